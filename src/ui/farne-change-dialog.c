/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-change-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "desk/farne-record-words.h"
#include "store/farne-change-all.h"
#include "ui/farne-field-row.h"
#include "ui/farne-overview-widgets.h"

#define MOST_TOLD 8

typedef struct
{
  FarneContext *context;
  GPtrArray *records;
  GPtrArray *fields;
  FarneRecord *pattern;
  GtkWidget *drop_down;
  GtkWidget *place;
} Changing;

static void
free_changing (gpointer data, GClosure *closure)
{
  Changing *changing = data;

  g_object_unref (changing->context);
  g_ptr_array_unref (changing->records);
  g_ptr_array_unref (changing->fields);
  g_object_unref (changing->pattern);
  g_free (changing);
}

static FarneFieldRow *
get_row (Changing *changing)
{
  return FARNE_FIELD_ROW (gtk_widget_get_first_child (changing->place));
}

static char *
describe_refusals (FarneContext *context, GPtrArray *refused)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (refused->len, MOST_TOLD); i++)
    {
      const FarneRefusal *refusal = refused->pdata[i];
      g_autofree char *title = farne_context_dup_title (context, refusal->record);

      g_string_append_printf (text, "\n• %s: %s", title, refusal->text);
    }
  if (refused->len > MOST_TOLD)
    {
      g_autofree char *more =
        farne_number_in_words (N_("and %u more"), N_("and %u more"), refused->len - MOST_TOLD);

      g_string_append_printf (text, "\n%s", more);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
change (Changing *changing, const FarneField *field)
{
  FarneStore *store = farne_desk_get_store (farne_context_get_desk (changing->context));
  g_autofree char *value = farne_record_get_text (changing->pattern, field);
  g_autoptr (GPtrArray) refused =
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_refusal_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) whole = NULL;
  g_autofree char *why = NULL;
  g_autofree char *records =
    farne_number_in_words (N_("%u record"), N_("%u records"), changing->records->len);
  /* Translators: the name of a field, "12 records" */
  g_autofree char *text = g_strdup_printf (_("%s changed in %s."), farne_field_get_label (field), records);

  if (farne_store_change_all (store, changing->records, field, value, refused, &error))
    {
      farne_context_tell (changing->context, text, TRUE);
      return;
    }
  why = describe_refusals (changing->context, refused);
  whole = g_error_new (error->domain, error->code, "%s%s", error->message, why);
  farne_context_tell_error (changing->context, whole);
}

static void
response_cb (GtkWidget *dialog, const char *response, gpointer data)
{
  Changing *changing = data;
  FarneFieldRow *row = get_row (changing);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "change"))
    return;
  if (farne_field_row_get_wrong (row) == NULL)
    {
      change (changing, farne_field_row_get_field (row));
      return;
    }
  error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, farne_field_row_get_wrong (row));
  farne_context_tell_error (changing->context, error);
}

static void
field_cb (Changing *changing)
{
  const guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (changing->drop_down));

  if (chosen >= changing->fields->len)
    return;
  farne_box_clear (changing->place);
  gtk_box_append (GTK_BOX (changing->place),
                  farne_field_row_new (changing->context, changing->pattern,
                                       changing->fields->pdata[chosen]));
}

static void
list_fields (Changing *changing, const FarneKind *kind, GtkStringList *labels)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (farne_field_is_edited (&kind->fields[i]))
      {
        g_ptr_array_add (changing->fields, (gpointer) &kind->fields[i]);
        gtk_string_list_append (labels, farne_field_get_label (&kind->fields[i]));
      }
}

static GtkWidget *
make_content (Changing *changing, const FarneKind *kind)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  list_fields (changing, kind, labels);
  changing->drop_down = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (labels)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (changing->drop_down),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Field"), -1);
  changing->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_size_request (changing->place, 480, -1);
  gtk_box_append (GTK_BOX (box), changing->drop_down);
  gtk_box_append (GTK_BOX (box), changing->place);
  g_signal_connect_swapped (changing->drop_down, "notify::selected", G_CALLBACK (field_cb), changing);
  field_cb (changing);

  return box;
}

/**
 * farne_change_dialog_present:
 * @widget: a widget of the window below
 * @context: what the pages share
 * @records: (element-type FarneRecord): saved records of one kind
 *
 * Asks for a field and a value, and gives it to all of the records, in one step of the history.
 */
void
farne_change_dialog_present (GtkWidget *widget, FarneContext *context, GPtrArray *records)
{
  const FarneKind *kind = farne_record_get_kind (records->pdata[0]);
  Changing *changing = g_new0 (Changing, 1);
  g_autofree char *heading =
    farne_number_in_words (N_("Change a Field of %u Record"), N_("Change a Field of %u Records"),
                           records->len);
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), heading, NULL);

  changing->context = g_object_ref (context);
  changing->records = g_ptr_array_ref (records);
  changing->fields = g_ptr_array_new ();
  changing->pattern = farne_record_new (kind);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_content (changing, kind));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "change",
                                    _("C_hange"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "change",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "change");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), changing, free_changing, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
