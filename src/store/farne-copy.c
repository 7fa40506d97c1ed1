/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-backup-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/farne-file.h"
#include "store/farne-lock.h"
#include "store/farne-migration.h"
#include "store/farne-store-private.h"

/* Pages copied between two looks at the cancellable: 4 MiB. */
#define PAGES_AT_ONCE 1024

/* Numbers of copies are 30 bits; 1 is the file that all copies come from. */
#define COPY_LEAST 2
#define COPY_END (1 << 30)

static gboolean
copy_pages (FarneDatabase *from, FarneDatabase *to, GCancellable *cancellable, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->db, "main", from->db, "main");
  int code = backup != NULL ? SQLITE_OK : sqlite3_errcode (to->db);

  while (code == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    code = sqlite3_backup_step (backup, PAGES_AT_ONCE);
  sqlite3_backup_finish (backup);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return code == SQLITE_DONE || farne_database_fail (to, code, error);
}

/* A copy that will be written to deals out ids of its own. */
static gboolean
renumber (FarneDatabase *copy, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (copy, "set-copy", error);

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "i", (gint64) g_random_int_range (COPY_LEAST, COPY_END));

  return farne_statement_run (statement, error);
}

static gboolean
fill_copy (FarneDatabase *from, const char *path, gboolean is_new_copy, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (FarneDatabase) copy = farne_database_open (path, FARNE_DATABASE_WRITE, error);

  return copy != NULL && copy_pages (from, copy, cancellable, error) &&
         (!is_new_copy || renumber (copy, error)) &&
         sqlite3_db_config (copy->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL) == SQLITE_OK &&
         farne_database_close (copy, error);
}

/**
 * farne_copy_is_sound:
 * @path: a desk file that nobody writes to
 * @error: return location for an error
 *
 * Checks all of a file, and leaves nothing beside it.
 *
 * Errors: %FARNE_ERROR_DAMAGED and those of opening.
 *
 * Returns: whether it is a sound desk file that this program can open
 */
gboolean
farne_copy_is_sound (const char *path, GError **error)
{
  g_autoptr (FarneDatabase) copy = NULL;
  g_autoptr (FarneStatement) statement = NULL;

  if (!farne_file_check_header (path, error))
    return FALSE;
  copy = farne_database_open (path, FARNE_DATABASE_IMMUTABLE, error);
  if (copy == NULL || !farne_file_verify (copy, error) ||
      !farne_migration_check (copy, TRUE, error))
    return FALSE;
  statement = farne_database_query (copy, "integrity-check", error);
  if (statement == NULL || !farne_statement_next (statement, error))
    return FALSE;
  if (g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") != 0)
    return farne_database_fail (copy, SQLITE_CORRUPT, error);

  return TRUE;
}

/**
 * farne_copy_make:
 * @database: a connection
 * @path: where the copy is to be
 * @is_new_copy: whether it will be written to beside the original, and so deals out its own ids
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Copies a file under a name of its own beside @path, and checks the copy. Only its owner can read
 * it.
 *
 * Returns: (transfer full): the finished copy, to be named
 */
char *
farne_copy_make (FarneDatabase *database, const char *path, gboolean is_new_copy,
                 GCancellable *cancellable, GError **error)
{
  g_autofree char *draft = farne_file_make_beside (path, error);

  if (draft == NULL)
    return NULL;
  if (fill_copy (database, draft, is_new_copy, cancellable, error) &&
      farne_copy_is_sound (draft, error))
    return g_steal_pointer (&draft);
  farne_file_remove (draft);

  return NULL;
}

/* Only another desk file that nobody has open for writing gives way; its log goes first. */
static gboolean
take_place (const char *copy, const char *path, GError **error)
{
  g_autoptr (FarneLock) lock = NULL;

  if (!farne_file_check_header (path, error))
    return FALSE;
  lock = farne_lock_acquire (path, error);
  if (lock == NULL)
    return FALSE;
  farne_file_remove_beside (path);

  return farne_file_replace (copy, path, error);
}

static gboolean
name_copy (const char *copy, const char *path, GError **error)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) ? take_place (copy, path, error)
                                                : farne_file_name (copy, path, error);
}

/**
 * farne_store_save_copy:
 * @self: a store between steps
 * @path: where; another desk file there is replaced, nothing else
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Saves a copy of the file, with its history. The copy deals out ids of its own, so that both may
 * be written to.
 *
 * Errors: %FARNE_ERROR_LOCKED if the file there is open for writing; %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether it was saved; if not, what was there is as it was
 */
gboolean
farne_store_save_copy (FarneStore *self, const char *path, GCancellable *cancellable,
                       GError **error)
{
  g_autofree char *resolved = farne_file_resolve (path);
  g_autofree char *copy = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->session == NULL, FALSE);

  if (g_str_equal (resolved, self->path))
    return farne_file_fail (path, FARNE_ERROR_FAILED,
                            _("“%s” is the open file itself. Choose another name for the copy."),
                            error);
  copy = farne_copy_make (self->database, resolved, TRUE, cancellable, error);
  if (copy == NULL)
    return FALSE;
  if (name_copy (copy, resolved, error))
    return TRUE;
  farne_file_remove (copy);

  return FALSE;
}
