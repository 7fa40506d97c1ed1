/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-field-editors.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-record-words.h"
#include "ui/farne-record-picker.h"
#include "ui/farne-reference-list.h"

static const FarneField *
get_field (FarneFieldRow *row)
{
  return farne_field_row_get_field (row);
}

static FarneDesk *
get_desk (FarneFieldRow *row)
{
  return farne_context_get_desk (farne_field_row_get_context (row));
}

static char *
get_text (FarneFieldRow *row)
{
  return farne_record_get_text (farne_field_row_get_record (row), get_field (row));
}

static void
leave_cb (FarneFieldRow *row)
{
  farne_field_row_left (row);
}

/* The keyboard went on. */
static void
follow_focus (FarneFieldRow *row, GtkWidget *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), row, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
}

static void
entry_cb (FarneFieldRow *row, GtkEditable *entry)
{
  farne_field_row_take (row, gtk_editable_get_text (entry));
}

static GtkWidget *
make_entry (FarneFieldRow *row)
{
  GtkWidget *entry = gtk_entry_new ();

  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_cb), row, G_CONNECT_SWAPPED);
  follow_focus (row, entry);

  return entry;
}

static void
show_entry (FarneFieldRow *row, GtkWidget *widget)
{
  g_autofree char *text = get_text (row);

  gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

static GtkWidget *
make_number (FarneFieldRow *row)
{
  GtkWidget *entry = make_entry (row);

  gtk_widget_set_halign (entry, GTK_ALIGN_START);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 16);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (entry, "numeric");

  return entry;
}

static GtkWidget *
make_money (FarneFieldRow *row)
{
  GtkWidget *entry = make_number (row);

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "£");

  return entry;
}

static GtkWidget *
make_short (FarneFieldRow *row)
{
  GtkWidget *entry = make_entry (row);

  gtk_widget_set_halign (entry, GTK_ALIGN_START);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 16);

  return entry;
}

static void
show_texts (FarneFieldRow *row, GtkWidget *widget)
{
  show_entry (row, widget);
  if (get_field (row)->help == NULL)
    farne_field_row_say (row, _("Several are separated by “;”."));
}

static void
say_day (FarneFieldRow *row)
{
  const gint64 day = farne_record_peek_integer (farne_field_row_get_record (row), get_field (row));
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;

  if (farne_record_has (farne_field_row_get_record (row), get_field (row)))
    time = g_date_time_new_from_unix_utc (day * 24 * 60 * 60);
  if (time != NULL && farne_field_row_get_wrong (row) == NULL)
    text = g_date_time_format (time, "%A %-d %B %Y");
  farne_field_row_say (row, text);
}

static void
take_day (FarneFieldRow *row, GtkEditable *entry)
{
  farne_field_row_take (row, gtk_editable_get_text (entry));
  say_day (row);
}

static void
day_selected_cb (GtkCalendar *calendar, GtkWidget *box)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (calendar);
  g_autofree char *iso = g_date_time_format (time, "%Y-%m-%d");
  GtkWidget *entry = gtk_widget_get_first_child (box);

  gtk_editable_set_text (GTK_EDITABLE (entry), iso);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (gtk_widget_get_next_sibling (entry)));
  gtk_widget_grab_focus (entry);
}

static GtkWidget *
make_calendar_button (GtkWidget *box)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _("Choose a Day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose a Day"), -1);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), box, 0);

  return button;
}

static GtkWidget *
make_day (FarneFieldRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 20);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("3 apr, next friday"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  farne_field_get_label (get_field (row)), -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (take_day), row, G_CONNECT_SWAPPED);
  follow_focus (row, entry);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), make_calendar_button (box));
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_START);

  return box;
}

static void
show_day (FarneFieldRow *row, GtkWidget *widget)
{
  g_autofree char *text = farne_desk_describe_field (get_desk (row), farne_field_row_get_record (row),
                                                get_field (row));

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (widget)), text);
  say_day (row);
}

static void
buffer_cb (FarneFieldRow *row, GtkTextBuffer *buffer)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  farne_field_row_take (row, text);
}

static GtkWidget *
make_note (FarneFieldRow *row)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  farne_field_get_label (get_field (row)), -1);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed",
                           G_CALLBACK (buffer_cb), row, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 72);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 240);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_add_css_class (scrolled, "note-editor");
  follow_focus (row, view);

  return scrolled;
}

/* Set only where it differs: the cursor stays where it is. */
static void
show_note (FarneFieldRow *row, GtkWidget *widget)
{
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (widget));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *text = get_text (row);
  g_autofree char *shown = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (g_strcmp0 (shown, text) != 0)
    gtk_text_buffer_set_text (buffer, text, -1);
}

static void
choice_cb (FarneFieldRow *row, GParamSpec *pspec, GtkDropDown *drop_down)
{
  const guint chosen = gtk_drop_down_get_selected (drop_down);
  const FarneField *field = get_field (row);

  if (chosen != GTK_INVALID_LIST_POSITION)
    farne_field_row_take (row, chosen == 0 ? "" : field->choices[chosen - 1]);
}

static GtkWidget *
make_choice (FarneFieldRow *row)
{
  const FarneField *field = get_field (row);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  if (field->choices == NULL)
    return make_entry (row);
  gtk_string_list_append (words, field->required ? _("Choose…") : _("Not told"));
  for (guint i = 0; field->choices[i] != NULL; i++)
    gtk_string_list_append (words, field->choice_labels != NULL ? _(field->choice_labels[i])
                                                                : field->choices[i]);
  drop_down = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (words)), NULL);
  gtk_widget_set_halign (drop_down, GTK_ALIGN_START);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (choice_cb), row,
                           G_CONNECT_SWAPPED);

  return drop_down;
}

static void
show_choice (FarneFieldRow *row, GtkWidget *widget)
{
  const FarneField *field = get_field (row);
  g_autofree char *text = get_text (row);
  guint chosen = 0;

  if (field->choices == NULL)
    {
      show_entry (row, widget);
      return;
    }
  for (guint i = 0; field->choices[i] != NULL; i++)
    if (g_str_equal (field->choices[i], text))
      chosen = i + 1;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), chosen);
}

static void
switch_cb (FarneFieldRow *row, GParamSpec *pspec, GtkSwitch *toggle)
{
  farne_field_row_take (row, gtk_switch_get_active (toggle) ? "yes" : "no");
}

static GtkWidget *
make_flag (FarneFieldRow *row)
{
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_halign (toggle, GTK_ALIGN_START);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switch_cb), row, G_CONNECT_SWAPPED);

  return toggle;
}

static void
show_flag (FarneFieldRow *row, GtkWidget *widget)
{
  gtk_switch_set_active (GTK_SWITCH (widget),
                         farne_record_peek_integer (farne_field_row_get_record (row), get_field (row)));
}

/* What is typed and is no record is refused; else the field takes what stands for the record. */
static void
take_picked (FarneFieldRow *row, FarneRecordPicker *picker, const char *value)
{
  g_autofree char *unknown = farne_record_picker_dup_unknown (picker);

  if (unknown != NULL)
    farne_field_row_refuse (row, unknown);
  else
    farne_field_row_take (row, value);
}

static GtkWidget *
make_picker (FarneFieldRow *row, const FarneKind *kind, GCallback picked)
{
  GtkWidget *picker = farne_record_picker_new (farne_field_row_get_context (row), kind,
                                               farne_field_get_label (get_field (row)));

  g_signal_connect_object (picker, "picked", picked, row, G_CONNECT_SWAPPED);

  return picker;
}

static void
area_cb (FarneFieldRow *row, FarneRecordPicker *picker)
{
  FarneRecord *area = farne_record_picker_get_record (picker);

  take_picked (row, picker, area != NULL ? FARNE_AREA (area)->code : "");
}

static GtkWidget *
make_area (FarneFieldRow *row)
{
  return make_picker (row, &farne_area_kind, G_CALLBACK (area_cb));
}

static void
show_area (FarneFieldRow *row, GtkWidget *widget)
{
  g_autofree char *code = get_text (row);
  FarneArea *area = farne_areas_find (farne_desk_get_areas (get_desk (row)), code);

  farne_record_picker_set_record (FARNE_RECORD_PICKER (widget), (FarneRecord *) area);
}

static void
reference_cb (FarneFieldRow *row, FarneRecordPicker *picker)
{
  FarneRecord *record = farne_record_picker_get_record (picker);
  g_autofree char *id =
    record != NULL ? g_strdup_printf ("#%" G_GINT64_FORMAT, farne_record_get_id (record)) : NULL;

  take_picked (row, picker, id);
}

static GtkWidget *
make_reference (FarneFieldRow *row)
{
  return make_picker (row, farne_kinds_find (get_field (row)->target), G_CALLBACK (reference_cb));
}

static void
show_reference (FarneFieldRow *row, GtkWidget *widget)
{
  const gint64 id = farne_record_peek_integer (farne_field_row_get_record (row), get_field (row));
  g_autoptr (FarneRecord) record = NULL;

  if (farne_record_has (farne_field_row_get_record (row), get_field (row)))
    record = farne_store_get (farne_desk_get_store (get_desk (row)),
                              farne_kinds_find (get_field (row)->target), id, NULL);
  farne_record_picker_set_record (FARNE_RECORD_PICKER (widget), record);
}

static void
references_cb (FarneFieldRow *row, FarneReferenceList *list)
{
  g_autofree char *ids = farne_reference_list_get_ids (list);

  farne_field_row_take (row, ids);
}

static GtkWidget *
make_references (FarneFieldRow *row)
{
  GtkWidget *list = farne_reference_list_new (farne_field_row_get_context (row),
                                              farne_kinds_find (get_field (row)->target),
                                              farne_field_get_label (get_field (row)));

  g_signal_connect_object (list, "changed", G_CALLBACK (references_cb), row, G_CONNECT_SWAPPED);

  return list;
}

static void
show_references (FarneFieldRow *row, GtkWidget *widget)
{
  g_autofree char *ids = get_text (row);

  farne_reference_list_set_ids (FARNE_REFERENCE_LIST (widget), ids);
}

static const FarneFieldEditor editors[] = {
  [FARNE_FIELD_TEXT] = { make_entry, show_entry },
  [FARNE_FIELD_NOTE] = { make_note, show_note },
  [FARNE_FIELD_CHOICE] = { make_choice, show_choice },
  [FARNE_FIELD_TEXTS] = { make_entry, show_texts },
  [FARNE_FIELD_FLAG] = { make_flag, show_flag },
  [FARNE_FIELD_COUNT] = { make_number, show_entry },
  [FARNE_FIELD_NUMBER] = { make_number, show_entry },
  [FARNE_FIELD_DAY] = { make_day, show_day },
  [FARNE_FIELD_TIME] = { make_entry, show_entry },
  [FARNE_FIELD_AREA] = { make_area, show_area },
  [FARNE_FIELD_REFERENCE] = { make_reference, show_reference },
  [FARNE_FIELD_REFERENCES] = { make_references, show_references },
  [FARNE_FIELD_SEGMENT] = { make_entry, show_entry },
  [FARNE_FIELD_JSON] = { make_note, show_note },
  [FARNE_FIELD_MONEY] = { make_money, show_entry },
  [FARNE_FIELD_POSTCODE] = { make_short, show_entry },
  [FARNE_FIELD_CLOCK] = { make_short, show_entry },
};

/**
 * farne_field_editor_get:
 * @field: a field
 *
 * Returns: (transfer none): how fields of its type are edited
 */
const FarneFieldEditor *
farne_field_editor_get (const FarneField *field)
{
  return &editors[field->type];
}
