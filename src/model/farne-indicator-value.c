/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-indicator-value.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "indicator", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneIndicatorValue, indicator),
    N_("Indicator"), .required = TRUE, .target = "indicator" },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneIndicatorValue, day), N_("As at"),
    .required = TRUE },
  { "value", FARNE_FIELD_NUMBER, G_STRUCT_OFFSET (FarneIndicatorValue, value), N_("Value"),
    .required = TRUE },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneIndicatorValue, source), N_("Source"),
    .required = TRUE, .searched = TRUE },
};

const FarneKind farne_indicator_value_kind = {
  .name = "indicator_value",
  .label = N_("Value of an indicator"),
  .label_plural = N_("Values of indicators"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "source",
  .subtitle = "indicator day value",
  .section = "programme",
  .order = "day desc",
  .same = "indicator day",
  .get_type = farne_indicator_value_get_type,
};

/**
 * farne_indicator_value_new:
 *
 * Makes an empty record that isn't in any file: value of an indicator.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneIndicatorValue, farne_indicator_value, farne_indicator_value_kind, NULL)
