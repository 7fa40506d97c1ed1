/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/farne-topology.h"

#define RING_POINT(ring, i) (g_array_index ((ring), FarneGridPoint, (i) % (ring)->len))

/* A vertex of any ring; where two rings go on from it differently, arcs end there. */
typedef struct
{
  FarneGridPoint at;
  FarneGridPoint low;
  FarneGridPoint high;
  gboolean is_junction;
} Corner;

static guint
hash_corner (gconstpointer corner)
{
  return farne_grid_point_hash (((const Corner *) corner)->at);
}

static gboolean
equal_corner (gconstpointer a, gconstpointer b)
{
  return farne_grid_point_equal (((const Corner *) a)->at, ((const Corner *) b)->at);
}

static void
add_corner (GHashTable *corners, FarneGridPoint before, FarneGridPoint at, FarneGridPoint after)
{
  gboolean in_order = farne_grid_point_compare (before, after) <= 0;
  Corner corner = { at, in_order ? before : after, in_order ? after : before, FALSE };
  Corner *known = g_hash_table_lookup (corners, &corner);

  if (known == NULL)
    g_hash_table_add (corners, g_memdup2 (&corner, sizeof corner));
  else if (!farne_grid_point_equal (known->low, corner.low)
           || !farne_grid_point_equal (known->high, corner.high))
    known->is_junction = TRUE;
}

static GHashTable *
collect_corners (GPtrArray *rings)
{
  GHashTable *corners = g_hash_table_new_full (hash_corner, equal_corner, g_free, NULL);

  for (guint r = 0; r < rings->len; r++)
    {
      GArray *ring = rings->pdata[r];

      for (guint i = 0; i < ring->len; i++)
        add_corner (corners, RING_POINT (ring, i + ring->len - 1), RING_POINT (ring, i),
                    RING_POINT (ring, i + 1));
    }

  return corners;
}

static gboolean
is_junction (GHashTable *corners, FarneGridPoint point)
{
  Corner key = { .at = point };
  Corner *corner = g_hash_table_lookup (corners, &key);

  return corner != NULL && corner->is_junction;
}

/* Of a line and its reverse, whether the reverse comes first in the order of points. */
static gboolean
is_reversed (const FarneGridPoint *points, guint n_points)
{
  for (guint i = 0; i < n_points; i++)
    {
      int order = farne_grid_point_compare (points[i], points[n_points - 1 - i]);

      if (order != 0)
        return order > 0;
    }

  return FALSE;
}

static void
reverse (FarneGridPoint *points, guint n_points)
{
  for (guint i = 0; i < n_points / 2; i++)
    {
      FarneGridPoint other = points[i];

      points[i] = points[n_points - 1 - i];
      points[n_points - 1 - i] = other;
    }
}

/* The arc is kept once, in the direction that comes first, whichever ring brings it. */
static gint32
add_arc (FarneTopology *topology, GHashTable *known, FarneGridPoint *points, guint n_points)
{
  FarneArc key = { points, n_points, NULL };
  gboolean reversed = is_reversed (points, n_points);
  gpointer index;

  if (reversed)
    reverse (points, n_points);

  if (!g_hash_table_lookup_extended (known, &key, NULL, &index))
    {
      FarneArc *arc = farne_arc_new (points, n_points);

      index = GUINT_TO_POINTER (topology->arcs->len);
      g_hash_table_insert (known, arc, index);
      g_ptr_array_add (topology->arcs, arc);
    }

  return reversed ? ~GPOINTER_TO_INT (index) : GPOINTER_TO_INT (index);
}

static guint
find_start (GHashTable *corners, GArray *ring)
{
  guint first = 0;

  for (guint i = 0; i < ring->len; i++)
    {
      if (is_junction (corners, RING_POINT (ring, i)))
        return i;
      if (farne_grid_point_compare (RING_POINT (ring, i), RING_POINT (ring, first)) < 0)
        first = i;
    }

  return first;
}

static GArray *
cut_ring (FarneTopology *topology, GHashTable *corners, GHashTable *known, GArray *ring)
{
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (FarneGridPoint));
  GArray *references = g_array_new (FALSE, FALSE, sizeof (gint32));
  guint start = find_start (corners, ring);

  for (guint i = 0; i <= ring->len; i++)
    {
      FarneGridPoint point = RING_POINT (ring, start + i);

      g_array_append_val (line, point);
      if (i == ring->len || (i > 0 && is_junction (corners, point)))
        {
          gint32 reference = add_arc (topology, known, (FarneGridPoint *) line->data, line->len);

          g_array_append_val (references, reference);
          g_array_set_size (line, 0);
          g_array_append_val (line, point);
        }
    }

  return references;
}

/**
 * farne_topology_keep_open:
 * @arcs: (element-type FarneArc): the arcs
 * @references: (element-type gint32): a ring
 *
 * Two arcs, or one, make a ring only while they keep points between their ends: sees to it that
 * they do, at any tolerance, and so for both neighbours.
 */
void
farne_topology_keep_open (GPtrArray *arcs, GArray *references)
{
  guint n_inner = references->len == 1 ? 3 : references->len == 2 ? 1 : 0;

  for (guint i = 0; i < references->len && n_inner > 0; i++)
    {
      gint32 reference = g_array_index (references, gint32, i);

      farne_arc_keep (arcs->pdata[FARNE_ARC_REFERENCE_INDEX (reference)], n_inner);
    }
}

/**
 * farne_topology_new:
 * @rings: (element-type GArray): rings of #FarneGridPoint, of three points at least, the first not
 *   repeated, no two alike in a row
 *
 * Cuts rings at their junctions and keeps every arc once, however many rings it belongs to. What
 * is done to an arc is then done to all its neighbours: no gap, no overlap.
 *
 * A junction is a vertex from which two rings go on to different points. The way is that of
 * TopoJSON (M. Bostock, "How to infer topology", 2013).
 *
 * Returns: (transfer full): the arcs and rings, in the order of @rings
 */
FarneTopology *
farne_topology_new (GPtrArray *rings)
{
  g_autoptr (GHashTable) corners = collect_corners (rings);
  g_autoptr (GHashTable) known = g_hash_table_new (farne_arc_hash, farne_arc_equal);
  FarneTopology *topology = g_new0 (FarneTopology, 1);

  topology->arcs = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_arc_free);
  topology->rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint r = 0; r < rings->len; r++)
    g_ptr_array_add (topology->rings, cut_ring (topology, corners, known, rings->pdata[r]));
  for (guint r = 0; r < rings->len; r++)
    farne_topology_keep_open (topology->arcs, topology->rings->pdata[r]);

  return topology;
}

/**
 * farne_topology_free:
 * @topology: (transfer full): a topology
 *
 * Frees @topology.
 */
void
farne_topology_free (FarneTopology *topology)
{
  g_ptr_array_unref (topology->arcs);
  g_ptr_array_unref (topology->rings);
  g_free (topology);
}
