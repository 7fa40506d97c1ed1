/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geo/farne-shapes.h"

G_BEGIN_DECLS

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
/* A point inside polygons as well-known binary, always the same. */
gboolean            farne_shapes_builder_find_inside (FarneShapesBuilder *self,
                                                      gconstpointer       wkb,
                                                      gsize               size,
                                                      FarnePoint         *point);
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

/* One area made of others, without the lines between them. */
gboolean            farne_shapes_builder_join     (FarneShapesBuilder *self,
                                                   const char         *code,
                                                   const char         *name,
                                                   FarneShapes        *outlines,
                                                   const guint        *indexes,
                                                   guint               n_indexes,
                                                   GError            **error);

G_END_DECLS
