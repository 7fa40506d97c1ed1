/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-dispersal-history.h"

#include <glib/gi18n-lib.h>

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

/**
 * farne_dispersal_tell_rates:
 * @store: a store
 * @on: a day
 * @rates: rates
 *
 * Puts beside each area of @rates the status on record for that day. Nothing stands beside an area of
 * which nothing is known; figures are not held up by a record that can't be read.
 */
void
farne_dispersal_tell_rates (FarneStore *store, FarneDay on, FarneRates *rates)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) statuses = farne_store_list (store, &farne_dispersal_status_kind, "from", &error);

  if (statuses == NULL)
    g_warning ("%s", error->message);
  for (guint i = 0; statuses != NULL && i < farne_rates_get_n (rates); i++)
    {
      const char *code = farne_rates_get (rates, i)->area->code;
      FarneDispersalStatus *status = farne_dispersal_status_find (statuses, code, on);

      if (status != NULL)
        farne_rates_set_status (rates, code, farne_dispersal_status_say (status));
    }
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
 * farne_dispersal_history_chart:
 * @self: a history
 *
 * The history of dispersal: a row for each authority, a band for each status. Keys are the codes of
 * authorities.
 *
 * Returns: (transfer full): the chart, for farne_paint_bands()
 */
FarneBandChart *
farne_dispersal_history_chart (const FarneDispersalHistory *self)
{
  FarneDay last = self->target == NULL ? self->on : MAX (self->on, self->target->by);
  FarneBandChart *chart =
    farne_band_chart_new (_("Dispersal by authority"),
                          farne_day_add_months (find_first (self->statuses, self->on), MONTHS_BEFORE),
                          farne_day_add_months (last, MONTHS_AFTER), self->on,
                          FARNE_HANDLING_PUBLIC);

  for (guint i = 0; i < self->authorities->len; i++)
    add_authority (self, chart->rows, g_ptr_array_index (self->authorities, i));
  return chart;
}
