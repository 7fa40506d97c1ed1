/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-import-job.h"
#include "ui/farne-import-preview-page.h"
#include "ui/farne-layer-page.h"
#include "ui/farne-mapping-page.h"

struct _FarneImportDialog
{
  AdwWindow parent_instance;

  FarneContext *context;
  FarneImportJob *job;
  GCancellable *cancellable;
  char *path;
  const char *asked;
  const char *before;

  AdwWindowTitle *title;
  GtkStack *stack;
  GtkButton *keep_button;
  GtkButton *read_button;
  GtkButton *back_button;
  GtkButton *failed_back_button;
  GtkProgressBar *progress;
  AdwStatusPage *failed_page;
  FarneLayerPage *layer_page;
  FarneMappingPage *mapping_page;
  FarneImportPreviewPage *preview_page;
};

G_DEFINE_FINAL_TYPE (FarneImportDialog, farne_import_dialog, ADW_TYPE_WINDOW)

static gboolean
is_asking (const char *page)
{
  return g_str_equal (page, "mapping") || g_str_equal (page, "layer");
}

/* Where the way back leads to: the page that asked, or nowhere. */
static void
set_way_back (FarneImportDialog *self, const char *page, const char *before)
{
  static const struct
  {
    const char *page;
    const char *words;
  } ways[] = {
    { "layer", N_("Back to the Layers") },
    { "mapping", N_("Back to the Columns") },
    { "preview", N_("Back to the Preview") },
  };

  self->before = before;
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (ways[i].page, before) == 0)
      gtk_button_set_label (self->back_button, _(ways[i].words));
  gtk_widget_set_visible (GTK_WIDGET (self->back_button),
                          before != NULL && g_str_equal (page, "preview"));
  gtk_widget_set_visible (GTK_WIDGET (self->failed_back_button), before != NULL);
}

/* Which buttons lead on and back from each page. */
static void
show_page (FarneImportDialog *self, const char *page)
{
  const gboolean preview = g_str_equal (page, "preview");
  const gboolean asks = is_asking (page);

  if (asks)
    self->asked = page;
  set_way_back (self, page, asks ? NULL : self->asked);
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->keep_button), preview);
  gtk_widget_set_visible (GTK_WIDGET (self->read_button), asks);
  if (preview)
    gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->keep_button));
  if (asks)
    gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->read_button));
}

static void
show_failed (FarneImportDialog *self, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, text);
  show_page (self, "failed");
}

/* A mapping that doesn't fit is told beside the columns, with all that was chosen; what no column
 * is to blame for has a page of its own, and a way back from it. */
static void
show_not_read (FarneImportDialog *self, const GError *error)
{
  if (g_strcmp0 (self->asked, "mapping") != 0 || farne_error_get_field (error) == NULL)
    {
      show_failed (self, error);
      return;
    }
  show_page (self, "mapping");
  farne_mapping_page_tell (self->mapping_page, error);
}

static void
show_read (FarneImportDialog *self)
{
  FarneImport *import = farne_import_job_get_import (self->job);

  if (import != NULL && farne_import_needs_mapping (import))
    {
      farne_mapping_page_show (self->mapping_page, self->context, import);
      show_page (self, "mapping");
      return;
    }

  farne_import_preview_page_show (self->preview_page, self->context, self->job);
  show_page (self, "preview");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FarneImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (farne_import_job_read_finish (FARNE_IMPORT_JOB (source), result, &error))
    show_read (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_not_read (self, error);
}

static void
read_file (FarneImportDialog *self)
{
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  show_page (self, "reading");
  farne_import_job_read_async (self->job, self->cancellable, read_cb, g_object_ref (self));
}

static void
start (FarneImportDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) layers = NULL;

  if (farne_boundary_file_is_one (self->path))
    {
      layers = farne_boundary_list_layers (self->path, &error);
      if (layers == NULL)
        {
          show_failed (self, error);
          return;
        }
      if (g_strv_length (layers) > 1)
        {
          farne_layer_page_show (self->layer_page, (const char *const *) layers);
          show_page (self, "layer");
          return;
        }
    }

  read_file (self);
}

static void
read_clicked_cb (FarneImportDialog *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);

  if (g_str_equal (page, "layer"))
    farne_import_job_set_layer (self->job, farne_layer_page_get_layer (self->layer_page));
  else if (!farne_mapping_page_apply (self->mapping_page, farne_import_job_get_options (self->job)))
    return;
  read_file (self);
}

static void
back_clicked_cb (FarneImportDialog *self)
{
  show_page (self, self->before);
}

/* What was chosen for the columns so far was about others. */
static void
header_said_cb (FarneImportDialog *self, gboolean has_header)
{
  FarneImportOptions *options = farne_import_job_get_options (self->job);

  options->no_header = !has_header;
  g_clear_pointer (&options->mapping, g_hash_table_unref);
  read_file (self);
}

static void
keep_clicked_cb (FarneImportDialog *self)
{
  g_autoptr (FarneContext) context = g_object_ref (self->context);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *text = g_strdup_printf (_("Imported %s."), name);

  if (!farne_import_job_keep (self->job, &error))
    {
      show_failed (self, error);
      set_way_back (self, "failed", "preview");
      return;
    }

  gtk_window_close (GTK_WINDOW (self));
  farne_context_tell (context, text, TRUE);
}

/* What is held already is not suggested. */
static void
valid_cb (FarneImportDialog *self)
{
  GtkWidget *keep = GTK_WIDGET (self->keep_button);

  gtk_widget_set_sensitive (keep, farne_import_preview_page_is_valid (self->preview_page));
  if (farne_import_preview_page_adds_nothing (self->preview_page))
    gtk_widget_remove_css_class (keep, "suggested-action");
  else
    gtk_widget_add_css_class (keep, "suggested-action");
}

static void
progress_cb (FarneImportDialog *self)
{
  gtk_progress_bar_set_fraction (self->progress, farne_import_job_get_progress (self->job));
}

static gboolean
farne_import_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (FARNE_IMPORT_DIALOG (window)->cancellable);

  return GTK_WINDOW_CLASS (farne_import_dialog_parent_class)->close_request (window);
}

static void
farne_import_dialog_dispose (GObject *object)
{
  FarneImportDialog *self = FARNE_IMPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (farne_import_dialog_parent_class)->dispose (object);
}

static void
farne_import_dialog_finalize (GObject *object)
{
  g_free (FARNE_IMPORT_DIALOG (object)->path);

  G_OBJECT_CLASS (farne_import_dialog_parent_class)->finalize (object);
}

static void
farne_import_dialog_class_init (FarneImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = farne_import_dialog_dispose;
  object_class->finalize = farne_import_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = farne_import_dialog_close_request;

  g_type_ensure (FARNE_TYPE_LAYER_PAGE);
  g_type_ensure (FARNE_TYPE_MAPPING_PAGE);
  g_type_ensure (FARNE_TYPE_IMPORT_PREVIEW_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, FarneImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FarneImportDialog, keep_button);
  gtk_widget_class_bind_template_child (widget_class, FarneImportDialog, read_button);
  gtk_widget_class_bind_template_child (widget_class, FarneImportDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, FarneImportDialog, failed_back_button);
  gtk_widget_class_bind_template_child (widget_class, FarneImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, FarneImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, FarneImportDialog, layer_page);
  gtk_widget_class_bind_template_child (widget_class, FarneImportDialog, mapping_page);
  gtk_widget_class_bind_template_child (widget_class, FarneImportDialog, preview_page);
  gtk_widget_class_bind_template_callback (widget_class, read_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_said_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, valid_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
farne_import_dialog_init (FarneImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_import_dialog_new:
 * @parent: the window it belongs to
 * @context: what the pages share
 * @path: a data file
 *
 * Makes a dialog that reads @path at once. Closing it at any moment leaves nothing behind.
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWidget *
farne_import_dialog_new (GtkWindow *parent, FarneContext *context, const char *path)
{
  FarneImportDialog *self =
    g_object_new (FARNE_TYPE_IMPORT_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  g_autofree char *name = g_path_get_basename (path);

  self->context = g_object_ref (context);
  self->path = g_strdup (path);
  self->job = farne_import_job_new (farne_context_get_desk (context), path);
  adw_window_title_set_subtitle (self->title, name);
  g_signal_connect_swapped (self->job, "notify::progress", G_CALLBACK (progress_cb), self);
  start (self);

  return GTK_WIDGET (self);
}
