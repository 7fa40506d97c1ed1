/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-meeting-page.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-meetings.h"
#include "model/farne-agenda-item.h"

/* After so long without a key what was typed is kept. */
#define KEEP_AFTER 1500

typedef struct
{
  FarneContext *context;
  FarneRecord *item;
  GtkTextBuffer *text;
  guint timer;
} Row;

static char *
get_text (Row *row)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (row->text, &start, &end);

  return gtk_text_buffer_get_text (row->text, &start, &end, FALSE);
}

/* The record is read anew, so that nothing else that was changed in it is written over. */
static void
keep (Row *row)
{
  FarneDesk *desk = farne_context_get_desk (row->context);
  g_autoptr (FarneRecord) item =
    farne_store_get (farne_desk_get_store (desk), &farne_agenda_item_kind,
                     farne_record_get_id (row->item), NULL);
  g_autofree char *text = get_text (row);
  g_autofree char *what = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&row->timer, g_source_remove);
  if (item == NULL || !farne_store_is_writable (farne_desk_get_store (desk))
      || g_strcmp0 (FARNE_AGENDA_ITEM (item)->discussion != NULL
                    ? FARNE_AGENDA_ITEM (item)->discussion : "", text) == 0)
    return;
  g_object_set (item, "discussion", text, NULL);
  what = g_strdup_printf (_("Minutes of “%s”"), FARNE_AGENDA_ITEM (item)->title);
  if (!farne_desk_keep (desk, what, item, &error))
    farne_context_tell_error (row->context, error);
}

static gboolean
timer_cb (gpointer data)
{
  Row *row = data;

  row->timer = 0;
  keep (row);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (Row *row)
{
  g_clear_handle_id (&row->timer, g_source_remove);
  row->timer = g_timeout_add (KEEP_AFTER, timer_cb, row);
}

static void
free_row (gpointer data)
{
  Row *row = data;

  g_clear_handle_id (&row->timer, g_source_remove);
  g_signal_handlers_disconnect_by_data (row->text, row);
  g_object_unref (row->context);
  g_object_unref (row->item);
  g_object_unref (row->text);
  g_free (row);
}

static GtkWidget *
make_view (Row *row, const char *title)
{
  GtkWidget *view = gtk_text_view_new_with_buffer (row->text);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *label = g_strdup_printf (_("What was said: %s"), title);

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_widget_set_size_request (view, -1, 42);
  gtk_widget_add_css_class (view, "minutes");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (keep), row);
  g_signal_connect_swapped (view, "unmap", G_CALLBACK (keep), row);
  gtk_widget_add_controller (view, focus);

  return view;
}

/**
 * farne_agenda_row_new:
 * @context: what the pages share
 * @item: an item of an agenda
 *
 * Makes a row with the title of the item and the text of what was said, which is kept while it is
 * typed.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
farne_agenda_row_new (FarneContext *context, FarneRecord *item)
{
  FarneAgendaItem *agenda_item = FARNE_AGENDA_ITEM (item);
  Row *row = g_new0 (Row, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *title = g_strdup_printf ("%d. %s", (int) agenda_item->position, agenda_item->title);
  GtkWidget *label = gtk_label_new (title);

  row->context = g_object_ref (context);
  row->item = g_object_ref (item);
  row->text = gtk_text_buffer_new (NULL);
  gtk_text_buffer_set_text (row->text, agenda_item->discussion != NULL ? agenda_item->discussion : "", -1);
  g_signal_connect_swapped (row->text, "changed", G_CALLBACK (typed_cb), row);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_view (row, agenda_item->title));
  g_object_set_data_full (G_OBJECT (box), "row", row, free_row);

  return box;
}
