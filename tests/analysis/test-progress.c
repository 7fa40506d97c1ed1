/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-progress.h"

static void
test_ratings (void)
{
  static const struct
  {
    double first, last, target;
    FarneDay by, on;
    const char *better;
    FarneRating rating;
  } cases[] = {
    /* half of the time has gone */
    { 0, 5, 10, 100, 50, "higher", FARNE_RATING_ON_COURSE },
    { 0, 4.9, 10, 100, 50, "higher", FARNE_RATING_AT_RISK },
    { 0, 2.5, 10, 100, 50, "higher", FARNE_RATING_AT_RISK },
    { 0, 2.4, 10, 100, 50, "higher", FARNE_RATING_OFF_COURSE },
    { 0, -1, 10, 100, 50, "higher", FARNE_RATING_OFF_COURSE },
    { 0, 10, 10, 100, 50, "higher", FARNE_RATING_REACHED },
    { 10, 5, 0, 100, 50, "lower", FARNE_RATING_ON_COURSE },
    { 10, 12, 0, 100, 50, "lower", FARNE_RATING_OFF_COURSE },
    { 10, 5, 5, 100, 50, NULL, FARNE_RATING_REACHED },
    { 0, 9.9, 10, 100, 101, "higher", FARNE_RATING_OFF_COURSE },
    { 10, 9, 10, 100, 50, "higher", FARNE_RATING_OFF_COURSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FarneDatedValue values[] = { { 0, cases[i].first }, { 50, cases[i].last } };
      FarneProgress progress;

      farne_progress_reckon (&progress, values, 2, cases[i].better, cases[i].on);
      farne_progress_rate (&progress, cases[i].target, cases[i].by, cases[i].better, cases[i].on);
      if (progress.rating != cases[i].rating)
        g_error ("case %u: %s", i, farne_rating_get_words (progress.rating));
    }
}

static void
test_trend (void)
{
  const FarneDatedValue values[] = { { 0, 3 }, { 10, 5 }, { 20, 5 }, { 30, 2 } };
  FarneProgress progress;

  farne_progress_reckon (&progress, values, 4, "lower", 5);
  g_assert_cmpint (progress.trend, ==, FARNE_TREND_UNKNOWN);
  g_assert_cmpuint (progress.n, ==, 1);
  farne_progress_rate (&progress, 1, 100, "lower", 5);
  g_assert_cmpint (progress.rating, ==, FARNE_RATING_NONE);
  g_assert_cmpfloat_with_epsilon (progress.expected, 2.9, 1e-9);
  farne_progress_reckon (&progress, values, 4, "lower", 15);
  g_assert_cmpint (progress.trend, ==, FARNE_TREND_UP);
  g_assert_false (progress.is_better);
  farne_progress_reckon (&progress, values, 4, "lower", 25);
  g_assert_cmpint (progress.trend, ==, FARNE_TREND_STEADY);
  farne_progress_reckon (&progress, values, 4, "lower", 30);
  g_assert_cmpint (progress.trend, ==, FARNE_TREND_DOWN);
  g_assert_true (progress.is_better);
}

static void
test_nothing (void)
{
  FarneProgress progress;

  farne_progress_reckon (&progress, NULL, 0, "higher", 5);
  farne_progress_rate (&progress, 1, 100, "higher", 5);
  g_assert_cmpint (progress.rating, ==, FARNE_RATING_NONE);
  g_assert_cmpstr (farne_progress_get_trend_words (&progress), ==, "no value yet");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/ratings", test_ratings);
  g_test_add_func ("/progress/trend", test_trend);
  g_test_add_func ("/progress/nothing", test_nothing);
  return g_test_run ();
}
