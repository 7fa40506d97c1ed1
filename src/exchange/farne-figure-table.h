/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-protect.h"
#include "analysis/farne-rates.h"

G_BEGIN_DECLS

/**
 * FarneFigureColumn:
 * @key: the name of the column, the same in every format
 * @is_number: whether it holds numbers
 * @is_list: whether it holds a list, separated by spaces
 *
 * A column of figures on their way out.
 */
typedef struct
{
  const char *key;
  gboolean is_number;
  gboolean is_list;
} FarneFigureColumn;

/**
 * FarneFigureTable:
 * @name: what it is called, as a sheet
 * @figures: (nullable): the figures, or %NULL for records
 * @columns: (element-type FarneFigureColumn): the columns
 * @rows: cells of each row as text, %NULL where there is nothing; as many as columns
 *
 * Figures or records as a plain table, which every format writes alike.
 */
typedef struct
{
  char *name;
  FarneFigures *figures;
  GArray *columns;
  GPtrArray *rows;
} FarneFigureTable;

FarneFigureTable *farne_figure_table_new  (FarneCleared *cleared, FarneRates *rates);
FarneFigureTable *farne_figure_table_new_plain (const char *name);
void              farne_figure_table_free (FarneFigureTable *self);
const char       *farne_figure_table_get  (FarneFigureTable *self, guint row, guint column);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneFigureTable, farne_figure_table_free)

G_END_DECLS
