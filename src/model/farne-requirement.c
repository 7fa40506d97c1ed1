/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-requirement.h"

#include <glib/gi18n-lib.h>

static const char *const better_choices[] = { "higher", "lower", NULL };
static const char *const better_labels[] = { N_("Higher"), N_("Lower"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRequirement, title), N_("Requirement"),
    .required = TRUE, .searched = TRUE },
  { "contract", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneRequirement, contract),
    N_("Contract"), .required = TRUE, .target = "contract" },
  { "measure", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRequirement, measure), N_("Measured by") },
  { "target", FARNE_FIELD_NUMBER, G_STRUCT_OFFSET (FarneRequirement, target), N_("Target") },
  { "unit", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRequirement, unit), N_("Unit") },
  { "better", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneRequirement, better), N_("Better is"),
    .choices = better_choices, .choice_labels = better_labels, .initial = "higher" },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneRequirement, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_requirement_kind = {
  .name = "requirement",
  .label = N_("Requirement"),
  .label_plural = N_("Requirements"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "contract",
  .section = "accommodation",
  .order = "contract, title",
  .get_type = farne_requirement_get_type,
};

/**
 * farne_requirement_new:
 *
 * Makes an empty record that isn't in any file: requirement.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneRequirement, farne_requirement, farne_requirement_kind, NULL)
