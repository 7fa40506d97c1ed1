/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-scene-table.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-text-table.h"

static GListModel *
list_rows (FarneScene *scene)
{
  GListStore *rows = g_list_store_new (GTK_TYPE_STRING_LIST);

  for (guint row = 0; row < farne_scene_get_n_rows (scene); row++)
    {
      g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);

      for (guint column = 0; column < farne_scene_get_n_columns (scene); column++)
        {
          const char *cell = farne_scene_get_cell (scene, row, column);

          gtk_string_list_append (texts, cell != NULL ? cell : "");
        }
      g_list_store_append (rows, texts);
    }

  return G_LIST_MODEL (rows);
}

/**
 * farne_scene_table_new_list:
 * @scene: a scene
 *
 * Returns: (transfer floating): the same as the scene says, as a table
 */
GtkWidget *
farne_scene_table_new_list (FarneScene *scene)
{
  const guint n = farne_scene_get_n_columns (scene);
  g_autofree FarneTextColumn *columns = g_new0 (FarneTextColumn, n);
  g_autoptr (GListModel) rows = list_rows (scene);

  for (guint i = 0; i < n; i++)
    columns[i] = (FarneTextColumn) { farne_scene_get_header (scene, i), i > 0, i == 0 };

  return farne_text_table_new (rows, columns, n, NULL);
}

/**
 * farne_scene_table_new:
 * @parent: the window it belongs to
 * @scene: a scene
 *
 * Returns: (transfer none): a window with the table twin of @scene
 */
GtkWidget *
farne_scene_table_new (GtkWindow *parent, FarneScene *scene)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), farne_scene_table_new_list (scene));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), farne_scene_get_title (scene));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 480);

  return window;
}
