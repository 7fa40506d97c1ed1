/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/facts/fixture.h"

#include <math.h>

#include "analysis/farne-rates.h"

static FarneThresholds *
load_thresholds (void)
{
  g_autoptr (GPtrArray) records = fixture_load ("common", &farne_threshold_kind);

  return farne_thresholds_new (records);
}

static FarneThreshold *
make_threshold (double value, const char *from, const char *to)
{
  FarneThreshold *threshold = farne_threshold_new ();

  threshold->rule = g_strdup (FARNE_THRESHOLD_CLUSTER_LIMIT);
  threshold->value = value;
  threshold->unit = g_strdup ("residents-per-person");
  threshold->from = from != NULL ? fixture_day (from) : FARNE_DAY_NONE;
  threshold->to = to != NULL ? fixture_day (to) : FARNE_DAY_NONE;

  return threshold;
}

static double
get_value (FarneThresholds *thresholds, const char *rule, const char *day)
{
  FarneThreshold *threshold = farne_thresholds_find (thresholds, rule, fixture_day (day));

  return threshold != NULL ? threshold->value : -1;
}

static void
test_thresholds (void)
{
  g_autoptr (FarneThresholds) pack = load_thresholds ();
  g_autoptr (FarneThresholds) typed = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_cmpfloat (get_value (pack, FARNE_THRESHOLD_CLUSTER_LIMIT, "2016-12-31"), ==, 200);
  g_assert_cmpfloat (get_value (pack, FARNE_THRESHOLD_CHILDREN, "2016-06-30"), ==, -1);
  g_assert_cmpfloat (get_value (pack, FARNE_THRESHOLD_CHILDREN, "2016-07-01"), ==, 0.0007);
  g_assert_cmpfloat (get_value (pack, FARNE_THRESHOLD_CHILDREN, "2022-08-24"), ==, 0.001);

  g_ptr_array_add (records, make_threshold (200, NULL, NULL));
  g_ptr_array_add (records, make_threshold (150, "2016-01-01", "2016-12-31"));
  typed = farne_thresholds_new (records);
  g_assert_cmpfloat (get_value (typed, FARNE_THRESHOLD_CLUSTER_LIMIT, "2015-12-31"), ==, 200);
  g_assert_cmpfloat (get_value (typed, FARNE_THRESHOLD_CLUSTER_LIMIT, "2016-12-31"), ==, 150);
  g_assert_cmpfloat (get_value (typed, FARNE_THRESHOLD_CLUSTER_LIMIT, "2017-01-01"), ==, 200);
}

#define DARLINGTON "E06000005\tDarlington\tNorth East"
#define HARTLEPOOL "E06000001\tHartlepool\tNorth East"
#define DURHAM "E06000047\tCounty Durham\tNorth East"

static const char *const people[] = {
  "supported|2016-12-31|" DARLINGTON "|10", "supported|2016-12-31|" DURHAM "|600", NULL,
};
static const char *const early[] = {
  "population|2011-03-27|" DARLINGTON "|1999", "population|2011-03-27|" DURHAM "|100000",
  "population|2011-03-27|" HARTLEPOOL "|90000", NULL,
};
static const char *const late[] = {
  "population|2015-06-30|" DARLINGTON "|3001", "population|2015-06-30|" DURHAM "|100001",
  "population|2015-06-30|" HARTLEPOOL "|90000", NULL,
};

static FarneRates *
make_rates_of (FarneFactbase *factbase, const char *level, const char *known, FarneDay vintage)
{
  g_autoptr (FarneThresholds) thresholds = load_thresholds ();
  g_autoptr (FarneView) view = farne_view_new ("supported", level);
  g_autoptr (FarneFigures) figures = NULL;
  g_autoptr (GError) error = NULL;
  FarneRates *rates;

  view->at = fixture_day ("2016-12-31");
  view->known = known != NULL ? fixture_day (known) : FARNE_DAY_NONE;
  figures = farne_factbase_ask (factbase, view, NULL, &error);
  g_assert_no_error (error);
  rates = farne_rates_new (figures, factbase, thresholds, view->at, vintage, &error);
  g_assert_no_error (error);

  return rates;
}

static FarneRates *
make_rates (FarneFactbase *factbase, const char *known, FarneDay vintage)
{
  return make_rates_of (factbase, "authority", known, vintage);
}

static void
test_arithmetic (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneRates) rates = NULL;
  g_autoptr (GPtrArray) sorted = NULL;
  const FarneRate *rate, *whole;

  fixture_add (fixture, fixture_facts ("measure|day|area", people), "supported", "\"all\"",
               "2017-02-23");
  fixture_add (fixture, fixture_facts ("measure|day|area", late), "population",
               "[\"E06000005\",\"E06000047\",\"E06000001\"]", "2016-06-23");
  factbase = fixture_factbase (fixture);
  rates = make_rates (factbase, NULL, FARNE_DAY_NONE);

  rate = farne_rates_find (rates, "E06000005");
  g_assert_cmpfloat (rate->population, ==, 3001);
  g_assert_cmpfloat (rate->ratio, ==, 300.1);
  g_assert_cmpfloat (rate->limit, ==, 200);
  g_assert_cmpfloat (rate->headroom, ==, 5); /* floor (15.005) - 10 */
  g_assert_cmpfloat (rate->share, ==, 10.0 / 610);
  rate = farne_rates_find (rates, "E06000047");
  g_assert_cmpfloat (rate->headroom, ==, -100);
  rate = farne_rates_find (rates, "E06000001");
  g_assert_cmpint (rate->mark, ==, FARNE_MARK_NONE_LISTED);
  g_assert_true (isinf (rate->ratio));
  g_assert_cmpfloat (rate->headroom, ==, 450);
  rate = farne_rates_find (rates, "E08000021");
  g_assert_cmpfloat (rate->population, ==, 0);
  g_assert_cmpfloat (rate->headroom, ==, 0);

  whole = farne_rates_get_whole (rates);
  g_assert_cmpfloat (whole->people, ==, 610);
  g_assert_cmpfloat (whole->population, ==, 3001 + 100001 + 90000);
  g_assert_cmpuint (whole->covered, ==, 12);
  g_assert_cmpuint (farne_rates_get_n (rates), ==, 12);
  sorted = farne_rates_by_pressure (rates);
  g_assert_cmpstr (((FarneRate *) g_ptr_array_index (sorted, 0))->area->name, ==, "County Durham");
  g_assert_cmpstr (((FarneRate *) g_ptr_array_index (sorted, 1))->area->name, ==, "Darlington");
}

/* Of three authorities each is rounded down by itself: 15 + 500 + 450 people, though 193,597 residents
   hold 967.985. The region, asked by itself, has the room that its authorities have together. */
static void
test_rooms_add_up (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  static const char *const uneven[] = {
    "population|2015-06-30|" DARLINGTON "|3199", "population|2015-06-30|" DURHAM "|100199",
    "population|2015-06-30|" HARTLEPOOL "|90199", NULL,
  };
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneRates) rates = NULL, region = NULL, parts = NULL;
  const FarneRate *whole;
  double rooms = 0;

  fixture_add (fixture, fixture_facts ("measure|day|area", people), "supported", "\"all\"",
               "2017-02-23");
  fixture_add (fixture, fixture_facts ("measure|day|area", uneven), "population",
               "[\"E06000005\",\"E06000047\",\"E06000001\"]", "2016-06-23");
  factbase = fixture_factbase (fixture);
  rates = make_rates (factbase, NULL, FARNE_DAY_NONE);
  region = make_rates_of (factbase, "region", NULL, FARNE_DAY_NONE);
  parts = make_rates_of (factbase, "subregion", NULL, FARNE_DAY_NONE);
  for (guint i = 0; i < farne_rates_get_n (rates); i++)
    rooms += farne_rates_get (rates, i)->headroom;
  whole = farne_rates_get_whole (rates);
  g_assert_cmpfloat (rooms, ==, 15 + 500 + 450 - 610);
  g_assert_cmpfloat (whole->headroom, ==, rooms);
  g_assert_cmpfloat_with_epsilon (whole->ratio, (3199 + 100199 + 90199) / 610.0, 1e-9);
  g_assert_cmpfloat (farne_rates_get (region, 0)->headroom, ==, rooms);
  g_assert_cmpfloat (farne_rates_get_whole (region)->headroom, ==, rooms);
  g_assert_cmpfloat (farne_rates_get_whole (parts)->headroom, ==, rooms);
}

static void
test_vintages (void)
{
  static const struct
  {
    const char *known;  /* by this day */
    const char *wanted;
    const char *vintage;
    const char *said;
  } cases[] = {
    { "2017-04-10", NULL, "2015-06-30", "mid-2015" },
    { "2016-06-22", NULL, "2011-03-27", "2011 Census" },
    { "2017-04-10", "2011-03-27", "2011-03-27", "2011 Census" },
    { "2017-04-10", "2014-06-30", "2015-06-30", "not known" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ("north-east");
      g_autoptr (FarneFactbase) factbase = NULL;
      g_autoptr (FarneRates) rates = NULL;

      fixture_add (fixture, fixture_facts ("measure|day|area", people), "supported", "\"all\"",
                   "2016-01-01");
      fixture_add (fixture, fixture_facts ("measure|day|area", early), "population", "\"all\"",
                   "2012-07-16");
      fixture_add (fixture, fixture_facts ("measure|day|area", late), "population", "\"all\"",
                   "2016-06-23");
      factbase = fixture_factbase (fixture);
      rates = make_rates (factbase, cases[i].known,
                          cases[i].wanted != NULL ? fixture_day (cases[i].wanted) : FARNE_DAY_NONE);
      g_assert_cmpint (farne_rates_find (rates, "E06000005")->vintage, ==,
                       fixture_day (cases[i].vintage));
      g_assert_nonnull (strstr (farne_rates_get_note (rates), cases[i].said));
    }
}

/* Only later residents are known: the earliest are taken, and it is said. Or none at all. */
static void
test_no_earlier_vintage (void)
{
  static const char *const later[] = { "population|2020-06-30|" DARLINGTON "|3000", NULL };
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) before = NULL, after = NULL;
  g_autoptr (FarneRates) none = NULL, some = NULL;

  fixture_add (fixture, fixture_facts ("measure|day|area", people), "supported", "\"all\"",
               "2017-02-23");
  before = fixture_factbase (fixture);
  none = make_rates (before, NULL, FARNE_DAY_NONE);
  g_assert_cmpfloat (farne_rates_find (none, "E06000005")->population, ==, 0);
  g_assert_nonnull (strstr (farne_rates_get_note (none), "No residents"));

  fixture_add (fixture, fixture_facts ("measure|day|area", later), "population", "[\"E06000005\"]",
               "2021-06-25");
  after = fixture_factbase (fixture);
  some = make_rates (after, NULL, FARNE_DAY_NONE);
  g_assert_cmpfloat (farne_rates_find (some, "E06000005")->population, ==, 3000);
  g_assert_nonnull (strstr (farne_rates_get_note (some), "No earlier"));
}

/* People of an area whose residents are not known count, but not against the residents of others. */
static void
test_unknown_residents (void)
{
  static const char *const some[] = { "population|2015-06-30|" DARLINGTON "|3001", NULL };
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneRates) rates = NULL;
  const FarneRate *whole;

  fixture_add (fixture, fixture_facts ("measure|day|area", people), "supported", "\"all\"",
               "2017-02-23");
  fixture_add (fixture, fixture_facts ("measure|day|area", some), "population", "[\"E06000005\"]",
               "2016-06-23");
  factbase = fixture_factbase (fixture);
  rates = make_rates (factbase, NULL, FARNE_DAY_NONE);
  whole = farne_rates_get_whole (rates);
  g_assert_cmpfloat (whole->people, ==, 610);
  g_assert_cmpfloat (whole->population, ==, 3001);
  g_assert_cmpfloat (whole->ratio, ==, 300.1);
  g_assert_cmpfloat (whole->headroom, ==, 5);
  g_assert_cmpstr (farne_rates_get_note (rates), ==,
                   "Residents of mid-2015. 1 area without known residents is left out of the "
                   "ratio.");
}

static void
test_vintage_words (void)
{
  static const struct { const char *day, *words;
  } cases[] = {
    { "2015-06-30", "mid-2015" },         { "2001-04-29", "the 2001 Census" },
    { "2011-03-27", "the 2011 Census" },  { "2021-03-21", "the 2021 Census" },
    { "2015-12-31", "31 December 2015" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = farne_vintage_to_text (fixture_day (cases[i].day));

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rates/thresholds", test_thresholds);
  g_test_add_func ("/rates/arithmetic", test_arithmetic);
  g_test_add_func ("/rates/rooms-add-up", test_rooms_add_up);
  g_test_add_func ("/rates/vintages", test_vintages);
  g_test_add_func ("/rates/no-earlier-vintage", test_no_earlier_vintage);
  g_test_add_func ("/rates/unknown-residents", test_unknown_residents);
  g_test_add_func ("/rates/vintage-words", test_vintage_words);
  return g_test_run ();
}
