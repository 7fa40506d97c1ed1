/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-performance.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "period", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePerformance, period), N_("Period"),
    .required = TRUE, .searched = TRUE, .help = N_("As: January to March 2017.") },
  { "requirement", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarnePerformance, requirement),
    N_("Requirement"), .required = TRUE, .target = "requirement" },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePerformance, from), N_("From"),
    .required = TRUE, .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePerformance, to), N_("To"), .required = TRUE },
  { "value", FARNE_FIELD_NUMBER, G_STRUCT_OFFSET (FarnePerformance, value), N_("Reached") },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePerformance, source), N_("Source"),
    .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarnePerformance, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_performance_kind = {
  .name = "performance",
  .label = N_("Performance"),
  .label_plural = N_("Performance"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "period",
  .subtitle = "requirement value",
  .section = "accommodation",
  .order = "to desc",
  .same = "requirement period",
  .get_type = farne_performance_get_type,
};

/**
 * farne_performance_new:
 *
 * Makes an empty record that isn't in any file: performance.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarnePerformance, farne_performance, farne_performance_kind, NULL)
