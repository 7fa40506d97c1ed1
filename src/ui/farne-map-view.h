/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/farne-tile-file.h"
#include "ui/farne-map-drawing.h"

G_BEGIN_DECLS

#define FARNE_TYPE_MAP_VIEW (farne_map_view_get_type ())
G_DECLARE_FINAL_TYPE (FarneMapView, farne_map_view, FARNE, MAP_VIEW, GtkWidget)

/*
 * A map to move about in: hover and arrow keys tell, click and Enter emit "activated" with the
 * area's code. Without a base map it needs no tiles; it never asks the network.
 */
void farne_map_view_set_drawing (FarneMapView *self, FarneMapDrawing *drawing, const char *title);
void farne_map_view_set_base    (FarneMapView *self, FarneTileFile *base);
gboolean farne_map_view_has_base (FarneMapView *self);
void farne_map_view_set_foot    (FarneMapView *self, const char *foot);
void farne_map_view_move        (FarneMapView *self, double dx, double dy);
gboolean farne_map_view_is_settled (FarneMapView *self);

G_END_DECLS
