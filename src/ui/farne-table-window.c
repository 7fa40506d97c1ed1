/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-table-window.h"

#include <adwaita.h>

#define HEADER "farne-header"

static gboolean
close_cb (GtkWidget *window, GVariant *args, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (window));

  return GDK_EVENT_STOP;
}

static void
add_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
}

/**
 * farne_table_window_new:
 * @widget: a widget of the window below
 * @title: a title
 * @subtitle: (nullable): what it is about
 * @content: what scrolls in it
 *
 * Makes a window for reading, closed by Escape.
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWidget *
farne_table_window_new (GtkWidget  *widget,
                        const char *title,
                        const char *subtitle,
                        GtkWidget  *content)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (title, subtitle != NULL ? subtitle : ""));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_window_set_content (ADW_WINDOW (window), box);
  g_object_set_data (G_OBJECT (window), HEADER, header);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), 780, 560);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  add_escape (window);

  return window;
}

/**
 * farne_table_window_add_button:
 * @window: a window made by farne_table_window_new()
 * @button: a button
 *
 * Puts a button into the header bar.
 */
void
farne_table_window_add_button (GtkWidget *window, GtkWidget *button)
{
  adw_header_bar_pack_start (g_object_get_data (G_OBJECT (window), HEADER), button);
}
