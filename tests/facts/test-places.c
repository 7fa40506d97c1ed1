/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places within places: counties and districts, wards and sectors. */
#include "tests/facts/fixture.h"

#define DARLINGTON "E06000005\tDarlington\tNorth East"
#define HARTLEPOOL "E06000001\tHartlepool\tNorth East"

static const char *const published_lines[] = { "supported|2016-12-31|" DARLINGTON "|Section 95|6", NULL };

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

  fixture_add (fixture, fixture_facts ("measure|day|area", lines), "population", "\"all\"",
               "2017-01-01");
  factbase = fixture_factbase (fixture);
  beside = fixture_ask (factbase,
                "{\"measure\":\"population\",\"level\":\"authority\",\"at\":\"2015-06-30\"}");
  below = fixture_ask (factbase,
               "{\"measure\":\"population\",\"level\":\"authority\",\"at\":\"2016-06-30\"}");
  districts
      = fixture_ask (factbase, "{\"measure\":\"population\",\"level\":\"district\",\"at\":\"2015-06-30\"}");
  g_assert_cmpfloat (fixture_find_figure (beside, "E10000007")->value, ==, 100);
  g_assert_cmpfloat (fixture_find_figure (below, "E10000007")->value, ==, 71);
  g_assert_cmpfloat (fixture_find_figure (districts, "E07000032")->value, ==, 40);
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
      g_autoptr (GPtrArray) districts
          = farne_areas_list (fixture->areas, "district",
                              farne_areas_find (fixture->areas, "E10000007"), FARNE_DAY_NONE);
      g_autoptr (GString) codes = g_string_new ("[");

      for (guint i = 0; i < (all ? districts->len : 2); i++)
        g_string_append_printf (codes, "%s\"%s\"", i > 0 ? "," : "",
                                ((FarneArea *) g_ptr_array_index (districts, i))->code);
      g_string_append_c (codes, ']');
      fixture_add (fixture, fixture_facts ("measure|day|area", lines), "population", codes->str,
                   "2017-01-01");
      factbase = fixture_factbase (fixture);
      figures = fixture_ask (factbase,
                     "{\"measure\":\"population\",\"level\":\"authority\",\"at\":\"2015-06-30\"}");
      g_assert_cmpint (fixture_find_figure (figures, "E10000007")->mark, ==,
                       all ? FARNE_MARK_LISTED : FARNE_MARK_NOT_COVERED);
      g_assert_cmpfloat (fixture_find_figure (figures, "E10000007")->value, ==, all ? 70 : 0);
    }
}

static void
add_cell (GPtrArray *areas, const char *code, const char *name, const char *level,
          const char *parent)
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
    "supported|2017-03-31|" HARTLEPOOL "|X05999999\tNowhere|ZZ1 2|1000",
    NULL,
  };
  static const char *const sectors_only[] = {
    "supported|2017-02-28|ZZ1 1|7", "supported|2017-02-28|ZZ1 2|8", NULL,
  };
  g_autoptr (Fixture) fixture = make_small_areas ();
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) wards = NULL, sectors = NULL, authorities = NULL, by_parent = NULL,
                           within = NULL;

  fixture_add (fixture, fixture_facts ("measure|day|area|ward|sector", lines), "supported",
               "\"all\"", "2017-04-05")
      ->restricted
      = TRUE;
  fixture_add (fixture, fixture_facts ("measure|day|sector", sectors_only), "supported", "\"all\"",
               "2017-03-05")->restricted = TRUE;
  factbase = fixture_factbase (fixture);

  wards = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"ward\",\"at\":\"2017-03-31\","
                         "\"restricted\":true}");
  g_assert_cmpfloat (fixture_find_figure (wards, "X05000001")->value, ==, 7);
  /* Two wards are called Central: the name alone does not tell which. */
  g_assert_cmpint (fixture_find_figure (wards, "X05000002")->mark, ==, FARNE_MARK_NONE_LISTED);
  g_assert_cmpfloat (fixture_find_figure (wards, "X05000003")->value, ==, 6);

  /* What the desk does not know is said, and not dropped: Nowhere, and one of the Centrals. */
  g_assert_nonnull (strstr (farne_figures_get_notes (wards)[0], "1,005 more"));

  sectors = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"sector\",\"at\":\"2017-03-31\","
                           "\"restricted\":true}");
  g_assert_cmpfloat (fixture_find_figure (sectors, "ZZ1 1")->value, ==, 8);
  g_assert_cmpfloat (fixture_find_figure (sectors, "ZZ1 2")->value, ==, 1010);
  g_assert_null (farne_figures_get_notes (sectors)[0]);

  authorities = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\","
                               "\"at\":\"2017-03-31\",\"restricted\":true}");
  g_assert_cmpfloat (fixture_find_figure (authorities, "E06000005")->value, ==, 12);

  /* Where only sectors are told, an authority's figure comes by the sector's parent. */
  by_parent = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\","
                             "\"at\":\"2017-02-28\",\"restricted\":true}");
  g_assert_cmpfloat (fixture_find_figure (by_parent, "E06000005")->value, ==, 7);
  g_assert_cmpfloat (fixture_find_figure (by_parent, "E06000001")->value, ==, 8);

  within = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"ward\",\"at\":\"2017-03-31\","
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

  fixture_add (fixture, fixture_facts ("measure|day|area|support", published_lines), "supported", "\"all\"", "2017-02-23");
  factbase = fixture_factbase (fixture);
  wards = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"ward\",\"at\":\"2016-12-31\"}");
  g_assert_cmpint (fixture_find_figure (wards, "X05000001")->mark, ==, FARNE_MARK_NOT_COVERED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/places/county-beside-districts", test_county_beside_districts);
  g_test_add_func ("/places/county-by-districts", test_county_by_districts);
  g_test_add_func ("/places/wards-and-sectors", test_wards_and_sectors);
  g_test_add_func ("/places/authorities-say-nothing-of-wards",
                   test_authorities_say_nothing_of_wards);
  return g_test_run ();
}
