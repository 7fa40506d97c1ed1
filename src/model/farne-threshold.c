/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-threshold.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "rule", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneThreshold, rule), N_("Rule"),
    .required = TRUE, .searched = TRUE },
  { "value", FARNE_FIELD_NUMBER, G_STRUCT_OFFSET (FarneThreshold, value), N_("Value"),
    .required = TRUE, .has_min = TRUE, .min = 0 },
  { "unit", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneThreshold, unit), N_("Unit"),
    .required = TRUE },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneThreshold, from), N_("From"),
    .period_end = "to", .alone = "rule" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneThreshold, to), N_("To") },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneThreshold, source), N_("Source") },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneThreshold, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_threshold_kind = {
  .name = "threshold",
  .label = N_("Threshold"),
  .label_plural = N_("Thresholds"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "rule",
  .get_type = farne_threshold_get_type,
};

/**
 * farne_threshold_new:
 *
 * Makes an empty threshold that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneThreshold, farne_threshold, farne_threshold_kind, NULL)
