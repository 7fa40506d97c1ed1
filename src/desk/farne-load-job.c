/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-load-job.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-header-memory.h"
#include "desk/farne-record-files.h"
#include "store/farne-links.h"
#include "store/farne-references.h"

struct _FarneLoadJob
{
  GObject parent_instance;

  FarneDesk *desk;
  const FarneKind *kind;
  char *path;
  char *text;
  char **names;
  GHashTable *mapping;
  int has_header; /* -1: whatever it looks like */
  gboolean skip_warned;

  FarneLoadTable *table;
  FarneLoadColumns *columns;
  FarneLoadRows *rows;
};

G_DEFINE_FINAL_TYPE (FarneLoadJob, farne_load_job, G_TYPE_OBJECT)

static void
clear_reading (FarneLoadJob *self)
{
  g_clear_pointer (&self->rows, farne_load_rows_free);
  g_clear_pointer (&self->columns, farne_load_columns_free);
}

static void
farne_load_job_finalize (GObject *object)
{
  FarneLoadJob *self = FARNE_LOAD_JOB (object);

  clear_reading (self);
  g_clear_pointer (&self->table, farne_load_table_free);
  g_clear_pointer (&self->mapping, g_hash_table_unref);
  g_clear_object (&self->desk);
  g_free (self->path);
  g_free (self->text);
  g_strfreev (self->names);
  G_OBJECT_CLASS (farne_load_job_parent_class)->finalize (object);
}

static void
farne_load_job_class_init (FarneLoadJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_load_job_finalize;
}

static void
farne_load_job_init (FarneLoadJob *self)
{
  self->has_header = -1;
}

static FarneLoadJob *
job_new (FarneDesk *desk, const FarneKind *kind)
{
  FarneLoadJob *self = g_object_new (FARNE_TYPE_LOAD_JOB, NULL);

  self->desk = g_object_ref (desk);
  self->kind = kind;
  return self;
}

/**
 * farne_load_job_new:
 * @desk: an open desk file
 * @kind: the kind of the records
 * @path: a CSV, ODS, XLSX or XLS file
 *
 * A table on its way in. Nothing is read yet.
 *
 * Returns: (transfer full): the job
 */
FarneLoadJob *
farne_load_job_new (FarneDesk *desk, const FarneKind *kind, const char *path)
{
  FarneLoadJob *self;

  g_return_val_if_fail (FARNE_IS_DESK (desk), NULL);
  g_return_val_if_fail (kind != NULL && path != NULL, NULL);

  self = job_new (desk, kind);
  self->path = g_strdup (path);
  return self;
}

/**
 * farne_load_job_new_for_text:
 * @desk: an open desk file
 * @kind: the kind of the records
 * @text: a block copied from a spreadsheet: cells with tabs between them
 * @names: (nullable) (array zero-terminated=1): the fields its columns hold, in their order, where its
 *   first row doesn't name them
 *
 * A block of cells on its way in.
 *
 * Returns: (transfer full): the job
 */
FarneLoadJob *
farne_load_job_new_for_text (FarneDesk *desk, const FarneKind *kind, const char *text,
                             const char *const *names)
{
  FarneLoadJob *self;

  g_return_val_if_fail (FARNE_IS_DESK (desk), NULL);
  g_return_val_if_fail (kind != NULL && text != NULL, NULL);

  self = job_new (desk, kind);
  self->text = g_strdup (text);
  self->names = g_strdupv ((char **) names);
  return self;
}

/**
 * farne_load_job_get_kind:
 * @self: a job
 *
 * Returns: the kind of its records
 */
const FarneKind *
farne_load_job_get_kind (FarneLoadJob *self)
{
  g_return_val_if_fail (FARNE_IS_LOAD_JOB (self), NULL);

  return self->kind;
}

/**
 * farne_load_job_get_path:
 * @self: a job
 *
 * Returns: (nullable): the file it reads, or %NULL for a block of cells
 */
const char *
farne_load_job_get_path (FarneLoadJob *self)
{
  g_return_val_if_fail (FARNE_IS_LOAD_JOB (self), NULL);

  return self->path;
}

/**
 * farne_load_job_get_file_name:
 * @self: a job that was opened
 *
 * Returns: what to call its table
 */
const char *
farne_load_job_get_file_name (FarneLoadJob *self)
{
  g_return_val_if_fail (FARNE_IS_LOAD_JOB (self), NULL);

  return self->table != NULL ? self->table->file_name : NULL;
}

/**
 * farne_load_job_set_mapping:
 * @self: a job
 * @mapping: (nullable) (element-type utf8 utf8): names of fields → names or letters of columns, "" for
 *   none
 *
 * Says which column is which. It is remembered for the header when the table is kept.
 */
void
farne_load_job_set_mapping (FarneLoadJob *self, GHashTable *mapping)
{
  g_return_if_fail (FARNE_IS_LOAD_JOB (self));

  g_clear_pointer (&self->mapping, g_hash_table_unref);
  self->mapping = mapping == NULL ? NULL : g_hash_table_ref (mapping);
}

/**
 * farne_load_job_set_has_header:
 * @self: a job
 * @has_header: whether a row names the columns
 *
 * Says so, whatever it looks like.
 */
void
farne_load_job_set_has_header (FarneLoadJob *self, gboolean has_header)
{
  g_return_if_fail (FARNE_IS_LOAD_JOB (self));

  self->has_header = has_header != FALSE;
}

/**
 * farne_load_job_set_skip_warned:
 * @self: a job
 * @skip_warned: whether rows that look wrong are not kept either
 *
 * Takes effect with the next reading.
 */
void
farne_load_job_set_skip_warned (FarneLoadJob *self, gboolean skip_warned)
{
  g_return_if_fail (FARNE_IS_LOAD_JOB (self));

  self->skip_warned = skip_warned;
}

/**
 * farne_load_job_get_skip_warned:
 * @self: a job
 *
 * Returns: whether rows that look wrong are not kept either
 */
gboolean
farne_load_job_get_skip_warned (FarneLoadJob *self)
{
  g_return_val_if_fail (FARNE_IS_LOAD_JOB (self), FALSE);

  return self->skip_warned;
}

/* On whatever thread: the desk is not asked. */
static FarneLoadTable *
open_table (FarneLoadJob *self, GCancellable *cancellable, GError **error)
{
  return self->path != NULL ? farne_load_table_read (self->path, cancellable, error)
                            : farne_load_table_new_for_text (self->text, error);
}

static void
open_on_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  FarneLoadTable *table = open_table (source, cancellable, &error);

  if (table == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, table, (GDestroyNotify) farne_load_table_free);
}

/**
 * farne_load_job_open_async:
 * @self: a job
 * @cancellable: (nullable): to stop; nothing is left behind
 * @callback: called on the main thread when the table is in memory
 * @user_data: for @callback
 *
 * Reads the file on a thread. farne_load_job_read() then compares it with the desk.
 */
void
farne_load_job_open_async (FarneLoadJob *self, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FARNE_IS_LOAD_JOB (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, farne_load_job_open_async);
  g_task_run_in_thread (task, open_on_thread);
}

static void
take_table (FarneLoadJob *self, FarneLoadTable *table)
{
  clear_reading (self);
  g_clear_pointer (&self->table, farne_load_table_free);
  self->table = table;
}

/**
 * farne_load_job_open_finish:
 * @self: a job
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Takes the table that was read.
 *
 * Returns: whether it could be read
 */
gboolean
farne_load_job_open_finish (FarneLoadJob *self, GAsyncResult *result, GError **error)
{
  FarneLoadTable *table;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  table = g_task_propagate_pointer (G_TASK (result), error);
  if (table == NULL)
    return FALSE;
  take_table (self, table);
  return TRUE;
}

/* A block that was pasted begins with names where most of its first cells are. */
static gboolean
is_named (const FarneLoadColumns *columns)
{
  return columns->n_found * 2 >= columns->header->n;
}

static FarneLoadColumns *
find_columns (FarneLoadJob *self)
{
  g_autoptr (GHashTable) remembered =
    farne_header_memory_list (farne_desk_get_store (self->desk), self->kind->name);
  g_autoptr (FarneLoadColumns) columns = NULL;

  if (self->has_header != 0)
    columns = farne_load_columns_find (self->kind, self->table, self->mapping, remembered);
  if (self->has_header < 0 && self->path == NULL)
    self->has_header = columns != NULL && is_named (columns);
  if (columns != NULL && self->has_header != 0)
    return g_steal_pointer (&columns);
  g_clear_pointer (&columns, farne_load_columns_free);
  columns = farne_load_columns_new_in_order (self->table, (const char *const *) self->names,
                                             self->kind);
  if (columns != NULL && self->mapping != NULL)
    farne_load_columns_map (columns, self->kind, self->mapping);
  return g_steal_pointer (&columns);
}

static gboolean
check_mapping (FarneLoadJob *self, GError **error)
{
  GHashTableIter iter;
  gpointer field, column;

  g_hash_table_iter_init (&iter, self->mapping);
  while (g_hash_table_iter_next (&iter, &field, &column))
    if (*(const char *) column != '\0'
        && farne_header_find_name (self->columns->header, column) < 0)
      {
        g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                     _("“%s” has no column “%s”. Write the name of a column of it, or its letter."),
                     self->table->file_name, (const char *) column);
        return FALSE;
      }
  return TRUE;
}

static gboolean
settle_columns (FarneLoadJob *self, GError **error)
{
  self->columns = find_columns (self);
  if (self->columns == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                   _("“%s” has no rows. Choose a table with records."), self->table->file_name);
      return FALSE;
    }
  if (self->columns->first >= self->columns->sheet->lines->len)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                   _("“%s” has a row of names and no rows under it. Fill in a row for each record, and "
                     "load it again."), self->table->file_name);
      return FALSE;
    }
  return self->mapping == NULL || check_mapping (self, error);
}

/**
 * farne_load_job_read:
 * @self: a job; it is opened if it isn't yet
 * @cancellable: (nullable): to stop; nothing is left behind
 * @error: return location for %FARNE_ERROR_UNREADABLE, %FARNE_ERROR_NOT_FOUND or %G_IO_ERROR_CANCELLED
 *
 * Matches the columns and tells what becomes of each row. It may be read again with another mapping.
 * Nothing is saved.
 *
 * Returns: whether the table could be read; where no column is known, farne_load_job_needs_mapping()
 *   says so and there are no rows
 */
gboolean
farne_load_job_read (FarneLoadJob *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (FARNE_IS_LOAD_JOB (self), FALSE);

  clear_reading (self);
  if (self->table == NULL)
    self->table = open_table (self, cancellable, error);
  if (self->table == NULL || !settle_columns (self, error))
    return FALSE;
  if (farne_load_job_needs_mapping (self))
    return TRUE;
  self->rows = farne_load_rows_read (self->desk, self->kind, self->columns, self->skip_warned,
                                     cancellable, error);
  return self->rows != NULL;
}

/**
 * farne_load_job_needs_mapping:
 * @self: a job that was read
 *
 * Returns: whether nothing of it is known, so that somebody must say which column is which
 */
gboolean
farne_load_job_needs_mapping (FarneLoadJob *self)
{
  g_return_val_if_fail (FARNE_IS_LOAD_JOB (self), FALSE);

  return self->columns != NULL && self->columns->n_found == 0;
}

static gboolean
is_filled (FarneLoadJob *self, const FarneField *field)
{
  for (guint i = 0; i < self->columns->header->n; i++)
    if (self->columns->fields[i] == field)
      return TRUE;
  return FALSE;
}

/**
 * farne_load_job_is_sure:
 * @self: a job that was read
 *
 * Whether its columns name themselves, and none is missing that a new record can't be without.
 *
 * Returns: whether nobody needs to be asked for the columns
 */
gboolean
farne_load_job_is_sure (FarneLoadJob *self)
{
  g_return_val_if_fail (FARNE_IS_LOAD_JOB (self), FALSE);

  if (self->rows == NULL || self->columns->header->row == 0)
    return FALSE;
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (self->kind->fields[i].required && self->kind->fields[i].initial == NULL
        && self->columns->id < 0 && !is_filled (self, &self->kind->fields[i]))
      return FALSE;
  return TRUE;
}

/**
 * farne_load_job_get_columns:
 * @self: a job that was read
 *
 * Returns: (transfer none) (nullable): its columns
 */
const FarneLoadColumns *
farne_load_job_get_columns (FarneLoadJob *self)
{
  g_return_val_if_fail (FARNE_IS_LOAD_JOB (self), NULL);

  return self->columns;
}

/**
 * farne_load_job_get_rows:
 * @self: a job that was read
 *
 * Returns: (transfer none) (nullable): its rows; %NULL while it needs a mapping
 */
const FarneLoadRows *
farne_load_job_get_rows (FarneLoadJob *self)
{
  g_return_val_if_fail (FARNE_IS_LOAD_JOB (self), NULL);

  return self->rows;
}

static gboolean
is_own (FarneLoadJob *self, const FarneField *field)
{
  return field->target != NULL && g_str_equal (field->target, self->kind->name);
}

static void
turn (FarneRecord *record, const FarneField *field, GHashTable *ids)
{
  g_autofree char *text = farne_record_get_text (record, field);
  g_autoptr (GArray) ends = farne_references_list_ids (text);

  for (guint i = 0; i < ends->len; i++)
    {
      const gint64 *id = g_hash_table_lookup (ids, &g_array_index (ends, gint64, i));

      if (id != NULL)
        farne_record_turn_reference (record, field, g_array_index (ends, gint64, i), *id);
    }
}

/* References among the rows lead to true ids, no longer to what stood for them. */
static void
turn_references (FarneLoadJob *self, GPtrArray *records, GHashTable *ids)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    for (guint j = 0; is_own (self, &self->kind->fields[i]) && j < records->len; j++)
      if (farne_record_has (records->pdata[j], &self->kind->fields[i]))
        turn (records->pdata[j], &self->kind->fields[i], ids);
}

/* Copies with true ids, so that what was read can be kept again if this comes to nothing. */
static GPtrArray *
make_records (FarneLoadJob *self, FarneStore *store)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < self->rows->rows->len; i++)
    {
      const FarneLoadRow *row = self->rows->rows->pdata[i];
      FarneRecord *record;
      gint64 before, after;

      if (row->fate != FARNE_LOAD_NEW && row->fate != FARNE_LOAD_CHANGED)
        continue;
      record = farne_record_dup (row->record);
      g_ptr_array_add (records, record);
      if (row->fate == FARNE_LOAD_CHANGED)
        continue;
      before = farne_record_get_id (record);
      after = farne_store_deal_id (store);
      farne_record_set_id (record, after);
      g_hash_table_insert (ids, g_memdup2 (&before, sizeof before), g_memdup2 (&after, sizeof after));
    }
  turn_references (self, records, ids);
  return records;
}

static gboolean
keep_mapping (FarneLoadJob *self, FarneStore *store, GError **error)
{
  g_autofree char *signature = NULL;

  if (self->mapping == NULL || g_hash_table_size (self->mapping) == 0
      || self->columns->header->row == 0)
    return TRUE;
  signature = farne_load_columns_sign (self->columns, self->kind);
  return farne_header_memory_keep (store, signature, self->kind->name, self->mapping, NULL, error);
}

static gboolean
put_all (FarneLoadJob *self, FarneStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) records = make_records (self, store);

  return farne_record_files_pour (store, records, cancellable, error)
         && keep_mapping (self, store, error);
}

/**
 * farne_load_job_keep:
 * @self: a job that was read
 * @cancellable: (nullable): to stop; nothing is left behind
 * @error: return location for an error
 *
 * Saves what the rows bring and change, and the mapping that was made for them, in one transaction:
 * one step to undo.
 *
 * Returns: whether it is saved; if not, nothing has changed
 */
gboolean
farne_load_job_keep (FarneLoadJob *self, GCancellable *cancellable, GError **error)
{
  FarneStore *store;
  g_autofree char *what = NULL;

  g_return_val_if_fail (FARNE_IS_LOAD_JOB (self) && self->rows != NULL, FALSE);

  store = farne_desk_get_store (self->desk);
  /* Translators: a step of the history: a kind of record in the plural, then a file */
  what = g_strdup_printf (_("Load %s from %s"), _(self->kind->label_plural), self->table->file_name);
  if (!farne_store_begin (store, what, error))
    return FALSE;
  if (put_all (self, store, cancellable, error))
    return farne_store_commit (store, error);
  farne_store_rollback (store);
  return FALSE;
}
