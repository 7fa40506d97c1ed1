/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-database.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "store/farne-queries.h"

/* How long to wait for a reader that stands in the way of a checkpoint, in milliseconds. */
#define PATIENCE 5000

static const struct
{
  int result;
  FarneError code;
  const char *sentence;
} failures[] = {
  { SQLITE_BUSY, FARNE_ERROR_LOCKED,
    N_("“%s” is in use by another program. Try again in a moment.") },
  { SQLITE_LOCKED, FARNE_ERROR_LOCKED,
    N_("“%s” is in use by another program. Try again in a moment.") },
  { SQLITE_READONLY, FARNE_ERROR_READ_ONLY, N_("“%s” can’t be written to: it is read-only.") },
  { SQLITE_PERM, FARNE_ERROR_READ_ONLY, N_("You are not allowed to write to “%s”.") },
  { SQLITE_CORRUPT, FARNE_ERROR_DAMAGED, N_("“%s” is damaged. Restore one of its backups.") },
  { SQLITE_NOTADB, FARNE_ERROR_NOT_OURS, N_("“%s” is not a desk file.") },
  { SQLITE_FULL, FARNE_ERROR_FAILED, N_("The disk with “%s” is full. Nothing was saved.") },
  { SQLITE_IOERR, FARNE_ERROR_FAILED,
    N_("“%s” can’t be read or written: the disk reports an error.") },
  { SQLITE_CANTOPEN, FARNE_ERROR_FAILED, N_("“%s” can’t be opened.") },
};

static void
set_failure (const char *path, int code, const char *detail, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    if ((code & 0xff) == failures[i].result)
      {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        g_set_error (error, FARNE_ERROR, failures[i].code, _(failures[i].sentence), name);
#pragma GCC diagnostic pop
        return;
      }
  /* Translators: a file, and what the database says went wrong with it */
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED, _("“%s”: %s."), name, detail);
}

/**
 * farne_database_fail:
 * @self: a connection
 * @code: what an SQLite function returned
 * @error: return location for an error
 *
 * Sets @error by what SQLite reports.
 *
 * Returns: %FALSE
 */
gboolean
farne_database_fail (FarneDatabase *self, int code, GError **error)
{
  set_failure (self->path, code, sqlite3_errmsg (self->db), error);
  return FALSE;
}

/* Nobody asks how much memory SQLite uses, so it need not count, under a lock, what it allocates. It
 * heeds this only before its first use, and works the same if that has been. */
static gpointer
configure (gpointer data)
{
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);

  return NULL;
}

static int
connect (const char *path, FarneDatabaseMode mode, const char *vfs, sqlite3 **db)
{
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
  g_autofree char *escaped = g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH,
                                                  FALSE);
  g_autofree char *uri = g_strconcat (
    "file:", escaped, mode == FARNE_DATABASE_IMMUTABLE ? "?immutable=1" : NULL, NULL);

  flags |= mode == FARNE_DATABASE_IMMUTABLE ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;

  return sqlite3_open_v2 (uri, db, flags, vfs);
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* farne_fold (text): for queries only, never for what stays in a file. */
static void
fold_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, farne_text_fold (text), -1, g_free);
}

static int
collate_cb (void *data, int size_a, const void *text_a, int size_b, const void *text_b)
{
  g_autofree char *a = g_strndup (text_a, size_a);
  g_autofree char *b = g_strndup (text_b, size_b);

  return farne_text_compare (a, b);
}

/* farne_has_word (text, word): whether a word of a text starts with a folded one. */
static void
has_word_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  const char *word = (const char *) sqlite3_value_text (values[1]);
  g_autofree char *folded = text != NULL ? farne_text_fold (text) : NULL;

  sqlite3_result_int (context, folded != NULL && word != NULL && farne_text_has_word (folded, word));
}

/* A reader may not write, but connects for writing: so it leaves no litter beside the file. */
static gboolean
set_up (FarneDatabase *self, FarneDatabaseMode mode, GError **error)
{
  sqlite3_busy_timeout (self->db, PATIENCE);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  /* Until the file is known to be ours, not even the write-ahead log is folded in. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_create_function_v2 (self->db, "farne_fold", 1,
                              SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL, fold_cb,
                              NULL, NULL, NULL);
  sqlite3_create_collation_v2 (self->db, "farne_numbered", SQLITE_UTF8, NULL, collate_cb, NULL);
  sqlite3_create_function_v2 (self->db, "farne_has_word", 2,
                              SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                              has_word_cb, NULL, NULL, NULL);

  return farne_database_run (self, "connect", error) &&
         (mode != FARNE_DATABASE_READ || farne_database_run (self, "query-only", error)) &&
         (mode != FARNE_DATABASE_WRITE || farne_database_run (self, "connect-write", error));
}

/**
 * farne_database_open:
 * @path: a file that exists
 * @mode: how
 * @error: return location for an error
 *
 * Connects to a file. All connections are made here, so that an encrypting VFS has one place to be
 * named. Until %SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE is cleared, closing leaves the file as it is.
 *
 * Returns: (transfer full): the connection
 */
FarneDatabase *
farne_database_open (const char *path, FarneDatabaseMode mode, GError **error)
{
  g_autoptr (FarneDatabase) self = g_new0 (FarneDatabase, 1);
  static GOnce once = G_ONCE_INIT;
  int code;

  g_once (&once, configure, NULL);
  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  code = connect (path, mode, NULL, &self->db);
  if (code != SQLITE_OK)
    {
      farne_database_fail (self, code, error);
      return NULL;
    }
  if (!set_up (self, mode, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * farne_database_close:
 * @self: a connection
 * @error: return location for an error
 *
 * Closes a connection, and tells whether that went well. Free it afterwards.
 *
 * Returns: whether it did
 */
gboolean
farne_database_close (FarneDatabase *self, GError **error)
{
  int code;

  g_hash_table_remove_all (self->statements);
  code = sqlite3_close (self->db);
  if (code != SQLITE_OK)
    return farne_database_fail (self, code, error);
  self->db = NULL;

  return TRUE;
}

/**
 * farne_database_free:
 * @self: (transfer full): a connection
 *
 * Closes a connection and frees it.
 */
void
farne_database_free (FarneDatabase *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close_v2 (self->db);
  g_free (self->path);
  g_free (self);
}

/**
 * farne_database_prepare:
 * @self: a connection
 * @sql: one statement, generated or a named query
 * @error: return location for an error
 *
 * Lends a prepared statement; the same text is prepared once.
 *
 * Returns: (transfer full): the statement, to be given back by farne_statement_reset()
 */
FarneStatement *
farne_database_prepare (FarneDatabase *self, const char *sql, GError **error)
{
  FarneStatement *statement = g_hash_table_lookup (self->statements, sql);
  int code;

  if (statement != NULL)
    return statement;

  code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      farne_database_fail (self, code, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);

  return statement;
}

/**
 * farne_database_query:
 * @self: a connection
 * @name: the name of a query of one statement in `resources/sql`
 * @error: return location for an error
 *
 * Lends a prepared statement.
 *
 * Returns: (transfer full): the statement
 */
FarneStatement *
farne_database_query (FarneDatabase *self, const char *name, GError **error)
{
  return farne_database_prepare (self, farne_queries_find (name), error);
}

/**
 * farne_database_run_script:
 * @self: a connection
 * @script: any number of statements
 * @error: return location for an error
 *
 * Runs a script.
 *
 * Returns: whether all of it ran
 */
gboolean
farne_database_run_script (FarneDatabase *self, const char *script, GError **error)
{
  int code = sqlite3_exec (self->db, script, NULL, NULL, NULL);

  return code == SQLITE_OK || farne_database_fail (self, code, error);
}

/**
 * farne_database_run:
 * @self: a connection
 * @name: the name of a query in `resources/sql`; any number of statements without parameters
 * @error: return location for an error
 *
 * Runs a query whose rows don't matter.
 *
 * Returns: whether it ran
 */
gboolean
farne_database_run (FarneDatabase *self, const char *name, GError **error)
{
  return farne_database_run_script (self, farne_queries_find (name), error);
}

/**
 * farne_database_run_one:
 * @self: a connection
 * @name: the name of a query of one statement that gives no rows and is run often
 * @error: return location for an error
 *
 * Runs a query, prepared once.
 *
 * Returns: whether it ran
 */
gboolean
farne_database_run_one (FarneDatabase *self, const char *name, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (self, name, error);

  return statement != NULL && farne_statement_run (statement, error);
}

/**
 * farne_database_get_number:
 * @self: a connection
 * @name: the name of a query that gives one row of one number
 * @number: (out): the number
 * @error: return location for an error
 *
 * Asks for a number.
 *
 * Returns: whether there was one
 */
gboolean
farne_database_get_number (FarneDatabase *self, const char *name, gint64 *number, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (self, name, error);

  if (statement == NULL || !farne_statement_next (statement, error))
    return FALSE;
  *number = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/**
 * farne_statement_reset:
 * @statement: a statement on loan
 *
 * Gives a statement back, without its values.
 */
void
farne_statement_reset (FarneStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

/**
 * farne_statement_bind:
 * @statement: a statement on loan
 * @format: a letter for each parameter: `i` for a gint64, `t` for a text (%NULL for no value) that
 *   stays until the statement is reset
 * @...: the values
 *
 * Sets the first parameters of a statement.
 */
void
farne_statement_bind (FarneStatement *statement, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  for (int i = 0; format[i] != '\0'; i++)
    if (format[i] == 'i')
      sqlite3_bind_int64 (statement, i + 1, va_arg (values, gint64));
    else
      sqlite3_bind_text (statement, i + 1, va_arg (values, const char *), -1, SQLITE_STATIC);
  va_end (values);
}

static void
fail_statement (FarneStatement *statement, int code, GError **error)
{
  sqlite3 *db = sqlite3_db_handle (statement);

  set_failure (sqlite3_db_filename (db, NULL), code, sqlite3_errmsg (db), error);
}

/**
 * farne_statement_next:
 * @statement: a statement on loan
 * @error: return location for an error
 *
 * Steps to the next row.
 *
 * Returns: %TRUE if there is one; %FALSE at the end, and with @error set
 */
gboolean
farne_statement_next (FarneStatement *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    fail_statement (statement, code, error);

  return code == SQLITE_ROW;
}

/**
 * farne_statement_ended:
 * @local: (inout): the error that the last farne_statement_next() may have set
 * @error: return location for an error
 *
 * Tells, after the last row, whether the rows ended well; passes the error on otherwise.
 *
 * Returns: whether they did
 */
gboolean
farne_statement_ended (GError **local, GError **error)
{
  if (*local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (local));

  return FALSE;
}

/**
 * farne_statement_run:
 * @statement: a statement on loan
 * @error: return location for an error
 *
 * Runs a statement that gives no rows.
 *
 * Returns: whether it ran
 */
gboolean
farne_statement_run (FarneStatement *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code != SQLITE_DONE && code != SQLITE_ROW)
    {
      fail_statement (statement, code, error);
      return FALSE;
    }

  return TRUE;
}

/**
 * farne_statement_dup_text:
 * @statement: a statement on a row
 * @column: a column, from 0
 *
 * Copies a text.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for no value
 */
char *
farne_statement_dup_text (FarneStatement *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}
