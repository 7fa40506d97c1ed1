/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"

#define BLOCK (64 * 1024)

struct _FarneRow
{
  FarneCell *cells;
  guint number;
  guint n_cells;
  guint n_allocated;
  GPtrArray *blocks; /* texts never move while a row lives */
  gsize used;
  gsize room;
};

/**
 * farne_row_new:
 *
 * Makes an empty row.
 *
 * Returns: (transfer full): the row
 */
FarneRow *
farne_row_new (void)
{
  FarneRow *self = g_new0 (FarneRow, 1);

  self->n_allocated = 32;
  self->cells = g_new0 (FarneCell, self->n_allocated);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * farne_row_free:
 * @self: a row
 *
 * Frees it.
 */
void
farne_row_free (FarneRow *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self->cells);
  g_free (self);
}

/**
 * farne_row_clear:
 * @self: a row
 *
 * Empties the row for the next one.
 */
void
farne_row_clear (FarneRow *self)
{
  self->n_cells = 0;
  if (self->blocks->len > 1)
    {
      g_ptr_array_set_size (self->blocks, 0);
      self->room = 0;
    }
  self->used = 0;
}

/**
 * farne_row_set_number:
 * @self: a row
 * @number: which row of the sheet it is, from 1
 *
 * Says which row this is, for what is refused in it.
 */
void
farne_row_set_number (FarneRow *self, guint number)
{
  self->number = number;
}

static void
grow (FarneRow *self, guint n_cells)
{
  guint had = self->n_allocated;

  if (n_cells <= had)
    return;
  self->n_allocated = MAX (n_cells, had * 2);
  self->cells = g_renew (FarneCell, self->cells, self->n_allocated);
}

/**
 * farne_row_add:
 * @self: a row
 * @column: the column, from 0
 * @error: where to put an error
 *
 * Takes a place in the row; cells between the last and @column are empty.
 *
 * Returns: (transfer none) (nullable): the cell, empty, valid until the next is added; or %NULL
 *   with %FARNE_ERROR_UNREADABLE beyond the last column that spreadsheets have
 */
FarneCell *
farne_row_add (FarneRow *self, guint column, GError **error)
{
  if (column >= FARNE_ROW_MOST_CELLS)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                   _("Row %u has more than 16,384 columns. Delete the columns that are not needed, "
                     "save the file and import it again."), self->number);
      return NULL;
    }
  if (column >= self->n_cells)
    {
      grow (self, column + 1);
      memset (self->cells + self->n_cells, 0, (column + 1 - self->n_cells) * sizeof (FarneCell));
      self->n_cells = column + 1;
    }
  return &self->cells[column];
}

/**
 * farne_row_get_n:
 * @self: a row
 *
 * How many cells the row has, up to the last that is not empty.
 */
guint
farne_row_get_n (FarneRow *self)
{
  while (self->n_cells > 0 && self->cells[self->n_cells - 1].type == FARNE_CELL_EMPTY)
    self->n_cells--;
  return self->n_cells;
}

/**
 * farne_row_get_cells:
 * @self: a row
 *
 * The cells.
 */
FarneCell *
farne_row_get_cells (FarneRow *self)
{
  return self->cells;
}

/**
 * farne_row_keep_text:
 * @self: a row
 * @text: (array length=length): a text
 * @length: its bytes
 *
 * Copies a text so that it lives until the row is cleared.
 *
 * Returns: the copy, not terminated
 */
const char *
farne_row_keep_text (FarneRow *self, const char *text, gsize length)
{
  char *block;

  if (self->blocks->len == 0 || self->used + length > self->room)
    {
      self->room = MAX (length, BLOCK);
      self->used = 0;
      g_ptr_array_add (self->blocks, g_malloc (self->room));
    }
  block = g_ptr_array_index (self->blocks, self->blocks->len - 1);
  memcpy (block + self->used, text, length);
  self->used += length;
  return block + self->used - length;
}

/**
 * farne_row_set_text:
 * @self: a row
 * @cell: one of its cells
 * @text: (array length=length): its text
 * @length: its bytes
 *
 * Gives a cell a text, which is copied.
 */
void
farne_row_set_text (FarneRow *self, FarneCell *cell, const char *text, gsize length)
{
  cell->text = farne_row_keep_text (self, text, length);
  cell->length = length;
}
