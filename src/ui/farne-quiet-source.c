/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-quiet-source.h"

#define TILE_SIZE 256

/* The zoom levels between the country and a street. */
#define MIN_ZOOM 5
#define MAX_ZOOM 18

struct _FarneQuietSource
{
  ShumateMapSource parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneQuietSource, farne_quiet_source, SHUMATE_TYPE_MAP_SOURCE)

static void
farne_quiet_source_fill_tile_async (ShumateMapSource    *source,
                                    ShumateTile         *tile,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
  g_task_return_boolean (task, TRUE);
}

static gboolean
farne_quiet_source_fill_tile_finish (ShumateMapSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
farne_quiet_source_class_init (FarneQuietSourceClass *klass)
{
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  source_class->fill_tile_async = farne_quiet_source_fill_tile_async;
  source_class->fill_tile_finish = farne_quiet_source_fill_tile_finish;
}

static void
farne_quiet_source_init (FarneQuietSource *self)
{
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (self);

  shumate_map_source_set_id (source, "quiet");
  shumate_map_source_set_tile_size (source, TILE_SIZE);
  shumate_map_source_set_min_zoom_level (source, MIN_ZOOM);
  shumate_map_source_set_max_zoom_level (source, MAX_ZOOM);
  shumate_map_source_set_projection (source, SHUMATE_MAP_PROJECTION_MERCATOR);
}

/**
 * farne_quiet_source_new:
 *
 * Returns: (transfer full): a source without tiles
 */
ShumateMapSource *
farne_quiet_source_new (void)
{
  return g_object_new (FARNE_TYPE_QUIET_SOURCE, NULL);
}
