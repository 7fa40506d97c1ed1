/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <math.h>

/* The real files beside the tree; without them there is nothing to test with. */
static char *
find_real (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("FARNE_SHARED"), "data", name, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_canonicalize_filename (path, NULL);
  g_test_skip_printf ("%s is missing beside the tree", name);
  return NULL;
}

/* A desk of a region with a real file in it, or FALSE where the file is missing. */
static gboolean
import_real (Fixture *fixture, const char *region, const char *name)
{
  g_autofree char *path = find_real (name);

  if (path == NULL)
    return FALSE;
  RUN (fixture, "new n.farne --region %s", region);
  RUN (fixture, "import n.farne '%s'", path);
  return TRUE;
}

static const struct
{
  const char *at;
  double total;
} totals[] = {
  { "2014-03-31", 2310 }, { "2016-12-31", 3411 }, { "2019-12-31", 4739 }, { "2021-12-31", 5269 },
  { "2022-12-31", 6285 }, { "2023-12-31", 6721 }, { "2024-09-30", 7430 },
};

static void
check_totals (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_autofree char *words = g_strdup_printf ("--at %s", totals[i].at);

      g_assert_cmpfloat (ask_total (fixture, words), ==, totals[i].total);
    }
}

/* Each layout and format of the same publication gives the same figures. */
static void
test_layouts (Fixture *fixture, gconstpointer data)
{
  if (!import_real (fixture, "north-east", data))
    return;
  check_totals (fixture);
  g_assert_cmpfloat (ask_figure (fixture, "--at 2024-09-30", "E06000002"), ==, 664);
  g_assert_cmpfloat (ask_figure (fixture, "--at 2024-09-30", "E06000004"), ==, 808);
  RUN (fixture, "check n.farne");
}

static double
ask_tees_valley_share (Fixture *fixture, const char *at)
{
  g_autofree char *words = g_strdup_printf ("--level subregion --at %s", at);

  return round (ask_figure (fixture, words, "NE-TV") / ask_total (fixture, words) * 1000) / 10;
}

static void
test_shares_and_marks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *none = NULL;
  g_autofree char *uncovered = NULL;
  g_autofree char *covered = NULL;

  if (!import_real (fixture, "north-east", data))
    return;
  g_assert_cmpfloat (ask_tees_valley_share (fixture, "2015-03-31"), ==, 60.9);
  g_assert_cmpfloat (ask_tees_valley_share (fixture, "2016-12-31"), ==, 50.3);
  g_assert_cmpfloat (ask_tees_valley_share (fixture, "2017-03-31"), ==, 48.0);
  none = ask_mark (fixture, "--at 2016-03-31", "E06000005");
  g_assert_cmpstr (none, ==, "none-listed");
  uncovered = ask_mark (fixture, "--at 2022-09-30 --where 'support=Section 98'", "E06000002");
  g_assert_cmpstr (uncovered, ==, "not-covered");
  covered = ask_mark (fixture, "--at 2022-12-31 --where 'support=Section 98'", "E06000002");
  g_assert_cmpstr (covered, ==, "listed");
}

static void
test_repaired_rows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = find_real (data);
  g_auto (Run) done = { 0 };
  g_auto (Run) rejects = { 0 };
  g_autoptr (JsonNode) node = NULL;

  if (path == NULL)
    return;
  RUN (fixture, "new n.farne --region north-east");
  done = run (fixture, "import n.farne '%s' --json", path);
  node = json_from_string (done.out, NULL);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "rows"), ==, 21743);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "repaired"), ==, 14);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (node),
                                                                         "findings")), ==, 23);
  rejects = run (fixture, "rejects n.farne asylum-support-la-sep-2024.ods");
  g_assert_nonnull (strstr (rejects.out, "E06000010"));
}

static void
test_undo_and_redo (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) gone = { 0 };

  if (!import_real (fixture, "north-east", data))
    return;
  RUN (fixture, "undo n.farne");
  gone = run (fixture, "figures n.farne --at 2024-09-30");
  g_assert_cmpint (gone.status, ==, 1);
  RUN (fixture, "redo n.farne");
  check_totals (fixture);
}

/* Districts are rolled up to their counties. */
static void
test_east_midlands (Fixture *fixture, gconstpointer data)
{
  if (!import_real (fixture, "east-midlands", data))
    return;
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31"), ==, 2730);
  g_assert_cmpfloat (ask_figure (fixture, "--at 2016-12-31", "E10000018"), ==, 61);
}

/* Section 4 came into the series by authority in 2018: those 379 people are no rise. */
static void
test_break_is_no_change (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "n.farne", NULL);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneView) view = farne_view_new ("supported", "region");
  g_autoptr (FarneFigures) plain = NULL;
  g_autoptr (FarneFigures) alike = NULL;
  g_autoptr (GError) error = NULL;
  FarneDay since = day ("2017-12-31"), at = day ("2018-03-31");
  double rise, like_for_like;

  if (!import_real (fixture, "north-east", data))
    return;
  desk = farne_desk_open (path, FARNE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  view->from = since;
  view->to = at;
  plain = farne_desk_ask (desk, view, &error);
  g_assert_no_error (error);
  alike = farne_factbase_ask_alike (farne_desk_get_factbase (desk), view, since, at, NULL, &error);
  g_assert_no_error (error);
  rise = farne_figures_get_total (plain, at, NULL, NULL) - farne_figures_get_total (plain, since,
                                                                                    NULL, NULL);
  like_for_like = farne_figures_get_total (alike, at, NULL, NULL)
                  - farne_figures_get_total (alike, since, NULL, NULL);
  g_assert_cmpfloat (rise - like_for_like, ==, 379);
}

/* Nor do the sentences of the first screen claim them. */
static void
test_sentences_claim_no_break (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "n.farne", NULL);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
  g_autoptr (FarneOverview) overview = NULL;
  g_autoptr (FarneView) region = farne_view_new ("supported", "authority");
  g_autoptr (FarneFigures) plain = NULL;
  GPtrArray *sentences;

  if (!import_real (fixture, "north-east", data))
    return;
  desk = farne_desk_open (path, FARNE_STORE_READ_ONLY, NULL);
  view->at = day ("2018-03-31");
  overview = farne_desk_ask_overview (desk, view, NULL);
  region->from = day ("2017-12-31");
  region->to = view->at;
  plain = farne_desk_ask (desk, region, NULL);
  sentences = farne_overview_get_sentences (overview);
  g_assert_cmpuint (sentences->len, >, 0);
  for (guint i = 0; i < sentences->len; i++)
    {
      const FarneSentence *sentence = g_ptr_array_index (sentences, i);
      const FarneFigure *before, *after;
      g_autofree char *claim = NULL;

      if (sentence->area == NULL)
        continue;
      before = farne_figures_find (plain, sentence->area, region->from);
      after = farne_figures_find (plain, sentence->area, region->to);
      claim = g_strdup_printf ("+%.0f,", after->value - before->value);
      g_test_message ("%s", sentence->text);
      if (after->value - before->value > 20)
        g_assert_null (strstr (sentence->text, claim));
    }
}

static FarneOverview *
ask_overview (Fixture *fixture, const char *at, const char *within)
{
  g_autofree char *path = g_build_filename (fixture->folder, "n.farne", NULL);
  g_autoptr (FarneDesk) desk = farne_desk_open (path, FARNE_STORE_READ_ONLY, NULL);
  g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
  g_autoptr (GError) error = NULL;
  FarneOverview *overview;

  view->at = day (at);
  view->within = g_strdup (within);
  overview = farne_desk_ask_overview (desk, view, &error);
  g_assert_no_error (error);
  return overview;
}

static const FarneHeadline *
find_headline (FarneOverview *overview, const char *key)
{
  GPtrArray *headlines = farne_overview_get_headlines (overview);

  for (guint i = 0; i < headlines->len; i++)
    if (g_str_equal (((FarneHeadline *) g_ptr_array_index (headlines, i))->key, key))
      return g_ptr_array_index (headlines, i);
  g_assert_not_reached ();
}

/* Whether a sentence says this; any that says @unless as well does not count. */
static gboolean
is_said (FarneOverview *overview, const char *words, const char *unless)
{
  GPtrArray *sentences = farne_overview_get_sentences (overview);

  for (guint i = 0; i < sentences->len; i++)
    {
      const char *text = ((FarneSentence *) g_ptr_array_index (sentences, i))->text;

      if (strstr (text, words) != NULL && (unless == NULL || strstr (text, unless) == NULL))
        return TRUE;
    }
  return FALSE;
}

/* Subsistence only left the series in December 2023: the earlier day alone had it. */
static void
test_like_with_like_is_said (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneOverview) region = NULL;
  g_autoptr (FarneOverview) middlesbrough = NULL;
  g_autoptr (FarneOverview) shares = NULL;
  g_autoptr (FarneOverview) plain = NULL;

  if (!import_real (fixture, "north-east", data))
    return;
  region = ask_overview (fixture, "2023-12-31", NULL);
  g_assert_cmpstr (find_headline (region, "people")->comparison, ==,
                   "−582 since 30 September 2023, like with like");
  g_assert_false (is_said (region, "fell most", "like with like"));
  middlesbrough = ask_overview (fixture, "2024-09-30", "E06000002");
  g_assert_false (is_said (middlesbrough, "it was 686", NULL));
  shares = ask_overview (fixture, "2018-03-31", NULL);
  g_assert_nonnull (strstr (find_headline (shares, "share")->comparison, "like with like"));
  plain = ask_overview (fixture, "2016-12-31", NULL);
  g_assert_null (strstr (find_headline (plain, "people")->comparison, "like"));
  g_assert_null (strstr (find_headline (plain, "share")->comparison, "like"));
}

/* None listed is no typed 0. */
static void
test_none_listed_is_said (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneOverview) then = NULL;
  g_autoptr (FarneOverview) later = NULL;

  if (!import_real (fixture, "north-east", data))
    return;
  then = ask_overview (fixture, "2014-03-31", "E06000005");
  g_assert_cmpstr (find_headline (then, "people")->figure, ==, "none listed");
  later = ask_overview (fixture, "2015-03-31", "E06000005");
  g_assert_true (is_said (later, "A year before, on 31 March 2014, none were listed.", NULL));
  g_assert_false (is_said (later, "it was 0", NULL));
}

/* A map of changes says what it leaves out. */
static void
test_maps_say_what_is_left_out (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *since;
    const char *at;
    const char *words;
  } cases[] = {
    { "2017-12-31", "2018-03-31", "Section 4 is left out" },
    { "2023-09-30", "2023-12-31", "is left out, so that like is compared with like" },
    { "2016-09-30", "2016-12-31", NULL },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "n.farne", NULL);
  g_autoptr (FarneDesk) desk = NULL;

  if (!import_real (fixture, "north-east", data))
    return;
  desk = farne_desk_open (path, FARNE_STORE_READ_ONLY, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
      g_autoptr (FarneMapFigures) map = NULL;
      const char *note;

      view->quantity = FARNE_QUANTITY_CHANGE;
      view->since = day (cases[i].since);
      view->at = day (cases[i].at);
      map = farne_desk_ask_map (desk, view, NULL);
      note = farne_map_figures_get_note (map);
      g_test_message ("%s", note != NULL ? note : "no note");
      g_assert_true (cases[i].words == NULL || (note != NULL && strstr (note, cases[i].words)));
      g_assert_true (cases[i].words != NULL || note == NULL || strstr (note, "left out") == NULL);
    }
}

static void
test_resettlement (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GHashTable) authorities =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *rows;
  double total = 0;

  if (!import_real (fixture, "north-east", data))
    return;
  node = ask_json (fixture, "--measure resettled --from 2014-01-01 --to 2016-12-31");
  rows = json_object_get_array_member (json_node_get_object (node), "rows");
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (json_object_get_null_member (row, "value")
          || json_object_get_double_member (row, "value") == 0)
        continue;
      total += json_object_get_double_member (row, "value");
      g_hash_table_add (authorities, g_strdup (json_object_get_string_member (row, "code")));
    }
  g_assert_cmpfloat (total, ==, 468);
  g_assert_cmpuint (g_hash_table_size (authorities), ==, 8);
}

static void
test_transfers (Fixture *fixture, gconstpointer data)
{
  if (!import_real (fixture, "north-east", data))
    return;
  g_assert_cmpfloat (ask_total (fixture, "--measure nts-in --at 2016-09-30")
                     + ask_total (fixture, "--measure nts-in --at 2016-12-31")
                     + ask_total (fixture, "--measure nts-in --at 2017-03-31"), ==, 16);
}

/* Wards in their own projection come in, with the authority of each. */
static void
test_boundaries (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) done = { 0 };
  g_autofree char *path = find_real (data);
  g_autoptr (JsonNode) node = NULL;

  if (path == NULL)
    return;
  RUN (fixture, "new n.farne --region north-east");
  done = run (fixture, "import n.farne '%s' --json", path);
  g_assert_cmpstr (done.err, ==, "");
  node = json_from_string (done.out, NULL);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "areas"), ==, 342);
  RUN (fixture, "undo n.farne");
  RUN (fixture, "redo n.farne");
  RUN (fixture, "check n.farne");
}

/* Wards are told of more seldom than authorities: the latest day is the latest of the level. */
static void
test_latest_of_level (Fixture *fixture, gconstpointer data)
{
  g_autofree char *wards = find_real (data);
  g_autofree char *people = find_real ("population/ne12_ward_population_mid2020_bestfit_wd17.csv");
  g_autoptr (JsonNode) node = NULL;

  if (wards == NULL || people == NULL)
    return;
  RUN (fixture, "new n.farne --region north-east");
  RUN (fixture, "import n.farne '%s'", wards);
  RUN (fixture, "import n.farne '%s'", people);
  node = ask_json (fixture, "--measure population --level ward");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "at"), ==,
                   "2020-06-30");
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (node), "covered"), ==, 342);
}

/* A file of a whole country: the codes of others are told by their number and the first of them. */
static void
test_boundaries_are_told (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) text = { 0 };
  g_auto (Run) json = { 0 };
  g_autofree char *path = find_real (data);
  g_autoptr (JsonNode) node = NULL;
  JsonArray *remarks;
  JsonObject *unmatched;

  if (path == NULL)
    return;
  RUN (fixture, "new n.farne --region north-east");
  text = run (fixture, "import n.farne '%s' --layer ltla --dry-run", path);
  g_assert_nonnull (strstr (text.out, "395 codes are of no area of this partnership"));
  g_assert_nonnull (strstr (text.out, "E06000015 Derby … and 385 more."));
  g_assert_nonnull (strstr (text.out, "1 shape crossed itself and was repaired: E06000002"));
  g_assert_nonnull (strstr (text.out, "Of which year they are, nothing in the file tells."));
  json = run (fixture, "import n.farne '%s' --layer ltla --dry-run --json", path);
  node = json_from_string (json.out, NULL);
  remarks = json_object_get_array_member (json_node_get_object (node), "remarks");
  g_assert_cmpuint (json_array_get_length (remarks), ==, 2);
  unmatched = json_array_get_object_element (remarks, 1);
  g_assert_cmpstr (json_object_get_string_member (unmatched, "what"), ==, "unmatched");
  g_assert_cmpint (json_object_get_int_member (unmatched, "count"), ==, 395);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (unmatched, "first")), ==,
                    10);
}

/* A file of a test and its name below the folder of real data. */
#define ADD_REAL(path, name, func) g_test_add (path, Fixture, name, set_up, func, tear_down)
#define ODS "homeoffice/asylum-support-la-sep-2024.ods"

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_REAL ("/published/ods", ODS, test_layouts);
  ADD_REAL ("/published/xlsx", "homeoffice/asylum-support-la-sep-2024.xlsx", test_layouts);
  ADD_REAL ("/published/old-ods", "homeoffice/asylum-support-la-old-layout.ods", test_layouts);
  ADD_REAL ("/published/old-xlsx", "homeoffice/asylum-support-la-old-layout.xlsx", test_layouts);
  ADD_REAL ("/published/csv", "homeoffice/asylum-support-by-la.csv", test_layouts);
  ADD_REAL ("/published/shares-and-marks", ODS, test_shares_and_marks);
  ADD_REAL ("/published/repaired-rows", ODS, test_repaired_rows);
  ADD_REAL ("/published/undo-and-redo", ODS, test_undo_and_redo);
  ADD_REAL ("/published/east-midlands", ODS, test_east_midlands);
  ADD_REAL ("/published/break-is-no-change", ODS, test_break_is_no_change);
  ADD_REAL ("/published/sentences-claim-no-break", ODS, test_sentences_claim_no_break);
  ADD_REAL ("/published/like-with-like-is-said", ODS, test_like_with_like_is_said);
  ADD_REAL ("/published/none-listed-is-said", ODS, test_none_listed_is_said);
  ADD_REAL ("/published/maps-say-what-is-left-out", ODS, test_maps_say_what_is_left_out);
  ADD_REAL ("/published/resettlement", "homeoffice/resettlement-by-la.csv", test_resettlement);
  ADD_REAL ("/published/transfers", "homeoffice/nts-transfers-by-la.csv", test_transfers);
  ADD_REAL ("/published/wards-geojson", "boundaries/wards-2022-north-east.geojson",
            test_boundaries);
  ADD_REAL ("/published/wards-shapefile", "boundaries/wards-2022-north-east-bng.shp",
            test_boundaries);
  ADD_REAL ("/published/latest-of-level", "boundaries/wards-2022-north-east.geojson",
            test_latest_of_level);
  ADD_REAL ("/published/boundaries-are-told", "boundaries/uk-utla.topojson",
            test_boundaries_are_told);
  return g_test_run ();
}
