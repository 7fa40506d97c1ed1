/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geo/farne-point.h"

G_BEGIN_DECLS

/**
 * FARNE_GRID_SIZE:
 *
 * Steps of the grid that outlines are kept on, along one side of the world: 4 cm at the equator,
 * 2 cm in Britain.
 */
#define FARNE_GRID_SIZE (1 << 30)

/**
 * FarneGridPoint:
 *
 * A point on the grid. Neighbours share whole numbers, so what one of them keeps the other keeps.
 */
typedef struct
{
  gint32 x;
  gint32 y;
} FarneGridPoint;

FarneGridPoint farne_grid_point_new      (FarnePoint point);
FarnePoint     farne_grid_point_get      (FarneGridPoint point);
gboolean       farne_grid_point_equal    (FarneGridPoint a, FarneGridPoint b);
int            farne_grid_point_compare  (FarneGridPoint a, FarneGridPoint b);
guint          farne_grid_point_hash     (FarneGridPoint point);

/**
 * FarneArc:
 * @points: (array length=n_points): its points, from end to end
 * @n_points: how many; at least 2
 * @weights: (array length=n_points): for each point the area, as a fraction of the world's square,
 *   that leaving it out would move from one side to the other; infinite for those that stay
 * @n_kept: how many inner vertices stay
 *
 * A line between two junctions, or a closed one without any: the border of one area, or of two.
 */
typedef struct
{
  FarneGridPoint *points;
  guint n_points;
  double *weights;
  guint n_kept;
} FarneArc;

FarneArc *farne_arc_new       (const FarneGridPoint *points, guint n_points);
void      farne_arc_free      (FarneArc *arc);
void      farne_arc_keep      (FarneArc *arc, guint n_inner);
guint     farne_arc_hash      (gconstpointer arc);
gboolean  farne_arc_equal     (gconstpointer a, gconstpointer b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneArc, farne_arc_free)

G_END_DECLS
