/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-day.h"
#include "exchange/farne-header.h"

G_BEGIN_DECLS

/**
 * FarneMeasureFunc:
 * @label: the source's word for what a row counts, folded
 * @data: as given
 *
 * Tells the series that a row counts.
 *
 * Returns: (nullable): the series' code, or %NULL where the row is of none that is kept
 */
typedef const char *(*FarneMeasureFunc) (const char *label, gpointer data);

/**
 * FarneYearFunc:
 * @year: a year
 * @measure: the series' code
 *
 * Tells the day that a year stands for.
 */
typedef FarneDay (*FarneYearFunc) (int year, const char *measure);

/**
 * FarnePlanValue:
 * @column: the column of the figures
 * @measure: (nullable): the series, or %NULL where the row says
 * @day: the day, or %FARNE_DAY_NONE where the row says
 *
 * A column of figures.
 */
typedef struct
{
  guint column;
  const char *measure;
  FarneDay day;
} FarnePlanValue;

/**
 * FarnePlanRule:
 * @column: a column
 * @accepted: (array zero-terminated=1): what must stand there, folded, for a row to be read
 *
 * Rows that do not fulfil a rule are of something else and are passed over.
 */
typedef struct
{
  guint column;
  const char *const *accepted;
} FarnePlanRule;

/**
 * FarnePlan:
 * @columns: the column of each input, or -1
 * @values: the columns of figures
 * @rules: what makes a row one to read
 * @day: the day of all rows, for a table without one
 * @find_measure: (nullable): reads the measure's column
 * @measure_data: for @find_measure
 * @find_day: (nullable): reads the year's column
 *
 * How a table is read: which column brings what. Made by a layout, carried out by #FarneFactReader.
 */
typedef struct
{
  int columns[FARNE_N_INPUTS];
  GArray *values; /* FarnePlanValue */
  GArray *rules;  /* FarnePlanRule */
  FarneDay day;
  FarneMeasureFunc find_measure;
  gpointer measure_data;
  FarneYearFunc find_day;
} FarnePlan;

FarnePlan *farne_plan_new       (const FarneHeader *header, const FarneInput *inputs, guint n_inputs);
void       farne_plan_free      (FarnePlan *self);
void       farne_plan_add_value (FarnePlan *self, guint column, const char *measure, FarneDay day);
void       farne_plan_add_rule  (FarnePlan *self, guint column, const char *const *accepted);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarnePlan, farne_plan_free)

G_END_DECLS
