/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FARNE_TYPE_TILE_FILE (farne_tile_file_get_type ())
G_DECLARE_FINAL_TYPE (FarneTileFile, farne_tile_file, FARNE, TILE_FILE, GObject)

/* A base map of raster tiles on disk (MBTiles). Read on the thread that opened it. */
FarneTileFile *farne_tile_file_open            (const char *path, GError **error);
const char    *farne_tile_file_get_title       (FarneTileFile *self);
const char    *farne_tile_file_get_attribution (FarneTileFile *self);
guint          farne_tile_file_get_min_zoom    (FarneTileFile *self);
guint          farne_tile_file_get_max_zoom    (FarneTileFile *self);
GBytes        *farne_tile_file_load            (FarneTileFile *self, guint zoom, guint x, guint y, GError **error);

G_END_DECLS
