/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/farne-error.h"
#include "store/farne-backup-private.h"
#include "store/farne-derived.h"
#include "store/farne-file.h"
#include "store/farne-journal-private.h"
#include "store/farne-migration.h"

enum
{
  ROWS_CHANGED,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneStore, farne_store, G_TYPE_OBJECT)

static void
farne_store_finalize (GObject *object)
{
  FarneStore *self = FARNE_STORE (object);

  if (self->database != NULL && !farne_store_close (self, NULL))
    g_clear_pointer (&self->database, farne_database_free);
  g_clear_pointer (&self->lock, farne_lock_release);
  g_free (self->path);

  G_OBJECT_CLASS (farne_store_parent_class)->finalize (object);
}

static void
farne_store_class_init (FarneStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_store_finalize;

  /**
   * FarneStore::rows-changed:
   * @self: the store
   * @changes: (type GArray): #FarneChange of the table, once each
   *
   * Rows of one table, which is the detail, were changed by a commit, undo or redo. Emitted once
   * for each table, before #FarneStore::changed.
   */
  signals[ROWS_CHANGED] = g_signal_new ("rows-changed", FARNE_TYPE_STORE,
                                        G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_POINTER);
  /**
   * FarneStore::changed:
   * @self: the store
   * @tables: (type GStrv): the names of the tables touched: of kinds of record, or `setting`
   *
   * A commit, an undo or a redo changed something.
   */
  signals[CHANGED] = g_signal_new ("changed", FARNE_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
farne_store_init (FarneStore *self)
{
}

/* Tells the world what a commit, an undo or a redo changed. */
void
farne_store_notify (FarneStore *self, FarneNotice *notice)
{
  g_autofree char **tables = (char **) g_hash_table_get_keys_as_array (notice->tables, NULL);

  g_object_ref (self);
  for (guint i = 0; tables[i] != NULL; i++)
    g_signal_emit (self, signals[ROWS_CHANGED], g_quark_from_string (tables[i]),
                   g_hash_table_lookup (notice->tables, tables[i]));
  g_signal_emit (self, signals[CHANGED], 0, tables);
  g_object_unref (self);
}

static gboolean
load_identity (FarneStore *self, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, "identity", error);

  if (statement == NULL || !farne_statement_next (statement, error))
    return FALSE;
  self->copy = sqlite3_column_int64 (statement, 1);
  self->last_number = sqlite3_column_int64 (statement, 2);
  self->created = sqlite3_column_int64 (statement, 3);

  return farne_database_get_number (self->database, "version", &self->version, error);
}

/* A file nobody here can change is read without leaving anything beside it. */
static FarneDatabaseMode
choose_mode (const char *path, FarneStoreMode mode)
{
  if (mode == FARNE_STORE_WRITE)
    return FARNE_DATABASE_WRITE;

  return farne_file_is_sealed (path) ? FARNE_DATABASE_IMMUTABLE : FARNE_DATABASE_READ;
}

/*
 * A look before the file is opened, at a file that nobody has open: it leaves nothing beside what
 * turns out not to be a sound desk file. Where there is a log, someone reads or writes, or crashed.
 */
static gboolean
look_first (FarneStore *self, gboolean *was_seen, GError **error)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autoptr (FarneDatabase) database = NULL;

  *was_seen = !g_file_test (log, G_FILE_TEST_EXISTS);
  if (!*was_seen)
    return TRUE;
  database = farne_database_open (self->path, FARNE_DATABASE_IMMUTABLE, error);

  return database != NULL && farne_file_verify (database, error) &&
         farne_migration_check (database, self->mode == FARNE_STORE_WRITE, error);
}

static gboolean
open_database (FarneStore *self, GError **error)
{
  gboolean was_seen = FALSE;

  if (!look_first (self, &was_seen, error))
    return FALSE;
  self->database = farne_database_open (self->path, choose_mode (self->path, self->mode), error);
  if (self->database == NULL || (!was_seen && !farne_file_verify (self->database, error)) ||
      !farne_migrate (self->database, self->mode == FARNE_STORE_WRITE, error) ||
      (self->mode == FARNE_STORE_WRITE && !farne_derived_ensure (self->database, error)) ||
      !load_identity (self, error))
    return FALSE;
  /* The file is ours and sound: from now on closing may fold the write-ahead log in. */
  sqlite3_db_config (self->database->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);

  return TRUE;
}

static FarneStore *
open_file (const char *path, FarneStoreMode mode, GError **error)
{
  g_autoptr (FarneStore) self = g_object_new (FARNE_TYPE_STORE, NULL);

  self->path = farne_file_resolve (path);
  self->mode = mode;
  if (!farne_file_check_header (self->path, error))
    return NULL;
  if (mode == FARNE_STORE_WRITE)
    {
      if (!farne_file_check_writable (self->path, error))
        return NULL;
      self->lock = farne_lock_acquire (self->path, error);
      if (self->lock == NULL)
        return NULL;
    }
  if (!open_database (self, error))
    {
      g_clear_pointer (&self->database, farne_database_free);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * farne_store_open:
 * @path: a desk file
 * @mode: to read, or to write as well
 * @error: return location for an error
 *
 * Opens a desk file. A file of an older version is brought up to date first, after a backup, if it
 * is opened for writing. On error the file is untouched.
 *
 * Errors: %FARNE_ERROR_NOT_FOUND, %FARNE_ERROR_NOT_OURS (a folder, an empty file, another
 * program's), %FARNE_ERROR_NEWER, %FARNE_ERROR_DAMAGED, %FARNE_ERROR_LOCKED (someone else writes),
 * %FARNE_ERROR_READ_ONLY.
 *
 * Returns: (transfer full): the store
 */
FarneStore *
farne_store_open (const char *path, FarneStoreMode mode, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return open_file (path, mode, error);
}

static gboolean
fill_new (const char *path, GError **error)
{
  g_autoptr (FarneDatabase) database = farne_database_open (path, FARNE_DATABASE_WRITE, error);

  return database != NULL && farne_migrate_new (database, error) &&
         farne_database_run (database, "write-ahead", error) &&
         sqlite3_db_config (database->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL) == SQLITE_OK &&
         farne_database_close (database, error);
}

/* What is open elsewhere already is not taken away again. */
static FarneStore *
open_new (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  FarneStore *self = open_file (path, FARNE_STORE_WRITE, &local);

  if (self == NULL && !g_error_matches (local, FARNE_ERROR, FARNE_ERROR_LOCKED))
    farne_file_remove (path);
  if (self == NULL)
    g_propagate_error (error, g_steal_pointer (&local));

  return self;
}

/**
 * farne_store_create:
 * @path: where; nothing may be there yet
 * @error: return location for an error
 *
 * Makes a new desk file and opens it for writing. It is complete from the first moment that it
 * bears its name, and only its owner can read it (mode 0600).
 *
 * Errors: %FARNE_ERROR_FAILED if something is there, or the folder can't be written to; then nothing
 * is left behind.
 *
 * Returns: (transfer full): the store
 */
FarneStore *
farne_store_create (const char *path, GError **error)
{
  g_autofree char *resolved = farne_file_resolve (path);
  g_autofree char *draft = farne_file_make_beside (resolved, error);

  if (draft == NULL)
    return NULL;
  if (!fill_new (draft, error) || !farne_file_name (draft, resolved, error))
    {
      farne_file_remove (draft);
      return NULL;
    }

  return open_new (resolved, error);
}

/* What a writer does before it leaves; none of it is worth failing for. */
static void
tidy (FarneStore *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->is_changed)
    return;
  if (!farne_journal_keep_budget (self, &error) || !farne_backup_if_due (self, &error))
    g_info ("%s", error->message);
}

/**
 * farne_store_close:
 * @self: a store
 * @error: return location for an error
 *
 * Closes the file; an open transaction is rolled back. Where something was changed, the journal is
 * brought within its budget, and a backup is made if the last one is more than a day old. The store
 * can't be used afterwards.
 *
 * Returns: whether the file was closed
 */
gboolean
farne_store_close (FarneStore *self, GError **error)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  if (self->database == NULL)
    return TRUE;
  farne_store_rollback (self);
  tidy (self);
  if (!farne_database_close (self->database, error))
    return FALSE;
  g_clear_pointer (&self->database, farne_database_free);
  g_clear_pointer (&self->lock, farne_lock_release);

  return TRUE;
}

/**
 * farne_store_get_path:
 * @self: a store
 *
 * Tells which file it is.
 *
 * Returns: (transfer none): the absolute path, without links
 */
const char *
farne_store_get_path (FarneStore *self)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  return self->path;
}

/**
 * farne_store_is_writable:
 * @self: a store
 *
 * Tells whether the file was opened for writing.
 *
 * Returns: whether it was
 */
gboolean
farne_store_is_writable (FarneStore *self)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  return self->mode == FARNE_STORE_WRITE && self->database != NULL;
}
