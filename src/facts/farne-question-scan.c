/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-question.h"

#include "base/farne-text.h"

static void
leave_out (guint32 *table, guint code)
{
  if (table[code] < FARNE_SCAN_OUT)
    table[code] += FARNE_SCAN_OUT;
}

static void
add_measure (FarneScan *scan, FarneFacts *facts, const char *measure)
{
  const FarneColumn *column = farne_facts_find_column (facts, FARNE_COLUMN_MEASURE);
  guint32 *table;

  if (column == NULL)
    return;

  table = farne_scan_add_key (scan, column);
  for (guint i = 0; i < column->n_values; i++)
    if (!g_str_equal (column->values[i], measure))
      leave_out (table, i);
}

static guint
find_day (const GArray *days, const char *text)
{
  FarneDay day;

  if (farne_day_parse (text, &day))
    for (guint i = 0; i < days->len; i++)
      if (g_array_index (days, FarneDay, i) == day)
        return i;

  return FARNE_NONE;
}

static void
add_days (FarneScan *scan, FarneFacts *facts, const GArray *days, guint step)
{
  const FarneColumn *column = farne_facts_find_column (facts, FARNE_COLUMN_DAY);
  guint32 *table;

  if (column == NULL)
    return;

  table = farne_scan_add_key (scan, column);
  for (guint i = 0; i < column->n_values; i++)
    {
      guint found = find_day (days, column->values[i]);

      if (found == FARNE_NONE)
        leave_out (table, i);
      else
        table[i] += found * step;
    }
}

static void
add_places (FarneScan *scan, FarneSource *source, const char *level, const guint *slots, guint step)
{
  const FarneColumn *place = farne_source_get_place_column (source, level);
  const FarneColumn *column
      = farne_facts_find_column (farne_source_get_facts (source), place->name);
  guint32 *table = farne_scan_add_key (scan, column);

  for (guint i = 0; i < column->n_values; i++)
    if (slots[i] == FARNE_NONE)
      leave_out (table, i);
    else
      table[i] += slots[i] * step;
}

static void
add_axes (const FarneQuestion *question, FarneScan *scan, FarneFacts *facts)
{
  guint step = farne_question_get_n_combinations (question);

  for (guint i = 0; i < question->axes->len; i++)
    {
      const FarneAxis *axis = g_ptr_array_index (question->axes, i);
      const FarneColumn *column = farne_facts_find_column (facts, axis->dimension);
      guint32 *table = farne_scan_add_key (scan, column);

      step /= MAX (axis->values->len, 1);
      for (guint j = 0; j < column->n_values; j++)
        table[j] += farne_axis_find (axis, column->values[j]) * step;
    }
}

static void
add_restriction (FarneScan *scan, FarneFacts *facts, const FarneRestriction *restriction)
{
  const FarneColumn *column = farne_facts_find_column (facts, restriction->dimension);
  guint32 *table;

  if (column == NULL)
    return;

  table = farne_scan_add_key (scan, column);
  for (guint i = 0; i < column->n_values; i++)
    {
      g_autofree char *folded = farne_text_fold (column->values[i]);

      if (g_hash_table_contains (restriction->values, folded) == restriction->excludes)
        leave_out (table, i);
    }
}

/**
 * farne_question_build_scan:
 * @self: a question
 * @source: a source whose facts are loaded
 * @slots: for each value of the source's place column, its slot or %FARNE_NONE
 * @n_slots: how many slots there are
 * @days: (element-type FarneDay): the days to scan
 * @by_axes: whether to break down by the axes, too
 * @scan: the scan to start; clear it with farne_scan_clear()
 *
 * Makes the question one to the facts of a source: the cell of a row is
 * (day × @n_slots + slot) × combinations + combination.
 */
void
farne_question_build_scan (const FarneQuestion *self, FarneSource *source, const guint *slots,
                           guint n_slots, const GArray *days, gboolean by_axes, FarneScan *scan)
{
  FarneFacts *facts = farne_source_get_facts (source);
  guint n_combinations = by_axes ? farne_question_get_n_combinations (self) : 1;

  farne_scan_init (scan, facts, days->len * n_slots * n_combinations);
  add_measure (scan, facts, self->view->measure);
  add_days (scan, facts, days, n_slots * n_combinations);
  add_places (scan, source, self->leaf_level, slots, n_combinations);
  if (by_axes)
    add_axes (self, scan, facts);
  for (guint i = 0; i < self->restrictions->len; i++)
    add_restriction (scan, facts, g_ptr_array_index (self->restrictions, i));
}
