/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-number.h"
#include "desk/farne-plain-table.h"
#include "exchange/farne-workbook.h"

static char *
copy_cell (const FarneCell *cells, guint n_cells, guint index)
{
  if (index >= n_cells || cells[index].type == FARNE_CELL_EMPTY)
    return g_strdup ("");
  return g_strndup (cells[index].text, cells[index].length);
}

static char **
copy_row (const FarneCell *cells, guint n_cells, guint width)
{
  char **row = g_new0 (char *, width + 1);

  for (guint i = 0; i < width; i++)
    row[i] = copy_cell (cells, n_cells, i);
  return row;
}

/* A FarneRowFunc. Empty lines are kept, so that a row's index tells its place in the file. */
static gboolean
take_row (guint row, const FarneCell *cells, guint n_cells, gpointer user_data)
{
  FarnePlainTable *table = user_data;

  if (table->headers == NULL)
    table->headers = copy_row (cells, n_cells, n_cells);
  else if (n_cells > 0)
    g_ptr_array_add (table->rows, copy_row (cells, n_cells, g_strv_length (table->headers)));
  return TRUE;
}

/**
 * farne_plain_table_read:
 * @path: a CSV file whose first row names the columns
 *
 * Reads a whole CSV file as texts.
 *
 * Returns: (transfer full): the table, or %NULL with @error
 */
FarnePlainTable *
farne_plain_table_read (const char *path, GError **error)
{
  g_autoptr (FarnePlainTable) table = g_new0 (FarnePlainTable, 1);
  g_autoptr (FarneWorkbook) workbook = farne_workbook_open (path, NULL, error);

  table->name = g_path_get_basename (path);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (workbook == NULL
      || !farne_workbook_read (workbook, 0, take_row, table, NULL, NULL, NULL, error))
    return NULL;
  if (table->headers == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                   _("%s is empty; its first row should name the columns."), table->name);
      return NULL;
    }
  return g_steal_pointer (&table);
}

/**
 * farne_plain_table_free:
 * @table: (transfer full): a table
 *
 * Frees a table.
 */
void
farne_plain_table_free (FarnePlainTable *table)
{
  g_free (table->name);
  g_strfreev (table->headers);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static int
find_column (const FarnePlainTable *table, const char *column)
{
  for (int i = 0; table->headers[i] != NULL; i++)
    if (g_str_equal (table->headers[i], column))
      return i;
  return -1;
}

/**
 * farne_plain_table_get:
 * @table: a table
 * @row: a row, from 0
 * @column: the name of a column
 *
 * A cell as text.
 *
 * Returns: (nullable): the text, "" for an empty cell, or %NULL where there is no such column
 */
const char *
farne_plain_table_get (const FarnePlainTable *table, guint row, const char *column)
{
  int index = find_column (table, column);

  return index < 0 ? NULL : ((char **) g_ptr_array_index (table->rows, row))[index];
}

/**
 * farne_plain_table_prefix_error:
 * @table: a table
 * @row: a row, from 0
 * @error: (inout): what went wrong there
 *
 * Puts the place, as a text editor counts it, before the message.
 */
void
farne_plain_table_prefix_error (const FarnePlainTable *table, guint row, GError **error)
{
  g_prefix_error (error, _("%s, row %u: "), table->name, row + 2);
}

static gboolean
fail_cell (const FarnePlainTable *table, guint row, char *message, GError **error)
{
  g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE, message);
  farne_plain_table_prefix_error (table, row, error);
  g_free (message);
  return FALSE;
}

/**
 * farne_plain_table_get_day:
 * @table: a table
 * @row: a row, from 0
 * @column: the name of a column
 * @day: (out): the day; %FARNE_DAY_NONE for an empty cell or a missing column
 *
 * A cell as a day.
 *
 * Returns: whether it is empty or a day
 */
gboolean
farne_plain_table_get_day (const FarnePlainTable *table,
                           guint                  row,
                           const char            *column,
                           FarneDay              *day,
                           GError               **error)
{
  const char *text = farne_plain_table_get (table, row, column);

  *day = FARNE_DAY_NONE;
  if (text == NULL || *text == '\0' || farne_day_parse (text, day))
    return TRUE;
  return fail_cell (table, row,
                    g_strdup_printf (_("“%s” in column “%s” is not a day; write it as 2017-04-10."),
                                     text, column), error);
}

/**
 * farne_plain_table_get_number:
 * @table: a table
 * @row: a row, from 0
 * @column: the name of a column
 * @value: (out): the number
 *
 * A cell as a number.
 *
 * Returns: whether it is a number
 */
gboolean
farne_plain_table_get_number (const FarnePlainTable *table,
                              guint                  row,
                              const char            *column,
                              double                *value,
                              GError               **error)
{
  const char *text = farne_plain_table_get (table, row, column);
  FarneMark mark;

  if (text != NULL && farne_number_parse (text, value, &mark) && mark == FARNE_MARK_LISTED)
    return TRUE;
  return fail_cell (table, row,
                    g_strdup_printf (_("“%s” in column “%s” is not a number."),
                                     text == NULL ? "" : text, column), error);
}

/**
 * farne_plain_table_require:
 * @table: a table
 * @columns: (array zero-terminated=1): names of columns
 *
 * Checks that all of @columns are there.
 *
 * Returns: whether they are
 */
gboolean
farne_plain_table_require (const FarnePlainTable *table, const char *const *columns, GError **error)
{
  for (guint i = 0; columns[i] != NULL; i++)
    if (find_column (table, columns[i]) < 0)
      {
        g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                     _("%s has no column “%s”; add it to the first row."), table->name, columns[i]);
        return FALSE;
      }
  return TRUE;
}
