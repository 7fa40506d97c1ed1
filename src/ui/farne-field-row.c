/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-field-row.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-record-reader.h"
#include "ui/farne-compat.h"
#include "ui/farne-field-editors.h"
#include "ui/farne-glossary-label.h"
#include "ui/farne-overview-widgets.h"

#define LABEL_WIDTH 168

struct _FarneFieldRow
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneRecord *record;
  const FarneField *field;
  char *wrong;
  gboolean touched;
  gboolean filling;

  GtkWidget *editor;
  GtkWidget *box;
  GtkLabel *said;
  GtkLabel *problem;
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneFieldRow, farne_field_row, GTK_TYPE_WIDGET)

/* The terms in its name and in what is said of it. */
static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneFieldRow *self = FARNE_FIELD_ROW (widget);
  g_autofree char *text = g_strdup_printf ("%s. %s", farne_field_get_label (self->field),
                                           self->field->help != NULL ? _(self->field->help) : "");

  farne_glossary_popup (widget, farne_context_get_desk (self->context), text);
}

static void
farne_field_row_dispose (GObject *object)
{
  farne_box_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (farne_field_row_parent_class)->dispose (object);
}

static void
farne_field_row_finalize (GObject *object)
{
  FarneFieldRow *self = FARNE_FIELD_ROW (object);

  g_clear_object (&self->context);
  g_clear_object (&self->record);
  g_free (self->wrong);

  G_OBJECT_CLASS (farne_field_row_parent_class)->finalize (object);
}

static void
farne_field_row_class_init (FarneFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = farne_field_row_dispose;
  object_class->finalize = farne_field_row_finalize;

  signals[EDITED] = g_signal_new ("edited", FARNE_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "fieldrow");
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "field.explain", NULL, explain_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_F1, 0, "field.explain", NULL);
}

static void
farne_field_row_init (FarneFieldRow *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 12);
}

static GtkLabel *
make_line (FarneFieldRow *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (self->box), label);

  return GTK_LABEL (label);
}

static void
set_line (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
add_lock (GtkWidget *names)
{
  GtkWidget *lock = gtk_image_new_from_icon_name ("changes-prevent-symbolic");

  gtk_widget_set_tooltip_text (lock, _("For the team alone"));
  gtk_widget_set_valign (lock, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (lock), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("For the team alone"), -1);
  gtk_widget_add_css_class (lock, "soft");
  gtk_box_append (GTK_BOX (names), lock);
}

static void
add_name (FarneFieldRow *self)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = farne_glossary_label_new (farne_context_get_desk (self->context),
                                               farne_field_get_label (self->field));

  /* With the keyboard a term is explained by F1 in the field: Tab goes from field to field. */
  gtk_widget_set_can_focus (label, FALSE);
  gtk_box_append (GTK_BOX (names), label);
  if (self->field->required)
    {
      GtkWidget *star = gtk_label_new ("*");

      gtk_widget_add_css_class (star, "warning-text");
      gtk_widget_set_tooltip_text (star, _("Must be filled in"));
      gtk_box_append (GTK_BOX (names), star);
    }
  if (farne_field_is_restricted (self->field))
    add_lock (names);
  gtk_widget_set_size_request (names, LABEL_WIDTH, -1);
  gtk_widget_set_valign (names, GTK_ALIGN_START);
  gtk_widget_add_css_class (names, "field-name");
  gtk_widget_set_parent (names, GTK_WIDGET (self));
}

static void
describe_editor (FarneFieldRow *self)
{
  const char *help = self->field->help != NULL ? _(self->field->help) : "";

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  farne_field_get_label (self->field),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, help,
                                  GTK_ACCESSIBLE_PROPERTY_REQUIRED, self->field->required, -1);
}

static void
set_up (FarneFieldRow *self)
{
  add_name (self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_hexpand (self->box, TRUE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->editor = farne_field_editor_get (self->field)->make (self);
  gtk_box_append (GTK_BOX (self->box), self->editor);
  describe_editor (self);
  self->said = make_line (self, "soft");
  self->problem = make_line (self, "warning-text");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->problem, NULL, -1);
  farne_field_row_reload (self);
}

/**
 * farne_field_row_new:
 * @context: what the pages share
 * @record: the record being edited, as of a draft
 * @field: a field of its kind
 *
 * Returns: (transfer floating): a row of a form
 */
GtkWidget *
farne_field_row_new (FarneContext *context, FarneRecord *record, const FarneField *field)
{
  FarneFieldRow *self;

  g_return_val_if_fail (FARNE_IS_CONTEXT (context) && FARNE_IS_RECORD (record), NULL);

  self = g_object_new (FARNE_TYPE_FIELD_ROW, NULL);
  self->context = g_object_ref (context);
  self->record = g_object_ref (record);
  self->field = field;
  set_up (self);

  return GTK_WIDGET (self);
}

/**
 * farne_field_row_get_field:
 * @self: a row
 *
 * Returns: (transfer none): the field
 */
const FarneField *
farne_field_row_get_field (FarneFieldRow *self)
{
  g_return_val_if_fail (FARNE_IS_FIELD_ROW (self), NULL);

  return self->field;
}

/**
 * farne_field_row_get_context:
 * @self: a row
 *
 * Returns: (transfer none): what the pages share
 */
FarneContext *
farne_field_row_get_context (FarneFieldRow *self)
{
  return self->context;
}

/**
 * farne_field_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none): the record being edited
 */
FarneRecord *
farne_field_row_get_record (FarneFieldRow *self)
{
  return self->record;
}

/**
 * farne_field_row_get_wrong:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): why what is typed can't be read, or %NULL where it can
 */
const char *
farne_field_row_get_wrong (FarneFieldRow *self)
{
  g_return_val_if_fail (FARNE_IS_FIELD_ROW (self), NULL);

  return self->wrong;
}

/**
 * farne_field_row_is_touched:
 * @self: a row
 *
 * Returns: whether anybody typed into it or went past it
 */
gboolean
farne_field_row_is_touched (FarneFieldRow *self)
{
  g_return_val_if_fail (FARNE_IS_FIELD_ROW (self), FALSE);

  return self->touched;
}

/**
 * farne_field_row_set_problem:
 * @self: a row
 * @text: (nullable): what a rule found, or %NULL for nothing
 * @is_error: whether it stops a save
 *
 * Shows beside the field what is wrong with it. What can't be read at all stands before it.
 */
void
farne_field_row_set_problem (FarneFieldRow *self, const char *text, gboolean is_error)
{
  const char *shown;

  g_return_if_fail (FARNE_IS_FIELD_ROW (self));

  shown = self->wrong != NULL ? self->wrong : text;
  set_line (self->problem, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_INVALID,
                               shown != NULL && (is_error || self->wrong != NULL)
                                 ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (shown != NULL && (is_error || self->wrong != NULL))
    gtk_widget_add_css_class (self->editor, "wrong");
  else
    gtk_widget_remove_css_class (self->editor, "wrong");
}

/**
 * farne_field_row_take:
 * @self: a row
 * @text: what is typed
 *
 * Writes into the record what was typed, or says why it can't be read; the record then keeps what it
 * had.
 */
void
farne_field_row_take (FarneFieldRow *self, const char *text)
{
  g_autoptr (FarneRecordReader) reader = NULL;
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;
  self->touched = TRUE;
  reader = farne_record_reader_new (farne_context_get_desk (self->context));
  farne_record_reader_set (reader, self->record, self->field, text != NULL ? text : "", &error);
  farne_set_str (&self->wrong, error != NULL ? error->message : NULL);
  farne_field_row_set_problem (self, NULL, FALSE);
  g_signal_emit (self, signals[EDITED], 0);
}

/**
 * farne_field_row_refuse:
 * @self: a row
 * @why: a sentence
 *
 * Says that what stands there is nothing the field can hold.
 */
void
farne_field_row_refuse (FarneFieldRow *self, const char *why)
{
  self->touched = TRUE;
  farne_set_str (&self->wrong, why);
  farne_field_row_set_problem (self, NULL, TRUE);
  g_signal_emit (self, signals[EDITED], 0);
}

/**
 * farne_field_row_left:
 * @self: a row
 *
 * Says that the keyboard went on: what was read is shown as it is kept, as "3 April 2017" for "3 apr".
 */
void
farne_field_row_left (FarneFieldRow *self)
{
  self->touched = TRUE;
  if (self->wrong == NULL)
    farne_field_row_reload (self);
  g_signal_emit (self, signals[EDITED], 0);
}

/**
 * farne_field_row_say:
 * @self: a row
 * @text: (nullable): how it was understood, or %NULL for what the field is for
 *
 * Says something beside the field.
 */
void
farne_field_row_say (FarneFieldRow *self, const char *text)
{
  const char *help = self->field->help != NULL ? _(self->field->help) : NULL;

  if (self->said != NULL)
    set_line (self->said, text != NULL ? text : help);
}

/**
 * farne_field_row_reload:
 * @self: a row
 *
 * Shows what the record holds.
 */
void
farne_field_row_reload (FarneFieldRow *self)
{
  g_return_if_fail (FARNE_IS_FIELD_ROW (self));

  self->filling = TRUE;
  farne_field_row_say (self, NULL);
  farne_field_editor_get (self->field)->show (self, self->editor);
  self->filling = FALSE;
}

/**
 * farne_field_row_focus:
 * @self: a row
 *
 * Gives it the keyboard.
 */
void
farne_field_row_focus (FarneFieldRow *self)
{
  g_return_if_fail (FARNE_IS_FIELD_ROW (self));

  if (!gtk_widget_grab_focus (self->editor))
    gtk_widget_child_focus (self->editor, GTK_DIR_TAB_FORWARD);
}
