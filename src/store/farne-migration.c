/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-migration.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "base/farne-error.h"
#include "store/farne-backup-private.h"
#include "store/farne-derived.h"
#include "store/farne-file.h"
#include "store/farne-kind-sql.h"

#define FOLDER "/io/github/farne/Farne/sql/migrations/"

/* Tables that may be written in a migration without an end to undo. */
static const char *const unrecorded[] = {
  "identity", "segment", "journal", "journal_top", "journal_schema", "audit", "draft", NULL,
};

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The numbers of the migrations there are, in order. */
static GArray *
list_versions (void)
{
  GArray *versions = g_array_new (FALSE, FALSE, sizeof (int));
  g_auto (GStrv) names =
    g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      int version = (int) g_ascii_strtoll (names[i], NULL, 10);

      g_array_append_val (versions, version);
    }
  g_array_sort (versions, compare_numbers);

  return versions;
}

/**
 * farne_migration_get_latest:
 *
 * Tells the version of the files that this program writes.
 *
 * Returns: the number of the last migration
 */
int
farne_migration_get_latest (void)
{
  g_autoptr (GArray) versions = list_versions ();

  return versions->len > 0 ? g_array_index (versions, int, versions->len - 1) : 0;
}

static gboolean
add_table_columns (FarneDatabase *database, JsonBuilder *builder, const char *table, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (database, "columns", error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "t", table);
  json_builder_set_member_name (builder, table);
  json_builder_begin_array (builder);
  while (farne_statement_next (statement, &local))
    {
      g_autofree char *column = g_strdup_printf ("%s %s %d", sqlite3_column_text (statement, 0),
                                                 sqlite3_column_text (statement, 1),
                                                 sqlite3_column_int (statement, 2));

      json_builder_add_string_value (builder, column);
    }
  json_builder_end_array (builder);

  return farne_statement_ended (&local, error);
}

/* The recorded tables with their columns (name, type, place in the key) as they are now. */
static JsonNode *
describe_columns (FarneDatabase *database, GError **error)
{
  const char *const *tables = farne_recorded_tables_get ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  for (guint i = 0; tables[i] != NULL; i++)
    if (!add_table_columns (database, builder, tables[i], error))
      return NULL;
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static gboolean
is_prefix (JsonArray *columns, JsonArray *of)
{
  guint n = json_array_get_length (columns);

  if (of == NULL || json_array_get_length (of) < n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (json_array_get_string_element (columns, i),
                      json_array_get_string_element (of, i)))
      return FALSE;

  return TRUE;
}

/* Whether every table of @before is still there, with at most columns appended. */
static gboolean
only_appends (JsonNode *before, JsonNode *now)
{
  JsonObject *new_tables = json_node_get_object (now);
  JsonObjectIter iter;
  const char *table;
  JsonNode *columns;

  json_object_iter_init (&iter, json_node_get_object (before));
  while (json_object_iter_next (&iter, &table, &columns))
    {
      JsonArray *of = json_object_has_member (new_tables, table)
                        ? json_object_get_array_member (new_tables, table) : NULL;

      if (json_array_get_length (json_node_get_array (columns)) > 0 &&
          !is_prefix (json_node_get_array (columns), of))
        return FALSE;
    }

  return TRUE;
}

/* The columns noted for a version, or NULL without an error where there is no note of it. */
static JsonNode *
get_noted_columns (FarneDatabase *database, int version, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (database, "schema", error);

  if (statement == NULL)
    return NULL;
  farne_statement_bind (statement, "i", (gint64) version);
  if (!farne_statement_next (statement, error))
    return NULL;

  return json_from_string ((const char *) sqlite3_column_text (statement, 0), error);
}

/**
 * farne_migration_fits:
 * @database: a connection
 * @version: the version of the file when something was recorded
 * @fits: (out): whether the tables are as they were then, but for columns appended
 * @error: return location for an error
 *
 * Tells whether a changeset of an older version can be applied. SQLite would skip what doesn't fit,
 * and say that all is well.
 *
 * Returns: whether it could be told
 */
gboolean
farne_migration_fits (FarneDatabase *database, int version, gboolean *fits, GError **error)
{
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) now = NULL;
  g_autoptr (GError) local = NULL;

  before = get_noted_columns (database, version, &local);
  if (local == NULL)
    now = describe_columns (database, &local);
  if (!farne_statement_ended (&local, error))
    return FALSE;
  *fits = before != NULL && only_appends (before, now);

  return TRUE;
}

static void
row_changed_cb (gpointer touched, sqlite3 *db, int op, const char *schema, const char *table,
                sqlite3_int64 old_id, sqlite3_int64 new_id)
{
  if (!g_strv_contains (unrecorded, table))
    *(gboolean *) touched = TRUE;
}

static gboolean
run_script (FarneDatabase *database, int version, gboolean *touched, GError **error)
{
  g_autofree char *path = g_strdup_printf (FOLDER "%04d.sql", version);
  g_autoptr (GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  gint64 reached = 0;
  gboolean ran;

  if (script == NULL)
    return FALSE;
  sqlite3_preupdate_hook (database->db, row_changed_cb, touched);
  ran = farne_database_run_script (database, g_bytes_get_data (script, NULL), error);
  sqlite3_preupdate_hook (database->db, NULL, NULL);
  if (!ran || !farne_database_get_number (database, "version", &reached, error))
    return FALSE;
  g_assert_cmpint (reached, ==, version);

  return TRUE;
}

static gboolean
note_columns (FarneDatabase *database, int version, JsonNode *columns, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (database, "add-schema", error);
  g_autofree char *text = json_to_string (columns, FALSE);

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "it", (gint64) version, text);

  return farne_statement_run (statement, error);
}

static gboolean
check_references (FarneDatabase *database, GError **error)
{
  g_autoptr (FarneStatement) statement =
    farne_database_query (database, "foreign-key-check", error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;
  if (farne_statement_next (statement, &local))
    return farne_database_fail (database, SQLITE_CORRUPT, error);

  return farne_statement_ended (&local, error);
}

/* Whatever does more than append columns ends undo: older changesets would no longer fit. */
static gboolean
migrate_inside (FarneDatabase *database, int version, gint64 before, GError **error)
{
  g_autoptr (JsonNode) old_columns = NULL;
  g_autoptr (JsonNode) columns = NULL;
  g_autoptr (GError) local = NULL;
  gboolean touched = FALSE;

  if (before > 0)
    old_columns = get_noted_columns (database, (int) before, &local);
  if (!farne_statement_ended (&local, error))
    return FALSE;
  if (!run_script (database, version, &touched, error))
    return FALSE;
  columns = describe_columns (database, error);
  if (columns == NULL || !note_columns (database, version, columns, error))
    return FALSE;
  if (before > 0 && (touched || old_columns == NULL || !only_appends (old_columns, columns)) &&
      !farne_database_run (database, "close", error))
    return FALSE;

  return check_references (database, error);
}

static gboolean
migrate_one (FarneDatabase *database, int version, gint64 before, GError **error)
{
  if (!farne_database_run (database, "begin", error))
    return FALSE;
  if (farne_derived_drop (database, error) &&
      migrate_inside (database, version, before, error) &&
      farne_database_run (database, "commit", error))
    return TRUE;
  if (!sqlite3_get_autocommit (database->db))
    farne_database_run (database, "rollback", NULL);

  return FALSE;
}

static gboolean
migrate_from (FarneDatabase *database, gint64 version, GError **error)
{
  g_autoptr (GArray) versions = list_versions ();
  gboolean done = farne_database_run (database, "foreign-keys-off", error);

  for (guint i = 0; done && i < versions->len; i++)
    {
      int next = g_array_index (versions, int, i);

      if (next <= version)
        continue;
      done = migrate_one (database, next, version, error);
      version = next;
    }

  return done && farne_database_run (database, "foreign-keys-on", error);
}

/**
 * farne_migrate_new:
 * @database: a connection to an empty file
 * @error: return location for an error
 *
 * Fills a new file with the tables of the latest version.
 *
 * Returns: whether it did
 */
gboolean
farne_migrate_new (FarneDatabase *database, GError **error)
{
  return migrate_from (database, 0, error);
}

/**
 * farne_migration_check:
 * @database: a connection to a desk file
 * @is_writable: whether it may be written
 * @error: return location for an error
 *
 * Checks that this program can open a file of its version.
 *
 * Errors: %FARNE_ERROR_NEWER; %FARNE_ERROR_READ_ONLY if it must be brought up to date and mayn't.
 *
 * Returns: whether it can
 */
gboolean
farne_migration_check (FarneDatabase *database, gboolean is_writable, GError **error)
{
  gint64 version = 0;

  if (!farne_database_get_number (database, "version", &version, error))
    return FALSE;
  if (version > farne_migration_get_latest ())
    return farne_file_fail (
      database->path, FARNE_ERROR_NEWER,
      _("“%s” was written by a newer version of Farne. Update Farne to open it."), error);
  if (version < farne_migration_get_latest () && !is_writable)
    return farne_file_fail (database->path, FARNE_ERROR_READ_ONLY,
                            _("“%s” was written by an older version of Farne. "
                              "Open it once for writing to bring it up to date."),
                            error);

  return TRUE;
}

/**
 * farne_migrate:
 * @database: a connection to a desk file
 * @is_writable: whether it may be written
 * @error: return location for an error
 *
 * Brings a desk file up to date: each step in a transaction of its own, after a backup of the file
 * as it was.
 *
 * Errors: those of farne_migration_check().
 *
 * Returns: whether it is up to date
 */
gboolean
farne_migrate (FarneDatabase *database, gboolean is_writable, GError **error)
{
  gint64 version = 0;

  if (!farne_migration_check (database, is_writable, error) ||
      !farne_database_get_number (database, "version", &version, error))
    return FALSE;

  return version == farne_migration_get_latest () ||
         (farne_backup_make (database, error) && migrate_from (database, version, error));
}
