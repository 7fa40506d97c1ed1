/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/farne-record-history.h"

#include <string.h>

#include "store/farne-store-private.h"

/* How a changeset writes a whole number: its type, then eight bytes, the highest first. */
#define NUMBER_TYPE 1
#define NUMBER_SIZE 9

/**
 * farne_record_event_free:
 * @event: (transfer full): an event
 *
 * Frees an event.
 */
void
farne_record_event_free (FarneRecordEvent *event)
{
  g_free (event->who);
  g_free (event->what);
  g_free (event->action);
  g_clear_object (&event->before);
  g_clear_object (&event->after);
  g_ptr_array_unref (event->fields);
  g_free (event);
}

static void
put_value (FarneRecord *record, const FarneField *field, sqlite3_value *value)
{
  const int type = sqlite3_value_type (value);

  if (type == SQLITE_INTEGER)
    farne_record_put_integer (record, field, sqlite3_value_int64 (value));
  else if (type == SQLITE_FLOAT)
    farne_record_put_real (record, field, sqlite3_value_double (value));
  else if (type == SQLITE_TEXT && farne_field_get_storage (field) == FARNE_STORAGE_TEXT)
    farne_record_put_text (record, field, (const char *) sqlite3_value_text (value));
  else if (type == SQLITE_TEXT)
    farne_record_set_text (record, field, (const char *) sqlite3_value_text (value), NULL);
}

static void
add_field (FarneRecordEvent *event, const FarneField *field)
{
  if (!g_ptr_array_find (event->fields, field, NULL))
    g_ptr_array_add (event->fields, (gpointer) field);
}

/* Takes over one column of a row; a column of no change has no value in the changeset. */
static void
read_column (FarneRecordEvent *event, sqlite3_changeset_iter *iter, int op, int column,
             const FarneField *field)
{
  sqlite3_value *old = NULL, *fresh = NULL;

  if (op != SQLITE_INSERT)
    sqlite3changeset_old (iter, column, &old);
  if (op != SQLITE_DELETE)
    sqlite3changeset_new (iter, column, &fresh);
  if (op == SQLITE_UPDATE && fresh == NULL)
    return;
  if (old != NULL)
    put_value (event->before, field, old);
  if (fresh != NULL)
    put_value (event->after, field, fresh);
  if ((old != NULL && sqlite3_value_type (old) != SQLITE_NULL)
      || (fresh != NULL && sqlite3_value_type (fresh) != SQLITE_NULL))
    add_field (event, field);
}

static gboolean
is_row_of (sqlite3_changeset_iter *iter, int op, gint64 id)
{
  sqlite3_value *key = NULL;

  if (op == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &key);
  else
    sqlite3changeset_old (iter, 0, &key);

  return key != NULL && sqlite3_value_int64 (key) == id;
}

static void
read_row (FarneRecordEvent *event, sqlite3_changeset_iter *iter, int op, GPtrArray *columns,
          const FarneKind *kind)
{
  const char *table;
  int n_columns, same, indirect;

  sqlite3changeset_op (iter, &table, &n_columns, &same, &indirect);
  event->before = op != SQLITE_INSERT ? farne_record_new (kind) : NULL;
  event->after = op != SQLITE_DELETE ? farne_record_new (kind) : NULL;
  for (int i = 1; i < MIN (n_columns, (int) columns->len); i++)
    {
      const FarneField *field = farne_kind_find_field (kind, columns->pdata[i]);

      if (field != NULL)
        read_column (event, iter, op, i, field);
    }
}

/* What a changeset did to the record; TRUE if anything. */
static gboolean
read_changeset (FarneRecordEvent *event, gconstpointer changeset, int size, GPtrArray *columns,
                FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  sqlite3_changeset_iter *iter = NULL;
  gboolean found = FALSE;

  if (sqlite3changeset_start (&iter, size, (void *) changeset) != SQLITE_OK)
    return FALSE;
  while (!found && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, op, indirect;

      sqlite3changeset_op (iter, &table, &n_columns, &op, &indirect);
      if (!g_str_equal (table, kind->name) || !is_row_of (iter, op, farne_record_get_id (record)))
        continue;
      read_row (event, iter, op, columns, kind);
      found = TRUE;
    }
  sqlite3changeset_finalize (iter);

  return found;
}

/* An undo did the same the other way round. */
static void
turn (FarneRecordEvent *event)
{
  FarneRecord *before = event->before;

  if (!g_str_equal (event->action, "undo"))
    return;
  event->before = event->after;
  event->after = before;
}

static FarneRecordEvent *
read_event (FarneStatement *statement, GPtrArray *columns, FarneRecord *record)
{
  g_autoptr (FarneRecordEvent) event = g_new0 (FarneRecordEvent, 1);

  event->fields = g_ptr_array_new ();
  event->when = sqlite3_column_int64 (statement, 0);
  event->who = farne_statement_dup_text (statement, 1);
  event->what = farne_statement_dup_text (statement, 2);
  event->action = farne_statement_dup_text (statement, 3);
  if (!read_changeset (event, sqlite3_column_blob (statement, 4), sqlite3_column_bytes (statement, 4),
                       columns, record))
    return NULL;
  turn (event);

  return g_steal_pointer (&event);
}

/* Migrations only append columns, so that those of today also read what was done before. */
static GPtrArray *
list_columns (FarneStore *self, const char *table, GError **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, "columns", error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return NULL;
  farne_statement_bind (statement, "t", table);
  while (farne_statement_next (statement, &local))
    g_ptr_array_add (columns, farne_statement_dup_text (statement, 0));

  return farne_statement_ended (&local, error) ? g_steal_pointer (&columns) : NULL;
}

static void
write_key (guint8 *key, gint64 id)
{
  const guint64 big = GUINT64_TO_BE ((guint64) id);

  key[0] = NUMBER_TYPE;
  memcpy (key + 1, &big, sizeof big);
}

/**
 * farne_store_get_record_history:
 * @self: a store
 * @record: a saved record
 * @most: how many events at most
 * @error: return location for an error
 *
 * Reads from the journal what happened to one record. What lies further back than the journal
 * reaches, or was written without one (a region pack), is not told.
 *
 * Returns: (transfer full) (element-type FarneRecordEvent): the events, the newest first
 */
GPtrArray *
farne_store_get_record_history (FarneStore *self, FarneRecord *record, guint most, GError **error)
{
  g_autoptr (GPtrArray) events =
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_record_event_free);
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (FarneStatement) statement = NULL;
  g_autoptr (GError) local = NULL;
  guint8 key[NUMBER_SIZE];

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);
  g_return_val_if_fail (FARNE_IS_RECORD (record), NULL);

  columns = list_columns (self, farne_record_get_kind (record)->name, error);
  statement = columns != NULL ? farne_database_query (self->database, "record-history", error) : NULL;
  if (statement == NULL)
    return NULL;
  write_key (key, farne_record_get_id (record));
  sqlite3_bind_blob (statement, 1, key, sizeof key, SQLITE_TRANSIENT);
  while (events->len < most && local == NULL && farne_statement_next (statement, &local))
    {
      FarneRecordEvent *event = read_event (statement, columns, record);

      if (event != NULL)
        g_ptr_array_add (events, event);
    }

  return farne_statement_ended (&local, error) ? g_steal_pointer (&events) : NULL;
}
