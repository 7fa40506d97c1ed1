/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/farne-shapes.h"

#include <math.h>

#include "geo/farne-area-index.h"
#include "geo/farne-shapes-parts.h"

struct _FarneShapes
{
  GObject parent_instance;

  GPtrArray *arcs;
  GPtrArray *areas;
  FarneBox *boxes;
  FarneBox box;
  FarneAreaIndex *index;
  GHashTable *by_code;
};

G_DEFINE_FINAL_TYPE (FarneShapes, farne_shapes, G_TYPE_OBJECT)

static const FarneArc *
get_arc (FarneShapes *self, gint32 reference)
{
  return self->arcs->pdata[FARNE_ARC_REFERENCE_INDEX (reference)];
}

static const FarneShapeArea *
get_area (FarneShapes *self, guint index)
{
  g_return_val_if_fail (index < self->areas->len, NULL);

  return self->areas->pdata[index];
}

static FarneBox
measure_box (FarneShapes *self, const FarneShapeArea *area)
{
  FarneBox box = FARNE_BOX_EMPTY;

  for (guint r = 0; r < area->rings->len; r++)
    {
      const FarneShapeRing *ring = area->rings->pdata[r];

      for (guint i = 0; i < ring->references->len; i++)
        {
          const FarneArc *arc = get_arc (self, g_array_index (ring->references, gint32, i));

          for (guint p = 0; p < arc->n_points; p++)
            farne_box_add (&box, farne_grid_point_get (arc->points[p]));
        }
    }

  return box;
}

static void
farne_shapes_finalize (GObject *object)
{
  FarneShapes *self = FARNE_SHAPES (object);

  g_ptr_array_unref (self->arcs);
  g_ptr_array_unref (self->areas);
  g_free (self->boxes);
  farne_area_index_free (self->index);
  g_hash_table_unref (self->by_code);

  G_OBJECT_CLASS (farne_shapes_parent_class)->finalize (object);
}

static void
farne_shapes_class_init (FarneShapesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_shapes_finalize;
}

static void
farne_shapes_init (FarneShapes *self)
{
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * farne_shapes_new_from_parts:
 * @arcs: (element-type FarneArc): the arcs
 * @areas: (element-type FarneShapeArea): the areas over them
 *
 * Puts shapes together. Both arrays are kept, and must not change afterwards.
 *
 * Returns: (transfer full): the shapes
 */
FarneShapes *
farne_shapes_new_from_parts (GPtrArray *arcs, GPtrArray *areas)
{
  FarneShapes *self = g_object_new (FARNE_TYPE_SHAPES, NULL);

  self->arcs = g_ptr_array_ref (arcs);
  self->areas = g_ptr_array_ref (areas);
  self->boxes = g_new (FarneBox, areas->len);
  self->box = FARNE_BOX_EMPTY;
  for (guint i = 0; i < areas->len; i++)
    {
      const FarneShapeArea *area = areas->pdata[i];

      self->boxes[i] = measure_box (self, area);
      farne_box_join (&self->box, &self->boxes[i]);
      g_hash_table_insert (self->by_code, area->code, GUINT_TO_POINTER (i));
    }
  self->index = farne_area_index_new (self->boxes, areas->len);

  return self;
}

/**
 * farne_shapes_peek_arcs:
 * @self: shapes
 *
 * Returns: (transfer none) (element-type FarneArc): its arcs
 */
GPtrArray *
farne_shapes_peek_arcs (FarneShapes *self)
{
  return self->arcs;
}

/**
 * farne_shapes_peek_areas:
 * @self: shapes
 *
 * Returns: (transfer none) (element-type FarneShapeArea): its areas
 */
GPtrArray *
farne_shapes_peek_areas (FarneShapes *self)
{
  return self->areas;
}

/**
 * farne_shapes_get_n:
 * @self: shapes
 *
 * Returns: how many areas there are
 */
guint
farne_shapes_get_n (FarneShapes *self)
{
  g_return_val_if_fail (FARNE_IS_SHAPES (self), 0);

  return self->areas->len;
}

/**
 * farne_shapes_get_code:
 * @self: shapes
 * @index: which area
 *
 * Returns: (transfer none): its code
 */
const char *
farne_shapes_get_code (FarneShapes *self, guint index)
{
  return get_area (self, index)->code;
}

/**
 * farne_shapes_get_name:
 * @self: shapes
 * @index: which area
 *
 * Returns: (transfer none): its name, or ""
 */
const char *
farne_shapes_get_name (FarneShapes *self, guint index)
{
  return get_area (self, index)->name;
}

/**
 * farne_shapes_get_parent:
 * @self: shapes
 * @index: which area
 *
 * Returns: (transfer none): the code of the area that it lies in, or ""
 */
const char *
farne_shapes_get_parent (FarneShapes *self, guint index)
{
  return get_area (self, index)->parent;
}

/**
 * farne_shapes_find:
 * @self: shapes
 * @code: a code
 *
 * Returns: the index of the area with that code, or -1
 */
int
farne_shapes_find (FarneShapes *self, const char *code)
{
  gpointer index;

  g_return_val_if_fail (FARNE_IS_SHAPES (self), -1);

  if (code == NULL || !g_hash_table_lookup_extended (self->by_code, code, NULL, &index))
    return -1;

  return GPOINTER_TO_INT (index);
}

/**
 * farne_shapes_get_n_points:
 * @self: shapes
 *
 * Returns: how many vertices all arcs have together; one on a border of two areas counts once
 */
guint
farne_shapes_get_n_points (FarneShapes *self)
{
  guint n = 0;

  g_return_val_if_fail (FARNE_IS_SHAPES (self), 0);

  for (guint i = 0; i < self->arcs->len; i++)
    n += ((const FarneArc *) self->arcs->pdata[i])->n_points;

  return n;
}

/**
 * farne_shapes_get_box:
 * @self: shapes
 *
 * Returns: the box around all areas
 */
FarneBox
farne_shapes_get_box (FarneShapes *self)
{
  g_return_val_if_fail (FARNE_IS_SHAPES (self), FARNE_BOX_EMPTY);

  return self->box;
}

/**
 * farne_shapes_get_area_box:
 * @self: shapes
 * @index: which area
 *
 * Returns: the box around it
 */
FarneBox
farne_shapes_get_area_box (FarneShapes *self, guint index)
{
  g_return_val_if_fail (FARNE_IS_SHAPES (self) && index < self->areas->len, FARNE_BOX_EMPTY);

  return self->boxes[index];
}

/**
 * farne_shapes_get_label_point:
 * @self: shapes
 * @index: which area
 *
 * Returns: where its name may stand: the point of its largest part that is furthest from its border
 */
FarnePoint
farne_shapes_get_label_point (FarneShapes *self, guint index)
{
  return farne_grid_point_get (get_area (self, index)->label);
}

/* All points of an arc that weigh enough, but for the last, with which the next arc starts. */
static void
append_points (GArray *points, const FarneArc *arc, gboolean reversed, double least)
{
  for (guint i = 0; i + 1 < arc->n_points; i++)
    {
      guint at = reversed ? arc->n_points - 1 - i : i;
      FarnePoint point = farne_grid_point_get (arc->points[at]);

      if (arc->weights[at] >= least)
        g_array_append_val (points, point);
    }
}

static FarneRing
simplify_ring (FarneShapes *self, const FarneShapeRing *ring, double least)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (FarnePoint));
  FarneRing simple = { .hole = ring->hole };

  for (guint i = 0; i < ring->references->len; i++)
    {
      gint32 reference = g_array_index (ring->references, gint32, i);

      append_points (points, get_arc (self, reference), reference < 0, least);
    }

  simple.n_points = points->len;
  simple.points = (FarnePoint *) g_array_free (points, FALSE);
  return simple;
}

static void
clear_ring (gpointer ring)
{
  g_free (((FarneRing *) ring)->points);
}

/**
 * farne_shapes_get_rings:
 * @self: shapes
 * @index: which area
 * @tolerance: a length, as a fraction of the world; 0 for every vertex
 *
 * The outline of an area, simplified along its arcs: vertices are left out whose going moves less
 * than the square of @tolerance from one side of the line to the other (Visvalingam and Whyatt
 * 1993). Ends of arcs always stay, and a ring never has fewer points than the least it can be drawn
 * with, so neighbours fit at any tolerance.
 *
 * Returns: (transfer full) (element-type FarneRing): the rings; each one that is no hole is followed
 *   by its holes
 */
GArray *
farne_shapes_get_rings (FarneShapes *self, guint index, double tolerance)
{
  const FarneShapeArea *area;
  GArray *rings;

  g_return_val_if_fail (FARNE_IS_SHAPES (self) && index < self->areas->len, NULL);

  area = get_area (self, index);
  rings = g_array_sized_new (FALSE, FALSE, sizeof (FarneRing), area->rings->len);
  g_array_set_clear_func (rings, clear_ring);
  for (guint r = 0; r < area->rings->len; r++)
    {
      FarneRing ring = simplify_ring (self, area->rings->pdata[r], tolerance * tolerance);

      g_array_append_val (rings, ring);
    }

  return rings;
}

/* Whether a ray to the east crosses the line; the upper end belongs to it and the lower does not. */
static gboolean
is_crossed (FarnePoint point, FarnePoint from, FarnePoint to)
{
  if ((from.y > point.y) == (to.y > point.y))
    return FALSE;

  return point.x < from.x + (point.y - from.y) / (to.y - from.y) * (to.x - from.x);
}

typedef void (*ProbeFunc) (FarnePoint point, FarnePoint from, FarnePoint to, gpointer result);

static void
count_crossing (FarnePoint point, FarnePoint from, FarnePoint to, gpointer n_crossings)
{
  *(guint *) n_crossings += is_crossed (point, from, to) ? 1 : 0;
}

static void
take_nearer (FarnePoint point, FarnePoint from, FarnePoint to, gpointer distance)
{
  *(double *) distance = MIN (*(double *) distance, farne_point_get_distance (point, from, to));
}

static inline void
probe_arc (FarnePoint point, const FarneArc *arc, ProbeFunc func, gpointer result)
{
  FarnePoint from = farne_grid_point_get (arc->points[0]);

  for (guint i = 1; i < arc->n_points; i++)
    {
      FarnePoint to = farne_grid_point_get (arc->points[i]);

      func (point, from, to, result);
      from = to;
    }
}

/* Asks every line of an area's border. */
static inline void
probe_area (FarneShapes *self, guint index, FarnePoint point, ProbeFunc func, gpointer result)
{
  const FarneShapeArea *area = get_area (self, index);

  for (guint r = 0; r < area->rings->len; r++)
    {
      const FarneShapeRing *ring = area->rings->pdata[r];

      for (guint i = 0; i < ring->references->len; i++)
        probe_arc (point, get_arc (self, g_array_index (ring->references, gint32, i)), func, result);
    }
}

static gboolean
holds (FarneShapes *self, guint index, FarnePoint point)
{
  guint n_crossings = 0;

  if (!farne_box_contains (&self->boxes[index], point, 0))
    return FALSE;

  probe_area (self, index, point, count_crossing, &n_crossings);
  return n_crossings % 2 == 1;
}

/* How far @point is from the border of an area. */
static double
measure_distance (FarneShapes *self, guint index, FarnePoint point)
{
  double distance = INFINITY;

  probe_area (self, index, point, take_nearer, &distance);
  return distance;
}

/**
 * farne_shapes_pick:
 * @self: shapes
 * @point: a point
 *
 * Finds the area that holds @point. On a border of two it is one of them, always the same.
 *
 * Returns: its index, or -1
 */
int
farne_shapes_pick (FarneShapes *self, FarnePoint point)
{
  const guint *candidates;
  guint n_candidates;

  g_return_val_if_fail (FARNE_IS_SHAPES (self), -1);

  candidates = farne_area_index_find (self->index, point, &n_candidates);
  for (guint i = 0; i < n_candidates; i++)
    if (holds (self, candidates[i], point))
      return (int) candidates[i];

  return -1;
}

/**
 * farne_shapes_pick_nearest:
 * @self: shapes
 * @point: a point
 * @reach: how far an area may be, as a fraction of the world
 *
 * Finds the area that holds @point, else the nearest within @reach.
 *
 * Returns: its index, or -1
 */
int
farne_shapes_pick_nearest (FarneShapes *self, FarnePoint point, double reach)
{
  double least = INFINITY;
  int nearest = farne_shapes_pick (self, point);

  if (nearest >= 0)
    return nearest;

  for (guint i = 0; i < self->areas->len; i++)
    {
      double distance = INFINITY;

      if (farne_box_contains (&self->boxes[i], point, reach))
        distance = measure_distance (self, i, point);
      if (distance <= reach && distance < least)
        {
          least = distance;
          nearest = (int) i;
        }
    }

  return nearest;
}

/**
 * farne_shapes_walk:
 * @self: shapes
 * @from: the area to start from
 * @dx: 1 for east, -1 for west, else 0
 * @dy: 1 for south, -1 for north, else 0
 *
 * Finds the next area in a direction, by the places of their names: near rather than far, straight
 * ahead rather than aside.
 *
 * Returns: its index, or @from where there is none
 */
int
farne_shapes_walk (FarneShapes *self, guint from, int dx, int dy)
{
  FarnePoint start = farne_shapes_get_label_point (self, from);
  double least = INFINITY;
  int found = (int) from;

  for (guint i = 0; i < self->areas->len; i++)
    {
      FarnePoint place = farne_shapes_get_label_point (self, i);
      double ahead = (place.x - start.x) * dx + (place.y - start.y) * dy;
      double aside = fabs ((place.x - start.x) * dy - (place.y - start.y) * dx);

      if (ahead > 0 && ahead + 2 * aside < least)
        {
          least = ahead + 2 * aside;
          found = (int) i;
        }
    }

  return found;
}
