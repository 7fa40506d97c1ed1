/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "desk/farne-load-columns.h"
#include "exchange/farne-problems.h"

G_BEGIN_DECLS

/**
 * FarneLoadFate:
 * @FARNE_LOAD_NEW: it brings a record
 * @FARNE_LOAD_CHANGED: it changes one that is here
 * @FARNE_LOAD_SAME: it says what is here already
 * @FARNE_LOAD_REJECTED: it is not kept
 *
 * What becomes of a row.
 */
typedef enum
{
  FARNE_LOAD_NEW,
  FARNE_LOAD_CHANGED,
  FARNE_LOAD_SAME,
  FARNE_LOAD_REJECTED,
} FarneLoadFate;

#define FARNE_N_LOAD_FATES (FARNE_LOAD_REJECTED + 1)

/**
 * FarneLoadRow:
 * @row: the row in the sheet, from 1
 * @fate: what becomes of it
 * @warned: whether something about it looks wrong
 * @record: the record as it is to be; a new one has an id that only stands for it
 * @before: (nullable): the record as it is
 *
 * One row of a table of records.
 */
typedef struct
{
  guint row;
  FarneLoadFate fate;
  gboolean warned;
  FarneRecord *record;
  FarneRecord *before;

  /*< private >*/
  const FarneLoadLine *line;
  FarneRecord *told;
  gint64 told_id;
  gboolean is_told_new;
} FarneLoadRow;

/**
 * FarneLoadRows:
 * @rows: (element-type FarneLoadRow): the rows, in their order
 * @problems: what was found: a reject for each row that is not kept, and warnings
 *
 * The rows of a table of records, read against a desk.
 */
typedef struct
{
  GPtrArray *rows;
  FarneProblems *problems;
} FarneLoadRows;

FarneLoadRows *farne_load_rows_read  (FarneDesk *desk, const FarneKind *kind, const FarneLoadColumns *columns, gboolean skip_warned, GCancellable *cancellable, GError **error);
guint          farne_load_rows_count (const FarneLoadRows *rows, FarneLoadFate fate);
void           farne_load_rows_free  (FarneLoadRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneLoadRows, farne_load_rows_free)

G_END_DECLS
