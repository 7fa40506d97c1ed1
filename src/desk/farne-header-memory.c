/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-header-memory.h"

#include "base/farne-error.h"
#include "model/farne-header-map.h"

static char *
mapping_to_json (GHashTable *mapping)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GList) fields = g_list_sort (g_hash_table_get_keys (mapping), (GCompareFunc) strcmp);

  json_node_take_object (node, json_object_new ());
  for (GList *l = fields; l != NULL; l = l->next)
    json_object_set_string_member (json_node_get_object (node), l->data,
                                   g_hash_table_lookup (mapping, l->data));
  return json_to_string (node, FALSE);
}

static FarneHeaderMap *
find_header_map (FarneStore *store, const char *signature, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (FarneRecord) found =
    farne_store_find (store, &farne_header_map_kind, "signature", signature, &local);
  g_autoptr (FarneRecord) copy = found == NULL ? NULL : farne_record_dup (found);

  if (local != NULL && !g_error_matches (local, FARNE_ERROR, FARNE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  return copy == NULL ? farne_header_map_new () : FARNE_HEADER_MAP (g_steal_pointer (&copy));
}

/**
 * farne_header_memory_keep:
 * @store: a store with a transaction open
 * @signature: the hash of the header row, and of what it was mapped for
 * @layout: what it was mapped for
 * @mapping: (element-type utf8 utf8): fields → columns
 * @settings: (nullable): a JSON object of the other answers
 * @error: return location for an error
 *
 * Remembers a mapping; one remembered before for the same header gives way.
 *
 * Returns: whether it is saved
 */
gboolean
farne_header_memory_keep (FarneStore *store, const char *signature, const char *layout,
                          GHashTable *mapping, const char *settings, GError **error)
{
  g_autoptr (FarneHeaderMap) map = find_header_map (store, signature, error);
  g_autofree char *json = map == NULL ? NULL : mapping_to_json (mapping);

  if (map == NULL)
    return FALSE;
  g_object_set (map, "signature", signature, "layout", layout, "mapping", json, "settings", settings,
                NULL);
  return farne_store_save (store, FARNE_RECORD (map), error);
}

/**
 * farne_header_memory_list:
 * @store: a store
 * @layout: what headers were mapped for
 *
 * Lists the mappings that were made before.
 *
 * Returns: (transfer full) (element-type utf8 GHashTable): the hash of a header row → its mapping, of
 *   fields → columns
 */
GHashTable *
farne_header_memory_list (FarneStore *store, const char *layout)
{
  g_autoptr (GPtrArray) maps = farne_store_list (store, &farne_header_map_kind, NULL, NULL);
  GHashTable *mappings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; maps != NULL && i < maps->len; i++)
    {
      FarneHeaderMap *map = maps->pdata[i];

      if (g_strcmp0 (map->layout, layout) == 0)
        g_hash_table_insert (mappings, g_strdup (map->signature), farne_header_map_list_columns (map));
    }
  return mappings;
}
