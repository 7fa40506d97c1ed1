/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/farne-arc.h"

#include <math.h>

typedef struct
{
  double area;
  guint index;
} Candidate;

/* The arc while its vertices are left out one after another. */
typedef struct
{
  const FarneArc *arc;
  GArray *heap;
  double *areas;
  guint *before;
  guint *after;
} Thinning;

/**
 * farne_grid_point_new:
 * @point: a point of the unit square
 *
 * Returns: the nearest point of the grid
 */
FarneGridPoint
farne_grid_point_new (FarnePoint point)
{
  return (FarneGridPoint) {
    (gint32) floor (CLAMP (point.x, 0, 1) * (FARNE_GRID_SIZE - 1) + 0.5),
    (gint32) floor (CLAMP (point.y, 0, 1) * (FARNE_GRID_SIZE - 1) + 0.5),
  };
}

/**
 * farne_grid_point_get:
 * @point: a point of the grid
 *
 * Returns: the same on the unit square
 */
FarnePoint
farne_grid_point_get (FarneGridPoint point)
{
  return (FarnePoint) { point.x / (double) (FARNE_GRID_SIZE - 1),
                        point.y / (double) (FARNE_GRID_SIZE - 1) };
}

/**
 * farne_grid_point_equal:
 * @a: a point
 * @b: another
 *
 * Returns: whether they are the same
 */
gboolean
farne_grid_point_equal (FarneGridPoint a, FarneGridPoint b)
{
  return a.x == b.x && a.y == b.y;
}

/**
 * farne_grid_point_compare:
 * @a: a point
 * @b: another
 *
 * Orders points from west to east, then from north to south.
 *
 * Returns: less than, equal to or greater than 0
 */
int
farne_grid_point_compare (FarneGridPoint a, FarneGridPoint b)
{
  if (a.x != b.x)
    return a.x < b.x ? -1 : 1;
  return (a.y > b.y) - (a.y < b.y);
}

/**
 * farne_grid_point_hash:
 * @point: a point
 *
 * Returns: a hash of it
 */
guint
farne_grid_point_hash (FarneGridPoint point)
{
  guint64 mixed = ((guint64) (guint32) point.x << 32 | (guint32) point.y)
                  * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return (guint) (mixed >> 32);
}

static gboolean
is_before (const Candidate *a, const Candidate *b)
{
  return a->area < b->area || (a->area == b->area && a->index < b->index);
}

static void
push (GArray *heap, double area, guint index)
{
  Candidate candidate = { area, index };
  guint i = heap->len;

  g_array_append_val (heap, candidate);
  while (i > 0 && is_before (&candidate, &g_array_index (heap, Candidate, (i - 1) / 2)))
    {
      g_array_index (heap, Candidate, i) = g_array_index (heap, Candidate, (i - 1) / 2);
      i = (i - 1) / 2;
    }
  g_array_index (heap, Candidate, i) = candidate;
}

static void
sink (GArray *heap, Candidate last)
{
  guint i = 0;

  for (guint child = 1; child < heap->len; child = 2 * i + 1)
    {
      const Candidate *all = (const Candidate *) heap->data;

      if (child + 1 < heap->len && is_before (&all[child + 1], &all[child]))
        child++;
      if (!is_before (&all[child], &last))
        break;
      g_array_index (heap, Candidate, i) = all[child];
      i = child;
    }
  g_array_index (heap, Candidate, i) = last;
}

static Candidate
pop (GArray *heap)
{
  Candidate first = g_array_index (heap, Candidate, 0);
  Candidate last = g_array_index (heap, Candidate, heap->len - 1);

  g_array_set_size (heap, heap->len - 1);
  if (heap->len > 0)
    sink (heap, last);

  return first;
}

static double
measure_triangle (FarneGridPoint a, FarneGridPoint b, FarneGridPoint c)
{
  double size = FARNE_GRID_SIZE - 1;
  double ux = (b.x - a.x) / size, uy = (b.y - a.y) / size;
  double vx = (c.x - a.x) / size, vy = (c.y - a.y) / size;

  return fabs (ux * vy - uy * vx) / 2;
}

/* A vertex never weighs less than one that had to go before it. */
static void
weigh_one (Thinning *thinning, guint index, double least)
{
  const FarneGridPoint *points = thinning->arc->points;
  double area;

  if (index == 0 || index == thinning->arc->n_points - 1)
    return;

  area = measure_triangle (points[thinning->before[index]], points[index],
                           points[thinning->after[index]]);
  thinning->areas[index] = MAX (area, least);
  push (thinning->heap, thinning->areas[index], index);
}

static void
leave_out (Thinning *thinning, guint index)
{
  guint before = thinning->before[index];
  guint after = thinning->after[index];

  thinning->after[before] = after;
  thinning->before[after] = before;
  weigh_one (thinning, before, thinning->areas[index]);
  weigh_one (thinning, after, thinning->areas[index]);
}

/*
 * Visvalingam and Whyatt, "Line generalisation by repeated elimination of points", The Cartographic
 * Journal 30 (1993): the vertex of the smallest triangle goes first. An entry of the heap whose area
 * is no longer the vertex's own was overtaken and is skipped.
 */
static void
weigh (FarneArc *arc)
{
  g_autoptr (GArray) heap = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree guint *before = g_new (guint, arc->n_points);
  g_autofree guint *after = g_new (guint, arc->n_points);
  g_autofree gboolean *gone = g_new0 (gboolean, arc->n_points);
  Thinning thinning = { arc, heap, arc->weights, before, after };

  for (guint i = 0; i < arc->n_points; i++)
    {
      before[i] = i - 1;
      after[i] = i + 1;
    }
  arc->weights[0] = arc->weights[arc->n_points - 1] = INFINITY;
  for (guint i = 1; i + 1 < arc->n_points; i++)
    weigh_one (&thinning, i, 0);

  while (heap->len > 0)
    {
      Candidate next = pop (heap);

      if (gone[next.index] || next.area != arc->weights[next.index])
        continue;
      gone[next.index] = TRUE;
      leave_out (&thinning, next.index);
    }
}

/**
 * farne_arc_new:
 * @points: (array length=n_points): its points, end points included
 * @n_points: how many; at least 2
 *
 * Makes an arc and weighs its vertices.
 *
 * Returns: (transfer full): the arc
 */
FarneArc *
farne_arc_new (const FarneGridPoint *points, guint n_points)
{
  FarneArc *arc;

  g_return_val_if_fail (n_points >= 2, NULL);

  arc = g_new0 (FarneArc, 1);
  arc->points = g_memdup2 (points, n_points * sizeof (FarneGridPoint));
  arc->n_points = n_points;
  arc->weights = g_new0 (double, n_points);
  weigh (arc);

  return arc;
}

/**
 * farne_arc_free:
 * @arc: (transfer full): an arc
 *
 * Frees @arc.
 */
void
farne_arc_free (FarneArc *arc)
{
  g_free (arc->points);
  g_free (arc->weights);
  g_free (arc);
}

static guint
find_heaviest (const FarneArc *arc)
{
  guint heaviest = 0;

  for (guint i = 1; i + 1 < arc->n_points; i++)
    if (isfinite (arc->weights[i]) && (heaviest == 0 || arc->weights[i] > arc->weights[heaviest]))
      heaviest = i;

  return heaviest;
}

/**
 * farne_arc_keep:
 * @arc: an arc
 * @n_inner: how many of its inner vertices stay at any tolerance
 *
 * Makes the heaviest inner vertices stay, so that a ring of few arcs never folds up.
 */
void
farne_arc_keep (FarneArc *arc, guint n_inner)
{
  while (arc->n_kept < n_inner)
    {
      guint heaviest = find_heaviest (arc);

      arc->n_kept++;
      if (heaviest > 0)
        arc->weights[heaviest] = INFINITY;
    }
}

/**
 * farne_arc_hash:
 * @arc: (type FarneArc): an arc
 *
 * Returns: a hash of its points
 */
guint
farne_arc_hash (gconstpointer arc)
{
  const FarneArc *self = arc;

  return farne_grid_point_hash (self->points[0])
         ^ farne_grid_point_hash (self->points[1]) * 3
         ^ farne_grid_point_hash (self->points[self->n_points - 1]) * 5
         ^ self->n_points;
}

/**
 * farne_arc_equal:
 * @a: (type FarneArc): an arc
 * @b: (type FarneArc): another
 *
 * Returns: whether they have the same points in the same order
 */
gboolean
farne_arc_equal (gconstpointer a, gconstpointer b)
{
  const FarneArc *one = a;
  const FarneArc *other = b;

  if (one->n_points != other->n_points)
    return FALSE;
  for (guint i = 0; i < one->n_points; i++)
    if (!farne_grid_point_equal (one->points[i], other->points[i]))
      return FALSE;

  return TRUE;
}
