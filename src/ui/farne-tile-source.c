/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-tile-source.h"

#define TILE_SIZE 256

struct _FarneTileSource
{
  ShumateDataSource parent_instance;

  FarneTileFile *file;
};

G_DEFINE_FINAL_TYPE (FarneTileSource, farne_tile_source, SHUMATE_TYPE_DATA_SOURCE)

/*
 * A tile on disk is read in less than a millisecond. libshumate 1.0 takes the bytes from the signal
 * and not from the result, later ones from either.
 */
static void
farne_tile_source_get_tile_data_async (ShumateDataSource   *source,
                                       int                  x,
                                       int                  y,
                                       int                  zoom_level,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  FarneTileSource *self = FARNE_TILE_SOURCE (source);
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = farne_tile_file_load (self->file, zoom_level, x, y, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else if (bytes == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%d/%d/%d", zoom_level, x, y);
  else
    {
      g_signal_emit_by_name (source, "received-data", x, y, zoom_level, bytes);
      g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
    }
}

static GBytes *
farne_tile_source_get_tile_data_finish (ShumateDataSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
farne_tile_source_finalize (GObject *object)
{
  FarneTileSource *self = FARNE_TILE_SOURCE (object);

  g_clear_object (&self->file);

  G_OBJECT_CLASS (farne_tile_source_parent_class)->finalize (object);
}

static void
farne_tile_source_class_init (FarneTileSourceClass *klass)
{
  ShumateDataSourceClass *source_class = SHUMATE_DATA_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = farne_tile_source_finalize;
  source_class->get_tile_data_async = farne_tile_source_get_tile_data_async;
  source_class->get_tile_data_finish = farne_tile_source_get_tile_data_finish;
}

static void
farne_tile_source_init (FarneTileSource *self)
{
}

/**
 * farne_tile_source_new_map:
 * @file: a base map on disk
 *
 * Returns: (transfer full): a map source that shows it
 */
ShumateMapSource *
farne_tile_source_new_map (FarneTileFile *file)
{
  g_autoptr (FarneTileSource) self = g_object_new (FARNE_TYPE_TILE_SOURCE, NULL);

  self->file = g_object_ref (file);

  return SHUMATE_MAP_SOURCE (
    shumate_raster_renderer_new_full ("base", farne_tile_file_get_title (file),
                                      farne_tile_file_get_attribution (file), "",
                                      farne_tile_file_get_min_zoom (file),
                                      farne_tile_file_get_max_zoom (file), TILE_SIZE,
                                      SHUMATE_MAP_PROJECTION_MERCATOR, SHUMATE_DATA_SOURCE (self)));
}
