/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-classes.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#include "base/farne-error.h"

#define CLASSES_MAX 9u

static int
compare_numbers (const void *a, const void *b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double *
sort (const double *values, guint n)
{
  double *sorted = g_memdup2 (values, n * sizeof *values);

  qsort (sorted, n, sizeof *sorted, compare_numbers);
  return sorted;
}

static guint
count_distinct (const double *sorted, guint n)
{
  guint count = n > 0;

  for (guint i = 1; i < n; i++)
    count += sorted[i] != sorted[i - 1];

  return count;
}

/* Adds a lower bound, unless it would make an empty class. */
static void
add_break (FarneClasses *classes, double lower)
{
  if (lower > classes->breaks[classes->n - 1])
    classes->breaks[classes->n++] = lower;
}

static void
begin (FarneClasses *classes, double lowest)
{
  classes->n = 1;
  classes->breaks[0] = lowest;
}

/* So far breaks[0 … n-1] are the lower bounds of n classes; the last needs its upper one. */
static void
finish (FarneClasses *classes, double highest)
{
  classes->breaks[classes->n] = highest;
}

/* As many values in each class as can be; equal values never part. Few values have a class each. */
static void
cut_quantile (FarneClasses *classes, const double *sorted, guint n, guint n_classes,
              guint n_distinct)
{
  gboolean each = n_distinct <= n_classes;

  begin (classes, sorted[0]);
  for (guint i = 1; i < (each ? n : n_classes); i++)
    add_break (classes, sorted[each ? i : (guint64) i * n / n_classes]);
  finish (classes, sorted[n - 1]);
}

static void
cut_equal (FarneClasses *classes, const double *sorted, guint n, guint n_classes)
{
  double lowest = sorted[0], highest = sorted[n - 1];

  begin (classes, lowest);
  for (guint i = 1; i < n_classes; i++)
    add_break (classes, lowest + (highest - lowest) * i / n_classes);
  finish (classes, highest);
}

/*
 * Distinct values with how often each occurs, and the sums that tell the spread of any run of
 * them.
 */
typedef struct
{
  guint n;
  double *values;
  double *weight; /* up to and without a value: how many, … */
  double *sum;    /* … their sum, … */
  double *square; /* … the sum of their squares */
} Runs;

static void
runs_init (Runs *runs, const double *sorted, guint n)
{
  double middle = sorted[n / 2];

  runs->n = 0;
  runs->values = g_new0 (double, n);
  runs->weight = g_new0 (double, n + 1);
  runs->sum = g_new0 (double, n + 1);
  runs->square = g_new0 (double, n + 1);

  for (guint i = 0; i < n; )
    {
      guint start = i;
      /* Measured from the middle, large numbers of like size keep their digits. */
      double value = sorted[i] - middle;

      while (i < n && sorted[i] == sorted[start])
        i++;
      runs->values[runs->n] = sorted[start];
      runs->weight[runs->n + 1] = runs->weight[runs->n] + (i - start);
      runs->sum[runs->n + 1] = runs->sum[runs->n] + (i - start) * value;
      runs->square[runs->n + 1] = runs->square[runs->n] + (i - start) * value * value;
      runs->n++;
    }
}

static void
runs_clear (Runs *runs)
{
  g_free (runs->values);
  g_free (runs->weight);
  g_free (runs->sum);
  g_free (runs->square);
}

/* The sum of squared distances from their mean, of the values from @first to before @end. */
static double
get_spread (const Runs *runs, guint first, guint end)
{
  double weight = runs->weight[end] - runs->weight[first];
  double sum = runs->sum[end] - runs->sum[first];

  return MAX (runs->square[end] - runs->square[first] - sum * sum / weight, 0);
}

/*
 * Fisher (1958), On grouping for maximum homogeneity: the best cut of the first values into k
 * classes is the best cut of fewer of them into k - 1, and one class more.
 */
static guint *
find_best_cuts (const Runs *runs, guint n_classes)
{
  gsize width = runs->n + 1;
  g_autofree double *spread = g_new (double, width * (n_classes + 1));
  guint *cut = g_new0 (guint, width * (n_classes + 1));

  for (gsize i = 0; i < width * (n_classes + 1); i++)
    spread[i] = INFINITY;
  spread[0] = 0;

  for (guint k = 1; k <= n_classes; k++)
    for (guint end = k; end <= runs->n; end++)
      for (guint start = k - 1; start < end; start++)
        {
          double whole = spread[(k - 1) * width + start] + get_spread (runs, start, end);

          if (whole < spread[k * width + end])
            {
              spread[k * width + end] = whole;
              cut[k * width + end] = start;
            }
        }

  return cut;
}

static void
cut_jenks (FarneClasses *classes, const double *sorted, guint n, guint n_classes)
{
  guint starts[CLASSES_MAX + 1];
  g_autofree guint *cut = NULL;
  Runs runs;
  guint end;

  runs_init (&runs, sorted, n);
  cut = find_best_cuts (&runs, n_classes);
  end = runs.n;
  for (guint k = n_classes; k > 0; k--)
    end = starts[k - 1] = cut[k * (runs.n + 1) + end];

  begin (classes, sorted[0]);
  for (guint k = 1; k < n_classes; k++)
    add_break (classes, runs.values[starts[k]]);
  finish (classes, sorted[n - 1]);
  runs_clear (&runs);
}

/* The bounds that were typed, with the values' own ends around them. */
static gboolean
cut_manual (FarneClasses *classes, const double *sorted, guint n, guint n_classes,
            const double *manual, GError **error)
{
  for (guint i = 0; i + 1 < n_classes; i++)
    if (!isfinite (manual[i]) || (i > 0 && manual[i] <= manual[i - 1]))
      {
        g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                     _("The breaks between classes must be numbers that rise. Put them in order."));
        return FALSE;
      }

  classes->n = n_classes;
  classes->breaks[0] = n_classes > 1 ? MIN (sorted[0], manual[0]) : sorted[0];
  for (guint i = 0; i + 1 < n_classes; i++)
    classes->breaks[i + 1] = manual[i];
  classes->breaks[n_classes]
      = n_classes > 1 ? MAX (sorted[n - 1], manual[n_classes - 2]) : sorted[n - 1];

  return TRUE;
}

static gboolean
check (FarneMethod method, guint n_classes, const double *manual, GError **error)
{
  if (n_classes < 1 || n_classes > CLASSES_MAX)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                   _("A map has 2 to 9 classes, not %u."), n_classes);
      return FALSE;
    }
  if (method == FARNE_METHOD_MANUAL && manual == NULL && n_classes > 1)
    {
      g_set_error (
          error, FARNE_ERROR, FARNE_ERROR_USAGE,
          _("Classes by hand need the breaks between them. Type them, or choose another way."));
      return FALSE;
    }

  return TRUE;
}

/**
 * farne_classes_init:
 * @classes: the cut to make
 * @method: how: natural breaks (the least spread within classes, exactly), as many values in each
 * class as can be, steps of equal size, or by hand
 * @values: (array length=n_values): finite numbers, in any order
 * @n_values: how many; none make no class
 * @n_classes: how many classes are wanted, at most 9
 * @manual: (nullable) (array): for %FARNE_METHOD_MANUAL the breaks between classes, @n_classes - 1
 * of them
 * @error: a location for an error
 *
 * Cuts values into classes; fewer where there are fewer distinct values. Classes of equal size or
 * by hand may be empty.
 *
 * Returns: whether it could be done; %FARNE_ERROR_USAGE if not
 */
gboolean
farne_classes_init (FarneClasses *classes, FarneMethod method, const double *values, guint n_values,
                    guint n_classes, const double *manual, GError **error)
{
  g_autofree double *sorted = NULL;
  guint n_distinct;

  *classes = (FarneClasses) { 0 };
  if (!check (method, n_classes, manual, error))
    return FALSE;
  if (n_values == 0)
    return TRUE;

  sorted = sort (values, n_values);
  if (method == FARNE_METHOD_MANUAL)
    return cut_manual (classes, sorted, n_values, n_classes, manual, error);

  n_distinct = count_distinct (sorted, n_values);
  if (method == FARNE_METHOD_QUANTILE)
    cut_quantile (classes, sorted, n_values, n_classes, n_distinct);
  else if (method == FARNE_METHOD_EQUAL)
    cut_equal (classes, sorted, n_values, MIN (n_classes, n_distinct));
  else
    cut_jenks (classes, sorted, n_values, MIN (n_classes, n_distinct));

  return TRUE;
}

/**
 * farne_classes_find:
 * @classes: a cut
 * @value: a value
 *
 * The class of a value.
 *
 * Returns: its index from the lowest, or -1 if it is not a number or lies outside all classes
 */
int
farne_classes_find (const FarneClasses *classes, double value)
{
  if (classes->n == 0 || isnan (value) || value < classes->breaks[0]
      || value > classes->breaks[classes->n])
    return -1;

  for (int i = classes->n - 1; i > 0; i--)
    if (value >= classes->breaks[i])
      return i;

  return 0;
}
