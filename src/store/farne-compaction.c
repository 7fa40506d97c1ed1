/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-journal-private.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "store/farne-kind-sql.h"
#include "store/farne-store-private.h"

/**
 * FarneTrim:
 * @store: the store
 * @budget: what is left to spend, in bytes
 * @pointed: SHA-256s that live records or entries to be kept point to
 * @kept: ids of entries that keep their changesets
 *
 * What stays when the journal is trimmed.
 */
typedef struct
{
  FarneStore *store;
  gint64 budget;
  GHashTable *pointed;
  GHashTable *kept;
} FarneTrim;

static gboolean
is_segment_field (const char *table, int column)
{
  const FarneKind *kind = farne_kinds_find (table);

  /* Column 0 is the id. */
  return kind != NULL && column > 0 && column <= (int) kind->n_fields &&
         kind->fields[column - 1].type == FARNE_FIELD_SEGMENT;
}

static gint64
get_segment_size (FarneStore *self, const char *sha256)
{
  g_autoptr (FarneStatement) statement =
    farne_database_query (self->database, "segment-size", NULL);

  if (statement == NULL)
    return 0;
  farne_statement_bind (statement, "t", sha256);

  return farne_statement_next (statement, NULL) ? sqlite3_column_int64 (statement, 0) : 0;
}

static void
add_value (GHashTable *pointed, sqlite3_value *value)
{
  if (value != NULL && sqlite3_value_type (value) == SQLITE_TEXT)
    g_hash_table_add (pointed, g_strdup ((const char *) sqlite3_value_text (value)));
}

static void
add_row (GHashTable *pointed, sqlite3_changeset_iter *iter)
{
  const char *table;
  int n_columns, op;

  sqlite3changeset_op (iter, &table, &n_columns, &op, NULL);
  for (int i = 0; i < n_columns; i++)
    {
      sqlite3_value *before = NULL, *after = NULL;

      if (!is_segment_field (table, i))
        continue;
      if (op != SQLITE_INSERT)
        sqlite3changeset_old (iter, i, &before);
      if (op != SQLITE_DELETE)
        sqlite3changeset_new (iter, i, &after);
      add_value (pointed, before);
      add_value (pointed, after);
    }
}

/* The segments that a changeset points to, before or after. */
static GHashTable *
list_pointed (int size, void *changeset)
{
  GHashTable *pointed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_changeset_iter *iter = NULL;

  if (sqlite3changeset_start (&iter, size, changeset) == SQLITE_OK)
    while (sqlite3changeset_next (iter) == SQLITE_ROW)
      add_row (pointed, iter);
  sqlite3changeset_finalize (iter);

  return pointed;
}

/* What keeping an entry costs: itself, and the content that nothing else points to so far. */
static gint64
get_cost (FarneTrim *trim, FarneStatement *entry, GHashTable *pointed)
{
  gint64 cost = sqlite3_column_int64 (entry, 1);
  GHashTableIter iter;
  gpointer sha256;

  g_hash_table_iter_init (&iter, pointed);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    if (!g_hash_table_contains (trim->pointed, sha256))
      cost += get_segment_size (trim->store, sha256);

  return cost;
}

static gboolean
keep_entry (FarneTrim *trim, FarneStatement *entry)
{
  g_autoptr (GHashTable) pointed = list_pointed (sqlite3_column_bytes (entry, 2),
                                                 (void *) sqlite3_column_blob (entry, 2));
  gint64 cost = get_cost (trim, entry, pointed);
  gint64 *id = g_new (gint64, 1);
  GHashTableIter iter;
  gpointer sha256;

  *id = sqlite3_column_int64 (entry, 0);
  if (cost > trim->budget)
    {
      g_free (id);
      return FALSE;
    }
  trim->budget -= cost;
  g_hash_table_add (trim->kept, id);
  g_hash_table_iter_init (&iter, pointed);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    g_hash_table_add (trim->pointed, g_strdup (sha256));

  return TRUE;
}

/* Keeps a chain of entries, nearest first, as far as the budget goes. */
static gboolean
keep_chain (FarneTrim *trim, const char *query, GError **error)
{
  g_autoptr (FarneStatement) statement = farne_database_query (trim->store->database, query, error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;
  while (farne_statement_next (statement, &local))
    if (!keep_entry (trim, statement))
      break;

  return farne_statement_ended (&local, error);
}

static gboolean
add_field (FarneTrim *trim, const FarneKind *kind, const FarneField *field, GError **error)
{
  g_autofree char *sql = farne_kind_sql_segments (kind, field);
  g_autoptr (FarneStatement) statement = farne_database_prepare (trim->store->database, sql, error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;
  while (farne_statement_next (statement, &local))
    g_hash_table_add (trim->pointed, farne_statement_dup_text (statement, 1));

  return farne_statement_ended (&local, error);
}

static gboolean
add_live_segments (FarneTrim *trim, GError **error)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      if (kinds[i]->fields[j].type == FARNE_FIELD_SEGMENT &&
          !add_field (trim, kinds[i], &kinds[i]->fields[j], error))
        return FALSE;

  return TRUE;
}

/* The keys of a query that aren't in a set: numbers as gint64 *, or texts. */
static GPtrArray *
list_others (FarneStore *self, const char *query, GHashTable *kept, gboolean numbers,
             GError **error)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FarneStatement) statement = farne_database_query (self->database, query, error);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return NULL;
  while (farne_statement_next (statement, &local))
    {
      gint64 number = sqlite3_column_int64 (statement, 0);
      g_autofree gpointer key = numbers ? g_memdup2 (&number, sizeof number)
                                        : farne_statement_dup_text (statement, 0);

      if (!g_hash_table_contains (kept, key))
        g_ptr_array_add (others, g_steal_pointer (&key));
    }

  return farne_statement_ended (&local, error) ? g_steal_pointer (&others) : NULL;
}

static gboolean
drop_each (FarneStore *self, const char *query, GPtrArray *keys, gboolean numbers, GError **error)
{
  for (guint i = 0; i < keys->len; i++)
    {
      g_autoptr (FarneStatement) statement = farne_database_query (self->database, query, error);

      if (statement == NULL)
        return FALSE;
      if (numbers)
        farne_statement_bind (statement, "i", *(gint64 *) keys->pdata[i]);
      else
        farne_statement_bind (statement, "t", keys->pdata[i]);
      if (!farne_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
drop_others (FarneTrim *trim, GError **error)
{
  g_autoptr (GPtrArray) entries = list_others (trim->store, "changesets", trim->kept, TRUE, error);
  g_autoptr (GPtrArray) segments = NULL;

  if (entries == NULL || !drop_each (trim->store, "drop-changeset", entries, TRUE, error))
    return FALSE;
  segments = list_others (trim->store, "segment-list", trim->pointed, FALSE, error);

  return segments != NULL && drop_each (trim->store, "segment-drop", segments, FALSE, error);
}

static gboolean
trim_inside (FarneTrim *trim, GError **error)
{
  return add_live_segments (trim, error) && keep_chain (trim, "undo-chain", error) &&
         keep_chain (trim, "redo-chain", error) && drop_others (trim, error) &&
         farne_database_run (trim->store->database, "commit", error);
}

/**
 * farne_journal_trim:
 * @self: a store
 * @budget: how much the journal may take, in bytes: changesets and content that only they point to
 * @error: return location for an error
 *
 * Keeps what can be undone, nearest first, then what can be redone, as far as the budget goes.
 * Older entries stay in the history, but can't be undone. Content that nothing points to any more
 * goes.
 *
 * Returns: whether it was done
 */
gboolean
farne_journal_trim (FarneStore *self, gint64 budget, GError **error)
{
  g_autoptr (GHashTable) pointed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  FarneTrim trim = { self, budget, pointed, kept };

  if (!farne_store_begin_quietly (self, error))
    return FALSE;
  if (trim_inside (&trim, error))
    return TRUE;
  farne_store_rollback (self);

  return FALSE;
}

/* The size of the content that no live record points to. */
static gboolean
add_orphans (FarneStore *self, gint64 *size, GError **error)
{
  g_autoptr (GHashTable) pointed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) orphans = NULL;
  FarneTrim trim = { .store = self, .pointed = pointed };

  if (!add_live_segments (&trim, error))
    return FALSE;
  orphans = list_others (self, "segment-list", pointed, FALSE, error);
  for (guint i = 0; orphans != NULL && i < orphans->len; i++)
    *size += get_segment_size (self, orphans->pdata[i]);

  return orphans != NULL;
}

/* Trims the journal if its changesets, and what only they point to, are beyond the budget. */
gboolean
farne_journal_keep_budget (FarneStore *self, GError **error)
{
  gint64 size = 0;

  if (!farne_database_get_number (self->database, "journal-size", &size, error) ||
      !add_orphans (self, &size, error))
    return FALSE;

  return size <= FARNE_JOURNAL_BUDGET || farne_journal_trim (self, FARNE_JOURNAL_BUDGET, error);
}

/**
 * farne_store_compact:
 * @self: a store opened for writing
 * @error: return location for an error
 *
 * Makes the file as small as it goes: the journal within %FARNE_JOURNAL_BUDGET, content that
 * nothing points to removed, free pages given back.
 *
 * Returns: whether it was done
 */
gboolean
farne_store_compact (FarneStore *self, GError **error)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  return farne_journal_trim (self, FARNE_JOURNAL_BUDGET, error) &&
         farne_database_run (self->database, "search-optimize", error) &&
         farne_database_run (self->database, "vacuum", error) &&
         farne_database_run (self->database, "checkpoint", error);
}

/**
 * farne_store_seal:
 * @self: a store opened for writing
 * @error: return location for an error
 *
 * Ends the undo and redo of everything done so far: after a file was made, so that it can't be
 * undone to nothing, and after an erasure, so that what was erased can't come back. The history
 * still tells of it. Content that only it pointed to is removed, and so are the words of what was
 * deleted from the index for search.
 *
 * Returns: whether it was done
 */
gboolean
farne_store_seal (FarneStore *self, GError **error)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  return farne_journal_trim (self, 0, error) &&
         farne_database_run (self->database, "search-optimize", error);
}
