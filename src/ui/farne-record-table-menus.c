/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-table-menus.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "desk/farne-record-words.h"

#define FIELD "farne-field"

static FarneStore *
get_store (FarneRecordTable *self)
{
  return farne_desk_get_store (farne_context_get_desk (farne_record_table_get_context (self)));
}

/* Names of actions have no underscore. */
static char *
make_column_name (const FarneField *field)
{
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');

  return g_strconcat ("column-", name, NULL);
}

static void
set_column (FarneRecordTable *self, const char *name, gboolean shown)
{
  g_auto (GStrv) columns = farne_record_table_get_columns (self);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) wanted = NULL;

  for (guint i = 0; columns[i] != NULL; i++)
    if (!g_str_equal (columns[i], name))
      g_strv_builder_add (names, columns[i]);
  if (shown)
    g_strv_builder_add (names, name);
  wanted = g_strv_builder_end (names);
  farne_record_table_set_columns (self, (const char *const *) wanted);
}

/* The last column stays: a list without any could not be told from an empty one. */
static void
change_column_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  FarneRecordTable *self = data;
  const FarneField *field = g_object_get_data (G_OBJECT (action), FIELD);
  g_auto (GStrv) columns = farne_record_table_get_columns (self);

  if (!g_variant_get_boolean (state) && g_strv_length (columns) < 2)
    return;
  set_column (self, field->name, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static void
change_group_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  FarneRecordTable *self = data;

  farne_record_table_set_group (self,
                                farne_kind_find_field (farne_record_table_get_kind (self),
                                                       g_variant_get_string (state, NULL)));
  g_simple_action_set_state (action, state);
}

/* The field that the list is sorted by first, "" for none; whether downwards. */
static char *
get_sort (FarneRecordTable *self, gboolean *descends)
{
  const char *order = farne_record_table_get_order (self);
  g_auto (GStrv) levels = g_strsplit (order != NULL ? order : "", ",", 2);
  g_auto (GStrv) words = g_strsplit (levels[0] != NULL ? g_strstrip (levels[0]) : "", " ", 2);

  *descends = words[0] != NULL && words[1] != NULL;

  return g_strdup (words[0] != NULL ? words[0] : "");
}

static void
set_sort (FarneRecordTable *self, const char *field, gboolean descends)
{
  g_autofree char *order = g_strconcat (field, descends && *field != '\0' ? " desc" : "", NULL);

  farne_record_table_set_order (self, order);
}

static void
change_sort_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  gboolean descends;

  g_free (get_sort (data, &descends));
  set_sort (data, g_variant_get_string (state, NULL), descends);
  g_simple_action_set_state (action, state);
}

static void
change_descending_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  gboolean before;
  g_autofree char *field = get_sort (data, &before);

  set_sort (data, field, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static void
set_state (GActionMap *actions, const char *name, GVariant *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (actions, name)), state);
}

/* What the menus tick, after a view was shown or a header was clicked. */
static void
update_states (FarneRecordTable *self, GActionMap *actions)
{
  const FarneKind *kind = farne_record_table_get_kind (self);
  const FarneField *group = farne_record_table_get_group (self);
  g_auto (GStrv) columns = farne_record_table_get_columns (self);
  gboolean descends;
  g_autofree char *sort = get_sort (self, &descends);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *name = make_column_name (&kind->fields[i]);
      const gboolean shown = g_strv_contains ((const char *const *) columns, kind->fields[i].name);

      set_state (actions, name, g_variant_new_boolean (shown));
    }
  set_state (actions, "group", g_variant_new_string (group != NULL ? group->name : ""));
  set_state (actions, "sort", g_variant_new_string (sort));
  set_state (actions, "descending", g_variant_new_boolean (descends));
}

static void
open_cb (FarneRecordTable *self)
{
  update_states (self, g_object_get_data (G_OBJECT (self), "farne-table-actions"));
}

static const FarneSavedView *
find_view (GPtrArray *views, const char *name)
{
  for (guint i = 0; i < views->len; i++)
    if (g_str_equal (((FarneSavedView *) views->pdata[i])->name, name))
      return views->pdata[i];

  return NULL;
}

static void
view_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FarneRecordTable *self = data;
  g_autoptr (GPtrArray) views =
    farne_saved_views_list (get_store (self), farne_record_table_get_kind (self));
  const FarneSavedView *view = find_view (views, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (view == NULL)
    return;
  if (!farne_record_table_show_query (self, view->query, view->columns, &error))
    farne_context_tell_error (farne_record_table_get_context (self), error);
  update_states (self, g_object_get_data (G_OBJECT (self), "farne-table-actions"));
}

static void
drop_view_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FarneRecordTable *self = data;
  FarneContext *context = farne_record_table_get_context (self);
  const char *name = g_variant_get_string (parameter, NULL);
  g_autofree char *text = g_strdup_printf (_("View “%s” deleted."), name);
  g_autoptr (GError) error = NULL;

  if (farne_saved_views_remove (get_store (self), farne_record_table_get_kind (self), name, &error))
    farne_context_tell (context, text, TRUE);
  else
    farne_context_tell_error (context, error);
}

static void
save_view (FarneRecordTable *self, const char *name)
{
  FarneContext *context = farne_record_table_get_context (self);
  g_auto (GStrv) columns = farne_record_table_get_columns (self);
  g_autoptr (FarneSavedView) view = farne_saved_view_new (name, farne_record_table_get_query (self),
                                                          (const char *const *) columns);
  g_autofree char *text = g_strdup_printf (_("View “%s” saved."), name);
  g_autoptr (GError) error = NULL;

  if (farne_saved_views_add (get_store (self), farne_record_table_get_kind (self), view, &error))
    farne_context_tell (context, text, TRUE);
  else
    farne_context_tell_error (context, error);
}

static void
save_response_cb (FarneRecordTable *self, const char *response, AdwMessageDialog *dialog)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_str_equal (response, "save") && *name != '\0')
    save_view (self, name);
}

static void
save_view_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FarneRecordTable *self = data;
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Save This View"),
                            _("Filters, order, groups and columns, for everybody who opens this desk."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the view"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save",
                                    _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (save_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

static void
add_column_actions (FarneRecordTable *self, GSimpleActionGroup *actions)
{
  const FarneKind *kind = farne_record_table_get_kind (self);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *name = make_column_name (&kind->fields[i]);
      g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));

      g_object_set_data (G_OBJECT (action), FIELD, (gpointer) &kind->fields[i]);
      g_signal_connect (action, "change-state", G_CALLBACK (change_column_cb), self);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
}

/* By key as well: in GTK 4.8 the headers of columns are for the mouse alone. */
static GMenuModel *
make_sort_menu (const FarneKind *kind)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) fields = g_menu_new ();

  g_menu_append (menu, _("_Descending"), "table.descending");
  g_menu_append (fields, _("Usual Order"), "table.sort::");
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *action = g_strconcat ("table.sort::", kind->fields[i].name, NULL);

      g_menu_append (fields, farne_field_get_label (&kind->fields[i]), action);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fields));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_columns_menu (const FarneKind *kind)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) sort = make_sort_menu (kind);
  g_autoptr (GMenu) columns = g_menu_new ();

  g_menu_append_submenu (menu, _("_Sort By"), sort);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *name = make_column_name (&kind->fields[i]);
      g_autofree char *action = g_strconcat ("table.", name, NULL);

      g_menu_append (columns, farne_field_get_label (&kind->fields[i]), action);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));

  return G_MENU_MODEL (menu);
}

/* Where many records have the same: not numbers, days and long texts. */
static gboolean
is_grouped_by (const FarneField *field)
{
  return field->type == FARNE_FIELD_TEXT || field->type == FARNE_FIELD_CHOICE
         || field->type == FARNE_FIELD_FLAG || field->type == FARNE_FIELD_AREA
         || field->type == FARNE_FIELD_REFERENCE;
}

static GMenuModel *
make_group_menu (const FarneKind *kind)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("No Groups"), "table.group::");
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *action = g_strconcat ("table.group::", kind->fields[i].name, NULL);

      if (is_grouped_by (&kind->fields[i]) && g_strcmp0 (kind->fields[i].name, kind->title) != 0)
        g_menu_append (menu, farne_field_get_label (&kind->fields[i]), action);
    }

  return G_MENU_MODEL (menu);
}

static void
append_named (GMenu *menu, const char *label, const char *action, const char *name)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", name);
  g_menu_append_item (menu, item);
}

/* Made anew each time it opens: views come and go, and are undone. */
static void
fill_views_menu (GtkMenuButton *button, gpointer data)
{
  FarneRecordTable *self = data;
  g_autoptr (GPtrArray) views =
    farne_saved_views_list (get_store (self), farne_record_table_get_kind (self));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) list = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  g_autoptr (GMenu) drop = g_menu_new ();

  for (guint i = 0; i < views->len; i++)
    {
      const FarneSavedView *view = views->pdata[i];

      append_named (list, view->name, "table.view", view->name);
      append_named (drop, view->name, "table.drop-view", view->name);
    }
  g_menu_append (more, _("_Save This View…"), "table.save-view");
  if (views->len > 0)
    g_menu_append_submenu (more, _("_Delete a View"), G_MENU_MODEL (drop));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (list));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GSimpleActionGroup *
make_actions (FarneRecordTable *self)
{
  const GActionEntry entries[] = {
    { .name = "group", .state = "''", .parameter_type = "s", .change_state = change_group_cb },
    { .name = "sort", .state = "''", .parameter_type = "s", .change_state = change_sort_cb },
    { .name = "descending", .state = "false", .change_state = change_descending_cb },
    { .name = "view", .parameter_type = "s", .activate = view_cb },
    { .name = "drop-view", .parameter_type = "s", .activate = drop_view_cb },
    { .name = "save-view", .activate = save_view_cb },
  };
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  add_column_actions (self, actions);

  return actions;
}

/**
 * farne_record_table_menus_add:
 * @self: a table of records
 * @group: the button of what it is grouped by
 * @columns: the button of its columns
 * @views: the button of its saved views
 *
 * Gives the buttons their menus.
 */
void
farne_record_table_menus_add (FarneRecordTable *self, GtkMenuButton *group, GtkMenuButton *columns,
                              GtkMenuButton *views)
{
  const FarneKind *kind = farne_record_table_get_kind (self);
  g_autoptr (GSimpleActionGroup) actions = make_actions (self);
  g_autoptr (GMenuModel) group_menu = make_group_menu (kind);
  g_autoptr (GMenuModel) columns_menu = make_columns_menu (kind);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (actions));
  g_object_set_data_full (G_OBJECT (self), "farne-table-actions", g_object_ref (actions),
                          g_object_unref);
  update_states (self, G_ACTION_MAP (actions));
  gtk_menu_button_set_menu_model (group, group_menu);
  gtk_menu_button_set_menu_model (columns, columns_menu);
  g_signal_connect_object (columns, "notify::active", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (views, fill_views_menu, self, NULL);
}
