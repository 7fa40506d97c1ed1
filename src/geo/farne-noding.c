/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/farne-noding.h"

#include <math.h>

/* Steps of the grid within which a vertex is taken to lie on a line, or to be another. */
#define REACH 1.5

typedef struct
{
  FarneGridPoint at;
  double along;
} Stop;

static guint
hash_point (gconstpointer point)
{
  return farne_grid_point_hash (*(const FarneGridPoint *) point);
}

static gboolean
equal_point (gconstpointer a, gconstpointer b)
{
  return farne_grid_point_equal (*(const FarneGridPoint *) a, *(const FarneGridPoint *) b);
}

static int
compare_point (gconstpointer a, gconstpointer b)
{
  return farne_grid_point_compare (*(const FarneGridPoint *) a, *(const FarneGridPoint *) b);
}

static int
compare_stop (gconstpointer a, gconstpointer b)
{
  const Stop *one = a;
  const Stop *other = b;

  if (one->along != other->along)
    return one->along < other->along ? -1 : 1;
  return farne_grid_point_compare (one->at, other->at);
}

/* The vertex already known at this step of the grid or a step beside it, else this one. */
static FarneGridPoint
settle (GHashTable *known, FarneGridPoint point)
{
  if (g_hash_table_contains (known, &point))
    return point;

  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      {
        FarneGridPoint beside = { point.x + dx, point.y + dy };

        if (g_hash_table_contains (known, &beside))
          return beside;
      }

  g_hash_table_add (known, g_memdup2 (&point, sizeof point));
  return point;
}

static void
append_distinct (GArray *ring, FarneGridPoint point)
{
  guint n = ring->len;

  if (n > 0 && farne_grid_point_equal (g_array_index (ring, FarneGridPoint, n - 1), point))
    return;
  if (n > 1 && farne_grid_point_equal (g_array_index (ring, FarneGridPoint, n - 2), point))
    g_array_set_size (ring, n - 1);
  else
    g_array_append_val (ring, point);
}

/* A ring closes on itself, so what is cut at its ends (repeats, spikes) is cut there as well. */
static void
trim_ends (GArray *ring)
{
  while (ring->len > 2)
    {
      const FarneGridPoint *points = (const FarneGridPoint *) ring->data;
      guint last = ring->len - 1;

      if (farne_grid_point_equal (points[0], points[last])
          || farne_grid_point_equal (points[0], points[last - 1]))
        g_array_set_size (ring, last);
      else if (farne_grid_point_equal (points[1], points[last]))
        g_array_remove_index (ring, 0);
      else
        break;
    }
}

static GArray *
settle_ring (GHashTable *known, GArray *ring)
{
  GArray *settled = g_array_sized_new (FALSE, FALSE, sizeof (FarneGridPoint), ring->len);

  for (guint i = 0; i < ring->len; i++)
    append_distinct (settled, settle (known, g_array_index (ring, FarneGridPoint, i)));
  trim_ends (settled);

  return settled;
}

static GArray *
sort_points (GHashTable *known)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (FarneGridPoint),
                                      g_hash_table_size (known));
  GHashTableIter iter;
  gpointer point;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &point, NULL))
    g_array_append_vals (sorted, point, 1);
  g_array_sort (sorted, compare_point);

  return sorted;
}

static guint
find_first (GArray *sorted, double x)
{
  guint low = 0;
  guint high = sorted->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (sorted, FarneGridPoint, middle).x < x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Whether @point lies on the line, and not at one of its ends; and how far along. */
static gboolean
lies_between (FarneGridPoint point, FarneGridPoint from, FarneGridPoint to, double *along)
{
  double dx = (double) to.x - from.x, dy = (double) to.y - from.y;
  double px = (double) point.x - from.x, py = (double) point.y - from.y;
  double length = hypot (dx, dy);

  *along = (px * dx + py * dy) / length;
  return *along > REACH && *along < length - REACH && fabs (px * dy - py * dx) <= REACH * length;
}

static void
append_stops (GArray *ring, GArray *sorted, GArray *stops, FarneGridPoint from, FarneGridPoint to)
{
  double top = MIN (from.y, to.y) - REACH;
  double bottom = MAX (from.y, to.y) + REACH;

  g_array_set_size (stops, 0);
  for (guint i = find_first (sorted, MIN (from.x, to.x) - REACH); i < sorted->len; i++)
    {
      Stop stop = { g_array_index (sorted, FarneGridPoint, i) };

      if (stop.at.x > MAX (from.x, to.x) + REACH)
        break;
      if (stop.at.y >= top && stop.at.y <= bottom && lies_between (stop.at, from, to, &stop.along))
        g_array_append_val (stops, stop);
    }

  g_array_sort (stops, compare_stop);
  for (guint i = 0; i < stops->len; i++)
    append_distinct (ring, g_array_index (stops, Stop, i).at);
}

static GArray *
node_ring (GArray *ring, GArray *sorted)
{
  g_autoptr (GArray) stops = g_array_new (FALSE, FALSE, sizeof (Stop));
  GArray *noded = g_array_sized_new (FALSE, FALSE, sizeof (FarneGridPoint), ring->len);

  for (guint i = 0; i < ring->len; i++)
    {
      FarneGridPoint from = g_array_index (ring, FarneGridPoint, i);
      FarneGridPoint to = g_array_index (ring, FarneGridPoint, (i + 1) % ring->len);

      append_distinct (noded, from);
      append_stops (noded, sorted, stops, from, to);
    }
  trim_ends (noded);

  return noded;
}

/**
 * farne_noding_join:
 * @rings: (element-type GArray): rings of #FarneGridPoint, the first point not repeated
 *
 * Makes neighbours agree on their vertices: those a step of the grid apart become one, and a vertex
 * of one ring that lies on the line of another becomes a vertex of both. Repeated points and spikes
 * are dropped; a ring left with fewer than three points encloses nothing.
 *
 * Returns: (transfer full) (element-type GArray): the rings, in the same order
 */
GPtrArray *
farne_noding_join (GPtrArray *rings)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (hash_point, equal_point, g_free, NULL);
  g_autoptr (GPtrArray) settled = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GPtrArray *noded = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) sorted = NULL;

  for (guint r = 0; r < rings->len; r++)
    g_ptr_array_add (settled, settle_ring (known, rings->pdata[r]));
  sorted = sort_points (known);
  for (guint r = 0; r < settled->len; r++)
    g_ptr_array_add (noded, node_ring (settled->pdata[r], sorted));

  return noded;
}
