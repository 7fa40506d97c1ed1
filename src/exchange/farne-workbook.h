/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/farne-day.h"

G_BEGIN_DECLS

/**
 * FarneCellType:
 * @FARNE_CELL_EMPTY: nothing
 * @FARNE_CELL_TEXT: text
 * @FARNE_CELL_NUMBER: a number, also in #FarneCell.number
 * @FARNE_CELL_DAY: a day, also in #FarneCell.day
 * @FARNE_CELL_ERROR: an error value of the spreadsheet ("#REF!")
 * @FARNE_CELL_UNCOMPUTED: a formula without a stored result
 *
 * What a cell holds.
 */
typedef enum
{
  FARNE_CELL_EMPTY,
  FARNE_CELL_TEXT,
  FARNE_CELL_NUMBER,
  FARNE_CELL_DAY,
  FARNE_CELL_ERROR,
  FARNE_CELL_UNCOMPUTED,
} FarneCellType;

/**
 * FarneCell:
 * @type: what it holds
 * @text: (array length=length): its text as the source shows it; not terminated; valid during the call
 * @length: bytes of @text
 * @number: for a number
 * @day: for a day
 *
 * One cell while a sheet is read.
 */
typedef struct
{
  FarneCellType type;
  const char *text;
  gsize length;
  double number;
  FarneDay day;
} FarneCell;

/**
 * FarneRowFunc:
 * @row: the row, from 1, as the spreadsheet counts
 * @cells: (array length=n_cells): its cells up to the last that is not empty
 * @n_cells: how many
 * @user_data: as given
 *
 * Takes one row.
 *
 * Returns: whether to go on
 */
typedef gboolean (*FarneRowFunc) (guint row, const FarneCell *cells, guint n_cells, gpointer user_data);

/**
 * FarneProgressFunc:
 * @done: how much is done, 0 to 1
 * @user_data: as given
 *
 * Hears of progress, on the reading thread.
 */
typedef void (*FarneProgressFunc) (double done, gpointer user_data);

/**
 * FarneMerge:
 * @row: the row of the first cell, from 1
 * @column: its column, from 0
 * @n_rows: rows merged
 * @n_columns: columns merged
 *
 * Cells merged into one: the value stands in the first, the others are empty.
 */
typedef struct
{
  guint row;
  guint column;
  guint n_rows;
  guint n_columns;
} FarneMerge;

#define FARNE_TYPE_WORKBOOK (farne_workbook_get_type ())
G_DECLARE_DERIVABLE_TYPE (FarneWorkbook, farne_workbook, FARNE, WORKBOOK, GObject)

/**
 * FarneWorkbookClass:
 * @load: finds the sheets; adds their names to @sheets
 * @read_sheet: hands on the rows of a sheet that are not empty
 *
 * A format of workbooks. What subclasses may use is in `farne-workbook-private.h`.
 */
struct _FarneWorkbookClass
{
  GObjectClass parent_class;

  gboolean (*load)       (FarneWorkbook *self, GPtrArray *sheets, GCancellable *cancellable, GError **error);
  gboolean (*read_sheet) (FarneWorkbook *self, guint sheet, FarneRowFunc func, gpointer user_data, GCancellable *cancellable, GError **error);
};

/* Opens CSV, ODS, XLSX or XLS, told apart by content. Password-protected ones: a sentence that says how to save them. */
FarneWorkbook     *farne_workbook_open           (const char *path, GCancellable *cancellable, GError **error);
const char        *farne_workbook_get_file_name  (FarneWorkbook *self);
const char        *farne_workbook_get_sha256     (FarneWorkbook *self); /* waits until it is computed */
gint64             farne_workbook_get_size       (FarneWorkbook *self);
guint              farne_workbook_get_n_sheets   (FarneWorkbook *self);
const char        *farne_workbook_get_sheet_name (FarneWorkbook *self, guint sheet);
int                farne_workbook_find_sheet     (FarneWorkbook *self, const char *name);
gboolean           farne_workbook_read           (FarneWorkbook *self, guint sheet, FarneRowFunc func, gpointer user_data, FarneProgressFunc progress, gpointer progress_data, GCancellable *cancellable, GError **error);
GArray            *farne_workbook_get_merges     (FarneWorkbook *self); /* FarneMerge, of the sheet read last */

G_END_DECLS
