/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-plan.h"

/**
 * farne_plan_new:
 * @header: the header of the table
 * @inputs: (array length=n_inputs): what is looked for by its usual names
 * @n_inputs: how many
 *
 * Makes a plan without any column of figures.
 *
 * Returns: (transfer full): the plan
 */
FarnePlan *
farne_plan_new (const FarneHeader *header, const FarneInput *inputs, guint n_inputs)
{
  FarnePlan *self = g_new0 (FarnePlan, 1);

  self->values = g_array_new (FALSE, FALSE, sizeof (FarnePlanValue));
  self->rules = g_array_new (FALSE, FALSE, sizeof (FarnePlanRule));
  self->day = FARNE_DAY_NONE;
  for (guint i = 0; i < FARNE_N_INPUTS; i++)
    self->columns[i] = -1;
  for (guint i = 0; i < n_inputs; i++)
    self->columns[inputs[i]] = farne_header_find (header, inputs[i]);
  return self;
}

/**
 * farne_plan_free:
 * @self: a plan
 *
 * Frees it.
 */
void
farne_plan_free (FarnePlan *self)
{
  g_array_unref (self->values);
  g_array_unref (self->rules);
  g_free (self);
}

/**
 * farne_plan_add_value:
 * @self: a plan
 * @column: a column of figures
 * @measure: (nullable): the series, or %NULL where the row says
 * @day: the day, or %FARNE_DAY_NONE where the row says
 *
 * Adds a column of figures.
 */
void
farne_plan_add_value (FarnePlan *self, guint column, const char *measure, FarneDay day)
{
  FarnePlanValue value = { column, g_intern_string (measure), day };

  g_array_append_val (self->values, value);
}

/**
 * farne_plan_add_rule:
 * @self: a plan
 * @column: a column
 * @accepted: (array zero-terminated=1): what must stand there, folded; must outlive the plan
 *
 * Adds a rule for the rows to read.
 */
void
farne_plan_add_rule (FarnePlan *self, guint column, const char *const *accepted)
{
  FarnePlanRule rule = { column, accepted };

  g_array_append_val (self->rules, rule);
}
