/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-fact-gaps.h"

#define COLUMN_MEASURE 0
#define COLUMN_DAY 1

/* A gap is told by the quark of its measure, its day, its row, and then its codes. */
enum { GAP_MEASURE, GAP_DAY, GAP_ROW, N_GAP_NUMBERS };

struct _FarneFactGaps
{
  FarneFactsBuilder *builder;
  guint n_columns;
  GArray *gaps; /* guint */
  GHashTable *counted; /* measure and day of the figures there are */
  gint64 last;
};

/**
 * farne_fact_gaps_new:
 * @builder: the facts, with all their columns; the first two are measure and day
 * @n_columns: how many columns
 *
 * Makes an empty list of gaps.
 *
 * Returns: (transfer full): it
 */
FarneFactGaps *
farne_fact_gaps_new (FarneFactsBuilder *builder, guint n_columns)
{
  FarneFactGaps *self = g_new0 (FarneFactGaps, 1);

  self->builder = builder;
  self->n_columns = n_columns;
  self->gaps = g_array_new (FALSE, FALSE, sizeof (guint));
  self->counted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

/**
 * farne_fact_gaps_free:
 * @self: gaps
 *
 * Frees them.
 */
void
farne_fact_gaps_free (FarneFactGaps *self)
{
  g_array_unref (self->gaps);
  g_hash_table_unref (self->counted);
  g_free (self);
}

static gint64
make_key (GQuark measure, FarneDay day)
{
  return (gint64) measure << 32 | (guint32) day;
}

/**
 * farne_fact_gaps_count:
 * @self: gaps
 * @measure: a series
 * @day: a day
 *
 * Notes that there is a figure of the series on the day.
 */
void
farne_fact_gaps_count (FarneFactGaps *self, const char *measure, FarneDay day)
{
  gint64 key = make_key (g_quark_from_string (measure), day);

  if (key != self->last)
    g_hash_table_add (self->counted, g_memdup2 (&key, sizeof key));
  self->last = key;
}

/**
 * farne_fact_gaps_add:
 * @self: gaps
 * @measure: the series of an empty cell
 * @day: its day
 * @codes: a code for each column but those two
 * @row: the row in the source
 *
 * Notes an empty cell.
 */
void
farne_fact_gaps_add (FarneFactGaps *self, const char *measure, FarneDay day, const guint *codes,
                     guint row)
{
  const guint numbers[N_GAP_NUMBERS] = { g_quark_from_string (measure), (guint) day, row };

  g_array_append_vals (self->gaps, numbers, N_GAP_NUMBERS);
  g_array_append_vals (self->gaps, codes, self->n_columns);
}

static void
add_row (FarneFactGaps *self, guint *numbers)
{
  guint *codes = numbers + N_GAP_NUMBERS;
  g_autofree char *iso = farne_day_to_iso ((FarneDay) numbers[GAP_DAY]);

  codes[COLUMN_MEASURE] = farne_facts_builder_intern (
      self->builder, COLUMN_MEASURE, g_quark_to_string (numbers[GAP_MEASURE]), -1);
  codes[COLUMN_DAY] = farne_facts_builder_intern (self->builder, COLUMN_DAY, iso, -1);
  farne_facts_builder_add_row (self->builder, codes, 0, FARNE_MARK_NO_DATA, numbers[GAP_ROW]);
}

/**
 * farne_fact_gaps_fill:
 * @self: gaps
 *
 * Adds a row marked %FARNE_MARK_NO_DATA for each gap, so that it is not taken for nobody. A column
 * that is empty from top to bottom counts nothing and makes no rows.
 */
void
farne_fact_gaps_fill (FarneFactGaps *self)
{
  for (guint i = 0; i < self->gaps->len; i += N_GAP_NUMBERS + self->n_columns)
    {
      guint *numbers = &g_array_index (self->gaps, guint, i);
      gint64 key = make_key (numbers[GAP_MEASURE], (FarneDay) numbers[GAP_DAY]);

      if (g_hash_table_contains (self->counted, &key))
        add_row (self, numbers);
    }
}
