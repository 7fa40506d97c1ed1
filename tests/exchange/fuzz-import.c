/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text as a table of counted people. */
#include "tests/exchange/fuzz-kit.h"

#include "exchange/farne-import.h"
#include "model/farne-series.h"

const char *const fuzz_name = "import";

const char *const fuzz_seeds[] = {
  "Date,UK Region,Local Authority,LAD Code,Support Type,Accommodation Type,People\n"
  "2016-12-31,North East,Middlesbrough,E06000002,Section 95,Dispersal Accommodation,664\n"
  "31 Dec 2016,N/A,Unknown,N/A,Section 4,Subsistence only,\"1,234\"\nEnd of table\n",
  "Date,Region,Local Authority,Transfers out of Local Authority,Transfers into Local Authority\n"
  "2016-09-30,North East,Darlington,0,2\n2016-09-30,*Total North East,*Total,0,2\n",
  "gss_code,la_name,year_ending_31_march,measure,characteristic,number_published\n"
  "E06000001,Hartlepool,2021,cla_31_march,UASC,c\nE06000001,Hartlepool,2020/"
  "21,cla_31_march,Total,:\n",
  "areacd,areanm,p2001,mid2020,pop_0_17_census2021\nE12000001,North "
  "East,1,2,3\nE06000002,Middlesbrough,1,2,3\n",
  "Date,Local Authority,LAD Code,Ward,Postcode sector,Nationality,Age band,Sex,Household,Support "
  "type,People\n"
  "Jan 2017,Middlesbrough,E06000002,A,TS1 2,Iran,18-24,F,single,s95,1\n",
  "Place,2016,2017\nDarlington,3,4\n",
  NULL,
};

const char *const fuzz_words[] = {
  ",",         "\n",        "\"",       "Total",        "N/A",
  "c",         ":",         "-1",       "1.5",          "99999999999999999999",
  "E06000002", "E12000001", "2016 Q3",  "[note 1]",     "(1)",
  "Date",      "People",    "LAD Code", "Year",         "2016",
  "\xc2\xa0",  "e",         "#",        "End of table", NULL,
};

static FarneArea *
make_area (const char *code, const char *name, const char *level, const char *parent)
{
  FarneArea *area = farne_area_new ();

  g_object_set (area, "code", code, "name", name, "level", level, "parent", parent, NULL);
  return area;
}

static FarneImportOptions *
make_options (void)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FarneAreas) tree = NULL;
  FarneImportOptions *options;
  FarneSeries *series = farne_series_new ();

  g_ptr_array_add (areas, make_area ("E12000001", "North East", "region", NULL));
  g_ptr_array_add (areas, make_area ("E06000002", "Middlesbrough", "authority", "E12000001"));
  g_ptr_array_add (areas, make_area ("E06000005", "Darlington", "authority", "E12000001"));
  tree = farne_areas_new (areas, NULL);
  options = farne_import_options_new (tree);
  options->series = g_ptr_array_new_with_free_func (g_object_unref);
  g_object_set (series, "code", "supported", "name", "Supported", NULL);
  g_ptr_array_add (options->series, series);
  return options;
}

static void
check_import (FarneImport *import)
{
  g_autoptr (GHashTable) guess = farne_import_guess_mapping (import);
  g_autoptr (GBytes) problems = farne_problems_encode (farne_import_get_problems (import));
  g_autoptr (FarneProblems) read = farne_problems_decode (problems, NULL);
  g_autoptr (FarneFacts) facts = NULL;

  g_assert_nonnull (guess);
  g_assert_nonnull (read);
  if (farne_import_needs_mapping (import))
    return;
  facts = farne_facts_decode (farne_import_get_segment (import), NULL);
  g_assert_nonnull (facts);
  g_assert_cmpint (farne_import_get_release (import)->n_rows, <=, farne_facts_get_n_rows (facts));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static FarneImportOptions *plain, *mapped;
  int fd;
  g_autofree char *path = fuzz_make_file (data, size, &fd);

  if (plain == NULL)
    {
      plain = make_options ();
      mapped = make_options ();
      mapped->measure = g_strdup ("supported");
      mapped->mapping = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (mapped->mapping, (gpointer) "area-name", (gpointer) "Place");
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FarneImport) import
          = farne_import_read (path, i == 0 ? plain : mapped, NULL, NULL, NULL, &error);

      g_assert_true ((import == NULL) == (error != NULL));
      if (import != NULL)
        check_import (import);
    }
  close (fd);
  return 0;
}
