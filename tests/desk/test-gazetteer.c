/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include "base/farne-place-code.h"
#include "desk/farne-gazetteer.h"
#include "desk/farne-record-keeping.h"
#include "desk/farne-record-reader.h"
#include "model/farne-property.h"

#define CODE_POINT_ROW(postcode, easting, northing, authority, ward) \
  "\"" postcode "\",10," easting "," northing ",\"E92000001\",\"\",\"\",\"\",\"" authority "\",\"" ward "\"\n"

/* Gateshead by its retired code. */
#define CODE_POINT \
  CODE_POINT_ROW ("TS1 1AA", "448907", "520333", "E06000002", "E05001489") \
  CODE_POINT_ROW ("NE8 1AA", "425500", "562700", "E08000020", "E05001060") \
  CODE_POINT_ROW ("TS9 9ZZ", "0", "0", "E06000003", "")

static FarneGazetteer *
open_gazetteer (FarneDesk *desk)
{
  g_autoptr (GError) error = NULL;
  FarneGazetteer *gazetteer = farne_gazetteer_new (desk, FARNE_DAY_NONE, &error);

  g_assert_no_error (error);
  return gazetteer;
}

/* Schematic outlines are no answer to where a home is: the directory's own codes are. */
static void
test_by_code (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneGazetteer) gazetteer = NULL;
  FarnePlaced placed;

  import_text (fixture, desk, "codepoint.csv", CODE_POINT);
  gazetteer = open_gazetteer (desk);
  g_assert_cmpuint (farne_gazetteer_get_n (gazetteer), ==, 3);
  g_assert_true (farne_gazetteer_find (gazetteer, "ts11aa", &placed));
  g_assert_cmpint (placed.easting, ==, 448907);
  g_assert_cmpstr (placed.authority->code, ==, "E06000002");
  g_assert_null (placed.ward);
  g_assert_true (farne_gazetteer_find (gazetteer, "NE8 1AA", &placed));
  g_assert_cmpstr (placed.authority->code, ==, "E08000037");
  g_assert_true (farne_gazetteer_find (gazetteer, "TS9 9ZZ", &placed));
  g_assert_cmpint (placed.easting, ==, 0);
  g_assert_false (farne_gazetteer_find (gazetteer, "TS1 9ZZ", &placed));
  g_assert_false (farne_gazetteer_find (gazetteer, "nowhere", &placed));
}

/* What is found by a postcode is set with it, and goes with it. */
static void
test_place_record (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRecordReader) reader = NULL;
  g_autoptr (FarneProperty) property = farne_property_new ();
  const FarneField *field = farne_kind_find_field (&farne_property_kind, "postcode");
  g_autoptr (GError) error = NULL;

  import_text (fixture, desk, "codepoint.csv", CODE_POINT);
  reader = farne_record_reader_new (desk);
  g_assert_true (farne_record_reader_set (reader, FARNE_RECORD (property), field, "ts11aa", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (property->postcode, ==, "TS1 1AA");
  g_assert_cmpstr (property->sector, ==, "TS1 1");
  g_assert_cmpstr (property->authority, ==, "E06000002");
  g_assert_cmpint (property->easting, ==, 448907);
  g_assert_true (farne_record_reader_set (reader, FARNE_RECORD (property), field, "NE8 1AA", &error));
  g_assert_cmpstr (property->authority, ==, "E08000037");
  g_assert_true (farne_record_reader_set (reader, FARNE_RECORD (property), field, "TS1 9ZZ", &error));
  g_assert_cmpstr (property->sector, ==, "TS1 9");
  g_assert_cmpint (property->northing, ==, 0);
  g_assert_cmpstr (property->authority, ==, "E08000037");
}

static char *
doubt (FarneDesk *desk, const char *postcode, const char *authority, const char *ward)
{
  g_autoptr (FarneProperty) property = farne_property_new ();
  g_autoptr (GPtrArray) problems = NULL;

  g_object_set (property, "reference", "P1", "status", "active", "postcode", postcode, "authority",
                authority, "ward", ward, NULL);
  problems = farne_desk_check_record (desk, FARNE_RECORD (property));
  return farne_problems_to_line (problems, FALSE);
}

static void
add_ward (FarneDesk *desk, const char *code, const char *name, const char *parent)
{
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (FarneArea) ward = farne_area_new ();
  g_autoptr (GError) error = NULL;

  g_object_set (ward, "code", code, "name", name, "level", "ward", "parent", parent, NULL);
  g_assert_true (farne_store_begin (store, "Ward", NULL));
  farne_store_save (store, FARNE_RECORD (ward), &error);
  g_assert_no_error (error);
  g_assert_true (farne_store_commit (store, NULL));
}

/* What doesn't go together is warned of; without a directory no postcode is. */
static void
test_doubts (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *postcode;
    const char *authority;
    const char *ward;
    const char *said;
  } cases[] = {
    { "TS1 1AA", "E06000002", NULL, "" },
    { "TS1 1AA", "E08000037", NULL, "Authority: TS1 1AA lies in Middlesbrough." },
    { "TS1 9ZZ", "E06000002", NULL, "Postcode: no directory of postcodes has TS1 9ZZ." },
    { "TS1 1AA", "E06000002", "E05001489", "" },
    { "TS1 1AA", "E08000037", "E05001489", "Ward: Gresham lies in Middlesbrough, not in Gateshead." },
    { NULL, NULL, "E05001489", "" },
  };
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autofree char *without = doubt (desk, "TS1 9ZZ", "E06000002", NULL);

  g_assert_cmpstr (without, ==, "");
  add_ward (desk, "E05001489", "Gresham", "E06000002");
  import_text (fixture, desk, "codepoint.csv", CODE_POINT);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = doubt (desk, cases[i].postcode, cases[i].authority, cases[i].ward);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static void
test_again_and_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (FarneGazetteer) twice = NULL;
  g_autoptr (FarneGazetteer) none = NULL;

  import_text (fixture, desk, "codepoint.csv", CODE_POINT);
  import_text (fixture, desk, "codepoint.csv", CODE_POINT);
  twice = open_gazetteer (desk);
  g_assert_cmpuint (farne_gazetteer_get_n (twice), ==, 3);
  g_assert_true (farne_store_undo (store, NULL, NULL));
  g_assert_true (farne_store_undo (store, NULL, NULL));
  none = open_gazetteer (desk);
  g_assert_cmpuint (farne_gazetteer_get_n (none), ==, 0);
}

static void
import_real (FarneDesk *desk, const char *path)
{
  g_autoptr (FarneImportJob) job = farne_import_job_new (desk, path);
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_import_job_read (job, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (farne_import_job_keep (job, &error));
  g_assert_no_error (error);
}

/* Of the region's real postcodes nearly all lie in a ward, whose authority is the file's own. */
static void
check_rows (FarneDesk *desk, FarneGazetteer *gazetteer, const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_here = 0, n_placed = 0, n_agree = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint n = 0; lines[n] != NULL && *lines[n] != '\0'; n++)
    {
      g_auto (GStrv) cells = g_strsplit (g_strdelimit (lines[n], "\"", ' '), ",", -1);
      FarnePlaced placed;

      g_assert_true (farne_gazetteer_find (gazetteer, cells[0], &placed));
      if (farne_areas_find (farne_desk_get_areas (desk), g_strstrip (cells[8])) == NULL)
        continue;
      n_here++;
      n_placed += placed.ward != NULL;
      n_agree += placed.authority != NULL
                 && g_str_equal (placed.authority->code, cells[8]);
    }
  g_test_message ("%u postcodes of the region, %u in a ward, %u in the authority of the file", n_here, n_placed,
                  n_agree);
  g_assert_cmpuint (n_placed * 1000, >, n_here * 985);
  g_assert_cmpuint (n_agree * 1000, >, n_here * 985);
}

static void
test_real_wards (Fixture *fixture, gconstpointer data)
{
  g_autofree char *wards = g_build_filename (g_getenv ("FARNE_SHARED"), "data", "boundaries",
                                             "wards-2022-north-east.geojson", NULL);
  g_autofree char *postcodes = g_build_filename (g_getenv ("FARNE_SHARED"), "data", "postcodes",
                                                 "codepoint-open-2014-ts.csv", NULL);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneGazetteer) gazetteer = NULL;
  g_autoptr (GTimer) timer = NULL;

  if (!g_file_test (postcodes, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("NOT SHOWN: the real postcodes are not beside the tree");
      return;
    }
  desk = make_desk (fixture);
  import_real (desk, wards);
  import_real (desk, postcodes);
  gazetteer = open_gazetteer (desk);
  timer = g_timer_new ();
  check_rows (desk, gazetteer, postcodes);
  g_test_message ("%.3f s", g_timer_elapsed (timer, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/gazetteer/by-code", test_by_code);
  ADD ("/gazetteer/place-record", test_place_record);
  ADD ("/gazetteer/doubts", test_doubts);
  ADD ("/gazetteer/again-and-undone", test_again_and_undone);
  ADD ("/gazetteer/real-wards", test_real_wards);
  return g_test_run ();
}
