/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of the shapes of a file of boundaries before it is kept. */
#include "exchange/boundary-fixture.h"

static FarneBoundaryImport *
read_features (Fixture *fixture, char **features)
{
  g_autofree char *path = fixture_write (fixture->folder, "shapes.geojson", features);
  g_autoptr (GError) error = NULL;
  FarneBoundaryImport *import = farne_boundary_import_read (path, &fixture->options, NULL, &error);

  g_assert_no_error (error);
  return import;
}

static void
assert_told (FarneBoundaryImport *import, FarneBoundaryRemark remark, const char *words)
{
  g_autofree char *told =
    farne_boundary_remarks_describe (farne_boundary_import_get_remarks (import), remark);

  g_assert_cmpstr (told, ==, words);
}

/* A feature with a geometry of its own. */
static char *
make_feature (const char *code, const char *name, const char *geometry)
{
  return g_strdup_printf ("{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\"},"
                          "\"geometry\":%s}", code, name, geometry);
}

static void
test_each_is_told (Fixture *fixture, gconstpointer unused)
{
  static const char crossed[] =
    "{\"type\":\"Polygon\",\"coordinates\":[[[-2,54],[-1,55],[-1,54],[-2,55],[-2,54]]]}";
  g_auto (GStrv) features = g_new0 (char *, 16);
  g_autoptr (FarneBoundaryImport) import = NULL;

  features[0] = make_feature ("E06000002", "Mid Town", crossed);
  features[1] = make_feature ("E06000001", "West Shire", "null");
  features[2] = fixture_square ("\"code\":\"E06000002\",\"name\":\"East Bay\"", -1, 54, 1);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *code = g_strdup_printf ("E060000%02u", 10 + i);

      features[3 + i] = make_feature (code, "Hull, City of", "null");
    }
  import = read_features (fixture, features);
  assert_told (import, FARNE_REMARK_REPAIRED,
               "1 shape crossed itself and was repaired: E06000002 Mid Town.");
  assert_told (import, FARNE_REMARK_EMPTY, "1 shape is empty and is left out: E06000001 West Shire.");
  assert_told (import, FARNE_REMARK_DISAGREES,
               "1 shape has the code of one area and the name of another, and is left out: "
               "E06000002 East Bay.");
  assert_told (import, FARNE_REMARK_UNMATCHED,
               "12 codes are of no area of this partnership, and their shapes are left out: "
               "E06000010 Hull, City of; E06000011 Hull, City of; E06000012 Hull, City of; "
               "E06000013 Hull, City of; E06000014 Hull, City of; E06000015 Hull, City of; "
               "E06000016 Hull, City of; E06000017 Hull, City of; E06000018 Hull, City of; "
               "E06000019 Hull, City of … and 2 more.");
  assert_told (import, FARNE_REMARK_MISSING,
               "2 areas of this partnership have no shape in the file: E06000057 East Bay; "
               "E06000001 West Shire.");
  assert_told (import, FARNE_REMARK_BROKEN, NULL);
}

static char *
make_ward (const char *code, const char *name, const char *authority, double west)
{
  g_autofree char *properties = g_strdup_printf (
    "\"WD22CD\":\"%s\",\"WD22NM\":\"%s\",\"LAD22CD\":\"%s\"", code, name, authority);

  return fixture_square (properties, west, 54.2, 0.2);
}

static FarneBoundaryImport *
read_outlines (Fixture *fixture)
{
  g_auto (GStrv) features = g_new0 (char *, 3);

  features[0] = fixture_square ("\"code\":\"E06000001\",\"name\":\"West Shire\"", -3, 54, 1);
  features[1] = fixture_square ("\"code\":\"E06000002\",\"name\":\"Mid Town\"", -2, 54, 1);
  return read_features (fixture, features);
}

/* A ward whose authority is blank is placed by a point inside it, and said so; or it is said to be lost. */
static void
test_wards_without_authority (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (FarneBoundaryImport) outlines = read_outlines (fixture);
  g_auto (GStrv) features = g_new0 (char *, 6);
  g_autoptr (FarneBoundaryImport) import = NULL;
  GPtrArray *areas;

  features[0] = make_ward ("E05000001", "Harbour", "E06000001", -3);
  features[1] = make_ward ("E05000002", "Moor", "", -2.6);
  features[2] = make_ward ("E05000003", "Elsewhere", "E06000030", -2.6);
  features[3] = make_ward ("E05000004", "Island", "", 3);
  features[4] = make_ward ("E05000005", "Market", "E06000002", -2);
  fixture->options.outlines = farne_boundary_import_get_shapes (outlines);
  import = read_features (fixture, features);
  areas = farne_boundary_import_get_new_areas (import);
  g_assert_cmpuint (areas->len, ==, 3);
  g_assert_cmpstr (((FarneArea *) areas->pdata[1])->parent, ==, "E06000001");
  g_assert_true (((FarneArea *) areas->pdata[1])->approximate);
  g_assert_false (((FarneArea *) areas->pdata[2])->approximate);
  assert_told (import, FARNE_REMARK_PLACED,
               "1 ward or sector is placed by a point inside it, which is approximate: "
               "E05000002 Moor.");
  assert_told (import, FARNE_REMARK_LOST,
               "1 ward or sector is without an authority, and is left out: E05000004 Island.");
  assert_told (import, FARNE_REMARK_OUTSIDE,
               "1 ward or sector lies in no authority of this partnership, and is left out: "
               "E05000003 Elsewhere.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/boundary-remarks/each-is-told", Fixture, NULL, set_up, test_each_is_told,
              tear_down);
  g_test_add ("/boundary-remarks/wards-without-authority", Fixture, NULL, set_up,
              test_wards_without_authority, tear_down);

  return g_test_run ();
}
