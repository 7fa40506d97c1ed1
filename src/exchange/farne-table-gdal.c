/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-table-gdal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "exchange/farne-csv-text.h"
#include "exchange/farne-gdal.h"

#define WKB_POLYGON 3
#define WKB_MULTIPOLYGON 6

typedef struct
{
  const FarneGdal *gdal;
  gpointer dataset;
  const char *path;
  GError **error;
} Output;

static void
put_number (GByteArray *wkb, guint32 number)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (wkb, (const guint8 *) &little, sizeof little);
}

static void
put_header (GByteArray *wkb, guint32 type, guint32 n_parts)
{
  const guint8 order = FARNE_GDAL_LITTLE_ENDIAN;

  g_byte_array_append (wkb, &order, 1);
  put_number (wkb, type);
  put_number (wkb, n_parts);
}

static void
put_double (GByteArray *wkb, double number)
{
  guint64 bits;

  memcpy (&bits, &number, sizeof bits);
  bits = GUINT64_TO_LE (bits);
  g_byte_array_append (wkb, (const guint8 *) &bits, sizeof bits);
}

static void
put_point (GByteArray *wkb, FarnePoint point)
{
  double longitude, latitude;

  farne_point_to_degrees (point, &longitude, &latitude);
  put_double (wkb, longitude);
  put_double (wkb, latitude);
}

/* A ring is closed by its first point. */
static void
put_ring (GByteArray *wkb, const FarneRing *ring)
{
  put_number (wkb, ring->n_points + 1);
  for (guint i = 0; i < ring->n_points; i++)
    put_point (wkb, ring->points[i]);
  put_point (wkb, ring->points[0]);
}

static guint
count_rings (GArray *rings, guint outer)
{
  guint n = 1;

  while (outer + n < rings->len && g_array_index (rings, FarneRing, outer + n).hole)
    n++;
  return n;
}

/* The polygons of an area: each ring that is no hole is followed by its holes. */
static GByteArray *
make_wkb (FarneShapes *shapes, guint index)
{
  g_autoptr (GArray) rings = farne_shapes_get_rings (shapes, index, 0);
  GByteArray *wkb = g_byte_array_new ();
  guint n_polygons = 0;

  for (guint i = 0; i < rings->len; i += count_rings (rings, i))
    n_polygons++;
  put_header (wkb, WKB_MULTIPOLYGON, n_polygons);
  for (guint i = 0; i < rings->len; i += count_rings (rings, i))
    {
      put_header (wkb, WKB_POLYGON, count_rings (rings, i));
      for (guint j = i; j < i + count_rings (rings, i); j++)
        put_ring (wkb, &g_array_index (rings, FarneRing, j));
    }
  return wkb;
}

static void
set_geometry (const Output *output, gpointer feature, FarneShapes *shapes, const char *code)
{
  int index = farne_shapes_find (shapes, code);
  g_autoptr (GByteArray) wkb = NULL;
  gpointer geometry = NULL;

  if (index < 0)
    return;
  wkb = make_wkb (shapes, index);
  if (output->gdal->OGR_G_CreateFromWkb (wkb->data, NULL, &geometry, wkb->len) == 0)
    output->gdal->OGR_F_SetGeometryDirectly (feature, geometry);
}

static gboolean
is_whole (FarneFigureTable *table, guint column)
{
  for (guint row = 0; row < table->rows->len; row++)
    {
      const char *text = farne_figure_table_get (table, row, column);

      if (text != NULL && text[strspn (text, "-0123456789")] != '\0')
        return FALSE;
    }
  return TRUE;
}

static int
choose_type (FarneFigureTable *table, guint column)
{
  if (!g_array_index (table->columns, FarneFigureColumn, column).is_number)
    return FARNE_GDAL_STRING;
  return is_whole (table, column) ? FARNE_GDAL_INTEGER64 : FARNE_GDAL_REAL;
}

static void
add_field (const Output *output, gpointer layer, const char *name, int type)
{
  gpointer field = output->gdal->OGR_Fld_Create (name, type);

  output->gdal->OGR_L_CreateField (layer, field, TRUE);
  output->gdal->OGR_Fld_Destroy (field);
}

/* A text that a spreadsheet would take for a formula gets an apostrophe before it. */
static void
set_text (const Output *output, gpointer feature, int field, const char *text)
{
  g_autofree char *guarded = farne_csv_guard (text);

  output->gdal->OGR_F_SetFieldString (feature, field, guarded);
}

static void
set_cell (const Output *output, gpointer feature, int field, gboolean is_number, const char *text)
{
  if (text == NULL)
    output->gdal->OGR_F_SetFieldNull (feature, field);
  else if (is_number)
    output->gdal->OGR_F_SetFieldDouble (feature, field, g_ascii_strtod (text, NULL));
  else
    set_text (output, feature, field, text);
}

static gboolean
add_feature (const Output *output, gpointer layer, gpointer feature)
{
  output->gdal->OGR_L_CreateFeature (layer, feature);
  output->gdal->OGR_F_Destroy (feature);
  return farne_gdal_check (output->gdal, output->path, output->error);
}

static gboolean
write_rows (const Output *output, gpointer layer, FarneFigureTable *table, FarneShapes *shapes)
{
  gpointer definition = output->gdal->OGR_L_GetLayerDefn (layer);

  for (guint row = 0; row < table->rows->len; row++)
    {
      gpointer feature = output->gdal->OGR_F_Create (definition);

      for (guint i = 0; i < table->columns->len; i++)
        set_cell (output, feature, i,
                  g_array_index (table->columns, FarneFigureColumn, i).is_number,
                  farne_figure_table_get (table, row, i));
      if (shapes != NULL)
        set_geometry (output, feature, shapes, farne_figure_table_get (table, row, 0));
      if (!add_feature (output, layer, feature))
        return FALSE;
    }
  return TRUE;
}

static gpointer
add_layer (const Output *output, const char *name, gpointer reference)
{
  gpointer layer = output->gdal->GDALDatasetCreateLayer (
    output->dataset, name, reference,
    reference != NULL ? FARNE_GDAL_MULTIPOLYGON : FARNE_GDAL_GEOMETRY_NONE, NULL);

  return farne_gdal_check (output->gdal, output->path, output->error) ? layer : NULL;
}

static gboolean
write_figures (const Output *output, FarneFigureTable *table, FarneShapes *shapes)
{
  gpointer reference = shapes != NULL ? farne_gdal_new_degrees (output->gdal) : NULL;
  gpointer layer = add_layer (output, table->name, reference);

  if (reference != NULL)
    output->gdal->OSRDestroySpatialReference (reference);
  if (layer == NULL)
    return FALSE;
  for (guint i = 0; i < table->columns->len; i++)
    add_field (output, layer, g_array_index (table->columns, FarneFigureColumn, i).key,
               choose_type (table, i));
  return write_rows (output, layer, table, shapes);
}

static gboolean
write_source (const Output *output, gpointer layer, const char *const *cells, guint n_cells)
{
  gpointer feature = output->gdal->OGR_F_Create (output->gdal->OGR_L_GetLayerDefn (layer));

  for (guint i = 0; i < n_cells; i++)
    set_cell (output, feature, i, FALSE, cells[i]);
  return add_feature (output, layer, feature);
}

/* A second sheet: where the figures come from. */
static gboolean
write_sources (const Output *output, FarneFigures *figures)
{
  static const char *const columns[]
      = { "release", "title", "publisher", "published", "file", "sha256" };
  GPtrArray *releases = farne_figures_get_releases (figures);
  gpointer layer = add_layer (output, "sources", NULL);

  if (layer == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_field (output, layer, columns[i], FARNE_GDAL_STRING);
  for (guint i = 0; i < releases->len; i++)
    {
      FarneRelease *release = g_ptr_array_index (releases, i);
      g_autofree char *id
          = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (FARNE_RECORD (release)));
      g_autofree char *published = farne_day_to_iso (release->published);
      const char *const cells[] = { id,        release->title,     release->publisher,
                                    published, release->file_name, release->sha256 };

      if (!write_source (output, layer, cells, G_N_ELEMENTS (cells)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
create_dataset (Output *output, const char *driver_name)
{
  gpointer driver = output->gdal->GDALGetDriverByName (driver_name);

  if (driver == NULL)
    {
      g_set_error (output->error, FARNE_ERROR, FARNE_ERROR_FAILED,
                   _("The GDAL library of this computer can't write %s. Save as CSV."),
                   driver_name);
      return FALSE;
    }
  output->dataset = output->gdal->GDALCreate (driver, output->path, 0, 0, 0, 0, NULL);
  return farne_gdal_check (output->gdal, output->path, output->error) && output->dataset != NULL;
}

/**
 * farne_table_write_gdal:
 * @table: a table
 * @shapes: (nullable): outlines, for a format that holds them
 * @driver: GDAL's name of the format
 * @path: a file that is not there yet
 * @error: where to put an error
 *
 * Writes a table and, beside it, the sources of its figures.
 *
 * Returns: %FALSE with %FARNE_ERROR_FAILED or %FARNE_ERROR_UNREADABLE; the file may be there in
 * part
 */
gboolean
farne_table_write_gdal (FarneFigureTable *table,
                        FarneShapes      *shapes,
                        const char       *driver,
                        const char       *path,
                        GError          **error)
{
  Output output = { farne_gdal_load (error), NULL, path, error };
  gboolean written;

  if (output.gdal == NULL)
    return FALSE;
  farne_gdal_begin (output.gdal);
  written = create_dataset (&output, driver) && write_figures (&output, table, shapes)
            && (table->figures == NULL || write_sources (&output, table->figures));
  if (output.dataset != NULL)
    output.gdal->GDALClose (output.dataset);
  if (written)
    written = farne_gdal_check (output.gdal, path, error);
  farne_gdal_end (output.gdal);
  return written;
}
