/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-classes.h"

#include <math.h>

#include "base/farne-error.h"

static void
check_breaks (FarneMethod method, const double *values, guint n_values, guint n_classes,
              const double *expected, guint n_expected)
{
  FarneClasses classes;
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_classes_init (&classes, method, values, n_values, n_classes, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (classes.n + 1, ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    g_assert_cmpfloat_with_epsilon (classes.breaks[i], expected[i], 1e-9);
}

static void
test_known (void)
{
  static const double values[] = { 1, 2, 3, 11, 12, 13, 101, 102, 103 };
  static const double jenks[] = { 1, 11, 101, 103 }, equal[] = { 1, 35, 69, 103 };
  static const double quantile[] = { 1, 11, 101, 103 };
  static const double skewed[] = { 1, 1, 1, 1, 1, 1, 2, 50 };
  static const double skewed_jenks[] = { 1, 2, 50, 50 }, skewed_quantile[] = { 1, 2, 50, 50 };
  static const double tied[] = { 1, 1, 1, 1, 1, 1, 2, 3, 4, 50 }, tied_quantile[] = { 1, 3, 50 };

  check_breaks (FARNE_METHOD_JENKS, values, 9, 3, jenks, 4);
  check_breaks (FARNE_METHOD_EQUAL, values, 9, 3, equal, 4);
  check_breaks (FARNE_METHOD_QUANTILE, values, 9, 3, quantile, 4);
  check_breaks (FARNE_METHOD_JENKS, skewed, 8, 3, skewed_jenks, 4);
  check_breaks (FARNE_METHOD_QUANTILE, skewed, 8, 4, skewed_quantile, 4);
  check_breaks (FARNE_METHOD_QUANTILE, tied, 10, 4, tied_quantile, 3);
}

static double
get_spread (const double *sorted, guint first, guint end)
{
  double mean = 0, spread = 0;

  for (guint i = first; i < end; i++)
    mean += sorted[i] / (end - first);
  for (guint i = first; i < end; i++)
    spread += (sorted[i] - mean) * (sorted[i] - mean);

  return spread;
}

/* The least spread over every cut of sorted values, by trying them all. */
static double
try_all (const double *sorted, guint first, guint n, guint n_classes)
{
  double best = INFINITY;

  if (n_classes == 1)
    return get_spread (sorted, first, n);
  for (guint end = first + 1; end + n_classes - 1 <= n; end++)
    best = MIN (best, get_spread (sorted, first, end) + try_all (sorted, end, n, n_classes - 1));

  return best;
}

static double
get_cut_spread (const FarneClasses *classes, const double *sorted, guint n)
{
  double spread = 0;

  for (guint i = 0; i < n; )
    {
      guint start = i;
      int class_index = farne_classes_find (classes, sorted[i]);

      while (i < n && farne_classes_find (classes, sorted[i]) == class_index)
        i++;
      spread += get_spread (sorted, start, i);
    }

  return spread;
}

static void
test_jenks_is_exact (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < 60; round++)
    {
      double values[12];
      guint n_classes = 2 + round % 4;
      FarneClasses classes;

      values[0] = round % 5 == 0 ? 1e9 : 0;
      for (guint i = 1; i < 12; i++)
        values[i] = values[i - 1] + 1 + g_rand_int_range (rand, 0, 40);
      g_assert_true (
          farne_classes_init (&classes, FARNE_METHOD_JENKS, values, 12, n_classes, NULL, NULL));
      g_assert_cmpuint (classes.n, ==, n_classes);
      g_assert_cmpfloat_with_epsilon (get_cut_spread (&classes, values, 12),
                                      try_all (values, 0, 12, n_classes), 1e-3);
    }
}

/* Whatever the values, classes rise and every value has one. */
static void
test_every_value_has_a_class (void)
{
  static const FarneMethod methods[]
      = { FARNE_METHOD_JENKS, FARNE_METHOD_QUANTILE, FARNE_METHOD_EQUAL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint round = 0; round < 300; round++)
    {
      double values[50];
      guint n = 1 + g_rand_int_range (rand, 0, 50), n_classes = 1 + g_rand_int_range (rand, 0, 9);
      FarneClasses classes;

      for (guint i = 0; i < n; i++)
        values[i] = g_rand_int_range (rand, 0, 1 + round % 30) - 5;
      g_assert_true (
          farne_classes_init (&classes, methods[round % 3], values, n, n_classes, NULL, NULL));
      g_assert_cmpuint (classes.n, <=, n_classes);
      for (guint i = 0; i < n; i++)
        g_assert_cmpint (farne_classes_find (&classes, values[i]), >=, 0);
      for (guint i = 0; i + 1 < classes.n; i++)
        g_assert_cmpfloat (classes.breaks[i], <, classes.breaks[i + 1]);
    }
}

static void
test_manual (void)
{
  static const double values[] = { 150, 225, 400, 3000 }, breaks[] = { 200, 1000 };
  static const double falling[] = { 1000, 200 }, high[] = { 5000, 6000 };
  FarneClasses classes;
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_classes_init (&classes, FARNE_METHOD_MANUAL, values, 4, 3, breaks, NULL));
  g_assert_cmpint (farne_classes_find (&classes, 150), ==, 0);
  g_assert_cmpint (farne_classes_find (&classes, 200), ==, 1);
  g_assert_cmpint (farne_classes_find (&classes, 3000), ==, 2);
  g_assert_true (farne_classes_init (&classes, FARNE_METHOD_MANUAL, values, 4, 3, high, NULL));
  g_assert_cmpint (farne_classes_find (&classes, 3000), ==, 0);
  g_assert_false (
      farne_classes_init (&classes, FARNE_METHOD_MANUAL, values, 4, 3, falling, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_USAGE);
}

static void
test_edges (void)
{
  static const double same[] = { 4, 4, 4 };
  FarneClasses classes;
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_classes_init (&classes, FARNE_METHOD_JENKS, NULL, 0, 5, NULL, NULL));
  g_assert_cmpuint (classes.n, ==, 0);
  g_assert_cmpint (farne_classes_find (&classes, 0), ==, -1);
  g_assert_true (farne_classes_init (&classes, FARNE_METHOD_EQUAL, same, 3, 5, NULL, NULL));
  g_assert_cmpuint (classes.n, ==, 1);
  g_assert_cmpint (farne_classes_find (&classes, 4), ==, 0);
  g_assert_cmpint (farne_classes_find (&classes, 5), ==, -1);
  g_assert_cmpint (farne_classes_find (&classes, NAN), ==, -1);
  g_assert_false (farne_classes_init (&classes, FARNE_METHOD_EQUAL, same, 3, 10, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_USAGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/classes/known", test_known);
  g_test_add_func ("/classes/jenks-is-exact", test_jenks_is_exact);
  g_test_add_func ("/classes/every-value-has-a-class", test_every_value_has_a_class);
  g_test_add_func ("/classes/manual", test_manual);
  g_test_add_func ("/classes/edges", test_edges);
  return g_test_run ();
}
