/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-load-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "ui/farne-column-chooser.h"
#include "ui/farne-load-preview-page.h"

#define SAMPLE_ROWS 8

struct _FarneLoadDialog
{
  AdwWindow parent_instance;

  FarneContext *context;
  FarneLoadJob *job;
  GCancellable *cancellable;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkButton *columns_button;
  GtkButton *keep_button;
  GtkButton *read_button;
  AdwStatusPage *failed_page;
  FarneColumnChooser *columns;
  FarneLoadPreviewPage *preview_page;
};

G_DEFINE_FINAL_TYPE (FarneLoadDialog, farne_load_dialog, ADW_TYPE_WINDOW)

static guint
count_kept (FarneLoadDialog *self)
{
  const FarneLoadRows *rows = farne_load_job_get_rows (self->job);

  return rows == NULL ? 0
         : farne_load_rows_count (rows, FARNE_LOAD_NEW) + farne_load_rows_count (rows, FARNE_LOAD_CHANGED);
}

/* Which buttons lead on and back from each page. */
static void
show_page (FarneLoadDialog *self, const char *page)
{
  const gboolean preview = g_str_equal (page, "preview");
  const gboolean columns = g_str_equal (page, "columns");

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->keep_button), preview);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep_button), count_kept (self) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->read_button), columns);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_button),
                          !columns && farne_load_job_get_columns (self->job) != NULL);
  if (preview)
    gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->keep_button));
  if (columns)
    gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->read_button));
}

static void
show_failed (FarneLoadDialog *self, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, text);
  show_page (self, "failed");
}

static void
show_columns (FarneLoadDialog *self)
{
  const FarneKind *kind = farne_load_job_get_kind (self->job);
  const FarneLoadColumns *columns = farne_load_job_get_columns (self->job);
  const char *const *headers = (const char *const *) columns->header->names;
  g_autoptr (GHashTable) mapping = farne_load_columns_get_mapping (columns);
  g_autoptr (GPtrArray) sample = farne_load_columns_list_sample (columns, SAMPLE_ROWS);
  g_autofree const char **names = g_new0 (const char *, kind->n_fields + 1);
  g_autofree const char **labels = g_new0 (const char *, kind->n_fields + 1);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      names[i] = kind->fields[i].name;
      labels[i] = farne_field_get_label (&kind->fields[i]);
    }
  farne_column_chooser_show_fields (self->columns, names, labels, headers, mapping);
  farne_column_chooser_show_rows (self->columns, columns->header->row > 0, headers, sample);
  show_page (self, "columns");
}

/* Compares the table with the desk, and shows what comes of it. */
static void
read_table (FarneLoadDialog *self, gboolean asks)
{
  g_autoptr (GError) error = NULL;

  if (!farne_load_job_read (self->job, self->cancellable, &error))
    {
      show_failed (self, error);
      return;
    }
  adw_window_title_set_subtitle (self->title, farne_load_job_get_file_name (self->job));
  if (asks || farne_load_job_needs_mapping (self->job))
    {
      show_columns (self);
      return;
    }
  farne_load_preview_page_show (self->preview_page, self->context, self->job);
  show_page (self, "preview");
}

/* Columns that don't name themselves are asked for first. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FarneLoadDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (farne_load_job_open_finish (FARNE_LOAD_JOB (source), result, &error))
    {
      read_table (self, FALSE);
      if (farne_load_job_get_rows (self->job) != NULL && !farne_load_job_is_sure (self->job))
        show_columns (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failed (self, error);
}

static void
read_clicked_cb (FarneLoadDialog *self)
{
  g_autoptr (GHashTable) mapping = farne_column_chooser_get_mapping (self->columns, TRUE);

  farne_load_job_set_mapping (self->job, mapping);
  read_table (self, FALSE);
}

/* What was chosen for the columns so far was about others. */
static void
header_said_cb (FarneLoadDialog *self, gboolean has_header)
{
  farne_load_job_set_has_header (self->job, has_header);
  farne_load_job_set_mapping (self->job, NULL);
  read_table (self, TRUE);
}

static void
skip_said_cb (FarneLoadDialog *self, gboolean skip_warned)
{
  farne_load_job_set_skip_warned (self->job, skip_warned);
  read_table (self, FALSE);
}

static void
columns_clicked_cb (FarneLoadDialog *self)
{
  show_columns (self);
}

static char *
tell_kept (FarneLoadDialog *self)
{
  const FarneLoadRows *rows = farne_load_job_get_rows (self->job);
  g_autofree char *n_new =
    farne_number_to_text (farne_load_rows_count (rows, FARNE_LOAD_NEW), 0);
  g_autofree char *n_changed =
    farne_number_to_text (farne_load_rows_count (rows, FARNE_LOAD_CHANGED), 0);
  g_autofree char *n_rejected =
    farne_number_to_text (farne_load_rows_count (rows, FARNE_LOAD_REJECTED), 0);

  /* Translators: a kind of record in the plural, then three numbers */
  return g_strdup_printf (_("%s: %s new, %s changed, %s not kept."),
                          _(farne_load_job_get_kind (self->job)->label_plural), n_new, n_changed,
                          n_rejected);
}

static void
keep_clicked_cb (FarneLoadDialog *self)
{
  g_autoptr (FarneContext) context = g_object_ref (self->context);
  g_autofree char *text = tell_kept (self);
  g_autoptr (GError) error = NULL;

  if (!farne_load_job_keep (self->job, self->cancellable, &error))
    {
      show_failed (self, error);
      return;
    }
  gtk_window_close (GTK_WINDOW (self));
  farne_context_tell (context, text, TRUE);
}

static void
farne_load_dialog_dispose (GObject *object)
{
  FarneLoadDialog *self = FARNE_LOAD_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->job);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (farne_load_dialog_parent_class)->dispose (object);
}

static gboolean
farne_load_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (FARNE_LOAD_DIALOG (window)->cancellable);

  return GTK_WINDOW_CLASS (farne_load_dialog_parent_class)->close_request (window);
}

static void
farne_load_dialog_class_init (FarneLoadDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_load_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = farne_load_dialog_close_request;

  g_type_ensure (FARNE_TYPE_COLUMN_CHOOSER);
  g_type_ensure (FARNE_TYPE_LOAD_PREVIEW_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/load-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneLoadDialog, title);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadDialog, columns_button);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadDialog, keep_button);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadDialog, read_button);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, FarneLoadDialog, preview_page);
  gtk_widget_class_bind_template_callback (widget_class, columns_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_said_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_said_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
farne_load_dialog_init (FarneLoadDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_load_dialog_present:
 * @widget: a widget of the window it belongs to
 * @context: what the pages share
 * @job: a table that isn't read yet
 *
 * Shows a dialog that reads the table at once. Closing it at any moment leaves nothing behind.
 */
void
farne_load_dialog_present (GtkWidget *widget, FarneContext *context, FarneLoadJob *job)
{
  FarneLoadDialog *self = g_object_new (FARNE_TYPE_LOAD_DIALOG, "transient-for",
                                        gtk_widget_get_root (widget), "modal", TRUE, NULL);
  /* Translators: the title of a dialog; a kind of record in the plural */
  g_autofree char *title =
    g_strdup_printf (_("Import %s"), _(farne_load_job_get_kind (job)->label_plural));

  self->context = g_object_ref (context);
  self->job = g_object_ref (job);
  self->cancellable = g_cancellable_new ();
  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  show_page (self, "reading");
  farne_load_job_open_async (job, self->cancellable, opened_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
