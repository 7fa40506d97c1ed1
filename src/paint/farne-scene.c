/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-scene-private.h"

#include <math.h>
#include <string.h>

#define LINE_REACH 10.0

static void handled_init (FarneHandledInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FarneScene, farne_scene, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FARNE_TYPE_HANDLED, handled_init))

static void
free_shape (gpointer shape)
{
  g_free (((FarneSceneShape *) shape)->path.data);
}

static void
free_text (gpointer text)
{
  g_free (((FarneSceneText *) text)->text);
}

static void
clear_item (gpointer item)
{
  FarneSceneItem *it = item;

  if (it->shape)
    g_atomic_rc_box_release_full (it->shape, free_shape);
  if (it->text)
    g_atomic_rc_box_release_full (it->text, free_text);
}

static void
clear_mark (gpointer mark)
{
  FarneSceneMark *it = mark;

  g_free ((char *) it->key);
  g_free ((char *) it->words);
}

static void
clear_row (gpointer row)
{
  FarneSceneRow *it = row;

  g_free (it->key);
  g_strfreev (it->cells);
}

static FarneHandling
get_handling (FarneHandled *handled)
{
  return FARNE_SCENE (handled)->handling;
}

static void
handled_init (FarneHandledInterface *iface)
{
  iface->get_handling = get_handling;
}

static void
farne_scene_finalize (GObject *object)
{
  FarneScene *self = FARNE_SCENE (object);

  g_free (self->title);
  g_free (self->summary);
  g_free (self->foot);
  g_array_unref (self->items);
  g_array_unref (self->marks);
  g_array_unref (self->mark_items);
  g_strfreev (self->headers);
  g_array_unref (self->rows);
  g_clear_pointer (&self->scratch, cairo_destroy);

  G_OBJECT_CLASS (farne_scene_parent_class)->finalize (object);
}

static void
farne_scene_class_init (FarneSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_scene_finalize;
}

static GArray *
create_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

static void
farne_scene_init (FarneScene *self)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);

  self->items = create_array (sizeof (FarneSceneItem), clear_item);
  self->marks = create_array (sizeof (FarneSceneMark), clear_mark);
  self->mark_items = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = create_array (sizeof (FarneSceneRow), clear_row);
  self->scratch = cairo_create (surface);
  cairo_surface_destroy (surface);
}

static FarneSceneItem *
get_item (FarneScene *self, guint index)
{
  return &g_array_index (self->items, FarneSceneItem, index);
}

/* See the header. */
void
farne_scene_trace_item (const FarneSceneItem *item, cairo_t *cr)
{
  cairo_new_path (cr);
  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  cairo_append_path (cr, &item->shape->path);
  cairo_restore (cr);
}

/* See the header. */
void
farne_scene_draw_item (FarneScene *self, const FarneSceneItem *item, cairo_t *cr)
{
  if (item->text)
    {
      const FarneSceneText *text = item->text;

      farne_lettering_show (&text->lettering, self->look->font, text->text, text->wrap, cr,
                            item->x, item->y);
      return;
    }

  farne_scene_trace_item (item, cr);
  farne_ink_apply (&item->shape->ink, cr);
}

static gboolean
is_invisible (const FarneInk *ink)
{
  return ink->fill.alpha <= 0 && ink->stroke.alpha <= 0;
}

/* Within its edge, so that the border to its neighbours stays. */
static void
outline_item (FarneScene *self, const FarneSceneItem *item, cairo_t *cr)
{
  const FarneInk ink = farne_ink_stroke (self->look->ink, self->look->small_size / 7 * 2);

  cairo_save (cr);
  farne_scene_trace_item (item, cr);
  cairo_clip_preserve (cr);
  farne_ink_apply (&ink, cr);
  cairo_restore (cr);
}

static void
highlight_item (FarneScene *self, const FarneSceneItem *item, cairo_t *cr)
{
  const FarneInk *own = &item->shape->ink;
  FarneInk ink = farne_ink_stroke (own->stroke, own->line_width * 2);

  if (!item->shape->is_line && !is_invisible (own))
    {
      outline_item (self, item, cr);
      return;
    }
  if (!item->shape->is_line)
    ink = farne_ink_fill (farne_colour_fade (self->look->accent, 0.12));

  farne_scene_trace_item (item, cr);
  farne_ink_apply (&ink, cr);
}

static gboolean
hits (FarneScene *self, guint mark, double x, double y)
{
  const FarneSceneMark *it = farne_scene_get_mark (self, mark);
  const FarneSceneItem *item = get_item (self, g_array_index (self->mark_items, guint, mark));
  double reach = item->shape->is_line ? LINE_REACH / 2 : 0;

  if (x < it->x - reach || y < it->y - reach || x > it->x + it->width + reach
      || y > it->y + it->height + reach)
    return FALSE;

  farne_scene_trace_item (item, self->scratch);
  cairo_set_line_width (self->scratch, LINE_REACH);

  return item->shape->is_line ? cairo_in_stroke (self->scratch, x, y)
                              : cairo_in_fill (self->scratch, x, y);
}

/* "E06000004" is also stood for by its points in time, "E06000004@2016-12-31". */
static gboolean
stands_for (const char *key, const char *highlight)
{
  gsize length = strlen (highlight);

  return key && strncmp (key, highlight, length) == 0 && (key[length] == '\0' || key[length] == '@');
}

/* How far a mark is from another that way: sideways counts double; -1 where it lies elsewhere. */
static double
measure_step (const FarneSceneMark *from, const FarneSceneMark *to, int dx, int dy)
{
  double right = to->x + to->width / 2 - from->x - from->width / 2;
  double down = to->y + to->height / 2 - from->y - from->height / 2;
  double along = right * dx + down * dy;
  double aside = fabs (right * dy) + fabs (down * dx);

  return along > 0.5 ? along + 2 * aside : -1;
}

/* Sets off the marks that have the key. */
void
farne_scene_draw_marks (FarneScene *self, cairo_t *cr, const char *highlight)
{
  for (guint i = 0; highlight && i < self->marks->len; i++)
    if (stands_for (farne_scene_get_mark (self, i)->key, highlight))
      highlight_item (self, get_item (self, g_array_index (self->mark_items, guint, i)), cr);

  cairo_new_path (cr);
}

/**
 * farne_scene_new:
 * @width: in the units of @look: pixels or points
 * @height: the same
 * @look: how it looks; the scene keeps the pointer
 * @title: what it answers
 * @handling: how careful one must be with what it shows
 *
 * An empty scene, for a painter to fill.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_scene_new (double width, double height, const FarneLook *look, const char *title,
                 FarneHandling handling)
{
  FarneScene *self = g_object_new (FARNE_TYPE_SCENE, NULL);

  self->width = width;
  self->height = height;
  self->look = look;
  self->title = g_strdup (title);
  self->handling = handling;

  return self;
}

/**
 * farne_scene_get_width:
 * @self: a scene
 *
 * Returns: its width, in the units of its look
 */
double
farne_scene_get_width (FarneScene *self)
{
  return self->width;
}

/**
 * farne_scene_get_height:
 * @self: a scene
 *
 * Returns: its height, in the units of its look; it may differ from what its painter was offered
 */
double
farne_scene_get_height (FarneScene *self)
{
  return self->height;
}

/**
 * farne_scene_get_look:
 * @self: a scene
 *
 * Returns: (transfer none): the look it was painted with
 */
const FarneLook *
farne_scene_get_look (FarneScene *self)
{
  return self->look;
}

/**
 * farne_scene_get_title:
 * @self: a scene
 *
 * Returns: (transfer none): what it answers
 */
const char *
farne_scene_get_title (FarneScene *self)
{
  return self->title;
}

/**
 * farne_scene_get_summary:
 * @self: a scene
 *
 * What it shows, in a sentence or two, for who can't see it.
 *
 * Returns: (transfer full): the text: its title where the painter gave none
 */
char *
farne_scene_get_summary (FarneScene *self)
{
  return g_strdup (self->summary ? self->summary : self->title);
}

/**
 * farne_scene_get_foot:
 * @self: a scene
 *
 * Returns: (transfer none) (nullable): its as-at and sources, to stand under it
 */
const char *
farne_scene_get_foot (FarneScene *self)
{
  return self->foot;
}

/**
 * farne_scene_draw:
 * @self: a scene
 * @cr: where to; the scene's top left comes to its origin
 * @highlight: (nullable): the key of the marks to be set off; an area's code also sets off its
 *   points in time, whose keys are `CODE@DAY`
 *
 * Draws it, always the same.
 */
void
farne_scene_draw (FarneScene *self, cairo_t *cr, const char *highlight)
{
  for (guint i = 0; i < self->items->len; i++)
    farne_scene_draw_item (self, get_item (self, i), cr);

  farne_scene_draw_marks (self, cr, highlight);
}

/**
 * farne_scene_get_n_marks:
 * @self: a scene
 *
 * Returns: how many marks it has
 */
guint
farne_scene_get_n_marks (FarneScene *self)
{
  return self->marks->len;
}

/**
 * farne_scene_get_mark:
 * @self: a scene
 * @index: which mark, in the order of reading
 *
 * Returns: (transfer none): the mark
 */
const FarneSceneMark *
farne_scene_get_mark (FarneScene *self, guint index)
{
  g_return_val_if_fail (index < self->marks->len, NULL);

  return &g_array_index (self->marks, FarneSceneMark, index);
}

/**
 * farne_scene_pick:
 * @self: a scene
 * @x: from its left
 * @y: from its top
 *
 * The topmost mark whose shape, not merely its bounds, holds the point; near enough, for a line.
 *
 * Returns: its index, or -1
 */
int
farne_scene_pick (FarneScene *self, double x, double y)
{
  for (guint i = self->marks->len; i-- > 0;)
    if (hits (self, i, x, y))
      return i;

  return -1;
}

/**
 * farne_scene_find:
 * @self: a scene
 * @key: (nullable): what a mark may stand for
 *
 * Returns: the index of the first mark with that key, or -1
 */
int
farne_scene_find (FarneScene *self, const char *key)
{
  for (guint i = 0; key && i < self->marks->len; i++)
    if (g_strcmp0 (farne_scene_get_mark (self, i)->key, key) == 0)
      return i;

  return -1;
}

/**
 * farne_scene_walk:
 * @self: a scene
 * @from: the index of a mark, or -1 for none yet
 * @dx: -1 to the left, 1 to the right, else 0
 * @dy: -1 up, 1 down, else 0
 *
 * Where an arrow key leads.
 *
 * Returns: the index of the nearest mark that way; @from where there is none; the first mark where
 *   @from was -1; -1 where there are no marks
 */
int
farne_scene_walk (FarneScene *self, int from, int dx, int dy)
{
  double best = G_MAXDOUBLE;
  int found = from;

  if (from < 0 || (guint) from >= self->marks->len)
    return self->marks->len > 0 ? 0 : -1;

  for (guint i = 0; i < self->marks->len; i++)
    {
      double step = measure_step (farne_scene_get_mark (self, from), farne_scene_get_mark (self, i),
                                  dx, dy);

      if (step > 0 && step < best)
        {
          best = step;
          found = i;
        }
    }

  return found;
}

/**
 * farne_scene_get_n_columns:
 * @self: a scene
 *
 * Returns: how many columns its table twin has
 */
guint
farne_scene_get_n_columns (FarneScene *self)
{
  return self->headers ? g_strv_length (self->headers) : 0;
}

/**
 * farne_scene_get_n_rows:
 * @self: a scene
 *
 * Returns: how many rows its table twin has, without the header
 */
guint
farne_scene_get_n_rows (FarneScene *self)
{
  return self->rows->len;
}

/**
 * farne_scene_get_header:
 * @self: a scene
 * @column: from 0
 *
 * Returns: (transfer none): what the column holds
 */
const char *
farne_scene_get_header (FarneScene *self, guint column)
{
  g_return_val_if_fail (column < farne_scene_get_n_columns (self), NULL);

  return self->headers[column];
}

/**
 * farne_scene_get_cell:
 * @self: a scene
 * @row: from 0
 * @column: from 0; 0 names the row
 *
 * Returns: (transfer none): the text of the cell
 */
const char *
farne_scene_get_cell (FarneScene *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (column < farne_scene_get_n_columns (self), NULL);

  return g_array_index (self->rows, FarneSceneRow, row).cells[column];
}

/**
 * farne_scene_get_row_key:
 * @self: a scene
 * @row: from 0
 *
 * Returns: (transfer none) (nullable): the key of the mark that the row tells of
 */
const char *
farne_scene_get_row_key (FarneScene *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_array_index (self->rows, FarneSceneRow, row).key;
}
