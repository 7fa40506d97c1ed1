/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "store/farne-merge.h"
#include "ui/farne-card.h"
#include "ui/farne-flow-layout.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-extras.h"
#include "ui/farne-record-removal.h"
#include "ui/farne-scroll-layout.h"

struct _FarneRecordPage
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneRecord *record;
  FarneRecord *same;

  GtkLabel *kind;
  GtkLabel *title;
  GtkWidget *same_notice;
  GtkLabel *same_text;
  GtkWidget *extra;
  GtkWidget *facts;
  GtkWidget *links;
  GtkWidget *history;
};

G_DEFINE_FINAL_TYPE (FarneRecordPage, farne_record_page, GTK_TYPE_WIDGET)

static FarneStore *
get_store (FarneRecordPage *self)
{
  return farne_desk_get_store (farne_context_get_desk (self->context));
}

static void
replace (GtkWidget *box, GtkWidget *child)
{
  farne_box_clear (box);
  gtk_box_append (GTK_BOX (box), child);
}

static void
show_extra (FarneRecordPage *self)
{
  GtkWidget *extra = farne_record_extra_new (self->context, self->record);

  farne_box_clear (self->extra);
  if (extra != NULL)
    gtk_box_append (GTK_BOX (self->extra), extra);
  gtk_widget_set_visible (self->extra, extra != NULL);
}

static void
show_same (FarneRecordPage *self)
{
  g_autoptr (GPtrArray) found = farne_store_find_same (get_store (self), self->record, NULL);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  g_clear_object (&self->same);
  if (found != NULL && found->len > 0)
    self->same = g_object_ref (found->pdata[0]);
  gtk_widget_set_visible (self->same_notice, self->same != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.merge",
                                 self->same != NULL && farne_store_is_writable (get_store (self)));
  if (self->same == NULL)
    return;
  title = farne_context_dup_title (self->context, self->same);
  text = g_strdup_printf (_("“%s” may be the same."), title);
  gtk_label_set_text (self->same_text, text);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneRecordPage *self = FARNE_RECORD_PAGE (widget);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->record == NULL)
    return;
  g_ptr_array_add (records, g_object_ref (self->record));
  farne_record_removal_ask (widget, self->context, records, NULL, NULL);
}

static void
open_same_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneRecordPage *self = FARNE_RECORD_PAGE (widget);

  if (self->same != NULL)
    gtk_widget_activate_action (widget, "win.open-record", "(sx)",
                                farne_record_get_kind (self->same)->name,
                                farne_record_get_id (self->same));
}

static void
merge (FarneRecordPage *self)
{
  g_autoptr (FarneRecord) stays = g_object_ref (self->record);
  g_autoptr (FarneRecord) goes = g_object_ref (self->same);
  g_autofree char *title = farne_context_dup_title (self->context, stays);
  g_autofree char *text = g_strdup_printf (_("“%s” is one record now."), title);
  g_autoptr (GError) error = NULL;

  if (farne_store_merge (get_store (self), stays, goes, &error))
    farne_context_tell (self->context, text, TRUE);
  else
    farne_context_tell_error (self->context, error);
}

static void
merge_response_cb (FarneRecordPage *self, const char *response)
{
  if (g_str_equal (response, "merge") && self->same != NULL)
    merge (self);
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneRecordPage *self = FARNE_RECORD_PAGE (widget);
  g_autofree char *stays = NULL;
  g_autofree char *goes = NULL;
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (self->same == NULL)
    return;
  stays = farne_context_dup_title (self->context, self->record);
  goes = farne_context_dup_title (self->context, self->same);
  body = g_strdup_printf (_("“%s” stays, and takes over what only the other tells and all that refers to "
                            "it. “%s” goes. Undo brings it back."),
                          stays, goes);
  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                   _("Make the Two One?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "merge",
                                    _("_Merge"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "merge",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (merge_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
farne_record_page_dispose (GObject *object)
{
  farne_box_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (farne_record_page_parent_class)->dispose (object);
}

static void
farne_record_page_finalize (GObject *object)
{
  FarneRecordPage *self = FARNE_RECORD_PAGE (object);

  g_clear_object (&self->context);
  g_clear_object (&self->record);
  g_clear_object (&self->same);

  G_OBJECT_CLASS (farne_record_page_parent_class)->finalize (object);
}

static void
farne_record_page_class_init (FarneRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = farne_record_page_dispose;
  object_class->finalize = farne_record_page_finalize;

  g_type_ensure (FARNE_TYPE_CARD);
  g_type_ensure (FARNE_TYPE_FLOW_LAYOUT);
  g_type_ensure (FARNE_TYPE_SCROLL_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneRecordPage, kind);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordPage, title);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordPage, same_notice);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordPage, same_text);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordPage, extra);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordPage, facts);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordPage, links);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordPage, history);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "page.open-same", NULL, open_same_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.delete", NULL);
}

static void
farne_record_page_init (FarneRecordPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_record_page_new:
 * @context: what the pages share
 *
 * Returns: (transfer floating): a page without a record
 */
GtkWidget *
farne_record_page_new (FarneContext *context)
{
  FarneRecordPage *self;

  g_return_val_if_fail (FARNE_IS_CONTEXT (context), NULL);

  self = g_object_new (FARNE_TYPE_RECORD_PAGE, NULL);
  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

/**
 * farne_record_page_show:
 * @self: a page
 * @record: a saved record, as it is in the file now
 *
 * Shows a record.
 */
void
farne_record_page_show (FarneRecordPage *self, FarneRecord *record)
{
  const gboolean writable = farne_store_is_writable (get_store (self));
  g_autofree char *title = farne_context_dup_title (self->context, record);

  g_return_if_fail (FARNE_IS_RECORD_PAGE (self));

  g_set_object (&self->record, record);
  gtk_label_set_text (self->kind, _(farne_record_get_kind (record)->label));
  gtk_label_set_text (self->title, title);
  show_same (self);
  show_extra (self);
  replace (self->facts, farne_record_facts_new (farne_context_get_desk (self->context), record));
  farne_box_fill_links (self->links, self->context, record);
  replace (self->history, farne_record_history_new (self->context, record));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.delete", writable);
}
