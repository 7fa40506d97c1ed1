/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-scene-table.h"

#include "ui/farne-table-window.h"
#include "ui/farne-text-table.h"

static GListModel *
list_rows (FarneScene *scene, guint n_columns)
{
  GListStore *rows = g_list_store_new (GTK_TYPE_STRING_LIST);

  for (guint row = 0; row < farne_scene_get_n_rows (scene); row++)
    {
      g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);

      for (guint column = 0; column < n_columns; column++)
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
 * @most: how many columns there is room for, the first ones; 0 for all
 *
 * Returns: (transfer floating): the same as the scene says, as a table
 */
GtkWidget *
farne_scene_table_new_list (FarneScene *scene, guint most)
{
  const guint all = farne_scene_get_n_columns (scene);
  const guint n = most > 0 ? MIN (most, all) : all;
  g_autofree FarneTextColumn *columns = g_new0 (FarneTextColumn, n);
  g_autoptr (GListModel) rows = list_rows (scene, n);

  for (guint i = 0; i < n; i++)
    columns[i] = (FarneTextColumn) { farne_scene_get_header (scene, i), i > 0, i == 0 };

  return farne_text_table_new (rows, columns, n, NULL);
}

/**
 * farne_scene_table_new:
 * @widget: a widget of the window it belongs to
 * @scene: a scene
 *
 * Returns: (transfer none): a window with the table twin of @scene
 */
GtkWidget *
farne_scene_table_new (GtkWidget *widget, FarneScene *scene)
{
  return farne_table_window_new (widget, farne_scene_get_title (scene), NULL,
                                 farne_scene_table_new_list (scene, 0));
}
