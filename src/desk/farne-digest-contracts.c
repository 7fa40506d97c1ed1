/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-milestones.h"
#include "model/farne-contract.h"
#include "model/farne-performance.h"
#include "model/farne-requirement.h"

/* ---- milestones ---- */

/* The overdue by name, so that nobody has to find them in the drawing. */
static char *
tell_overdue (GPtrArray *milestones, FarneDay on)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < milestones->len; i++)
    {
      FarneMilestone *milestone = g_ptr_array_index (milestones, i);
      g_autofree char *end = farne_day_to_text (farne_milestone_get_end (milestone));

      if (!farne_milestone_is_overdue (milestone, on))
        continue;
      n++;
      /* Translators: a milestone, the day it was planned until */
      g_string_append_printf (names, _("%s%s (until %s)"), names->len > 0 ? "; " : "", milestone->title,
                              end);
    }
  if (n == 0)
    return g_strdup (_("No milestone is overdue. The dashed line is today."));
  return g_strdup_printf (ngettext ("%u milestone is passed and not reached: %s. The dashed line is today.",
                                    "%u milestones are passed and not reached: %s. The dashed line is "
                                    "today.", n), n, names->str);
}

static void
add_timeline (FarneDesk *desk, GPtrArray *parts, GPtrArray *milestones)
{
  const FarneDay today = farne_desk_get_today (desk);
  FarneDigestPart *part = farne_digest_add_part (parts, desk, _("What comes when?"));

  part->handling = FARNE_HANDLING_PUBLIC;
  part->adds = farne_milestone_kind.name;
  part->note = milestones->len > 0 ? tell_overdue (milestones, today)
                                   : g_strdup (_("No milestones are kept yet. Add the first."));
  if (milestones->len > 0)
    part->bands = farne_milestones_chart (milestones, today);
}

static void
add_milestone (FarneTableContent *table, FarneMilestone *milestone, GPtrArray *contracts, FarneDay on)
{
  const char *contract = milestone->contract > 0 ? farne_digest_name (contracts, milestone->contract) : "";
  const char *standing = farne_milestone_say (milestone, on);
  g_autofree char *key = farne_digest_key (milestone);
  g_autofree char *until = farne_digest_day_text (farne_milestone_get_end (milestone));
  /* Translators: milestone, standing, planned until, contract */
  g_autofree char *words = g_strdup_printf (_("%s: %s; planned until %s. %s"), milestone->title,
                                            standing, until, contract);

  farne_table_content_add (table, key, words, farne_milestone_is_overdue (milestone, on),
                           (const char *[]) { milestone->title, standing, until, contract, NULL });
}

static void
add_milestones (FarneDesk *desk, GPtrArray *parts, GPtrArray *milestones, GPtrArray *contracts)
{
  const char *const headers[] = { _("Milestone"), _("Standing"), _("Planned until"), _("Contract"),
                                  NULL };
  FarneDigestPart *part;

  if (milestones->len == 0)
    return;
  part = farne_digest_add_part (parts, desk, _("How does each milestone stand?"));
  part->handling = FARNE_HANDLING_PUBLIC;
  part->table = farne_table_content_new (headers, 4);
  for (guint i = 0; i < milestones->len; i++)
    add_milestone (part->table, g_ptr_array_index (milestones, i), contracts,
                   farne_desk_get_today (desk));
}

/* ---- requirements ---- */

static FarnePerformance *
find_latest (GPtrArray *performance, gint64 requirement, FarneDay today)
{
  FarnePerformance *latest = NULL;

  for (guint i = 0; i < performance->len; i++)
    {
      FarnePerformance *one = g_ptr_array_index (performance, i);

      if (one->requirement == requirement && one->to <= today
          && (latest == NULL || one->to > latest->to))
        latest = one;
    }
  return latest;
}

static gboolean
is_missed (FarneRequirement *requirement, FarnePerformance *latest)
{
  if (latest == NULL)
    return FALSE;
  return g_strcmp0 (requirement->better, "lower") == 0 ? latest->value > requirement->target
                                                       : latest->value < requirement->target;
}

static void
add_requirement (FarneBars *bars, FarneRequirement *requirement, FarnePerformance *latest)
{
  const gboolean missed = is_missed (requirement, latest);
  const char *unit = requirement->unit != NULL ? requirement->unit : "";
  g_autofree char *key = farne_digest_key (requirement);
  g_autofree char *value = latest != NULL ? farne_number_to_text (latest->value, 0) : g_strdup ("–");
  g_autofree char *target = farne_number_to_text (requirement->target, 0);
  /* Translators: reached, required, unit */
  g_autofree char *text = g_strdup_printf (_("%s of %s %s"), value, target, unit);
  const char *period = latest != NULL ? latest->period : _("nothing told yet");
  g_autofree char *note = missed ? g_strdup_printf (_("missed, %s"), period) : g_strdup (period);
  g_autofree char *words = g_strdup_printf ("%s: %s; %s", requirement->title, text, note);
  const FarneBarsRow row = { key, requirement->title, latest != NULL ? latest->value : 0,
                             requirement->target, text, note, words, missed };

  farne_bars_add (bars, &row);
}

static gboolean
add_requirements (FarneDesk *desk, GPtrArray *parts, GError **error)
{
  g_autoptr (GPtrArray) requirements = farne_digest_list (desk, &farne_requirement_kind, error);
  g_autoptr (GPtrArray) performance =
    requirements != NULL ? farne_digest_list (desk, &farne_performance_kind, error) : NULL;
  FarneDigestPart *part;

  if (performance == NULL)
    return FALSE;
  if (requirements->len == 0)
    return TRUE;
  part = farne_digest_add_part (parts, desk, _("Does the provider do what the contract asks?"));
  part->adds = farne_performance_kind.name;
  part->note = g_strdup (_("What was reached in the last period told, against what the contract "
                           "requires."));
  part->handling = FARNE_HANDLING_PUBLIC;
  part->bars = farne_bars_new (part->title, _("Reached"), _("Required"), part->handling);
  for (guint i = 0; i < requirements->len; i++)
    {
      FarneRequirement *requirement = g_ptr_array_index (requirements, i);

      add_requirement (part->bars, requirement,
                       find_latest (performance, farne_record_get_id (FARNE_RECORD (requirement)),
                                    farne_desk_get_today (desk)));
    }
  return TRUE;
}

static GPtrArray *
build (FarneDesk *desk, gint64 choice, GError **error)
{
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_part_free);
  g_autoptr (GPtrArray) milestones = farne_digest_list (desk, &farne_milestone_kind, error);
  g_autoptr (GPtrArray) contracts =
    milestones != NULL ? farne_digest_list (desk, &farne_contract_kind, error) : NULL;

  if (contracts == NULL)
    return NULL;
  add_timeline (desk, parts, milestones);
  if (!add_requirements (desk, parts, error))
    return NULL;
  add_milestones (desk, parts, milestones, contracts);

  return g_steal_pointer (&parts);
}

const FarneDigest farne_contracts_digest = {
  "timeline", "accommodation", N_("Timeline"), NULL, NULL, build,
};
