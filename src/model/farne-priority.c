/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-priority.h"

#include <glib/gi18n-lib.h>

static const char *const rating_choices[] = { "not_started", "green", "amber", "red", "done", NULL
  };
static const char *const rating_labels[] = { N_("Not started"), N_("On course"), N_("At risk"),
  N_("Off course"), N_("Done"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePriority, title), N_("Priority"),
    .required = TRUE, .searched = TRUE },
  { "work_year", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarnePriority, work_year),
    N_("Work programme"), .required = TRUE, .target = "work_year" },
  { "position", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarnePriority, position), N_("Position"),
    .has_min = TRUE, .min = 1 },
  { "outcome", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarnePriority, outcome),
    N_("National outcome"), .target = "outcome" },
  { "wording", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarnePriority, wording), N_("Wording"),
    .searched = TRUE },
  { "lead", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarnePriority, lead), N_("Lead"),
    .target = "person" },
  { "due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePriority, due), N_("Due") },
  { "rating", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarnePriority, rating), N_("Rating"),
    .choices = rating_choices, .choice_labels = rating_labels },
  { "progress", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarnePriority, progress), N_("Progress"),
    .searched = TRUE },
};

const FarneKind farne_priority_kind = {
  .name = "priority",
  .label = N_("Priority"),
  .label_plural = N_("Priorities"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "work_year rating",
  .section = "programme",
  .order = "work_year, position",
  .get_type = farne_priority_get_type,
};

/**
 * farne_priority_new:
 *
 * Makes an empty record that isn't in any file: priority.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarnePriority, farne_priority, farne_priority_kind, NULL)
