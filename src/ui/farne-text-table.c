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
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (cell->numeric)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
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

  *cell = (Cell) { func, index, column->numeric };
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), cell);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), cell, free_cell, 0);

  return factory;
}

/**
 * farne_text_table_new:
 * @rows: (transfer none): the rows
 * @columns: (array length=n_columns): the columns
 * @n_columns: how many
 * @func: what stands in a cell
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
