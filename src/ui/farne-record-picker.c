/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-picker.h"

#include <glib/gi18n-lib.h>

#include "base/farne-text.h"
#include "desk/farne-record-words.h"
#include "store/farne-record-list.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-dialog.h"

#define MOST_OFFERED 8
#define RECORD "farne-record"

struct _FarneRecordPicker
{
  GtkWidget parent_instance;

  FarneContext *context;
  const FarneKind *kind;
  FarneRecord *record;
  gboolean filling;
  gboolean unknown;

  GtkWidget *entry;
  GtkWidget *popover;
  GtkListBox *list;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneRecordPicker, farne_record_picker, GTK_TYPE_WIDGET)

static FarneStore *
get_store (FarneRecordPicker *self)
{
  return farne_desk_get_store (farne_context_get_desk (self->context));
}

static const char *
get_text (FarneRecordPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* What stands in the entry for the record that is picked. */
static char *
dup_picked (FarneRecordPicker *self)
{
  return self->record != NULL ? farne_context_dup_title (self->context, self->record) : g_strdup ("");
}

static void
show_record (FarneRecordPicker *self)
{
  g_autofree char *title = dup_picked (self);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), title);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->filling = FALSE;
}

static void
pick (FarneRecordPicker *self, FarneRecord *record)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  self->unknown = FALSE;
  g_set_object (&self->record, record);
  show_record (self);
  g_signal_emit (self, signals[PICKED], 0);
}

/* Records with the words in any field that is searched; else those with the text in their title. */
static FarneRecordList *
find (FarneRecordPicker *self, const char *text)
{
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (self->kind);
  const FarneField *title = farne_kind_find_field (self->kind, self->kind->title);
  const char *const values[] = { text, NULL };
  g_autoptr (FarneRecordList) list = NULL;

  if (self->kind == &farne_area_kind)
    farne_record_query_set_order (query, "level, name", NULL);
  farne_record_query_set_text (query, text);
  list = farne_record_list_new_for_query (get_store (self), query);
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) > 0 || *text == '\0' || title == NULL)
    return g_steal_pointer (&list);
  farne_record_query_set_text (query, NULL);
  if (!farne_match_fits (FARNE_MATCH_CONTAINS, title)
      || !farne_record_query_add_filter (query, title, FARNE_MATCH_CONTAINS, values, NULL))
    return g_steal_pointer (&list);

  return farne_record_list_new_for_query (get_store (self), query);
}

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_box_append (GTK_BOX (box), label);
  if (subtitle != NULL && *subtitle != '\0')
    {
      GtkWidget *soft = farne_soft_label_new (subtitle);

      gtk_label_set_wrap (GTK_LABEL (soft), FALSE);
      gtk_label_set_ellipsize (GTK_LABEL (soft), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (soft), 60);
      gtk_box_append (GTK_BOX (box), soft);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return row;
}

static void
add_record_row (FarneRecordPicker *self, FarneRecord *record)
{
  FarneRecordWords *words = farne_desk_get_record_words (farne_context_get_desk (self->context));
  g_autofree char *title = farne_context_dup_title (self->context, record);
  g_autofree char *subtitle = farne_record_words_get_subtitle (words, record, TRUE);
  GtkWidget *row = make_row (title, subtitle);

  g_object_set_data_full (G_OBJECT (row), RECORD, g_object_ref (record), g_object_unref);
  gtk_list_box_append (self->list, row);
}

/* Places come from region packs and boundaries; all else is made where it is needed. */
static gboolean
can_make (FarneRecordPicker *self)
{
  return self->kind->section != NULL && farne_store_is_writable (get_store (self));
}

static void
add_new_row (FarneRecordPicker *self, const char *text)
{
  g_autofree char *title =
    *text != '\0' ? g_strdup_printf (_("New %s “%s”…"), _(self->kind->label), text)
                  : g_strdup_printf (_("New %s…"), _(self->kind->label));

  gtk_list_box_append (self->list, make_row (title, NULL));
}

static void
fill (FarneRecordPicker *self)
{
  const char *text = get_text (self);
  g_autoptr (FarneRecordList) found = find (self, text);
  GListModel *records = G_LIST_MODEL (found);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (g_list_model_get_n_items (records), MOST_OFFERED); i++)
    {
      g_autoptr (FarneRecord) record = g_list_model_get_item (records, i);

      add_record_row (self, record);
    }
  if (can_make (self))
    add_new_row (self, text);
  row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static void
open_list (FarneRecordPicker *self)
{
  fill (self);
  gtk_widget_set_size_request (self->popover, MAX (gtk_widget_get_width (self->entry), 240), -1);
  if (gtk_list_box_get_row_at_index (self->list, 0) != NULL)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
changed_cb (FarneRecordPicker *self)
{
  if (!self->filling)
    open_list (self);
}

static void
made_cb (FarneRecord *record, gpointer user_data)
{
  FarneRecordPicker *self = user_data;

  pick (self, record);
  gtk_widget_grab_focus (self->entry);
}

static void
row_activated_cb (FarneRecordPicker *self, GtkListBoxRow *row)
{
  FarneRecord *record = g_object_get_data (G_OBJECT (row), RECORD);

  if (record != NULL)
    pick (self, record);
  else
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      farne_record_dialog_add (GTK_WIDGET (self), self->context, self->kind, get_text (self), made_cb,
                               self);
    }
}

static void
step (FarneRecordPicker *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const int index = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;

  row = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static gboolean
key_cb (FarneRecordPicker *self, guint key)
{
  const gboolean open = gtk_widget_get_visible (self->popover);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (key == GDK_KEY_Down && !open)
    open_list (self);
  else if ((key == GDK_KEY_Down || key == GDK_KEY_Up) && open)
    step (self, key == GDK_KEY_Down ? 1 : -1);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && open && row != NULL)
    row_activated_cb (self, row);
  else if (key == GDK_KEY_Escape && open)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* The record that is called what was typed, where it is the first that was found. */
static FarneRecord *
find_typed (FarneRecordPicker *self)
{
  g_autoptr (FarneRecordList) found = find (self, get_text (self));
  g_autoptr (FarneRecord) first = g_list_model_get_item (G_LIST_MODEL (found), 0);
  g_autofree char *title = first != NULL ? farne_context_dup_title (self->context, first) : NULL;

  return title != NULL && farne_text_same (title, get_text (self)) ? g_steal_pointer (&first) : NULL;
}

static void
leave_cb (FarneRecordPicker *self)
{
  g_autofree char *title = dup_picked (self);
  g_autoptr (FarneRecord) typed = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (g_str_equal (get_text (self), title))
    {
      if (self->unknown)
        pick (self, self->record);
      return;
    }
  typed = find_typed (self);
  if (typed != NULL || *get_text (self) == '\0')
    {
      pick (self, typed);
      return;
    }
  self->unknown = TRUE;
  g_signal_emit (self, signals[PICKED], 0);
}

static void
farne_record_picker_dispose (GObject *object)
{
  farne_box_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (farne_record_picker_parent_class)->dispose (object);
}

static void
farne_record_picker_finalize (GObject *object)
{
  FarneRecordPicker *self = FARNE_RECORD_PICKER (object);

  g_clear_object (&self->context);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (farne_record_picker_parent_class)->finalize (object);
}

/* Walking backwards, the toolkit asks a widget after its children: the keyboard must get out of it. */
static gboolean
farne_record_picker_grab_focus (GtkWidget *widget)
{
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;

  return gtk_widget_grab_focus (FARNE_RECORD_PICKER (widget)->entry);
}

static void
farne_record_picker_class_init (FarneRecordPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = farne_record_picker_dispose;
  object_class->finalize = farne_record_picker_finalize;
  widget_class->grab_focus = farne_record_picker_grab_focus;

  signals[PICKED] = g_signal_new ("picked", FARNE_TYPE_RECORD_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
make_entry (FarneRecordPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                     "pan-down-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                   _("Show the List"));
  g_signal_connect_swapped (self->entry, "icon-press", G_CALLBACK (open_list), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

static void
farne_record_picker_init (FarneRecordPicker *self)
{
  make_entry (self);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (self->list, TRUE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

/**
 * farne_record_picker_new:
 * @context: what the pages share
 * @kind: the kind of record to choose among
 * @label: what it is for
 *
 * Returns: (transfer floating): a picker without a record
 */
GtkWidget *
farne_record_picker_new (FarneContext *context, const FarneKind *kind, const char *label)
{
  FarneRecordPicker *self;

  g_return_val_if_fail (FARNE_IS_CONTEXT (context) && kind != NULL, NULL);

  self = g_object_new (FARNE_TYPE_RECORD_PICKER, NULL);
  self->context = g_object_ref (context);
  self->kind = kind;
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Type to find"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(kind->label_plural), -1);

  return GTK_WIDGET (self);
}

/**
 * farne_record_picker_set_record:
 * @self: a picker
 * @record: (nullable): a record of its kind, or %NULL for none
 *
 * Shows a record, without "picked".
 */
void
farne_record_picker_set_record (FarneRecordPicker *self, FarneRecord *record)
{
  g_return_if_fail (FARNE_IS_RECORD_PICKER (self));

  self->unknown = FALSE;
  g_set_object (&self->record, record);
  show_record (self);
}

/**
 * farne_record_picker_get_record:
 * @self: a picker
 *
 * Returns: (transfer none) (nullable): the record that is chosen
 */
FarneRecord *
farne_record_picker_get_record (FarneRecordPicker *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_PICKER (self), NULL);

  return self->record;
}

/**
 * farne_record_picker_dup_unknown:
 * @self: a picker
 *
 * Returns: (transfer full) (nullable): a sentence, where what stands there names no record
 */
char *
farne_record_picker_dup_unknown (FarneRecordPicker *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_PICKER (self), NULL);

  if (!self->unknown)
    return NULL;
  /* Translators: what was typed, and the plural of a kind of record */
  return g_strdup_printf (_("“%s” is not among the %s. Choose from the list, or make it new there."),
                          get_text (self), _(self->kind->label_plural));
}
