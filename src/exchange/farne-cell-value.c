/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-cell-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* More people than there are; beyond it a double does not hold whole numbers. */
#define MOST_PEOPLE 9007199254740992.0

#define SHORT_NUMBER 15

static const char *
check_people (double number, gint64 *value)
{
  if (number < 0)
    return _("A number of people can't be negative. Correct it in the file, or ask the publisher.");
  if (number != floor (number))
    return _("A number of people must be whole. Correct it in the file, or choose another column.");
  if (number > MOST_PEOPLE)
    return _("This is more people than there are. Correct it in the file.");
  *value = (gint64) number;
  return NULL;
}

static gboolean
read_digits (const FarneCell *cell, gint64 *value)
{
  gint64 sum = 0;

  if (cell->length == 0 || cell->length > SHORT_NUMBER)
    return FALSE;
  for (gsize i = 0; i < cell->length; i++)
    {
      guint digit = (guchar) cell->text[i] - '0';

      if (digit > 9)
        return FALSE;
      sum = sum * 10 + digit;
    }
  *value = sum;
  return TRUE;
}

/**
 * farne_cell_read_people:
 * @cell: a cell that is not empty
 * @value: (out): the number
 * @mark: (out): %FARNE_MARK_LISTED, or what the publisher's symbol stands for
 *
 * Reads a number of people: whole, not negative, with or without thousands separators, or one of
 * the publishers' symbols (`c`, `*`, `:`, `x`, `z`).
 *
 * Returns: (nullable): %NULL, or a sentence that says what is wrong and what to do
 */
const char *
farne_cell_read_people (const FarneCell *cell, gint64 *value, FarneMark *mark)
{
  g_autofree char *text = NULL;
  double number;

  *value = 0;
  *mark = FARNE_MARK_LISTED;
  if (cell->type == FARNE_CELL_NUMBER)
    return check_people (cell->number, value);
  if (cell->type == FARNE_CELL_TEXT && read_digits (cell, value))
    return NULL;
  text = g_strndup (cell->text, cell->length);
  if (cell->type != FARNE_CELL_TEXT || !farne_number_parse (text, &number, mark))
    return _("This is neither a number nor one of the publishers’ symbols. Correct it in the "
             "file.");
  return check_people (number, value);
}

/**
 * farne_cell_find_fault:
 * @cell: a cell
 *
 * Whether a cell can't be read at all: an error of the spreadsheet, or a formula without a result.
 *
 * Returns: (nullable): %NULL, or a sentence that says what to do
 */
const char *
farne_cell_find_fault (const FarneCell *cell)
{
  if (cell->type == FARNE_CELL_ERROR)
    return _("The cell holds an error of the spreadsheet. Correct its formula and save the file "
             "again.");
  if (cell->type == FARNE_CELL_UNCOMPUTED)
    return _("The formula in this cell has never been computed. Open the file in a spreadsheet "
             "program, save it there, and import it again.");
  return NULL;
}

/**
 * farne_cells_are_end:
 * @cells: the cells of a row, at least one
 *
 * Whether a row ends the table: "End of table", "End of worksheet" and the like.
 *
 * Returns: whether it does
 */
gboolean
farne_cells_are_end (const FarneCell *cells)
{
  return cells->length > 7 && cells->length < 40
         && g_ascii_strncasecmp (cells->text, "end of ", 7) == 0;
}

/**
 * farne_cells_are_note:
 * @cells: (array length=n_cells): the cells of a row of a table of several columns
 * @n_cells: how many
 *
 * Whether there is but a single cell: a note or a heading.
 *
 * Returns: whether it is
 */
gboolean
farne_cells_are_note (const FarneCell *cells, guint n_cells)
{
  guint filled = 0;

  if (n_cells > 1 && cells[0].type != FARNE_CELL_EMPTY && cells[1].type != FARNE_CELL_EMPTY)
    return FALSE;
  for (guint i = 0; i < n_cells && filled < 2; i++)
    filled += cells[i].type != FARNE_CELL_EMPTY;
  return filled < 2;
}
