/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "exchange/farne-tile-file.h"

G_BEGIN_DECLS

#define FARNE_TYPE_TILE_SOURCE (farne_tile_source_get_type ())
G_DECLARE_FINAL_TYPE (FarneTileSource, farne_tile_source, FARNE, TILE_SOURCE, ShumateDataSource)

/* Tiles of a base map on disk. No network, ever. */
ShumateMapSource *farne_tile_source_new_map (FarneTileFile *file);

G_END_DECLS
