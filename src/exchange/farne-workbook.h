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

#define FARNE_TYPE_WORKBOOK (farne_workbook_get_type ())
G_DECLARE_DERIVABLE_TYPE (FarneWorkbook, farne_workbook, FARNE, WORKBOOK, GObject)

struct _FarneWorkbookClass
{
  GObjectClass parent_class;

  gboolean (*load)       (FarneWorkbook *self, GBytes *content, GPtrArray *sheets, GError **error);
  gboolean (*read_sheet) (FarneWorkbook *self, guint sheet, FarneRowFunc func, gpointer user_data, GCancellable *cancellable, GError **error);
};

/* Opens CSV, ODS or XLSX, told apart by content. XLS and password-protected ones: a sentence that says how to save them. */
FarneWorkbook     *farne_workbook_open           (const char *path, GCancellable *cancellable, GError **error);
const char        *farne_workbook_get_file_name  (FarneWorkbook *self);
const char        *farne_workbook_get_sha256     (FarneWorkbook *self);
gint64             farne_workbook_get_size       (FarneWorkbook *self);
guint              farne_workbook_get_n_sheets   (FarneWorkbook *self);
const char        *farne_workbook_get_sheet_name (FarneWorkbook *self, guint sheet);
gboolean           farne_workbook_read           (FarneWorkbook *self, guint sheet, FarneRowFunc func, gpointer user_data, FarneProgressFunc progress, gpointer progress_data, GCancellable *cancellable, GError **error);

G_END_DECLS
