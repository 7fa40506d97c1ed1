/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>

#include "exchange/farne-boundary-reader.h"
#include "exchange/farne-gdal.h"

/* Three authorities side by side, each a degree wide, from 3 to 0 degrees west. */
static inline FarneArea *
fixture_area (const char *code, const char *name, const char *level, const char *parent)
{
  FarneArea *area = farne_area_new ();

  area->code = g_strdup (code);
  area->name = g_strdup (name);
  area->level = g_strdup (level);
  area->parent = g_strdup (parent);

  return area;
}

static inline FarneAreas *
fixture_areas (void)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  FarneArea *east;

  g_ptr_array_add (areas, fixture_area ("E12000001", "North East", "region", NULL));
  g_ptr_array_add (areas, fixture_area ("E06000001", "West Shire", "authority", "E12000001"));
  g_ptr_array_add (areas, fixture_area ("E06000002", "Mid Town", "authority", "E12000001"));
  east = fixture_area ("E06000057", "East Bay", "authority", "E12000001");
  east->retired_codes = g_strdup ("E06000048");
  g_ptr_array_add (areas, east);

  return farne_areas_new (areas, NULL);
}

static inline char *
fixture_square (const char *properties, double west, double south, double size)
{
  return g_strdup_printf ("{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":"
                          "\"Polygon\",\"coordinates\":[[[%g,%g],[%g,%g],[%g,%g],[%g,%g],[%g,%g]]]}}",
                          properties, west, south, west + size, south, west + size, south + size,
                          west, south + size, west, south);
}

/* A GeoJSON file of squares; the features are taken. */
static inline char *
fixture_write (const char *folder, const char *name, char *const *features)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *list = g_strjoinv (",\n", (char **) features);
  g_autofree char *text =
    g_strdup_printf ("{\"type\":\"FeatureCollection\",\"features\":[\n%s]}\n", list);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

static inline void
fixture_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        fixture_remove (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* A square of a side of 10 km on the British National Grid, with code and name, by any driver. */
static inline void
fixture_add_grid_square (const FarneGdal *gdal, gpointer layer, const char *code, const char *name,
                         double east, double north)
{
  const double side = 10000;
  const double corners[] = { east, north, east, north + side, east + side, north + side,
                             east + side, north, east, north };
  g_autoptr (GByteArray) wkb = g_byte_array_new ();
  const guint8 order = 1;
  const guint32 head[] = { GUINT32_TO_LE (3), GUINT32_TO_LE (1), GUINT32_TO_LE (5) };
  gpointer feature = gdal->OGR_F_Create (gdal->OGR_L_GetLayerDefn (layer));
  gpointer geometry = NULL;

  g_byte_array_append (wkb, &order, 1);
  g_byte_array_append (wkb, (const guint8 *) head, sizeof head);
  g_byte_array_append (wkb, (const guint8 *) corners, sizeof corners);
  gdal->OGR_F_SetFieldString (feature, 0, code);
  gdal->OGR_F_SetFieldString (feature, 1, name);
  g_assert_cmpint (gdal->OGR_G_CreateFromWkb (wkb->data, NULL, &geometry, (int) wkb->len), ==, 0);
  gdal->OGR_F_SetGeometryDirectly (feature, geometry);
  g_assert_cmpint (gdal->OGR_L_CreateFeature (layer, feature), ==, 0);
  gdal->OGR_F_Destroy (feature);
}

static inline void
fixture_add_layer (const FarneGdal *gdal, gpointer dataset, const char *name, int epsg)
{
  gpointer reference = gdal->OSRNewSpatialReference (NULL);
  gpointer code = gdal->OGR_Fld_Create ("LAD19CD", FARNE_GDAL_STRING);
  gpointer title = gdal->OGR_Fld_Create ("LAD19NM", FARNE_GDAL_STRING);
  gpointer layer;

  gdal->OSRImportFromEPSG (reference, epsg);
  gdal->OSRSetAxisMappingStrategy (reference, FARNE_GDAL_TRADITIONAL_AXES);
  layer = gdal->GDALDatasetCreateLayer (dataset, name, reference, FARNE_GDAL_POLYGON, NULL);
  g_assert_nonnull (layer);
  gdal->OGR_L_CreateField (layer, code, 1);
  gdal->OGR_L_CreateField (layer, title, 1);
  fixture_add_grid_square (gdal, layer, "E06000001", "West Shire", 420000, 560000);
  fixture_add_grid_square (gdal, layer, "E06000002", "Mid Town", 430000, 560000);
  fixture_add_grid_square (gdal, layer, "E06000048", "East Bay", 440000, 560000);
  gdal->OGR_Fld_Destroy (code);
  gdal->OGR_Fld_Destroy (title);
  gdal->OSRDestroySpatialReference (reference);
}

/* Writes three squares on the British National Grid as one layer for each name. */
static inline char *
fixture_write_grid (const char *folder, const char *driver, const char *file,
                    const char *const *layers)
{
  g_autoptr (GError) error = NULL;
  const FarneGdal *gdal = farne_gdal_load (&error);
  char *path = g_build_filename (folder, file, NULL);
  gpointer dataset;

  g_assert_no_error (error);
  farne_gdal_begin (gdal);
  dataset = gdal->GDALCreate (gdal->GDALGetDriverByName (driver), path, 0, 0, 0, 0, NULL);
  g_assert_nonnull (dataset);
  for (guint i = 0; layers[i] != NULL; i++)
    fixture_add_layer (gdal, dataset, layers[i], 27700);
  gdal->GDALClose (dataset);
  farne_gdal_end (gdal);

  return path;
}

/* Packs the files of a folder into a zip, one folder deep. */
static inline void
fixture_zip (const char *folder, const char *path)
{
  struct archive *archive = archive_write_new ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      g_autofree char *inside = g_strconcat ("Boundaries/", name, NULL);
      g_autofree char *content = NULL;
      struct archive_entry *entry = archive_entry_new ();
      gsize size;

      g_assert_true (g_file_get_contents (file, &content, &size, NULL));
      archive_entry_set_pathname (entry, inside);
      archive_entry_set_size (entry, (gint64) size);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_data (archive, content, size), ==, (gssize) size);
      archive_entry_free (entry);
    }
  archive_write_free (archive);
}

/* A folder of a test, and what its files are read for. */
typedef struct
{
  char *folder;
  FarneAreas *areas;
  FarneBoundaryOptions options;
} Fixture;

static inline void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("farne-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->areas = fixture_areas ();
  fixture->options.areas = fixture->areas;
  fixture->options.vintage = FARNE_DAY_NONE;
}

static inline void
tear_down (Fixture *fixture, gconstpointer unused)
{
  fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->areas);
}
