/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-error.h"
#include "exchange/boundary-fixture.h"

static const char *const one_layer[] = { "places", NULL };
static const char *const two_layers[] = { "places", "others", NULL };

static FarneBoundaryImport *
read_well (Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;
  FarneBoundaryImport *import = farne_boundary_import_read (path, &fixture->options, NULL, &error);

  g_assert_no_error (error);
  return import;
}

static void
assert_fails (Fixture *fixture, const char *path, int code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (farne_boundary_import_read (path, &fixture->options, NULL, &error));
  g_assert_error (error, FARNE_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
}

static gboolean
has_finding (FarneBoundaryImport *import, FarneFindingKind kind, const char *content)
{
  FarneProblems *problems = farne_boundary_import_get_problems (import);

  for (guint i = 0; i < farne_problems_get_n (problems); i++)
    if (farne_problems_get (problems, i)->kind == kind
        && strstr (farne_problems_get (problems, i)->content, content) != NULL)
      return TRUE;

  return FALSE;
}

/* Authorities by code; East Bay by today's code and by a retired one; one place from elsewhere. */
static char *
write_authorities (Fixture *fixture, const char *name)
{
  char *features[] = {
    fixture_square ("\"LAD19CD\":\"E06000001\",\"LAD19NM\":\"West Shire\"", -3, 54, 1),
    fixture_square ("\"LAD19CD\":\"E06000002\",\"LAD19NM\":\"Mid Town\"", -2, 54, 1),
    fixture_square ("\"LAD19CD\":\"E06000048\",\"LAD19NM\":\"East Bay\"", -1, 54, 1),
    fixture_square ("\"LAD19CD\":\"E06000057\",\"LAD19NM\":\"East Bay\"", -1, 54, 0.9),
    fixture_square ("\"LAD19CD\":\"E06000030\",\"LAD19NM\":\"Far Away\"", 1, 50, 1),
    NULL,
  };
  char *path = fixture_write (fixture->folder, name, features);

  for (guint i = 0; features[i] != NULL; i++)
    g_free (features[i]);
  return path;
}

static void
test_geojson (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = write_authorities (fixture, "authorities.geojson");
  g_autoptr (FarneBoundaryImport) import = read_well (fixture, path);
  FarneShapes *shapes = farne_boundary_import_get_shapes (import);
  FarneBoundaries *boundaries = farne_boundary_import_get_boundaries (import);
  int east = farne_shapes_find (shapes, "E06000057");

  g_assert_cmpuint (farne_shapes_get_n (shapes), ==, 3);
  g_assert_cmpstr (boundaries->level, ==, "authority");
  g_assert_cmpint (boundaries->vintage, ==, farne_day_new (2019, 12, 31));
  g_assert_cmpstr (boundaries->quality, ==, "official");
  g_assert_cmpstr (boundaries->title, ==, "Authorities 2019");
  g_assert_cmpuint (strlen (boundaries->sha256), ==, 64);
  g_assert_cmpstr (boundaries->file_name, ==, "authorities.geojson");
  g_assert_cmpuint (farne_boundary_import_get_new_areas (import)->len, ==, 0);
  g_assert_true (has_finding (import, FARNE_FINDING_UNMATCHED, "E06000030 Far Away"));
  g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (-0.5, 54.5)), ==, east);
  g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (-0.05, 54.95)), ==, -1);
}

static void
test_missing_area_is_told (Fixture *fixture, gconstpointer unused)
{
  char *features[] = {
    fixture_square ("\"areacd\":\"E06000001\",\"areanm\":\"West Shire\"", -3, 54, 1), NULL,
  };
  g_autofree char *path = fixture_write (fixture->folder, "one.json", features);
  g_autoptr (FarneBoundaryImport) import = read_well (fixture, path);

  g_free (features[0]);
  g_assert_true (has_finding (import, FARNE_FINDING_WARNING, "E06000002 Mid Town"));
  g_assert_true (has_finding (import, FARNE_FINDING_WARNING, "E06000057 East Bay"));
  g_assert_false (has_finding (import, FARNE_FINDING_WARNING, "E06000001"));
  g_assert_cmpint (farne_boundary_import_get_boundaries (import)->vintage, ==, FARNE_DAY_NONE);
}

/* By column, by a point inside, and twice the same code as two parts of one ward. */
static char *
write_wards (Fixture *fixture, const char *extra)
{
  static const struct
  {
    const char *code, *name, *parent;
    double west;
  } wards[] = {
    { "E05000001", "Harbour", "E06000001", -3 },      { "E05000002", "Moor", "E06000001", -2.6 },
    { "E05000003", "Market", "E06000002", -1.9 },     { "E05000003", "Market", "E06000002", -1.6 },
    { "E05000009", "Elsewhere", "E06000030", 1.5 },
  };
  g_autoptr (GPtrArray) features = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (wards); i++)
    {
      g_autofree char *parent = extra != NULL ? g_strdup_printf (",\"%s\":\"%s\"", extra,
                                                                 wards[i].parent)
                                              : g_strdup ("");
      g_autofree char *properties =
        g_strdup_printf ("\"OBJECTID\":%u,\"WD22CD\":\"%s\",\"WD22NM\":\"%s\"%s", i, wards[i].code,
                         wards[i].name, parent);

      g_ptr_array_add (features, fixture_square (properties, wards[i].west, 54.2, 0.2));
    }
  g_ptr_array_add (features, NULL);

  return fixture_write (fixture->folder, "wards.geojson", (char **) features->pdata);
}

static void
assert_wards (FarneBoundaryImport *import, gboolean approximate)
{
  FarneShapes *shapes = farne_boundary_import_get_shapes (import);
  GPtrArray *areas = farne_boundary_import_get_new_areas (import);
  static const char *const parents[] = { "E06000001", "E06000001", "E06000002" };

  g_assert_cmpuint (farne_shapes_get_n (shapes), ==, 3);
  g_assert_cmpuint (areas->len, ==, 3);
  g_assert_cmpstr (farne_boundary_import_get_boundaries (import)->level, ==, "ward");
  g_assert_cmpint (farne_boundary_import_get_boundaries (import)->vintage, ==,
                   farne_day_new (2022, 12, 31));
  for (guint i = 0; i < areas->len; i++)
    {
      const FarneArea *area = areas->pdata[i];

      g_assert_cmpstr (area->parent, ==, parents[i]);
      g_assert_cmpstr (area->level, ==, "ward");
      g_assert_cmpint (area->approximate, ==, approximate);
      g_assert_cmpstr (farne_shapes_get_parent (shapes, i), ==, parents[i]);
      g_assert_cmpstr (farne_shapes_get_name (shapes, i), ==, area->name);
    }
  g_assert_true (has_finding (import, FARNE_FINDING_UNMATCHED, "E05000009 Elsewhere"));
  g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (-1.5, 54.3)), ==, 2);
}

static void
test_wards_by_column (Fixture *fixture, gconstpointer unused)
{
  static const char *const columns[] = { "LAD", "LAD22CD", "lad_code", "UTLA22CD", "Parent" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *path = write_wards (fixture, columns[i]);
      g_autoptr (FarneBoundaryImport) import = read_well (fixture, path);

      assert_wards (import, FALSE);
    }
}

static void
test_wards_by_point (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *outlines = write_authorities (fixture, "authorities.geojson");
  g_autofree char *path = write_wards (fixture, NULL);
  g_autoptr (FarneBoundaryImport) authorities = read_well (fixture, outlines);
  g_autoptr (FarneBoundaryImport) import = NULL;

  fixture->options.outlines = farne_boundary_import_get_shapes (authorities);
  import = read_well (fixture, path);
  assert_wards (import, TRUE);
}

static void
test_repaired_and_rejected (Fixture *fixture, gconstpointer unused)
{
  char *features[] = {
    fixture_square ("\"code\":\"E06000001\",\"name\":\"West Shire\"", -3, 54, 1),
    g_strdup ("{\"type\":\"Feature\",\"properties\":{\"code\":\"E06000002\",\"name\":\"Mid Town\"},"
              "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
              "[[[-2,54],[-1,55],[-1,54],[-2,55],[-2,54]]]}}"),
    g_strdup ("{\"type\":\"Feature\",\"properties\":{\"code\":\"E06000057\",\"name\":\"East Bay\"},"
              "\"geometry\":{\"type\":\"Point\",\"coordinates\":[-0.5,54.5]}}"),
    NULL,
  };
  g_autofree char *path = fixture_write (fixture->folder, "mixed.geojson", features);
  g_autoptr (FarneBoundaryImport) import = read_well (fixture, path);

  for (guint i = 0; features[i] != NULL; i++)
    g_free (features[i]);
  g_assert_true (has_finding (import, FARNE_FINDING_WARNING, "E06000002 Mid Town"));
  g_assert_true (has_finding (import, FARNE_FINDING_REJECT, "E06000057"));
  g_assert_cmpuint (farne_shapes_get_n (farne_boundary_import_get_shapes (import)), ==, 2);
}

static void
assert_grid (FarneBoundaryImport *import)
{
  FarneShapes *shapes = farne_boundary_import_get_shapes (import);
  /* The middle of each square, by the tool gdaltransform; 1e-6 is some 20 m. */
  static const struct
  {
    const char *code;
    double longitude, latitude;
  } cases[] = { { "E06000001", -1.610930, 54.978984 },
                { "E06000002", -1.454695, 54.978384 },
                { "E06000057", -1.298468, 54.977584 } };

  g_assert_cmpuint (farne_shapes_get_n (shapes), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FarnePoint point = farne_point_from_degrees (cases[i].longitude, cases[i].latitude);
      int index = farne_shapes_pick (shapes, point);
      FarneBox box;

      g_assert_cmpint (index, ==, farne_shapes_find (shapes, cases[i].code));
      box = farne_shapes_get_area_box (shapes, (guint) index);
      g_assert_cmpfloat_with_epsilon ((box.x0 + box.x1) / 2, point.x, 1e-6);
      g_assert_cmpfloat_with_epsilon ((box.y0 + box.y1) / 2, point.y, 1e-6);
    }
}

static void
test_shapefile (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = fixture_write_grid (fixture->folder, "ESRI Shapefile", "set", one_layer);
  g_autofree char *file = g_build_filename (folder, "places.shp", NULL);
  g_autofree char *zip = g_build_filename (fixture->folder, "set.zip", NULL);
  const char *const paths[] = { folder, file, zip };

  fixture_zip (folder, zip);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (FarneBoundaryImport) import = NULL;

      g_assert_true (farne_boundary_file_is_one (paths[i]));
      import = read_well (fixture, paths[i]);
      assert_grid (import);
    }
}

static void
test_shapefile_companions (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *companion, *words;
  } cases[] = { { "places.prj", ".prj" }, { "places.shx", ".shx" }, { "places.dbf", ".dbf" } };
  g_autofree char *folder = fixture_write_grid (fixture->folder, "ESRI Shapefile", "set", one_layer);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].companion, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
      assert_fails (fixture, folder, FARNE_ERROR_UNREADABLE, cases[i].words);
    }
}

static void
test_geopackage (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = fixture_write_grid (fixture->folder, "GPKG", "places.gpkg", one_layer);
  g_autoptr (FarneBoundaryImport) import = read_well (fixture, path);
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  assert_grid (import);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "places.gpkg");
  g_assert_null (g_dir_read_name (dir));
}

/* What a file is, is told by its content. */
static void
test_misnamed (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = fixture_write_grid (fixture->folder, "GPKG", "places.gpkg", one_layer);
  g_autofree char *misnamed = g_build_filename (fixture->folder, "places.zip", NULL);
  g_autoptr (FarneBoundaryImport) import = NULL;

  g_assert_cmpint (g_rename (path, misnamed), ==, 0);
  import = read_well (fixture, misnamed);
  assert_grid (import);
}

static void
test_layers (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *package = fixture_write_grid (fixture->folder, "GPKG", "two.gpkg", two_layers);
  g_autofree char *folder = fixture_write_grid (fixture->folder, "ESRI Shapefile", "two", two_layers);
  const char *const paths[] = { package, folder };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) layers = farne_boundary_list_layers (paths[i], &error);
      g_autoptr (FarneBoundaryImport) import = NULL;

      g_assert_no_error (error);
      g_assert_true (g_strv_contains ((const char *const *) layers, "places"));
      g_assert_true (g_strv_contains ((const char *const *) layers, "others"));
      assert_fails (fixture, paths[i], FARNE_ERROR_UNREADABLE, "others");
      fixture->options.layer = "thirds";
      assert_fails (fixture, paths[i], FARNE_ERROR_NOT_FOUND, "places");
      fixture->options.layer = "places";
      import = read_well (fixture, paths[i]);
      assert_grid (import);
      fixture->options.layer = NULL;
    }
}

static const char topology[] =
  "{\"type\":\"Topology\",\"arcs\":[[[-2,54],[-2,55]],[[-2,55],[-3,55],[-3,54],[-2,54]],"
  "[[-2,54],[-1,54],[-1,55],[-2,55]]],\"objects\":{\"utla\":{\"type\":\"GeometryCollection\","
  "\"geometries\":[{\"type\":\"Polygon\",\"arcs\":[[0,1]],\"properties\":{\"areacd\":\"E06000001\","
  "\"areanm\":\"West Shire\"}},{\"type\":\"Polygon\",\"arcs\":[[-1,2]],\"properties\":{\"areacd\":"
  "\"E06000002\",\"areanm\":\"Mid Town\"}}]},\"rgn\":{\"type\":\"GeometryCollection\",\"geometries\":["
  "{\"type\":\"Polygon\",\"arcs\":[[1,2]],\"properties\":{\"areacd\":\"E12000001\",\"areanm\":"
  "\"North East\"}}]}}}";

static void
test_topojson (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "all.topojson", NULL);
  g_autoptr (FarneBoundaryImport) import = NULL;
  FarneShapes *shapes;

  g_assert_true (g_file_set_contents (path, topology, -1, NULL));
  assert_fails (fixture, path, FARNE_ERROR_UNREADABLE, "utla");
  fixture->options.layer = "utla";
  import = read_well (fixture, path);
  shapes = farne_boundary_import_get_shapes (import);
  g_assert_cmpuint (farne_shapes_get_n (shapes), ==, 2);
  g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (-2.5, 54.5)), ==, 0);
  g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (-1.5, 54.5)), ==, 1);
}

static void
test_is_one (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *name, *content;
    gboolean is_one;
  } cases[] = {
    { "a.csv", "code,name\nE06000001,West\n", FALSE },
    { "a.json", "{\"rows\": []}", FALSE },
    { "b.json", " \n{ \"type\" : \"FeatureCollection\", \"features\": [] }", TRUE },
    { "c.txt", "{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}", TRUE },
    { "d.geojson", "", FALSE },
    { "e.zip", "PK\003\004 and no more", FALSE },
    { "f.shp", "\000\000\047\012 and no more", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, cases[i].name, NULL);

      g_assert_true (g_file_set_contents (path, cases[i].content, -1, NULL));
      g_assert_cmpint (farne_boundary_file_is_one (path), ==, cases[i].is_one);
    }
  g_assert_true (farne_boundary_file_is_one (fixture->folder));
  g_assert_false (farne_boundary_file_is_one ("/vsicurl/https://example.org/a.geojson"));
}

static void
test_sentences (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *name, *content, *words;
  } cases[] = {
    { "none.csv", "a,b\n", "holds no boundaries" },
    { "broken.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":",
      "“broken.geojson” is no valid JSON" },
    { "empty.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}", "holds no shapes that name an area" },
    { "metres.geojson",
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":"
      "\"E06000001\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[420000,560000],"
      "[420000,570000],[430000,570000],[420000,560000]]]}}]}",
      "lies in an area of this partnership" },
    { "codeless.geojson",
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"title\":"
      "\"West\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-3,54],[-2,54],[-2,55],[-3,54]]]"
      "}}]}",
      "title" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, cases[i].name, NULL);

      g_assert_true (g_file_set_contents (path, cases[i].content, -1, NULL));
      assert_fails (fixture, path, FARNE_ERROR_UNREADABLE, cases[i].words);
    }
}

static void
test_named_columns (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = write_wards (fixture, "LAD");
  g_autoptr (FarneBoundaryImport) import = NULL;

  fixture->options.name_column = "NO SUCH";
  assert_fails (fixture, path, FARNE_ERROR_NOT_FOUND, "NO SUCH");
  fixture->options.name_column = "WD22CD";
  fixture->options.vintage = farne_day_new (2021, 5, 6);
  import = read_well (fixture, path);
  g_assert_cmpstr (farne_shapes_get_name (farne_boundary_import_get_shapes (import), 0), ==,
                   "E05000001");
  g_assert_cmpint (farne_boundary_import_get_boundaries (import)->vintage, ==,
                   farne_day_new (2021, 5, 6));
}

/* Cut anywhere, a zip is refused with a sentence. */
static void
test_truncated_zip (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = fixture_write_grid (fixture->folder, "ESRI Shapefile", "set", one_layer);
  g_autofree char *zip = g_build_filename (fixture->folder, "set.zip", NULL);
  g_autofree char *cut = g_build_filename (fixture->folder, "cut.zip", NULL);
  g_autofree char *content = NULL;
  gsize length;

  fixture_zip (folder, zip);
  g_assert_true (g_file_get_contents (zip, &content, &length, NULL));
  for (gsize size = 0; size < length / 2; size += 37)
    {
      g_assert_true (g_file_set_contents (cut, content, (gssize) size, NULL));
      assert_fails (fixture, cut, FARNE_ERROR_UNREADABLE, "cut.zip");
    }
}

static void
test_cancel (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = fixture_write_grid (fixture->folder, "ESRI Shapefile", "set", one_layer);
  g_autofree char *zip = g_build_filename (fixture->folder, "set.zip", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  fixture_zip (folder, zip);
  g_cancellable_cancel (cancellable);
  g_assert_null (farne_boundary_import_read (zip, &fixture->options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/boundaries/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("geojson", test_geojson);
  ADD ("missing-area-is-told", test_missing_area_is_told);
  ADD ("wards-by-column", test_wards_by_column);
  ADD ("wards-by-point", test_wards_by_point);
  ADD ("repaired-and-rejected", test_repaired_and_rejected);
  ADD ("shapefile", test_shapefile);
  ADD ("shapefile-companions", test_shapefile_companions);
  ADD ("geopackage", test_geopackage);
  ADD ("misnamed", test_misnamed);
  ADD ("layers", test_layers);
  ADD ("topojson", test_topojson);
  ADD ("is-one", test_is_one);
  ADD ("sentences", test_sentences);
  ADD ("named-columns", test_named_columns);
  ADD ("truncated-zip", test_truncated_zip);
  ADD ("cancel", test_cancel);

  return g_test_run ();
}
