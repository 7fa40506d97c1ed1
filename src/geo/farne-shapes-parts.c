/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/farne-shapes-parts.h"

/**
 * farne_shape_ring_new:
 * @references: (transfer full) (element-type gint32): its arcs
 * @hole: whether it is a hole
 *
 * Returns: (transfer full): the ring
 */
FarneShapeRing *
farne_shape_ring_new (GArray *references, gboolean hole)
{
  FarneShapeRing *ring = g_new0 (FarneShapeRing, 1);

  ring->references = references;
  ring->hole = hole;

  return ring;
}

/**
 * farne_shape_ring_free:
 * @ring: (transfer full): a ring
 *
 * Frees @ring.
 */
void
farne_shape_ring_free (FarneShapeRing *ring)
{
  g_array_unref (ring->references);
  g_free (ring);
}

/**
 * farne_shape_area_new:
 * @code: its code
 * @name: (nullable): its name
 * @parent: (nullable): the code of the area that it lies in
 *
 * Returns: (transfer full): an area without rings
 */
FarneShapeArea *
farne_shape_area_new (const char *code, const char *name, const char *parent)
{
  FarneShapeArea *area = g_new0 (FarneShapeArea, 1);

  area->code = g_strdup (code);
  area->name = g_strdup (name != NULL ? name : "");
  area->parent = g_strdup (parent != NULL ? parent : "");
  area->rings = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_shape_ring_free);

  return area;
}

/**
 * farne_shape_area_free:
 * @area: (transfer full): an area
 *
 * Frees @area.
 */
void
farne_shape_area_free (FarneShapeArea *area)
{
  g_free (area->code);
  g_free (area->name);
  g_free (area->parent);
  g_ptr_array_unref (area->rings);
  g_free (area);
}
