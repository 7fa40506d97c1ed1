/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-milestone.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneMilestone, title), N_("Milestone"),
    .required = TRUE, .searched = TRUE },
  { "contract", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneMilestone, contract), N_("Contract"),
    .target = "contract" },
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneMilestone, programme),
    N_("Programme"), .target = "programme" },
  { "planned", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneMilestone, planned), N_("Planned for"),
    .required = TRUE },
  { "until", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneMilestone, until), N_("Planned until"),
    .help = N_("For a step that takes a while."),
    .not_before = "planned" },
  { "actual", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneMilestone, actual), N_("Reached on") },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneMilestone, source), N_("Source"),
    .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneMilestone, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_milestone_kind = {
  .name = "milestone",
  .label = N_("Milestone"),
  .label_plural = N_("Milestones"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "planned contract",
  .section = "accommodation",
  .order = "planned",
  .get_type = farne_milestone_get_type,
};

/**
 * farne_milestone_new:
 *
 * Makes an empty record that isn't in any file: milestone.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneMilestone, farne_milestone, farne_milestone_kind, NULL)
