/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-map-drawing.h"

G_BEGIN_DECLS

/**
 * FarneMapPaintedFunc:
 * @image: the image
 * @drawing: what was painted
 * @pane: what part of the world it shows
 * @user_data: as given
 *
 * Takes an image, on the main thread.
 */
typedef void (*FarneMapPaintedFunc) (cairo_surface_t    *image,
                                     FarneMapDrawing    *drawing,
                                     const FarneMapPane *pane,
                                     gpointer            user_data);

/**
 * FarneMapPainter:
 *
 * One long-lived thread that paints maps. The newest request wins: an older one is given up.
 */
typedef struct _FarneMapPainter FarneMapPainter;

FarneMapPainter *farne_map_painter_new     (FarneMapPaintedFunc func, gpointer user_data);
void             farne_map_painter_free    (FarneMapPainter *self);
void             farne_map_painter_request (FarneMapPainter *self, FarneMapDrawing *drawing, const FarneMapPane *pane);

G_END_DECLS
