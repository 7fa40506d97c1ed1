/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <math.h>

#include "paint/farne-painter-kit.h"
#include "paint/farne-painters.h"

/* Columns but the last take at most so much of the width each. */
#define MOST_OF_WIDTH 0.3

typedef struct
{
  FarneScene *scene;
  const FarneLook *look;
  const char *const *headers;
  GPtrArray *rows;
  guint n;
  double *starts;
  double *widths;
  double width;
} Listing;

static double
measure_column (Listing *self, guint column)
{
  FarneLettering body = farne_kit_body (self->look);
  FarneLettering soft = farne_kit_soft (self->look);
  double widest = farne_scene_measure_text (self->scene, &soft, self->headers[column]).width;

  for (guint i = 0; i < self->rows->len; i++)
    {
      char **cells = g_ptr_array_index (self->rows, i);

      widest = MAX (widest, farne_scene_measure_text (self->scene, &body, cells[column]).width);
    }
  return ceil (widest) + 1;
}

/* The last column takes what is left, and its texts break. */
static void
set_columns (Listing *self)
{
  double gap = 3 * self->look->space;
  double x = 0;

  for (guint i = 0; i < self->n; i++)
    {
      gboolean last = i + 1 == self->n;
      double wide = MIN (measure_column (self, i), self->width * MOST_OF_WIDTH);

      self->starts[i] = x;
      self->widths[i] = last ? MAX (self->width - x, 1) : wide;
      x += wide + gap;
    }
}

/* Columns that need no names, as of facts and their values, have no line for them. */
static double
add_headers (Listing *self)
{
  FarneLettering soft = farne_kit_soft (self->look);
  gboolean named = FALSE;

  for (guint i = 0; i < self->n; i++)
    named |= *self->headers[i] != '\0';
  if (!named)
    return 0;
  for (guint i = 0; i < self->n; i++)
    {
      soft.width = self->widths[i];
      farne_scene_add_text (self->scene, self->starts[i], self->look->small_size, &soft,
                            self->headers[i]);
    }
  return self->look->small_size * 1.6;
}

static double
add_cells (Listing *self, char **cells, double y)
{
  double high = 0;

  for (guint i = 0; i < self->n; i++)
    {
      FarneLettering body = i == 0 ? farne_kit_strong (self->look) : farne_kit_body (self->look);
      double cell = 0;

      body.width = self->widths[i];
      if (*cells[i] != '\0')
        cell = farne_scene_add_paragraph (self->scene, self->starts[i], y, &body, cells[i]);
      high = MAX (high, cell);
    }
  return MAX (high, self->look->font_size);
}

static double
add_row (Listing *self, guint index, double y)
{
  char **cells = g_ptr_array_index (self->rows, index);
  const double space = self->look->space;
  const double xy[] = { 0, y, self->width, y };
  FarneInk line = farne_ink_stroke (self->look->line, space / 8);
  FarneInk nothing = { 0 };
  g_autofree char *words = g_strjoinv (", ", cells);
  double high;

  farne_scene_add_line (self->scene, xy, 2, &line, NULL, NULL);
  high = add_cells (self, cells, y + space) + 2 * space;
  farne_scene_add_box (self->scene, 0, y, self->width, high, 0, &nothing, cells[0], words);
  farne_scene_add_row (self->scene, cells[0], (const char *const *) cells);
  return high;
}

/**
 * farne_paint_listing:
 * @title: what it lists
 * @headers: (array zero-terminated=1): the names of the columns
 * @rows: (element-type GStrv): a text for each column of each row
 * @handling: how careful one must be with it
 * @width: the room there is
 * @look: a look
 *
 * Texts in rows and columns, the last column breaking its lines. Keys are the texts of the first
 * column.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_listing (const char *title, const char *const *headers, GPtrArray *rows,
                     FarneHandling handling, double width, const FarneLook *look)
{
  guint n = g_strv_length ((char **) headers);
  g_autofree double *starts = g_new0 (double, n);
  g_autofree double *widths = g_new0 (double, n);
  Listing self = { farne_scene_new (width, 1, look, title, handling), look, headers, rows, n, starts,
                   widths, width };
  double y;

  farne_scene_set_headers (self.scene, headers);
  set_columns (&self);
  y = add_headers (&self);
  for (guint i = 0; i < rows->len; i++)
    y += add_row (&self, i, y);
  farne_scene_set_size (self.scene, width, y);
  farne_scene_set_summary (self.scene, title);
  return self.scene;
}
