/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real files beside the tree, against the totals that are known of them. */
#include "tests/facts/fixture.h"

#include "exchange/farne-import.h"

static FarneImport *
read_file (Fixture *fixture, const char *folder, const char *name)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("FARNE_SHARED") != NULL ? g_getenv ("FARNE_SHARED") : "/none",
                          "data", folder, name, NULL);
  g_autoptr (FarneImportOptions) options = farne_import_options_new (fixture->areas);
  g_autoptr (GError) error = NULL;
  FarneImport *import;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("The real files are not beside the tree: set FARNE_SHARED.");
      return NULL;
    }
  options->series = g_ptr_array_ref (fixture->series);
  import = farne_import_read (path, options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return import;
}

/* Puts a file's release into the fixture as the desk would. */
static void
keep (Fixture *fixture, FarneImport *import)
{
  FarneRelease *release = g_object_ref (farne_import_get_release (import));

  farne_record_set_id (FARNE_RECORD (release), fixture->releases->len + 1);
  g_ptr_array_add (fixture->releases, release);
  g_hash_table_insert (fixture->facts, release, g_object_ref (farne_import_get_facts (import)));
}

static double
ask_total (FarneFactbase *factbase, const char *measure, const char *day, guint *covered)
{
  g_autoptr (FarneView) view = farne_view_new (measure, "authority");
  g_autoptr (FarneFigures) figures = NULL;
  g_autoptr (GError) error = NULL;
  guint asked;

  view->at = fixture_day (day);
  figures = farne_factbase_ask (factbase, view, NULL, &error);
  g_assert_no_error (error);
  return farne_figures_get_total (figures, view->at, covered, &asked);
}

static const char *const editions[] = {
  "asylum-support-by-la.csv", "asylum-support-la-sep-2024.ods", "asylum-support-la-sep-2024.xlsx",
  "asylum-support-la-old-layout.ods", "asylum-support-la-old-layout.xlsx",
};

static void
test_totals (void)
{
  static const struct { const char *day; double total; } cases[] = {
    { "2014-03-31", 2310 }, { "2016-12-31", 3411 }, { "2019-12-31", 4739 }, { "2021-12-31", 5269 },
    { "2022-12-31", 6285 }, { "2023-12-31", 6721 }, { "2024-09-30", 7430 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ("north-east");
      g_autoptr (FarneImport) import = read_file (fixture, "homeoffice", editions[i]);
      g_autoptr (FarneFactbase) factbase = NULL;
      guint covered;

      if (import == NULL)
        return;
      keep (fixture, import);
      factbase = fixture_factbase (fixture);
      g_assert_cmpint (farne_import_get_release (import)->n_rows, ==, 21743);
      g_assert_cmpint (farne_import_get_release (import)->n_rejected, ==, 0);
      g_assert_cmpint (farne_import_get_release (import)->n_repaired, ==, 14);
      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        {
          g_assert_cmpfloat (ask_total (factbase, "supported", cases[j].day, &covered), ==,
                             cases[j].total);
          g_assert_cmpuint (covered, ==, 12);
        }
    }
}

static void
assert_same_facts (FarneFacts *facts, FarneFacts *others)
{
  guint n = farne_facts_get_n_rows (facts);

  g_assert_cmpuint (n, ==, farne_facts_get_n_rows (others));
  for (guint i = 0; i < farne_facts_get_n_columns (facts); i++)
    {
      const FarneColumn *column = farne_facts_get_column (facts, i);
      const FarneColumn *other = farne_facts_find_column (others, column->name);

      g_assert_nonnull (other);
      for (guint row = 0; row < n; row++)
        g_assert_cmpstr (farne_facts_get_text (facts, column, row), ==,
                         farne_facts_get_text (others, other, row));
    }
  for (guint row = 0; row < n; row++)
    {
      FarneMark mark, other_mark;

      g_assert_cmpint (farne_facts_get_value (facts, row, &mark), ==,
                       farne_facts_get_value (others, row, &other_mark));
      g_assert_cmpint (mark, ==, other_mark);
    }
}

/* Row by row, the five editions are the same facts. */
static void
test_same_facts (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneImport) first = read_file (fixture, "homeoffice", editions[0]);

  for (guint i = 1; first != NULL && i < G_N_ELEMENTS (editions); i++)
    {
      g_autoptr (FarneImport) import = read_file (fixture, "homeoffice", editions[i]);

      assert_same_facts (farne_import_get_facts (first), farne_import_get_facts (import));
    }
}

static void
test_east_midlands (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("east-midlands");
  g_autoptr (FarneImport) import = read_file (fixture, "homeoffice", editions[1]);
  g_autoptr (FarneFactbase) factbase = NULL;
  guint covered;

  if (import == NULL)
    return;
  keep (fixture, import);
  factbase = fixture_factbase (fixture);
  g_assert_cmpfloat (ask_total (factbase, "supported", "2016-12-31", &covered), ==, 2730);
  g_assert_cmpuint (
      farne_problems_count (farne_import_get_problems (import), FARNE_FINDING_UNMATCHED), ==, 0);
}

static gint64
sum_until (FarneFacts *facts, const char *measure, const char *last, const char *region)
{
  const FarneColumn *measures = farne_facts_find_column (facts, FARNE_COLUMN_MEASURE);
  const FarneColumn *days = farne_facts_find_column (facts, FARNE_COLUMN_DAY);
  const FarneColumn *areas = farne_facts_find_column (facts, FARNE_COLUMN_AREA);
  gint64 sum = 0;

  for (guint row = 0; row < farne_facts_get_n_rows (facts); row++)
    {
      FarneMark mark;
      gint64 value = farne_facts_get_value (facts, row, &mark);

      if (g_str_equal (farne_facts_get_text (facts, measures, row), measure)
          && strcmp (farne_facts_get_text (facts, days, row), last) <= 0
          && g_str_has_suffix (farne_facts_get_text (facts, areas, row), region)
          && FARNE_MARK_HAS_VALUE (mark))
        sum += value;
    }
  return sum;
}

static void
test_resettled (void)
{
  static const struct { const char *name; const char *region; } files[] = {
    { "resettlement-by-la.csv", "\tNorth East" }, { "resettled-ne12.csv", "\t" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ("north-east");
      g_autoptr (FarneImport) import = read_file (fixture, "homeoffice", files[i].name);

      if (import == NULL)
        return;
      g_assert_cmpstr (farne_import_get_layout (import), ==, "resettlement");
      g_assert_cmpint (
          sum_until (farne_import_get_facts (import), "resettled", "2016-12-31", files[i].region),
          ==, 468);
      g_assert_cmpuint (farne_problems_get_n (farne_import_get_problems (import)), ==, 0);
    }
}

/* Every total of every region in the file is the sum of its rows. */
static void
test_nts (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneImport) import = read_file (fixture, "homeoffice", "nts-transfers-by-la.csv");

  if (import == NULL)
    return;
  g_assert_cmpstr (farne_import_get_layout (import), ==, "nts");
  g_assert_cmpint (
      sum_until (farne_import_get_facts (import), "nts-in", "2017-03-31", "\tNorth East"), ==, 16);
  g_assert_cmpuint (farne_problems_get_n (farne_import_get_problems (import)), ==, 0);
}

static void
test_populations (void)
{
  static const struct { const char *folder, *name, *measure, *day; double total;
  } cases[] = {
    { "population", "ne12-census-2001-2011.csv", "population", "2001-04-29", 2515442 },
    { "population", "ne12-census-2001-2011.csv", "population", "2011-03-27", 2596886 },
    { "population", "ne12-facts.csv", "children", "2024-06-30", 542710 },
    { "population", "ons_mid-year_population_estimates_2012_to_2024.csv", "children", "2024-06-30",
      542710 },
    { "population", "mye-2001-2020-by-la.csv", "population", "2011-06-30", 2596441 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new ("north-east");
      g_autoptr (FarneImport) import = read_file (fixture, cases[i].folder, cases[i].name);
      g_autoptr (FarneFactbase) factbase = NULL;
      guint covered;

      if (import == NULL)
        return;
      keep (fixture, import);
      factbase = fixture_factbase (fixture);
      g_assert_cmpfloat (ask_total (factbase, cases[i].measure, cases[i].day, &covered), ==,
                         cases[i].total);
      g_assert_cmpuint (covered, ==, 12);
    }
}

static void
test_children (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneImport) import = read_file (fixture, "children", "uasc-by-la.csv");
  FarneFacts *facts;
  guint n_suppressed = 0;

  if (import == NULL)
    return;
  facts = farne_import_get_facts (import);
  g_assert_cmpstr (farne_import_get_layout (import), ==, "uasc");
  g_assert_cmpuint (farne_facts_get_n_rows (facts), ==, 220);
  for (guint row = 0; row < 220; row++)
    {
      FarneMark mark;

      farne_facts_get_value (facts, row, &mark);
      n_suppressed += mark == FARNE_MARK_SUPPRESSED;
    }
  g_assert_cmpuint (n_suppressed, >, 0);
}

/* A workbook of other figures is not taken for one of ours. */
static void
test_not_ours (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneImport) import =
    read_file (fixture, "homeoffice", "irregular-migration-detailed-dataset-ye-sep-2023.xlsx");

  if (import == NULL)
    return;
  g_assert_true (farne_import_needs_mapping (import));
  g_assert_cmpstr (farne_import_get_sheet (import), ==, "Data - Irr_D01");
  g_assert_cmpuint (farne_import_get_sample (import)->len, ==, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-real/totals", test_totals);
  g_test_add_func ("/import-real/same-facts", test_same_facts);
  g_test_add_func ("/import-real/east-midlands", test_east_midlands);
  g_test_add_func ("/import-real/resettled", test_resettled);
  g_test_add_func ("/import-real/nts", test_nts);
  g_test_add_func ("/import-real/populations", test_populations);
  g_test_add_func ("/import-real/children", test_children);
  g_test_add_func ("/import-real/not-ours", test_not_ours);
  return g_test_run ();
}
