/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "geo/farne-point.h"

G_BEGIN_DECLS

#define FARNE_TYPE_SHAPES (farne_shapes_get_type ())
G_DECLARE_FINAL_TYPE (FarneShapes, farne_shapes, FARNE, SHAPES, GObject)

/**
 * FarneRing:
 * @points: (array length=n_points): its points; the first is not repeated
 * @n_points: how many
 * @hole: whether it is a hole
 *
 * One ring of an area at some tolerance.
 */
typedef struct
{
  FarnePoint *points;
  guint n_points;
  gboolean hole;
} FarneRing;

/*
 * Outlines of areas as shared arcs, so that neighbours are simplified alike and no gap opens.
 * Immutable.
 */
FarneShapes *farne_shapes_decode      (GBytes *segment, GError **error);
GBytes      *farne_shapes_encode      (FarneShapes *self);
guint        farne_shapes_get_n       (FarneShapes *self);
const char  *farne_shapes_get_code    (FarneShapes *self, guint index);
const char  *farne_shapes_get_name    (FarneShapes *self, guint index);
const char  *farne_shapes_get_parent  (FarneShapes *self, guint index);
int          farne_shapes_find        (FarneShapes *self, const char *code);
guint        farne_shapes_get_n_points (FarneShapes *self);
FarneBox     farne_shapes_get_box     (FarneShapes *self);
FarneBox     farne_shapes_get_area_box (FarneShapes *self, guint index);
FarnePoint   farne_shapes_get_label_point (FarneShapes *self, guint index);
/* Rings of an area, with every vertex left out that moves an arc by less than @tolerance. */
GArray      *farne_shapes_get_rings   (FarneShapes *self, guint index, double tolerance);
int          farne_shapes_pick        (FarneShapes *self, FarnePoint point);
int          farne_shapes_pick_nearest (FarneShapes *self, FarnePoint point, double reach);
/* The nearest area in a direction (dx, dy of -1, 0, 1), for the arrow keys. */
int          farne_shapes_walk        (FarneShapes *self, guint from, int dx, int dy);

G_END_DECLS
