/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-day.h"

#include <string.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
  } cases[] = {
    { "2016-12-31", "2016-12-31" },     { "31 Dec 2016", "2016-12-31" },
    { "31 December 2016", "2016-12-31" }, { "31/12/2016", "2016-12-31" },
    { "31-Dec-16", "2016-12-31" },      { "1.4.2017", "2017-04-01" },
    { "1st April 2017", "2017-04-01" }, { "Dec 2016", "2016-12-31" },
    { "February 2016", "2016-02-29" },  { "Sept 2015", "2015-09-30" },
    { "2016-12-31T00:00:00", "2016-12-31" }, { "2016/1/2", "2016-01-02" },
    { " 31 mar 2014 ", "2014-03-31" },  { "29/02/2016", "2016-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FarneDay day = FARNE_DAY_NONE;

      g_assert_true (farne_day_parse (cases[i].text, &day));
      g_autofree char *iso = farne_day_to_iso (day);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_parse_refuses (void)
{
  static const char *const cases[] = { "", "31 Dec", "29/02/2017", "13/13/2016", "2016", "End of table",
                                       "31 Dec 20166", "Decem 2016", "1-1-201", "0 Jan 2016" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FarneDay day = 7;

      g_test_message ("%s", cases[i]);
      g_assert_false (farne_day_parse (cases[i], &day));
      g_assert_cmpint (day, ==, 7);
    }
}

static void
test_round_trip (void)
{
  for (FarneDay day = farne_day_new (1899, 12, 1); day < farne_day_new (2101, 1, 1); day++)
    {
      int year, month, day_of_month;
      FarneDay again;
      g_autofree char *iso = farne_day_to_iso (day);

      farne_day_get_ymd (day, &year, &month, &day_of_month);
      g_assert_cmpint (farne_day_new (year, month, day_of_month), ==, day);
      g_assert_true (farne_day_parse (iso, &again));
      g_assert_cmpint (again, ==, day);
    }
  g_assert_cmpint (farne_day_new (1970, 1, 1), ==, 0);
}

static void
test_serial (void)
{
  FarneDay day;

  g_assert_true (farne_day_from_serial (42735, FALSE, &day));
  g_assert_cmpint (day, ==, farne_day_new (2016, 12, 31));
  g_assert_true (farne_day_from_serial (41273, TRUE, &day));
  g_assert_cmpint (day, ==, farne_day_new (2016, 12, 31));
  g_assert_false (farne_day_from_serial (60, FALSE, &day));
  g_assert_false (farne_day_from_serial (-1, TRUE, &day));
}

static void
test_calendar (void)
{
  FarneDay day = farne_day_new (2016, 2, 29);

  g_assert_cmpint (farne_day_add_months (day, 12), ==, farne_day_new (2017, 2, 28));
  g_assert_cmpint (farne_day_add_months (day, 1), ==, farne_day_new (2016, 3, 31));
  g_assert_cmpint (farne_day_add_months (farne_day_new (2017, 3, 30), -1), ==, farne_day_new (2017, 2, 28));
  g_assert_cmpint (farne_day_add_months (day, -2), ==, farne_day_new (2015, 12, 31));
  g_assert_cmpint (farne_day_quarter_end (day), ==, farne_day_new (2016, 3, 31));
  g_assert_cmpint (farne_day_month_end (farne_day_new (2017, 2, 3)), ==, farne_day_new (2017, 2, 28));
  g_assert_cmpint (farne_day_financial_year (farne_day_new (2017, 3, 31)), ==, 2016);
  g_assert_cmpint (farne_day_financial_year (farne_day_new (2017, 4, 1)), ==, 2017);
}

static void
test_words (void)
{
  FarneDay day = farne_day_new (2016, 12, 31);
  g_autofree char *text = farne_day_to_text (day);
  g_autofree char *short_text = farne_day_to_short_text (day);
  g_autofree char *month = farne_day_to_month_text (day);

  g_assert_cmpstr (text, ==, "31 December 2016");
  g_assert_cmpstr (short_text, ==, "31 Dec 2016");
  g_assert_cmpstr (month, ==, "December 2016");
}

/* Monday 10 April 2017, and Friday 6 January 2017. */
static void
test_parse_loosely (void)
{
  static const struct
  {
    const char *today;
    const char *text;
    const char *iso;
  } cases[] = {
    { "2017-04-10", "2017-04-03", "2017-04-03" },
    { "2017-04-10", "3 apr", "2017-04-03" },
    { "2017-04-10", "3 April 17", "2017-04-03" },
    { "2017-04-10", "3rd of April", "2017-04-03" },
    { "2017-04-10", "3rd of April 2018", "2018-04-03" },
    { "2017-04-10", "April 3rd", "2017-04-03" },
    { "2017-04-10", "april 3", "2017-04-03" },
    { "2017-04-10", "April 17th", "2017-04-17" },
    { "2017-04-10", "April 17, 2018", "2018-04-17" },
    { "2017-04-10", "10 feb", "2017-02-10" },
    { "2017-04-10", "9 feb", "2018-02-09" },
    { "2017-04-10", "31/12", "2017-12-31" },
    { "2017-04-10", "1.5", "2017-05-01" },
    { "2017-01-06", "31/12", "2016-12-31" },
    { "2017-01-06", "5 nov", "2017-11-05" },
    { "2017-01-06", "6 nov", "2016-11-06" },
    { "2016-01-06", "29 feb", "2016-02-29" },
    { "2017-04-10", "today", "2017-04-10" },
    { "2017-04-10", " Tomorrow ", "2017-04-11" },
    { "2017-04-10", "yesterday", "2017-04-09" },
    { "2017-04-10", "friday", "2017-04-14" },
    { "2017-04-10", "fri", "2017-04-14" },
    { "2017-04-10", "monday", "2017-04-17" },
    { "2017-04-10", "next friday", "2017-04-21" },
    { "2017-04-10", "Next Monday", "2017-04-17" },
    { "2017-04-10", "this sunday", "2017-04-16" },
    { "2017-04-10", "this monday", "2017-04-10" },
    { "2017-04-10", "last monday", "2017-04-03" },
    { "2017-04-10", "last sunday", "2017-04-09" },
    { "2017-01-06", "friday", "2017-01-13" },
    { "2017-01-06", "next friday", "2017-01-13" },
    { "2017-01-06", "next sunday", "2017-01-15" },
    { "2017-04-10", "in 2 weeks", "2017-04-24" },
    { "2017-04-10", "in two weeks' time", "2017-04-24" },
    { "2017-04-10", "in a fortnight", "2017-04-24" },
    { "2017-01-31", "in 1 month", "2017-02-28" },
    { "2017-04-10", "in a year", "2018-04-10" },
    { "2017-04-10", "3 days ago", "2017-04-07" },
    { "2017-04-10", "end of june", "2017-06-30" },
    { "2017-04-10", "end of June 2018", "2018-06-30" },
    { "2017-04-10", "end of february", "2018-02-28" },
    { "2017-04-10", "end of the month", "2017-04-30" },
    { "2017-04-10", "end of next month", "2017-05-31" },
    { "2017-04-10", "start of next month", "2017-05-01" },
    { "2017-04-10", "end of this year", "2017-12-31" },
    { "2017-04-10", "Dec 2016", "2016-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FarneDay today = FARNE_DAY_NONE, day = FARNE_DAY_NONE;
      g_autofree char *iso = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (farne_day_parse (cases[i].today, &today));
      g_assert_true (farne_day_parse_loosely (cases[i].text, today, &day));
      iso = farne_day_to_iso (day);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_parse_loosely_refuses (void)
{
  static const char *const cases[] = {
    "",         "april 17",   "june",       "next month", "next week", "12/31",       "31/4",
    "29 feb",   "3",          "3rd",        "soon",       "friday 3",  "in weeks",    "in 2 moons",
    "end of x", "next",       "3 4 5 6 7 8", "0 april",   "32 april",  "in 99999 days", "ju 3",
    "end of",   "this fri ago", "last",     "3 apr 17 18", "1/2/3/4",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FarneDay day = 7;

      g_test_message ("%s", cases[i]);
      g_assert_false (farne_day_parse_loosely (cases[i], farne_day_new (2017, 4, 10), &day));
      g_assert_cmpint (day, ==, 7);
    }
}

/* Every day of a year to come, and of the two months gone, is found again without its year. */
static void
test_parse_loosely_without_year (void)
{
  const FarneDay today = farne_day_new (2017, 4, 10);

  for (FarneDay day = farne_day_new (2017, 2, 10); day < farne_day_new (2018, 2, 10); day++)
    {
      g_autofree char *text = farne_day_to_text (day);
      FarneDay found = FARNE_DAY_NONE;

      *strrchr (text, ' ') = '\0';
      g_assert_true (farne_day_parse_loosely (text, today, &found));
      g_assert_cmpint (found, ==, day);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/parse", test_parse);
  g_test_add_func ("/day/parse-refuses", test_parse_refuses);
  g_test_add_func ("/day/round-trip", test_round_trip);
  g_test_add_func ("/day/serial", test_serial);
  g_test_add_func ("/day/calendar", test_calendar);
  g_test_add_func ("/day/words", test_words);
  g_test_add_func ("/day/parse-loosely", test_parse_loosely);
  g_test_add_func ("/day/parse-loosely-refuses", test_parse_loosely_refuses);
  g_test_add_func ("/day/parse-loosely-without-year", test_parse_loosely_without_year);
  return g_test_run ();
}
