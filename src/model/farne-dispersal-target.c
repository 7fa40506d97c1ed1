/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-dispersal-target.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneDispersalTarget, title), N_("Target"),
    .required = TRUE, .searched = TRUE },
  { "by", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneDispersalTarget, by), N_("By"),
    .required = TRUE },
  { "set_on", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneDispersalTarget, set_on), N_("Set on") },
  { "authorities", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneDispersalTarget, authorities),
    N_("Authorities to take part"), .required = TRUE, .has_min = TRUE, .min = 1 },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneDispersalTarget, source), N_("Source"),
    .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneDispersalTarget, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_dispersal_target_kind = {
  .name = "dispersal_target",
  .label = N_("Dispersal target"),
  .label_plural = N_("Dispersal targets"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "by",
  .section = "dispersal",
  .order = "by",
  .get_type = farne_dispersal_target_get_type,
};

/**
 * farne_dispersal_target_new:
 *
 * Makes an empty record that isn't in any file: dispersal target.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneDispersalTarget, farne_dispersal_target, farne_dispersal_target_kind, NULL)
