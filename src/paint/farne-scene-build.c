/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-scene-private.h"

static void
add_mark (FarneScene *self, const char *key, const char *words, double x, double y, double width,
          double height)
{
  FarneSceneMark mark = { g_strdup (key), g_strdup (words), x, y, width, height };
  guint item = self->items->len - 1;

  g_array_append_val (self->marks, mark);
  g_array_append_val (self->mark_items, item);
}

static void
add_shape (FarneScene *self, const cairo_path_t *path, const FarneInk *ink, gboolean is_line,
           const char *key, const char *words)
{
  FarneSceneItem item = { .shape = g_atomic_rc_box_new0 (FarneSceneShape) };
  double x0, y0, x1, y1;

  item.shape->path = *path;
  item.shape->path.data = g_memdup2 (path->data, sizeof (cairo_path_data_t) * path->num_data);
  item.shape->ink = *ink;
  item.shape->is_line = is_line;
  g_array_append_val (self->items, item);

  if (words == NULL)
    return;

  farne_scene_trace_item (&item, self->scratch);
  cairo_path_extents (self->scratch, &x0, &y0, &x1, &y1);
  add_mark (self, key, words, x0, y0, x1 - x0, y1 - y0);
}

/**
 * farne_scene_set_size:
 * @self: a scene being painted
 * @width: in the units of its look
 * @height: the same
 *
 * For a painter that knows only at its end how much room it took.
 */
void
farne_scene_set_size (FarneScene *self, double width, double height)
{
  self->width = width;
  self->height = height;
}

/**
 * farne_scene_set_summary:
 * @self: a scene being painted
 * @summary: what it shows, in a sentence or two
 *
 * Says what who can't see it should know first.
 */
void
farne_scene_set_summary (FarneScene *self, const char *summary)
{
  g_free (self->summary);
  self->summary = g_strdup (summary);
}

/**
 * farne_scene_set_foot:
 * @self: a scene being painted
 * @foot: (nullable): its as-at and sources
 *
 * Says where its figures come from.
 */
void
farne_scene_set_foot (FarneScene *self, const char *foot)
{
  g_free (self->foot);
  self->foot = g_strdup (foot);
}

/**
 * farne_scene_add_path:
 * @self: a scene being painted
 * @path: a shape; copied
 * @ink: how it is drawn; where it draws nothing, the mark only answers and can be highlighted
 * @key: (nullable): what it stands for
 * @words: (nullable): what it says; with words it is a mark
 *
 * Adds a shape.
 */
void
farne_scene_add_path (FarneScene *self, const cairo_path_t *path, const FarneInk *ink,
                      const char *key, const char *words)
{
  add_shape (self, path, ink, FALSE, key, words);
}

static void
trace_box (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_path (cr);

  if (r <= 0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }

  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
}

/**
 * farne_scene_add_box:
 * @self: a scene being painted
 * @x: left
 * @y: top
 * @width: its width
 * @height: its height
 * @radius: of its corners, 0 for square ones
 * @ink: how it is drawn
 * @key: (nullable): what it stands for
 * @words: (nullable): what it says; with words it is a mark
 *
 * Adds a rectangle.
 */
void
farne_scene_add_box (FarneScene *self, double x, double y, double width, double height,
                     double radius, const FarneInk *ink, const char *key, const char *words)
{
  cairo_path_t *path;

  trace_box (self->scratch, x, y, width, height, radius);
  path = cairo_copy_path (self->scratch);
  add_shape (self, path, ink, FALSE, key, words);
  cairo_path_destroy (path);
}

/**
 * farne_scene_add_line:
 * @self: a scene being painted
 * @xy: (array length=n_points): its points, x and y in turn
 * @n_points: how many points
 * @ink: how it is drawn
 * @key: (nullable): what it stands for
 * @words: (nullable): what it says; with words it is a mark
 *
 * Adds a line that answers to what comes near it.
 */
void
farne_scene_add_line (FarneScene *self, const double *xy, guint n_points, const FarneInk *ink,
                      const char *key, const char *words)
{
  cairo_path_t *path;

  cairo_new_path (self->scratch);
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (self->scratch, xy[2 * i], xy[2 * i + 1]);

  path = cairo_copy_path (self->scratch);
  add_shape (self, path, ink, TRUE, key, words);
  cairo_path_destroy (path);
}

static void
add_lettering (FarneScene *self, double x, double y, const FarneLettering *lettering,
               const char *text, gboolean wrap)
{
  FarneSceneItem item = { .x = x, .y = y, .text = g_atomic_rc_box_new0 (FarneSceneText) };

  *item.text = (FarneSceneText) { g_strdup (text), *lettering, wrap };
  g_array_append_val (self->items, item);
}

/**
 * farne_scene_add_text:
 * @self: a scene being painted
 * @x: the start, centre or end, as @lettering says
 * @y: the baseline
 * @lettering: how it is set
 * @text: one line
 *
 * Adds a line of text, ended with "…" where it is longer than it may be.
 */
void
farne_scene_add_text (FarneScene *self, double x, double y, const FarneLettering *lettering,
                      const char *text)
{
  add_lettering (self, x, y, lettering, text, FALSE);
}

/**
 * farne_scene_make_cell:
 * @self: a scene being painted
 * @row: its row, from 1, in the order of reading
 * @is_header: whether it says what stands below it
 *
 * Makes the text that was added last a cell of a table, which readers of a paper go through by rows
 * and columns.
 */
void
farne_scene_make_cell (FarneScene *self, guint row, gboolean is_header)
{
  FarneSceneItem *item = &g_array_index (self->items, FarneSceneItem, self->items->len - 1);

  g_return_if_fail (item->text != NULL && row > 0);

  item->row = row;
  item->is_header = is_header;
}

/**
 * farne_scene_add_paragraph:
 * @self: a scene being painted
 * @x: the start, centre or end, as @lettering says
 * @y: its top
 * @lettering: how it is set; its width is where lines break
 * @text: the text
 *
 * Adds a text of several lines.
 *
 * Returns: its height
 */
double
farne_scene_add_paragraph (FarneScene *self, double x, double y, const FarneLettering *lettering,
                           const char *text)
{
  FarneExtent extent = farne_lettering_measure (lettering, self->look->font, text, TRUE);

  add_lettering (self, x, y + extent.baseline, lettering, text, TRUE);
  return extent.height;
}

/**
 * farne_scene_measure_text:
 * @self: a scene being painted
 * @lettering: how it is set
 * @text: one line
 *
 * Returns: how large it becomes
 */
FarneExtent
farne_scene_measure_text (FarneScene *self, const FarneLettering *lettering, const char *text)
{
  return farne_lettering_measure (lettering, self->look->font, text, FALSE);
}

static void
share_item (FarneScene *self, const FarneSceneItem *item, double x, double y)
{
  FarneSceneItem copy = *item;

  copy.x += x;
  copy.y += y;
  if (copy.shape)
    g_atomic_rc_box_acquire (copy.shape);
  if (copy.text)
    g_atomic_rc_box_acquire (copy.text);

  g_array_append_val (self->items, copy);
}

static void
copy_rows (FarneScene *self, FarneScene *other)
{
  farne_scene_set_headers (self, (const char *const *) other->headers);

  for (guint i = 0; i < other->rows->len; i++)
    {
      const FarneSceneRow *row = &g_array_index (other->rows, FarneSceneRow, i);

      farne_scene_add_row (self, row->key, (const char *const *) row->cells);
    }
}

/**
 * farne_scene_add_scene:
 * @self: a scene being painted
 * @other: another, finished
 * @x: where its left comes to
 * @y: where its top comes to
 *
 * Nests @other with its marks. The stricter handling of both holds; the table of @other becomes the
 * table of @self where it has none of its own.
 */
void
farne_scene_add_scene (FarneScene *self, FarneScene *other, double x, double y)
{
  guint mark = 0;

  for (guint i = 0; i < other->items->len; i++)
    {
      share_item (self, &g_array_index (other->items, FarneSceneItem, i), x, y);

      for (; mark < other->marks->len && g_array_index (other->mark_items, guint, mark) == i; mark++)
        {
          const FarneSceneMark *it = farne_scene_get_mark (other, mark);

          add_mark (self, it->key, it->words, it->x + x, it->y + y, it->width, it->height);
        }
    }

  if (self->headers == NULL && other->headers != NULL)
    copy_rows (self, other);

  self->handling = MAX (self->handling, other->handling);
}

/**
 * farne_scene_set_headers:
 * @self: a scene being painted
 * @headers: (array zero-terminated=1): what the columns of its table hold
 *
 * Begins the table twin.
 */
void
farne_scene_set_headers (FarneScene *self, const char *const *headers)
{
  g_return_if_fail (self->headers == NULL);

  self->headers = g_strdupv ((char **) headers);
}

/**
 * farne_scene_add_row:
 * @self: a scene being painted, with headers
 * @key: (nullable): the key of the mark that it tells of
 * @cells: (array zero-terminated=1): a text for every column
 *
 * Adds a row to the table twin.
 */
void
farne_scene_add_row (FarneScene *self, const char *key, const char *const *cells)
{
  FarneSceneRow row = { g_strdup (key), g_strdupv ((char **) cells) };

  g_return_if_fail (g_strv_length (row.cells) == farne_scene_get_n_columns (self));

  g_array_append_val (self->rows, row);
}
