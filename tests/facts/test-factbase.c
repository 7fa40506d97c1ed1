/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/facts/fixture.h"

#include "base/farne-error.h"

#define DARLINGTON "E06000005\tDarlington\tNorth East"
#define HARTLEPOOL "E06000001\tHartlepool\tNorth East"
#define DURHAM "E06000047\tCounty Durham\tNorth East"

static void
check_refused (FarneFactbase *factbase, const char *json, int code)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (FarneView) view = farne_view_from_json (node, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (farne_factbase_ask (factbase, view, NULL, &error));
  g_assert_error (error, FARNE_ERROR, code);
}

/* ---- which release answers ---- */

static const char *const first_lines[] = {
  "supported|2016-09-30|" DARLINGTON "|Section 95|5",
  "supported|2016-09-30|" HARTLEPOOL "|Section 95|7",
  "supported|2016-12-31|" DARLINGTON "|Section 95|6",
  "supported|2016-12-31|" DURHAM "|Section 95|9",
  NULL,
};
static const char *const revised_lines[] = {
  "supported|2016-12-31|" DARLINGTON "|Section 95|8",
  NULL,
};

#define COLUMNS "measure|day|area|support"

static void
test_newest_answers (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) early = NULL, late = NULL;

  fixture_add (fixture, fixture_facts (COLUMNS, first_lines), "supported", "\"all\"", "2017-02-23");
  fixture_add (fixture, fixture_facts (COLUMNS, revised_lines), "supported", "[\"E06000005\"]",
               "2017-05-25");
  factbase = fixture_factbase (fixture);

  early = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\","
                         "\"known\":\"2017-04-10\"}");
  g_assert_cmpfloat (fixture_find_figure (early, "E06000005")->value, ==, 6);
  g_assert_cmpfloat (fixture_find_figure (early, "E06000047")->value, ==, 9);
  g_assert_cmpint (fixture_find_figure (early, "E06000001")->mark, ==, FARNE_MARK_NONE_LISTED);

  /* The revision speaks of Darlington alone: the rest is answered by the release before it. */
  late
      = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\"}");
  g_assert_cmpfloat (fixture_find_figure (late, "E06000005")->value, ==, 8);
  g_assert_cmpfloat (fixture_find_figure (late, "E06000047")->value, ==, 9);
  g_assert_cmpuint (farne_figures_get_releases (late)->len, ==, 2);
  g_assert_cmpint (fixture_find_figure (late, "E06000005")->release, ==, 0);
  g_assert_cmpint (fixture_find_figure (late, "E06000047")->release, ==, 1);
  g_assert_cmpfloat (farne_figures_get_total (late, fixture_day ("2016-12-31"), NULL, NULL), ==,
                     17);
}

static void
test_withdrawn_and_erased (void)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ("north-east");
      g_autoptr (FarneFactbase) factbase = NULL;
      g_autoptr (FarneFigures) figures = NULL;
      FarneRelease *second;

      fixture_add (fixture, fixture_facts (COLUMNS, first_lines), "supported", "\"all\"",
                   "2017-02-23");
      second = fixture_add (fixture, fixture_facts (COLUMNS, revised_lines), "supported", "\"all\"",
                            "2017-05-25");
      second->withdrawn = i == 1;
      second->erased = i == 2;
      factbase = fixture_factbase (fixture);
      figures = fixture_ask (factbase,
                     "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\"}");
      g_assert_cmpfloat (fixture_find_figure (figures, "E06000005")->value, ==, i == 0 ? 8 : 6);
      g_assert_cmpint (fixture_find_figure (figures, "E06000047")->mark, ==,
                       i == 0 ? FARNE_MARK_NONE_LISTED : FARNE_MARK_LISTED);
    }
}

/* What revises a release comes before it, even if it was dated earlier. */
static void
test_supersedes (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) figures = NULL;

  fixture_add (fixture, fixture_facts (COLUMNS, first_lines), "supported", "\"all\"", "2017-05-25");
  fixture_add (fixture, fixture_facts (COLUMNS, revised_lines), "supported", "\"all\"",
               "2017-02-23")
      ->supersedes
      = 1;
  factbase = fixture_factbase (fixture);
  figures
      = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\"}");
  g_assert_cmpfloat (fixture_find_figure (figures, "E06000005")->value, ==, 8);
}

static void
test_restricted_apart (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) published = NULL, restricted = NULL, none = NULL;
  FarneRelease *release;

  fixture_add (fixture, fixture_facts (COLUMNS, first_lines), "supported", "\"all\"", "2017-02-23");
  release = fixture_add (fixture, fixture_facts (COLUMNS, revised_lines), "supported", "\"all\"",
                         "2017-01-10");
  release->restricted = TRUE;
  release->synthetic = TRUE;
  factbase = fixture_factbase (fixture);

  published
      = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\"}");
  restricted
      = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\","
                       "\"restricted\":true}");
  none = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-09-30\","
                        "\"restricted\":true}");
  g_assert_cmpfloat (fixture_find_figure (published, "E06000005")->value, ==, 6);
  g_assert_cmpfloat (fixture_find_figure (restricted, "E06000005")->value, ==, 8);
  g_assert_cmpint (fixture_find_figure (none, "E06000005")->mark, ==, FARNE_MARK_NO_DATA);
  g_assert_cmpint (farne_handled_get_handling (FARNE_HANDLED (published)), ==,
                   FARNE_HANDLING_PUBLIC);
  g_assert_cmpint (farne_handled_get_handling (FARNE_HANDLED (restricted)), ==,
                   FARNE_HANDLING_SYNTHETIC);
  g_assert_cmpint (farne_handled_get_handling (FARNE_HANDLED (none)), ==,
                   FARNE_HANDLING_RESTRICTED);
  release->synthetic = FALSE;
  g_clear_object (&restricted);
  restricted
      = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"region\",\"at\":\"2016-12-31\","
                       "\"restricted\":true}");
  g_assert_cmpint (farne_handled_get_handling (FARNE_HANDLED (restricted)), ==,
                   FARNE_HANDLING_RESTRICTED);
}

/* ---- marks ---- */

static void
test_marks (void)
{
  static const char *const lines[] = {
    "uasc|2016-03-31|" DARLINGTON "|4", "uasc|2016-03-31|" HARTLEPOOL "|c", NULL,
  };
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) figures = NULL, region = NULL, other_day = NULL, broken = NULL;
  guint covered, asked;
  FarneDay day = fixture_day ("2016-03-31");

  fixture_add (fixture, fixture_facts ("measure|day|area", lines), "uasc",
               "[\"E06000005\",\"E06000001\",\"E06000047\"]", "2016-12-15");
  factbase = fixture_factbase (fixture);

  figures = fixture_ask (factbase, "{\"measure\":\"uasc\",\"level\":\"authority\",\"at\":\"2016-03-31\"}");
  g_assert_cmpint (fixture_find_figure (figures, "E06000005")->mark, ==, FARNE_MARK_LISTED);
  g_assert_cmpint (fixture_find_figure (figures, "E06000001")->mark, ==, FARNE_MARK_SUPPRESSED);
  g_assert_cmpint (fixture_find_figure (figures, "E06000047")->mark, ==, FARNE_MARK_NONE_LISTED);
  g_assert_cmpint (fixture_find_figure (figures, "E08000021")->mark, ==, FARNE_MARK_NOT_COVERED);
  g_assert_cmpfloat (farne_figures_get_total (figures, day, &covered, &asked), ==, 4);
  g_assert_cmpuint (covered, ==, 2);
  g_assert_cmpuint (asked, ==, 12);

  region = fixture_ask (factbase, "{\"measure\":\"uasc\",\"level\":\"region\",\"at\":\"2016-03-31\"}");
  g_assert_cmpfloat (fixture_find_figure (region, "E12000001")->value, ==, 4);
  g_assert_cmpint (fixture_find_figure (region, "E12000001")->mark, ==, FARNE_MARK_LISTED);
  g_assert_cmpuint (fixture_find_figure (region, "E12000001")->covered, ==, 2);
  g_assert_cmpuint (fixture_find_figure (region, "E12000001")->asked, ==, 12);

  other_day
      = fixture_ask (factbase, "{\"measure\":\"uasc\",\"level\":\"authority\",\"at\":\"2015-03-31\"}");
  g_assert_cmpint (fixture_find_figure (other_day, "E06000005")->mark, ==, FARNE_MARK_NO_DATA);

  /* A breakdown that the release does not give is not covered, and not none. */
  broken = fixture_ask (factbase, "{\"measure\":\"uasc\",\"level\":\"authority\",\"at\":\"2016-03-31\","
                          "\"where\":{\"sex\":[\"Female\"]}}");
  g_assert_cmpint (fixture_find_figure (broken, "E06000005")->mark, ==, FARNE_MARK_NOT_COVERED);
}

/* ---- time ---- */

static const char *const flow_lines[] = {
  "resettled|2016-06-30|" DARLINGTON "|10", "resettled|2016-09-30|" DARLINGTON "|20",
  "resettled|2016-12-31|" DURHAM "|5", NULL,
};

static void
test_stock_is_never_summed (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) span = NULL;
  guint n_days;

  fixture_add (fixture, fixture_facts (COLUMNS, first_lines), "supported", "\"all\"", "2017-02-23");
  factbase = fixture_factbase (fixture);
  check_refused (factbase,
                 "{\"measure\":\"supported\",\"level\":\"region\",\"from\":\"2016-01-01\","
                 "\"to\":\"2016-12-31\",\"summed\":true}",
                 FARNE_ERROR_UNSOUND);
  span = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"region\",\"from\":\"2016-01-01\","
                        "\"to\":\"2016-12-31\"}");
  farne_figures_get_days (span, &n_days);
  g_assert_cmpuint (n_days, ==, 2);
  g_assert_cmpfloat (farne_figures_get (span, 0)->value, ==, 12);
  g_assert_cmpfloat (farne_figures_get (span, 1)->value, ==, 15);
}

static void
test_flow (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) summed = NULL, each = NULL, part = NULL;
  FarneDay to = fixture_day ("2016-12-31");

  fixture_add (fixture, fixture_facts ("measure|day|area", flow_lines), "resettled", "\"all\"",
               "2017-02-23");
  factbase = fixture_factbase (fixture);
  summed
      = fixture_ask (factbase, "{\"measure\":\"resettled\",\"level\":\"authority\",\"from\":\"2015-01-01\","
                       "\"to\":\"2016-12-31\",\"summed\":true}");
  g_assert_cmpfloat (farne_figures_find (summed, "E06000005", to)->value, ==, 30);
  g_assert_cmpfloat (farne_figures_find (summed, "E06000047", to)->value, ==, 5);
  g_assert_cmpint (farne_figures_find (summed, "E06000001", to)->mark, ==, FARNE_MARK_NONE_LISTED);
  part = fixture_ask (factbase, "{\"measure\":\"resettled\",\"level\":\"region\",\"from\":\"2016-07-01\","
                        "\"to\":\"2016-12-31\",\"summed\":true}");
  g_assert_cmpfloat (farne_figures_get (part, 0)->value, ==, 25);
  each = fixture_ask (factbase, "{\"measure\":\"resettled\",\"level\":\"region\",\"from\":\"2016-07-01\"}");
  g_assert_cmpuint (farne_figures_get_n (each), ==, 2);
}

static void
test_refused (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = fixture_factbase (fixture);
  g_autoptr (FarneFigures) nothing = NULL;

  check_refused (factbase, "{\"measure\":\"unknown\",\"level\":\"region\"}", FARNE_ERROR_NOT_FOUND);
  check_refused (factbase, "{\"measure\":\"supported\",\"level\":\"planet\"}", FARNE_ERROR_USAGE);
  check_refused (factbase,
                 "{\"measure\":\"supported\",\"level\":\"region\",\"within\":\"E99999999\"}",
                 FARNE_ERROR_NOT_FOUND);
  check_refused (factbase, "{\"measure\":\"supported\",\"level\":\"region\",\"by\":[\"colour\"]}",
                 FARNE_ERROR_USAGE);
  check_refused (factbase,
                 "{\"measure\":\"supported\",\"level\":\"region\",\"where\":{\"colour\":[]}}",
                 FARNE_ERROR_USAGE);
  nothing = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"region\"}");
  g_assert_cmpuint (farne_figures_get_n (nothing), ==, 0);
  g_assert_cmpuint (g_strv_length ((char **) farne_figures_get_notes (nothing)), ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  fixture_add (fixture, fixture_facts (COLUMNS, first_lines), "supported", "\"all\"", "2017-02-23");
  factbase = fixture_factbase (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_null (farne_factbase_ask (factbase, view, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_lists (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autofree FarneDay *days = NULL, *none = NULL;
  g_auto (GStrv) values = NULL;
  g_autoptr (GPtrArray) series = NULL;
  guint n;

  fixture_add (fixture, fixture_facts (COLUMNS, first_lines), "supported", "\"all\"", "2017-02-23");
  factbase = fixture_factbase (fixture);
  days = farne_factbase_list_days (factbase, "supported", FALSE, FARNE_DAY_NONE, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (days[0], ==, fixture_day ("2016-09-30"));
  none = farne_factbase_list_days (factbase, "supported", FALSE, fixture_day ("2017-02-22"), &n);
  g_assert_cmpuint (n, ==, 0);
  values = farne_factbase_list_values (factbase, "supported", FALSE, "support", FARNE_DAY_NONE);
  g_assert_cmpuint (g_strv_length (values), ==, 1);
  g_assert_cmpstr (values[0], ==, "Section 95");
  series = farne_factbase_list_series (factbase);
  g_assert_cmpuint (series->len, ==, 1);
  g_assert_cmpstr (((FarneSeries *) g_ptr_array_index (series, 0))->code, ==, "supported");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/factbase/newest-answers", test_newest_answers);
  g_test_add_func ("/factbase/withdrawn-and-erased", test_withdrawn_and_erased);
  g_test_add_func ("/factbase/supersedes", test_supersedes);
  g_test_add_func ("/factbase/restricted-apart", test_restricted_apart);
  g_test_add_func ("/factbase/marks", test_marks);
  g_test_add_func ("/factbase/stock-is-never-summed", test_stock_is_never_summed);
  g_test_add_func ("/factbase/flow", test_flow);
  g_test_add_func ("/factbase/refused", test_refused);
  g_test_add_func ("/factbase/cancelled", test_cancelled);
  g_test_add_func ("/factbase/lists", test_lists);
  return g_test_run ();
}
