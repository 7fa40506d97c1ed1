/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-target.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneTarget, title), N_("Target"),
    .required = TRUE, .searched = TRUE },
  { "indicator", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneTarget, indicator), N_("Indicator"),
    .required = TRUE, .target = "indicator" },
  { "value", FARNE_FIELD_NUMBER, G_STRUCT_OFFSET (FarneTarget, value), N_("Value"),
    .required = TRUE },
  { "by", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneTarget, by), N_("By"), .required = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneTarget, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_target_kind = {
  .name = "target",
  .label = N_("Target"),
  .label_plural = N_("Targets"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "indicator by",
  .section = "programme",
  .order = "by",
  .get_type = farne_target_get_type,
};

/**
 * farne_target_new:
 *
 * Makes an empty record that isn't in any file: target.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneTarget, farne_target, farne_target_kind, NULL)
