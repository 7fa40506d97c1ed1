/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-map-frame.h"

#define PROBES 10

static FarneBox
get_box (const FarneMapFrame *self)
{
  FarneBox box = { 1, 1, 0, 0 };

  for (guint i = 0; i < farne_shapes_get_n (self->shapes); i++)
    if (farne_map_figures_find (self->map, farne_shapes_get_code (self->shapes, i)))
      {
        FarneBox one = farne_shapes_get_area_box (self->shapes, i);

        box = (FarneBox) { MIN (box.x0, one.x0), MIN (box.y0, one.y0), MAX (box.x1, one.x1),
                           MAX (box.y1, one.y1) };
      }

  return box;
}

/**
 * farne_map_frame_fit:
 * @self: a frame with shapes and figures; its scale and offsets are set
 * @x: left
 * @y: top
 * @width: the room there is
 * @height: the room there is
 *
 * Lays those outlines that have a figure into a rectangle, in its middle, as large as they go.
 */
void
farne_map_frame_fit (FarneMapFrame *self, double x, double y, double width, double height)
{
  FarneBox box = get_box (self);
  double wide = MAX (box.x1 - box.x0, 1e-9);
  double high = MAX (box.y1 - box.y0, 1e-9);

  self->scale = MIN (width / wide, height / high);
  self->dx = x + (width - wide * self->scale) / 2 - box.x0 * self->scale;
  self->dy = y + (height - high * self->scale) / 2 - box.y0 * self->scale;
}

/**
 * farne_map_frame_lean:
 * @self: a frame that was fitted
 * @left: of the rectangle it was fitted into
 * @share: of the room to the left of the outlines
 * @most: how far at most
 *
 * Moves the outlines to the left, to leave room for names beside them.
 */
void
farne_map_frame_lean (FarneMapFrame *self, double left, double share, double most)
{
  const double start = get_box (self).x0 * self->scale + self->dx;

  self->dx -= MIN (MAX (start - left, 0) * share, most);
}

/**
 * farne_map_frame_to_scene:
 * @self: a frame
 * @world: a place
 *
 * Returns: where it lies on the map
 */
FarnePoint
farne_map_frame_to_scene (const FarneMapFrame *self, FarnePoint world)
{
  return (FarnePoint) { world.x * self->scale + self->dx, world.y * self->scale + self->dy };
}

/**
 * farne_map_frame_pick:
 * @self: a frame
 * @x: from the left
 * @y: from the top
 *
 * Returns: the index of the shape there, or -1 for the sea
 */
int
farne_map_frame_pick (const FarneMapFrame *self, double x, double y)
{
  return farne_shapes_pick (self->shapes, (FarnePoint) { (x - self->dx) / self->scale,
                                                         (y - self->dy) / self->scale });
}

/**
 * farne_map_frame_is_free:
 * @self: a frame
 * @x: left
 * @y: top
 * @width: of a rectangle
 * @height: of it
 *
 * Returns: whether the rectangle lies in the sea
 */
gboolean
farne_map_frame_is_free (const FarneMapFrame *self, double x, double y, double width,
                         double height)
{
  for (guint i = 0; i <= PROBES; i++)
    for (guint j = 0; j <= PROBES; j++)
      if (farne_map_frame_pick (self, x + width * i / PROBES, y + height * j / PROBES) >= 0)
        return FALSE;

  return TRUE;
}
