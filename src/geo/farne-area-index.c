/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/farne-area-index.h"

#include <math.h>

/* Cells along each side: about four for each area, within reason. */
#define SIDE_MIN 1
#define SIDE_MAX 256

struct _FarneAreaIndex
{
  FarneBox box;
  guint side;
  GArray **cells;
};

static guint
find_step (FarneAreaIndex *self, double value, double from, double to)
{
  double step = to > from ? (value - from) / (to - from) * self->side : 0;

  return (guint) CLAMP (step, 0, self->side - 1);
}

static guint
find_column (FarneAreaIndex *self, double x)
{
  return find_step (self, x, self->box.x0, self->box.x1);
}

static guint
find_row (FarneAreaIndex *self, double y)
{
  return find_step (self, y, self->box.y0, self->box.y1);
}

static void
enter (FarneAreaIndex *self, const FarneBox *box, guint index)
{
  for (guint row = find_row (self, box->y0); row <= find_row (self, box->y1); row++)
    for (guint column = find_column (self, box->x0); column <= find_column (self, box->x1); column++)
      g_array_append_val (self->cells[row * self->side + column], index);
}

/**
 * farne_area_index_new:
 * @boxes: (array length=n_boxes): the box of each area
 * @n_boxes: how many
 *
 * Enters boxes in a grid.
 *
 * Returns: (transfer full): the index
 */
FarneAreaIndex *
farne_area_index_new (const FarneBox *boxes, guint n_boxes)
{
  FarneAreaIndex *self = g_new0 (FarneAreaIndex, 1);

  self->box = FARNE_BOX_EMPTY;
  for (guint i = 0; i < n_boxes; i++)
    farne_box_join (&self->box, &boxes[i]);

  self->side = CLAMP ((guint) (2 * sqrt (n_boxes)), SIDE_MIN, SIDE_MAX);
  self->cells = g_new (GArray *, self->side * self->side);
  for (guint i = 0; i < self->side * self->side; i++)
    self->cells[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_boxes; i++)
    if (!farne_box_is_empty (&boxes[i]))
      enter (self, &boxes[i], i);

  return self;
}

/**
 * farne_area_index_free:
 * @self: (transfer full): an index
 *
 * Frees @self.
 */
void
farne_area_index_free (FarneAreaIndex *self)
{
  for (guint i = 0; i < self->side * self->side; i++)
    g_array_unref (self->cells[i]);
  g_free (self->cells);
  g_free (self);
}

/**
 * farne_area_index_find:
 * @self: an index
 * @point: a point
 * @n_found: (out): how many
 *
 * Returns: (transfer none) (array length=n_found): the areas whose boxes may hold @point, ascending
 */
const guint *
farne_area_index_find (FarneAreaIndex *self, FarnePoint point, guint *n_found)
{
  GArray *cell;

  *n_found = 0;
  if (!farne_box_contains (&self->box, point, 0))
    return NULL;

  cell = self->cells[find_row (self, point.y) * self->side + find_column (self, point.x)];
  *n_found = cell->len;
  return (const guint *) cell->data;
}
