/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "base/farne-error.h"
#include "exchange/farne-gdal.h"

static const char *const drivers[] = { "GeoJSON", NULL };

static const FarneGdal *
load (void)
{
  g_autoptr (GError) error = NULL;
  const FarneGdal *gdal = farne_gdal_load (&error);

  if (gdal == NULL)
    g_test_skip (error->message);
  return gdal;
}

static void
test_load_once (void)
{
  const FarneGdal *gdal = load ();

  if (gdal != NULL)
    {
      g_assert_true (gdal == farne_gdal_load (NULL));
      g_assert_nonnull (gdal->GDALGetDriverByName ("GPKG"));
    }
}

static void
test_refuses_paths (void)
{
  static const char *const paths[] = {
    "/vsimem/a.json", "/vsicurl/x", "/no/such/file.json",
    "{\"type\":\"FeatureCollection\",\"features\":[]}",
  };
  const FarneGdal *gdal = load ();

  if (gdal == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      farne_gdal_begin (gdal);
      g_assert_null (farne_gdal_open (gdal, paths[i], drivers, &error));
      farne_gdal_end (gdal);
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
    }
}

static void
test_names_the_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("farne-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "broken.geojson", NULL);
  g_autoptr (GError) error = NULL;
  const FarneGdal *gdal = load ();

  if (gdal != NULL)
    {
      g_assert_true (
          g_file_set_contents (path, "{\"type\":\"FeatureCollection\",\"feat", -1, NULL));
      farne_gdal_begin (gdal);
      g_assert_null (farne_gdal_open (gdal, path, drivers, &error));
      farne_gdal_end (gdal);
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
      g_assert_nonnull (strstr (error->message, "broken.geojson"));
      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gdal/load-once", test_load_once);
  g_test_add_func ("/gdal/refuses-paths", test_refuses_paths);
  g_test_add_func ("/gdal/names-the-file", test_names_the_file);
  return g_test_run ();
}
