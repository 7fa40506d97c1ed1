/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-dispersal-history.h"

#include <glib/gi18n-lib.h>

#include "model/farne-milestone.h"

/* Shown before the first day on record and after the last, in months. */
#define MONTHS_BEFORE (-3)
#define MONTHS_AFTER 9

/**
 * farne_dispersal_history_free:
 * @self: (transfer full): a history
 *
 * Frees it.
 */
void
farne_dispersal_history_free (FarneDispersalHistory *self)
{
  g_clear_pointer (&self->statuses, g_ptr_array_unref);
  g_clear_pointer (&self->authorities, g_ptr_array_unref);
  g_clear_object (&self->target);
  g_free (self);
}

/* The first target that is not past; else the last there was. */
static FarneDispersalTarget *
find_target (FarneStore *store, FarneDay on)
{
  g_autoptr (GPtrArray) targets = farne_store_list (store, &farne_dispersal_target_kind, "by", NULL);
  FarneDispersalTarget *found = NULL;

  for (guint i = 0; targets != NULL && i < targets->len; i++)
    {
      found = g_ptr_array_index (targets, i);
      if (found->by >= on)
        break;
    }
  return found == NULL ? NULL : g_object_ref (found);
}

/**
 * farne_dispersal_history_new:
 * @desk: a desk
 * @error: return location for an error
 *
 * Gathers the status of each authority, on the desk's day and before.
 *
 * Returns: (transfer full): the history, or %NULL
 */
FarneDispersalHistory *
farne_dispersal_history_new (FarneDesk *desk, GError **error)
{
  g_autoptr (FarneDispersalHistory) self = g_new0 (FarneDispersalHistory, 1);
  FarneStore *store = farne_desk_get_store (desk);

  self->on = farne_desk_get_today (desk);
  self->statuses = farne_store_list (store, &farne_dispersal_status_kind, "from", error);
  if (self->statuses == NULL)
    return NULL;
  self->authorities = farne_areas_list (farne_desk_get_areas (desk), "authority", NULL, self->on);
  self->progress = farne_dispersal_measure (self->statuses, self->authorities, self->on);
  self->target = find_target (store, self->on);
  return g_steal_pointer (&self);
}

/**
 * farne_dispersal_status_say:
 * @status: (nullable): a status
 *
 * Returns: (transfer none): its words, as "Replacement only"; "nothing known" for none
 */
const char *
farne_dispersal_status_say (FarneDispersalStatus *status)
{
  const FarneField *field = farne_kind_find_field (&farne_dispersal_status_kind, "status");

  for (guint i = 0; status != NULL && field->choices[i] != NULL; i++)
    if (g_strcmp0 (field->choices[i], status->status) == 0)
      return g_dpgettext2 (NULL, "", field->choice_labels[i]);
  return _("nothing known");
}

static void
describe_target (const FarneDispersalHistory *self, GString *text)
{
  g_autofree char *by = NULL;

  if (self->target == NULL)
    return;
  by = farne_day_to_text (self->target->by);
  /* Translators: a target, a number of authorities, a day */
  g_string_append_printf (text, _(" %s: %d by %s."), self->target->title,
                          (int) self->target->authorities, by);
}

/**
 * farne_dispersal_history_describe:
 * @self: a history
 *
 * Says how far dispersal has spread, and what it is held against.
 *
 * Returns: (transfer full): sentences
 */
char *
farne_dispersal_history_describe (const FarneDispersalHistory *self)
{
  const FarneDispersalProgress *it = &self->progress;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("%u of %u authorities take part."), it->taking_part, it->asked);
  if (it->agreed > 0)
    g_string_append_printf (text, ngettext (" %u has agreed in principle, %u without a date.",
                                            " %u have agreed in principle, %u without a date.",
                                            it->agreed), it->agreed, it->no_date);
  if (it->ceased > 0)
    g_string_append_printf (text, ngettext (" %u has ceased.", " %u have ceased.", it->ceased),
                            it->ceased);
  describe_target (self, text);
  return g_string_free (text, FALSE);
}

static FarneBandTone
get_tone (FarneDispersalStatus *status)
{
  if (g_strcmp0 (status->status, "taking_part") == 0)
    return FARNE_BAND_STRONG;
  if (g_strcmp0 (status->status, "ceased") == 0)
    return FARNE_BAND_WARNING;
  return g_strcmp0 (status->status, "not_taking_part") == 0 ? FARNE_BAND_OPEN : FARNE_BAND_SOFT;
}

static void
add_authority (const FarneDispersalHistory *self, GArray *rows, FarneArea *area)
{
  farne_band_rows_add (rows, area->code, area->name);
  for (guint i = 0; i < self->statuses->len; i++)
    {
      FarneDispersalStatus *status = g_ptr_array_index (self->statuses, i);

      if (g_strcmp0 (status->authority, area->code) == 0)
        farne_band_rows_band (rows, status->from, status->to, get_tone (status),
                              farne_dispersal_status_say (status));
    }
}

static FarneDay
find_first (GPtrArray *statuses, FarneDay on)
{
  FarneDay first = on;

  for (guint i = 0; i < statuses->len; i++)
    {
      FarneDay from = FARNE_DISPERSAL_STATUS (g_ptr_array_index (statuses, i))->from;

      if (from != FARNE_DAY_NONE)
        first = MIN (first, from);
    }
  return first;
}

/**
 * farne_dispersal_history_paint:
 * @self: a history
 * @width: the room there is
 * @look: a look
 *
 * The history of dispersal: a row for each authority, a band for each status.
 *
 * Returns: (transfer full): the scene; keys are codes of authorities
 */
FarneScene *
farne_dispersal_history_paint (const FarneDispersalHistory *self, double width,
                               const FarneLook *look)
{
  g_autoptr (GArray) rows = farne_band_rows_new ();
  FarneDay last = self->target == NULL ? self->on : MAX (self->on, self->target->by);

  for (guint i = 0; i < self->authorities->len; i++)
    add_authority (self, rows, g_ptr_array_index (self->authorities, i));
  return farne_paint_bands (_("Dispersal by authority"), rows,
                            farne_day_add_months (find_first (self->statuses, self->on),
                                                  MONTHS_BEFORE),
                            farne_day_add_months (last, MONTHS_AFTER), self->on,
                            FARNE_HANDLING_PUBLIC, width, look);
}

static FarneBandTone
judge_milestone (FarneMilestone *milestone, FarneDay on)
{
  FarneDay end = milestone->until != FARNE_DAY_NONE ? milestone->until : milestone->planned;

  if (milestone->actual != FARNE_DAY_NONE && milestone->actual <= on)
    return FARNE_BAND_STRONG;
  return end < on ? FARNE_BAND_WARNING : FARNE_BAND_SOFT;
}

static const char *
say_tone (FarneBandTone tone)
{
  return tone == FARNE_BAND_STRONG ? _("reached") : tone == FARNE_BAND_WARNING ? _("passed, not reached")
         : _("planned");
}

/* A milestone from its first planned day to its last, or the day it was reached. */
static void
add_milestone (GArray *rows, FarneMilestone *milestone, FarneDay on, FarneDay *first, FarneDay *last)
{
  FarneBandTone tone = judge_milestone (milestone, on);
  FarneDay end = milestone->until != FARNE_DAY_NONE ? milestone->until : milestone->planned;
  g_autofree char *key =
    g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (FARNE_RECORD (milestone)));

  farne_band_rows_add (rows, key, milestone->title);
  farne_band_rows_band (rows, milestone->planned, end, tone, say_tone (tone));
  *first = MIN (*first, milestone->planned);
  *last = MAX (*last, end);
}

/**
 * farne_milestones_paint:
 * @desk: a desk
 * @width: the room there is
 * @look: a look
 * @error: return location for an error
 *
 * The milestones of contracts on a line of years: reached, planned, or passed and not reached.
 *
 * Returns: (transfer full): the scene, or %NULL; keys are ids of milestones
 */
FarneScene *
farne_milestones_paint (FarneDesk *desk, double width, const FarneLook *look, GError **error)
{
  g_autoptr (GPtrArray) milestones =
    farne_store_list (farne_desk_get_store (desk), &farne_milestone_kind, "planned", error);
  g_autoptr (GArray) rows = farne_band_rows_new ();
  FarneDay on = farne_desk_get_today (desk), first = on, last = on;

  if (milestones == NULL)
    return NULL;
  for (guint i = 0; i < milestones->len; i++)
    add_milestone (rows, g_ptr_array_index (milestones, i), on, &first, &last);
  return farne_paint_bands (_("Milestones"), rows, farne_day_add_months (first, MONTHS_BEFORE),
                            farne_day_add_months (last, MONTHS_AFTER), on, FARNE_HANDLING_PUBLIC,
                            width, look);
}
