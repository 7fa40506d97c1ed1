/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FarnePoint:
 * @x: Web Mercator easting, as a fraction of the world from 0 (180° W) to 1 (180° E)
 * @y: Web Mercator northing, as a fraction from 0 (north) to 1 (south)
 *
 * A place on the unit square of Web Mercator: libshumate's world pixels over world size.
 */
typedef struct
{
  double x;
  double y;
} FarnePoint;

/**
 * FarneBox:
 *
 * A rectangle of #FarnePoint; empty where @x0 > @x1.
 */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} FarneBox;

FarnePoint farne_point_from_degrees (double longitude, double latitude);
void       farne_point_to_degrees   (FarnePoint point, double *longitude, double *latitude);

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

#define FARNE_TYPE_SHAPES_BUILDER (farne_shapes_builder_get_type ())
G_DECLARE_FINAL_TYPE (FarneShapesBuilder, farne_shapes_builder, FARNE, SHAPES_BUILDER, GObject)

FarneShapesBuilder *farne_shapes_builder_new      (void);
/* Polygons of one area as well-known binary in longitude and latitude; invalid rings are repaired. */
gboolean            farne_shapes_builder_add_wkb  (FarneShapesBuilder *self,
                                                   const char         *code,
                                                   const char         *name,
                                                   const char         *parent,
                                                   gconstpointer       wkb,
                                                   gsize               size,
                                                   gboolean           *repaired,
                                                   GError            **error);
FarneShapes        *farne_shapes_builder_end      (FarneShapesBuilder *self, GError **error);

/* Cuts an area into cells around points (Voronoi, clipped to it); codes[i] belongs to points[i]. */
gboolean            farne_shapes_builder_divide   (FarneShapesBuilder *self,
                                                   FarneShapes        *outlines,
                                                   guint               index,
                                                   const FarnePoint   *points,
                                                   const char *const  *codes,
                                                   const char *const  *names,
                                                   guint               n_points,
                                                   GError            **error);

G_END_DECLS
