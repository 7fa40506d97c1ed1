/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-child-count.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneChildCount, authority), N_("Authority"),
    .required = TRUE },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneChildCount, day), N_("As at"),
    .required = TRUE },
  { "children", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneChildCount, children), N_("Children"),
    .required = TRUE, .has_min = TRUE, .min = 0, .max = 5000 },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneChildCount, source), N_("Source"),
    .required = TRUE, .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneChildCount, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_child_count_kind = {
  .name = "child_count",
  .label = N_("Children told"),
  .label_plural = N_("Children told"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "day children",
  .section = "children",
  .order = "day desc, authority",
  .same = "authority day source",
  .get_type = farne_child_count_get_type,
};

/**
 * farne_child_count_new:
 *
 * Makes an empty record that isn't in any file: children told.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneChildCount, farne_child_count, farne_child_count_kind, NULL)
