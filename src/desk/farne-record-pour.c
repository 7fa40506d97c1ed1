/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-record-files.h"

#include "store/farne-record-rules.h"

/* Records on their way into a store: which are in, and which still wait for what they refer to. */
typedef struct
{
  FarneStore *store;
  GPtrArray *records;
  GHashTable *waiting;
  GCancellable *cancellable;
} Pouring;

static char *
make_key (const FarneKind *kind, gint64 id)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, kind->name, id);
}

static gboolean
is_waiting (Pouring *pouring, const FarneKind *kind, gint64 id)
{
  g_autofree char *key = make_key (kind, id);

  return g_hash_table_contains (pouring->waiting, key);
}

static gboolean
has_waiting_end (Pouring *pouring, FarneRecord *record, const FarneField *field)
{
  const FarneKind *target = field->target != NULL ? farne_kinds_find (field->target) : NULL;
  g_autofree char *text = target != NULL ? farne_record_get_text (record, field) : NULL;
  g_auto (GStrv) ids = text != NULL ? g_strsplit (text, " ", -1) : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (*ids[i] != '\0' && is_waiting (pouring, target, g_ascii_strtoll (ids[i], NULL, 10)))
      return TRUE;
  return FALSE;
}

/* Whether all that a record needs is in. */
static gboolean
is_ready (Pouring *pouring, FarneRecord *record, gboolean required_only)
{
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if ((!required_only || kind->fields[i].required)
        && has_waiting_end (pouring, record, &kind->fields[i]))
      return FALSE;
  return TRUE;
}

static gboolean
put (Pouring *pouring, FarneRecord *record, GError **error)
{
  g_autofree char *key = make_key (farne_record_get_kind (record), farne_record_get_id (record));

  g_hash_table_remove (pouring->waiting, key);
  return !g_cancellable_set_error_if_cancelled (pouring->cancellable, error)
         && farne_store_write (pouring->store, record, error);
}

/* Where records refer to each other in a ring, one goes in first without what is optional. */
static gboolean
put_in_part (Pouring *pouring, FarneRecord *record, GError **error)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autoptr (FarneRecord) part = farne_record_dup (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (!kind->fields[i].required && has_waiting_end (pouring, record, &kind->fields[i]))
      farne_record_unset (part, &kind->fields[i]);
  return put (pouring, part, error);
}

/* One round over what waits; FALSE with no error if nothing was ready. */
static gboolean
put_ready (Pouring *pouring, gboolean required_only, GPtrArray *parts, GError **error)
{
  gboolean moved = FALSE;

  for (guint i = 0; i < pouring->records->len; i++)
    {
      FarneRecord *record = g_ptr_array_index (pouring->records, i);

      if (!is_waiting (pouring, farne_record_get_kind (record), farne_record_get_id (record))
          || !is_ready (pouring, record, required_only))
        continue;
      if (!(required_only ? put_in_part : put) (pouring, record, error))
        return FALSE;
      moved = TRUE;
      if (!required_only)
        continue;
      g_ptr_array_add (parts, record);
      return TRUE;
    }
  return moved;
}

static gboolean
put_all (Pouring *pouring, GPtrArray *parts, GError **error)
{
  GError *local = NULL;

  while (g_hash_table_size (pouring->waiting) > 0)
    if (!put_ready (pouring, FALSE, parts, &local) && local == NULL
        && !put_ready (pouring, TRUE, parts, &local) && local == NULL)
      break;
    else if (local != NULL)
      {
        g_propagate_error (error, local);
        return FALSE;
      }
  for (guint i = 0; i < parts->len; i++)
    if (!put (pouring, g_ptr_array_index (parts, i), error))
      return FALSE;
  return TRUE;
}

/* Periods are looked at once all is in its place. */
static gboolean
check_periods (Pouring *pouring, GError **error)
{
  for (guint i = 0; i < pouring->records->len; i++)
    if (!farne_store_check_periods (pouring->store, pouring->records->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * farne_record_files_pour:
 * @store: a store with a transaction open
 * @records: (element-type FarneRecord): records with ids, that refer to each other in any order
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Saves records, each after what it refers to.
 *
 * Returns: whether all are saved; if not, the caller rolls back
 */
gboolean
farne_record_files_pour (FarneStore   *store,
                         GPtrArray    *records,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autoptr (GHashTable) waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  Pouring pouring = { store, records, waiting, cancellable };

  for (guint i = 0; i < records->len; i++)
    {
      FarneRecord *record = g_ptr_array_index (records, i);

      g_hash_table_add (waiting, make_key (farne_record_get_kind (record), farne_record_get_id (record)));
    }
  return put_all (&pouring, parts, error) && check_periods (&pouring, error);
}
