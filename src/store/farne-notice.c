/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/farne-store-private.h"

static GArray *
get_changes (FarneNotice *notice, const char *table)
{
  GArray *changes = g_hash_table_lookup (notice->tables, table);

  if (changes == NULL)
    {
      changes = g_array_new (FALSE, FALSE, sizeof (FarneChange));
      g_hash_table_insert (notice->tables, g_strdup (table), changes);
    }

  return changes;
}

/* The id is the first column of every kind; settings have a name there, which reads as 0. */
static void
add_change (FarneNotice *notice, sqlite3_changeset_iter *iter)
{
  sqlite3_value *id = NULL;
  FarneChange change;
  const char *table;
  int n_columns;

  sqlite3changeset_op (iter, &table, &n_columns, &change.op, NULL);
  if (change.op == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &id);
  else
    sqlite3changeset_old (iter, 0, &id);
  change.id = sqlite3_value_type (id) == SQLITE_INTEGER ? sqlite3_value_int64 (id) : 0;
  g_array_append_val (get_changes (notice, table), change);
  notice->n_changes++;
}

/**
 * farne_notice_new:
 * @size: of @changeset, in bytes
 * @changeset: a changeset
 *
 * Reads from a changeset what was changed.
 *
 * Returns: (transfer full) (nullable): the notice, or %NULL if it isn't a sound changeset
 */
FarneNotice *
farne_notice_new (int size, void *changeset)
{
  g_autoptr (FarneNotice) notice = g_new0 (FarneNotice, 1);
  sqlite3_changeset_iter *iter = NULL;
  int code = sqlite3changeset_start (&iter, size, changeset);

  notice->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_array_unref);
  while (code == SQLITE_OK && (code = sqlite3changeset_next (iter)) == SQLITE_ROW)
    {
      add_change (notice, iter);
      code = SQLITE_OK;
    }
  if (sqlite3changeset_finalize (iter) != SQLITE_OK || code != SQLITE_DONE)
    return NULL;

  return g_steal_pointer (&notice);
}

/**
 * farne_notice_free:
 * @notice: (transfer full): a notice
 *
 * Frees a notice.
 */
void
farne_notice_free (FarneNotice *notice)
{
  g_hash_table_unref (notice->tables);
  g_free (notice);
}
