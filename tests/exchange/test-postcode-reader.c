/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../folder-fixture.h"

#include "base/farne-error.h"
#include "exchange/farne-postcode-reader.h"

#define CODE_POINT \
  "\"TS1 1AA\",10,448907,520333,\"E92000001\",\"E19000001\",\"E18000001\",\"\",\"E06000002\",\"E05001489\"\n" \
  "\"TS1 1DA\",90,0,0,\"E92000001\",\"E19000001\",\"E18000001\",\"\",\"E06000002\",\"\"\n" \
  "\"SR1 1AE\",10,440075,556874,\"E92000001\",\"E19000001\",\"E18000001\",\"\",\"E08000024\",\"E05001158\"\n"

#define ONSPD \
  "pcd7,pcd8,pcds,dointr,doterm,lad25cd,wd25cd,east1m,north1m\n" \
  "TS1 1AA,TS1  1AA,TS1 1AA,198001,,E06000002,E05001489,448907,0520333\n" \
  "nonsense,,nonsense,198001,,E06000002,E05001489,448907,520333\n" \
  "TS1 1DA,,TS1 1DA,198001,,E06000002,E05001489,44x907,520333\n"

static char *
write_text (Fixture *fixture, const char *text)
{
  char *path = g_build_filename (fixture->folder, "postcodes.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
test_code_point (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_text (fixture, CODE_POINT);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarnePostcodeImport) import = NULL;
  FarneProblems *problems;

  g_assert_true (farne_postcode_file_is_one (path));
  import = farne_postcode_import_read (path, FARNE_DAY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (farne_postcode_import_get_directory (import)->n_postcodes, ==, 3);
  g_assert_cmpstr (farne_postcode_import_get_directory (import)->file_name, ==, "postcodes.csv");
  problems = farne_postcode_import_get_problems (import);
  g_assert_cmpuint (farne_problems_count (problems, FARNE_FINDING_REJECT), ==, 0);
  g_assert_cmpuint (farne_problems_count (problems, FARNE_FINDING_WARNING), ==, 1);
}

static void
test_by_header (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_text (fixture, ONSPD);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarnePostcodeImport) import =
    farne_postcode_import_read (path, FARNE_DAY_NONE, NULL, NULL, NULL, &error);
  FarneProblems *problems;

  g_assert_no_error (error);
  g_assert_true (farne_postcode_file_is_one (path));
  g_assert_cmpint (farne_postcode_import_get_directory (import)->n_postcodes, ==, 1);
  problems = farne_postcode_import_get_problems (import);
  g_assert_cmpuint (farne_problems_count (problems, FARNE_FINDING_REJECT), ==, 2);
  g_assert_cmpuint (farne_problems_get (problems, 0)->row, ==, 3);
  g_assert_cmpstr (farne_problems_get (problems, 0)->content, ==, "nonsense");
  g_assert_cmpuint (farne_problems_get (problems, 1)->row, ==, 4);
  g_assert_cmpstr (farne_problems_get (problems, 1)->column, ==, "Easting");
}

static void
test_others_are_told_apart (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "", "a,b,c\n1,2,3\n", "Date,Local Authority,People\n2016-12-31,Hartlepool,3\n",
    "sector,postcodes,easting_mean\nCA8 2,1,362861\n", "TS1 1AA,10,448907,520333\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = write_text (fixture, texts[i]);

      g_assert_false (farne_postcode_file_is_one (path));
    }
}

static void
test_none_fails (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_text (fixture, "pcds,oseast1m,osnrth1m\nx,1,2\n");
  g_autoptr (GError) error = NULL;

  g_assert_null (farne_postcode_import_read (path, FARNE_DAY_NONE, NULL, NULL, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "postcodes.csv"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/postcode-reader/code-point", test_code_point);
  ADD ("/postcode-reader/by-header", test_by_header);
  ADD ("/postcode-reader/others-are-told-apart", test_others_are_told_apart);
  ADD ("/postcode-reader/none-fails", test_none_fails);
  return g_test_run ();
}
