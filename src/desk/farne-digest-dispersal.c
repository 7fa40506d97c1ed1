/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-dispersal-history.h"
#include "model/farne-decision.h"

/* Who takes part is published: nothing here tells of a person. */
static FarneDigestPart *
add_public_part (GPtrArray *parts, FarneDesk *desk, const char *title)
{
  FarneDigestPart *part = farne_digest_add_part (parts, desk, title);

  part->handling = FARNE_HANDLING_PUBLIC;
  return part;
}

static void
add_target_row (FarneBars *bars, const FarneDispersalHistory *history, FarneDispersalTarget *target)
{
  const guint done = history->progress.taking_part;
  const gboolean late = target->by < history->on && done < target->authorities;
  g_autofree char *key = farne_digest_key (target);
  g_autofree char *by = farne_day_to_short_text (target->by);
  g_autofree char *text = g_strdup_printf (_("%u of %d"), done, (int) target->authorities);
  /* Translators: %s is a day */
  g_autofree char *note = g_strdup_printf (late ? _("was due by %s") : _("by %s"), by);
  g_autofree char *words = g_strdup_printf ("%s: %s, %s", target->title, text, note);
  const FarneBarsRow row = { key, target->title, done, target->authorities, text, note, words, late };

  farne_bars_add (bars, &row);
}

static gboolean
add_targets (FarneDesk *desk, GPtrArray *parts, const FarneDispersalHistory *history, GError **error)
{
  g_autoptr (GPtrArray) targets = farne_digest_list (desk, &farne_dispersal_target_kind, error);
  FarneDigestPart *part;

  if (targets == NULL)
    return FALSE;
  part = add_public_part (parts, desk, _("How far is it until all take part?"));
  part->adds = farne_dispersal_target_kind.name;
  part->note = farne_dispersal_history_describe (history);
  if (targets->len == 0)
    return TRUE;
  part->bars = farne_bars_new (part->title, _("Take part"), _("Target"), part->handling);
  for (guint i = 0; i < targets->len; i++)
    add_target_row (part->bars, history, g_ptr_array_index (targets, i));
  return TRUE;
}

static void
add_history (FarneDesk *desk, GPtrArray *parts, const FarneDispersalHistory *history)
{
  FarneDigestPart *part = add_public_part (parts, desk, _("Who has taken part, and since when?"));

  part->adds = farne_dispersal_status_kind.name;
  part->note = g_strdup (_("Those that take part stand first, the longest first. The dashed line is "
                           "today."));
  part->bands = farne_dispersal_history_chart (history);
}

static void
add_reason_row (FarneTableContent *table, FarneArea *area, FarneDispersalStatus *status,
                GPtrArray *decisions)
{
  const char *says = farne_dispersal_status_say (status);
  const char *decision = status->decision > 0 ? farne_digest_name (decisions, status->decision) : "";
  const char *reason = status->reason != NULL ? status->reason : "";
  /* Translators: area, status, decision, reason */
  g_autofree char *words = g_strdup_printf (_("%s: %s. %s. %s"), area->name, says, decision, reason);

  farne_table_content_add (table, area->code, words, FALSE,
                           (const char *[]) { area->name, decision, reason, NULL });
}

/* Those whose status somebody decided or gave a reason for; the chart above has them all. */
static void
add_reasons (FarneDesk *desk, GPtrArray *parts, const FarneDispersalHistory *history,
             GPtrArray *decisions)
{
  const char *const headers[] = { _("Authority"), _("Decision"), _("Reason"), NULL };
  g_autoptr (FarneTableContent) table = farne_table_content_new (headers, 3);

  for (guint i = 0; i < history->authorities->len; i++)
    {
      FarneArea *area = g_ptr_array_index (history->authorities, i);
      FarneDispersalStatus *status =
        farne_dispersal_status_find (history->statuses, area->code, history->on);

      if (status != NULL && (status->decision > 0 || status->reason != NULL))
        add_reason_row (table, area, status, decisions);
    }
  if (table->rows->len > 0)
    add_public_part (parts, desk, _("What was decided, and why?"))->table = g_steal_pointer (&table);
}

static GPtrArray *
build (FarneDesk *desk, gint64 choice, GError **error)
{
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_part_free);
  g_autoptr (FarneDispersalHistory) history = farne_dispersal_history_new (desk, error);
  g_autoptr (GPtrArray) decisions =
    history != NULL ? farne_digest_list (desk, &farne_decision_kind, error) : NULL;

  if (decisions == NULL || !add_targets (desk, parts, history, error))
    return NULL;
  add_history (desk, parts, history);
  add_reasons (desk, parts, history, decisions);

  return g_steal_pointer (&parts);
}

const FarneDigest farne_dispersal_digest = {
  "dispersal", "dispersal", N_("History"), NULL, NULL, build,
};
