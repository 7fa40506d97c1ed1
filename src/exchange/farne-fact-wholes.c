/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-fact-wholes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/farne-fact-totals.h"
#include "facts/farne-facts-builder.h"
#include "facts/farne-intern.h"

#define MOST_COLUMNS 32

typedef struct
{
  guint codes[MOST_COLUMNS];
  guint32 over; /* the columns of which it is the total, a bit for each */
  gint64 people;
  FarneMark mark;
  guint row;
  const char *column;
} Whole;

/* What rows that agree in some columns come to. */
typedef struct
{
  gint64 sum;
  guint n_rows;
  guint n_unknown;
} Sum;

struct _FarneFactWholes
{
  FarneFactsBuilder *builder;
  guint n_columns;
  GArray *wholes; /* Whole */
  guint n_details;
  GArray *kept;   /* guint32: what the rows after the details are totals over */
  GArray *kinds;  /* guint32: the distinct ones of them, and 0 */
  FarneIntern *keys;
  GArray *sums;   /* Sum, by key */
  guint n_passed_over;
};

/**
 * farne_fact_wholes_new:
 * @builder: the facts, with all their columns
 * @n_columns: how many columns
 *
 * Makes an empty list of totals over breakdowns.
 *
 * Returns: (transfer full): it
 */
FarneFactWholes *
farne_fact_wholes_new (FarneFactsBuilder *builder, guint n_columns)
{
  FarneFactWholes *self = g_new0 (FarneFactWholes, 1);
  guint32 details = 0;

  self->builder = builder;
  self->n_columns = n_columns;
  self->wholes = g_array_new (FALSE, FALSE, sizeof (Whole));
  self->kept = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->kinds = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->sums = g_array_new (FALSE, TRUE, sizeof (Sum));
  g_array_append_val (self->kinds, details);
  return self;
}

/**
 * farne_fact_wholes_free:
 * @self: totals
 *
 * Frees them.
 */
void
farne_fact_wholes_free (FarneFactWholes *self)
{
  g_array_unref (self->wholes);
  g_array_unref (self->kept);
  g_array_unref (self->kinds);
  g_array_unref (self->sums);
  g_clear_pointer (&self->keys, farne_intern_free);
  g_free (self);
}

/**
 * farne_fact_wholes_add:
 * @self: totals
 * @codes: a code for each column of the facts
 * @over: the columns of which it is the total, a bit for each
 * @people: the figure
 * @mark: what stands behind it
 * @row: the row in the source
 * @column: the name of the column of the figure; must outlive the list
 *
 * Sets a total aside.
 */
void
farne_fact_wholes_add (FarneFactWholes *self, const guint *codes, guint32 over, gint64 people,
                       FarneMark mark, guint row, const char *column)
{
  Whole whole = { .over = over, .people = people, .mark = mark, .row = row, .column = column };

  memcpy (whole.codes, codes, self->n_columns * sizeof *codes);
  g_array_append_val (self->wholes, whole);
}

/* The sum of the rows with these codes in all columns but some. */
static Sum *
find_sum (FarneFactWholes *self, const guint *codes, guint32 but)
{
  guint key[MOST_COLUMNS + 1];
  guint n = 0, index;

  key[n++] = but;
  for (guint i = 0; i < self->n_columns; i++)
    if ((but & 1u << i) == 0)
      key[n++] = codes[i];
  index = farne_intern_add (self->keys, (const char *) key, n * sizeof *key);
  if (index >= self->sums->len)
    g_array_set_size (self->sums, index + 1);
  return &g_array_index (self->sums, Sum, index);
}

static void
add_row (FarneFactWholes *self, guint row, guint32 over)
{
  guint codes[MOST_COLUMNS];
  guint32 own = row < self->n_details
                    ? 0 : g_array_index (self->kept, guint32, row - self->n_details);
  FarneMark mark;
  gint64 people = farne_facts_builder_get_value (self->builder, row, &mark);
  Sum *sum;

  for (guint i = 0; i < self->n_columns; i++)
    codes[i] = farne_facts_builder_get_code (self->builder, i, row);
  sum = find_sum (self, codes, over | own);
  sum->sum += people;
  sum->n_rows++;
  sum->n_unknown += !FARNE_MARK_HAS_VALUE (mark);
}

/* Sums all rows for the totals over the same columns. */
static void
sum_rows (FarneFactWholes *self, guint32 over)
{
  g_clear_pointer (&self->keys, farne_intern_free);
  self->keys = farne_intern_new ();
  g_array_set_size (self->sums, 0);
  for (guint row = 0; row < farne_facts_builder_get_n_rows (self->builder); row++)
    add_row (self, row, over);
}

/* Nothing else tells of these people: the total is a row, not broken down. */
static void
keep (FarneFactWholes *self, const Whole *whole)
{
  guint row = farne_facts_builder_get_n_rows (self->builder);
  guint codes[MOST_COLUMNS];
  gboolean is_new = TRUE;

  for (guint i = 0; i < self->n_columns; i++)
    codes[i] = (whole->over & 1u << i) != 0 ? farne_facts_builder_intern (self->builder, i, "", 0)
                                            : whole->codes[i];
  farne_facts_builder_add_row (self->builder, codes, whole->people, whole->mark, whole->row);
  g_array_append_val (self->kept, whole->over);
  for (guint i = 0; i < self->kinds->len; i++)
    is_new &= g_array_index (self->kinds, guint32, i) != whole->over;
  if (is_new)
    g_array_append_val (self->kinds, whole->over);
  add_row (self, row, whole->over);
}

/* Whether rows tell of some of the same people by another breakdown. */
static gboolean
is_crossed (FarneFactWholes *self, const Whole *whole)
{
  for (guint i = 0; i < self->kinds->len; i++)
    {
      guint32 but = whole->over | g_array_index (self->kinds, guint32, i);

      if (but != whole->over && find_sum (self, whole->codes, but)->n_rows > 0)
        return TRUE;
    }
  return FALSE;
}

static void
settle (FarneFactWholes *self, const Whole *whole, const char *sheet, FarneProblems *problems)
{
  gboolean crossed = is_crossed (self, whole);
  const Sum *parts = find_sum (self, whole->codes, whole->over);

  if (!crossed && parts->n_rows == 0)
    keep (self, whole);
  else if (crossed || parts->n_unknown > 0 || !FARNE_MARK_HAS_VALUE (whole->mark))
    self->n_passed_over++;
  else if (parts->sum != whole->people)
    farne_fact_totals_report (whole->row, whole->column, whole->people, parts->sum, sheet,
                              problems);
}

static guint
count_bits (guint32 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

/* Totals over fewer columns come first: those over more are the sums of them. */
static int
compare_wholes (gconstpointer a, gconstpointer b)
{
  const Whole *left = a, *right = b;
  guint n_left = count_bits (left->over), n_right = count_bits (right->over);

  if (n_left != n_right)
    return n_left < n_right ? -1 : 1;
  if (left->over != right->over)
    return left->over < right->over ? -1 : 1;
  return (left->row > right->row) - (left->row < right->row);
}

/**
 * farne_fact_wholes_settle:
 * @self: totals over breakdowns
 * @sheet: the sheet, for findings
 * @problems: takes the findings
 *
 * Compares each total with the sum of its rows, and tells where they differ. A total without such
 * rows is the only thing that tells of its people: it becomes a row itself, without the breakdown.
 * One that can be neither, as other rows tell of some of the same people, is counted as passed
 * over.
 */
void
farne_fact_wholes_settle (FarneFactWholes *self, const char *sheet, FarneProblems *problems)
{
  g_autofree char *content = NULL;

  self->n_details = farne_facts_builder_get_n_rows (self->builder);
  g_array_sort (self->wholes, compare_wholes);
  for (guint i = 0; i < self->wholes->len; i++)
    {
      const Whole *whole = &g_array_index (self->wholes, Whole, i);

      if (i == 0 || whole[-1].over != whole->over)
        sum_rows (self, whole->over);
      settle (self, whole, sheet, problems);
    }
  if (self->n_passed_over == 0)
    return;
  content = g_strdup_printf ("%u", self->n_passed_over);
  farne_problems_add (problems, FARNE_FINDING_WARNING, sheet, 0, NULL, content,
                      _("So many rows are totals of people whom other rows tell in part or in "
                        "another way; they were passed over."));
}
