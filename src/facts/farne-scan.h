/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-facts-private.h"

G_BEGIN_DECLS

/* What a code adds to a row's cell so that the row is left out; and how many cells there may be. */
#define FARNE_SCAN_OUT (1u << 26)
#define FARNE_SCAN_CELLS_MAX (1u << 25)
#define FARNE_SCAN_KEYS_MAX 24

/**
 * FarneScanKey:
 * @column: a column
 * @table: for each of its codes, what it adds to the number of the row's cell, or %FARNE_SCAN_OUT
 *
 * One column's part in the grouping and filtering of rows.
 */
typedef struct
{
  const FarneColumn *column;
  guint32 *table;
} FarneScanKey;

/**
 * FarneScanCell:
 * @sum: the sum of the values
 * @n_rows: rows in it
 *
 * What rows of one group come to.
 */
typedef struct
{
  gint64 sum;
  guint64 n_rows;
} FarneScanCell;

/**
 * FarneScan:
 * @facts: the facts
 * @keys: the columns that matter, each once
 * @n_keys: how many
 * @n_cells: how many groups there are
 *
 * A question to facts: which group each row belongs to.
 */
typedef struct
{
  FarneFacts *facts;
  FarneScanKey keys[FARNE_SCAN_KEYS_MAX];
  guint n_keys;
  guint n_cells;
} FarneScan;

void           farne_scan_init     (FarneScan *scan, FarneFacts *facts, guint n_cells);
void           farne_scan_clear    (FarneScan *scan);
guint32       *farne_scan_add_key  (FarneScan *scan, const FarneColumn *column);
guint32        farne_scan_find     (const FarneScan *scan, guint row);
FarneScanCell *farne_scan_run (const FarneScan *scan, GCancellable *cancellable, GError **error);

G_END_DECLS
