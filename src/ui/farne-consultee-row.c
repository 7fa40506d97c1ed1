/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-consultee-row.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-answer-time.h"
#include "desk/farne-needs-kit.h"
#include "desk/farne-record-words.h"
#include "model/farne-organisation.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-form.h"

struct _FarneConsulteeRow
{
  GtkWidget parent_instance;

  FarneContext *context;
  gint64 id;

  GtkLabel *who;
  GtkLabel *detail;
  GtkLabel *chip;
  GtkWidget *answer;
  GtkWidget *place;
  FarneRecordForm *form;
};

G_DEFINE_FINAL_TYPE (FarneConsulteeRow, farne_consultee_row, GTK_TYPE_WIDGET)

static FarneDesk *
get_desk (FarneConsulteeRow *self)
{
  return farne_context_get_desk (self->context);
}

/* The organisation, or what it is where none is named. */
static char *
name_consultee (FarneConsulteeRow *self, FarneConsultation *consultation)
{
  g_autofree char *organisation =
    farne_needs_dup_title (get_desk (self), &farne_organisation_kind, consultation->organisation);

  return organisation != NULL ? g_steal_pointer (&organisation)
                              : farne_desk_describe (get_desk (self), consultation, "consultee");
}

static char *
tell_days (FarneConsultation *consultation)
{
  g_autofree char *asked = farne_day_to_text (consultation->asked);
  g_autofree char *due = farne_day_to_text (consultation->due);

  return consultation->due == FARNE_DAY_NONE ? g_strdup_printf (_("Asked %s"), asked)
         : g_strdup_printf (_("Asked %s, due %s"), asked, due);
}

static char *
tell_view (FarneConsulteeRow *self, FarneConsultation *consultation)
{
  g_autofree char *view = farne_desk_describe (get_desk (self), consultation, "view");

  if (consultation->view == NULL)
    return NULL;
  return consultation->reasons == NULL ? g_steal_pointer (&view)
         : g_strdup_printf ("%s: %s", view, consultation->reasons);
}

static void
show_standing (FarneConsulteeRow *self, FarneConsultation *consultation)
{
  const FarneDay today = farne_desk_get_today (get_desk (self));
  g_autofree char *standing =
    farne_answer_describe (consultation->due, consultation->answered, today);

  gtk_label_set_text (self->chip, standing);
  if (farne_answer_judge (consultation->due, consultation->answered, today, NULL) == FARNE_ANSWER_LATE)
    gtk_widget_add_css_class (GTK_WIDGET (self->chip), "warning-chip");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->chip), "warning-chip");
}

static void
show_words (FarneConsulteeRow *self, FarneConsultation *consultation)
{
  g_autofree char *who = name_consultee (self, consultation);
  g_autofree char *days = tell_days (consultation);
  g_autofree char *view = tell_view (self, consultation);
  g_autofree char *detail = view != NULL ? g_strdup_printf ("%s\n%s", days, view) : g_strdup (days);
  const gboolean has_answered = consultation->answered != FARNE_DAY_NONE;
  g_autofree char *label = g_strdup_printf (has_answered ? _("Change the answer of %s") : _("Answer of %s"), who);

  gtk_label_set_text (self->who, who);
  gtk_label_set_text (self->detail, detail);
  gtk_button_set_label (GTK_BUTTON (self->answer), has_answered ? _("Change Answer…") : _("Their Answer…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answer), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* What was typed before and not saved is there again, to be seen. */
static void
show_form (FarneConsulteeRow *self, FarneConsultation *consultation)
{
  if (farne_record_form_follow (self->form, FARNE_RECORD (consultation)))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->answer), TRUE);
}

static void
read_again (FarneConsulteeRow *self)
{
  g_autoptr (FarneRecord) record =
    farne_store_get (farne_desk_get_store (get_desk (self)), &farne_consultation_kind, self->id, NULL);

  if (record != NULL)
    farne_consultee_row_show (self, FARNE_CONSULTATION (record));
}

static void
saved_cb (FarneConsulteeRow *self)
{
  gtk_widget_grab_focus (self->answer);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->answer), FALSE);
  read_again (self);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.open-record", "(sx)", farne_consultation_kind.name,
                              FARNE_CONSULTEE_ROW (widget)->id);
}

static void
farne_consultee_row_dispose (GObject *object)
{
  FarneConsulteeRow *self = FARNE_CONSULTEE_ROW (object);

  farne_box_clear (GTK_WIDGET (self));
  g_clear_object (&self->context);
  G_OBJECT_CLASS (farne_consultee_row_parent_class)->dispose (object);
}

static void
farne_consultee_row_class_init (FarneConsulteeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_consultee_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/farne/Farne/ui/consultee-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneConsulteeRow, who);
  gtk_widget_class_bind_template_child (widget_class, FarneConsulteeRow, detail);
  gtk_widget_class_bind_template_child (widget_class, FarneConsulteeRow, chip);
  gtk_widget_class_bind_template_child (widget_class, FarneConsulteeRow, answer);
  gtk_widget_class_bind_template_child (widget_class, FarneConsulteeRow, place);
  gtk_widget_class_install_action (widget_class, "consultee.open", NULL, open_action);
}

static void
farne_consultee_row_init (FarneConsulteeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_consultee_row_new:
 * @context: what the pages share
 * @consultation: a saved consultation
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
farne_consultee_row_new (FarneContext *context, FarneConsultation *consultation)
{
  static const char *const fields[] = { "answered", "view", "reasons", NULL };
  FarneConsulteeRow *self = g_object_new (FARNE_TYPE_CONSULTEE_ROW, NULL);
  GtkWidget *form = farne_record_form_new_part (context, fields, _("_Keep Answer"));

  self->context = g_object_ref (context);
  self->form = FARNE_RECORD_FORM (form);
  gtk_box_append (GTK_BOX (self->place), form);
  g_signal_connect_swapped (form, "saved", G_CALLBACK (saved_cb), self);
  g_signal_connect_swapped (form, "closed", G_CALLBACK (read_again), self);
  farne_consultee_row_show (self, consultation);

  return GTK_WIDGET (self);
}

/**
 * farne_consultee_row_show:
 * @self: a row
 * @consultation: a consultation as it is in the file now
 *
 * Shows how the answer stands. What is being typed stays.
 */
void
farne_consultee_row_show (FarneConsulteeRow *self, FarneConsultation *consultation)
{
  g_return_if_fail (FARNE_IS_CONSULTEE_ROW (self));

  self->id = farne_record_get_id (FARNE_RECORD (consultation));
  show_words (self, consultation);
  show_standing (self, consultation);
  show_form (self, consultation);
}

/**
 * farne_consultee_row_get_id:
 * @self: a row
 *
 * Returns: the id of the consultation
 */
gint64
farne_consultee_row_get_id (FarneConsulteeRow *self)
{
  g_return_val_if_fail (FARNE_IS_CONSULTEE_ROW (self), 0);

  return self->id;
}
