/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-workbook.h"

G_BEGIN_DECLS

/**
 * FarneLoadLine:
 * @row: the row in the sheet, from 1
 * @n: how many cells it has
 * @cells: (array zero-terminated=1): their texts; days as `2017-04-10`
 * @types: (array length=n): what they hold, see #FarneCellType
 *
 * One row of a table.
 */
typedef struct
{
  guint row;
  guint n;
  char **cells;
  guint8 *types;
} FarneLoadLine;

/**
 * FarneLoadSheet:
 * @name: its name; "" for CSV and for what was pasted
 * @lines: (element-type FarneLoadLine): its rows that are not empty
 *
 * One sheet of a table.
 */
typedef struct
{
  char *name;
  GPtrArray *lines;
} FarneLoadSheet;

/**
 * FarneLoadTable:
 * @file_name: what to call it
 * @sheets: (element-type FarneLoadSheet): its sheets
 *
 * A table of records that was read whole, on whatever thread.
 */
typedef struct
{
  char *file_name;
  GPtrArray *sheets;
} FarneLoadTable;

FarneLoadTable *farne_load_table_read         (const char *path, GCancellable *cancellable, GError **error);
FarneLoadTable *farne_load_table_new_for_text (const char *text, GError **error);
void            farne_load_table_free         (FarneLoadTable *table);
const char     *farne_load_line_find_fault    (const FarneLoadLine *line, guint column);
gboolean        farne_load_line_reaches_past  (const FarneLoadLine *line, guint column);
char           *farne_load_line_spell_clock   (const FarneLoadLine *line, guint column);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneLoadTable, farne_load_table_free)

G_END_DECLS
