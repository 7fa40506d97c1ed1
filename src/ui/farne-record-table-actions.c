/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-table-actions.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-door.h"
#include "desk/farne-record-sheet.h"
#include "ui/farne-change-dialog.h"
#include "ui/farne-record-exchange.h"
#include "ui/farne-record-removal.h"

static FarneDesk *
get_desk (FarneRecordTable *self)
{
  return farne_context_get_desk (farne_record_table_get_context (self));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.add-record", "(sa{ss})",
                              farne_record_table_get_kind (FARNE_RECORD_TABLE (widget))->name, NULL);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) records = farne_record_table_list_selected (FARNE_RECORD_TABLE (widget));

  if (records->len > 0)
    gtk_widget_activate_action (widget, "win.open-record", "(sx)",
                                farne_record_table_get_kind (FARNE_RECORD_TABLE (widget))->name,
                                farne_record_get_id (records->pdata[0]));
}

/* What is for the team alone stays here, unless all of it is: then the door says so. */
static GPtrArray *
list_fields_to_copy (FarneRecordTable *self, GString *left)
{
  g_autoptr (GPtrArray) fields = farne_record_table_list_fields (self);
  GPtrArray *copied = g_ptr_array_new ();

  for (guint i = 0; i < fields->len; i++)
    if (farne_field_is_restricted (fields->pdata[i]))
      g_string_append_printf (left, "%s%s", left->len > 0 ? ", " : "",
                              farne_field_get_label (fields->pdata[i]));
    else
      g_ptr_array_add (copied, fields->pdata[i]);
  if (copied->len > 0)
    return copied;
  g_ptr_array_unref (copied);

  return g_steal_pointer (&fields);
}

static void
tell_copied (FarneRecordTable *self, guint n, const char *left)
{
  g_autofree char *rows = farne_number_in_words (N_("%u row copied."), N_("%u rows copied."), n);
  /* Translators: the rows that were copied, and the columns that were not */
  g_autofree char *text = *left == '\0'
                            ? g_strdup (rows)
                            : g_strdup_printf (_("%s For the team alone, so not copied: %s."), rows, left);

  farne_context_tell (farne_record_table_get_context (self), text, FALSE);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneRecordTable *self = FARNE_RECORD_TABLE (widget);
  const FarneKind *kind = farne_record_table_get_kind (self);
  g_autoptr (GPtrArray) records = farne_record_table_list_selected (self);
  g_autoptr (GString) left = g_string_new (NULL);
  g_autoptr (GPtrArray) fields = list_fields_to_copy (self, left);
  g_autoptr (FarneRecordSheet) sheet = farne_record_sheet_new (get_desk (self), kind, fields);
  g_autoptr (FarneCleared) cleared = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *tsv = NULL;

  if (records->len == 0)
    return;
  for (guint i = 0; i < records->len; i++)
    farne_record_sheet_add (sheet, records->pdata[i]);
  cleared = farne_door_clear (get_desk (self), FARNE_HANDLED (sheet), "clipboard",
                              _(kind->label_plural), &error);
  if (cleared == NULL)
    {
      farne_context_tell_error (farne_record_table_get_context (self), error);
      return;
    }
  tsv = farne_record_sheet_to_tsv (cleared);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), tsv);
  tell_copied (self, records->len, left->str);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneRecordTable *self = FARNE_RECORD_TABLE (widget);
  g_autoptr (GPtrArray) records = farne_record_table_list_selected (self);

  if (records->len > 0)
    farne_record_removal_ask (widget, farne_record_table_get_context (self), records, NULL, NULL);
}

static void
change_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneRecordTable *self = FARNE_RECORD_TABLE (widget);
  g_autoptr (GPtrArray) records = farne_record_table_list_selected (self);

  if (records->len > 0)
    farne_change_dialog_present (widget, farne_record_table_get_context (self), records);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  farne_record_exchange_import (FARNE_RECORD_TABLE (widget));
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  farne_record_exchange_paste (FARNE_RECORD_TABLE (widget));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  farne_record_exchange_export (FARNE_RECORD_TABLE (widget));
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
  gboolean writes;
  gboolean needs_rows;
  guint key;
  GdkModifierType modifiers;
} actions[] = {
  { "list.add", add_action, TRUE, FALSE, GDK_KEY_Insert, 0 },
  { "list.open", open_action, FALSE, TRUE, 0, 0 },
  { "list.copy", copy_action, FALSE, TRUE, GDK_KEY_c, GDK_CONTROL_MASK },
  { "list.change", change_action, TRUE, TRUE, GDK_KEY_F2, 0 },
  { "list.delete", delete_action, TRUE, TRUE, GDK_KEY_Delete, 0 },
  { "list.import", import_action, TRUE, FALSE, GDK_KEY_l, GDK_CONTROL_MASK },
  { "list.paste", paste_action, TRUE, FALSE, GDK_KEY_v, GDK_CONTROL_MASK },
  { "list.export", export_action, FALSE, FALSE, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
};

/**
 * farne_record_table_actions_install:
 * @widget_class: the class of the table of records
 *
 * Gives the class what can be done with the records that are selected.
 */
void
farne_record_table_actions_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers,
                                             actions[i].name, NULL);
    }
}

/**
 * farne_record_table_actions_update:
 * @self: a table of records
 *
 * Enables what can be done now.
 */
void
farne_record_table_actions_update (FarneRecordTable *self)
{
  const gboolean writable = farne_store_is_writable (farne_desk_get_store (get_desk (self)));
  const gboolean any = farne_record_table_get_n_selected (self) > 0;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   (writable || !actions[i].writes) && (any || !actions[i].needs_rows));
}

static GtkWidget *
make_menu (FarneRecordTable *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  GtkWidget *popover;

  g_menu_append (first, _("_Open"), "list.open");
  g_menu_append (first, _("_Copy"), "list.copy");
  g_menu_append (first, _("_Paste…"), "list.paste");
  g_menu_append (first, _("Change a _Field…"), "list.change");
  g_menu_append (last, _("_Delete"), "list.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);

  return popover;
}

/**
 * farne_record_table_actions_popup:
 * @self: a table of records
 * @menu: (inout): where it keeps its menu
 * @x: where, in the table
 * @y: where, in the table
 *
 * Shows the menu of the records selected.
 */
void
farne_record_table_actions_popup (FarneRecordTable *self, GtkWidget **menu, double x, double y)
{
  if (*menu == NULL)
    *menu = make_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (*menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (*menu));
}
