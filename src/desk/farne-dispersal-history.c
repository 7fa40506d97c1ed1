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

/* In the order in which authorities stand: those that take part first. */
static const struct
{
  const char *status;
  const char *short_words;
  FarneBandTone tone;
} standings[] = {
  { "taking_part", N_("Taking part"), FARNE_BAND_STRONG },
  { "replacement_only", N_("Replaces"), FARNE_BAND_SOFT },
  { "agreed", N_("Agreed"), FARNE_BAND_OUTLINED },
  { "agreed_no_date", N_("No date"), FARNE_BAND_OUTLINED },
  { "ceased", N_("Ceased"), FARNE_BAND_ENDED },
  { "not_taking_part", N_("No part"), FARNE_BAND_OPEN },
};

static guint
find_status (FarneDispersalStatus *status)
{
  for (guint i = 0; status != NULL && i < G_N_ELEMENTS (standings); i++)
    if (g_strcmp0 (standings[i].status, status->status) == 0)
      return i;
  return G_N_ELEMENTS (standings) - 1;
}

/* Those that take part first, the longest first; by name where that doesn't tell. */
static int
compare_standing (gconstpointer a, gconstpointer b, gpointer data)
{
  const FarneDispersalHistory *self = data;
  FarneArea *left = *(FarneArea *const *) a, *right = *(FarneArea *const *) b;
  FarneDispersalStatus *of_left = farne_dispersal_status_find (self->statuses, left->code, self->on);
  FarneDispersalStatus *of_right = farne_dispersal_status_find (self->statuses, right->code, self->on);
  const guint at_left = find_status (of_left), at_right = find_status (of_right);

  if (at_left != at_right)
    return at_left < at_right ? -1 : 1;
  if (of_left != NULL && of_right != NULL && of_left->from != of_right->from)
    return of_left->from < of_right->from ? -1 : 1;
  return g_strcmp0 (left->name, right->name);
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
  g_ptr_array_sort_with_data (self->authorities, compare_standing, self);
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
  g_autoptr (GPtrArray) all = farne_store_list (store, &farne_dispersal_status_kind, "from", &error);

  if (all == NULL)
    g_warning ("%s", error->message);
  for (guint i = 0; all != NULL && i < farne_rates_get_n (rates); i++)
    {
      const char *code = farne_rates_get (rates, i)->area->code;
      FarneDispersalStatus *status = farne_dispersal_status_find (all, code, on);

      if (status != NULL)
        farne_rates_set_status (rates, code, farne_dispersal_status_say (status),
                                g_dgettext (GETTEXT_PACKAGE, standings[find_status (status)].short_words),
                                find_status (status) > 0);
    }
}

static void
describe_target (const FarneDispersalHistory *self, GString *text)
{
  g_autofree char *by = NULL;
  guint n;

  if (self->target == NULL)
    return;
  by = farne_day_to_text (self->target->by);
  n = (guint) self->target->authorities;
  if (n == self->progress.asked)
    /* Translators: a number of authorities, a day */
    g_string_append_printf (text, ngettext (" Target: the %u authority takes part by %s.",
                                            " Target: all %u authorities take part by %s.", n), n, by);
  else
    g_string_append_printf (text, ngettext (" Target: %u authority takes part by %s.",
                                            " Target: %u authorities take part by %s.", n), n, by);
}

static void
describe_taking_part (const FarneDispersalProgress *it, GString *text)
{
  if (it->replacing == 0)
    g_string_append_printf (text, _("%u of %u authorities take part."), it->taking_part, it->asked);
  else
    /* Translators: how many take part, of how many, how many only replace */
    g_string_append_printf (text, ngettext ("%u of %u authorities take part, %u replaces only.",
                                            "%u of %u authorities take part, %u replace only.",
                                            it->replacing),
                            it->taking_part, it->asked, it->replacing);
}

static void
describe_agreed (const FarneDispersalProgress *it, GString *text)
{
  if (it->agreed == 0)
    return;
  if (it->no_date == 0)
    g_string_append_printf (text, ngettext (" %u has agreed in principle.",
                                            " %u have agreed in principle.", it->agreed), it->agreed);
  else if (it->no_date == it->agreed)
    g_string_append_printf (text, ngettext (" %u has agreed in principle, without a date.",
                                            " %u have agreed in principle, without a date.",
                                            it->agreed), it->agreed);
  else
    g_string_append_printf (text, ngettext (" %u has agreed in principle, %u of them without a date.",
                                            " %u have agreed in principle, %u of them without a date.",
                                            it->agreed), it->agreed, it->no_date);
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

  describe_taking_part (it, text);
  describe_agreed (it, text);
  if (it->ceased > 0)
    g_string_append_printf (text, ngettext (" %u has ceased.", " %u have ceased.", it->ceased),
                            it->ceased);
  describe_target (self, text);
  return g_string_free (text, FALSE);
}

/* A day agreed for the first arrivals, once it is known, is what is planned. */
static void
add_planned (const FarneDispersalHistory *self, GArray *rows, FarneDispersalStatus *status)
{
  if (status->starts == FARNE_DAY_NONE || status->starts <= self->on || status->to != FARNE_DAY_NONE
      || standings[find_status (status)].tone != FARNE_BAND_OUTLINED)
    return;
  farne_band_rows_band (rows, status->starts, FARNE_DAY_NONE, FARNE_BAND_STRONG,
                        _("Taking part, as planned"));
}

static void
add_authority (const FarneDispersalHistory *self, GArray *rows, FarneArea *area)
{
  farne_band_rows_add (rows, area->code, area->name);
  for (guint i = 0; i < self->statuses->len; i++)
    {
      FarneDispersalStatus *status = g_ptr_array_index (self->statuses, i);

      if (g_strcmp0 (status->authority, area->code) != 0)
        continue;
      farne_band_rows_band (rows, status->from, status->to, standings[find_status (status)].tone,
                            farne_dispersal_status_say (status));
      add_planned (self, rows, status);
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
 * The history of dispersal: a row for each authority, a band for each status, those that take part
 * first. Keys are the codes of authorities.
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

  chart->is_history = TRUE;
  for (guint i = 0; i < self->authorities->len; i++)
    add_authority (self, chart->rows, g_ptr_array_index (self->authorities, i));
  return chart;
}
