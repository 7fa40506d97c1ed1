/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-pilot.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePilot, title), N_("Title"), .required = TRUE,
    .searched = TRUE },
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarnePilot, programme), N_("Programme"),
    .target = "programme" },
  { "partners", FARNE_FIELD_REFERENCES, G_STRUCT_OFFSET (FarnePilot, partners), N_("Partners"),
    .target = "organisation" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarnePilot, authority), N_("Authority") },
  { "aims", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarnePilot, aims), N_("Aims"), .searched = TRUE },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePilot, from), N_("From"), .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePilot, to), N_("To") },
  { "budget", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarnePilot, budget), N_("Budget"),
    .has_min = TRUE, .min = 0 },
  { "results", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarnePilot, results), N_("Results"),
    .searched = TRUE },
  { "lessons", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarnePilot, lessons), N_("What was learnt"),
    .searched = TRUE },
};

const FarneKind farne_pilot_kind = {
  .name = "pilot",
  .label = N_("Pilot"),
  .label_plural = N_("Pilots and projects"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "from",
  .section = "resettlement",
  .order = "from desc",
  .get_type = farne_pilot_get_type,
};

/**
 * farne_pilot_new:
 *
 * Makes an empty record that isn't in any file: pilot.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarnePilot, farne_pilot, farne_pilot_kind, NULL)
