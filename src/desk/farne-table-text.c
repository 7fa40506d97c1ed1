/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"
#include "desk/farne-columns.h"
#include "desk/farne-table-text.h"
#include "paint/farne-painters.h"

#define PAGE_WIDTH 600

static char **
copy_headers (FarneScene *table)
{
  guint n_columns = farne_scene_get_n_columns (table);
  char **cells = g_new0 (char *, n_columns + 1);

  for (guint column = 0; column < n_columns; column++)
    cells[column] = g_strdup (farne_scene_get_header (table, column));
  return cells;
}

static char **
copy_row (FarneScene *table, guint row)
{
  guint n_columns = farne_scene_get_n_columns (table);
  char **cells = g_new0 (char *, n_columns + 1);

  for (guint column = 0; column < n_columns; column++)
    cells[column] = g_strdup (farne_scene_get_cell (table, row, column));
  return cells;
}

static void
write_table (GString *text, FarneScene *table)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *columns = NULL;

  g_ptr_array_add (rows, copy_headers (table));
  for (guint row = 0; row < farne_scene_get_n_rows (table); row++)
    g_ptr_array_add (rows, copy_row (table, row));
  columns = farne_columns_to_text (rows);
  g_string_append (text, columns);
}

/* The days that are told of, and how many areas stand behind each total. */
static void
write_total (GString *text, FarneFigures *figures, FarneDay day)
{
  guint covered = 0, asked = 0;
  double total = farne_figures_get_total (figures, day, &covered, &asked);
  g_autofree char *words = farne_day_to_text (day);
  g_autofree char *figure = covered == 0 ? g_strdup ("–") : farne_number_to_text (total, 0);

  g_string_append_printf (text, _("Total on %s: %s (%u of %u areas covered)\n"), words, figure,
                          covered, asked);
}

static void
write_totals (GString *text, FarneFigures *figures)
{
  guint n_days = 0;
  const FarneDay *days = farne_figures_get_days (figures, &n_days);

  for (guint i = 0; i < n_days; i++)
    write_total (text, figures, days[i]);
}

/* What rates are measured against: the residents, and the limit unless the note tells of it. */
static void
write_measured (GString *text, FarneRates *rates)
{
  const FarneRate *whole = farne_rates_get_whole (rates);
  gboolean chosen = farne_figures_get_view (farne_rates_get_figures (rates))->limit > 0;
  g_autofree char *limit = farne_number_to_ratio (whole->limit);

  g_string_append_printf (text, "%s\n", farne_rates_get_note (rates));
  if (whole->limit > 0 && !chosen)
    g_string_append_printf (text, _("The limit is %s.\n"), limit);
}

static void
write_notes (GString *text, FarneFigures *figures, FarneRates *rates)
{
  const char *const *notes = farne_figures_get_notes (figures);

  if (rates != NULL)
    write_measured (text, rates);
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
                              farne_record_get_title (FARNE_RECORD (release)), published);
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
  g_autoptr (FarneScene) table =
    farne_paint_table (content, rates, PAGE_WIDTH, farne_look_get_paper ());
  GString *text = g_string_new (NULL);

  if (farne_cleared_get_stamp (figures) != NULL)
    g_string_append_printf (text, "%s\n", farne_cleared_get_stamp (figures));
  g_string_append_printf (text, "%s\n\n", farne_scene_get_title (table));
  write_table (text, table);
  g_string_append_c (text, '\n');
  write_totals (text, content);
  write_notes (text, content, rates);
  write_sources (text, content);
  return g_string_free (text, FALSE);
}
