/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-import-check.h"
#include "desk/farne-import-job.h"
#include "desk/farne-import-keep.h"
#include "desk/farne-import-preview.h"

/* Progress is kept in thousandths, so that the reading thread can set it in one store. */
#define WHOLE 1000

struct _FarneImportJob
{
  GObject parent_instance;

  FarneDesk *desk;
  char *path;
  char *layer;
  FarneImportOptions *options;
  FarneShapes *outlines;

  int progress;
  int notice_pending;

  FarneImport *import;
  FarneBoundaryImport *boundary_import;
  FarnePostcodeImport *postcode_import;
  FarneImportCheck *check;
};

G_DEFINE_FINAL_TYPE (FarneImportJob, farne_import_job, G_TYPE_OBJECT)

enum { PROP_0, PROP_PROGRESS, N_PROPS };

static GParamSpec *properties[N_PROPS];

/* What the reading thread hands over. */
typedef struct
{
  FarneImport *import;
  FarneBoundaryImport *boundary_import;
  FarnePostcodeImport *postcode_import;
} Reading;

static void
reading_free (Reading *reading)
{
  g_clear_object (&reading->import);
  g_clear_object (&reading->boundary_import);
  g_clear_object (&reading->postcode_import);
  g_free (reading);
}

static gboolean
notify_progress (gpointer user_data)
{
  FarneImportJob *self = user_data;

  g_atomic_int_set (&self->notice_pending, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  return G_SOURCE_REMOVE;
}

/* A FarneProgressFunc, on whatever thread reads. One notice at a time waits for the main thread. */
static void
take_progress (double done, gpointer user_data)
{
  FarneImportJob *self = user_data;

  g_atomic_int_set (&self->progress, (int) (CLAMP (done, 0, 1) * WHOLE));
  if (g_atomic_int_compare_and_exchange (&self->notice_pending, 0, 1))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, notify_progress, g_object_ref (self), g_object_unref);
}

static FarneBoundaryImport *
read_boundaries (FarneImportJob *self, GCancellable *cancellable, GError **error)
{
  FarneBoundaryOptions options = {
    .layer = self->layer, .vintage = self->options->day,
    .areas = self->options->areas, .outlines = self->outlines,
  };

  return farne_boundary_import_read (self->path, &options, cancellable, error);
}

static Reading *
read_file (FarneImportJob *self, GCancellable *cancellable, GError **error)
{
  Reading *reading = g_new0 (Reading, 1);

  if (self->options->layout == NULL && farne_boundary_file_is_one (self->path))
    reading->boundary_import = read_boundaries (self, cancellable, error);
  else if (self->options->layout == NULL && farne_postcode_file_is_one (self->path))
    reading->postcode_import = farne_postcode_import_read (self->path, self->options->day,
                                                           take_progress, self, cancellable, error);
  else
    reading->import = farne_import_read (self->path, self->options, take_progress, self,
                                         cancellable, error);
  if (reading->import != NULL || reading->boundary_import != NULL
      || reading->postcode_import != NULL)
    return reading;
  reading_free (reading);
  return NULL;
}

static void
clear_reading (FarneImportJob *self)
{
  g_clear_object (&self->import);
  g_clear_object (&self->boundary_import);
  g_clear_object (&self->postcode_import);
  g_clear_pointer (&self->check, farne_import_check_free);
}

static gboolean
take_reading (FarneImportJob *self, Reading *reading, GError **error)
{
  clear_reading (self);
  if (reading == NULL)
    return FALSE;
  self->import = g_steal_pointer (&reading->import);
  self->boundary_import = g_steal_pointer (&reading->boundary_import);
  self->postcode_import = g_steal_pointer (&reading->postcode_import);
  reading_free (reading);
  if (self->import == NULL || farne_import_needs_mapping (self->import))
    return TRUE;
  self->check = farne_import_check_new (self->desk, self->import, error);
  return self->check != NULL;
}

/* Everything that a reading thread must not ask the desk for. */
static void
prepare (FarneImportJob *self)
{
  g_autoptr (FarneBoundaries) boundaries = NULL;

  if (self->outlines == NULL)
    self->outlines =
      farne_desk_get_shapes (self->desk, "authority", FARNE_DAY_NONE, &boundaries, NULL);
}

static void
read_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  Reading *reading = read_file (source, cancellable, &error);

  if (reading == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, reading, (GDestroyNotify) reading_free);
}

static void
fill_options (FarneImportJob *self)
{
  FarneStore *store = farne_desk_get_store (self->desk);

  self->options = farne_import_options_new (farne_desk_get_areas (self->desk));
  self->options->series = farne_desk_list_series (self->desk);
  self->options->header_maps = farne_store_list (store, &farne_header_map_kind, NULL, NULL);
}

static void
farne_import_job_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_double (value, farne_import_job_get_progress (FARNE_IMPORT_JOB (object)));
}

static void
farne_import_job_finalize (GObject *object)
{
  FarneImportJob *self = FARNE_IMPORT_JOB (object);

  clear_reading (self);
  g_clear_pointer (&self->options, farne_import_options_free);
  g_clear_object (&self->outlines);
  g_clear_object (&self->desk);
  g_free (self->path);
  g_free (self->layer);
  G_OBJECT_CLASS (farne_import_job_parent_class)->finalize (object);
}

static void
farne_import_job_class_init (FarneImportJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = farne_import_job_get_property;
  object_class->finalize = farne_import_job_finalize;

  /**
   * FarneImportJob:progress:
   *
   * How much of the file is read, 0 to 1.
   */
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
farne_import_job_init (FarneImportJob *self)
{
}

static gboolean
has_reading (FarneImportJob *self)
{
  return self->import != NULL || self->boundary_import != NULL || self->postcode_import != NULL;
}

/**
 * farne_import_job_new:
 * @desk: an open desk file
 * @path: a spreadsheet, table or boundary file
 *
 * A file on its way in. Nothing is read yet.
 *
 * Returns: (transfer full): the job
 */
FarneImportJob *
farne_import_job_new (FarneDesk *desk, const char *path)
{
  FarneImportJob *self;

  g_return_val_if_fail (FARNE_IS_DESK (desk), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (FARNE_TYPE_IMPORT_JOB, NULL);
  self->desk = g_object_ref (desk);
  self->path = g_strdup (path);
  fill_options (self);
  return self;
}

/**
 * farne_import_job_get_path:
 * @self: a job
 *
 * Returns: the file it reads
 */
const char *
farne_import_job_get_path (FarneImportJob *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), NULL);

  return self->path;
}

/**
 * farne_import_job_get_options:
 * @self: a job
 *
 * What the reader is told. Change it before reading, or between two readings.
 *
 * Returns: (transfer none): the options
 */
FarneImportOptions *
farne_import_job_get_options (FarneImportJob *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), NULL);

  return self->options;
}

/**
 * farne_import_job_set_layer:
 * @self: a job
 * @layer: (nullable): the layer of a boundary file that has several
 *
 * Chooses the layer to read.
 */
void
farne_import_job_set_layer (FarneImportJob *self, const char *layer)
{
  g_return_if_fail (FARNE_IS_IMPORT_JOB (self));

  g_free (self->layer);
  self->layer = g_strdup (layer);
}

/**
 * farne_import_job_read_async:
 * @self: a job
 * @cancellable: (nullable): to stop; nothing is left behind
 * @callback: called on the main thread when the file is read
 * @user_data: for @callback
 *
 * Reads the file on a thread. It may be read again with other options.
 */
void
farne_import_job_read_async (FarneImportJob      *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FARNE_IS_IMPORT_JOB (self));

  prepare (self);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, farne_import_job_read_async);
  g_task_run_in_thread (task, read_on_thread);
}

/**
 * farne_import_job_read_finish:
 * @self: a job
 * @result: what the callback was given
 *
 * Takes what was read and compares it with what the desk knows.
 *
 * Returns: whether the file could be read
 */
gboolean
farne_import_job_read_finish (FarneImportJob *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return take_reading (self, g_task_propagate_pointer (G_TASK (result), error), error);
}

/**
 * farne_import_job_read:
 * @self: a job
 * @cancellable: (nullable): to stop; nothing is left behind
 *
 * Reads the file, and returns when it is read.
 *
 * Returns: whether the file could be read
 */
gboolean
farne_import_job_read (FarneImportJob *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), FALSE);

  prepare (self);
  return take_reading (self, read_file (self, cancellable, error), error);
}

/**
 * farne_import_job_get_progress:
 * @self: a job
 *
 * How much of the file is read.
 *
 * Returns: 0 to 1
 */
double
farne_import_job_get_progress (FarneImportJob *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), 0);

  return g_atomic_int_get (&self->progress) / (double) WHOLE;
}

/**
 * farne_import_job_get_import:
 * @self: a job
 *
 * The table that was read.
 *
 * Returns: (transfer none) (nullable): the import; %NULL for boundaries, or before reading
 */
FarneImport *
farne_import_job_get_import (FarneImportJob *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), NULL);

  return self->import;
}

/**
 * farne_import_job_get_boundary_import:
 * @self: a job
 *
 * The boundaries that were read.
 *
 * Returns: (transfer none) (nullable): the boundaries; %NULL for a table, or before reading
 */
FarneBoundaryImport *
farne_import_job_get_boundary_import (FarneImportJob *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), NULL);

  return self->boundary_import;
}

/**
 * farne_import_job_get_postcode_import:
 * @self: a job that was read
 *
 * The directory of postcodes that was read, if the file is one.
 *
 * Returns: (transfer none) (nullable): the directory
 */
FarnePostcodeImport *
farne_import_job_get_postcode_import (FarneImportJob *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), NULL);

  return self->postcode_import;
}

/**
 * farne_import_job_get_problems:
 * @self: a job
 *
 * What was found in the file: rejects, repaired rows, warnings.
 *
 * Returns: (transfer none) (nullable): the findings, or %NULL before reading
 */
FarneProblems *
farne_import_job_get_problems (FarneImportJob *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), NULL);

  if (self->import != NULL)
    return farne_import_get_problems (self->import);
  if (self->postcode_import != NULL)
    return farne_postcode_import_get_problems (self->postcode_import);
  return self->boundary_import == NULL
         ? NULL : farne_boundary_import_get_problems (self->boundary_import);
}

/**
 * farne_import_job_get_same:
 * @self: a job
 *
 * The release of the very same file, by its hash.
 *
 * Returns: (transfer none) (nullable): the release
 */
FarneRelease *
farne_import_job_get_same (FarneImportJob *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), NULL);

  return self->check == NULL ? NULL : self->check->same;
}

/**
 * farne_import_job_get_revised:
 * @self: a job
 *
 * The release that the file would supersede.
 *
 * Returns: (transfer none) (nullable): the release
 */
FarneRelease *
farne_import_job_get_revised (FarneImportJob *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), NULL);

  return self->check == NULL ? NULL : self->check->revised;
}

/**
 * farne_import_job_get_moves:
 * @self: a job
 *
 * The totals of the region for each day of the file, now and if it is kept.
 *
 * Returns: (transfer none) (nullable) (element-type FarneMove): the totals by day, or %NULL
 */
GArray *
farne_import_job_get_moves (FarneImportJob *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), NULL);

  return self->check == NULL ? NULL : self->check->moves;
}

/**
 * farne_import_job_describe:
 * @self: a job that was read
 *
 * The preview as text: what it is, dates, totals, what was found, what differs.
 *
 * Returns: (transfer full): lines of text
 */
char *
farne_import_job_describe (FarneImportJob *self)
{
  g_autoptr (JsonNode) preview = farne_import_job_to_json (self, FARNE_PREVIEW_FINDINGS);

  return farne_import_preview_to_text (preview, NULL);
}

/**
 * farne_import_job_to_json:
 * @self: a job that was read
 * @most: how many findings are told one by one; all are counted
 *
 * The preview as one JSON object.
 *
 * Returns: (transfer full): the object
 */
JsonNode *
farne_import_job_to_json (FarneImportJob *self, guint most)
{
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), NULL);
  g_return_val_if_fail (has_reading (self), NULL);

  if (self->boundary_import != NULL)
    return farne_import_preview_boundaries (self->boundary_import, most);
  if (self->postcode_import != NULL)
    return farne_import_preview_postcodes (self->postcode_import, most);
  file_name = g_filename_display_basename (self->path);
  if (farne_import_needs_mapping (self->import))
    return farne_import_preview_unmapped (self->import, file_name);
  return farne_import_preview_new (self->import, self->check, most);
}

/**
 * farne_import_job_set_because:
 * @self: a job that was read
 * @because: (nullable): the reason
 *
 * Notes why the table is kept in spite of what it was warned of. Boundaries have no such note.
 */
void
farne_import_job_set_because (FarneImportJob *self, const char *because)
{
  g_return_if_fail (FARNE_IS_IMPORT_JOB (self));

  if (self->import != NULL && farne_import_get_release (self->import) != NULL)
    g_object_set (farne_import_get_release (self->import), "kept-because", because, NULL);
}

/**
 * farne_import_job_keep:
 * @self: a job that was read
 *
 * Saves what was read, in one transaction.
 *
 * Returns: whether it is saved; if not, nothing has changed
 */
gboolean
farne_import_job_keep (FarneImportJob *self, GError **error)
{
  g_return_val_if_fail (FARNE_IS_IMPORT_JOB (self), FALSE);
  g_return_val_if_fail (has_reading (self), FALSE);

  if (self->boundary_import != NULL)
    return farne_import_keep_boundaries (farne_desk_get_store (self->desk), self->boundary_import,
                                         error);
  if (self->postcode_import != NULL)
    return farne_import_keep_postcodes (farne_desk_get_store (self->desk), self->postcode_import,
                                        error);
  return farne_import_keep (farne_desk_get_store (self->desk), self->import, self->options,
                            self->check == NULL ? NULL : self->check->revised, error);
}
