/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-scene-head.h"
#include "paint/farne-scene-private.h"

/* The rule below the last row of a piece belongs to it. */
#define RULE 0.6

/*
 * What a scene is to a reader of a paper that can't see it: a figure, to which the paper gives words;
 * or a table, whose cells are read by rows and columns.
 */

static const FarneSceneItem *
get_item (FarneScene *self, guint index)
{
  return &g_array_index (self->items, FarneSceneItem, index);
}

/* The first cell from @start on that lies in the piece; the number of items where there is none. */
static guint
find_cell (FarneScene *self, guint start, double from, double until)
{
  for (guint i = start; i < self->items->len; i++)
    if (get_item (self, i)->row > 0 && get_item (self, i)->y > from && get_item (self, i)->y < until)
      return i;

  return self->items->len;
}

static void
draw_cell (FarneScene *self, const FarneSceneItem *item, cairo_t *cr)
{
  const char *tag = item->is_header ? "TH" : "TD";

  cairo_tag_begin (cr, tag, NULL);
  farne_scene_draw_item (self, item, cr);
  cairo_tag_end (cr, tag);
}

static void
clip_rows (FarneScene *self, cairo_t *cr, double from, double until)
{
  cairo_rectangle (cr, -self->width, from, 3 * self->width, until - from + RULE);
  cairo_clip (cr);
}

/* Rules and grounds are no part of what is read. */
static void
draw_grounds (FarneScene *self, cairo_t *cr)
{
  for (guint i = 0; i < self->items->len; i++)
    if (get_item (self, i)->row == 0)
      farne_scene_draw_item (self, get_item (self, i), cr);
}

static void
draw_rows (FarneScene *self, cairo_t *cr, double from, double until)
{
  guint row = 0;

  for (guint i = find_cell (self, 0, from, until); i < self->items->len;
       i = find_cell (self, i + 1, from, until))
    {
      const FarneSceneItem *item = get_item (self, i);

      if (item->row != row && row > 0)
        cairo_tag_end (cr, "TR");
      if (item->row != row)
        cairo_tag_begin (cr, "TR", NULL);
      row = item->row;
      draw_cell (self, item, cr);
    }
  if (row > 0)
    cairo_tag_end (cr, "TR");
}

/* What names the columns stands over each piece, and is read with it. */
static void
repeat_head (FarneScene *self, cairo_t *cr, double from)
{
  cairo_save (cr);
  cairo_translate (cr, 0, from - self->head);
  clip_rows (self, cr, 0, self->head);
  draw_grounds (self, cr);
  draw_rows (self, cr, 0, self->head);
  cairo_restore (cr);
}

static void
draw_table (FarneScene *self, cairo_t *cr, const char *highlight, double from, double until)
{
  cairo_tag_begin (cr, "Table", NULL);
  if (from > 0 && self->head > 0)
    repeat_head (self, cr, from);

  cairo_save (cr);
  clip_rows (self, cr, from, until);
  draw_grounds (self, cr);
  farne_scene_draw_marks (self, cr, highlight);
  draw_rows (self, cr, from, until);
  cairo_restore (cr);
  cairo_tag_end (cr, "Table");
}

/**
 * farne_scene_is_table:
 * @self: a scene
 *
 * Returns: whether readers go through it by rows and columns, so that it needs no other words
 */
gboolean
farne_scene_is_table (FarneScene *self)
{
  return find_cell (self, 0, -G_MAXDOUBLE, G_MAXDOUBLE) < self->items->len;
}

/**
 * farne_scene_set_head:
 * @self: a scene being painted
 * @height: of the row at its top that names its columns, in the units of its look
 *
 * For a table that may be cut into pieces, each of which repeats that row.
 */
void
farne_scene_set_head (FarneScene *self, double height)
{
  self->head = height;
}

/**
 * farne_scene_get_head:
 * @self: a scene
 *
 * Returns: the height that a piece of it needs above itself to name its columns, 0 where nothing is
 *   repeated
 */
double
farne_scene_get_head (FarneScene *self)
{
  return self->head;
}

/**
 * farne_scene_draw_tagged:
 * @self: a scene
 * @cr: a page of a tagged PDF; the scene's top left comes to its origin
 * @highlight: (nullable): the key of the marks to be set off
 * @from: where the piece begins that is drawn of it, 0 for its top
 * @until: where it ends
 *
 * Draws a piece of it, or the whole: as a table of rows and cells where it is one, else as a figure.
 * Where a table is cut over pages, each piece has the rows that stand in it, and those after the
 * first name their columns above @from.
 */
void
farne_scene_draw_tagged (FarneScene *self, cairo_t *cr, const char *highlight, double from,
                         double until)
{
  const gboolean cut = from > 0 || until < self->height;

  if (farne_scene_is_table (self))
    {
      draw_table (self, cr, highlight, from, until);
      return;
    }

  cairo_tag_begin (cr, "Figure", NULL);
  cairo_save (cr);
  if (cut)
    clip_rows (self, cr, from, until);
  farne_scene_draw (self, cr, highlight);
  cairo_restore (cr);
  cairo_tag_end (cr, "Figure");
}
