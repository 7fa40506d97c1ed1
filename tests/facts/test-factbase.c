/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/facts/fixture.h"

#include "base/farne-error.h"

#define DARLINGTON "E06000005\tDarlington\tNorth East"
#define HARTLEPOOL "E06000001\tHartlepool\tNorth East"
#define DURHAM "E06000047\tCounty Durham\tNorth East"

static FarneFigures *
ask (FarneFactbase *factbase, const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneView) view = farne_view_from_json (node, &error);
  FarneFigures *figures;

  g_assert_no_error (error);
  figures = farne_factbase_ask (factbase, view, NULL, &error);
  g_assert_no_error (error);

  return figures;
}

static const FarneFigure *
find (FarneFigures *figures, const char *code)
{
  guint n_days;
  const FarneDay *days = farne_figures_get_days (figures, &n_days);

  g_assert_cmpuint (n_days, ==, 1);
  return farne_figures_find (figures, code, days[0]);
}

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

  early = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\","
                         "\"known\":\"2017-04-10\"}");
  g_assert_cmpfloat (find (early, "E06000005")->value, ==, 6);
  g_assert_cmpfloat (find (early, "E06000047")->value, ==, 9);
  g_assert_cmpint (find (early, "E06000001")->mark, ==, FARNE_MARK_NONE_LISTED);

  /* The revision speaks of Darlington alone: the rest is answered by the release before it. */
  late = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\"}");
  g_assert_cmpfloat (find (late, "E06000005")->value, ==, 8);
  g_assert_cmpfloat (find (late, "E06000047")->value, ==, 9);
  g_assert_cmpuint (farne_figures_get_releases (late)->len, ==, 2);
  g_assert_cmpint (find (late, "E06000005")->release, ==, 0);
  g_assert_cmpint (find (late, "E06000047")->release, ==, 1);
  g_assert_cmpfloat (farne_figures_get_total (late, fixture_day ("2016-12-31"), NULL, NULL), ==, 17);
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

      fixture_add (fixture, fixture_facts (COLUMNS, first_lines), "supported", "\"all\"", "2017-02-23");
      second = fixture_add (fixture, fixture_facts (COLUMNS, revised_lines), "supported", "\"all\"",
                            "2017-05-25");
      second->withdrawn = i == 1;
      second->erased = i == 2;
      factbase = fixture_factbase (fixture);
      figures = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\"}");
      g_assert_cmpfloat (find (figures, "E06000005")->value, ==, i == 0 ? 8 : 6);
      g_assert_cmpint (find (figures, "E06000047")->mark, ==,
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
  fixture_add (fixture, fixture_facts (COLUMNS, revised_lines), "supported", "\"all\"", "2017-02-23")
      ->supersedes = 1;
  factbase = fixture_factbase (fixture);
  figures = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\"}");
  g_assert_cmpfloat (find (figures, "E06000005")->value, ==, 8);
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

  published = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\"}");
  restricted = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\","
                              "\"restricted\":true}");
  none = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-09-30\","
                        "\"restricted\":true}");
  g_assert_cmpfloat (find (published, "E06000005")->value, ==, 6);
  g_assert_cmpfloat (find (restricted, "E06000005")->value, ==, 8);
  g_assert_cmpint (find (none, "E06000005")->mark, ==, FARNE_MARK_NO_DATA);
  g_assert_cmpint (farne_handled_get_handling (FARNE_HANDLED (published)), ==, FARNE_HANDLING_PUBLIC);
  g_assert_cmpint (farne_handled_get_handling (FARNE_HANDLED (restricted)), ==,
                   FARNE_HANDLING_SYNTHETIC);
  g_assert_cmpint (farne_handled_get_handling (FARNE_HANDLED (none)), ==, FARNE_HANDLING_RESTRICTED);
  release->synthetic = FALSE;
  g_clear_object (&restricted);
  restricted = ask (factbase, "{\"measure\":\"supported\",\"level\":\"region\",\"at\":\"2016-12-31\","
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

  figures = ask (factbase, "{\"measure\":\"uasc\",\"level\":\"authority\",\"at\":\"2016-03-31\"}");
  g_assert_cmpint (find (figures, "E06000005")->mark, ==, FARNE_MARK_LISTED);
  g_assert_cmpint (find (figures, "E06000001")->mark, ==, FARNE_MARK_SUPPRESSED);
  g_assert_cmpint (find (figures, "E06000047")->mark, ==, FARNE_MARK_NONE_LISTED);
  g_assert_cmpint (find (figures, "E08000021")->mark, ==, FARNE_MARK_NOT_COVERED);
  g_assert_cmpfloat (farne_figures_get_total (figures, day, &covered, &asked), ==, 4);
  g_assert_cmpuint (covered, ==, 2);
  g_assert_cmpuint (asked, ==, 12);

  region = ask (factbase, "{\"measure\":\"uasc\",\"level\":\"region\",\"at\":\"2016-03-31\"}");
  g_assert_cmpfloat (find (region, "E12000001")->value, ==, 4);
  g_assert_cmpint (find (region, "E12000001")->mark, ==, FARNE_MARK_LISTED);
  g_assert_cmpuint (find (region, "E12000001")->covered, ==, 2);
  g_assert_cmpuint (find (region, "E12000001")->asked, ==, 12);

  other_day = ask (factbase, "{\"measure\":\"uasc\",\"level\":\"authority\",\"at\":\"2015-03-31\"}");
  g_assert_cmpint (find (other_day, "E06000005")->mark, ==, FARNE_MARK_NO_DATA);

  /* A breakdown that the release does not give is not covered, and not none. */
  broken = ask (factbase, "{\"measure\":\"uasc\",\"level\":\"authority\",\"at\":\"2016-03-31\","
                          "\"where\":{\"sex\":[\"Female\"]}}");
  g_assert_cmpint (find (broken, "E06000005")->mark, ==, FARNE_MARK_NOT_COVERED);
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
  check_refused (factbase, "{\"measure\":\"supported\",\"level\":\"region\",\"from\":\"2016-01-01\","
                           "\"to\":\"2016-12-31\",\"summed\":true}", FARNE_ERROR_UNSOUND);
  span = ask (factbase, "{\"measure\":\"supported\",\"level\":\"region\",\"from\":\"2016-01-01\","
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
  summed = ask (factbase, "{\"measure\":\"resettled\",\"level\":\"authority\",\"from\":\"2015-01-01\","
                          "\"to\":\"2016-12-31\",\"summed\":true}");
  g_assert_cmpfloat (farne_figures_find (summed, "E06000005", to)->value, ==, 30);
  g_assert_cmpfloat (farne_figures_find (summed, "E06000047", to)->value, ==, 5);
  g_assert_cmpint (farne_figures_find (summed, "E06000001", to)->mark, ==, FARNE_MARK_NONE_LISTED);
  part = ask (factbase, "{\"measure\":\"resettled\",\"level\":\"region\",\"from\":\"2016-07-01\","
                        "\"to\":\"2016-12-31\",\"summed\":true}");
  g_assert_cmpfloat (farne_figures_get (part, 0)->value, ==, 25);
  each = ask (factbase, "{\"measure\":\"resettled\",\"level\":\"region\",\"from\":\"2016-07-01\"}");
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
  check_refused (factbase, "{\"measure\":\"supported\",\"level\":\"region\",\"within\":\"E99999999\"}",
                 FARNE_ERROR_NOT_FOUND);
  check_refused (factbase, "{\"measure\":\"supported\",\"level\":\"region\",\"by\":[\"colour\"]}",
                 FARNE_ERROR_USAGE);
  check_refused (factbase, "{\"measure\":\"supported\",\"level\":\"region\",\"where\":{\"colour\":[]}}",
                 FARNE_ERROR_USAGE);
  nothing = ask (factbase, "{\"measure\":\"supported\",\"level\":\"region\"}");
  g_assert_cmpuint (farne_figures_get_n (nothing), ==, 0);
  g_assert_cmpuint (g_strv_length ((char **) farne_figures_get_notes (nothing)), ==, 1);
}

/* ---- places within places ---- */

/* A county told beside its districts is not counted twice. */
static void
test_county_beside_districts (void)
{
  static const char *const lines[] = {
    "population|2015-06-30|E10000007\tDerbyshire\t|100",
    "population|2015-06-30|E07000032\tAmber Valley\t|40",
    "population|2016-06-30|E07000032\tAmber Valley\t|41",
    "population|2016-06-30|E07000033\tBolsover\t|30",
    NULL,
  };
  g_autoptr (Fixture) fixture = fixture_new ("east-midlands");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) beside = NULL, below = NULL, districts = NULL;

  fixture_add (fixture, fixture_facts ("measure|day|area", lines), "population", "\"all\"", "2017-01-01");
  factbase = fixture_factbase (fixture);
  beside = ask (factbase, "{\"measure\":\"population\",\"level\":\"authority\",\"at\":\"2015-06-30\"}");
  below = ask (factbase, "{\"measure\":\"population\",\"level\":\"authority\",\"at\":\"2016-06-30\"}");
  districts = ask (factbase, "{\"measure\":\"population\",\"level\":\"district\",\"at\":\"2015-06-30\"}");
  g_assert_cmpfloat (find (beside, "E10000007")->value, ==, 100);
  g_assert_cmpfloat (find (below, "E10000007")->value, ==, 71);
  g_assert_cmpfloat (find (districts, "E07000032")->value, ==, 40);
}

/* Some districts alone do not tell their county; all of them do. */
static void
test_county_by_districts (void)
{
  static const char *const lines[] = {
    "population|2015-06-30|E07000032\tAmber Valley\t|40",
    "population|2015-06-30|E07000033\tBolsover\t|30",
    NULL,
  };

  for (guint all = 0; all < 2; all++)
    {
      g_autoptr (Fixture) fixture = fixture_new ("east-midlands");
      g_autoptr (FarneFactbase) factbase = NULL;
      g_autoptr (FarneFigures) figures = NULL;
      g_autoptr (GPtrArray) districts = farne_areas_list (fixture->areas, "district",
                                                          farne_areas_find (fixture->areas, "E10000007"),
                                                          FARNE_DAY_NONE);
      g_autoptr (GString) codes = g_string_new ("[");

      for (guint i = 0; i < (all ? districts->len : 2); i++)
        g_string_append_printf (codes, "%s\"%s\"", i > 0 ? "," : "",
                                ((FarneArea *) g_ptr_array_index (districts, i))->code);
      g_string_append_c (codes, ']');
      fixture_add (fixture, fixture_facts ("measure|day|area", lines), "population", codes->str,
                   "2017-01-01");
      factbase = fixture_factbase (fixture);
      figures = ask (factbase, "{\"measure\":\"population\",\"level\":\"authority\",\"at\":\"2015-06-30\"}");
      g_assert_cmpint (find (figures, "E10000007")->mark, ==,
                       all ? FARNE_MARK_LISTED : FARNE_MARK_NOT_COVERED);
      g_assert_cmpfloat (find (figures, "E10000007")->value, ==, all ? 70 : 0);
    }
}

static void
add_cell (GPtrArray *areas, const char *code, const char *name, const char *level, const char *parent)
{
  FarneArea *area = farne_area_new ();

  area->code = g_strdup (code);
  area->name = g_strdup (name);
  area->level = g_strdup (level);
  area->parent = g_strdup (parent);
  g_ptr_array_add (areas, area);
}

static Fixture *
make_small_areas (void)
{
  Fixture *fixture = fixture_new ("north-east");
  g_autoptr (GPtrArray) areas = fixture_load ("north-east", &farne_area_kind);

  add_cell (areas, "X05000001", "Quayside", "ward", "E06000005");
  add_cell (areas, "X05000002", "Central", "ward", "E06000005");
  add_cell (areas, "X05000003", "Central", "ward", "E06000001");
  add_cell (areas, "ZZ1 1", "ZZ1 1", "sector", "E06000005");
  add_cell (areas, "ZZ1 2", "ZZ1 2", "sector", "E06000001");
  g_set_object (&fixture->areas, NULL);
  fixture->areas = farne_areas_new (areas, NULL);

  return fixture;
}

static void
test_wards_and_sectors (void)
{
  static const char *const lines[] = {
    "supported|2017-03-31|" DARLINGTON "|X05000001\tQuayside|zz11|3",
    "supported|2017-03-31|" DARLINGTON "|\tQuayside|ZZ1 2|4",
    "supported|2017-03-31|" DARLINGTON "|\tCentral|ZZ1 1|5",
    "supported|2017-03-31|" HARTLEPOOL "|X05000003\tCentral|ZZ1 2|6",
    NULL,
  };
  static const char *const sectors_only[] = {
    "supported|2017-02-28|ZZ1 1|7", "supported|2017-02-28|ZZ1 2|8", NULL,
  };
  g_autoptr (Fixture) fixture = make_small_areas ();
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) wards = NULL, sectors = NULL, authorities = NULL, by_parent = NULL, within = NULL;

  fixture_add (fixture, fixture_facts ("measure|day|area|ward|sector", lines), "supported", "\"all\"",
               "2017-04-05")->restricted = TRUE;
  fixture_add (fixture, fixture_facts ("measure|day|sector", sectors_only), "supported", "\"all\"",
               "2017-03-05")->restricted = TRUE;
  factbase = fixture_factbase (fixture);

  wards = ask (factbase, "{\"measure\":\"supported\",\"level\":\"ward\",\"at\":\"2017-03-31\","
                         "\"restricted\":true}");
  g_assert_cmpfloat (find (wards, "X05000001")->value, ==, 7);
  /* Two wards are called Central: the name alone does not tell which. */
  g_assert_cmpint (find (wards, "X05000002")->mark, ==, FARNE_MARK_NONE_LISTED);
  g_assert_cmpfloat (find (wards, "X05000003")->value, ==, 6);

  sectors = ask (factbase, "{\"measure\":\"supported\",\"level\":\"sector\",\"at\":\"2017-03-31\","
                           "\"restricted\":true}");
  g_assert_cmpfloat (find (sectors, "ZZ1 1")->value, ==, 8);
  g_assert_cmpfloat (find (sectors, "ZZ1 2")->value, ==, 10);

  authorities = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\","
                               "\"at\":\"2017-03-31\",\"restricted\":true}");
  g_assert_cmpfloat (find (authorities, "E06000005")->value, ==, 12);

  /* Where only sectors are told, an authority's figure comes by the sector's parent. */
  by_parent = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\","
                             "\"at\":\"2017-02-28\",\"restricted\":true}");
  g_assert_cmpfloat (find (by_parent, "E06000005")->value, ==, 7);
  g_assert_cmpfloat (find (by_parent, "E06000001")->value, ==, 8);

  within = ask (factbase, "{\"measure\":\"supported\",\"level\":\"ward\",\"at\":\"2017-03-31\","
                          "\"restricted\":true,\"within\":\"E06000005\"}");
  g_assert_cmpuint (farne_figures_get_areas (within)->len, ==, 2);
}

/* Published figures by authority say nothing of wards: not covered, never none. */
static void
test_authorities_say_nothing_of_wards (void)
{
  g_autoptr (Fixture) fixture = make_small_areas ();
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) wards = NULL;

  fixture_add (fixture, fixture_facts (COLUMNS, first_lines), "supported", "\"all\"", "2017-02-23");
  factbase = fixture_factbase (fixture);
  wards = ask (factbase, "{\"measure\":\"supported\",\"level\":\"ward\",\"at\":\"2016-12-31\"}");
  g_assert_cmpint (find (wards, "X05000001")->mark, ==, FARNE_MARK_NOT_COVERED);
}

/* ---- properties ---- */

static FarneFacts *
make_random_facts (GRand *rand, FarneAreas *areas, guint n_rows)
{
  static const char *const days[] = { "2016-06-30", "2016-09-30", "2016-12-31" };
  static const char *const support[] = { "Section 95", "Section 4", "Section 98" };
  g_autoptr (GPtrArray) authorities = farne_areas_list (areas, "authority", NULL, FARNE_DAY_NONE);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_rows; i++)
    {
      FarneArea *area = g_ptr_array_index (authorities, g_rand_int_range (rand, 0, authorities->len));

      g_ptr_array_add (lines, g_strdup_printf ("supported|%s|%s\t%s\tNorth East|%s|%s|Country %d|%d",
                                               days[g_rand_int_range (rand, 0, 3)], area->code, area->name,
                                               support[g_rand_int_range (rand, 0, 3)],
                                               g_rand_boolean (rand) ? "Female" : "Male",
                                               g_rand_int_range (rand, 0, 400),
                                               g_rand_int_range (rand, 0, 500)));
    }
  g_ptr_array_add (lines, NULL);

  return fixture_facts ("measure|day|area|support|sex|nationality",
                        (const char *const *) lines->pdata);
}

static double
sum (FarneFigures *figures, FarneDay day)
{
  return farne_figures_get_total (figures, day, NULL, NULL);
}

/* Children sum to parents, and a sum by anything is the sum without. */
static void
test_sums_agree (void)
{
  static const char *const levels[] = { "authority", "subregion", "region" };
  static const char *const breakdowns[] = { "", "\"support\"", "\"sex\"", "\"nationality\"",
                                            "\"support\",\"sex\"", "\"sex\",\"nationality\",\"support\"" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (guint round = 0; round < 6; round++)
    {
      g_autoptr (Fixture) fixture = fixture_new ("north-east");
      FarneFacts *facts = make_random_facts (rand, fixture->areas, round * 700);
      g_autoptr (FarneFactbase) factbase = NULL;
      double expected[3] = { 0 };
      FarneDay days[3] = { fixture_day ("2016-06-30"), fixture_day ("2016-09-30"),
                           fixture_day ("2016-12-31") };

      if (farne_facts_get_n_rows (facts) == 0)
        {
          g_object_unref (facts);
          continue;
        }
      for (guint row = 0; row < farne_facts_get_n_rows (facts); row++)
        for (guint day = 0; day < 3; day++)
          {
            g_autofree char *iso = farne_day_to_iso (days[day]);

            if (g_str_equal (iso, farne_facts_get_text (facts, farne_facts_find_column (facts, "day"), row)))
              expected[day] += farne_facts_get_value (facts, row, NULL);
          }
      fixture_add (fixture, facts, "supported", "\"all\"", "2017-02-23")->restricted = TRUE;
      factbase = fixture_factbase (fixture);

      for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
        for (guint j = 0; j < G_N_ELEMENTS (breakdowns); j++)
          {
            g_autofree char *json = g_strdup_printf ("{\"measure\":\"supported\",\"level\":\"%s\","
                                                     "\"restricted\":true,\"from\":\"2016-01-01\","
                                                     "\"by\":[%s]}", levels[i], breakdowns[j]);
            g_autoptr (FarneFigures) figures = ask (factbase, json);

            for (guint day = 0; day < 3; day++)
              g_assert_cmpfloat (sum (figures, days[day]), ==, expected[day]);
          }
    }
}

/* A filter and its opposite sum to the whole. */
static void
test_filters_agree (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) all = NULL, women = NULL, men = NULL;
  FarneDay day = fixture_day ("2016-12-31");

  fixture_add (fixture, make_random_facts (rand, fixture->areas, 3000), "supported", "\"all\"",
               "2017-02-23");
  factbase = fixture_factbase (fixture);
  all = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\","
                       "\"where\":{\"support\":[\"Section 95\",\"section 4\"]}}");
  women = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\","
                         "\"where\":{\"support\":[\"Section 95\",\"section 4\"],\"sex\":[\"FEMALE\"]}}");
  men = ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\","
                       "\"where\":{\"support\":[\"Section 95\",\"section 4\"],\"sex\":[\"Male\"]}}");
  g_assert_cmpfloat (sum (women, day) + sum (men, day), ==, sum (all, day));
  g_assert_cmpfloat (sum (women, day), >, 0);
}

/* Large facts are counted on several threads, small ones on one: both come to the same. */
static void
test_threads_agree (void)
{
  g_autoptr (FarneFactsBuilder) builder = farne_facts_builder_new ();
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) figures = NULL;
  g_autoptr (GPtrArray) authorities = farne_areas_list (fixture->areas, "authority", NULL, FARNE_DAY_NONE);
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  double expected[12] = { 0 };
  guint codes[4];

  farne_facts_builder_add_column (builder, "measure");
  farne_facts_builder_add_column (builder, "day");
  farne_facts_builder_add_column (builder, "area");
  farne_facts_builder_add_column (builder, "nationality");
  codes[0] = farne_facts_builder_intern (builder, 0, "supported", -1);
  codes[1] = farne_facts_builder_intern (builder, 1, "2016-12-31", -1);
  for (guint row = 0; row < 500000; row++)
    {
      guint at = g_rand_int_range (rand, 0, 12), value = g_rand_int_range (rand, 0, 70000);
      FarneArea *area = g_ptr_array_index (authorities, at);
      char nationality[16];

      g_snprintf (nationality, sizeof nationality, "%u", value % 1000);
      codes[2] = farne_facts_builder_intern (builder, 2, area->code, -1);
      codes[3] = farne_facts_builder_intern (builder, 3, nationality, -1);
      farne_facts_builder_add_row (builder, codes, value, FARNE_MARK_LISTED, row + 2);
      expected[at] += value % 1000 < 500 ? 0 : value;
    }
  fixture_add (fixture, farne_facts_builder_end (builder), "supported", "\"all\"", "2017-02-23");
  factbase = fixture_factbase (fixture);

  {
    g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
    g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
    g_auto (GStrv) list = NULL;
    g_autoptr (GError) error = NULL;

    for (guint i = 500; i < 1000; i++)
      {
        g_autofree char *text = g_strdup_printf ("%u", i);

        g_strv_builder_add (values, text);
      }
    list = g_strv_builder_end (values);
    farne_view_set_filter (view, "nationality", (const char *const *) list);
    figures = farne_factbase_ask (factbase, view, NULL, &error);
    g_assert_no_error (error);
  }
  for (guint i = 0; i < 12; i++)
    g_assert_cmpfloat (find (figures, ((FarneArea *) g_ptr_array_index (authorities, i))->code)->value, ==,
                       expected[i]);
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
  g_test_add_func ("/factbase/county-beside-districts", test_county_beside_districts);
  g_test_add_func ("/factbase/county-by-districts", test_county_by_districts);
  g_test_add_func ("/factbase/wards-and-sectors", test_wards_and_sectors);
  g_test_add_func ("/factbase/authorities-say-nothing-of-wards", test_authorities_say_nothing_of_wards);
  g_test_add_func ("/factbase/sums-agree", test_sums_agree);
  g_test_add_func ("/factbase/filters-agree", test_filters_agree);
  g_test_add_func ("/factbase/threads-agree", test_threads_agree);
  g_test_add_func ("/factbase/cancelled", test_cancelled);
  g_test_add_func ("/factbase/lists", test_lists);
  return g_test_run ();
}
