/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-layout.h"

#include <glib/gi18n-lib.h>

static const char *const counted_headers[] = { "number published", "number", "count" };

static int
find_counted (const FarneHeader *header)
{
  for (guint i = 0; i < G_N_ELEMENTS (counted_headers); i++)
    {
      int column = farne_header_find_name (header, counted_headers[i]);

      if (column >= 0)
        return column;
    }
  return -1;
}

static int
find_characteristic (const FarneHeader *header)
{
  return farne_header_find_name (header, "characteristic");
}

static guint
score (const FarneHeader *header)
{
  return find_characteristic (header) >= 0 && find_counted (header) >= 0
                 && farne_layout_has (header, FARNE_INPUT_YEAR)
                 && farne_layout_has (header, FARNE_INPUT_CODE)
           ? 100 : 0;
}

/* Of the characteristics, the unaccompanied children and all looked-after children are kept. */
static const char *
find_measure (const char *label, gpointer data)
{
  if (g_str_equal (label, "uasc") || g_str_has_prefix (label, "unaccompanied asylum seeking"))
    return "uasc";
  return g_str_equal (label, "total") ? "looked-after" : NULL;
}

/* Children are counted at 31 March. */
static FarneDay
find_day (int year, const char *measure)
{
  return farne_day_new (year, 3, 31);
}

static FarnePlan *
plan (const FarneHeader *header, const FarneImportOptions *options, GError **error)
{
  static const FarneInput inputs[] = { FARNE_INPUT_YEAR, FARNE_INPUT_CODE, FARNE_INPUT_NAME };
  static const char *const at_march[]
      = { "cla 31 march", "cla at 31 march", "cla on 31 march", NULL };
  static const char *const authority[] = { "local authority", NULL };
  FarnePlan *self = farne_plan_new (header, inputs, G_N_ELEMENTS (inputs));
  int measure = farne_header_find_name (header, "measure");
  int level = farne_header_find_name (header, "geographic level");

  self->columns[FARNE_INPUT_MEASURE] = find_characteristic (header);
  self->find_measure = find_measure;
  self->find_day = find_day;
  if (measure >= 0)
    farne_plan_add_rule (self, measure, at_march);
  if (level >= 0)
    farne_plan_add_rule (self, level, authority);
  farne_plan_add_value (self, find_counted (header), NULL, FARNE_DAY_NONE);
  return self;
}

const FarneLayout farne_layout_uasc = {
  .name = "uasc",
  .title = N_("Unaccompanied asylum-seeking children looked after, by local authority"),
  .publisher = "Department for Education",
  .score = score,
  .plan = plan,
};
