/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/farne-record-places.h"

#include "store/farne-query-sql.h"

/*
 * Where changed records belong in a list that is in order: found by halving, with the keys that
 * the database would order by, so that an edit in a list of 100,000 asks for a few rows, not all.
 */
typedef struct
{
  FarneStore *store;
  const FarneRecordQuery *query;
  GArray *descends;
  GArray *ids;
} Places;

static int
compare_numbers (sqlite3_value *a, sqlite3_value *b)
{
  if (sqlite3_value_type (a) == SQLITE_FLOAT || sqlite3_value_type (b) == SQLITE_FLOAT)
    {
      const double x = sqlite3_value_double (a), y = sqlite3_value_double (b);

      return (x > y) - (x < y);
    }

  return (sqlite3_value_int64 (a) > sqlite3_value_int64 (b)) -
         (sqlite3_value_int64 (a) < sqlite3_value_int64 (b));
}

/* Days are text as well, and have no letters: without regard to case is right for them, too. */
static int
compare_texts (sqlite3_value *a, sqlite3_value *b)
{
  const char *x = (const char *) sqlite3_value_text (a);
  const char *y = (const char *) sqlite3_value_text (b);

  return sqlite3_stricmp (x, y);
}

/* As the database does: no value, then numbers, then texts. */
static int
rank_type (sqlite3_value *value)
{
  if (sqlite3_value_type (value) == SQLITE_NULL)
    return 0;

  return sqlite3_value_type (value) == SQLITE_TEXT ? 2 : 1;
}

static int
compare_values (sqlite3_value *a, sqlite3_value *b)
{
  const int rank_a = rank_type (a), rank_b = rank_type (b);

  if (rank_a != rank_b)
    return rank_a - rank_b;
  if (rank_a == 0)
    return 0;

  return rank_a == 2 ? compare_texts (a, b) : compare_numbers (a, b);
}

/* The first key is the id, which decides last. */
static int
compare_keys (Places *self, GPtrArray *a, GPtrArray *b)
{
  for (guint i = 1; i < a->len; i++)
    {
      const int order = compare_values (a->pdata[i], b->pdata[i]);

      if (order != 0)
        return g_array_index (self->descends, gboolean, i - 1) ? -order : order;
    }

  return compare_values (a->pdata[0], b->pdata[0]);
}

/* Whether the record at a position stands before the one with @keys. */
static gboolean
stands_before (Places *self, guint position, GPtrArray *keys, gboolean *before, GError **error)
{
  g_autoptr (GPtrArray) other = NULL;

  if (!farne_store_query_keys (self->store, self->query,
                               g_array_index (self->ids, gint64, position), TRUE, &other, error))
    return FALSE;
  *before = other == NULL || compare_keys (self, other, keys) < 0;

  return TRUE;
}

static gboolean
find_place (Places *self, GPtrArray *keys, guint *place, GError **error)
{
  guint low = 0, high = self->ids->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      gboolean before = FALSE;

      if (!stands_before (self, middle, keys, &before, error))
        return FALSE;
      if (before)
        low = middle + 1;
      else
        high = middle;
    }
  *place = low;

  return TRUE;
}

static gboolean
insert (Places *self, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) keys = NULL;
  guint place = 0;

  if (!farne_store_query_keys (self->store, self->query, id, FALSE, &keys, error))
    return FALSE;
  if (keys == NULL)
    return TRUE;
  if (!find_place (self, keys, &place, error))
    return FALSE;
  g_array_insert_val (self->ids, place, id);

  return TRUE;
}

static gboolean
is_changed (GArray *changes, gint64 id)
{
  for (guint i = 0; i < changes->len; i++)
    if (g_array_index (changes, FarneChange, i).id == id)
      return TRUE;

  return FALSE;
}

static GArray *
copy_unchanged (GArray *ids, GArray *changes)
{
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len + changes->len);

  for (guint i = 0; i < ids->len; i++)
    {
      const gint64 id = g_array_index (ids, gint64, i);

      if (!is_changed (changes, id))
        g_array_append_val (kept, id);
    }

  return kept;
}

/**
 * farne_record_places_follow:
 * @store: a store
 * @query: a query
 * @ids: the ids of its records, in order, before something changed
 * @changes: (element-type FarneChange): what was changed; a few
 * @error: return location for an error
 *
 * Finds what a query gives after a few records changed, without asking for all others again.
 *
 * Returns: (transfer full) (element-type gint64): the ids, in order
 */
GArray *
farne_record_places_follow (FarneStore *store, const FarneRecordQuery *query, GArray *ids,
                            GArray *changes, GError **error)
{
  g_autoptr (GArray) kept = copy_unchanged (ids, changes);
  g_autoptr (GArray) descends = NULL;
  g_autoptr (GPtrArray) keys G_GNUC_UNUSED = farne_query_list_keys (query, &descends);
  Places self = { store, query, descends, kept };

  for (guint i = 0; i < changes->len; i++)
    {
      FarneChange *change = &g_array_index (changes, FarneChange, i);

      if (change->op != SQLITE_DELETE && !insert (&self, change->id, error))
        return NULL;
    }

  return g_steal_pointer (&kept);
}
