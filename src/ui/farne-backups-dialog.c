/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-backups-dialog.h"

#include <glib/gi18n-lib.h>

#include "store/farne-backup.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-table-window.h"

#define BACKUP "farne-backup"

static void
restore_cb (GtkWidget *button, const char *path)
{
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (button));
  FarneWindow *window = FARNE_WINDOW (gtk_window_get_transient_for (dialog));

  farne_window_restore (window, g_object_get_data (G_OBJECT (button), BACKUP), path);
  gtk_window_destroy (dialog);
}

static void
free_path (gpointer data, GClosure *closure)
{
  g_free (data);
}

static GtkWidget *
make_row (const FarneBackup *backup, const char *path)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Restore"));
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (backup->when / G_USEC_PER_SEC);
  g_autofree char *when = time != NULL ? g_date_time_format (time, "%-d %B %Y, %H:%M") : g_strdup ("");
  g_autofree char *size = g_format_size (backup->size);
  g_autofree char *subtitle = backup->is_replaced
                              ? g_strdup_printf (_("%s, set aside when a backup was restored"), size)
                              : g_strdup (size);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), BACKUP, g_strdup (backup->path), g_free);
  g_signal_connect_data (button, "clicked", G_CALLBACK (restore_cb), g_strdup (path), free_path, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static GtkWidget *
make_list (const char *path)
{
  g_autoptr (GPtrArray) backups = farne_backup_list (path);
  GtkWidget *list;

  if (backups == NULL || backups->len == 0)
    return farne_soft_label_new (_("There is no backup of this file yet. One is made when a file that was changed is closed, if "
                                   "the last is a day old, and before a file is brought up to a new version."));

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  for (guint i = 0; i < backups->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (backups->pdata[i], path));

  return list;
}

/**
 * farne_backups_dialog_present:
 * @window: the window
 * @path: the path of a desk file
 *
 * Lists the backups of a file. Restoring one sets the present file aside; it can be restored in turn.
 */
void
farne_backups_dialog_present (FarneWindow *window, const char *path)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box),
                  farne_soft_label_new (_("Restoring a backup sets the present file aside; it stays in this list.")));
  gtk_box_append (GTK_BOX (box), make_list (path));
  gtk_window_present (GTK_WINDOW (
    farne_table_window_new (GTK_WIDGET (window), _("Backups"), NULL, box)));
}
