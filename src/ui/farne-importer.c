/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-importer.h"

#include "ui/farne-import-dialog.h"

struct _FarneImporter
{
  GObject parent_instance;

  FarneWindow *window;
  GQueue waiting;
  GtkWidget *dialog;
};

G_DEFINE_FINAL_TYPE (FarneImporter, farne_importer, G_TYPE_OBJECT)

static void show_next (FarneImporter *self);

static void
closed_cb (FarneImporter *self)
{
  self->dialog = NULL;
  show_next (self);
}

static void
show_next (FarneImporter *self)
{
  FarneContext *context = farne_window_get_context (self->window);
  g_autoptr (GFile) file = NULL;

  if (self->dialog != NULL || context == NULL)
    return;

  file = g_queue_pop_head (&self->waiting);
  if (file == NULL)
    return;

  self->dialog =
    farne_import_dialog_new (GTK_WINDOW (self->window), context, g_file_peek_path (file));
  g_signal_connect_object (self->dialog, "destroy", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

static void
farne_importer_finalize (GObject *object)
{
  g_queue_clear_full (&FARNE_IMPORTER (object)->waiting, g_object_unref);

  G_OBJECT_CLASS (farne_importer_parent_class)->finalize (object);
}

static void
farne_importer_class_init (FarneImporterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_importer_finalize;
}

static void
farne_importer_init (FarneImporter *self)
{
  g_queue_init (&self->waiting);
}

/**
 * farne_importer_new:
 * @window: the window, which outlives the importer
 *
 * Returns: (transfer full): an importer without files
 */
FarneImporter *
farne_importer_new (FarneWindow *window)
{
  FarneImporter *self = g_object_new (FARNE_TYPE_IMPORTER, NULL);

  self->window = window;
  return self;
}

/**
 * farne_importer_add:
 * @self: an importer
 * @file: a data file on this computer
 *
 * Reads the file, or has it wait for its turn.
 */
void
farne_importer_add (FarneImporter *self, GFile *file)
{
  g_return_if_fail (FARNE_IS_IMPORTER (self));

  if (g_file_peek_path (file) == NULL)
    return;

  g_queue_push_tail (&self->waiting, g_object_ref (file));
  show_next (self);
}

/**
 * farne_importer_clear:
 * @self: an importer
 *
 * Drops the files that wait and cancels the one that is being read.
 */
void
farne_importer_clear (FarneImporter *self)
{
  g_return_if_fail (FARNE_IS_IMPORTER (self));

  g_queue_clear_full (&self->waiting, g_object_unref);
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
}
