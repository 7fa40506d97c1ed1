/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-chooser.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FarneChosenFunc func;
  gpointer user_data;
} Choosing;

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  Choosing *choosing = data;
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      choosing->func (file, choosing->user_data);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
free_choosing (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
add_kind (GtkFileChooser *chooser, const FarneFileKind *kind)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_auto (GStrv) patterns = g_strsplit (kind->patterns, " ", -1);

  gtk_file_filter_set_name (filter, kind->name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static GtkFileChooserNative *
make_dialog (GtkWidget            *widget,
             const char           *title,
             GtkFileChooserAction  action,
             const FarneFileKind  *kinds,
             FarneChosenFunc       func,
             gpointer              user_data)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (widget)), action, NULL,
                                 NULL);
  Choosing *choosing = g_new (Choosing, 1);

  *choosing = (Choosing) { func, user_data };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  for (; kinds->name != NULL; kinds++)
    add_kind (GTK_FILE_CHOOSER (dialog), kinds);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), choosing, free_choosing, 0);

  return dialog;
}

/**
 * farne_choose_to_open:
 * @widget: a widget of the window that asks
 * @title: the dialog's translated title
 * @kinds: (array zero-terminated=1): kinds of file, ended by one without a name
 * @several: whether several may be chosen
 * @func: (scope notified): takes each file; not called if the user cancels
 * @user_data: for @func
 *
 * Asks for files to read, through the portal where there is one.
 */
void
farne_choose_to_open (GtkWidget           *widget,
                      const char          *title,
                      const FarneFileKind *kinds,
                      gboolean             several,
                      FarneChosenFunc      func,
                      gpointer             user_data)
{
  GtkFileChooserNative *dialog =
    make_dialog (widget, title, GTK_FILE_CHOOSER_ACTION_OPEN, kinds, func, user_data);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), several);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * farne_choose_to_save:
 * @widget: a widget of the window that asks
 * @title: the dialog's translated title
 * @kinds: (array zero-terminated=1): kinds of file, ended by one without a name
 * @name: the name suggested
 * @func: (scope notified): takes the file; not called if the user cancels
 * @user_data: for @func
 *
 * Asks for a file to write, through the portal where there is one.
 */
void
farne_choose_to_save (GtkWidget           *widget,
                      const char          *title,
                      const FarneFileKind *kinds,
                      const char          *name,
                      FarneChosenFunc      func,
                      gpointer             user_data)
{
  GtkFileChooserNative *dialog =
    make_dialog (widget, title, GTK_FILE_CHOOSER_ACTION_SAVE, kinds, func, user_data);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
