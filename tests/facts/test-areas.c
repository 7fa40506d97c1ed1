/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/facts/fixture.h"

#include "facts/farne-areas-private.h"

static const char *
get_code (FarneArea *area)
{
  return area != NULL ? area->code : NULL;
}

static void
test_tree (void)
{
  g_autoptr (FarneAreas) areas = fixture_areas ("north-east");
  FarneArea *region = farne_areas_get_region (areas);
  FarneArea *darlington = farne_areas_find (areas, "E06000005");
  g_autoptr (GPtrArray) all = farne_areas_list (areas, "authority", NULL, FARNE_DAY_NONE);
  g_autoptr (GPtrArray) tees = NULL;

  g_assert_cmpstr (region->code, ==, "E12000001");
  g_assert_cmpuint (all->len, ==, 12);
  g_assert_cmpstr (farne_areas_get_ancestor (areas, darlington, "subregion")->name, ==,
                   "Tees Valley");
  g_assert_true (farne_areas_get_ancestor (areas, darlington, "region") == region);
  g_assert_true (farne_areas_get_ancestor (areas, darlington, "authority") == darlington);
  g_assert_null (farne_areas_get_ancestor (areas, region, "ward"));
  g_assert_true (farne_areas_contains (areas, region, darlington));
  g_assert_false (farne_areas_contains (areas, darlington, region));
  tees = farne_areas_list (areas, "authority",
                           farne_areas_find_by_name (areas, "TEES VALLEY", NULL), FARNE_DAY_NONE);
  g_assert_cmpuint (tees->len, ==, 5);
  g_assert_cmpstr (((FarneArea *) g_ptr_array_index (tees, 0))->name, ==, "Darlington");
  g_assert_cmpstr (farne_areas_find (areas, "E06000048")->name, ==, "Northumberland");
  g_assert_cmpstr (farne_areas_find (areas, "E08000020")->name, ==, "Gateshead");
  g_assert_null (farne_areas_find (areas, "E06000010"));
  g_assert_null (farne_areas_find (areas, NULL));
}

/* Each label of one file, with what it must stand for. */
typedef struct
{
  const char *label;
  const char *code;
  FarneMatched match;
} Case;

static void
check (const char *pack, const Case *cases, guint n_cases)
{
  g_autoptr (FarneAreas) areas = fixture_areas (pack);
  g_autofree const char **labels = g_new0 (const char *, n_cases);
  g_autofree FarneLabelMatch *matches = NULL;

  for (guint i = 0; i < n_cases; i++)
    labels[i] = cases[i].label;
  matches = farne_areas_match_labels (areas, labels, n_cases, fixture_day ("2022-12-31"));
  for (guint i = 0; i < n_cases; i++)
    {
      g_test_message ("%s", cases[i].label);
      g_assert_cmpstr (get_code (matches[i].area), ==, cases[i].code);
      g_assert_cmpint (matches[i].match, ==, cases[i].match);
    }
}

static void
test_labels (void)
{
  static const Case cases[] = {
    { "E06000002\tMiddlesbrough\tNorth East", "E06000002", FARNE_MATCHED_CODE },
    { "E06000002\t\t", "E06000002", FARNE_MATCHED_CODE },
    { "e06000002 \tmiddlesbrough [note 3]\tNorth East", "E06000002", FARNE_MATCHED_CODE },
    { "E06000003\tRedcar & Cleveland\tNorth East", "E06000003", FARNE_MATCHED_CODE },
    { "E06000048\tNorthumberland\tNorth East", "E06000057", FARNE_MATCHED_RETIRED_CODE },
    { "E08000020\tGateshead\t", "E08000037", FARNE_MATCHED_RETIRED_CODE },
    { "\tNewcastle upon Tyne\tNorth East", "E08000021", FARNE_MATCHED_NAME },
    { "\tNEWCASTLE UPON TYNE\t", "E08000021", FARNE_MATCHED_NAME },
    { "\tNewcastle upon Tyne\tSouth East", NULL, FARNE_MATCHED_OUTSIDE },
    { "\tAtlantis\t", NULL, FARNE_MATCHED_UNKNOWN },
    { "\tAtlantis\tNorth East", NULL, FARNE_MATCHED_UNKNOWN },
    { "E06000999\tAtlantis\tNorth East", NULL, FARNE_MATCHED_UNKNOWN },
    { "N/A\tN/A\tN/A - Section 4 (pre-2018)", NULL, FARNE_MATCHED_UNKNOWN },
    { "E06000005\tDarlingtn\tNorth East", "E06000005", FARNE_MATCHED_CODE },
    { "E06000005\tDarlingtn\tLondon", NULL, FARNE_MATCHED_DISAGREES },
    { "E06000005\tDarlington\tLondon", "E06000005", FARNE_MATCHED_CODE },
    { "NE-TV\tTees Valley\t", "NE-TV", FARNE_MATCHED_CODE },
  };

  check ("north-east", cases, G_N_ELEMENTS (cases));
}

static void
test_disagreements (void)
{
  static const Case cases[] = {
    /* Hull's code on rows of all its neighbours. */
    { "E06000010\tKingston upon Hull, City of\tYorkshire and The Humber", NULL,
      FARNE_MATCHED_OUTSIDE },
    { "E06000010\tGateshead\tNorth East", "E08000037", FARNE_MATCHED_REPAIRED },
    { "E06000010\tGateshead\tYorkshire and The Humber", NULL, FARNE_MATCHED_DISAGREES },
    { "E06000010\tGateshead\t", NULL, FARNE_MATCHED_DISAGREES },
    { "E06000010\tLeeds\tYorkshire And The Humber", NULL, FARNE_MATCHED_REPAIRED },
    { "E06000010\tLeeds\tLondon", NULL, FARNE_MATCHED_DISAGREES },
    { "E08000035\tLeeds\tYorkshire and The Humber", NULL, FARNE_MATCHED_OUTSIDE },
    /* Two of ours. */
    { "E06000001\tHartlepool\tNorth East", "E06000001", FARNE_MATCHED_CODE },
    { "E06000001\tDarlington\tNorth East", "E06000005", FARNE_MATCHED_REPAIRED },
    { "E06000001\tDarlington\tWales", NULL, FARNE_MATCHED_DISAGREES },
    /* Ours with a name that the file knows elsewhere. */
    { "E06000004\tStockton-on-Tees\tNorth East", "E06000004", FARNE_MATCHED_CODE },
    { "E06000004\tStockport\tNorth West", NULL, FARNE_MATCHED_REPAIRED },
    { "E06000004\tStockport\tNorth East", NULL, FARNE_MATCHED_DISAGREES },
    { "E08000007\tStockport\tNorth West", NULL, FARNE_MATCHED_OUTSIDE },
    /* Renamed, misspelt, recoded: no disagreement. */
    { "E07000112\tShepway\tSouth East", NULL, FARNE_MATCHED_OUTSIDE },
    { "E07000112\tFolkestone and Hythe\tSouth East", NULL, FARNE_MATCHED_OUTSIDE },
    { "E07000200\tBabergh\tEast of England", NULL, FARNE_MATCHED_OUTSIDE },
    { "E07000200\tBamberg\tEast of England", NULL, FARNE_MATCHED_OUTSIDE },
    { "S12000046\tGlasgow City\tScotland", NULL, FARNE_MATCHED_OUTSIDE },
    { "S12000049\tGlasgow City\tScotland", NULL, FARNE_MATCHED_OUTSIDE },
    /* Belfast's code on another's row. */
    { "N09000003\tBelfast\tNorthern Ireland", NULL, FARNE_MATCHED_OUTSIDE },
    { "N09000003\tDerry City and Strabane\tNorthern Ireland", NULL, FARNE_MATCHED_REPAIRED },
    { "N09000005\tDerry City and Strabane\tNorthern Ireland", NULL, FARNE_MATCHED_OUTSIDE },
  };

  check ("north-east", cases, G_N_ELEMENTS (cases));
}

static void
test_two_tiers (void)
{
  static const Case cases[] = {
    { "E07000032\tAmber Valley\tEast Midlands", "E07000032", FARNE_MATCHED_CODE },
    { "\tDerbyshire\tEast Midlands", "E10000007", FARNE_MATCHED_NAME },
    { "\tLincoln\tEast Midlands", "E07000138", FARNE_MATCHED_NAME },
    { "E06000010\tLincoln\tEast Midlands", "E07000138", FARNE_MATCHED_REPAIRED },
  };
  g_autoptr (FarneAreas) areas = fixture_areas ("east-midlands");
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  FarneArea *northamptonshire = farne_areas_find_by_name (areas, "Northamptonshire", "authority");

  check ("east-midlands", cases, G_N_ELEMENTS (cases));
  g_assert_cmpstr (farne_areas_get_ancestor (areas, farne_areas_find (areas, "E07000032"),
                                             "authority")->name, ==, "Derbyshire");
  before = farne_areas_list (areas, "district", northamptonshire, fixture_day ("2021-03-31"));
  after = farne_areas_list (areas, "district", northamptonshire, fixture_day ("2021-04-01"));
  g_assert_cmpuint (before->len, ==, 7);
  g_assert_cmpuint (after->len, ==, 2);
}

static FarneLabelMap *
make_map (const char *label, const char *target, FarneDay from)
{
  FarneLabelMap *map = farne_label_map_new ();

  map->field = g_strdup ("area");
  map->label = g_strdup (label);
  map->target = g_strdup (target);
  map->from = from;

  return map;
}

static void
test_typed (void)
{
  g_autoptr (GPtrArray) records = fixture_load ("north-east", &farne_area_kind);
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FarneAreas) areas = NULL;
  static const char *const labels[] = { "\tToon\t", "E06000099\tNorthumbria\tNorth East" };
  g_autofree FarneLabelMatch *early = NULL, *late = NULL;

  g_ptr_array_add (maps, make_map ("toon", "E08000021", FARNE_DAY_NONE));
  g_ptr_array_add (maps, make_map ("e06000099", "E06000057", fixture_day ("2020-01-01")));
  areas = farne_areas_new (records, maps);
  early = farne_areas_match_labels (areas, labels, 2, fixture_day ("2019-12-31"));
  late = farne_areas_match_labels (areas, labels, 2, fixture_day ("2020-01-01"));
  g_assert_cmpstr (get_code (early[0].area), ==, "E08000021");
  g_assert_cmpint (early[0].match, ==, FARNE_MATCHED_TYPED);
  g_assert_cmpint (early[1].match, ==, FARNE_MATCHED_UNKNOWN);
  g_assert_cmpstr (get_code (late[1].area), ==, "E06000057");
  g_assert_cmpint (late[1].match, ==, FARNE_MATCHED_TYPED);
}

/* A circle of parents ends. */
static void
test_circle (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FarneAreas) areas = NULL;

  for (guint i = 0; i < 2; i++)
    {
      FarneArea *area = farne_area_new ();

      area->code = g_strdup (i == 0 ? "A" : "B");
      area->parent = g_strdup (i == 0 ? "B" : "A");
      area->name = g_strdup (area->code);
      area->level = g_strdup ("authority");
      g_ptr_array_add (records, area);
    }
  areas = farne_areas_new (records, NULL);
  g_assert_null (farne_areas_get_ancestor (areas, farne_areas_find (areas, "A"), "region"));
  g_assert_true (farne_areas_contains (areas, farne_areas_find (areas, "A"),
                                       farne_areas_find (areas, "B")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/areas/tree", test_tree);
  g_test_add_func ("/areas/labels", test_labels);
  g_test_add_func ("/areas/disagreements", test_disagreements);
  g_test_add_func ("/areas/two-tiers", test_two_tiers);
  g_test_add_func ("/areas/typed", test_typed);
  g_test_add_func ("/areas/circle", test_circle);
  return g_test_run ();
}
