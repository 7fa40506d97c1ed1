/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Boundary files: any text as GeoJSON or TopoJSON; a shapefile in a zip, and a GeoPackage, of which any
 * bytes are changed.
 */
#include "tests/exchange/fuzz-kit.h"

#include "tests/exchange/boundary-fixture.h"

const char *const fuzz_name = "boundaries";

#define SQUARE "{\"type\":\"Polygon\",\"coordinates\":[[[-3,54],[-2,54],[-2,55],[-3,55],[-3,54]]]}"

/* Behind a "Z" or a "G": what is changed in the zip or GeoPackage, as three bytes of place and one of
 * value. */
const char *const fuzz_seeds[] = {
  "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"LAD19CD\":"
  "\"E06000001\",\"LAD19NM\":\"West Shire\"},\"geometry\":" SQUARE "}]}",
  "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"WD22CD\":"
  "\"E05000001\",\"LAD22CD\":\"E06000002\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":"
  "[[[[-3,54],[-2,55],[-2,54],[-3,55],[-3,54]]]]}}]}",
  "{\"type\":\"Topology\",\"arcs\":[[[-2,54],[-2,55]],[[-2,55],[-3,55],[-3,54],[-2,54]],[[-2,54],"
  "[-1,54],[-1,55],[-2,55]]],\"objects\":{\"utla\":{\"type\":\"GeometryCollection\",\"geometries\":"
  "[{\"type\":\"Polygon\",\"arcs\":[[0,1]],\"properties\":{\"areacd\":\"E06000001\"}},{\"type\":"
  "\"Polygon\",\"arcs\":[[-1,2]],\"properties\":{\"areacd\":\"E06000002\"}}]}}}",
  "Z",
  "Z\x01\x01\x01\x10",
  "Z\x20\x03\x01\x7f\x80\x04\x01\xff",
  "G",
  "G\x01\x01\x01\x10",
  "G\x20\x93\x01\x7f\x80\x14\x01\xff",
  NULL,
};

const char *const fuzz_words[] = {
  "\"type\":", "\"Feature\"", "\"Polygon\"", "\"arcs\":", "\"coordinates\":", "[[", "]]", "null",
  "-1",        "1e308",       "9999999999",  "NaN",       "\"transform\":{\"scale\":[0,0]}",
  "[]",        "{}",          ",",           "\xff",      "\"crs\":",
  "\x01",      "\x7f\x01",    NULL,
};

/* A whole file to begin from: the squares of the fixture, by one driver. */
static char *
make_base (const char *driver, gsize *length)
{
  static const char *const layers[] = { "places", NULL };
  g_autofree char *folder = g_dir_make_tmp ("farne-fuzz-XXXXXX", NULL);
  gboolean is_package = g_str_equal (driver, "GPKG");
  g_autofree char *made =
    fixture_write_grid (folder, driver, is_package ? "a.gpkg" : "set", layers);
  g_autofree char *zip = g_build_filename (folder, "set.zip", NULL);
  char *content;

  if (!is_package)
    fixture_zip (made, zip);
  g_assert_true (g_file_get_contents (is_package ? made : zip, &content, length, NULL));
  fixture_remove (folder);
  return content;
}

static void
change_bytes (char *content, gsize length, const guint8 *data, gsize size)
{
  for (gsize i = 0; i + 3 < size; i += 4)
    content[(data[i] | (gsize) data[i + 1] << 8 | (gsize) data[i + 2] << 16) % length] ^= data[i + 3];
}

static char *
make_input (const guint8 *data, gsize size, int *fd)
{
  static char *bases[2];
  static gsize lengths[2];
  gboolean is_package = size > 0 && data[0] == 'G';
  g_autofree char *changed = NULL;

  if (bases[0] == NULL)
    {
      bases[0] = make_base ("ESRI Shapefile", &lengths[0]);
      bases[1] = make_base ("GPKG", &lengths[1]);
    }
  if (size == 0 || (data[0] != 'Z' && data[0] != 'G'))
    return fuzz_make_file (data, size, fd);
  changed = g_memdup2 (bases[is_package], lengths[is_package]);
  change_bytes (changed, lengths[is_package], data + 1, size - 1);
  return fuzz_make_file (changed, lengths[is_package], fd);
}

static void
check_import (FarneBoundaryImport *import)
{
  FarneShapes *shapes = farne_boundary_import_get_shapes (import);

  g_assert_nonnull (farne_boundary_import_get_boundaries (import));
  g_assert_cmpuint (farne_shapes_get_n (shapes), >, 0);
  for (guint i = 0; i < farne_shapes_get_n (shapes); i++)
    g_assert_true (g_utf8_validate (farne_shapes_get_code (shapes, i), -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static FarneBoundaryOptions options = { .vintage = FARNE_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) layer_error = NULL;
  g_autoptr (FarneBoundaryImport) import = NULL;
  g_auto (GStrv) layers = NULL;
  g_autofree char *path = NULL;
  int fd;

  if (options.areas == NULL)
    options.areas = fixture_areas ();
  path = make_input (data, size, &fd);
  layers = farne_boundary_list_layers (path, &layer_error);
  g_assert_true ((layers == NULL) == (layer_error != NULL));
  options.layer = layers != NULL ? layers[0] : NULL;
  import = farne_boundary_import_read (path, &options, NULL, &error);
  g_assert_true ((import == NULL) == (error != NULL));
  g_assert_true (import != NULL || strlen (error->message) > 20);
  if (import != NULL)
    check_import (import);
  close (fd);
  return 0;
}
