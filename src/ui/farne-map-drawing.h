/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "geo/farne-shapes.h"
#include "paint/farne-painters.h"

G_BEGIN_DECLS

/**
 * FarneMapPane:
 * @left: pixels of the world to the west of it
 * @top: pixels of the world to the north of it
 * @world: pixels along one side of the world
 * @width: its width, in pixels
 * @height: its height
 * @factor: device pixels to a pixel
 *
 * The part of the world that an image shows, at which size.
 */
typedef struct
{
  double left;
  double top;
  double world;
  int width;
  int height;
  int factor;
} FarneMapPane;

gboolean farne_map_pane_equal (const FarneMapPane *a, const FarneMapPane *b);

/**
 * FarneMapDrawing:
 *
 * What is on a map: shapes with inks and names. Immutable, so that it can be painted on any thread.
 */
typedef struct _FarneMapDrawing FarneMapDrawing;

typedef gboolean (*FarneMapStopFunc) (gpointer user_data);

FarneMapDrawing *farne_map_drawing_new   (FarneShapes *shapes, FarneMapFigures *figures, const FarneLook *look, double opacity);
FarneMapDrawing *farne_map_drawing_ref   (FarneMapDrawing *self);
void             farne_map_drawing_unref (FarneMapDrawing *self);
FarneShapes     *farne_map_drawing_get_shapes (FarneMapDrawing *self);
const FarneLook *farne_map_drawing_get_look   (FarneMapDrawing *self);
double           farne_map_drawing_get_reach  (FarneMapDrawing *self);
const char      *farne_map_drawing_get_words  (FarneMapDrawing *self, guint index);
cairo_surface_t *farne_map_drawing_paint (FarneMapDrawing *self, const FarneMapPane *pane, FarneMapStopFunc stop, gpointer stop_data);
void             farne_map_drawing_trace (FarneMapDrawing *self, const FarneMapPane *pane, guint index, cairo_t *cr);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneMapDrawing, farne_map_drawing_unref)

G_END_DECLS
