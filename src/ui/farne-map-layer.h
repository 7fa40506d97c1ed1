/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "ui/farne-map-drawing.h"

G_BEGIN_DECLS

#define FARNE_TYPE_MAP_LAYER (farne_map_layer_get_type ())
G_DECLARE_FINAL_TYPE (FarneMapLayer, farne_map_layer, FARNE, MAP_LAYER, ShumateLayer)

/* Areas over a map: an image painted on another thread, moved while the map is moved. */
FarneMapLayer *farne_map_layer_new         (ShumateViewport *viewport);
void           farne_map_layer_set_drawing (FarneMapLayer *self, FarneMapDrawing *drawing);
void           farne_map_layer_set_marked  (FarneMapLayer *self, int hovered, int focused);
int            farne_map_layer_pick        (FarneMapLayer *self, double x, double y);
gboolean       farne_map_layer_is_settled  (FarneMapLayer *self);
gboolean       farne_map_layer_is_seen     (FarneMapLayer *self, guint index);

G_END_DECLS
