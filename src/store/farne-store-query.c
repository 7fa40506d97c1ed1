/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/farne-store-query.h"

#include <string.h>

#include "store/farne-derived.h"
#include "store/farne-kind-sql.h"
#include "store/farne-queries.h"
#include "store/farne-query-private.h"
#include "store/farne-query-sql.h"

/**
 * farne_group_count_free:
 * @count: (transfer full): a count
 *
 * Frees a count.
 */
void
farne_group_count_free (FarneGroupCount *count)
{
  g_free (count->value);
  g_free (count);
}

/* Prepares a template of a query with its condition bound; @more are further places. */
static FarneStatement *
prepare (FarneStore *self, const FarneRecordQuery *query, const char *template, const char *order,
         const FarneField *field, GError **error)
{
  g_autoptr (FarneCondition) condition = farne_query_make_condition (query);
  g_autofree char *where = g_strconcat (" WHERE ", condition->sql->str, NULL);
  g_autofree char *columns = farne_kind_sql_columns (query->kind);
  g_autofree char *key = field != NULL ? farne_field_make_key (field) : NULL;
  g_autofree char *sql =
    farne_queries_fill (template, "table", query->kind->name, "columns", columns, "where", where,
                        "order", order != NULL ? order : "", "field",
                        field != NULL ? field->name : "", "key", key != NULL ? key : "", NULL);
  FarneStatement *statement;

  if (query->text != NULL && !farne_derived_ensure_search (self->database, error))
    return NULL;
  statement = farne_database_prepare (self->database, sql, error);
  if (statement != NULL)
    farne_condition_bind (condition, statement, 1);

  return statement;
}

/**
 * farne_store_query:
 * @self: a store
 * @query: a query
 * @error: return location for an error
 *
 * Reads the records that answer a query.
 *
 * Returns: (transfer full) (element-type FarneRecord): the records, in its order
 */
GPtrArray *
farne_store_query (FarneStore *self, const FarneRecordQuery *query, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *order = farne_query_make_order (query);
  g_autoptr (FarneStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  statement = prepare (self, query, "query-list", order, NULL, error);
  if (statement == NULL)
    return NULL;
  while (farne_statement_next (statement, &local))
    g_ptr_array_add (records, farne_record_read (query->kind, statement));

  return farne_statement_ended (&local, error) ? g_steal_pointer (&records) : NULL;
}

/* The ids of the records that answer a query, in its order. */
GArray *
farne_store_query_ids (FarneStore *self, const FarneRecordQuery *query, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *order = farne_query_make_order (query);
  g_autoptr (FarneStatement) statement = prepare (self, query, "query-ids", order, NULL, error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return NULL;
  while (farne_statement_next (statement, &local))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }

  return farne_statement_ended (&local, error) ? g_steal_pointer (&ids) : NULL;
}

/**
 * farne_store_count:
 * @self: a store
 * @query: a query
 * @error: return location for an error
 *
 * Counts the records that answer a query.
 *
 * Returns: how many, or -1 on error
 */
gint64
farne_store_count (FarneStore *self, const FarneRecordQuery *query, GError **error)
{
  g_autoptr (FarneStatement) statement = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), -1);

  statement = prepare (self, query, "query-count", NULL, NULL, error);
  if (statement == NULL || !farne_statement_next (statement, error))
    return -1;

  return sqlite3_column_int64 (statement, 0);
}

static FarneGroupCount *
read_count (const FarneRecordQuery *query, const FarneField *field, FarneStatement *statement)
{
  g_autoptr (FarneRecord) pattern = farne_record_new (query->kind);
  FarneGroupCount *count = g_new0 (FarneGroupCount, 1);

  farne_field_read (pattern, field, statement, 0);
  count->value = farne_record_get_text (pattern, field);
  count->n = sqlite3_column_int64 (statement, 1);

  return count;
}

/**
 * farne_store_count_by:
 * @self: a store
 * @query: a query
 * @field: a field of its kind
 * @error: return location for an error
 *
 * Counts the records that answer a query by what they have in a field.
 *
 * Returns: (transfer full) (element-type FarneGroupCount): the groups, ordered as the query's
 *   records are when grouped by @field; those without a value first
 */
GPtrArray *
farne_store_count_by (FarneStore *self, const FarneRecordQuery *query, const FarneField *field,
                      GError **error)
{
  g_autoptr (GPtrArray) counts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_group_count_free);
  g_autoptr (FarneStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  statement = prepare (self, query, "query-count-by", NULL, field, error);
  if (statement == NULL)
    return NULL;
  while (farne_statement_next (statement, &local))
    g_ptr_array_add (counts, read_count (query, field, statement));

  return farne_statement_ended (&local, error) ? g_steal_pointer (&counts) : NULL;
}

/* A key of a record, taken out of a statement so that it can be compared later. */
static sqlite3_value *
take_value (FarneStatement *statement, int column)
{
  return sqlite3_value_dup (sqlite3_column_value (statement, column));
}

/**
 * farne_store_query_keys:
 * @self: a store
 * @query: a query
 * @id: a record
 * @always: whether also if the record doesn't answer the query
 * @keys: (out) (transfer full) (nullable): by what it is ordered, or %NULL if it doesn't answer
 * @error: return location for an error
 *
 * Asks where a record belongs in the list of a query.
 *
 * Returns: whether it could be asked
 */
gboolean
farne_store_query_keys (FarneStore *self, const FarneRecordQuery *query, gint64 id, gboolean always,
                        GPtrArray **keys, GError **error)
{
  g_autoptr (GArray) descends = NULL;
  g_autoptr (GPtrArray) expressions = farne_query_list_keys (query, &descends);
  g_autoptr (FarneCondition) condition =
    always ? farne_condition_new () : farne_query_make_condition (query);
  g_autoptr (GString) list = g_string_new ("id");
  g_autofree char *sql = NULL;
  g_autoptr (FarneStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  *keys = NULL;
  for (guint i = 0; i < expressions->len; i++)
    g_string_append_printf (list, ", %s", (char *) expressions->pdata[i]);
  sql = farne_queries_fill (
    "query-keys", "table", query->kind->name, "keys", list->str, "condition",
    always ? farne_queries_find ("where-always") : condition->sql->str, NULL);
  statement = farne_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "i", id);
  farne_condition_bind (condition, statement, 2);
  if (!farne_statement_next (statement, &local))
    return farne_statement_ended (&local, error);
  *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) sqlite3_value_free);
  for (guint i = 0; i <= expressions->len; i++)
    g_ptr_array_add (*keys, take_value (statement, (int) i));

  return TRUE;
}
