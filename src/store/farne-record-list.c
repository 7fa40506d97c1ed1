/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/farne-record-list.h"

#include "store/farne-store-private.h"

/* Knows the ids of its records in order; a record is read when first asked for, and then kept. */
struct _FarneRecordList
{
  GObject parent_instance;

  FarneStore *store;
  const FarneKind *kind;
  char *order_by;
  GArray *ids;
  GHashTable *records;
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
    record != NULL ? farne_store_get (self->store, self->kind, id, NULL) : NULL;

  if (fresh != NULL)
    farne_record_assign (record, fresh);
}

static void
rows_changed_cb (FarneRecordList *self, GArray *changes)
{
  g_autoptr (GError) error = NULL;
  GArray *ids = farne_store_list_ids (self->store, self->kind, self->order_by, &error);

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

static GType
get_item_type (GListModel *model)
{
  return FARNE_RECORD_LIST (model)->kind->get_type ();
}

static guint
get_n_items (GListModel *model)
{
  return FARNE_RECORD_LIST (model)->ids->len;
}

static FarneRecord *
read_record (FarneRecordList *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  FarneRecord *record = farne_store_get (self->store, self->kind, id, &error);
  gint64 *key = g_memdup2 (&id, sizeof id);

  if (record == NULL)
    {
      g_warning ("%s", error->message);
      record = farne_record_new (self->kind);
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
  g_free (self->order_by);
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
}

/**
 * farne_record_list_new:
 * @store: a store
 * @kind: a kind
 * @order_by: (nullable): the order, as for farne_store_list()
 *
 * Makes a list model of all records of a kind. It follows every commit, undo and redo of @store:
 * records that changed notify, those that came, went or moved are one splice for each step. The
 * records are shared; edit a copy, see #FarneDraft.
 *
 * Returns: (transfer full): the list
 */
FarneRecordList *
farne_record_list_new (FarneStore *store, const FarneKind *kind, const char *order_by)
{
  FarneRecordList *self;
  g_autoptr (GError) error = NULL;
  g_autofree char *signal = g_strconcat ("rows-changed::", kind->name, NULL);

  g_return_val_if_fail (FARNE_IS_STORE (store), NULL);

  self = g_object_new (FARNE_TYPE_RECORD_LIST, NULL);
  self->store = g_object_ref (store);
  self->kind = kind;
  self->order_by = g_strdup (order_by);
  self->ids = farne_store_list_ids (store, kind, order_by, &error);
  if (self->ids == NULL)
    {
      g_warning ("%s", error->message);
      self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    }
  g_signal_connect_object (store, signal, G_CALLBACK (rows_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
