/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-day.h"

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
  return g_test_run ();
}
