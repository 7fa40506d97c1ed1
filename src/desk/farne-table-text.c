/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-table-text.h"
#include "paint/farne-painters.h"

#define GAP "  "
#define PAGE_WIDTH 600

static guint
measure_column (FarneScene *table, guint column)
{
  guint width = g_utf8_strlen (farne_scene_get_header (table, column), -1);

  for (guint row = 0; row < farne_scene_get_n_rows (table); row++)
    width = MAX (width, (guint) g_utf8_strlen (farne_scene_get_cell (table, row, column), -1));
  return width;
}

static void
write_cell (GString *text, const char *cell, guint width, gboolean at_end)
{
  g_autofree char *space = g_strnfill (width - g_utf8_strlen (cell, -1), ' ');

  g_string_append (text, at_end ? space : cell);
  g_string_append (text, at_end ? cell : space);
}

/* Column 0 names the row and stands at the start; figures stand at the end of theirs. */
static void
write_line (GString *text, const char *const *cells, const guint *widths, guint n_columns)
{
  for (guint column = 0; column < n_columns; column++)
    {
      if (column > 0)
        g_string_append (text, GAP);
      write_cell (text, cells[column], widths[column], column > 0);
    }
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static void
write_table (GString *text, FarneScene *table)
{
  guint n_columns = farne_scene_get_n_columns (table);
  g_autofree guint *widths = g_new (guint, n_columns);
  g_autofree const char **cells = g_new (const char *, n_columns);

  for (guint column = 0; column < n_columns; column++)
    {
      widths[column] = measure_column (table, column);
      cells[column] = farne_scene_get_header (table, column);
    }
  write_line (text, cells, widths, n_columns);
  for (guint row = 0; row < farne_scene_get_n_rows (table); row++)
    {
      for (guint column = 0; column < n_columns; column++)
        cells[column] = farne_scene_get_cell (table, row, column);
      write_line (text, cells, widths, n_columns);
    }
}

static void
write_notes (GString *text, FarneFigures *figures)
{
  const char *const *notes = farne_figures_get_notes (figures);

  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    g_string_append_printf (text, "%s\n", notes[i]);
}

static void
write_sources (GString *text, FarneFigures *figures)
{
  GPtrArray *releases = farne_figures_get_releases (figures);

  for (guint i = 0; i < releases->len; i++)
    {
      FarneRelease *release = g_ptr_array_index (releases, i);
      g_autofree char *published = farne_day_to_text (release->published);

      g_string_append_printf (text, _("Source: %s, published %s\n"),
                              release->title != NULL ? release->title : release->file_name, published);
    }
}

/**
 * farne_table_to_text:
 * @figures: cleared figures
 * @rates: (nullable): people against residents, beside them
 *
 * Figures as a table for the terminal, with what must be said of them and their sources. The table
 * is the twin of the painted one.
 *
 * Returns: (transfer full): lines of text
 */
char *
farne_table_to_text (FarneCleared *figures, FarneRates *rates)
{
  FarneFigures *content = farne_cleared_get_content (figures);
  g_autoptr (FarneScene) table = farne_paint_table (content, rates, PAGE_WIDTH, farne_look_get_paper ());
  GString *text = g_string_new (NULL);

  if (farne_cleared_get_stamp (figures) != NULL)
    g_string_append_printf (text, "%s\n", farne_cleared_get_stamp (figures));
  g_string_append_printf (text, "%s\n\n", farne_scene_get_title (table));
  write_table (text, table);
  g_string_append_c (text, '\n');
  write_notes (text, content);
  write_sources (text, content);
  return g_string_free (text, FALSE);
}
