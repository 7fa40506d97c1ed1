/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-case-page.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"
#include "desk/farne-case-file.h"
#include "desk/farne-door.h"
#include "desk/farne-needs-kit.h"
#include "desk/farne-record-words.h"
#include "ui/farne-card.h"
#include "ui/farne-chooser.h"
#include "ui/farne-consultee-row.h"
#include "ui/farne-flow-layout.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-form.h"
#include "ui/farne-report-view.h"
#include "ui/farne-scroll-layout.h"

/* Listed one by one; the sentence above them is of all. */
#define MOST_NEARBY 6

struct _FarneCasePage
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneProtocolCase *about;

  GtkLabel *title;
  GtkWidget *proposal;
  GtkLabel *summary;
  GtkWidget *consultees;
  GtkWidget *ask_both;
  GtkWidget *ask_place;
  GtkWidget *decision_place;
  GtkWidget *nearby;
  GtkWidget *history;
  FarneRecordForm *ask;
  FarneRecordForm *decision;
};

G_DEFINE_FINAL_TYPE (FarneCasePage, farne_case_page, GTK_TYPE_WIDGET)

static FarneDesk *
get_desk (FarneCasePage *self)
{
  return farne_context_get_desk (self->context);
}

static gint64
get_id (FarneCasePage *self)
{
  return farne_record_get_id (FARNE_RECORD (self->about));
}

/* ---- the proposal ---- */

static void
add_fact (GtkWidget *box, const char *name, const char *value)
{
  GtkWidget *row, *label, *text;

  if (value == NULL || *value == '\0')
    return;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  label = farne_soft_label_new (name);
  text = gtk_label_new (value);
  gtk_widget_set_size_request (label, 120, -1);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_set_can_focus (text, FALSE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (box), row);
}

static char *
tell_size (FarneCasePage *self, FarneProperty *property)
{
  const gint64 spaces = self->about->bed_spaces > 0 ? self->about->bed_spaces : property->bed_spaces;
  g_autofree char *sort = farne_desk_describe (get_desk (self), property, "sort");
  g_autofree char *n = farne_number_to_text (spaces, 0);

  return spaces <= 0 ? g_steal_pointer (&sort)
         : g_strdup_printf (ngettext ("%s, %s bed space", "%s, %s bed spaces", spaces),
                            sort != NULL ? sort : "–", n);
}

static void
add_day (GtkWidget *box, const char *name, FarneDay day)
{
  g_autofree char *text = day != FARNE_DAY_NONE ? farne_day_to_text (day) : NULL;

  add_fact (box, name, text);
}

/* Consultees may have different days; one day for all would be untrue for some. */
static void
add_due (GtkWidget *box, const FarneCaseFacts *facts)
{
  FarneDay last;
  const FarneDay first = farne_case_facts_get_due (facts, &last);

  add_day (box, first == last ? _("Answers due") : _("First answer due"), first);
  if (first != last)
    add_day (box, _("Last answer due"), last);
}

static void
show_proposal (FarneCasePage *self, const FarneCaseFacts *facts)
{
  FarneProperty *property = facts->property;
  g_autofree char *address = property->postcode == NULL ? g_strdup (property->address)
                             : g_strdup_printf ("%s, %s", property->address, property->postcode);
  g_autofree char *size = tell_size (self, property);

  farne_box_clear (self->proposal);
  farne_report_add_row (self->proposal, FARNE_RECORD (property), property->reference, address, NULL, FALSE);
  add_fact (self->proposal, _("Place"), facts->place);
  add_fact (self->proposal, _("Home"), size);
  add_fact (self->proposal, _("Proposed by"), facts->proposer);
  add_day (self->proposal, _("Proposed on"), self->about->proposed);
  add_due (self->proposal, facts);
  add_fact (self->proposal, _("Note"), self->about->note);
}

/* ---- who is asked ---- */

static GPtrArray *
list_consultations (FarneCasePage *self)
{
  g_autofree char *where = g_strdup_printf ("protocol_case=%" G_GINT64_FORMAT, get_id (self));

  return farne_needs_query (get_desk (self), &farne_consultation_kind, where, NULL);
}

static gboolean
are_same (GtkWidget *box, GPtrArray *consultations)
{
  GtkWidget *row = gtk_widget_get_first_child (box);
  guint n = 0;

  for (; row != NULL && n < consultations->len; row = gtk_widget_get_next_sibling (row), n++)
    if (farne_consultee_row_get_id (FARNE_CONSULTEE_ROW (row))
        != farne_record_get_id (consultations->pdata[n]))
      return FALSE;
  return row == NULL && n == consultations->len;
}

/* Rows that are typed into stay where they are. */
static void
show_consultees (FarneCasePage *self)
{
  g_autoptr (GPtrArray) consultations = list_consultations (self);
  GtkWidget *row;

  if (!are_same (self->consultees, consultations))
    {
      farne_box_clear (self->consultees);
      for (guint i = 0; i < consultations->len; i++)
        gtk_box_append (GTK_BOX (self->consultees),
                        farne_consultee_row_new (self->context, consultations->pdata[i]));
    }
  row = gtk_widget_get_first_child (self->consultees);
  for (guint i = 0; i < consultations->len; i++, row = gtk_widget_get_next_sibling (row))
    farne_consultee_row_show (FARNE_CONSULTEE_ROW (row), consultations->pdata[i]);
  gtk_widget_set_visible (self->ask_both, consultations->len == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.ask-both",
                                 farne_store_is_writable (farne_desk_get_store (get_desk (self))));
}

/* A consultation that begins today; the case says by when. */
static FarneConsultation *
make_consultation (FarneCasePage *self)
{
  FarneConsultation *consultation = farne_consultation_new ();

  g_object_set (consultation, "protocol-case", get_id (self), "asked",
                farne_desk_get_today (get_desk (self)), NULL);
  if (self->about->answer_due != FARNE_DAY_NONE)
    g_object_set (consultation, "due", self->about->answer_due, NULL);

  return consultation;
}

static void
begin_asking (FarneCasePage *self)
{
  g_autoptr (FarneConsultation) consultation = make_consultation (self);

  farne_record_form_edit (self->ask, FARNE_RECORD (consultation));
}

static gboolean
ask_each (FarneCasePage *self, GError **error)
{
  static const char *const consultees[] = { "authority", "police" };
  FarneStore *store = farne_desk_get_store (get_desk (self));

  for (guint i = 0; i < G_N_ELEMENTS (consultees); i++)
    {
      g_autoptr (FarneConsultation) consultation = make_consultation (self);

      g_object_set (consultation, "consultee", consultees[i], NULL);
      if (!farne_store_save (store, FARNE_RECORD (consultation), error))
        return FALSE;
    }
  return TRUE;
}

/* Both in one step; without a day by which they are to answer there is nothing to ask. */
static void
ask_both_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneCasePage *self = FARNE_CASE_PAGE (widget);
  FarneStore *store = farne_desk_get_store (get_desk (self));
  g_autoptr (GError) error = NULL;

  if (self->about->answer_due == FARNE_DAY_NONE)
    {
      farne_context_tell (self->context,
                          _("Say first by when the answers are due: Edit, Answers due."), FALSE);
      return;
    }
  if (!farne_store_begin (store, _("Ask authority and police"), &error))
    {
      farne_context_tell_error (self->context, error);
      return;
    }
  if (ask_each (self, &error) && farne_store_commit (store, &error))
    {
      farne_context_tell (self->context, _("Authority and police are asked."), TRUE);
      return;
    }
  farne_store_rollback (store);
  farne_context_tell_error (self->context, error);
}

/* ---- beside it ---- */

static void
show_nearby (FarneCasePage *self, const FarneCaseFacts *facts)
{
  g_autofree char *words = farne_case_facts_tell_nearby (facts);

  farne_box_clear (self->nearby);
  if (facts->room != NULL)
    farne_report_add_text (self->nearby, facts->room);
  if (facts->ward_room != NULL)
    farne_report_add_text (self->nearby, facts->ward_room);
  farne_report_add_text (self->nearby, words);
  for (guint i = 0; i < MIN (facts->nearby->len, MOST_NEARBY); i++)
    {
      const FarneNearby *it = &g_array_index (facts->nearby, FarneNearby, i);
      g_autofree char *metres = farne_number_to_text (it->metres, 0);
      g_autofree char *far = g_strdup_printf (_("%s m"), metres);
      g_autofree char *spaces = farne_number_to_text (it->property->bed_spaces, 0);
      g_autofree char *status = farne_desk_describe (get_desk (self), it->property, "status");
      g_autofree char *detail = g_strdup_printf (_("%s · %s bed spaces"), status, spaces);

      farne_report_add_row (self->nearby, FARNE_RECORD (it->property), it->property->reference, detail,
                            far, FALSE);
    }
}

static void
show_history (FarneCasePage *self, const FarneCaseFacts *facts)
{
  farne_box_clear (self->history);
  for (guint i = 0; i < facts->earlier->len; i++)
    {
      FarneProtocolCase *earlier = g_ptr_array_index (facts->earlier, i);
      g_autofree char *proposed = farne_day_to_text (earlier->proposed);
      g_autofree char *detail = g_strdup_printf (_("Proposed %s"), proposed);
      g_autofree char *decision = farne_desk_describe (get_desk (self), earlier, "decision");

      farne_report_add_row (self->history, FARNE_RECORD (earlier), earlier->reference, detail, decision,
                            FALSE);
    }
  if (facts->earlier->len == 0)
    farne_report_add_text (self->history, _("No earlier case of this property is on record."));
}

/* ---- the page ---- */

static void
show_facts (FarneCasePage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneCaseFacts) facts = farne_case_file_gather (get_desk (self), self->about, &error);
  g_autofree char *summary = NULL;

  if (facts == NULL)
    {
      farne_context_tell_error (self->context, error);
      return;
    }
  summary = farne_case_facts_summarise (facts);
  gtk_label_set_text (self->title, self->about->reference);
  gtk_label_set_text (self->summary, summary);
  show_proposal (self, facts);
  show_nearby (self, facts);
  show_history (self, facts);
}

static void
refresh (FarneCasePage *self)
{
  g_autoptr (FarneRecord) record = farne_store_get (farne_desk_get_store (get_desk (self)),
                                                    &farne_protocol_case_kind, get_id (self), NULL);

  if (record == NULL)
    return;
  g_set_object (&self->about, FARNE_PROTOCOL_CASE (record));
  show_facts (self);
  show_consultees (self);
  farne_record_form_follow (self->decision, record);
}

static void
sheet_chosen_cb (GFile *file, gpointer user_data)
{
  FarneCasePage *self = user_data;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (farne_door_sheet (get_desk (self), self->about, path, &error))
    farne_context_tell (self->context, _("Evidence sheet written; it is entered in the ledger."), FALSE);
  else
    farne_context_tell_error (self->context, error);
}

static void
sheet_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const FarneFileKind kinds[] = { { N_("PDF"), "*.pdf" }, { NULL } };
  FarneCasePage *self = FARNE_CASE_PAGE (widget);
  g_autofree char *file = g_strdup_printf ("%s.pdf", self->about->reference);

  farne_choose_to_save (widget, _("Write the Evidence Sheet"), kinds, g_strdelimit (file, "/", '-'),
                        sheet_chosen_cb, self);
}

static FarneRecordForm *
add_part (FarneCasePage *self, GtkWidget *place, const char *const *fields, const char *save_label,
          GCallback done)
{
  GtkWidget *form = farne_record_form_new_part (self->context, fields, save_label);

  gtk_box_append (GTK_BOX (place), form);
  g_signal_connect_swapped (form, "saved", done, self);
  g_signal_connect_swapped (form, "closed", done, self);

  return FARNE_RECORD_FORM (form);
}

static void
add_parts (FarneCasePage *self)
{
  static const char *const asked[] = { "consultee", "organisation", "asked", "due", NULL };
  static const char *const decided[] = { "decision", "decided", "decided_by", "conditions", "reasons",
                                         NULL };

  self->ask = add_part (self, self->ask_place, asked, _("_Ask"), G_CALLBACK (begin_asking));
  self->decision = add_part (self, self->decision_place, decided, _("Keep _Decision"),
                             G_CALLBACK (refresh));
  begin_asking (self);
}

static void
farne_case_page_dispose (GObject *object)
{
  FarneCasePage *self = FARNE_CASE_PAGE (object);

  farne_box_clear (GTK_WIDGET (self));
  g_clear_object (&self->context);
  g_clear_object (&self->about);
  G_OBJECT_CLASS (farne_case_page_parent_class)->dispose (object);
}

static void
farne_case_page_class_init (FarneCasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_case_page_dispose;
  g_type_ensure (FARNE_TYPE_CARD);
  g_type_ensure (FARNE_TYPE_FLOW_LAYOUT);
  g_type_ensure (FARNE_TYPE_SCROLL_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/farne/Farne/ui/case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneCasePage, title);
  gtk_widget_class_bind_template_child (widget_class, FarneCasePage, proposal);
  gtk_widget_class_bind_template_child (widget_class, FarneCasePage, summary);
  gtk_widget_class_bind_template_child (widget_class, FarneCasePage, consultees);
  gtk_widget_class_bind_template_child (widget_class, FarneCasePage, ask_both);
  gtk_widget_class_bind_template_child (widget_class, FarneCasePage, ask_place);
  gtk_widget_class_bind_template_child (widget_class, FarneCasePage, decision_place);
  gtk_widget_class_bind_template_child (widget_class, FarneCasePage, nearby);
  gtk_widget_class_bind_template_child (widget_class, FarneCasePage, history);
  gtk_widget_class_install_action (widget_class, "case.sheet", NULL, sheet_action);
  gtk_widget_class_install_action (widget_class, "case.ask-both", NULL, ask_both_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "case.sheet", NULL);
}

static void
farne_case_page_init (FarneCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_case_page_new:
 * @context: what the pages share
 * @about: a saved case
 *
 * Returns: (transfer floating): the page of the case
 */
GtkWidget *
farne_case_page_new (FarneContext *context, FarneProtocolCase *about)
{
  FarneCasePage *self = g_object_new (FARNE_TYPE_CASE_PAGE, NULL);

  self->context = g_object_ref (context);
  self->about = g_object_ref (about);
  add_parts (self);
  refresh (self);
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
