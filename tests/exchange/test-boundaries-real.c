/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/farne-error.h"
#include "exchange/boundary-fixture.h"

/* The wards of 2022 and the upper-tier authorities, as published: see ../shared/data/README.md. */

static const struct
{
  const char *code, *name, *retired;
} twelve[] = {
  { "E06000001", "Hartlepool" },         { "E06000002", "Middlesbrough" },
  { "E06000003", "Redcar and Cleveland" }, { "E06000004", "Stockton-on-Tees" },
  { "E06000005", "Darlington" },         { "E06000047", "County Durham" },
  { "E06000057", "Northumberland", "E06000048" }, { "E08000037", "Gateshead", "E08000020" },
  { "E08000021", "Newcastle upon Tyne" }, { "E08000022", "North Tyneside" },
  { "E08000023", "South Tyneside" },     { "E08000024", "Sunderland" },
};

/* Without the Ordnance Survey's grid of corrections, the British National Grid is a few metres off. */
#define METRES_OFF 8

static char *
find_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("FARNE_SHARED"), "data", "boundaries", name, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  g_test_skip ("the real boundary files are not beside the tree");
  return NULL;
}

static FarneAreas *
make_areas (void)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (areas, fixture_area ("E12000001", "North East", "region", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (twelve); i++)
    {
      FarneArea *area = fixture_area (twelve[i].code, twelve[i].name, "authority", "E12000001");

      area->retired_codes = g_strdup (twelve[i].retired);
      g_ptr_array_add (areas, area);
    }

  return farne_areas_new (areas, NULL);
}

static FarneBoundaryImport *
read_layer (const char *path, const char *layer, FarneShapes *outlines)
{
  g_autoptr (FarneAreas) areas = make_areas ();
  FarneBoundaryOptions options = { .layer = layer, .areas = areas, .vintage = FARNE_DAY_NONE,
                                   .outlines = outlines };
  g_autoptr (GError) error = NULL;
  FarneBoundaryImport *import = farne_boundary_import_read (path, &options, NULL, &error);

  g_assert_no_error (error);
  return import;
}

static guint
count_ring_points (FarneShapes *shapes, double tolerance)
{
  guint n = 0;

  for (guint i = 0; i < farne_shapes_get_n (shapes); i++)
    {
      g_autoptr (GArray) rings = farne_shapes_get_rings (shapes, i, tolerance);

      for (guint r = 0; r < rings->len; r++)
        n += g_array_index (rings, FarneRing, r).n_points;
    }

  return n;
}

static void
assert_labels_inside (FarneShapes *shapes)
{
  for (guint i = 0; i < farne_shapes_get_n (shapes); i++)
    g_assert_cmpint (farne_shapes_pick (shapes, farne_shapes_get_label_point (shapes, i)), ==,
                     (int) i);
}

static void
test_wards (void)
{
  g_autofree char *path = find_file ("wards-2022-north-east.geojson");
  g_autoptr (FarneBoundaryImport) import = NULL;
  FarneShapes *shapes;

  if (path == NULL)
    return;

  import = read_layer (path, NULL, NULL);
  shapes = farne_boundary_import_get_shapes (import);
  g_assert_cmpuint (farne_shapes_get_n (shapes), ==, 342);
  g_assert_cmpuint (farne_boundary_import_get_new_areas (import)->len, ==, 342);
  g_assert_cmpint (farne_boundary_import_get_boundaries (import)->vintage, ==,
                   farne_day_new (2022, 12, 31));
  g_assert_cmpuint (farne_problems_count (farne_boundary_import_get_problems (import),
                                          FARNE_FINDING_REJECT), ==, 0);
  g_assert_cmpstr (farne_shapes_get_parent (shapes, farne_shapes_find (shapes, "E05001067")), ==,
                   "E08000037");
  assert_labels_inside (shapes);
  g_test_message ("%u vertices of arcs, %u of rings, %u at 500 m", farne_shapes_get_n_points (shapes),
                  count_ring_points (shapes, 0), count_ring_points (shapes, 2e-5));
  g_assert_cmpuint (farne_shapes_get_n_points (shapes), <, count_ring_points (shapes, 0));
}

static double
measure_metres (FarnePoint a, FarnePoint b)
{
  double longitude, latitude;

  farne_point_to_degrees (a, &longitude, &latitude);
  return hypot (a.x - b.x, a.y - b.y) * 40075016.7 * cos (latitude * G_PI / 180);
}

static void
test_wards_on_the_national_grid (void)
{
  g_autofree char *path = find_file ("wards-2022-north-east.geojson");
  g_autofree char *grid_path = find_file ("wards-2022-north-east-bng.shp");
  g_autoptr (FarneBoundaryImport) degrees = NULL;
  g_autoptr (FarneBoundaryImport) grid = NULL;
  FarneShapes *ours, *theirs;
  double most = 0;

  if (path == NULL || grid_path == NULL)
    return;

  degrees = read_layer (path, NULL, NULL);
  grid = read_layer (grid_path, NULL, NULL);
  ours = farne_boundary_import_get_shapes (degrees);
  theirs = farne_boundary_import_get_shapes (grid);
  g_assert_cmpuint (farne_shapes_get_n (theirs), ==, 342);
  for (guint i = 0; i < 342; i++)
    {
      int other = farne_shapes_find (theirs, farne_shapes_get_code (ours, i));
      FarneBox a = farne_shapes_get_area_box (ours, i);
      FarneBox b = farne_shapes_get_area_box (theirs, (guint) other);

      most = MAX (most, measure_metres ((FarnePoint) { a.x0, a.y0 }, (FarnePoint) { b.x0, b.y0 }));
      most = MAX (most, measure_metres ((FarnePoint) { a.x1, a.y1 }, (FarnePoint) { b.x1, b.y1 }));
    }
  g_test_message ("at most %.2f m apart", most);
  g_assert_cmpfloat (most, <, METRES_OFF);
}

static void
test_authorities (void)
{
  static const char *const layers[] = { "utla", "ltla" };
  g_autofree char *path = find_file ("uk-utla.topojson");

  for (guint i = 0; path != NULL && i < G_N_ELEMENTS (layers); i++)
    {
      g_autoptr (FarneBoundaryImport) import = read_layer (path, layers[i], NULL);
      FarneShapes *shapes = farne_boundary_import_get_shapes (import);
      FarneProblems *problems = farne_boundary_import_get_problems (import);

      g_assert_cmpuint (farne_shapes_get_n (shapes), ==, 12);
      g_assert_cmpstr (farne_boundary_import_get_boundaries (import)->level, ==, "authority");
      g_assert_cmpuint (farne_problems_count (problems, FARNE_FINDING_UNMATCHED), >, 200);
      assert_labels_inside (shapes);
      g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (-1.2345, 54.5742)), ==,
                       farne_shapes_find (shapes, "E06000002"));
    }
}

static void
test_layers_are_told (void)
{
  g_autofree char *path = find_file ("uk-utla.topojson");
  g_autoptr (FarneAreas) areas = make_areas ();
  FarneBoundaryOptions options = { .areas = areas, .vintage = FARNE_DAY_NONE };
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;

  g_assert_null (farne_boundary_import_read (path, &options, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "ltla"));
  g_assert_nonnull (strstr (error->message, "utla"));
}

/* Wards without a column for their authority, placed by a point inside the official outlines. */
static void
test_wards_by_point (void)
{
  g_autofree char *authorities = find_file ("uk-utla.topojson");
  g_autofree char *path = find_file ("wards-2022-north-east.geojson");
  g_autofree char *copy = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GString) stripped = NULL;
  g_autoptr (FarneBoundaryImport) outlines = NULL;
  g_autoptr (FarneBoundaryImport) by_column = NULL;
  g_autoptr (FarneBoundaryImport) by_point = NULL;
  guint n_same = 0;

  if (authorities == NULL || path == NULL)
    return;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  stripped = g_string_new (text);
  g_assert_cmpuint (g_string_replace (stripped, "\"LAD\":", "\"note\":", 0), ==, 342);
  g_string_replace (stripped, "\"note\":\"E0", "\"note\":\"in E0", 0);
  g_string_replace (stripped, "\"note\": \"E0", "\"note\": \"in E0", 0);
  copy = g_build_filename (g_get_tmp_dir (), "farne-test-wards.geojson", NULL);
  g_assert_true (g_file_set_contents (copy, stripped->str, -1, NULL));
  outlines = read_layer (authorities, "utla", NULL);
  by_column = read_layer (path, NULL, NULL);
  by_point = read_layer (copy, NULL, farne_boundary_import_get_shapes (outlines));
  g_unlink (copy);
  for (guint i = 0; i < 342; i++)
    {
      FarneShapes *ours = farne_boundary_import_get_shapes (by_column);
      FarneShapes *theirs = farne_boundary_import_get_shapes (by_point);
      int other = farne_shapes_find (theirs, farne_shapes_get_code (ours, i));

      n_same += other >= 0 && g_strcmp0 (farne_shapes_get_parent (ours, i),
                                         farne_shapes_get_parent (theirs, (guint) other)) == 0;
    }
  g_assert_cmpuint (n_same, ==, 342);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/boundaries-real/wards", test_wards);
  g_test_add_func ("/boundaries-real/wards-on-the-national-grid", test_wards_on_the_national_grid);
  g_test_add_func ("/boundaries-real/authorities", test_authorities);
  g_test_add_func ("/boundaries-real/layers-are-told", test_layers_are_told);
  g_test_add_func ("/boundaries-real/wards-by-point", test_wards_by_point);

  return g_test_run ();
}
