/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-table.h"

#include <glib/gi18n-lib.h>

#include "store/farne-store-query.h"
#include "ui/farne-compat.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-exchange.h"
#include "ui/farne-record-table-actions.h"
#include "ui/farne-record-table-menus.h"
#include "ui/farne-record-table-private.h"

#define LEAST_LETTERS 14

enum
{
  COLUMNS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneRecordTable, farne_record_table, GTK_TYPE_WIDGET)

static FarneStore *
get_store (FarneRecordTable *self)
{
  return farne_desk_get_store (farne_context_get_desk (self->context));
}

static char *
describe_count (FarneRecordTable *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  const gint64 all = farne_store_count (get_store (self), self->base, NULL);
  const guint n_selected = farne_record_table_get_n_selected (self);
  g_autofree char *shown = farne_number_to_text (n, 0);
  g_autofree char *whole = farne_number_to_text ((double) all, 0);
  g_autofree char *selected = farne_number_to_text (n_selected, 0);
  /* Translators: how many records of a list are shown, and how many there are */
  g_autofree char *text =
    n < all ? g_strdup_printf (_("%s of %s"), shown, whole)
            : g_strdup_printf (ngettext ("%s record", "%s records", n), shown);

  if (n_selected < 2)
    return g_steal_pointer (&text);
  return g_strdup_printf (_("%s · %s selected"), text, selected);
}

static void
show_empty (FarneRecordTable *self)
{
  const gboolean narrowed = farne_record_table_is_narrowed (self);
  /* Translators: a list is empty; the plural of a kind of record, as in "No Properties Yet" */
  g_autofree char *title = narrowed ? g_strdup (_("Nothing Fits"))
                                    : g_strdup_printf (_("No %s Yet"), _(self->kind->label_plural));

  adw_status_page_set_title (self->empty_page, title);
  adw_status_page_set_description (
    self->empty_page, narrowed ? _("No record has all that is asked for. Take a filter away.")
                               : _("Type the first one."));
  gtk_widget_set_visible (GTK_WIDGET (self->empty_add_button), !narrowed);
}

static void
update_count (FarneRecordTable *self)
{
  const gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;
  g_autofree char *text = describe_count (self);

  gtk_label_set_text (self->count, text);
  if (empty)
    show_empty (self);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "rows");
  farne_record_table_actions_update (self);
}

static gboolean
count_cb (gpointer data)
{
  FarneRecordTable *self = data;

  self->count_id = 0;
  farne_record_table_show_groups (self);
  update_count (self);

  return G_SOURCE_REMOVE;
}

static void
queue_count (FarneRecordTable *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add (count_cb, self);
}

/* Asks the store anew. */
void
farne_record_table_ask (FarneRecordTable *self)
{
  g_autoptr (FarneRecordQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;
  query = farne_record_table_make_query (self, TRUE);
  if (!farne_record_list_set_query (self->list, query, &error))
    farne_context_tell_error (self->context, error);
  queue_count (self);
}

static void
sorter_cb (FarneRecordTable *self)
{
  g_autofree char *order = NULL;

  if (self->filling)
    return;
  order = farne_columns_read_order (self->columns);
  if (farne_set_str (&self->order, order))
    {
      farne_record_table_ask (self);
      farne_record_table_keep (self);
    }
}

static void
search_cb (FarneRecordTable *self)
{
  farne_record_table_ask (self);
}

static void
stop_search_cb (FarneRecordTable *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  farne_record_table_focus (self);
}

static void
activate_cb (FarneRecordTable *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", self->kind->name,
                              farne_record_list_get_id (self->list, position));
}

static void
secondary_cb (FarneRecordTable *self, int n_press, double x, double y)
{
  farne_record_table_select_at (self, x, y);
  farne_record_table_actions_popup (self, &self->menu, x, y);
}

static gboolean
menu_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  FarneRecordTable *self = data;

  farne_record_table_actions_popup (self, &self->menu, 24, 48);

  return GDK_EVENT_STOP;
}

static void
add_menu_keys (FarneRecordTable *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                      gtk_callback_action_new (menu_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

/* A long name gives way before the window grows too wide for a small screen. */
static void
name_add_button (FarneRecordTable *self)
{
  g_autofree char *add = g_strdup_printf (_("New %s"), _(self->kind->label));
  GtkLabel *label;

  gtk_button_set_label (self->add_button, add);
  gtk_button_set_label (self->empty_add_button, add);
  label = GTK_LABEL (gtk_button_get_child (self->add_button));
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (label, MIN ((int) g_utf8_strlen (add, -1), LEAST_LETTERS));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add_button), add);
}

static void
set_up (FarneRecordTable *self)
{
  FarneDesk *desk = farne_context_get_desk (self->context);
  g_autofree char *list = g_strdup (_(self->kind->label_plural));

  self->base = farne_record_query_new (self->kind);
  self->list = farne_record_list_new_for_query (get_store (self), self->base);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  self->columns = farne_columns_new (desk, self->kind, self->view);
  name_add_button (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, list, -1);
  farne_record_filters_set_query (self->chips, desk, self->base);
  farne_filter_popover_set_filters (self->filter_popover, self->kind, self->chips);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (queue_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_cb), self, G_CONNECT_SWAPPED);
}

/* As it was left, or as the kind is usually shown. */
static void
restore (FarneRecordTable *self)
{
  g_autoptr (FarneSavedView) state = farne_list_state_get (self->kind);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) usual = NULL;

  if (state != NULL && farne_record_table_show_query (self, state->query, state->columns, &error))
    return;
  usual = farne_columns_choose (self->kind);
  self->filling = TRUE;
  farne_record_table_set_columns (self, (const char *const *) usual);
  self->filling = FALSE;
  farne_record_table_ask (self);
}

static void
farne_record_table_dispose (GObject *object)
{
  FarneRecordTable *self = FARNE_RECORD_TABLE (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  farne_box_clear (GTK_WIDGET (self));

  G_OBJECT_CLASS (farne_record_table_parent_class)->dispose (object);
}

static void
farne_record_table_finalize (GObject *object)
{
  FarneRecordTable *self = FARNE_RECORD_TABLE (object);

  g_clear_pointer (&self->base, farne_record_query_free);
  g_clear_pointer (&self->columns, farne_columns_free);
  g_clear_object (&self->context);
  g_free (self->order);

  G_OBJECT_CLASS (farne_record_table_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, search);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, filter_button);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, group_button);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, columns_button);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, views_button);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, add_button);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, chips);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, groups);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, stack);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, empty_page);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, empty_add_button);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, view);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordTable, count);
  gtk_widget_class_bind_template_callback (widget_class, farne_record_table_ask);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_cb);
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (FARNE_RECORD_TABLE (widget)->search));
}

static void
filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (FARNE_RECORD_TABLE (widget)->filter_button);
}

static void
farne_record_table_class_init (FarneRecordTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = farne_record_table_dispose;
  object_class->finalize = farne_record_table_finalize;

  signals[COLUMNS_CHANGED] = g_signal_new ("columns-changed", FARNE_TYPE_RECORD_TABLE,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FARNE_TYPE_FILTER_POPOVER);
  g_type_ensure (FARNE_TYPE_RECORD_FILTERS);
  g_type_ensure (FARNE_TYPE_RECORD_GROUPS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/record-table.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "list.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "list.filter", NULL, filter_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "list.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "list.filter", NULL);
  farne_record_table_actions_install (widget_class);
}

static void
farne_record_table_init (FarneRecordTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_menu_keys (self);
  farne_record_exchange_accept_drops (self);
}

/**
 * farne_record_table_new:
 * @context: what the pages share
 * @kind: a kind of record
 *
 * A table of the records of a kind, as the user left it last.
 *
 * Returns: (transfer floating): the table
 */
GtkWidget *
farne_record_table_new (FarneContext *context, const FarneKind *kind)
{
  FarneRecordTable *self;

  g_return_val_if_fail (FARNE_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  self = g_object_new (FARNE_TYPE_RECORD_TABLE, NULL);
  self->context = g_object_ref (context);
  self->kind = kind;
  set_up (self);
  restore (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  farne_record_table_menus_add (self, self->group_button, self->columns_button, self->views_button);
  update_count (self);

  return GTK_WIDGET (self);
}

/**
 * farne_record_table_get_context:
 * @self: a table of records
 *
 * Returns: (transfer none): what the pages share
 */
FarneContext *
farne_record_table_get_context (FarneRecordTable *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_TABLE (self), NULL);

  return self->context;
}

/**
 * farne_record_table_get_kind:
 * @self: a table of records
 *
 * Returns: (transfer none): the kind of its records
 */
const FarneKind *
farne_record_table_get_kind (FarneRecordTable *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_TABLE (self), NULL);

  return self->kind;
}

/**
 * farne_record_table_get_columns:
 * @self: a table of records
 *
 * Returns: (transfer full): the names of the fields shown
 */
char **
farne_record_table_get_columns (FarneRecordTable *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_TABLE (self), NULL);

  return farne_columns_get (self->columns);
}

/**
 * farne_record_table_set_columns:
 * @self: a table of records
 * @names: (array zero-terminated=1): names of fields
 *
 * Chooses the columns.
 */
void
farne_record_table_set_columns (FarneRecordTable *self, const char *const *names)
{
  const gboolean filling = self->filling;

  g_return_if_fail (FARNE_IS_RECORD_TABLE (self));

  self->filling = TRUE;
  farne_columns_show (self->columns, names);
  farne_columns_sort (self->columns, self->order);
  self->filling = filling;
  farne_record_table_keep (self);
  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
}

/**
 * farne_record_table_list_selected:
 * @self: a table of records
 *
 * Returns: (transfer full) (element-type FarneRecord): the records selected, in their order
 */
GPtrArray *
farne_record_table_list_selected (FarneRecordTable *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (FARNE_IS_RECORD_TABLE (self), records);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (self->list), position));

  return records;
}

/**
 * farne_record_table_list_fields:
 * @self: a table of records
 *
 * Returns: (transfer full) (element-type FarneField): the fields shown, in their order
 */
GPtrArray *
farne_record_table_list_fields (FarneRecordTable *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_TABLE (self), NULL);

  return farne_columns_list_fields (self->columns);
}

/**
 * farne_record_table_get_n_selected:
 * @self: a table of records
 *
 * Returns: how many records are selected
 */
guint
farne_record_table_get_n_selected (FarneRecordTable *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (FARNE_IS_RECORD_TABLE (self), 0);

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return (guint) gtk_bitset_get_size (selected);
}

/**
 * farne_record_table_select_at:
 * @self: a table of records
 * @x: where, in the column view
 * @y: where, in the column view
 *
 * Selects the record there alone, unless it is selected already: what a menu there is about.
 */
void
farne_record_table_select_at (FarneRecordTable *self, double x, double y)
{
  guint position;

  g_return_if_fail (FARNE_IS_RECORD_TABLE (self));

  if (farne_columns_find_row (self->columns, x, y, &position)
      && !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
}

/**
 * farne_record_table_focus:
 * @self: a table of records
 *
 * Gives the rows the keyboard, or what stands there while there are none.
 */
void
farne_record_table_focus (FarneRecordTable *self)
{
  g_return_if_fail (FARNE_IS_RECORD_TABLE (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}
