/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-outcome.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "number", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneOutcome, number), N_("Number"),
    .required = TRUE, .has_min = TRUE, .min = 1 },
  { "text", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneOutcome, text), N_("Wording"),
    .required = TRUE, .searched = TRUE },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneOutcome, source), N_("Source"),
    .searched = TRUE },
};

const FarneKind farne_outcome_kind = {
  .name = "outcome",
  .label = N_("National outcome"),
  .label_plural = N_("National outcomes"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "text",
  .section = "programme",
  .get_type = farne_outcome_get_type,
};

/**
 * farne_outcome_new:
 *
 * Makes an empty national outcome that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneOutcome, farne_outcome, farne_outcome_kind, NULL)
