/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-move-on.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneMoveOn, authority), N_("Authority"),
    .required = TRUE },
  { "month", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneMoveOn, month), N_("Month"), .required = TRUE,
    .month = TRUE,
    .help = N_("Any day of the month.") },
  { "positive", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneMoveOn, positive),
    N_("Positive decisions"), .has_min = TRUE, .min = 0 },
  { "negative", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneMoveOn, negative),
    N_("Negative decisions"), .has_min = TRUE, .min = 0 },
  { "stayed", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneMoveOn, stayed),
    N_("Stayed in the region"), .has_min = TRUE, .min = 0 },
  { "departed", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneMoveOn, departed), N_("Left the region"),
    .has_min = TRUE, .min = 0 },
  { "unknown", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneMoveOn, unknown), N_("Not known"),
    .has_min = TRUE, .min = 0 },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneMoveOn, source), N_("Source"),
    .searched = TRUE },
};

const FarneKind farne_move_on_kind = {
  .name = "move_on",
  .label = N_("Move-on month"),
  .label_plural = N_("Move-on months"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "month positive negative",
  .section = "dispersal",
  .order = "month desc, authority",
  .same = "authority month",
  .get_type = farne_move_on_get_type,
};

/**
 * farne_move_on_new:
 *
 * Makes an empty record that isn't in any file: move-on month.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneMoveOn, farne_move_on, farne_move_on_kind, NULL)
