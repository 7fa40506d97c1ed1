/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-kind-sql.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "store/farne-queries.h"

/* The kinds are few and never go: what is made for one is kept. */
static GMutex mutex;
static GHashTable *made;

/* The columns after the id, with a comma before each; with @after, each once more behind it. */
static char *
join_columns (const FarneKind *kind, const char *after)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_string_append_printf (sql, ", \"%s\"", kind->fields[i].name);
      if (after != NULL)
        g_string_append_printf (sql, "%s\"%s\"", after, kind->fields[i].name);
    }

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static char *
make_save (const FarneKind *kind, const char *columns)
{
  g_autofree char *updates = join_columns (kind, " = excluded.");
  g_autoptr (GString) places = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    g_string_append (places, ", ?");

  return farne_queries_fill ("kind-save", "table", kind->name, "columns", columns, "places",
                             places->str, "updates", updates + strlen (", "), NULL);
}

static FarneKindSql *
make_sql (const FarneKind *kind)
{
  FarneKindSql *sql = g_new0 (FarneKindSql, 1);
  g_autofree char *columns = join_columns (kind, NULL);

  sql->list = farne_queries_fill ("kind-list", "table", kind->name, "columns", columns, NULL);
  sql->get = farne_queries_fill ("kind-get", "table", kind->name, "columns", columns, NULL);
  sql->save = make_save (kind, columns);
  sql->drop = farne_queries_fill ("kind-drop", "table", kind->name, NULL);

  return sql;
}

/**
 * farne_kind_sql_get:
 * @kind: a kind
 *
 * Makes the SQL of a kind, once. May be called from any thread.
 *
 * Returns: (transfer none): the SQL
 */
const FarneKindSql *
farne_kind_sql_get (const FarneKind *kind)
{
  FarneKindSql *sql;

  g_mutex_lock (&mutex);
  if (made == NULL)
    made = g_hash_table_new (NULL, NULL);
  sql = g_hash_table_lookup (made, kind);
  if (sql == NULL)
    {
      sql = make_sql (kind);
      g_hash_table_insert (made, (gpointer) kind, sql);
    }
  g_mutex_unlock (&mutex);

  return sql;
}

static gboolean
add_order (GString *sql, const FarneKind *kind, char *term, GError **error)
{
  g_auto (GStrv) words = g_strsplit (g_strstrip (term), " ", -1);
  const FarneField *field = words[0] != NULL ? farne_kind_find_field (kind, words[0]) : NULL;
  gboolean descends = words[0] != NULL && words[1] != NULL &&
                      g_ascii_strcasecmp (words[1], "desc") == 0;

  if (field == NULL || (words[1] != NULL && !descends))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED, _("“%s” can’t be ordered by “%s”."),
                   kind->name, term);
      return FALSE;
    }
  g_string_append_printf (sql, "\"%s\"%s%s, ", field->name,
                          farne_field_get_storage (field) == FARNE_STORAGE_TEXT ? " COLLATE NOCASE"
                                                                                : "",
                          descends ? " DESC" : "");

  return TRUE;
}

/**
 * farne_kind_sql_order:
 * @kind: a kind
 * @order_by: (nullable): names of fields separated by ",", each with " desc" behind it to turn it
 *   round; records that are alike stand in the order of their ids
 * @error: return location for an error
 *
 * Makes the order of a list.
 *
 * Returns: (transfer full): the clause, to stand behind a list
 */
char *
farne_kind_sql_order (const FarneKind *kind, const char *order_by, GError **error)
{
  g_autoptr (GString) sql = g_string_new (" ORDER BY ");
  g_auto (GStrv) terms = g_strsplit (order_by != NULL ? order_by : "", ",", -1);

  for (guint i = 0; terms[i] != NULL; i++)
    if (!add_order (sql, kind, terms[i], error))
      return NULL;
  g_string_append (sql, "id");

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* The columns of all fields, with a comma before each. */
char *
farne_kind_sql_columns (const FarneKind *kind)
{
  return join_columns (kind, NULL);
}

/* The first record with a value in a field. */
char *
farne_kind_sql_find (const FarneKind *kind, const FarneField *field)
{
  g_autofree char *columns = join_columns (kind, NULL);

  return farne_queries_fill ("kind-find", "table", kind->name, "columns", columns, "field",
                             field->name, NULL);
}

/* The segments that a field points to, with the id of the record. */
char *
farne_kind_sql_segments (const FarneKind *kind, const FarneField *field)
{
  return farne_queries_fill ("kind-segments", "table", kind->name, "field", field->name, NULL);
}

/* The type of the column of a field: dates are ISO text, flags 0 and 1. */
const char *
farne_field_get_sql_type (const FarneField *field)
{
  if (farne_field_get_storage (field) == FARNE_STORAGE_REAL)
    return "REAL";
  if (farne_field_get_storage (field) == FARNE_STORAGE_TEXT || field->type == FARNE_FIELD_DAY)
    return "TEXT";

  return "INTEGER";
}

/* Binds a field; an unset one is NULL. */
void
farne_field_bind (FarneRecord *record, const FarneField *field, FarneStatement *statement,
                  int index)
{
  if (!farne_record_has (record, field))
    sqlite3_bind_null (statement, index);
  else if (farne_field_get_storage (field) == FARNE_STORAGE_TEXT)
    sqlite3_bind_text (statement, index, farne_record_peek_text (record, field), -1,
                       SQLITE_TRANSIENT);
  else if (farne_field_get_storage (field) == FARNE_STORAGE_REAL)
    sqlite3_bind_double (statement, index, farne_record_peek_real (record, field));
  else if (field->type == FARNE_FIELD_DAY)
    sqlite3_bind_text (statement, index,
                       farne_day_to_iso ((FarneDay) farne_record_peek_integer (record, field)), -1,
                       g_free);
  else
    sqlite3_bind_int64 (statement, index, farne_record_peek_integer (record, field));
}

/* Binds id and fields, as the save of a kind wants them. */
void
farne_record_bind (FarneRecord *record, FarneStatement *statement)
{
  const FarneKind *kind = farne_record_get_kind (record);

  sqlite3_bind_int64 (statement, 1, farne_record_get_id (record));
  for (guint i = 0; i < kind->n_fields; i++)
    farne_field_bind (record, &kind->fields[i], statement, i + 2);
}

/* Reads a field from a column; no value leaves it unset. */
void
farne_field_read (FarneRecord *record, const FarneField *field, FarneStatement *statement,
                  int column)
{
  FarneDay day;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return;
  if (farne_field_get_storage (field) == FARNE_STORAGE_TEXT)
    farne_record_put_text (record, field, (const char *) sqlite3_column_text (statement, column));
  else if (farne_field_get_storage (field) == FARNE_STORAGE_REAL)
    farne_record_put_real (record, field, sqlite3_column_double (statement, column));
  else if (field->type != FARNE_FIELD_DAY)
    farne_record_put_integer (record, field, sqlite3_column_int64 (statement, column));
  else if (farne_day_parse ((const char *) sqlite3_column_text (statement, column), &day))
    farne_record_put_integer (record, field, day);
}

/* Reads the record of a row as the list of a kind has it. */
FarneRecord *
farne_record_read (const FarneKind *kind, FarneStatement *statement)
{
  FarneRecord *record = farne_record_new (kind);

  farne_record_set_id (record, sqlite3_column_int64 (statement, 0));
  for (guint i = 0; i < kind->n_fields; i++)
    farne_field_read (record, &kind->fields[i], statement, i + 1);

  return record;
}

static gpointer
list_recorded (gpointer data)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  GPtrArray *tables = g_ptr_array_new ();

  for (guint i = 0; kinds[i] != NULL; i++)
    g_ptr_array_add (tables, (gpointer) kinds[i]->name);
  g_ptr_array_add (tables, (gpointer) "setting");
  g_ptr_array_add (tables, NULL);

  return g_ptr_array_free (tables, FALSE);
}

/**
 * farne_recorded_tables_get:
 *
 * Lists the tables whose changes are recorded and can be undone: those of the kinds, and `setting`.
 *
 * Returns: (transfer none) (array zero-terminated=1): their names
 */
const char *const *
farne_recorded_tables_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, list_recorded, NULL);
}
