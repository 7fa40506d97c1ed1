/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/farne-record-list.h"

#include "store/farne-query-sql.h"
#include "store/farne-record-places.h"

/* More changes than this are followed by asking anew; a few, by finding the place of each. */
#define MOST_PLACED 32

/* Records that nobody else holds are let go beyond so many. */
#define MOST_KEPT 4096

/* Knows the ids of its records in order; a record is read when first asked for, and then kept. */
struct _FarneRecordList
{
  GObject parent_instance;

  FarneStore *store;
  FarneRecordQuery *query;
  GArray *ids;
  GHashTable *records;
  guint most_kept;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FarneRecordList, farne_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gint64 *
get_id (GArray *ids, guint position)
{
  return &g_array_index (ids, gint64, position);
}

static guint
count_same_start (GArray *a, GArray *b)
{
  guint n = 0;

  while (n < a->len && n < b->len && *get_id (a, n) == *get_id (b, n))
    n++;

  return n;
}

static guint
count_same_end (GArray *a, GArray *b, guint start)
{
  guint n = 0;

  while (start + n < a->len && start + n < b->len &&
         *get_id (a, a->len - 1 - n) == *get_id (b, b->len - 1 - n))
    n++;

  return n;
}

/* One splice, of what lies between the first and the last difference. */
static void
take_ids (FarneRecordList *self, GArray *ids)
{
  g_autoptr (GArray) old = self->ids;
  guint start = count_same_start (old, ids);
  guint end = count_same_end (old, ids, start);

  self->ids = ids;
  if (old->len - start - end > 0 || ids->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end,
                                ids->len - start - end);
}

static void
refresh_record (FarneRecordList *self, gint64 id)
{
  FarneRecord *record = g_hash_table_lookup (self->records, &id);
  g_autoptr (FarneRecord) fresh =
    record != NULL ? farne_store_get (self->store, self->query->kind, id, NULL) : NULL;

  if (fresh != NULL)
    farne_record_assign (record, fresh);
}

static GArray *
find_ids (FarneRecordList *self, GArray *changes, GError **error)
{
  if (changes->len > MOST_PLACED)
    return farne_store_query_ids (self->store, self->query, error);

  return farne_record_places_follow (self->store, self->query, self->ids, changes, error);
}

static void
rows_changed (FarneRecordList *self, GArray *changes)
{
  g_autoptr (GError) error = NULL;
  GArray *ids = find_ids (self, changes, &error);

  if (ids == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }
  for (guint i = 0; i < changes->len; i++)
    {
      FarneChange *change = &g_array_index (changes, FarneChange, i);

      if (change->op == SQLITE_UPDATE)
        refresh_record (self, change->id);
      else
        g_hash_table_remove (self->records, &change->id);
    }
  take_ids (self, ids);
}

static void
ask_anew (FarneRecordList *self)
{
  g_autoptr (GError) error = NULL;
  GArray *ids = farne_store_query_ids (self->store, self->query, &error);

  if (ids != NULL)
    take_ids (self, ids);
  else
    g_warning ("%s", error->message);
}

/* Whether the names that others have decide what is shown or in which order. */
static gboolean
depends_on_any (FarneRecordList *self, char **tables)
{
  for (guint i = 0; tables[i] != NULL; i++)
    if (farne_query_depends_on (self->query, tables[i]))
      return TRUE;

  return FALSE;
}

static void
changed_cb (FarneRecordList *self, char **tables)
{
  if (depends_on_any (self, tables))
    ask_anew (self);
}

static GType
get_item_type (GListModel *model)
{
  return FARNE_RECORD_LIST (model)->query->kind->get_type ();
}

static guint
get_n_items (GListModel *model)
{
  return FARNE_RECORD_LIST (model)->ids->len;
}

static gboolean
is_idle (gpointer id, gpointer record, gpointer data)
{
  return G_OBJECT (record)->ref_count == 1;
}

static FarneRecord *
read_record (FarneRecordList *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  FarneRecord *record = farne_store_get (self->store, self->query->kind, id, &error);
  gint64 *key = g_memdup2 (&id, sizeof id);

  if (record == NULL)
    {
      g_warning ("%s", error->message);
      record = farne_record_new (self->query->kind);
    }
  if (g_hash_table_size (self->records) >= self->most_kept)
    {
      g_hash_table_foreach_remove (self->records, is_idle, NULL);
      self->most_kept = MAX (MOST_KEPT, 2 * g_hash_table_size (self->records));
    }
  g_hash_table_insert (self->records, key, record);

  return record;
}

static gpointer
get_item (GListModel *model, guint position)
{
  FarneRecordList *self = FARNE_RECORD_LIST (model);
  FarneRecord *record;

  if (position >= self->ids->len)
    return NULL;
  record = g_hash_table_lookup (self->records, get_id (self->ids, position));
  if (record == NULL)
    record = read_record (self, *get_id (self->ids, position));

  return g_object_ref (record);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
farne_record_list_finalize (GObject *object)
{
  FarneRecordList *self = FARNE_RECORD_LIST (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->query, farne_record_query_free);
  g_array_unref (self->ids);
  g_hash_table_unref (self->records);

  G_OBJECT_CLASS (farne_record_list_parent_class)->finalize (object);
}

static void
farne_record_list_class_init (FarneRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_record_list_finalize;
}

static void
farne_record_list_init (FarneRecordList *self)
{
  self->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->most_kept = MOST_KEPT;
}

/* In step with the store: rows of the kind one by one, and then what hangs on other tables. */
static void
follow_store (FarneRecordList *self)
{
  g_autofree char *signal = g_strconcat ("rows-changed::", self->query->kind->name, NULL);

  g_signal_connect_object (self->store, signal, G_CALLBACK (rows_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * farne_record_list_new_for_query:
 * @store: a store
 * @query: a query
 *
 * Makes a list model of the records that answer a query. It follows every commit, undo and redo of
 * @store: records that changed notify; those that came to answer it or no longer do, and those that
 * moved, are one splice for each step. The records are shared; edit a copy, see #FarneDraft.
 *
 * Returns: (transfer full): the list
 */
FarneRecordList *
farne_record_list_new_for_query (FarneStore *store, const FarneRecordQuery *query)
{
  FarneRecordList *self;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (store), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (FARNE_TYPE_RECORD_LIST, NULL);
  self->store = g_object_ref (store);
  self->query = farne_record_query_copy (query);
  self->ids = farne_store_query_ids (store, query, &error);
  if (self->ids == NULL)
    {
      g_warning ("%s", error->message);
      self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    }
  follow_store (self);

  return self;
}

/**
 * farne_record_list_new:
 * @store: a store
 * @kind: a kind
 * @order_by: (nullable): the order, as for farne_store_list(); the kind's own if %NULL
 *
 * Makes a list model of all records of a kind, see farne_record_list_new_for_query().
 *
 * Returns: (transfer full): the list
 */
FarneRecordList *
farne_record_list_new (FarneStore *store, const FarneKind *kind, const char *order_by)
{
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (kind);
  g_autoptr (GError) error = NULL;

  if (!farne_record_query_set_order (query, order_by, &error))
    g_warning ("%s", error->message);

  return farne_record_list_new_for_query (store, query);
}

/**
 * farne_record_list_set_query:
 * @self: a list
 * @query: a query of the same kind
 * @error: return location for an error
 *
 * Shows other records, or the same in another order, by one splice. On error the list stays as it
 * is.
 *
 * Returns: whether it does
 */
gboolean
farne_record_list_set_query (FarneRecordList *self, const FarneRecordQuery *query, GError **error)
{
  GArray *ids;

  g_return_val_if_fail (FARNE_IS_RECORD_LIST (self), FALSE);
  g_return_val_if_fail (query->kind == self->query->kind, FALSE);

  ids = farne_store_query_ids (self->store, query, error);
  if (ids == NULL)
    return FALSE;
  farne_record_query_free (self->query);
  self->query = farne_record_query_copy (query);
  take_ids (self, ids);

  return TRUE;
}

/**
 * farne_record_list_get_query:
 * @self: a list
 *
 * Tells what a list shows.
 *
 * Returns: (transfer none): the query
 */
const FarneRecordQuery *
farne_record_list_get_query (FarneRecordList *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_LIST (self), NULL);

  return self->query;
}

/**
 * farne_record_list_find:
 * @self: a list
 * @id: a record
 * @position: (out) (optional): where it is
 *
 * Finds a record in a list, without reading it.
 *
 * Returns: whether it is there
 */
gboolean
farne_record_list_find (FarneRecordList *self, gint64 id, guint *position)
{
  g_return_val_if_fail (FARNE_IS_RECORD_LIST (self), FALSE);

  for (guint i = 0; i < self->ids->len; i++)
    if (*get_id (self->ids, i) == id)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * farne_record_list_get_id:
 * @self: a list
 * @position: a position
 *
 * Tells which record is at a position, without reading it.
 *
 * Returns: the id, or 0 beyond the end
 */
gint64
farne_record_list_get_id (FarneRecordList *self, guint position)
{
  g_return_val_if_fail (FARNE_IS_RECORD_LIST (self), 0);

  return position < self->ids->len ? *get_id (self->ids, position) : 0;
}
