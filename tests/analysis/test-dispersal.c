/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-answer-time.h"
#include "analysis/farne-dispersal.h"
#include "analysis/farne-nearby.h"
#include "model/farne-area.h"

static FarneDay
day (const char *iso)
{
  FarneDay parsed = FARNE_DAY_NONE;

  g_assert_true (farne_day_parse (iso, &parsed));
  return parsed;
}

static FarneDay
day_or_none (const char *iso)
{
  return iso == NULL ? FARNE_DAY_NONE : day (iso);
}

static void
test_answers (void)
{
  static const struct
  {
    const char *due, *answered, *on;
    FarneAnswerState state;
    const char *words;
  } cases[] = {
    { "2017-04-04", NULL, "2017-04-10", FARNE_ANSWER_LATE, "6 days late" },
    { "2017-04-09", NULL, "2017-04-10", FARNE_ANSWER_LATE, "1 day late" },
    { "2017-04-10", NULL, "2017-04-10", FARNE_ANSWER_WAITING, "due today" },
    { "2017-04-13", NULL, "2017-04-10", FARNE_ANSWER_WAITING, "due in 3 days" },
    { "2017-04-04", "2017-04-04", "2017-04-10", FARNE_ANSWER_IN_TIME, "answered in time" },
    { "2017-04-04", "2017-04-06", "2017-04-10", FARNE_ANSWER_CAME_LATE, "answered 2 days late" },
    { "2017-04-04", "2017-04-06", "2017-04-05", FARNE_ANSWER_LATE, "1 day late" },
    { NULL, "2017-04-06", "2017-04-10", FARNE_ANSWER_IN_TIME, "answered in time" },
    { NULL, NULL, "2017-04-10", FARNE_ANSWER_OPEN, "no day set" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FarneDay due = day_or_none (cases[i].due), answered = day_or_none (cases[i].answered);
      g_autofree char *words = farne_answer_describe (due, answered, day (cases[i].on));

      g_assert_cmpint (farne_answer_judge (due, answered, day (cases[i].on), NULL), ==,
                       cases[i].state);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
add_property (GPtrArray *properties, const char *reference, gint64 easting, gint64 northing,
              const char *status)
{
  FarneProperty *property = farne_property_new ();

  g_object_set (property, "reference", reference, "easting", easting, "northing", northing,
                "status", status, "bed-spaces", (gint64) 5, NULL);
  g_ptr_array_add (properties, property);
}

static void
test_nearby (void)
{
  g_autoptr (GPtrArray) properties = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) nearby = NULL;
  g_autoptr (GArray) nowhere = NULL;
  guint n;

  add_property (properties, "here", 450000, 520000, "proposed");
  add_property (properties, "far", 450900, 520000, "active");
  add_property (properties, "near", 450300, 520400, "active");
  add_property (properties, "closed", 450001, 520000, "closed");
  add_property (properties, "unplaced", 0, 0, "active");
  add_property (properties, "beyond", 452000, 520000, "active");
  nearby = farne_nearby_find (properties, g_ptr_array_index (properties, 0), 1000);
  g_assert_cmpuint (nearby->len, ==, 2);
  g_assert_cmpstr (g_array_index (nearby, FarneNearby, 0).property->reference, ==, "near");
  g_assert_cmpfloat (g_array_index (nearby, FarneNearby, 0).metres, ==, 500);
  g_assert_cmpint (farne_nearby_sum (nearby, 1000, &n), ==, 10);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (farne_nearby_sum (nearby, 500, &n), ==, 5);
  nowhere = farne_nearby_find (properties, g_ptr_array_index (properties, 4), 1e9);
  g_assert_cmpuint (nowhere->len, ==, 0);
}

static void
add_status (GPtrArray *statuses, const char *authority, const char *status, const char *from,
            const char *to)
{
  FarneDispersalStatus *it = farne_dispersal_status_new ();

  g_object_set (it, "authority", authority, "status", status, NULL);
  it->from = day (from);
  it->to = day_or_none (to);
  g_ptr_array_add (statuses, it);
}

static void
test_progress (void)
{
  static const char *const codes[] = { "E06000001", "E06000002", "E06000004", "E06000047",
                                       "E08000024" };
  g_autoptr (GPtrArray) statuses = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) authorities = g_ptr_array_new_with_free_func (g_object_unref);
  FarneDispersalProgress now, before;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      FarneArea *area = farne_area_new ();

      g_object_set (area, "code", codes[i], NULL);
      g_ptr_array_add (authorities, area);
    }
  add_status (statuses, "E06000001", "taking_part", "2012-06-01", NULL);
  add_status (statuses, "E06000002", "taking_part", "2012-06-01", "2015-12-31");
  add_status (statuses, "E06000002", "ceased", "2016-01-01", NULL);
  add_status (statuses, "E06000004", "replacement_only", "2015-01-01", NULL);
  add_status (statuses, "E06000047", "agreed_no_date", "2016-01-01", NULL);
  now = farne_dispersal_measure (statuses, authorities, day ("2017-04-10"));
  before = farne_dispersal_measure (statuses, authorities, day ("2015-12-31"));
  g_assert_cmpuint (now.asked, ==, 5);
  g_assert_cmpuint (now.taking_part, ==, 1);
  g_assert_cmpuint (now.replacing, ==, 1);
  g_assert_cmpuint (now.agreed, ==, 1);
  g_assert_cmpuint (now.no_date, ==, 1);
  g_assert_cmpuint (now.ceased, ==, 1);
  g_assert_cmpuint (before.taking_part, ==, 2);
  g_assert_cmpuint (before.replacing, ==, 1);
  g_assert_cmpuint (before.agreed, ==, 0);
  g_assert_null (farne_dispersal_status_find (statuses, "E08000024", day ("2017-04-10")));
}

static FarneThresholds *
make_notice (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  static const struct { const char *from, *to; double days; } periods[] = {
    { "2000-01-01", "2017-02-14", 30 }, { "2017-02-15", NULL, 56 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      FarneThreshold *notice = farne_threshold_new ();

      g_object_set (notice, "rule", FARNE_THRESHOLD_NOTICE, "value", periods[i].days, "unit",
                    "days", NULL);
      notice->from = day (periods[i].from);
      notice->to = day_or_none (periods[i].to);
      g_ptr_array_add (records, notice);
    }
  return farne_thresholds_new (records);
}

static void
add_month (GPtrArray *months, const char *month, gint64 positive, gint64 negative)
{
  FarneMoveOn *it = farne_move_on_new ();

  g_object_set (it, "authority", "E06000001", "positive", positive, "negative", negative, NULL);
  it->month = day (month);
  g_ptr_array_add (months, it);
}

/* All who got a decision leave in some week, a Monday's, by the notice period of their own day. */
static void
test_leaving (void)
{
  g_autoptr (FarneThresholds) thresholds = make_notice ();
  g_autoptr (GPtrArray) months = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) weeks = NULL;
  g_autofree char *note = NULL;
  double positive = 0, negative = 0;

  add_month (months, "2017-01-15", 31, 62);
  add_month (months, "2017-02-01", 28, 0);
  weeks = farne_move_on_find_leaving (months, thresholds, &note);
  g_assert_null (note);
  for (guint i = 0; i < weeks->len; i++)
    {
      const FarneLeavingWeek *week = &g_array_index (weeks, FarneLeavingWeek, i);

      g_assert_cmpint ((week->monday + 3) % 7, ==, 0);
      positive += week->positive;
      negative += week->negative;
    }
  g_assert_cmpfloat_with_epsilon (positive, 59, 1e-9);
  g_assert_cmpfloat_with_epsilon (negative, 62, 1e-9);
  /* 1 January and 30 days; 28 February and 56. */
  g_assert_cmpint (g_array_index (weeks, FarneLeavingWeek, 0).monday, ==, day ("2017-01-30"));
  g_assert_cmpint (g_array_index (weeks, FarneLeavingWeek, weeks->len - 1).monday, ==,
                   day ("2017-04-24"));
}

/* The parts of a week add up to what stands beside them. */
static void
test_round (void)
{
  static const struct
  {
    double positive, negative;
    guint sum, whole_positive, whole_negative;
  } cases[] = {
    { 22.5, 13.71, 36, 22, 14 }, { 22.6, 13.5, 36, 23, 13 }, { 0.9, 0.9, 2, 1, 1 },
    { 0.2, 0.2, 0, 0, 0 },       { 3, 4, 7, 3, 4 },          { 0.5, 0.5, 1, 1, 0 },
    { 0, 12.5, 13, 0, 13 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FarneLeavingWeek week = { 0, cases[i].positive, cases[i].negative };
      guint positive, negative;

      g_assert_cmpuint (farne_leaving_week_round (&week, &positive, &negative), ==, cases[i].sum);
      g_assert_cmpuint (positive, ==, cases[i].whole_positive);
      g_assert_cmpuint (negative, ==, cases[i].whole_negative);
    }
}

static void
test_unknown_notice (void)
{
  g_autoptr (FarneThresholds) thresholds = make_notice ();
  g_autoptr (GPtrArray) months = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) weeks = NULL;
  g_autofree char *note = NULL;

  add_month (months, "1999-05-01", 10, 10);
  weeks = farne_move_on_find_leaving (months, thresholds, &note);
  g_assert_cmpuint (weeks->len, ==, 0);
  g_assert_nonnull (strstr (note, "1 month"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dispersal/answers", test_answers);
  g_test_add_func ("/dispersal/nearby", test_nearby);
  g_test_add_func ("/dispersal/progress", test_progress);
  g_test_add_func ("/dispersal/leaving", test_leaving);
  g_test_add_func ("/dispersal/round", test_round);
  g_test_add_func ("/dispersal/unknown-notice", test_unknown_notice);
  return g_test_run ();
}
