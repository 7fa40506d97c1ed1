/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-removal.h"

#include <glib/gi18n-lib.h>

#include "store/farne-links.h"
#include "store/farne-record-rules.h"
#include "store/farne-references.h"
#include "store/farne-store-private.h"

/**
 * FarneRemoval:
 * @store: the store
 * @items: (element-type FarneRemovalItem): what was found, in order
 * @going: (element-type utf8 FarneRecord): what goes, by kind and id
 * @edited: (element-type utf8 FarneRecord): what stays, but changed, by kind and id
 *
 * A removal being thought through.
 */
typedef struct
{
  FarneStore *store;
  GPtrArray *items;
  GHashTable *going;
  GHashTable *edited;
} FarneRemoval;

/**
 * farne_removal_item_free:
 * @item: (transfer full): an item
 *
 * Frees an item.
 */
void
farne_removal_item_free (FarneRemovalItem *item)
{
  g_object_unref (item->record);
  g_free (item);
}

static char *
make_key (FarneRecord *record)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, farne_record_get_kind (record)->name,
                          farne_record_get_id (record));
}

static void
add_item (FarneRemoval *self, FarneRecord *record, const FarneField *field,
          FarneRemovalEffect effect)
{
  FarneRemovalItem *item = g_new0 (FarneRemovalItem, 1);

  item->record = g_object_ref (record);
  item->field = field;
  item->effect = effect;
  g_ptr_array_add (self->items, item);
}

/* Marks a record as going; FALSE if it was already. */
static gboolean
let_go (FarneRemoval *self, FarneRecord *record, const FarneField *field)
{
  if (!g_hash_table_insert (self->going, make_key (record), g_object_ref (record)))
    return FALSE;
  add_item (self, record, field, FARNE_REMOVAL_GOES);

  return TRUE;
}

/* The copy of a record that collects what is changed in it. */
static FarneRecord *
get_edited (FarneRemoval *self, FarneRecord *record)
{
  g_autofree char *key = make_key (record);
  FarneRecord *edited = g_hash_table_lookup (self->edited, key);

  if (edited == NULL)
    {
      edited = farne_record_dup (record);
      g_hash_table_insert (self->edited, g_steal_pointer (&key), edited);
    }

  return edited;
}

static gboolean
is_going (FarneRemoval *self, FarneRecord *record)
{
  g_autofree char *key = make_key (record);

  return g_hash_table_contains (self->going, key);
}

/* What becomes of a record that refers to one that goes. */
static void
cut_off (FarneRemoval *self, FarneRecord *record, const FarneField *field, FarneRecord *from,
         GPtrArray *queue)
{
  FarneRecord *edited;

  if (is_going (self, record))
    return;
  if (field->type == FARNE_FIELD_AREA)
    {
      add_item (self, record, field, FARNE_REMOVAL_KEPT);
      return;
    }
  edited = get_edited (self, record);
  farne_record_turn_reference (edited, field, farne_record_get_id (from), 0);
  if (field->required && !farne_record_has (edited, field))
    {
      if (let_go (self, record, field))
        g_ptr_array_add (queue, g_object_ref (record));
    }
  else
    add_item (self, record, field,
              field->type == FARNE_FIELD_REFERENCE ? FARNE_REMOVAL_UNSET
                                                   : FARNE_REMOVAL_TAKEN_OUT);
}

static gboolean
follow (FarneRemoval *self, FarneRecord *going, GPtrArray *queue, GError **error)
{
  g_autoptr (GArray) links = farne_kind_list_incoming (farne_record_get_kind (going));

  for (guint i = 0; i < links->len; i++)
    {
      FarneLinkField *link = &g_array_index (links, FarneLinkField, i);
      g_autoptr (GPtrArray) records =
        farne_store_list_referring (self->store, link, going, -1, error);

      if (records == NULL)
        return FALSE;
      for (guint j = 0; j < records->len; j++)
        cut_off (self, records->pdata[j], link->field, going, queue);
    }

  return TRUE;
}

/* A record that was to be changed, and goes in the end, is told of once: as going. */
static void
drop_idle_items (FarneRemoval *self)
{
  GHashTableIter iter;
  gpointer key;

  for (guint i = self->items->len; i > 0; i--)
    {
      FarneRemovalItem *item = self->items->pdata[i - 1];

      if (item->effect != FARNE_REMOVAL_GOES && is_going (self, item->record))
        g_ptr_array_remove_index (self->items, i - 1);
    }
  g_hash_table_iter_init (&iter, self->edited);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_contains (self->going, key))
      g_hash_table_iter_remove (&iter);
}

static gboolean
plan (FarneRemoval *self, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) queue = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    if (let_go (self, records->pdata[i], NULL))
      g_ptr_array_add (queue, g_object_ref (records->pdata[i]));
  for (guint i = 0; i < queue->len; i++)
    if (!follow (self, queue->pdata[i], queue, error))
      return FALSE;
  drop_idle_items (self);

  return TRUE;
}

static void
removal_init (FarneRemoval *self, FarneStore *store)
{
  self->store = store;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_removal_item_free);
  self->going = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->edited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static void
removal_clear (FarneRemoval *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->going, g_hash_table_unref);
  g_clear_pointer (&self->edited, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FarneRemoval, removal_clear)

/**
 * farne_store_plan_removal:
 * @self: a store
 * @records: (element-type FarneRecord): saved records
 * @error: return location for an error
 *
 * Finds what a removal would do: what can't be without the records (by a required reference) goes
 * with them, and so on; optional references to what goes are unset; what goes is taken out of lists
 * of references. Codes of areas stay where they are.
 *
 * Returns: (transfer full) (element-type FarneRemovalItem): what is concerned: the records
 *   themselves, then what hangs on them
 */
GPtrArray *
farne_store_plan_removal (FarneStore *self, GPtrArray *records, GError **error)
{
  g_auto (FarneRemoval) removal = { 0 };

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  removal_init (&removal, self);

  return plan (&removal, records, error) ? g_steal_pointer (&removal.items) : NULL;
}

static gboolean
carry_out (FarneRemoval *self, GError **error)
{
  GHashTableIter iter;
  gpointer record;

  if (!farne_database_run (self->store->database, "defer-foreign-keys", error))
    return FALSE;
  g_hash_table_iter_init (&iter, self->edited);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    if (!farne_store_write (self->store, record, error))
      return FALSE;
  g_hash_table_iter_init (&iter, self->going);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    if (!farne_store_delete (self->store, record, error))
      return FALSE;

  return TRUE;
}

/* What the history says. */
static char *
describe (GPtrArray *records)
{
  FarneRecord *first = records->pdata[0];
  const FarneKind *kind = farne_record_get_kind (first);

  if (records->len == 1 && farne_kind_title_is_restricted (kind))
    /* Translators: a step of the history; the kind of record */
    return g_strdup_printf (_("Delete %s"), _(kind->label));
  if (records->len == 1)
    /* Translators: a step of the history; the kind of record and its title */
    return g_strdup_printf (_("Delete %s “%s”"), _(kind->label),
                            farne_record_get_title (first));

  /* Translators: a step of the history; how many, and the kind of record */
  return g_strdup_printf (_("Delete %u: %s"), records->len, _(kind->label_plural));
}

/**
 * farne_store_remove:
 * @self: a store between steps
 * @records: (element-type FarneRecord): saved records
 * @error: return location for an error
 *
 * Deletes records with all that hangs on them, as farne_store_plan_removal() finds it, in one step
 * of the history.
 *
 * Errors: %FARNE_ERROR_RULE if a record that stays would break a rule of its kind.
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
farne_store_remove (FarneStore *self, GPtrArray *records, GError **error)
{
  g_auto (FarneRemoval) removal = { 0 };
  g_autofree char *what = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  if (records->len == 0)
    return TRUE;
  what = describe (records);
  removal_init (&removal, self);
  if (!plan (&removal, records, error) || !farne_store_begin (self, what, error))
    return FALSE;
  if (carry_out (&removal, error))
    return farne_store_commit (self, error);
  farne_store_rollback (self);

  return FALSE;
}
