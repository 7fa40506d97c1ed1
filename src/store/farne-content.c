/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-store-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "store/farne-file.h"

/**
 * farne_store_put_segment:
 * @self: a store opened for writing
 * @content: any bytes; not empty
 * @error: return location for an error
 *
 * Keeps a large content beside the records. In a step it is kept with the step; it is never
 * recorded, so undoing the step undoes only what points to it. Content that nothing points to goes
 * at compaction.
 *
 * Returns: (transfer full): its SHA-256, by which records point to it
 */
char *
farne_store_put_segment (FarneStore *self, GBytes *content, GError **error)
{
  g_autoptr (FarneStatement) statement = NULL;
  g_autofree char *sha256 = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (content, &size);

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);
  g_return_val_if_fail (size > 0 && size <= G_MAXINT32, NULL);

  if (!farne_store_check_writable (self, error))
    return NULL;
  sha256 = farne_text_digest (data, size);
  statement = farne_database_query (self->database, "segment-put", error);
  if (statement == NULL)
    return NULL;
  farne_statement_bind (statement, "t", sha256);
  sqlite3_bind_blob (statement, 2, data, (int) size, SQLITE_STATIC);
  if (!farne_statement_run (statement, error))
    return NULL;

  return g_steal_pointer (&sha256);
}

/**
 * farne_store_get_segment:
 * @self: a store
 * @sha256: what a record points to
 * @error: return location for an error
 *
 * Reads a large content.
 *
 * Errors: %FARNE_ERROR_NOT_FOUND.
 *
 * Returns: (transfer full): the content
 */
GBytes *
farne_store_get_segment (FarneStore *self, const char *sha256, GError **error)
{
  g_autoptr (FarneStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  statement = farne_database_query (self->database, "segment-get", error);
  if (statement == NULL)
    return NULL;
  farne_statement_bind (statement, "t", sha256);
  if (farne_statement_next (statement, &local))
    {
      gconstpointer data = sqlite3_column_blob (statement, 0);

      return g_bytes_new (data, sqlite3_column_bytes (statement, 0));
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    g_set_error (
      error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
      _("A content (%.8s…) is missing from the file. Check the file, and restore a backup."),
      sha256 != NULL ? sha256 : "");

  return NULL;
}

/**
 * farne_store_get_setting:
 * @self: a store
 * @name: the name of a setting of the file
 *
 * Reads a setting.
 *
 * Returns: (transfer full) (nullable): its value, or %NULL if it isn't set
 */
char *
farne_store_get_setting (FarneStore *self, const char *name)
{
  g_autoptr (FarneStatement) statement = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  statement = farne_database_query (self->database, "setting-get", NULL);
  if (statement == NULL)
    return NULL;
  farne_statement_bind (statement, "t", name);

  return farne_statement_next (statement, NULL) ? farne_statement_dup_text (statement, 0) : NULL;
}

static gboolean
write_setting (FarneStore *self, const char *name, const char *value, GError **error)
{
  const char *query = value != NULL ? "setting-set" : "setting-drop";
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, query, error);

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, value != NULL ? "tt" : "t", name, value);

  return farne_statement_run (statement, error);
}

/**
 * farne_store_set_setting:
 * @self: a store
 * @name: the name of a setting of the file
 * @value: (nullable): its value, or %NULL to unset it
 * @error: return location for an error
 *
 * Changes a setting. Outside a step that is a step of its own.
 *
 * Returns: whether it was changed
 */
gboolean
farne_store_set_setting (FarneStore *self, const char *name, const char *value, GError **error)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  if (self->session != NULL)
    return write_setting (self, name, value, error);
  if (!farne_store_begin (self, _("Change a setting"), error))
    return FALSE;
  if (!write_setting (self, name, value, error))
    {
      farne_store_rollback (self);
      return FALSE;
    }

  return farne_store_commit (self, error);
}

static gboolean
add_audit (FarneDatabase *database, const char *event, const char *what, const char *details,
           GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (database, "audit-add", error);

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "itttt", g_get_real_time (), g_get_user_name (), event, what,
                        details);

  return farne_statement_run (statement, error);
}

/* One row in a transaction of its own, which waits for the writer's, if there is one. */
static gboolean
add_audit_beside (FarneStore *self, const char *event, const char *what, const char *details,
                  GError **error)
{
  g_autoptr (FarneDatabase) database = NULL;

  if (!farne_file_check_writable (self->path, error))
    return FALSE;
  database = farne_database_open (self->path, FARNE_DATABASE_WRITE, error);

  return database != NULL && add_audit (database, event, what, details, error) &&
         farne_database_close (database, error);
}

/**
 * farne_store_audit:
 * @self: a store
 * @event: the kind of event, as `export` or `refusal`
 * @what: what happened, for people
 * @details: (nullable): more, for machines
 * @error: return location for an error
 *
 * Enters what went out or was refused. Such a row is never changed or undone. In a step it is kept
 * with the step. A store that is open for reading enters it too, whoever else has the file open.
 *
 * Errors: %FARNE_ERROR_READ_ONLY if nobody can write to the file here.
 *
 * Returns: whether it was entered
 */
gboolean
farne_store_audit (FarneStore *self, const char *event, const char *what, JsonNode *details,
                   GError **error)
{
  g_autofree char *text = details != NULL ? json_to_string (details, FALSE) : NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  if (self->mode == FARNE_STORE_READ_ONLY && self->database != NULL)
    return add_audit_beside (self, event, what, text, error);
  if (!farne_store_check_writable (self, error))
    return FALSE;
  self->is_changed = TRUE;

  return add_audit (self->database, event, what, text, error);
}
