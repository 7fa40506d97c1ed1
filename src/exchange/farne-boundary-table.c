/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-boundary-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "exchange/farne-json-text.h"
#include "exchange/farne-gdal.h"

/* What stands open while a layer is read: GDAL's handles, all of one thread. */
typedef struct
{
  const FarneGdal *gdal;
  const char *path;
  gpointer dataset;
  gpointer layer;
  gpointer degrees;
  gpointer reference;
  gpointer to_degrees;
} Reading;

static void
clear_reading (Reading *reading)
{
  const FarneGdal *gdal = reading->gdal;

  if (gdal == NULL)
    return;
  if (reading->to_degrees != NULL)
    gdal->OCTDestroyCoordinateTransformation (reading->to_degrees);
  if (reading->reference != NULL)
    gdal->OSRDestroySpatialReference (reading->reference);
  if (reading->degrees != NULL)
    gdal->OSRDestroySpatialReference (reading->degrees);
  if (reading->dataset != NULL)
    gdal->GDALClose (reading->dataset);
  farne_gdal_end (gdal);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, clear_reading)

static gboolean
open_dataset (Reading *reading, FarneBoundarySource *source, const char *path, GError **error)
{
  const FarneGdal *gdal = farne_gdal_load (error);
  g_autoptr (GError) refused = NULL;

  if (gdal == NULL)
    return FALSE;

  reading->gdal = gdal;
  reading->path = path;
  farne_gdal_begin (gdal);
  reading->dataset = farne_gdal_open (gdal, path, source->drivers, &refused);
  if (reading->dataset != NULL)
    return TRUE;
  /* What is wrong in a text, and where, the library does not say. */
  if (!source->in_degrees || farne_json_text_check_file (path, error))
    g_propagate_error (error, g_steal_pointer (&refused));
  return FALSE;
}

/* A file among several is a layer by its bare name. */
static char *
name_file (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');

  if (dot != NULL)
    *dot = '\0';
  return g_steal_pointer (&name);
}

/**
 * farne_boundary_table_list_layers:
 * @source: a source
 * @error: return location
 *
 * Returns: (transfer full): the names of the layers that may be read, or %NULL
 */
char **
farne_boundary_table_list_layers (FarneBoundarySource *source, GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (Reading) reading = { NULL };

  if (source->files->len > 1)
    {
      for (guint i = 0; i < source->files->len; i++)
        {
          g_autofree char *name = name_file (source->files->pdata[i]);

          g_strv_builder_add (names, name);
        }
      return g_strv_builder_end (names);
    }

  if (!open_dataset (&reading, source, source->files->pdata[0], error))
    return NULL;
  for (int i = 0; i < reading.gdal->GDALDatasetGetLayerCount (reading.dataset); i++)
    {
      gpointer layer = reading.gdal->GDALDatasetGetLayer (reading.dataset, i);

      g_strv_builder_add (names, reading.gdal->OGR_L_GetName (layer));
    }

  return g_strv_builder_end (names);
}

static gboolean
fail_layer (FarneBoundarySource *source, const char *layer, GError **error)
{
  g_auto (GStrv) names = farne_boundary_table_list_layers (source, error);
  g_autofree char *list = NULL;

  if (names == NULL)
    return FALSE;

  list = g_strjoinv (", ", names);
  if (layer != NULL)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                 _("There is no layer “%s”. Choose one of: %s."), layer, list);
  else
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                 _("The file has several layers. Choose one of: %s."), list);
  return FALSE;
}

static const char *
find_file (FarneBoundarySource *source, const char *layer)
{
  if (source->files->len == 1)
    return source->files->pdata[0];

  for (guint i = 0; layer != NULL && i < source->files->len; i++)
    {
      g_autofree char *name = name_file (source->files->pdata[i]);

      if (g_ascii_strcasecmp (name, layer) == 0)
        return source->files->pdata[i];
    }

  return NULL;
}

static gboolean
choose_layer (Reading *reading, FarneBoundarySource *source, const char *layer, GError **error)
{
  const FarneGdal *gdal = reading->gdal;

  if (layer != NULL && source->files->len == 1)
    reading->layer = gdal->GDALDatasetGetLayerByName (reading->dataset, layer);
  else if (gdal->GDALDatasetGetLayerCount (reading->dataset) == 1)
    reading->layer = gdal->GDALDatasetGetLayer (reading->dataset, 0);

  return reading->layer != NULL || fail_layer (source, layer, error);
}

static gboolean
fail_projection (Reading *reading, GError **error)
{
  g_autofree char *name = g_path_get_basename (reading->path);

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("“%s” does not say on which projection its shapes lie, or it is not one that can "
                 "be turned into longitude and latitude. Save it again with its projection."),
               name);
  return FALSE;
}

/* From whatever projection the layer says it has; GDAL would swap the axes if it were let. */
static gboolean
choose_projection (Reading *reading, FarneBoundarySource *source, GError **error)
{
  const FarneGdal *gdal = reading->gdal;
  gpointer reference = gdal->OGR_L_GetSpatialRef (reading->layer);

  if (reference == NULL)
    return source->in_degrees || fail_projection (reading, error);

  reading->degrees = farne_gdal_new_degrees (gdal);
  reading->reference = gdal->OSRClone (reference);
  gdal->OSRSetAxisMappingStrategy (reading->reference, FARNE_GDAL_TRADITIONAL_AXES);
  reading->to_degrees = gdal->OCTNewCoordinateTransformation (reading->reference, reading->degrees);

  return reading->to_degrees != NULL || fail_projection (reading, error);
}

static void
free_feature (FarneBoundaryFeature *feature)
{
  g_strfreev (feature->values);
  g_clear_pointer (&feature->wkb, g_bytes_unref);
  g_free (feature);
}

static FarneBoundaryTable *
new_table (Reading *reading)
{
  const FarneGdal *gdal = reading->gdal;
  gpointer definition = gdal->OGR_L_GetLayerDefn (reading->layer);
  FarneBoundaryTable *table = g_new0 (FarneBoundaryTable, 1);

  table->layer = g_utf8_make_valid (gdal->OGR_L_GetName (reading->layer), -1);
  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->features = g_ptr_array_new_with_free_func ((GDestroyNotify) free_feature);
  for (int i = 0; i < gdal->OGR_FD_GetFieldCount (definition); i++)
    {
      const char *name = gdal->OGR_Fld_GetNameRef (gdal->OGR_FD_GetFieldDefn (definition, i));

      g_ptr_array_add (table->columns, g_utf8_make_valid (name, -1));
    }

  return table;
}

static gboolean
is_in_degrees (Reading *reading, gpointer geometry)
{
  double box[4]; /* west, east, south, north */

  reading->gdal->OGR_G_GetEnvelope (geometry, box);
  return box[0] >= -180.000001 && box[1] <= 180.000001 && box[2] >= -90.000001
         && box[3] <= 90.000001;
}

/* The polygons of a feature in degrees; %NULL where it has none. */
static GBytes *
take_polygons (Reading *reading, gpointer feature)
{
  const FarneGdal *gdal = reading->gdal;
  gpointer geometry = gdal->OGR_F_GetGeometryRef (feature);
  g_autofree guchar *wkb = NULL;
  gboolean usable;
  int type;
  int size;

  if (geometry == NULL || gdal->OGR_G_IsEmpty (geometry))
    return NULL;
  type = gdal->OGR_GT_Flatten (gdal->OGR_G_GetGeometryType (geometry));
  if (type != FARNE_GDAL_POLYGON && type != FARNE_GDAL_MULTIPOLYGON)
    return NULL;

  geometry = gdal->OGR_G_Clone (geometry);
  gdal->OGR_G_FlattenTo2D (geometry);
  usable = (reading->to_degrees == NULL || gdal->OGR_G_Transform (geometry, reading->to_degrees) == 0)
           && is_in_degrees (reading, geometry);
  size = usable ? gdal->OGR_G_WkbSize (geometry) : 0;
  wkb = g_malloc (MAX (size, 1));
  if (usable && gdal->OGR_G_ExportToWkb (geometry, FARNE_GDAL_LITTLE_ENDIAN, wkb) != 0)
    usable = FALSE;
  gdal->OGR_G_DestroyGeometry (geometry);

  return usable ? g_bytes_new_take (g_steal_pointer (&wkb), size) : NULL;
}

static FarneBoundaryFeature *
take_feature (Reading *reading, FarneBoundaryTable *table, gpointer handle)
{
  FarneBoundaryFeature *feature = g_new0 (FarneBoundaryFeature, 1);

  feature->row = table->features->len + 1;
  feature->values = g_new0 (char *, table->columns->len + 1);
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *text =
        g_utf8_make_valid (reading->gdal->OGR_F_GetFieldAsString (handle, (int) i), -1);

      feature->values[i] = g_strdup (g_strstrip (text));
    }
  feature->wkb = take_polygons (reading, handle);

  return feature;
}

static gboolean
read_features (Reading *reading, FarneBoundaryTable *table, GCancellable *cancellable,
               GError **error)
{
  const FarneGdal *gdal = reading->gdal;
  gpointer handle;

  while ((handle = gdal->OGR_L_GetNextFeature (reading->layer)) != NULL)
    {
      g_ptr_array_add (table->features, take_feature (reading, table, handle));
      gdal->OGR_F_Destroy (handle);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  return farne_gdal_check (gdal, reading->path, error);
}

/**
 * farne_boundary_table_read:
 * @source: a source
 * @layer: (nullable): the layer to read, or %NULL for the only one
 * @cancellable: (nullable): to give up
 * @error: return location for %FARNE_ERROR_UNREADABLE, or %FARNE_ERROR_NOT_FOUND for the layer
 *
 * Reads a layer with all its columns as text, its shapes turned into longitude and latitude.
 *
 * Returns: (transfer full): the table, or %NULL
 */
FarneBoundaryTable *
farne_boundary_table_read (FarneBoundarySource *source,
                           const char          *layer,
                           GCancellable        *cancellable,
                           GError             **error)
{
  g_auto (Reading) reading = { NULL };
  g_autoptr (FarneBoundaryTable) table = NULL;
  const char *path = find_file (source, layer);

  if (path == NULL)
    {
      fail_layer (source, layer, error);
      return NULL;
    }
  if (!open_dataset (&reading, source, path, error)
      || !choose_layer (&reading, source, layer, error)
      || !choose_projection (&reading, source, error))
    return NULL;

  table = new_table (&reading);
  if (!read_features (&reading, table, cancellable, error))
    return NULL;

  return g_steal_pointer (&table);
}

/**
 * farne_boundary_table_free:
 * @table: (transfer full): a table
 *
 * Frees @table.
 */
void
farne_boundary_table_free (FarneBoundaryTable *table)
{
  g_free (table->layer);
  g_ptr_array_unref (table->columns);
  g_ptr_array_unref (table->features);
  g_free (table);
}

/**
 * farne_boundary_feature_get:
 * @feature: a feature
 * @column: a column, or -1
 *
 * Returns: (transfer none): its text there, "" for no column
 */
const char *
farne_boundary_feature_get (const FarneBoundaryFeature *feature, int column)
{
  return column >= 0 ? feature->values[column] : "";
}
