/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-meeting-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "desk/farne-meetings.h"
#include "desk/farne-needs.h"
#include "desk/farne-needs-kit.h"
#include "model/farne-agenda-item.h"
#include "model/farne-attendance.h"
#include "model/farne-decision.h"
#include "model/farne-person.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-report-view.h"

#define MOST_WIDTH 860
/* In a file that doesn't say how many meetings make an action old. */
#define OLD_ACTION 2

struct _FarneMeetingPage
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneMeeting *meeting;
  char *shown;

  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *attendance;
  GtkWidget *agenda;
  GtkWidget *carry;
  GtkWidget *decisions;
  GtkWidget *actions;
  GtkWidget *due;
};

G_DEFINE_FINAL_TYPE (FarneMeetingPage, farne_meeting_page, GTK_TYPE_WIDGET)

static FarneDesk *
get_desk (FarneMeetingPage *self)
{
  return farne_context_get_desk (self->context);
}

static gint64
get_id (FarneMeetingPage *self)
{
  return farne_record_get_id (FARNE_RECORD (self->meeting));
}

static gboolean
keep (FarneMeetingPage *self, const char *what, gpointer record)
{
  g_autoptr (GError) error = NULL;

  if (farne_desk_keep (get_desk (self), what, record, &error))
    return TRUE;
  farne_context_tell_error (self->context, error);

  return FALSE;
}

/* ---- who is there ---- */

typedef struct
{
  FarneMeetingPage *page;
  FarneAttendance *attendance;
} Presence;

static void
free_presence (gpointer data, GClosure *closure)
{
  Presence *presence = data;

  g_object_unref (presence->attendance);
  g_free (presence);
}

static void
presence_cb (GtkToggleButton *button, Presence *presence)
{
  const char *value = g_object_get_data (G_OBJECT (button), "presence");

  if (!gtk_toggle_button_get_active (button)
      || g_strcmp0 (presence->attendance->presence, value) == 0)
    return;
  g_object_set (presence->attendance, "presence", value, NULL);
  keep (presence->page, _("Attendance"), presence->attendance);
}

static GtkWidget *
make_presence (FarneMeetingPage *self, FarneAttendance *attendance, const char *name)
{
  static const char *const values[] = { "present", "apologies", "absent" };
  static const char *const labels[] = { N_("Present"), N_("Apologies"), N_("Absent") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *first = NULL;

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "small-switch");
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(labels[i]));
      g_autofree char *words = g_strdup_printf ("%s: %s", name, _(labels[i]));
      Presence *presence = g_new0 (Presence, 1);

      if (first == NULL)
        first = button;
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      g_object_set_data (G_OBJECT (button), "presence", (gpointer) values[i]);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                    g_strcmp0 (attendance->presence, values[i]) == 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      *presence = (Presence) { self, g_object_ref (attendance) };
      g_signal_connect_data (button, "toggled", G_CALLBACK (presence_cb), presence, free_presence, 0);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static void
show_attendance (FarneMeetingPage *self)
{
  g_autoptr (GPtrArray) expected = farne_desk_list_expected (get_desk (self), self->meeting);

  farne_box_clear (self->attendance);
  for (guint i = 0; i < expected->len; i++)
    {
      FarneAttendance *attendance = g_ptr_array_index (expected, i);
      g_autofree char *name = farne_needs_dup_title (get_desk (self), &farne_person_kind,
                                                     attendance->person);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *label = gtk_label_new (name != NULL ? name : _("Somebody who is no longer entered"));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (GTK_BOX (row), make_presence (self, attendance, gtk_label_get_text (GTK_LABEL (label))));
      gtk_box_append (GTK_BOX (self->attendance), row);
    }
  if (expected->len == 0)
    gtk_box_append (GTK_BOX (self->attendance),
                    farne_soft_label_new (_("Nobody holds a seat on its board yet.")));
}

/* ---- the agenda ---- */

static void
show_agenda (FarneMeetingPage *self)
{
  g_autoptr (GPtrArray) items = farne_desk_list_agenda (get_desk (self), self->meeting);
  g_autoptr (FarneMeeting) previous = farne_desk_find_previous_meeting (get_desk (self), self->meeting);

  farne_box_clear (self->agenda);
  for (guint i = 0; i < items->len; i++)
    gtk_box_append (GTK_BOX (self->agenda),
                    farne_agenda_row_new (self->context, g_ptr_array_index (items, i)));
  if (items->len == 0)
    gtk_box_append (GTK_BOX (self->agenda), farne_soft_label_new (_("No agenda yet.")));
  gtk_widget_set_visible (self->carry, items->len == 0 && previous != NULL);
}

static void
carry_cb (FarneMeetingPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!farne_desk_carry_agenda (get_desk (self), self->meeting, &error))
    farne_context_tell_error (self->context, error);
}

/* ---- what came of it ---- */

static void
show_decisions (FarneMeetingPage *self)
{
  g_autofree char *where = g_strdup_printf ("meeting=%" G_GINT64_FORMAT, get_id (self));
  g_autoptr (GPtrArray) decisions = farne_needs_query (get_desk (self), &farne_decision_kind, where, NULL);

  farne_box_clear (self->decisions);
  for (guint i = 0; i < decisions->len; i++)
    {
      FarneDecision *decision = g_ptr_array_index (decisions, i);

      farne_report_add_row (self->decisions, FARNE_RECORD (decision), decision->title,
                            decision->wording, decision->vote, FALSE);
    }
}

static void
add_action_row (FarneMeetingPage *self, FarneAction *action)
{
  g_autofree char *owner = farne_needs_dup_title (get_desk (self), &farne_person_kind, action->owner);
  const guint n = farne_desk_count_meetings_since (get_desk (self), action);
  const gboolean old = n >= farne_needs_get_rule (get_desk (self), "old-action", OLD_ACTION);
  const gboolean late = action->due != FARNE_DAY_NONE && action->due < farne_desk_get_today (get_desk (self));
  g_autofree char *due = action->due == FARNE_DAY_NONE ? NULL
                         : farne_needs_tell_due (action->due, farne_desk_get_today (get_desk (self)));
  g_autofree char *age = g_strdup_printf (ngettext ("%u meeting old", "%u meetings old", n), n);
  g_autofree char *tag = old && due != NULL ? g_strdup_printf ("%s, %s", age, due) : NULL;

  farne_report_add_row (self->actions, FARNE_RECORD (action), action->title, owner,
                        tag != NULL ? tag : old ? age : due, old || late);
}

static void
show_actions (FarneMeetingPage *self)
{
  g_autoptr (GPtrArray) actions = farne_desk_list_open_actions (get_desk (self), self->meeting);

  farne_box_clear (self->actions);
  for (guint i = 0; i < actions->len; i++)
    add_action_row (self, g_ptr_array_index (actions, i));
  if (actions->len == 0)
    gtk_box_append (GTK_BOX (self->actions), farne_soft_label_new (_("No action is open.")));
}

/* ---- typed once ---- */

static gboolean
take_text (GtkEditable *entry, char **text)
{
  *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  if (**text != '\0')
    return TRUE;
  g_clear_pointer (text, g_free);

  return FALSE;
}

static void
add_item_cb (FarneMeetingPage *self, GtkEditable *entry)
{
  g_autoptr (GPtrArray) items = farne_desk_list_agenda (get_desk (self), self->meeting);
  g_autoptr (FarneAgendaItem) item = farne_agenda_item_new ();
  g_autofree char *text = NULL;

  if (!take_text (entry, &text))
    return;
  g_object_set (item, "title", text, "meeting", get_id (self), "position", (gint64) items->len + 1, NULL);
  if (keep (self, _("Add to the agenda"), item))
    gtk_editable_set_text (entry, "");
}

static void
add_decision_cb (FarneMeetingPage *self, GtkEditable *entry)
{
  g_autoptr (FarneDecision) decision = farne_decision_new ();
  g_autofree char *text = NULL;

  if (!take_text (entry, &text))
    return;
  g_object_set (decision, "title", text, "meeting", get_id (self), "day", self->meeting->day, NULL);
  if (self->meeting->body != 0)
    g_object_set (decision, "body", self->meeting->body, NULL);
  if (keep (self, _("Add a decision"), decision))
    gtk_editable_set_text (entry, "");
}

/* The day an action is due; what can't be read as one is said, and nothing is kept. */
static gboolean
read_due (FarneMeetingPage *self, FarneDay *due)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  *due = FARNE_DAY_NONE;
  if (!take_text (GTK_EDITABLE (self->due), &text) || farne_day_parse (text, due))
    return TRUE;
  g_set_error (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _("“%s” is not a date. Write it as 28 April 2017."), text);
  farne_context_tell_error (self->context, error);

  return FALSE;
}

static void
add_action_cb (FarneMeetingPage *self, GtkEditable *entry)
{
  g_autoptr (FarneAction) action = farne_action_new ();
  g_autofree char *text = NULL;
  FarneDay due;

  if (!take_text (entry, &text) || !read_due (self, &due))
    return;
  g_object_set (action, "title", text, "meeting", get_id (self), "raised", self->meeting->day, "due",
                due, NULL);
  if (!keep (self, _("Add an action"), action))
    return;
  gtk_editable_set_text (entry, "");
  gtk_editable_set_text (GTK_EDITABLE (self->due), "");
  gtk_widget_grab_focus (GTK_WIDGET (entry));
}

static void
add_entry (FarneMeetingPage *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_label_new_with_mnemonic (label);
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_mnemonic_widget (GTK_LABEL (words), entry);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (words)), -1);
  g_signal_connect_swapped (entry, "activate", callback, self);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), entry);
  gtk_box_append (GTK_BOX (box), row);
  gtk_widget_set_sensitive (row, farne_store_is_writable (farne_desk_get_store (get_desk (self))));
}

/* ---- the page ---- */

/* What the rows that are typed in are made for: while that is the same they are left alone. */
static char *
make_key (FarneMeetingPage *self)
{
  g_autoptr (GPtrArray) items = farne_desk_list_agenda (get_desk (self), self->meeting);
  g_autoptr (GPtrArray) expected = farne_desk_list_expected (get_desk (self), self->meeting);
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (key, "%" G_GINT64_FORMAT " ",
                            farne_record_get_id (g_ptr_array_index (items, i)));
  for (guint i = 0; i < expected->len; i++)
    g_string_append_printf (key, "/%" G_GINT64_FORMAT,
                            FARNE_ATTENDANCE (g_ptr_array_index (expected, i))->person);

  return g_string_free (key, FALSE);
}

static void
refresh (FarneMeetingPage *self)
{
  g_autofree char *key = make_key (self);

  if (g_strcmp0 (key, self->shown) != 0)
    {
      g_free (self->shown);
      self->shown = g_steal_pointer (&key);
      show_attendance (self);
      show_agenda (self);
    }
  show_decisions (self);
  show_actions (self);
}

static char *
describe (FarneMeeting *meeting)
{
  g_autofree char *day = farne_day_to_text (meeting->day);
  g_autoptr (GString) text = g_string_new (day);

  if (meeting->starts != NULL)
    g_string_append_printf (text, meeting->ends != NULL ? ", %s–%s" : ", %s", meeting->starts,
                            meeting->ends);
  if (meeting->place != NULL)
    g_string_append_printf (text, " · %s", meeting->place);

  return g_strdup (text->str);
}

static GtkWidget *
make_box (GtkWidget *card, int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  gtk_box_append (GTK_BOX (card), box);

  return box;
}

static void
add_actions_card (FarneMeetingPage *self)
{
  GtkWidget *card = farne_report_add_card (self->box, _("Open actions"), NULL);
  GtkWidget *row;

  self->actions = make_box (card, 3);
  add_entry (self, card, _("_Action"), G_CALLBACK (add_action_cb));
  row = gtk_widget_get_last_child (card);
  self->due = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->due), _("Due"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->due), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Action is due"), -1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->due), 12);
  gtk_box_append (GTK_BOX (row), self->due);
}

static void
build (FarneMeetingPage *self)
{
  g_autofree char *detail = describe (self->meeting);
  GtkWidget *card = farne_report_add_card (self->box, self->meeting->title, detail);

  self->attendance = make_box (card, 6);
  card = farne_report_add_card (self->box, _("Agenda and minutes"), NULL);
  self->agenda = make_box (card, 12);
  self->carry = gtk_button_new_with_mnemonic (_("_Carry Over the Standing Items"));
  gtk_widget_set_halign (self->carry, GTK_ALIGN_START);
  g_signal_connect_swapped (self->carry, "clicked", G_CALLBACK (carry_cb), self);
  gtk_box_append (GTK_BOX (card), self->carry);
  add_entry (self, card, _("Agenda _item"), G_CALLBACK (add_item_cb));
  card = farne_report_add_card (self->box, _("Decisions"), NULL);
  self->decisions = make_box (card, 3);
  add_entry (self, card, _("_Decision"), G_CALLBACK (add_decision_cb));
  add_actions_card (self);
}

static void
farne_meeting_page_dispose (GObject *object)
{
  FarneMeetingPage *self = FARNE_MEETING_PAGE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_object (&self->meeting);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (farne_meeting_page_parent_class)->dispose (object);
}

static void
farne_meeting_page_class_init (FarneMeetingPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = farne_meeting_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
farne_meeting_page_init (FarneMeetingPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->box, "page");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * farne_meeting_page_new:
 * @context: what the pages share
 * @meeting: a meeting
 *
 * Returns: (transfer floating): the page of the meeting
 */
GtkWidget *
farne_meeting_page_new (FarneContext *context, FarneMeeting *meeting)
{
  FarneMeetingPage *self = g_object_new (FARNE_TYPE_MEETING_PAGE, NULL);

  self->context = g_object_ref (context);
  self->meeting = g_object_ref (meeting);
  build (self);
  refresh (self);
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
