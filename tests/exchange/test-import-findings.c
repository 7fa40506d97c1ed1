/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of files that are not as they should be. */
#include "tests/exchange/import-kit.h"

static void
assert_refused (World *world, const char *const *rows, int code, const char *words)
{
  g_autofree char *path = make_csv (world->folder, "table.csv", rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneImport) import
      = farne_import_read (path, world->options, NULL, NULL, NULL, &error);

  g_assert_null (import);
  g_assert_error (error, FARNE_ERROR, code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_refused (void)
{
  static const char *const prose[] = { "Dear all", "here are no figures", NULL };
  static const char *const bare[] = {
    "Date|Local Authority|LAD Code|Support Type|Accommodation Type|People", "End of table", NULL,
  };
  static const char *const bad[] = {
    "Date|Local Authority|LAD Code|Support Type|Accommodation Type|People",
    "soon|Darlington|E06000005|Section 95|Dispersal Accommodation|3", NULL,
  };
  World world;

  set_up (&world, "north-east");
  assert_refused (&world, prose, FARNE_ERROR_UNREADABLE, "holds no table");
  assert_refused (&world, bare, FARNE_ERROR_UNREADABLE, "no figures under it");
  assert_refused (&world, bad, FARNE_ERROR_UNREADABLE, "row 2, “Date”: This is not a date");
  world.options->layout = g_strdup ("nts");
  assert_refused (&world, bad, FARNE_ERROR_UNREADABLE,
                  "is not laid out as “National Transfer Scheme");
  g_free (world.options->layout);
  world.options->layout = g_strdup ("asy-d12");
  assert_refused (&world, bad, FARNE_ERROR_USAGE,
                  "There is no layout “asy-d12”. The layouts are: asy-d11,");
  g_clear_pointer (&world.options->layout, g_free);
  world.options->sheet = g_strdup ("Data");
  assert_refused (&world, bad, FARNE_ERROR_NOT_FOUND, "has no sheet “Data”");
  g_clear_pointer (&world.options->sheet, g_free);
  map (&world, "area-name", "Town");
  assert_refused (&world, bad, FARNE_ERROR_USAGE, "There is no column “Town”");
  map (&world, "area-name", "Local Authority");
  assert_refused (&world, bad, FARNE_ERROR_USAGE, "“value”");
  map (&world, "value", "People");
  assert_refused (&world, bad, FARNE_ERROR_USAGE, "date");
  map (&world, "hair", "People");
  assert_refused (&world, bad, FARNE_ERROR_USAGE, "There is no field “hair”");
  tear_down (&world);
}

/* Which answer is to blame is told with the error, so that a form can say it there. */
static void
assert_blamed (World *world, const char *const *rows, const char *field, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = make_csv (world->folder, "table.csv", rows);

  g_assert_null (farne_import_read (path, world->options, NULL, NULL, NULL, &error));
  g_assert_cmpstr (farne_error_get_field (error), ==, field);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_blamed (void)
{
  static const char *const rows[] = {
    "When|Where|How many|Note", "2016-03-31|Darlington|3|yes", "2016-03-31|Gateshead|4|no", NULL,
  };
  World world;

  set_up (&world, "north-east");
  map (&world, "area-name", "Where");
  assert_blamed (&world, rows, "value", "No column is chosen for “Number of people”");
  map (&world, "value", "How many");
  assert_blamed (&world, rows, "date", "No column is chosen for “Date”");
  world.options->day = farne_day_new (2016, 3, 31);
  assert_blamed (&world, rows, "measure", "No column is chosen for “What is counted”");
  world.options->measure = g_strdup ("supported");
  map (&world, "date", "Where");
  assert_blamed (&world, rows, "date", "chosen for “Date” and for “Name of the authority”");
  map (&world, "date", "Note");
  assert_blamed (&world, rows, "date", "Not one of the 2 rows");
  map (&world, "date", "Nowhere");
  assert_blamed (&world, rows, "date", "There is no column “Nowhere”");
  tear_down (&world);
}

#define HEADER "Date|UK Region|Local Authority|LAD Code|Support Type|Accommodation Type|People"

static const char *const dirty_rows[] = {
  HEADER,
  "2016-03-31|North East|Darlington|E06000005|Section 95|Dispersal Accommodation|#14",
  "someday|North East|Darlington|E06000005|Section 95|Dispersal Accommodation|#14",
  "|North East|Darlington|E06000005|Section 95|Dispersal Accommodation|#14",
  "2016-03-31|North East|Darlington|E06000005|Section 4|Dispersal Accommodation|#-3",
  "2016-03-31|North East|Darlington|E06000005|Section 4|Dispersal Accommodation|#2.5",
  "2016-03-31|North East|Darlington|E06000005|Section 4|Dispersal Accommodation|many",
  "2016-03-31|North East|Darlington|E06000005|Section 4|Dispersal Accommodation|",
  "2016-03-31|North East|||Section 4|Dispersal Accommodation|#3",
  "2016-03-31|North East|Darlington|E06000005|Section 95|Dispersal Accommodation|#14",
  "2016-03-31|North East|Camelot|E06999999|Section 95|Dispersal Accommodation|#5",
  "2016-03-31|London|Gateshead|E08000037|Section 4|Dispersal Accommodation|#6",
  "2016-03-31|North East|Gateshead|E08000037|Section 95|Dispersal Accommodation|#7",
  "2016-03-31|North East|Hartlepool|E06000001|Section 95|Dispersal Accommodation|1,234",
  "Source: Home Office",
  NULL,
};

static void
test_findings (void)
{
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, dirty_rows);
    FarneProblems *problems = farne_import_get_problems (import);

    assert_finding (import, FARNE_FINDING_REJECT, 3, "Date", "not a date that can be read");
    assert_finding (import, FARNE_FINDING_REJECT, 4, "Date", "no date");
    assert_finding (import, FARNE_FINDING_REJECT, 5, "People", "can't be negative");
    assert_finding (import, FARNE_FINDING_REJECT, 6, "People", "must be whole");
    assert_finding (import, FARNE_FINDING_REJECT, 7, "People", "neither a number");
    assert_finding (import, FARNE_FINDING_REJECT, 8, "People", "no number of people");
    assert_finding (import, FARNE_FINDING_REJECT, 9, "Local Authority", "names no area");
    assert_finding (import, FARNE_FINDING_WARNING, 10, "People", "same date, place and breakdown");
    assert_finding (import, FARNE_FINDING_UNMATCHED, 11, "Local Authority", "No area is known");
    assert_finding (import, FARNE_FINDING_WARNING, 13, "UK Region", "“London” in an earlier row");
    g_assert_cmpuint (farne_problems_count (problems, FARNE_FINDING_REJECT), ==, 7);
    g_assert_cmpint (farne_import_get_release (import)->n_rejected, ==, 7);
    g_assert_cmpint (farne_import_get_release (import)->n_rows, ==, 6);
  }
  tear_down (&world);
}

/* Errors and formulas without results, in both kinds of workbook. */
static void
test_faulty_cells (void)
{
  static const char *const rows[] = {
    HEADER, "2016-03-31|North East|Darlington|E06000005|Section 95|Dispersal Accommodation|#14",
    "2016-03-31|North East|Gateshead|E08000037|Section 95|Dispersal Accommodation|=",
    "2016-03-31|North East|Hartlepool|E06000001|Section 95|Dispersal Accommodation|!#REF!",
    "2016-03-31|North East|!#NAME?|E06000002|Section 95|Dispersal Accommodation|#5",
    "2016-03-31|North East|Sunderland|E08000024|Section 95|Dispersal Accommodation|=8",
    NULL,
  };
  const MadeSheet sheets[] = { { "Data", rows }, { NULL } };
  World world;

  set_up (&world, "north-east");
  {
    g_autofree char *ods = make_ods (world.folder, "a.ods", sheets);
    g_autofree char *xlsx = make_xlsx (world.folder, "a.xlsx", sheets);
    const char *const paths[] = { ods, xlsx };

    for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
      {
        g_autoptr (FarneImport) import = read_path (&world, paths[i]);

        g_assert_cmpint (farne_import_get_release (import)->n_rows, ==, 2);
        assert_finding (import, FARNE_FINDING_REJECT, 3, "People", "never been computed");
        assert_finding (import, FARNE_FINDING_REJECT, 4, "People", "error of the spreadsheet");
        assert_finding (import, FARNE_FINDING_REJECT, 5, "Local Authority",
                        "error of the spreadsheet");
        g_assert_cmpstr (farne_problems_get (farne_import_get_problems (import), 0)->sheet, ==,
                         "Data");
      }
  }
  tear_down (&world);
}

static void
test_merged_cells (void)
{
  static const char *const rows[] = {
    HEADER, "2016-03-31|North East|Darlington|E06000005|Section 95|Dispersal Accommodation|#14",
    "|North East|Gateshead|E08000037|Section 95|Dispersal Accommodation|#3", NULL,
  };
  const MadeSheet sheets[] = { { "Data", rows }, { NULL } };
  World world;

  set_up (&world, "north-east");
  {
    g_autofree char *path = make_xlsx_with (world.folder, "a.xlsx", sheets, FALSE,
                                            "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");
    g_autoptr (FarneImport) import = read_path (&world, path);

    assert_finding (import, FARNE_FINDING_WARNING, 2, "Date", "Undo the merging");
    assert_finding (import, FARNE_FINDING_REJECT, 3, "Date", "no date");
  }
  tear_down (&world);
}

/* Where code and name disagree, neither wins in silence. */
static void
test_repaired (void)
{
  static const char *const rows[] = {
    HEADER,
    "2022-12-31|Yorkshire and The Humber|Kingston upon Hull, City of|E06000010|Section 98|Initial "
    "Accommodation|#9",
    "2022-12-31|North East|Gateshead|E08000037|Section 95|Dispersal Accommodation|#700",
    "2022-12-31|North East|Gateshead|E06000010|Section 98|Dispersal Accommodation|#6",
    NULL,
  };
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    assert_finding (import, FARNE_FINDING_REPAIRED, 4, "LAD Code", "given to Gateshead");
    g_assert_cmpint (farne_import_get_release (import)->n_repaired, ==, 1);
    g_assert_cmpuint (farne_problems_get_n (farne_import_get_problems (import)), ==, 1);
  }
  tear_down (&world);
}

/* Whatever in a label speaks against another part of it is told. */
static void
test_disagreements (void)
{
  static const char *const rows[] = {
    HEADER,
    "2022-12-31|Yorkshire and The Humber|Kingston upon Hull, City of|E06000002|Section 95|Initial "
    "Accommodation|#10",
    "2022-12-31|North East|Darlingtn|E06000005|Section 95|Dispersal Accommodation|#7",
    "2022-12-31|London|Hartlepool|E06000001|Section 95|Dispersal Accommodation|#6",
    "2022-12-31|North West|Stockport|E06000004|Section 95|Dispersal Accommodation|#5",
    "2022-12-31|North West|Stockport|E08000007|Section 95|Dispersal Accommodation|#4",
    "2022-12-31|Tees Valley|Redcar & Cleveland|E06000003|Section 95|Dispersal Accommodation|#3",
    "2022-12-31|South East|Gateshead||Section 95|Dispersal Accommodation|#2",
    NULL,
  };
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    assert_finding (import, FARNE_FINDING_UNMATCHED, 2, "LAD Code", "of different areas");
    assert_finding (import, FARNE_FINDING_WARNING, 3, "Local Authority", "that of Darlington");
    assert_finding (import, FARNE_FINDING_WARNING, 4, "UK Region", "Hartlepool does not lie");
    assert_finding (import, FARNE_FINDING_REPAIRED, 5, "LAD Code", "given to Stockport");
    assert_finding (import, FARNE_FINDING_UNMATCHED, 8, "UK Region", "counts for no area");
    g_assert_cmpuint (farne_problems_get_n (farne_import_get_problems (import)), ==, 5);
  }
  tear_down (&world);
}

#define BEFORE "2022-12-31|North East|"
#define ACCOMMODATED "|Dispersal Accommodation|"

/* Every total of a place is compared with its parts: by its code, or of one breakdown. */
static void
test_totals_of_places (void)
{
  static const char *const rows[] = {
    HEADER,
    BEFORE "Middlesbrough|E06000002|Section 95" ACCOMMODATED "#10",
    BEFORE "Darlington|E06000005|Section 4" ACCOMMODATED "#3",
    "2022-12-31||North East|E12000001|Total|Total|#99",
    "2022-12-31||England|E92000001|Total|Total|#13",
    "2022-12-31||North East|E12000001|Section 4|Total|#3",
    "2022-12-31||Total||Section 95|Total|#98",
    "2022-12-31||London|E12000007|Total|Total|#97",
    NULL,
  };
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    assert_finding (import, FARNE_FINDING_WARNING, 4, "People", "sum of its rows, 13");
    assert_finding (import, FARNE_FINDING_WARNING, 7, "People", "sum of its rows, 10");
    assert_finding (import, FARNE_FINDING_WARNING, 0, "", "can't be compared");
    g_assert_cmpuint (farne_problems_get_n (farne_import_get_problems (import)), ==, 3);
  }
  tear_down (&world);
}

#define MONTH "Date|Local Authority|LAD Code|Nationality|Sex|People"
#define STOCKTON "2017-02-28|Stockton-on-Tees|E06000004|"
#define DARLINGTON "2017-02-28|Darlington|E06000005|"
#define GATESHEAD "2017-02-28|Gateshead|E08000037|"

/* A total over a breakdown is kept where nothing else tells of its people, else compared. */
static void
test_totals_of_breakdowns (void)
{
  static const struct
  {
    const char *rows[7];
    const char *facts;
    guint row; /* of the warning, or 0 for one of no row */
    const char *warning;
  } cases[] = {
    { { MONTH, STOCKTON "All|All|50", DARLINGTON "Total|Male|9", GATESHEAD "Iraq|Male|2" },
      "E08000037|Iraq|Male|2@4\nE06000005||Male|9@3\nE06000004|||50@2\n" },
    { { MONTH, GATESHEAD "All|All|5", GATESHEAD "Iraq|Male|2", GATESHEAD "Iran|Male|3" },
      "E08000037|Iraq|Male|2@3\nE08000037|Iran|Male|3@4\n" },
    { { MONTH, GATESHEAD "All|Male|6", GATESHEAD "Iraq|Male|2", GATESHEAD "Iran|Male|3" },
      "E08000037|Iraq|Male|2@3\nE08000037|Iran|Male|3@4\n", 2, "sum of its rows, 5" },
    { { MONTH, GATESHEAD "All|All|5", GATESHEAD "All|Male|3", GATESHEAD "All|Female|2" },
      "E08000037||Male|3@3\nE08000037||Female|2@4\n" },
    { { MONTH, GATESHEAD "Iraq|All|5", GATESHEAD "All|Male|3", GATESHEAD "All|Female|2" },
      "E08000037||Male|3@3\nE08000037||Female|2@4\n", 0, "in another way" },
    { { MONTH, GATESHEAD "All|Male|3", GATESHEAD "Iraq|Male|c" },
      "E08000037|Iraq|Male|suppressed@3\n", 0, "in part" },
  };
  static const char *const names[] = { "area", "nationality", "sex", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      World world;

      set_up (&world, "north-east");
      {
        g_autoptr (FarneImport) import = read_rows (&world, cases[i].rows);
        g_autofree char *facts = list_facts (import, names);
        g_autoptr (GRegex) name = g_regex_new ("/[^|]*", 0, 0, NULL);
        g_autofree char *plain = g_regex_replace_literal (name, facts, -1, 0, "", 0, NULL);
        FarneProblems *problems = farne_import_get_problems (import);

        g_assert_cmpstr (plain, ==, cases[i].facts);
        g_assert_cmpuint (farne_problems_get_n (problems), ==, cases[i].warning != NULL);
        if (cases[i].warning != NULL)
          assert_finding (import, FARNE_FINDING_WARNING, cases[i].row,
                          cases[i].row > 0 ? "People" : "", cases[i].warning);
      }
      tear_down (&world);
    }
}

static FarneAreas *
make_areas_with_sector (const char *sector, const char *authority)
{
  g_autoptr (GPtrArray) records = fixture_load ("north-east", &farne_area_kind);
  FarneArea *area = farne_area_new ();

  g_object_set (area, "code", sector, "name", sector, "level", "sector", "parent", authority, NULL);
  g_ptr_array_add (records, area);
  return farne_areas_new (records, NULL);
}

/* A month told by postcode sector alone covers the authorities that the sectors lie in. */
static void
test_sectors_alone (void)
{
  static const char *const rows[] = {
    "Date|Postcode sector|Nationality|People", "2017-02-28|ZZ1 2|Iraq|2", "2017-02-28|ZZ1 3|Iran|1",
    NULL,
  };
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    assert_finding (import, FARNE_FINDING_WARNING, 0, "Postcode sector", "count for no area");
    g_assert_nonnull (strstr (farne_import_get_release (import)->coverage, "\"areas\":[]"));
  }
  g_set_object (&world.options->areas, NULL);
  world.options->areas = make_areas_with_sector ("ZZ1 2", "E06000002");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    g_assert_cmpuint (farne_problems_get_n (farne_import_get_problems (import)), ==, 0);
    g_assert_nonnull (
        strstr (farne_import_get_release (import)->coverage, "\"areas\":[\"E06000002\"]"));
  }
  tear_down (&world);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  World world;

  set_up (&world, "north-east");
  g_cancellable_cancel (cancellable);
  {
    g_autofree char *path = make_csv (world.folder, "a.csv", dirty_rows);
    g_autoptr (FarneImport) import
        = farne_import_read (path, world.options, NULL, NULL, cancellable, &error);

    g_assert_null (import);
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  }
  tear_down (&world);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-findings/refused", test_refused);
  g_test_add_func ("/import-findings/blamed", test_blamed);
  g_test_add_func ("/import-findings/findings", test_findings);
  g_test_add_func ("/import-findings/faulty-cells", test_faulty_cells);
  g_test_add_func ("/import-findings/merged-cells", test_merged_cells);
  g_test_add_func ("/import-findings/repaired", test_repaired);
  g_test_add_func ("/import-findings/disagreements", test_disagreements);
  g_test_add_func ("/import-findings/totals-of-places", test_totals_of_places);
  g_test_add_func ("/import-findings/totals-of-breakdowns", test_totals_of_breakdowns);
  g_test_add_func ("/import-findings/sectors-alone", test_sectors_alone);
  g_test_add_func ("/import-findings/cancel", test_cancel);
  return g_test_run ();
}
