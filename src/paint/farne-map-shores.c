/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-map-shores.h"

#include <math.h>

static void
add_point (FarneMapShores *self, double x, guint row)
{
  self->left[row] = MIN (self->left[row], x);
  self->right[row] = MAX (self->right[row], x);
}

static void
add_edge (FarneMapShores *self, FarnePoint from, FarnePoint to)
{
  const double top = MIN (from.y, to.y), bottom = MAX (from.y, to.y);
  const double run = bottom > top ? (to.x - from.x) / (to.y - from.y) : 0;

  if (bottom < 0 || top >= self->n)
    return;

  for (double row = MAX (floor (top), 0); row <= MIN (bottom, self->n - 1.0); row++)
    {
      add_point (self, from.x + (CLAMP (row, top, bottom) - from.y) * run, (guint) row);
      add_point (self, from.x + (CLAMP (row + 1, top, bottom) - from.y) * run, (guint) row);
    }
}

static void
add_ring (FarneMapShores *self, const FarneMapFrame *frame, const FarneRing *ring)
{
  for (guint i = 0; i < ring->n_points; i++)
    add_edge (self, farne_map_frame_to_scene (frame, ring->points[i]),
              farne_map_frame_to_scene (frame, ring->points[(i + 1) % ring->n_points]));
}

/**
 * farne_map_shores_init:
 * @self: shores
 * @frame: where the world lies
 * @height: of the scene
 *
 * Finds the outermost land of those areas that are drawn.
 */
void
farne_map_shores_init (FarneMapShores *self, const FarneMapFrame *frame, double height)
{
  self->n = (guint) ceil (MAX (height, 1));
  self->left = g_new (double, self->n);
  self->right = g_new (double, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      self->left[i] = G_MAXDOUBLE;
      self->right[i] = -G_MAXDOUBLE;
    }

  for (guint i = 0; i < farne_shapes_get_n (frame->shapes); i++)
    {
      g_autoptr (GArray) rings = NULL;

      if (farne_map_figures_find (frame->map, farne_shapes_get_code (frame->shapes, i)) == NULL)
        continue;
      rings = farne_shapes_get_rings (frame->shapes, i, 1 / frame->scale);
      for (guint j = 0; j < rings->len; j++)
        add_ring (self, frame, &g_array_index (rings, FarneRing, j));
    }
}

/**
 * farne_map_shores_clear:
 * @self: shores
 *
 * Frees what they hold.
 */
void
farne_map_shores_clear (FarneMapShores *self)
{
  g_clear_pointer (&self->left, g_free);
  g_clear_pointer (&self->right, g_free);
}

/**
 * farne_map_shores_find:
 * @self: shores
 * @top: of a strip across the map
 * @bottom: of the strip
 * @way: 1 for the right, -1 for the left
 * @shore: (out): where the last land of the strip is that way
 *
 * Returns: whether there is land in the strip
 */
gboolean
farne_map_shores_find (const FarneMapShores *self, double top, double bottom, int way, double *shore)
{
  const int first = MAX ((int) floor (top), 0), last = MIN ((int) floor (bottom), (int) self->n - 1);

  *shore = -way * G_MAXDOUBLE;
  for (int i = first; i <= last; i++)
    *shore = way > 0 ? MAX (*shore, self->right[i]) : MIN (*shore, self->left[i]);

  return fabs (*shore) < G_MAXDOUBLE;
}
