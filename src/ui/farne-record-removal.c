/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-removal.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "store/farne-removal.h"

#define MOST_TOLD 12

typedef struct
{
  FarneContext *context;
  GPtrArray *records;
  FarneRemovedFunc func;
  gpointer user_data;
} Removing;

static void
free_removing (gpointer data, GClosure *closure)
{
  Removing *removing = data;

  g_object_unref (removing->context);
  g_ptr_array_unref (removing->records);
  g_free (removing);
}

static FarneStore *
get_store (Removing *removing)
{
  return farne_desk_get_store (farne_context_get_desk (removing->context));
}

static void
tell (Removing *removing)
{
  FarneRecord *first = removing->records->pdata[0];
  const FarneKind *kind = farne_record_get_kind (first);
  g_autofree char *title = farne_context_dup_title (removing->context, first);
  g_autofree char *n = farne_number_to_text (removing->records->len, 0);
  g_autofree char *text =
    removing->records->len == 1
      ? g_strdup_printf (_("%s “%s” deleted."), _(kind->label), title)
      /* Translators: how many records were deleted, and their kind */
      : g_strdup_printf (_("%s deleted: %s."), n, _(kind->label_plural));

  farne_context_tell (removing->context, text, TRUE);
}

static void
carry_out (Removing *removing)
{
  g_autoptr (GError) error = NULL;

  if (!farne_store_remove (get_store (removing), removing->records, &error))
    {
      farne_context_tell_error (removing->context, error);
      return;
    }
  tell (removing);
  if (removing->func != NULL)
    removing->func (removing->user_data);
}

static void
response_cb (GtkWidget *dialog, const char *response, gpointer data)
{
  if (g_str_equal (response, "delete"))
    carry_out (data);
}

/* What happens to a record that hangs on what goes. */
static char *
describe_item (FarneContext *context, const FarneRemovalItem *item)
{
  const FarneKind *kind = farne_record_get_kind (item->record);
  g_autofree char *title = farne_context_dup_title (context, item->record);
  g_autofree char *name = g_strdup_printf (_("%s “%s”"), _(kind->label), title);
  const char *field = item->field != NULL ? farne_field_get_label (item->field) : "";

  switch (item->effect)
    {
    case FARNE_REMOVAL_GOES:
      return g_strdup_printf (_("%s goes with it"), name);
    case FARNE_REMOVAL_KEPT:
      /* Translators: a record, and the field that goes on naming what is deleted */
      return g_strdup_printf (_("%s goes on naming it under %s"), name, field);
    case FARNE_REMOVAL_UNSET:
    case FARNE_REMOVAL_TAKEN_OUT:
    default:
      /* Translators: a record, and the field that no longer names what is deleted */
      return g_strdup_printf (_("%s stays, without it under %s"), name, field);
    }
}

static char *
describe (FarneContext *context, GPtrArray *items, guint n_asked)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = n_asked; i < items->len && n < MOST_TOLD; i++, n++)
    {
      g_autofree char *line = describe_item (context, items->pdata[i]);

      g_string_append_printf (text, "%s• %s", n > 0 ? "\n" : "", line);
    }
  if (items->len - n_asked > n)
    {
      g_autofree char *more =
        farne_number_in_words (N_("and %u more"), N_("and %u more"), items->len - n_asked - n);

      g_string_append_printf (text, "\n%s", more);
    }
  g_string_append_printf (text, "\n\n%s", _("Undo brings all of it back."));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
present_question (GtkWidget *widget, Removing *removing, GPtrArray *items)
{
  FarneRecord *first = removing->records->pdata[0];
  const FarneKind *kind = farne_record_get_kind (first);
  g_autofree char *title = farne_context_dup_title (removing->context, first);
  g_autofree char *n = farne_number_to_text (removing->records->len, 0);
  g_autofree char *heading =
    removing->records->len == 1
      ? g_strdup_printf (_("Delete %s “%s”?"), _(kind->label), title)
      /* Translators: how many, and their kind */
      : g_strdup_printf (_("Delete %s %s?"), n, _(kind->label_plural));
  g_autofree char *body = describe (removing->context, items, removing->records->len);
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), NULL, body);

  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (dialog), heading);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "delete",
                                    _("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), removing, free_removing, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * farne_record_removal_ask:
 * @widget: a widget of the window that asks
 * @context: what the pages share
 * @records: (element-type FarneRecord): saved records
 * @func: (nullable) (scope notified): called once they are deleted
 * @user_data: for @func
 *
 * Deletes records with what hangs on them. Where nothing else is concerned that is done at once, and
 * Undo offered; otherwise what is concerned is shown first.
 */
void
farne_record_removal_ask (GtkWidget *widget, FarneContext *context, GPtrArray *records,
                          FarneRemovedFunc func, gpointer user_data)
{
  Removing *removing = g_new0 (Removing, 1);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  *removing = (Removing) { g_object_ref (context), g_ptr_array_ref (records), func, user_data };
  items = farne_store_plan_removal (get_store (removing), records, &error);
  if (items == NULL)
    farne_context_tell_error (context, error);
  else if (items->len > records->len)
    {
      present_question (widget, g_steal_pointer (&removing), items);
      return;
    }
  else
    carry_out (removing);
  free_removing (removing, NULL);
}
