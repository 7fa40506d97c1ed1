/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every layout in small. */
#include "tests/exchange/import-kit.h"

static const char *const asy_new[] = {
  "Asy_D11: Asylum seekers in receipt of support, by local authority",
  "",
  "Date (as at …)|UK Region|Local Authority [note 1]|LAD Code|Support sub-type|Accommodation "
  "Type|People",
  "31 Mar 2016|North East|Darlington|E06000005|Section 95|Dispersal Accommodation|#14",
  "31 Mar 2016|North East|Middlesbrough [note 3]|E06000002|Section 95|Subsistence only|#1234",
  "31 Mar 2016|North East|Middlesbrough|E06000002|Section 4|Subsistence Only|#3",
  "31 Mar 2016|N/A - Section 98 (pre-Dec 2022)|N/A - Section 98 (pre-Dec 2022)|N/A - Section 98 "
  "(pre-Dec 2022)|Section 98|N/A - Section 98 (pre-2023)|#85",
  "31 Mar 2016|Scotland|Glasgow City|S12000046|Section 95|Dispersal Accommodation|#3000",
  "End of table",
  "a note about nothing",
  NULL,
};
static const char *const asy_old[] = {
  "Asy_D11: Asylum seekers in receipt of support, by local authority",
  "",
  "Date (as at...)|Support type|UK Region|Local Authority|LAD Code|Accommodation Type|People",
  "@2016-03-31|Section 95|North East|Darlington|E06000005|Dispersal Accommodation|#14",
  "@2016-03-31|Section 95|North East|Middlesbrough|E06000002|Subsistence Only|#1234",
  "@2016-03-31|Section 4|North East|Middlesbrough|E06000002|Subsistence Only|#3",
  "@2016-03-31|Section 98|N/A - Section 98 (pre-Dec 2022)|N/A - Section 98 (pre-Dec 2022)|N/A - "
  "Section 98 (pre-Dec 2022)|N/A - Section 98 (pre-2023)|#85",
  "@2016-03-31|Section 95|Scotland|Glasgow City|S12000046|Dispersal Accommodation|#3000",
  NULL,
};
static const char *const cover[] = {
  "Immigration statistics", "Published: 26 May 2016", "Enquiries|someone@example.org", NULL,
};
static const char asy_facts[]
    = "2016-03-31|E06000005/Darlington/North East|Section 95|Dispersal Accommodation|14@4\n"
      "2016-03-31|E06000002/Middlesbrough/North East|Section 95|Subsistence Only|1234@5\n"
      "2016-03-31|E06000002/Middlesbrough/North East|Section 4|Subsistence Only|3@6\n"
      "2016-03-31|/N/A - Section 98 (pre-Dec 2022)/N/A - Section 98 (pre-Dec 2022)|Section 98|N/A "
      "- Section 98 (pre-2023)|85@7\n"
      "2016-03-31|S12000046/Glasgow City/Scotland|Section 95|Dispersal Accommodation|3000@8\n";

static void
assert_asy (World *world, const char *path)
{
  static const char *const names[] = { "day", "area", "support", "accommodation", NULL };
  g_autoptr (FarneImport) import = read_path (world, path);
  FarneRelease *release = farne_import_get_release (import);

  g_assert_false (farne_import_needs_mapping (import));
  g_assert_cmpstr (farne_import_get_layout (import), ==, "asy-d11");
  assert_facts (import, names, asy_facts);
  g_assert_cmpstr (release->title, ==,
                   "Asy_D11: Asylum seekers in receipt of support, by local authority");
  g_assert_cmpstr (release->publisher, ==, "Home Office");
  g_assert_cmpint (release->first_day, ==, fixture_day ("2016-03-31"));
  g_assert_cmpint (release->published, ==, fixture_day ("2016-05-26"));
  g_assert_false (release->restricted);
  g_assert_cmpint (release->n_rows, ==, 5);
  g_assert_cmpint (release->n_rejected, ==, 0);
  g_assert_cmpuint (farne_problems_get_n (farne_import_get_problems (import)), ==, 0);
  g_assert_cmpuint (strlen (release->sha256), ==, 64);
  g_assert_nonnull (strstr (release->coverage, "\"measure\":\"supported\""));
  g_assert_nonnull (strstr (release->coverage, "\"days\":[\"2016-03-31\"]"));
  g_assert_nonnull (
      strstr (release->coverage, "\"E06000001\"")); /* Hartlepool, which is not listed */
  g_assert_nonnull (strstr (release->coverage, "\"by\":[\"support\",\"accommodation\"]"));
}

/* The same figures in every edition and format are the same facts. */
static void
test_asy_d11 (void)
{
  const MadeSheet new_sheets[]
      = { { "Cover_sheet", cover }, { "Data_Asy_D11", asy_new }, { NULL } };
  const MadeSheet old_sheets[] = { { "Cover", cover }, { "Data - Asy_D11", asy_old }, { NULL } };
  World world;

  set_up (&world, "north-east");
  {
    g_autofree char *new_ods = make_ods (world.folder, "a.ods", new_sheets);
    g_autofree char *new_xlsx = make_xlsx (world.folder, "b.xlsx", new_sheets);
    g_autofree char *old_ods = make_ods (world.folder, "c.ods", old_sheets);
    g_autofree char *old_xlsx = make_xlsx_with (world.folder, "d.xlsx", old_sheets, TRUE, "");
    g_autofree char *csv = make_csv (world.folder, "e.csv", asy_new);

    assert_asy (&world, new_ods);
    assert_asy (&world, new_xlsx);
    assert_asy (&world, old_ods);
    assert_asy (&world, old_xlsx);
    assert_asy (&world, csv);
  }
  tear_down (&world);
}

static void
test_resettlement (void)
{
  static const char *const rows[] = {
    "Date,Year,Quarter,UK Region,LAD Code,Local Authority,Resettlement Scheme,Persons",
    "2016-12-31,2016,4,North East,E08000021,Newcastle upon Tyne,Vulnerable Persons Resettlement "
    "Scheme,40",
    NULL,
  };
  static const char *const names[] = { "measure", "day", "area", "scheme", NULL };
  World world;

  set_up (&world, "north-east");
  {
    g_autofree char *text = g_strjoinv ("\n", (char **) rows);
    g_autofree char *path = make_file (world.folder, "a.csv", text, -1);
    g_autoptr (FarneImport) import = read_path (&world, path);

    g_assert_cmpstr (farne_import_get_layout (import), ==, "resettlement");
    assert_facts (import, names, "resettled|2016-12-31|E08000021/Newcastle upon Tyne/North East|"
                  "Vulnerable Persons Resettlement Scheme|40@2\n");
    g_assert_cmpstr (farne_import_get_release (import)->published_how, ==, "lag");
    g_assert_cmpint (farne_import_get_release (import)->published, ==,
                     fixture_day ("2016-12-31") + 56);
  }
  tear_down (&world);
}

static const char *const nts_rows[] = {
  "Date|Year|Quarter|Region|Local Authority or HSCT (NI)|Able to participate in the NTS?|"
  "Transfers out of Local Authority|Transfers into Local Authority|Transfers into LA from "
  "port/intake unit",
  "2016-09-30|2016|3|North East|Darlington|Yes|0|2|0",
  "2016-09-30|2016|3|North East|Gateshead|Yes|1|3|:",
  "2016-09-30|2016|3|*Total North East|*Total|-|1|9|0",
  "2016-09-30|2016|3|*Total|*Total|-|1|5|0",
  NULL,
};

static void
test_nts (void)
{
  static const char *const names[] = { "measure", "area", NULL };
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, nts_rows);
    FarneProblems *problems = farne_import_get_problems (import);

    g_assert_cmpstr (farne_import_get_layout (import), ==, "nts");
    assert_facts (
        import, names,
        "nts-in|/Darlington/North East|2@2\nnts-out|/Darlington/North East|0@2\n"
        "nts-from-port|/Darlington/North East|0@2\nnts-in|/Gateshead/North East|3@3\n"
        "nts-out|/Gateshead/North East|1@3\nnts-from-port|/Gateshead/North East|no-data@3\n");
    g_assert_nonnull (strstr (farne_import_get_release (import)->coverage,
                              "\"measure\":\"nts-in\",\"days\":[\"2016-09-30\"],\"areas\":["
                              "\"E06000005\",\"E08000037\"]"));
    g_assert_cmpuint (farne_problems_get_n (problems), ==, 1);
    assert_finding (import, FARNE_FINDING_WARNING, 4, "Transfers into Local Authority",
                    "differs from the sum of its rows, 5");
  }
  tear_down (&world);
}

static void
test_population_wide (void)
{
  static const char *const rows[] = {
    "areacd|areanm|parentcd|area|density|age_med|p2001|mid2020|residents_census_2011|pop_0_17_"
    "mid2020|imd2025_rank|source_2020",
    "E12000001|North East||1|1|40|9|9|9|9|1|x",
    "E06000002|Middlesbrough|E12000001|54|2600|36|141|140,980|#138412|33,129|2|ONS",
    NULL,
  };
  static const char *const names[] = { "measure", "day", "area", NULL };
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    g_assert_cmpstr (farne_import_get_layout (import), ==, "population");
    assert_facts (import, names,
                  "population|2001-06-30|E06000002/Middlesbrough/|141@3\n"
                  "population|2020-06-30|E06000002/Middlesbrough/|140980@3\n"
                  "population|2011-03-27|E06000002/Middlesbrough/|138412@3\n"
                  "children|2020-06-30|E06000002/Middlesbrough/|33129@3\n");
  }
  tear_down (&world);
}

static void
test_population_long (void)
{
  static const char *const rows[] = {
    "time_period|time_identifier|geographic_level|country_code|region_name|new_la_code|la_name|age_"
    "group|population_estimate",
    "2024|Reporting year|National|E92000001||||Children aged 0 to 17 years|12183016",
    "2024|Reporting year|Regional|E92000001|North East|||Children aged 0 to 17 years|542710",
    "2024|Reporting year|Local authority|E92000001|North East|E06000001|Hartlepool|Children aged 0 "
    "to 17 years|21090",
    NULL,
  };
  static const char *const names[] = { "measure", "day", "area", NULL };
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    assert_facts (import, names, "children|2024-06-30|E06000001/Hartlepool/|21090@4\n");
    assert_finding (import, FARNE_FINDING_WARNING, 0, "", "passed over");
  }
  tear_down (&world);
}

static void
test_population_wards (void)
{
  static const char *const rows[] = {
    "lad24_code|wd24_code|wd24_name|residents_census2021_bestfit",
    "E06000001|E05013038|Burn Valley|8740", NULL,
  };
  static const char *const names[] = { "day", "area", "ward", NULL };
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    assert_facts (import, names, "2021-03-21|E06000001//|E05013038/Burn Valley|8740@2\n");
    assert_finding (import, FARNE_FINDING_WARNING, 0, "wd24_code", "Import boundaries");
  }
  tear_down (&world);
}

static void
test_uasc (void)
{
  static const char *const rows[] = {
    "gss_code|la_name|region_group|year_ending_31_march|measure|characteristic|number_published",
    "E06000001|Hartlepool|NE|2021|cla_31_march|UASC|c",
    "E06000001|Hartlepool|NE|2021|cla_31_march|Total|348",
    "E06000001|Hartlepool|NE|2021|cla_31_march|Non-UASC|c",
    "E06000001|Hartlepool|NE|2021|started_in_year|UASC|7",
    "E06000002|Middlesbrough|NE|2021|cla_31_march|UASC|z",
    NULL,
  };
  static const char *const names[] = { "measure", "day", "area", NULL };
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    g_assert_cmpstr (farne_import_get_layout (import), ==, "uasc");
    assert_facts (import, names,
                  "uasc|2021-03-31|E06000001/Hartlepool/|suppressed@2\n"
                  "looked-after|2021-03-31|E06000001/Hartlepool/|348@3\n"
                  "uasc|2021-03-31|E06000002/Middlesbrough/|not-covered@6\n");
    g_assert_cmpstr (farne_import_get_release (import)->publisher, ==, "Department for Education");
  }
  tear_down (&world);
}

/* Columns in any order, by any of their usual names. */
static void
test_restricted (void)
{
  static const char *const rows[] = {
    "Number of people|Gender|Country of nationality|Postcode sector|Month|Local Authority|LAD "
    "Code|Age|Family or single|Support",
    "2|F|Iran|ts1 2ab|Jan 2017|Middlesbrough|E06000002|18-24|single|s95",
    "1|male|IRAN|TS12|31/01/2017|Middlesbrough|E06000002|18-24|FAMILY|section 4",
    NULL,
  };
  static const char *const names[]
      = { "day", "area", "sector", "nationality", "age", "sex", "household", "support", NULL };
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    g_assert_cmpstr (farne_import_get_layout (import), ==, "restricted-monthly");
    assert_facts (
        import, names,
        "2017-01-31|E06000002/Middlesbrough/|TS1 2|Iran|18-24|Female|Single|Section 95|2@2\n"
        "2017-01-31|E06000002/Middlesbrough/|TS1 2|Iran|18-24|Male|Family|Section 4|1@3\n");
    g_assert_true (farne_import_get_release (import)->restricted);
  }
  world.options->synthetic = TRUE;
  world.options->published = fixture_day ("2017-02-20");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);
    FarneRelease *release = farne_import_get_release (import);

    g_assert_true (release->restricted);
    g_assert_true (release->synthetic);
    g_assert_cmpstr (release->published_how, ==, "typed");
    g_assert_cmpint (release->published, ==, fixture_day ("2017-02-20"));
  }
  world.options->restricted = 0;
  {
    g_autofree char *path = make_csv (world.folder, "table.csv", rows);
    g_autoptr (GError) error = NULL;

    g_assert_null (farne_import_read (path, world.options, NULL, NULL, NULL, &error));
    g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
  }
  tear_down (&world);
}

/* What tells of people in detail is restricted, however much else is as in a published table. */
static void
test_detail_is_restricted (void)
{
  static const struct { const char *header; const char *cell; } cases[] = {
    { "Ward", "Acklam" }, { "Ward name", "Acklam" }, { "Ward Code", "E05001234" },
    { "Age Band", "18-24" }, { "Sex", "Female" }, { "Household type", "Family" },
    { "Nationality", "Iran" }, { "Postcode sector", "TS1 4" }, { "Postcode", "TS1 4AB" },
    { "Case reference", "1" },
  };
  static const char *const tables[][3] = {
    { "Date|LAD Code|Local authority|UK Region|Support Type|Accommodation Type|People",
      "2017-03-31|E06000002|Middlesbrough|North East|Section 95|Subsistence Only|3", "asy-d11" },
    { "Date|LAD Code|Local authority|Resettlement scheme|People",
      "2017-03-31|E06000002|Middlesbrough|Gateway|3", "resettlement" },
  };
  World world;

  set_up (&world, "north-east");
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; j <= G_N_ELEMENTS (cases); j++)
      {
        const gboolean plain = j == G_N_ELEMENTS (cases);
        g_autofree char *header = plain ? g_strdup (tables[i][0])
                                  : g_strdup_printf ("%s|%s", tables[i][0], cases[j].header);
        g_autofree char *row = plain ? g_strdup (tables[i][1])
                               : g_strdup_printf ("%s|%s", tables[i][1], cases[j].cell);
        const char *const rows[] = { header, row, NULL };
        g_autoptr (FarneImport) import = read_rows (&world, rows);

        g_assert_cmpint (farne_import_get_release (import)->restricted, ==, !plain);
        g_assert_cmpint (farne_import_is_always_restricted (import), ==, !plain);
        if (plain)
          g_assert_cmpstr (farne_import_get_layout (import), ==, tables[i][2]);
        farne_import_get_release (import)->restricted = FALSE;
        g_assert_cmpint (farne_import_check_handling (import, NULL), ==, plain);
      }
  tear_down (&world);
}

static const char *const strange_rows[] = {
  "Our own table",
  "Borough|Lot|30 Sep 2016|31 Dec 2016",
  "Darlington|a|3|4",
  "Gateshead|b|5|",
  NULL,
};

static void
test_needs_mapping (void)
{
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, strange_rows);
    g_autofree char *headers = g_strjoinv ("|", (char **) farne_import_get_headers (import));
    GPtrArray *sample = farne_import_get_sample (import);

    g_assert_true (farne_import_needs_mapping (import));
    g_assert_null (farne_import_get_layout (import));
    g_assert_null (farne_import_get_release (import));
    g_assert_cmpstr (headers, ==, "Borough|Lot|30 Sep 2016|31 Dec 2016");
    g_assert_cmpuint (sample->len, ==, 2);
    g_assert_cmpstr (((char **) g_ptr_array_index (sample, 1))[0], ==, "Gateshead");
    g_assert_cmpuint (strlen (farne_import_get_signature (import)), ==, 64);
  }
  tear_down (&world);
}

/* A table that begins with data keeps its first row; only what was said makes it a header. */
static void
test_no_header (void)
{
  static const char *const rows[] = { "2017-03-31|Darlington|E06000005|a|3",
                                      "2017-03-31|Gateshead|E08000037|b|5", NULL };
  static const char *const words[] = { "Darlington|few", "Gateshead|many", NULL };
  static const char *const names[] = { "measure", "day", "area", NULL };
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) guessed = read_rows (&world, rows);
    g_autoptr (FarneImport) doubtful = read_rows (&world, words);
    g_autofree char *headers = g_strjoinv ("|", (char **) farne_import_get_headers (guessed));

    g_assert_true (farne_import_needs_mapping (guessed));
    g_assert_false (farne_import_has_header (guessed));
    g_assert_cmpstr (headers, ==, "Column A|Column B|Column C|Column D|Column E");
    g_assert_cmpuint (farne_import_get_sample (guessed)->len, ==, 2);
    g_assert_null (farne_import_get_signature (guessed));
    g_assert_true (farne_import_has_header (doubtful));
    world.options->no_header = 1;
    g_clear_object (&doubtful);
    doubtful = read_rows (&world, words);
    g_assert_false (farne_import_has_header (doubtful));
    g_assert_cmpuint (farne_import_get_sample (doubtful)->len, ==, 2);
  }
  map (&world, "area-name", "B");
  map (&world, "date", "A");
  map (&world, "value", "Column E");
  world.options->measure = g_strdup ("uasc");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    assert_facts (import, names, "uasc|2017-03-31|/Darlington/|3@1\n"
                                 "uasc|2017-03-31|/Gateshead/|5@2\n");
  }
  tear_down (&world);
}

static void
test_mapped_wide (void)
{
  static const char *const names[] = { "measure", "day", "area", NULL };
  World world;

  set_up (&world, "north-east");
  map (&world, "area-name", "borough");
  map (&world, "measure", "uasc");
  {
    g_autoptr (FarneImport) import = read_rows (&world, strange_rows);

    g_assert_cmpstr (farne_import_get_layout (import), ==, "mapped");
    assert_facts (import, names,
                  "uasc|2016-09-30|/Darlington/|3@3\nuasc|2016-12-31|/Darlington/|4@3\n"
                  "uasc|2016-09-30|/Gateshead/|5@4\nuasc|2016-12-31|/Gateshead/|no-data@4\n");
    g_assert_true (farne_import_get_release (import)->restricted);
    g_assert_cmpstr (farne_import_get_release (import)->publisher, ==, "Department for Education");
  }
  tear_down (&world);
}

/* Nothing is told by an empty cell; a column that is empty throughout is of a day to come. */
static void
test_empty_cells (void)
{
  static const char *const rows[] = {
    "Borough|Lot|30 Sep 2016|31 Dec 2016|31 Mar 2017", "Darlington|a|3|4|", "Gateshead|b|5||",
    "Hartlepool|c||6|", NULL,
  };
  static const char *const names[] = { "day", "area", NULL };
  World world;

  set_up (&world, "north-east");
  map (&world, "area-name", "borough");
  map (&world, "measure", "uasc");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    assert_facts (import, names,
                  "2016-09-30|/Darlington/|3@2\n2016-12-31|/Darlington/|4@2\n"
                  "2016-09-30|/Gateshead/|5@3\n2016-12-31|/Hartlepool/|6@4\n"
                  "2016-12-31|/Gateshead/|no-data@3\n2016-09-30|/Hartlepool/|no-data@4\n");
    g_assert_cmpint (farne_import_get_release (import)->last_day, ==, fixture_day ("2016-12-31"));
  }
  tear_down (&world);
}

static void
test_mapped_long (void)
{
  static const char *const rows[] = {
    "Where|How many|What kind", "Darlington|3|Iran", "Durham County|4|Iraq", NULL,
  };
  static const char *const names[] = { "measure", "day", "area", "nationality", NULL };
  World world;

  set_up (&world, "north-east");
  map (&world, "area-name", "Where");
  map (&world, "value", "How many");
  map (&world, "nationality", "What kind");
  map (&world, "date", "31 Jan 2017");
  {
    g_autoptr (FarneImport) import = read_rows (&world, rows);

    assert_facts (import, names, "supported|2017-01-31|/Darlington/|Iran|3@2\n"
                  "supported|2017-01-31|/Durham County/|Iraq|4@3\n");
  }
  tear_down (&world);
}

/* A mapping that was made once is found again by the header, however it is cased. */
static void
test_mapping_remembered (void)
{
  static const char *const again[]
      = { "BOROUGH|lot|30 Sep 2016|31 Dec 2016", "Hartlepool|a|7|8", NULL };
  static const char *const names[] = { "measure", "day", "area", NULL };
  World world;
  FarneHeaderMap *header_map = farne_header_map_new ();

  set_up (&world, "north-east");
  world.options->header_maps = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (world.options->header_maps, header_map);
  {
    g_autoptr (FarneImport) import = read_rows (&world, strange_rows);

    header_map->signature = g_strdup (farne_import_get_signature (import));
    header_map->mapping = g_strdup ("{\"area-name\":\"Borough\"}");
    header_map->settings = g_strdup ("{\"measure\":\"uasc\",\"restricted\":false}");
  }
  {
    g_autoptr (FarneImport) import = read_rows (&world, again);

    assert_facts (import, names,
                  "uasc|2016-09-30|/Hartlepool/|7@2\nuasc|2016-12-31|/Hartlepool/|8@2\n");
    g_assert_false (farne_import_get_release (import)->restricted);
  }
  tear_down (&world);
}

/* The kept segment holds the very facts. */
static void
test_segment (void)
{
  World world;

  set_up (&world, "north-east");
  {
    g_autoptr (FarneImport) import = read_rows (&world, asy_old);
    g_autoptr (GError) error = NULL;
    g_autoptr (FarneFacts) facts = farne_facts_decode (farne_import_get_segment (import), &error);

    g_assert_no_error (error);
    g_assert_cmpuint (farne_facts_get_n_rows (facts), ==, 5);
    g_assert_cmpstr (farne_facts_get_text (facts, farne_facts_find_column (facts, "support"), 2),
                     ==, "Section 4");
  }
  tear_down (&world);
}

static void
test_names (void)
{
  const char *const *layouts = farne_layouts_get_names ();
  const char *const *fields = farne_import_get_fields ();

  g_assert_cmpuint (g_strv_length ((char **) layouts), ==, 7);
  for (guint i = 0; layouts[i] != NULL; i++)
    g_assert_nonnull (farne_layout_get_title (layouts[i]));
  for (guint i = 0; fields[i] != NULL; i++)
    g_assert_nonnull (farne_import_get_field_label (fields[i]));
  g_assert_null (farne_layout_get_title ("no such"));
  g_assert_null (farne_import_get_field_label ("no such"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/asy-d11", test_asy_d11);
  g_test_add_func ("/import/resettlement", test_resettlement);
  g_test_add_func ("/import/nts", test_nts);
  g_test_add_func ("/import/population-wide", test_population_wide);
  g_test_add_func ("/import/population-long", test_population_long);
  g_test_add_func ("/import/population-wards", test_population_wards);
  g_test_add_func ("/import/uasc", test_uasc);
  g_test_add_func ("/import/restricted", test_restricted);
  g_test_add_func ("/import/needs-mapping", test_needs_mapping);
  g_test_add_func ("/import/no-header", test_no_header);
  g_test_add_func ("/import/mapped-wide", test_mapped_wide);
  g_test_add_func ("/import/empty-cells", test_empty_cells);
  g_test_add_func ("/import/mapped-long", test_mapped_long);
  g_test_add_func ("/import/mapping-remembered", test_mapping_remembered);
  g_test_add_func ("/import/detail-is-restricted", test_detail_is_restricted);
  g_test_add_func ("/import/segment", test_segment);
  g_test_add_func ("/import/names", test_names);
  return g_test_run ();
}
