/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-header-map.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "signature", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneHeaderMap, signature), N_("Header"),
    .required = TRUE },
  { "layout", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneHeaderMap, layout), N_("Layout") },
  { "mapping", FARNE_FIELD_JSON, G_STRUCT_OFFSET (FarneHeaderMap, mapping), N_("Columns"),
    .required = TRUE },
  { "settings", FARNE_FIELD_JSON, G_STRUCT_OFFSET (FarneHeaderMap, settings), N_("Other answers") },
};

const FarneKind farne_header_map_kind = {
  .name = "header_map",
  .label = N_("Column mapping"),
  .label_plural = N_("Column mappings"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "layout",
  .get_type = farne_header_map_get_type,
};

/**
 * farne_header_map_new:
 *
 * Makes an empty column mapping that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneHeaderMap, farne_header_map, farne_header_map_kind, NULL)

/**
 * farne_header_map_list_columns:
 * @self: a column mapping
 *
 * Reads the mapping.
 *
 * Returns: (transfer full) (element-type utf8 utf8): fields → columns
 */
GHashTable *
farne_header_map_list_columns (FarneHeaderMap *self)
{
  g_autoptr (JsonNode) node = self->mapping != NULL ? json_from_string (self->mapping, NULL) : NULL;
  GHashTable *mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GList) members = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return mapping;
  members = json_object_get_members (json_node_get_object (node));
  for (GList *l = members; l != NULL; l = l->next)
    {
      const char *column =
        json_object_get_string_member_with_default (json_node_get_object (node), l->data, NULL);

      if (column != NULL)
        g_hash_table_insert (mapping, g_strdup (l->data), g_strdup (column));
    }

  return mapping;
}
