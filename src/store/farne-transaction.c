/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-store-private.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "store/farne-derived.h"
#include "store/farne-file.h"
#include "store/farne-kind-sql.h"

/* Whether a write may begin: the file is open for writing, in its place, and no other is under way.
 */
gboolean
farne_store_check_writable (FarneStore *self, GError **error)
{
  if (!farne_store_is_writable (self))
    return farne_file_fail (self->path, FARNE_ERROR_READ_ONLY, _("“%s” is open for reading only."),
                            error);
  if (farne_file_has_moved (self->database))
    return farne_file_fail (self->path, FARNE_ERROR_NOT_FOUND,
                            _("“%s” was moved, replaced or deleted while it was open. Save a copy, "
                              "then open the file again."), error);

  return TRUE;
}

/* Begins a transaction of the database without recording it. */
gboolean
farne_store_begin_quietly (FarneStore *self, GError **error)
{
  if (self->session != NULL || !sqlite3_get_autocommit (self->database->db))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED,
                   _("Another change is still being made."));
      return FALSE;
    }

  return farne_store_check_writable (self, error) &&
         farne_database_run_one (self->database, "begin", error);
}

static gboolean
start_session (FarneStore *self, GError **error)
{
  const char *const *tables = farne_recorded_tables_get ();
  int code = sqlite3session_create (self->database->db, "main", &self->session);

  for (guint i = 0; code == SQLITE_OK && tables[i] != NULL; i++)
    code = sqlite3session_attach (self->session, tables[i]);

  return code == SQLITE_OK || farne_database_fail (self->database, code, error);
}

/**
 * farne_store_begin:
 * @self: a store
 * @what: what is going to be done, for the history: "Import asylum-support.ods"
 * @error: return location for an error
 *
 * Begins a step: all that is saved until farne_store_commit() is kept together or not at all,
 * undone and redone together, and told together.
 *
 * Errors: %FARNE_ERROR_READ_ONLY; %FARNE_ERROR_NOT_FOUND if the file is no longer in its place.
 *
 * Returns: whether it has begun
 */
gboolean
farne_store_begin (FarneStore *self, const char *what, GError **error)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);
  g_return_val_if_fail (what != NULL, FALSE);

  if (!farne_store_begin_quietly (self, error))
    return FALSE;
  self->what = g_strdup (what);
  if (!start_session (self, error))
    {
      farne_store_rollback (self);
      return FALSE;
    }

  return TRUE;
}

/**
 * farne_store_add_entry:
 * @self: a store in a transaction
 * @what: what was done
 * @action: `do`, `undo` or `redo`
 * @of: for undo and redo, the entry concerned
 * @n_changes: rows changed
 * @changeset: (nullable): the changeset
 * @size: its size
 * @error: return location for an error
 *
 * Enters a step in the journal.
 *
 * Returns: whether it was entered
 */
gboolean
farne_store_add_entry (FarneStore *self, const char *what, const char *action, gint64 of,
                       guint n_changes, gconstpointer changeset, int size, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, "add", error);

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "itttiii", g_get_real_time (), g_get_user_name (), what, action,
                        of, (gint64) n_changes, self->version);
  if (changeset != NULL)
    sqlite3_bind_blob (statement, 8, changeset, size, SQLITE_STATIC);

  return farne_statement_run (statement, error);
}

/* Moves the pointer: the entry that undo takes next. */
gboolean
farne_store_set_top (FarneStore *self, gint64 entry, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, "set-top", error);

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "i", entry);

  return farne_statement_run (statement, error);
}

static gboolean
write_last_number (FarneStore *self, GError **error)
{
  g_autoptr (FarneStatement) statement = NULL;

  if (!self->is_number_stale)
    return TRUE;
  statement = farne_database_query (self->database, "set-last-number", error);
  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "i", self->last_number);

  return farne_statement_run (statement, error);
}

static gboolean
commit_inside (FarneStore *self, FarneNotice *notice, gconstpointer changeset, int size,
               GError **error)
{
  if (!farne_derived_follow (self->database, notice, error))
    return FALSE;
  if (notice->n_changes > 0 &&
      !(farne_store_add_entry (self, self->what, "do", 0, notice->n_changes, changeset, size,
                               error) &&
        farne_store_set_top (self, sqlite3_last_insert_rowid (self->database->db), error)))
    return FALSE;

  return write_last_number (self, error) && farne_database_run_one (self->database, "commit", error);
}

/**
 * farne_store_commit:
 * @self: a store in a transaction
 * @error: return location for an error
 *
 * Ends a step: it is kept, entered in the journal, and told by #FarneStore::changed. A step that
 * changed no record is kept without an entry. If that fails, the step is rolled back.
 *
 * Returns: whether it was kept
 */
gboolean
farne_store_commit (FarneStore *self, GError **error)
{
  g_autoptr (FarneNotice) notice = NULL;
  void *changeset = NULL;
  int size = 0, code;
  gboolean kept = FALSE;

  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->session != NULL, FALSE);

  code = sqlite3session_changeset (self->session, &size, &changeset);
  g_clear_pointer (&self->session, sqlite3session_delete);
  if (code == SQLITE_OK)
    notice = farne_notice_new (size, changeset);
  if (notice != NULL)
    kept = commit_inside (self, notice, changeset, size, error);
  else
    farne_database_fail (self->database, code != SQLITE_OK ? code : SQLITE_CORRUPT, error);
  sqlite3_free (changeset);

  if (!kept)
    {
      farne_store_rollback (self);
      return FALSE;
    }
  g_clear_pointer (&self->what, g_free);
  self->is_number_stale = FALSE;
  self->is_changed = TRUE;
  if (notice->n_changes > 0)
    farne_store_notify (self, notice);

  return TRUE;
}

/**
 * farne_store_rollback:
 * @self: a store
 *
 * Drops the step that was begun, if one was. Ids that were dealt out in it are not dealt out again.
 */
void
farne_store_rollback (FarneStore *self)
{
  g_return_if_fail (FARNE_IS_STORE (self));

  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_pointer (&self->what, g_free);
  if (self->database != NULL && !sqlite3_get_autocommit (self->database->db))
    farne_database_run (self->database, "rollback", NULL);
}
