/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-load-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "exchange/farne-csv-text.h"
#include "exchange/farne-row.h"
#include "exchange/farne-workbook-csv.h"

#define MINUTES_A_DAY 1440

static void
line_free (FarneLoadLine *line)
{
  g_strfreev (line->cells);
  g_free (line->types);
  g_free (line);
}

static void
sheet_free (FarneLoadSheet *sheet)
{
  g_free (sheet->name);
  g_ptr_array_unref (sheet->lines);
  g_free (sheet);
}

static FarneLoadSheet *
sheet_new (const char *name)
{
  FarneLoadSheet *sheet = g_new0 (FarneLoadSheet, 1);

  sheet->name = g_strdup (name);
  sheet->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  return sheet;
}

static FarneLoadTable *
table_new (const char *file_name)
{
  FarneLoadTable *table = g_new0 (FarneLoadTable, 1);

  table->file_name = g_strdup (file_name);
  table->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
  return table;
}

/**
 * farne_load_table_free:
 * @table: (transfer full): a table
 *
 * Frees it.
 */
void
farne_load_table_free (FarneLoadTable *table)
{
  g_free (table->file_name);
  g_ptr_array_unref (table->sheets);
  g_free (table);
}

/* What fills a sheet: the reader of CSV takes the apostrophes of our own tables away itself. */
typedef struct
{
  FarneLoadSheet *sheet;
  gboolean guarded;
} Filling;

static char *
get_text (const FarneCell *cell, gboolean guarded)
{
  g_autofree char *raw = NULL;

  if (cell->type == FARNE_CELL_DAY)
    return farne_day_to_iso (cell->day);
  raw = g_strndup (cell->length > 0 ? cell->text : "", cell->length);
  if (!g_utf8_validate (raw, -1, NULL))
    return g_utf8_make_valid (raw, -1);
  return guarded && cell->type == FARNE_CELL_TEXT ? farne_csv_unguard (raw) : g_steal_pointer (&raw);
}

/* A row of spaces is no record. */
static void
add_line (FarneLoadSheet *sheet, FarneLoadLine *line)
{
  for (guint i = 0; i < line->n; i++)
    {
      g_autofree char *text = farne_text_tidy (line->cells[i]);

      if (*text == '\0' && line->types[i] != FARNE_CELL_UNCOMPUTED)
        continue;
      g_ptr_array_add (sheet->lines, line);
      return;
    }
  line_free (line);
}

static gboolean
take_row (guint row, const FarneCell *cells, guint n_cells, gpointer user_data)
{
  const Filling *filling = user_data;
  FarneLoadLine *line = g_new0 (FarneLoadLine, 1);

  line->row = row;
  line->n = n_cells;
  line->cells = g_new0 (char *, n_cells + 1);
  line->types = g_new0 (guint8, n_cells + 1);
  for (guint i = 0; i < n_cells; i++)
    {
      line->cells[i] = get_text (&cells[i], filling->guarded);
      line->types[i] = cells[i].type;
    }
  add_line (filling->sheet, line);
  return filling->sheet->lines->len <= FARNE_ROW_MOST_ROWS;
}

static gboolean
check_size (const FarneLoadTable *table, const FarneLoadSheet *sheet, GError **error)
{
  if (sheet->lines->len <= FARNE_ROW_MOST_ROWS)
    return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("“%s” has more than 1,048,576 rows. Load it in parts."), table->file_name);
  return FALSE;
}

static void
widen (FarneLoadLine *line, guint n)
{
  if (n <= line->n)
    return;
  line->cells = g_renew (char *, line->cells, n + 1);
  line->types = g_renew (guint8, line->types, n + 1);
  for (guint i = line->n; i < n; i++)
    {
      line->cells[i] = g_strdup ("");
      line->types[i] = FARNE_CELL_EMPTY;
    }
  line->cells[n] = NULL;
  line->n = n;
}

static void
copy_cell (FarneLoadLine *line, const FarneLoadLine *from, guint column)
{
  widen (line, column + 1);
  if (line->types[column] != FARNE_CELL_EMPTY)
    return;
  g_free (line->cells[column]);
  line->cells[column] = g_strdup (from->cells[column]);
  line->types[column] = from->types[column];
}

/* The first line at or below a row. */
static guint
find_line (const FarneLoadSheet *sheet, guint row)
{
  guint from = 0, to = sheet->lines->len;

  while (from < to)
    {
      const guint middle = from + (to - from) / 2;

      if (((const FarneLoadLine *) sheet->lines->pdata[middle])->row < row)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

/* A cell over several rows stands for each of them: so it is seen. */
static void
fill_merge (FarneLoadSheet *sheet, const FarneMerge *merge)
{
  const FarneLoadLine *first = NULL;

  for (guint i = find_line (sheet, merge->row); i < sheet->lines->len; i++)
    {
      FarneLoadLine *line = sheet->lines->pdata[i];

      if (line->row >= merge->row + merge->n_rows)
        return;
      if (line->row == merge->row && merge->column < line->n)
        first = line;
      else if (line->row > merge->row && first != NULL)
        copy_cell (line, first, merge->column);
    }
}

static void
fill_merges (FarneLoadSheet *sheet, GArray *merges)
{
  for (guint i = 0; i < merges->len; i++)
    if (g_array_index (merges, FarneMerge, i).n_rows > 1)
      fill_merge (sheet, &g_array_index (merges, FarneMerge, i));
}

/**
 * farne_load_table_read:
 * @path: a CSV, ODS, XLSX or XLS file
 * @cancellable: (nullable): to cancel
 * @error: return location for %FARNE_ERROR_UNREADABLE, %FARNE_ERROR_NOT_FOUND or %G_IO_ERROR_CANCELLED
 *
 * Reads all sheets of a file. A cell merged over several rows stands in each of them.
 *
 * Returns: (transfer full): the table
 */
FarneLoadTable *
farne_load_table_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (FarneWorkbook) workbook = farne_workbook_open (path, cancellable, error);
  g_autoptr (FarneLoadTable) table = NULL;

  if (workbook == NULL)
    return NULL;
  table = table_new (farne_workbook_get_file_name (workbook));
  for (guint i = 0; i < farne_workbook_get_n_sheets (workbook); i++)
    {
      Filling filling = { sheet_new (farne_workbook_get_sheet_name (workbook, i)),
                          !FARNE_IS_WORKBOOK_CSV (workbook) };

      g_ptr_array_add (table->sheets, filling.sheet);
      if (!farne_workbook_read (workbook, i, take_row, &filling, NULL, NULL, cancellable, error)
          || !check_size (table, filling.sheet, error))
        return NULL;
      fill_merges (filling.sheet, farne_workbook_get_merges (workbook));
    }
  return g_steal_pointer (&table);
}

/* One cell from the front of @text; spreadsheets quote those that have tabs, line ends or quotes. */
static char *
take_cell (const char **text)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *p = *text;

  if (*p == '"' && strchr (p + 1, '"') != NULL)
    {
      for (p++; *p != '\0' && (*p != '"' || p[1] == '"'); p++)
        {
          g_string_append_c (cell, *p);
          p += *p == '"';
        }
      p += *p == '"';
    }
  for (; strchr ("\t\r\n", *p) == NULL; p++)
    g_string_append_c (cell, *p);
  *text = p;
  return g_string_free (g_steal_pointer (&cell), FALSE);
}

/* The cells of one line from the front of @text, up to the last that is not empty. */
static GPtrArray *
take_cells (const char **text)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (;;)
    {
      g_autofree char *cell = take_cell (text);

      g_ptr_array_add (cells, farne_csv_unguard (cell));
      if (**text != '\t')
        break;
      ++*text;
    }
  while (cells->len > 0 && *(char *) cells->pdata[cells->len - 1] == '\0')
    g_ptr_array_set_size (cells, cells->len - 1);
  if (**text == '\r')
    ++*text;
  if (**text == '\n')
    ++*text;
  return cells;
}

static FarneLoadLine *
line_new_for_texts (guint row, GPtrArray *cells)
{
  FarneLoadLine *line = g_new0 (FarneLoadLine, 1);

  line->row = row;
  line->n = cells->len;
  line->cells = g_new0 (char *, cells->len + 1);
  line->types = g_new0 (guint8, cells->len + 1);
  for (guint i = 0; i < cells->len; i++)
    {
      line->cells[i] = g_strdup (cells->pdata[i]);
      line->types[i] = *line->cells[i] == '\0' ? FARNE_CELL_EMPTY : FARNE_CELL_TEXT;
    }
  return line;
}

/**
 * farne_load_table_new_for_text:
 * @text: a block copied from a spreadsheet: cells with tabs between them
 * @error: return location for %FARNE_ERROR_UNREADABLE
 *
 * Takes a block of cells for a table.
 *
 * Returns: (transfer full): the table
 */
FarneLoadTable *
farne_load_table_new_for_text (const char *text, GError **error)
{
  g_autoptr (FarneLoadTable) table = table_new (_("what was pasted"));
  FarneLoadSheet *sheet = sheet_new ("");

  g_ptr_array_add (table->sheets, sheet);
  for (guint row = 1; *text != '\0'; row++)
    {
      g_autoptr (GPtrArray) cells = take_cells (&text);

      if (cells->len > FARNE_ROW_MOST_CELLS)
        {
          g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                       _("Row %u of what was pasted has more than 16,384 columns. Copy fewer."), row);
          return NULL;
        }
      add_line (sheet, line_new_for_texts (row, cells));
    }
  return check_size (table, sheet, error) ? g_steal_pointer (&table) : NULL;
}

/**
 * farne_load_line_find_fault:
 * @line: a row
 * @column: a column of it
 *
 * Tells what is wrong with a cell, whatever it is for.
 *
 * Returns: (nullable): a sentence that says what to do, or %NULL if nothing is
 */
const char *
farne_load_line_find_fault (const FarneLoadLine *line, guint column)
{
  if (line->types[column] == FARNE_CELL_ERROR)
    return _("The cell shows an error of the spreadsheet. Correct it there.");
  if (line->types[column] == FARNE_CELL_UNCOMPUTED)
    return _("The cell holds a formula without a stored result. Open the table in a spreadsheet "
             "program, save it, and load it again.");
  return NULL;
}

/**
 * farne_load_line_reaches_past:
 * @line: a row
 * @column: how many columns there are
 *
 * Tells a row with a cell too many: most often a comma has moved the others.
 *
 * Returns: whether something stands beyond the columns
 */
gboolean
farne_load_line_reaches_past (const FarneLoadLine *line, guint column)
{
  for (guint i = column; i < line->n; i++)
    if (line->types[i] != FARNE_CELL_EMPTY)
      return TRUE;
  return FALSE;
}

/**
 * farne_load_line_spell_clock:
 * @line: a row
 * @column: a column of it
 *
 * Writes a time of day, which spreadsheets hold as a part of a day.
 *
 * Returns: (transfer full): the time as `14:30`; the text of the cell where it is no part of a day
 */
char *
farne_load_line_spell_clock (const FarneLoadLine *line, guint column)
{
  const char *text = line->cells[column];
  const double part = g_ascii_strtod (text, NULL);
  const int minute = (int) (CLAMP (part, 0, 1) * MINUTES_A_DAY + 0.5);

  if (line->types[column] != FARNE_CELL_NUMBER || part < 0 || part >= 1)
    return g_strdup (text);
  return g_strdup_printf ("%02d:%02d", minute / 60 % 24, minute % 60);
}
