/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "desk/farne-record-keeping.h"
#include "desk/farne-record-reader.h"
#include "ui/farne-conflict-list.h"
#include "ui/farne-field-row.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-warning-list.h"

/* How long typing rests before the draft is kept in the file. */
#define KEEP_AFTER 600

struct _FarneRecordForm
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneDraft *draft;
  char **names;
  GPtrArray *rows;
  gboolean edited;
  gboolean tried;
  guint keep_id;

  GtkWidget *bar;
  GtkLabel *title;
  GtkWidget *discard_button;
  GtkWidget *page;
  GtkWidget *box;
  GtkLabel *problem;
  FarneConflictList *conflicts;
  FarneWarningList *warnings;
  GtkWidget *scrolled;
  GtkWidget *foot;
  GtkWidget *part_save;
};

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneRecordForm, farne_record_form, GTK_TYPE_WIDGET)

static FarneStore *
get_store (FarneRecordForm *self)
{
  return farne_desk_get_store (farne_context_get_desk (self->context));
}

static gboolean
keep_cb (gpointer data)
{
  FarneRecordForm *self = data;

  self->keep_id = 0;
  farne_record_form_keep (self);

  return G_SOURCE_REMOVE;
}

/* What is not yet typed is not complained of before somebody wants to save. */
static void
show_row_problem (FarneRecordForm *self, FarneFieldRow *row, GPtrArray *problems)
{
  const FarneProblem *problem = farne_problems_find (problems, farne_field_row_get_field (row));
  const gboolean shown = problem != NULL && (self->tried || farne_field_row_is_touched (row));

  farne_field_row_set_problem (row, shown ? problem->text : NULL, shown && problem->is_error);
}

static void
show_problems (FarneRecordForm *self, GPtrArray *problems)
{
  const FarneProblem *whole = farne_problems_find (problems, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    show_row_problem (self, self->rows->pdata[i], problems);
  gtk_label_set_text (self->problem, whole != NULL && whole->is_error ? whole->text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), whole != NULL && whole->is_error);
  farne_warning_list_show (self->warnings, get_store (self), farne_record_form_get_record (self),
                           problems);
}

static void
check (FarneRecordForm *self)
{
  g_autoptr (GPtrArray) problems = farne_draft_check (self->draft);

  show_problems (self, problems);
}

/* What is found by what was typed is seen at once. */
static void
show_found (FarneRecordForm *self, const FarneField *by)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (farne_field_row_get_field (self->rows->pdata[i])->found_by, by->name) == 0)
      farne_field_row_reload (self->rows->pdata[i]);
}

static void
edited_cb (FarneRecordForm *self, FarneFieldRow *row)
{
  show_found (self, farne_field_row_get_field (row));
  check (self);
  if (!farne_field_row_is_touched (row))
    return;
  self->edited = TRUE;
  gtk_widget_set_visible (self->discard_button, self->edited);
  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->keep_id = g_timeout_add (KEEP_AFTER, keep_cb, self);
}

/* The first field that can't be saved as it is; what stops a save besides is told below. */
static FarneFieldRow *
find_wrong_row (FarneRecordForm *self, GPtrArray *problems)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      FarneFieldRow *row = self->rows->pdata[i];
      const FarneProblem *problem = farne_problems_find (problems, farne_field_row_get_field (row));

      if (farne_field_row_get_wrong (row) != NULL || (problem != NULL && problem->is_error))
        return row;
    }

  return NULL;
}

static gboolean
is_ready (FarneRecordForm *self)
{
  g_autoptr (GPtrArray) problems = farne_draft_check (self->draft);
  FarneFieldRow *wrong = find_wrong_row (self, problems);

  self->tried = TRUE;
  show_problems (self, problems);
  if (wrong != NULL)
    {
      farne_field_row_focus (wrong);
      return FALSE;
    }

  return !farne_problems_stop (problems) && farne_warning_list_focus_unkept (self->warnings);
}

static void
saved (FarneRecordForm *self)
{
  g_autoptr (FarneRecord) record = g_object_ref (farne_record_form_get_record (self));
  g_autofree char *text = g_strdup_printf (_("%s saved."), _(farne_record_get_kind (record)->label));

  g_clear_handle_id (&self->keep_id, g_source_remove);
  self->edited = FALSE;
  farne_warning_list_keep (self->warnings, get_store (self), record);
  farne_context_tell (self->context, text, TRUE);
  g_signal_emit (self, signals[SAVED], 0, record);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneRecordForm *self = FARNE_RECORD_FORM (widget);
  g_autoptr (GPtrArray) conflicts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_conflict_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  if (self->draft == NULL || !is_ready (self))
    return;
  what = farne_desk_describe_step (farne_context_get_desk (self->context),
                                   farne_record_form_get_record (self));
  if (farne_draft_save (self->draft, what, conflicts, &error))
    saved (self);
  else if (conflicts->len > 0)
    farne_conflict_list_show (self->conflicts, farne_context_get_desk (self->context), self->draft,
                              conflicts);
  else
    farne_context_tell_error (self->context, error);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneRecordForm *self = FARNE_RECORD_FORM (widget);

  farne_record_form_keep (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
discard (FarneRecordForm *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (!farne_draft_discard (self->draft, &error))
    farne_context_tell_error (self->context, error);
  self->edited = FALSE;
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
discard_response_cb (FarneRecordForm *self, const char *response)
{
  if (g_str_equal (response, "discard") && self->draft != NULL)
    discard (self);
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneRecordForm *self = FARNE_RECORD_FORM (widget);
  GtkWidget *dialog;

  if (!self->edited)
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), _("Discard Changes?"),
                                   _("What was typed here since it was last saved is lost."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard",
                                    _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A conflict was settled: the form shows what stands now, and is saved again by whoever is at it. */
static void
settled_cb (FarneRecordForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    farne_field_row_reload (self->rows->pdata[i]);
  if (farne_record_form_get_record (self) == NULL)
    discard (self);
  else
    check (self);
}

static void
farne_record_form_dispose (GObject *object)
{
  FarneRecordForm *self = FARNE_RECORD_FORM (object);

  if (self->draft != NULL)
    farne_record_form_keep (self);
  g_clear_object (&self->draft);
  g_ptr_array_set_size (self->rows, 0);
  farne_box_clear (GTK_WIDGET (self));

  G_OBJECT_CLASS (farne_record_form_parent_class)->dispose (object);
}

static void
farne_record_form_finalize (GObject *object)
{
  FarneRecordForm *self = FARNE_RECORD_FORM (object);

  g_ptr_array_unref (self->rows);
  g_strfreev (self->names);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (farne_record_form_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "form.discard", NULL, discard_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.close", NULL);
}

static void
farne_record_form_class_init (FarneRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = farne_record_form_dispose;
  object_class->finalize = farne_record_form_finalize;

  signals[SAVED] = g_signal_new ("saved", FARNE_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, FARNE_TYPE_RECORD);
  signals[CLOSED] = g_signal_new ("closed", FARNE_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (FARNE_TYPE_CONFLICT_LIST);
  g_type_ensure (FARNE_TYPE_WARNING_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneRecordForm, bar);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordForm, title);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordForm, discard_button);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordForm, page);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordForm, box);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordForm, problem);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordForm, conflicts);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordForm, warnings);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordForm, scrolled);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordForm, foot);
  gtk_widget_class_bind_template_child (widget_class, FarneRecordForm, part_save);
  gtk_widget_class_bind_template_callback (widget_class, settled_cb);
  install_actions (widget_class);
}

static void
farne_record_form_init (FarneRecordForm *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_record_form_new:
 * @context: what the pages share
 *
 * Returns: (transfer floating): a form without a record
 */
GtkWidget *
farne_record_form_new (FarneContext *context)
{
  FarneRecordForm *self;

  g_return_val_if_fail (FARNE_IS_CONTEXT (context), NULL);

  self = g_object_new (FARNE_TYPE_RECORD_FORM, NULL);
  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

/**
 * farne_record_form_new_part:
 * @context: what the pages share
 * @names: (array zero-terminated=1): the fields it has
 * @save_label: what its button says, with a mnemonic
 *
 * A part of a record as a form within a page: it has no head of its own, and is not left.
 *
 * Returns: (transfer floating): a form without a record
 */
GtkWidget *
farne_record_form_new_part (FarneContext *context, const char *const *names, const char *save_label)
{
  GtkWidget *widget = farne_record_form_new (context);
  FarneRecordForm *self = FARNE_RECORD_FORM (widget);

  self->names = g_strdupv ((char **) names);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_widget_set_visible (self->foot, TRUE);
  gtk_widget_remove_css_class (self->page, "page");
  gtk_button_set_label (GTK_BUTTON (self->part_save), save_label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_NEVER);
  gtk_widget_set_vexpand (self->scrolled, FALSE);
  gtk_widget_action_set_enabled (widget, "form.close", FALSE);

  return widget;
}

static gboolean
is_shown (FarneRecordForm *self, const FarneField *field)
{
  return farne_field_is_edited (field)
         && (self->names == NULL || g_strv_contains ((const char *const *) self->names, field->name));
}

/* The keyboard stays in the form when its rows are made anew. */
static void
leave_rows (FarneRecordForm *self)
{
  if (self->names != NULL && gtk_widget_get_focus_child (self->box) != NULL)
    gtk_widget_grab_focus (self->part_save);
}

static void
add_rows (FarneRecordForm *self, FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);

  leave_rows (self);
  g_ptr_array_set_size (self->rows, 0);
  farne_box_clear (self->box);
  for (guint i = 0; i < kind->n_fields; i++)
    if (is_shown (self, &kind->fields[i]))
      {
        GtkWidget *row = farne_field_row_new (self->context, record, &kind->fields[i]);

        g_signal_connect_swapped (row, "edited", G_CALLBACK (edited_cb), self);
        gtk_box_append (GTK_BOX (self->box), row);
        g_ptr_array_add (self->rows, row);
      }
}

static void
show_title (FarneRecordForm *self, FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autofree char *text = farne_record_get_id (record) == 0
                            ? g_strdup_printf (_("New %s"), _(kind->label))
                            : farne_context_dup_title (self->context, record);

  gtk_label_set_text (self->title, text);
}

static void
show_draft (FarneRecordForm *self, FarneDraft *draft, gboolean edited)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  FarneRecord *record;

  g_clear_handle_id (&self->keep_id, g_source_remove);
  g_set_object (&self->draft, draft);
  self->edited = edited;
  self->tried = FALSE;
  record = farne_record_form_get_record (self);
  add_rows (self, record);
  show_title (self, record);
  farne_conflict_list_show (self->conflicts, farne_context_get_desk (self->context), draft, none);
  check (self);
  gtk_widget_set_visible (self->discard_button, self->edited);
}

/* What a new record has from the start. */
static void
fill_initial (FarneRecordForm *self, FarneRecord *record)
{
  g_autoptr (FarneRecordReader) reader =
    farne_record_reader_new (farne_context_get_desk (self->context));
  g_autoptr (GError) error = NULL;

  if (!farne_record_reader_set_initial (reader, record, &error))
    farne_context_tell_error (self->context, error);
}

/**
 * farne_record_form_edit:
 * @self: a form
 * @record: a record as read from the store, or a new one without an id, with what is known of it
 *
 * Edits a copy of a record. What was typed into a saved one before, and neither saved nor discarded,
 * is there again.
 *
 * Returns: whether it goes on with a draft
 */
gboolean
farne_record_form_edit (FarneRecordForm *self, FarneRecord *record)
{
  g_autoptr (FarneDraft) draft = NULL;
  const gint64 id = farne_record_get_id (record);
  gboolean resumes;

  g_return_val_if_fail (FARNE_IS_RECORD_FORM (self), FALSE);

  if (id != 0)
    draft = farne_draft_find (get_store (self), farne_record_get_kind (record), id);
  resumes = draft != NULL;
  if (!resumes)
    {
      draft = farne_draft_new (get_store (self));
      farne_draft_add (draft, record);
    }
  if (id == 0)
    {
      g_autoptr (FarneRecord) copy = g_list_model_get_item (farne_draft_get_records (draft), 0);

      fill_initial (self, copy);
    }
  show_draft (self, draft, resumes);

  return resumes;
}

/**
 * farne_record_form_resume:
 * @self: a form
 * @draft: a draft that was kept
 *
 * Goes on with what was typed before.
 */
void
farne_record_form_resume (FarneRecordForm *self, FarneDraft *draft)
{
  g_return_if_fail (FARNE_IS_RECORD_FORM (self));

  show_draft (self, draft, TRUE);
}

/**
 * farne_record_form_get_record:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the record being edited
 */
FarneRecord *
farne_record_form_get_record (FarneRecordForm *self)
{
  g_autoptr (FarneRecord) record = NULL;

  g_return_val_if_fail (FARNE_IS_RECORD_FORM (self), NULL);

  if (self->draft != NULL)
    record = g_list_model_get_item (farne_draft_get_records (self->draft), 0);

  return record;
}

/**
 * farne_record_form_keep:
 * @self: a form
 *
 * Keeps what was typed in the file, as a draft, if anything was.
 */
void
farne_record_form_keep (FarneRecordForm *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FARNE_IS_RECORD_FORM (self));

  g_clear_handle_id (&self->keep_id, g_source_remove);
  if (self->edited && self->draft != NULL && !farne_draft_keep (self->draft, &error))
    farne_context_tell_error (self->context, error);
}

/**
 * farne_record_form_follow:
 * @self: a form
 * @record: a record as it is in the file now
 *
 * Shows a record, unless what is typed into it is not saved, or it is shown so already.
 *
 * Returns: whether it holds what is not saved
 */
gboolean
farne_record_form_follow (FarneRecordForm *self, FarneRecord *record)
{
  FarneRecord *shown;

  g_return_val_if_fail (FARNE_IS_RECORD_FORM (self), FALSE);

  shown = farne_record_form_get_record (self);
  if (!self->edited && (shown == NULL || !farne_record_equal (shown, record)))
    farne_record_form_edit (self, record);

  return self->edited;
}

/**
 * farne_record_form_focus:
 * @self: a form
 *
 * Gives its first field the keyboard.
 */
void
farne_record_form_focus (FarneRecordForm *self)
{
  g_return_if_fail (FARNE_IS_RECORD_FORM (self));

  if (self->rows->len > 0)
    farne_field_row_focus (self->rows->pdata[0]);
}
