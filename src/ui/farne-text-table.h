/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FarneTextFunc:
 * @item: a row's object
 * @column: a column
 *
 * What stands in a cell.
 *
 * Returns: (transfer full) (nullable): the text
 */
typedef char *(*FarneTextFunc) (gpointer item, guint column);

/**
 * FarneTextColumn:
 * @title: its translated title
 * @numeric: whether it holds numbers, set to the end
 * @expand: whether it takes the spare room
 *
 * A column of a table of texts.
 */
typedef struct
{
  const char *title;
  gboolean numeric;
  gboolean expand;
} FarneTextColumn;

/**
 * FARNE_TEXT_ROW_END:
 *
 * Ends the texts of farne_text_row_new(), among which %NULL is an empty cell.
 */
#define FARNE_TEXT_ROW_END ((const char *) -1)

GtkStringList *farne_text_row_new (const char *first, ...);
GtkWidget *farne_text_table_new (GListModel *rows, const FarneTextColumn *columns, guint n_columns, FarneTextFunc func);

G_END_DECLS
