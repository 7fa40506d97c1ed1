/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geo/farne-arc.h"
#include "geo/farne-shapes.h"
#include "geo/farne-topology.h"

G_BEGIN_DECLS

/**
 * FarneShapeRing:
 * @references: (element-type gint32): its arcs, see #FarneTopology
 * @hole: whether it is a hole in the ring before it that is none
 *
 * One ring of an area, as arcs.
 */
typedef struct
{
  GArray *references;
  gboolean hole;
} FarneShapeRing;

/**
 * FarneShapeArea:
 * @code: its code
 * @name: its name, or ""
 * @parent: the code of the area that it lies in, or ""
 * @label: where its name may stand
 * @rings: (element-type FarneShapeRing): its rings; each one that is no hole is followed by its holes
 *
 * One area, as it is stored. For the files of this room that build, store and read shapes.
 */
typedef struct
{
  char *code;
  char *name;
  char *parent;
  FarneGridPoint label;
  GPtrArray *rings;
} FarneShapeArea;

FarneShapeRing *farne_shape_ring_new     (GArray *references, gboolean hole);
void            farne_shape_ring_free    (FarneShapeRing *ring);
FarneShapeArea *farne_shape_area_new     (const char *code, const char *name, const char *parent);
void            farne_shape_area_free    (FarneShapeArea *area);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneShapeArea, farne_shape_area_free)

FarneShapes    *farne_shapes_new_from_parts (GPtrArray *arcs, GPtrArray *areas);
GPtrArray      *farne_shapes_peek_arcs      (FarneShapes *self);
GPtrArray      *farne_shapes_peek_areas     (FarneShapes *self);

G_END_DECLS
