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
