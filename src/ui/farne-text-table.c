/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-text-table.h"

typedef struct
{
  FarneTextFunc func;
  guint column;
  gboolean numeric;
} Cell;

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, const Cell *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), cell->numeric ? 1 : 0);
  if (!cell->numeric)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (cell->numeric)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

/* A row that is a string list holds a text for each column. */
static char *
get_text (gpointer item, guint column)
{
  return g_strdup (gtk_string_list_get_string (item, column));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, const Cell *cell)
{
  g_autofree char *text = cell->func (gtk_list_item_get_item (item), cell->column);
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (label, text != NULL && strlen (text) > 24 ? text : NULL);
}

static void
free_cell (gpointer data, GClosure *closure)
{
  g_free (data);
}

static GtkListItemFactory *
make_factory (const FarneTextColumn *column, guint index, FarneTextFunc func)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cell *cell = g_new (Cell, 1);

  *cell = (Cell) { func != NULL ? func : get_text, index, column->numeric };
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), cell);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), cell, free_cell, 0);

  return factory;
}

/**
 * farne_text_table_new:
 * @rows: (transfer none): the rows
 * @columns: (array length=n_columns): the columns
 * @n_columns: how many
 * @func: (nullable): what stands in a cell, or %NULL where rows are #GtkStringList, see
 *   farne_text_row_new()
 *
 * A table of texts, for reading.
 *
 * Returns: (transfer floating): a column view
 */
GtkWidget *
farne_text_table_new (GListModel            *rows,
                      const FarneTextColumn *columns,
                      guint                  n_columns,
                      FarneTextFunc          func)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (rows)));
  GtkWidget *table = gtk_column_view_new (selection);

  for (guint i = 0; i < n_columns; i++)
    {
      g_autoptr (GtkColumnViewColumn) column =
        gtk_column_view_column_new (columns[i].title, make_factory (&columns[i], i, func));

      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (table), column);
    }
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (table), TRUE);
  gtk_widget_add_css_class (table, "data-table");

  return table;
}

/**
 * farne_text_row_new:
 * @first: (nullable): the text of the first column
 * @...: the texts of the others, ended by the address of no text: `FARNE_TEXT_ROW_END`
 *
 * A row of a table of texts. %NULL is an empty cell.
 *
 * Returns: (transfer full): the row
 */
GtkStringList *
farne_text_row_new (const char *first, ...)
{
  GtkStringList *row = gtk_string_list_new (NULL);
  va_list texts;

  va_start (texts, first);
  for (const char *text = first; text != FARNE_TEXT_ROW_END; text = va_arg (texts, const char *))
    gtk_string_list_append (row, text != NULL ? text : "");
  va_end (texts);

  return row;
}
