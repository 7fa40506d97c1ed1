/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/farne-record-form.h"

typedef struct
{
  FarneRecordFunc func;
  GObject *object;
} Adding;

static void
free_adding (gpointer data, GClosure *closure)
{
  Adding *adding = data;

  g_clear_weak_pointer (&adding->object);
  g_free (adding);
}

static void
saved_cb (FarneRecordForm *form, FarneRecord *record, gpointer data)
{
  Adding *adding = data;

  if (adding->object != NULL)
    adding->func (record, adding->object);
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (form))));
}

static void
closed_cb (GtkWidget *form)
{
  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (form)));
}

static GtkWidget *
make_window (GtkWidget *widget, const char *title, GtkWidget *form)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_widget_set_vexpand (form, TRUE);
  gtk_box_append (GTK_BOX (box), form);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), 660, 560);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);

  return window;
}

/**
 * farne_record_dialog_add:
 * @widget: a widget of the window below
 * @context: what the pages share
 * @kind: the kind of the new record
 * @title: (nullable): its title, as typed so far
 * @func: called with the record once it is saved
 * @object: a #GObject for @func, which is not called once it is gone
 *
 * Makes a record in place, where another refers to it.
 */
void
farne_record_dialog_add (GtkWidget *widget, FarneContext *context, const FarneKind *kind,
                         const char *title, FarneRecordFunc func, gpointer object)
{
  g_autoptr (FarneRecord) record = farne_record_new (kind);
  const FarneField *field = farne_kind_find_field (kind, kind->title);
  GtkWidget *form = farne_record_form_new (context);
  g_autofree char *words = g_strdup_printf (_("New %s"), _(kind->label));
  GtkWidget *window = make_window (widget, words, form);
  Adding *adding = g_new0 (Adding, 1);

  if (field != NULL && title != NULL)
    farne_record_set_text (record, field, title, NULL);
  adding->func = func;
  g_set_weak_pointer (&adding->object, G_OBJECT (object));
  g_signal_connect_data (form, "saved", G_CALLBACK (saved_cb), adding, free_adding, 0);
  g_signal_connect (form, "closed", G_CALLBACK (closed_cb), NULL);
  farne_record_form_edit (FARNE_RECORD_FORM (form), record);
  gtk_window_present (GTK_WINDOW (window));
  farne_record_form_focus (FARNE_RECORD_FORM (form));
}
