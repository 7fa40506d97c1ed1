/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-label-map.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "field", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneLabelMap, field), N_("Field"),
    .required = TRUE },
  { "label", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneLabelMap, label), N_("Label"),
    .required = TRUE, .searched = TRUE },
  { "target", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneLabelMap, target), N_("Stands for"),
    .required = TRUE, .searched = TRUE },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneLabelMap, from), N_("From"),
    .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneLabelMap, to), N_("To") },
};

const FarneKind farne_label_map_kind = {
  .name = "label_map",
  .label = N_("Label"),
  .label_plural = N_("Labels"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "label",
  .get_type = farne_label_map_get_type,
};

/**
 * farne_label_map_new:
 *
 * Makes an empty label that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneLabelMap, farne_label_map, farne_label_map_kind, NULL)
