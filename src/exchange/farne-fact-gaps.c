/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-fact-gaps.h"

#include "facts/farne-facts-builder.h"

#define COLUMN_MEASURE 0
#define COLUMN_DAY 1

/* A gap is told by the quark of its measure, its day, its row, whether the row was rejected, and
 * then its codes. */
enum { GAP_MEASURE, GAP_DAY, GAP_ROW, GAP_REJECTED, N_GAP_NUMBERS };

struct _FarneFactGaps
{
  FarneFactsBuilder *builder;
  guint n_columns;
  GArray *gaps; /* guint */
  guint n_rejected;
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
  g_free (self);
}

/**
 * farne_fact_gaps_add:
 * @self: gaps
 * @measure: the series of a cell without a figure
 * @day: its day
 * @codes: a code for each column but those two
 * @row: the row in the source
 * @rejected: whether something stands there that can't be kept, and not just nothing
 *
 * Notes a cell whose place and day are known, but not its figure.
 */
void
farne_fact_gaps_add (FarneFactGaps *self, const char *measure, FarneDay day, const guint *codes,
                     guint row, gboolean rejected)
{
  const guint numbers[N_GAP_NUMBERS]
      = { g_quark_from_string (measure), (guint) day, row, rejected };

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

static gint64
make_key (GQuark measure, FarneDay day)
{
  return (gint64) measure << 32 | (guint32) day;
}

static gint64
read_key (FarneFactGaps *self, guint measure, guint day)
{
  const char *text = farne_facts_builder_get_text (self->builder, COLUMN_MEASURE, measure);
  FarneDay on = FARNE_DAY_NONE;

  farne_day_parse (farne_facts_builder_get_text (self->builder, COLUMN_DAY, day), &on);
  return make_key (g_quark_from_string (text), on);
}

/* The series and days of which there are figures. */
static GHashTable *
list_counted (FarneFactGaps *self)
{
  GHashTable *counted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint last_measure = 0, last_day = 0;

  for (guint row = 0; row < farne_facts_builder_get_n_rows (self->builder); row++)
    {
      guint measure = farne_facts_builder_get_code (self->builder, COLUMN_MEASURE, row);
      guint day = farne_facts_builder_get_code (self->builder, COLUMN_DAY, row);
      gint64 key;

      if (row > 0 && measure == last_measure && day == last_day)
        continue;
      last_measure = measure;
      last_day = day;
      key = read_key (self, measure, day);
      g_hash_table_add (counted, g_memdup2 (&key, sizeof key));
    }

  return counted;
}

/**
 * farne_fact_gaps_fill:
 * @self: gaps
 *
 * Adds a row marked %FARNE_MARK_NO_DATA for each gap, so that it is not taken for nobody. A day of
 * which no cell at all could be read is not told of, and makes no rows.
 */
void
farne_fact_gaps_fill (FarneFactGaps *self)
{
  g_autoptr (GHashTable) counted = self->gaps->len > 0 ? list_counted (self) : NULL;

  for (guint i = 0; i < self->gaps->len; i += N_GAP_NUMBERS + self->n_columns)
    {
      guint *numbers = &g_array_index (self->gaps, guint, i);
      gint64 key = make_key (numbers[GAP_MEASURE], (FarneDay) numbers[GAP_DAY]);

      if (!g_hash_table_contains (counted, &key))
        continue;
      add_row (self, numbers);
      self->n_rejected += numbers[GAP_REJECTED];
    }
}

/**
 * farne_fact_gaps_get_n_rejected:
 * @self: gaps that were filled
 *
 * How many of the rows added stand for something that could not be kept.
 */
guint
farne_fact_gaps_get_n_rejected (FarneFactGaps *self)
{
  return self->n_rejected;
}
