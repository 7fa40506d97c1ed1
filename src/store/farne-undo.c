/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-journal.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "store/farne-derived.h"
#include "store/farne-kind-sql.h"
#include "store/farne-migration.h"
#include "store/farne-store-private.h"

/**
 * FarneStep:
 * @entry: the journal's entry
 * @what: what it did
 * @top: where the pointer goes
 * @version: the version of the file when it was made
 * @changeset: what it did, row by row
 *
 * A step to be undone or redone.
 */
typedef struct
{
  gint64 entry;
  char *what;
  gint64 top;
  int version;
  GBytes *changeset;
} FarneStep;

static void
step_free (FarneStep *step)
{
  g_free (step->what);
  g_bytes_unref (step->changeset);
  g_free (step);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneStep, step_free)

static FarneStep *
read_step (FarneStatement *statement)
{
  FarneStep *step = g_new0 (FarneStep, 1);
  gconstpointer changeset = sqlite3_column_blob (statement, 4);

  step->entry = sqlite3_column_int64 (statement, 0);
  step->what = farne_statement_dup_text (statement, 1);
  step->top = sqlite3_column_int64 (statement, 2);
  step->version = sqlite3_column_int (statement, 3);
  step->changeset = g_bytes_new (changeset, sqlite3_column_bytes (statement, 4));

  return step;
}

/* The next step to undo or redo; NULL, with @nothing as error, if there is none. */
static FarneStep *
find_step (FarneStore *self, const char *query, const char *nothing, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, query, error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return NULL;
  if (farne_statement_next (statement, &local))
    return read_step (statement);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND, nothing);

  return NULL;
}

/* Counts rows changed in recorded tables, not counting what triggers do besides. */
static void
count_row_cb (gpointer n_rows, sqlite3 *db, int op, const char *schema, const char *table,
              sqlite3_int64 old_id, sqlite3_int64 new_id)
{
  if (sqlite3_preupdate_depth (db) == 0 && g_strv_contains (farne_recorded_tables_get (), table))
    (*(guint *) n_rows)++;
}

/* Rows are as the changeset says, or something went past the journal: then all of it is off. */
static int
conflict_cb (gpointer context, int reason, sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
set_conflict (FarneStep *step, GError **error)
{
  g_set_error (
    error, FARNE_ERROR, FARNE_ERROR_CONFLICT,
    _("“%s” doesn’t fit what the file holds now, so nothing was changed. Check the file."),
    step->what);
  return FALSE;
}

static gboolean
references_are_whole (FarneStore *self, FarneStep *step, GError **error)
{
  g_autoptr (FarneStatement) statement =
    farne_database_query (self->database, "foreign-key-check", error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;
  if (farne_statement_next (statement, &local))
    return set_conflict (step, error);

  return farne_statement_ended (&local, error);
}

static gboolean
apply (FarneStore *self, FarneStep *step, int size, void *changeset, guint n_changes,
       GError **error)
{
  guint n_rows = 0;
  int code;

  sqlite3_preupdate_hook (self->database->db, count_row_cb, &n_rows);
  code = sqlite3changeset_apply (self->database->db, size, changeset, NULL, conflict_cb, NULL);
  sqlite3_preupdate_hook (self->database->db, NULL, NULL);

  if (code == SQLITE_ABORT || (code & 0xff) == SQLITE_CONSTRAINT ||
      (code == SQLITE_OK && n_rows != n_changes))
    return set_conflict (step, error);

  return code == SQLITE_OK || farne_database_fail (self->database, code, error);
}

static gboolean
apply_inside (FarneStore *self, FarneStep *step, const char *action, int size, void *changeset,
              FarneNotice *notice, GError **error)
{
  return apply (self, step, size, changeset, notice->n_changes, error) &&
         farne_derived_follow (self->database, notice, error) &&
         references_are_whole (self, step, error) &&
         farne_store_add_entry (self, step->what, action, step->entry, notice->n_changes, NULL, 0,
                                error) &&
         farne_store_set_top (self, step->top, error) &&
         farne_database_run (self->database, "commit", error);
}

/* References are checked at the end, once all rows are in place; not one by one on the way. */
static gboolean
apply_safely (FarneStore *self, FarneStep *step, const char *action, int size, void *changeset,
              FarneNotice *notice, GError **error)
{
  gboolean done = FALSE;

  if (!farne_database_run (self->database, "foreign-keys-off", error))
    return FALSE;
  if (farne_store_begin_quietly (self, error))
    {
      done = apply_inside (self, step, action, size, changeset, notice, error);
      if (!done)
        farne_store_rollback (self);
    }
  farne_database_run (self->database, "foreign-keys-on", NULL);

  return done;
}

static gboolean
check_fits (FarneStore *self, FarneStep *step, GError **error)
{
  gboolean fits = FALSE;

  if (!farne_migration_fits (self->database, step->version, &fits, error))
    return FALSE;

  return fits || set_conflict (step, error);
}

static gboolean
travel_with (FarneStore *self, FarneStep *step, const char *action, int size, void *changeset,
             GError **error)
{
  g_autoptr (FarneNotice) notice = farne_notice_new (size, changeset);

  if (notice == NULL)
    return set_conflict (step, error);
  if (!apply_safely (self, step, action, size, changeset, notice, error))
    return FALSE;
  self->is_changed = TRUE;
  farne_store_notify (self, notice);

  return TRUE;
}

static gboolean
undo_step (FarneStore *self, FarneStep *step, GError **error)
{
  void *inverse = NULL;
  int size = 0;
  int code = sqlite3changeset_invert ((int) g_bytes_get_size (step->changeset),
                                      g_bytes_get_data (step->changeset, NULL), &size, &inverse);
  gboolean done = code == SQLITE_OK ? travel_with (self, step, "undo", size, inverse, error)
                                    : set_conflict (step, error);

  sqlite3_free (inverse);

  return done;
}

static gboolean
redo_step (FarneStore *self, FarneStep *step, GError **error)
{
  return travel_with (self, step, "redo", (int) g_bytes_get_size (step->changeset),
                      (void *) g_bytes_get_data (step->changeset, NULL), error);
}

static gboolean
give_what (FarneStep *step, gboolean done, char **what)
{
  if (done && what != NULL)
    *what = g_steal_pointer (&step->what);

  return done;
}

/**
 * farne_store_undo:
 * @self: a store opened for writing
 * @what: (out) (optional) (transfer full): what was undone
 * @error: return location for an error
 *
 * Takes back the last step that isn't undone, also one of an earlier session. That is an entry of
 * the history itself.
 *
 * Errors: %FARNE_ERROR_NOT_FOUND if there is nothing to undo; %FARNE_ERROR_CONFLICT if the step
 * doesn't fit the file, which is then as it was.
 *
 * Returns: whether it was undone
 */
gboolean
farne_store_undo (FarneStore *self, char **what, GError **error)
{
  g_autoptr (FarneStep) step = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  if (!farne_store_check_writable (self, error))
    return FALSE;
  step = find_step (self, "undo", _("There is nothing to undo."), error);

  return step != NULL && check_fits (self, step, error) &&
         give_what (step, undo_step (self, step, error), what);
}

/**
 * farne_store_redo:
 * @self: a store opened for writing
 * @what: (out) (optional) (transfer full): what was done again
 * @error: return location for an error
 *
 * Does again the step that was undone last. After a new step there is nothing to redo.
 *
 * Errors: %FARNE_ERROR_NOT_FOUND if there is nothing to redo; %FARNE_ERROR_CONFLICT.
 *
 * Returns: whether it was done again
 */
gboolean
farne_store_redo (FarneStore *self, char **what, GError **error)
{
  g_autoptr (FarneStep) step = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  if (!farne_store_check_writable (self, error))
    return FALSE;
  step = find_step (self, "redo", _("There is nothing to redo."), error);

  return step != NULL && check_fits (self, step, error) &&
         give_what (step, redo_step (self, step, error), what);
}

static char *
peek (FarneStore *self, const char *query)
{
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, query, NULL);

  if (statement == NULL || !farne_statement_next (statement, NULL))
    return NULL;

  return farne_statement_dup_text (statement, 1);
}

/**
 * farne_store_peek_undo:
 * @self: a store
 *
 * Tells what farne_store_undo() would undo.
 *
 * Returns: (transfer full) (nullable): what it did, or %NULL if there is nothing to undo
 */
char *
farne_store_peek_undo (FarneStore *self)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  return peek (self, "undo");
}

/**
 * farne_store_peek_redo:
 * @self: a store
 *
 * Tells what farne_store_redo() would do again.
 *
 * Returns: (transfer full) (nullable): what it did, or %NULL if there is nothing to redo
 */
char *
farne_store_peek_redo (FarneStore *self)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  return peek (self, "redo");
}
