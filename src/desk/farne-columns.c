/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-columns.h"

#define GAP "  "

/* How one column stands. */
typedef struct
{
  guint width;
  gboolean at_end;
} Column;

static gboolean
is_figure (const char *cell)
{
  gunichar first = g_utf8_get_char (cell);

  return g_unichar_isdigit (first) || first == '-' || first == '+' || first == 0x2212
         || first == 0x2013;
}

/* A column stands at its end where most of what is below its header are figures. */
static void
measure_column (GPtrArray *rows, guint index, Column *column)
{
  guint n_figures = 0, n_words = 0;

  column->width = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const char *cell = ((char **) g_ptr_array_index (rows, i))[index];

      column->width = MAX (column->width, (guint) g_utf8_strlen (cell, -1));
      if (i > 0 && *cell != '\0')
        *(is_figure (cell) ? &n_figures : &n_words) += 1;
    }
  column->at_end = n_figures > n_words;
}

static void
write_cell (GString *text, const char *cell, const Column *column)
{
  g_autofree char *space = g_strnfill (column->width - g_utf8_strlen (cell, -1), ' ');

  g_string_append (text, column->at_end ? space : cell);
  g_string_append (text, column->at_end ? cell : space);
}

static void
write_row (GString *text, char **cells, const Column *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      if (i > 0)
        g_string_append (text, GAP);
      write_cell (text, cells[i], &columns[i]);
    }
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

/**
 * farne_columns_to_text:
 * @rows: (element-type GStrv): rows of the same length; the first holds the headers
 *
 * Sets rows in columns for a terminal: words from the start, figures to the end.
 *
 * Returns: (transfer full): lines of text
 */
char *
farne_columns_to_text (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);
  guint n_columns = rows->len == 0 ? 0 : g_strv_length (g_ptr_array_index (rows, 0));
  g_autofree Column *columns = g_new (Column, n_columns);

  for (guint i = 0; i < n_columns; i++)
    measure_column (rows, i, &columns[i]);
  for (guint i = 0; i < rows->len; i++)
    write_row (text, g_ptr_array_index (rows, i), columns, n_columns);
  return g_string_free (text, FALSE);
}
