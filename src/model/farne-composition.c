/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-composition.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneComposition, authority), N_("Authority"),
    .required = TRUE },
  { "party", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneComposition, party), N_("Party"),
    .required = TRUE, .searched = TRUE },
  { "seats", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneComposition, seats), N_("Seats"),
    .required = TRUE, .has_min = TRUE, .min = 0 },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneComposition, from), N_("From"),
    .required = TRUE, .period_end = "to", .alone = "authority party" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneComposition, to), N_("To") },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneComposition, source), N_("Source"),
    .required = TRUE, .searched = TRUE },
};

const FarneKind farne_composition_kind = {
  .name = "composition",
  .label = N_("Council composition"),
  .label_plural = N_("Council compositions"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "party seats",
  .section = "partnership",
  .order = "authority, seats desc",
  .get_type = farne_composition_get_type,
};

/**
 * farne_composition_new:
 *
 * Makes an empty record that isn't in any file: council composition.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneComposition, farne_composition, farne_composition_kind, NULL)
