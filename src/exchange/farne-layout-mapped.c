/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-layout.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "model/farne-series.h"

/* Never recognised: it is what a person, or a mapping remembered, says that it is. */
static guint
score (const FarneHeader *header)
{
  return 0;
}

static FarneSeries *
find_series (const FarneImportOptions *options, const char *name)
{
  for (guint i = 0; options->series != NULL && i < options->series->len; i++)
    {
      FarneSeries *series = g_ptr_array_index (options->series, i);

      if (g_strcmp0 (series->code, name) == 0
          || (series->name != NULL && farne_text_same (series->name, name)))
        return series;
    }
  return NULL;
}

static const char *
find_measure (const char *label, gpointer data)
{
  FarneSeries *series = find_series (data, label);

  return series != NULL ? g_intern_string (series->code) : NULL;
}

/* A year stands for the day on which such figures are usually of it. */
static FarneDay
find_day (int year, const char *measure)
{
  if (g_strcmp0 (measure, "population") == 0 || g_strcmp0 (measure, "children") == 0)
    return farne_day_new (year, 6, 30);
  if (g_strcmp0 (measure, "uasc") == 0 || g_strcmp0 (measure, "looked-after") == 0)
    return farne_day_new (year, 3, 31);
  return farne_day_new (year, 12, 31);
}

static gboolean
read_day (const char *header, const char *measure, FarneDay *day)
{
  int year = strlen (header) == 4 && strspn (header, "0123456789") == 4 ? atoi (header) : 0;

  if (year >= 1900 && year <= 2100)
    {
      *day = find_day (year, measure);
      return TRUE;
    }
  return farne_day_parse (header, day);
}

/* Refuses an answer, and says which it was. */
static void
set_refused (const char *field, const char *message, GError **error)
{
  GError *refused = g_error_new_literal (FARNE_ERROR, FARNE_ERROR_USAGE, message);

  farne_error_set_field (refused, field);
  g_propagate_error (error, refused);
}

static void
set_no_column (const FarneHeader *header, const char *field, const char *name, GError **error)
{
  g_auto (GStrv) names = farne_header_list_tellable (header);
  g_autofree char *columns = g_strjoinv (", ", names);
  g_autofree char *message = g_strdup_printf (
    _("There is no column “%s” in this table. Its columns are: %s."), name, columns);

  set_refused (field, message, error);
}

/* Takes one "field = column"; a date or a measure may also be given in place of a column. */
static gboolean
map_input (FarnePlan *self, const FarneHeader *header, const FarneImportOptions *options,
           const char *field, const char *column, const char **measure, GError **error)
{
  int input = farne_input_find (field);
  int found = farne_header_find_name (header, column);

  if (input < 0)
    {
      g_autofree char *fields = g_strjoinv (", ", (char **) farne_import_get_fields ());

      g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                   _("There is no field “%s”. The fields are: %s."), field, fields);
      return FALSE;
    }
  self->columns[input] = found;
  if (found >= 0 || (input == FARNE_INPUT_DATE && read_day (column, *measure, &self->day)))
    return TRUE;
  if (input == FARNE_INPUT_MEASURE && find_series (options, column) != NULL)
    {
      *measure = find_series (options, column)->code;
      return TRUE;
    }
  set_no_column (header, field, column, error);
  return FALSE;
}

/* Without a column of figures, every column headed by a day, a year or a series is one. */
static void
add_wide_values (FarnePlan *self, const FarneHeader *header, const FarneImportOptions *options,
                 const char *measure)
{
  for (guint i = 0; i < header->n; i++)
    {
      FarneSeries *series = find_series (options, header->names[i]);
      FarneDay day;

      if (series != NULL)
        farne_plan_add_value (self, i, series->code, FARNE_DAY_NONE);
      else if (read_day (header->names[i], measure, &day))
        farne_plan_add_value (self, i, measure, day);
    }
}

/* What no answer says and every figure needs; FARNE_N_INPUTS if nothing is missing. */
static FarneInput
find_missing (FarnePlan *self)
{
  gboolean has_day = self->columns[FARNE_INPUT_DATE] >= 0 || self->columns[FARNE_INPUT_YEAR] >= 0
                     || self->day != FARNE_DAY_NONE;
  FarneInput missing = FARNE_N_INPUTS;

  for (guint i = 0; i < self->values->len; i++)
    {
      FarnePlanValue *value = &g_array_index (self->values, FarnePlanValue, i);

      if (value->measure == NULL && self->columns[FARNE_INPUT_MEASURE] < 0)
        missing = FARNE_INPUT_MEASURE;
      if (value->day == FARNE_DAY_NONE && !has_day)
        missing = FARNE_INPUT_DATE;
    }
  if (self->values->len == 0)
    missing = FARNE_INPUT_VALUE;
  if (self->columns[FARNE_INPUT_CODE] < 0 && self->columns[FARNE_INPUT_NAME] < 0
      && self->columns[FARNE_INPUT_WARD_CODE] < 0 && self->columns[FARNE_INPUT_SECTOR] < 0)
    missing = FARNE_INPUT_NAME;
  return missing;
}

/* One column holds one thing: where two are said to stand in it, one of them is a slip. */
static gboolean
check_columns (FarnePlan *self, const FarneHeader *header, GError **error)
{
  for (int i = 0; i < FARNE_N_INPUTS; i++)
    for (int other = i + 1; self->columns[i] >= 0 && other < FARNE_N_INPUTS; other++)
      {
        g_auto (GStrv) names = farne_header_list_tellable (header);
        g_autofree char *message = NULL;

        if (self->columns[other] != self->columns[i])
          continue;
        message = g_strdup_printf (
          _("The column “%s” is chosen for “%s” and for “%s”. Choose another for one of them."),
          names[self->columns[i]], farne_input_get_label (i), farne_input_get_label (other));
        set_refused (farne_input_get_name (i), message, error);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_whole (FarnePlan *self, GError **error)
{
  FarneInput missing = find_missing (self);
  g_autofree char *message = NULL;

  if (missing == FARNE_N_INPUTS)
    return TRUE;
  message = g_strdup_printf (_("No column is chosen for “%s” (field “%s”). Choose the one that holds it."),
                             farne_input_get_label (missing), farne_input_get_name (missing));
  set_refused (farne_input_get_name (missing), message, error);
  return FALSE;
}

/* What is counted, where nobody says: only asylum support is told by sector, nationality or
 * support. */
static const char *
guess_measure (GHashTable *mapping)
{
  return g_hash_table_contains (mapping, "sector") || g_hash_table_contains (mapping, "nationality")
                 || g_hash_table_contains (mapping, "support")
           ? "supported" : NULL;
}

static FarnePlan *
plan (const FarneHeader *header, const FarneImportOptions *options, GError **error)
{
  g_autoptr (FarnePlan) self = farne_plan_new (header, NULL, 0);
  const char *measure
      = options->measure != NULL ? options->measure : guess_measure (options->mapping);
  GHashTableIter iter;
  gpointer field, column;

  self->day = options->day;
  g_hash_table_iter_init (&iter, options->mapping);
  while (g_hash_table_iter_next (&iter, &field, &column))
    {
      if (!map_input (self, header, options, field, column, &measure, error))
        return NULL;
    }
  self->find_measure = find_measure;
  self->measure_data = (gpointer) options;
  self->find_day = find_day;
  if (self->columns[FARNE_INPUT_VALUE] >= 0)
    farne_plan_add_value (self, self->columns[FARNE_INPUT_VALUE],
                          self->columns[FARNE_INPUT_MEASURE] >= 0 ? NULL : measure, FARNE_DAY_NONE);
  else
    add_wide_values (self, header, options, measure);
  return check_columns (self, header, error) && check_whole (self, error) ? g_steal_pointer (&self) : NULL;
}

const FarneLayout farne_layout_mapped = {
  .name = "mapped",
  .title = N_("A table whose columns were mapped by hand"),
  .publisher = "",
  .restricted = TRUE,
  .score = score,
  .plan = plan,
};
