/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-indicator.h"

#include <glib/gi18n-lib.h>

static const char *const better_choices[] = { "higher", "lower", NULL };
static const char *const better_labels[] = { N_("Higher"), N_("Lower"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneIndicator, title), N_("Indicator"),
    .required = TRUE, .searched = TRUE },
  { "outcome", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneIndicator, outcome),
    N_("National outcome"), .required = TRUE, .target = "outcome" },
  { "question", FARNE_FIELD_JSON, G_STRUCT_OFFSET (FarneIndicator, question),
    N_("Taken from figures"),
    .help = N_("A view of the figures; empty if its values are typed.") },
  { "unit", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneIndicator, unit), N_("Unit") },
  { "better", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneIndicator, better), N_("Better is"),
    .required = TRUE, .choices = better_choices, .choice_labels = better_labels,
    .initial = "higher" },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneIndicator, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_indicator_kind = {
  .name = "indicator",
  .label = N_("Indicator"),
  .label_plural = N_("Indicators"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "outcome",
  .section = "programme",
  .order = "outcome, title",
  .get_type = farne_indicator_get_type,
};

/**
 * farne_indicator_new:
 *
 * Makes an empty record that isn't in any file: indicator.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneIndicator, farne_indicator, farne_indicator_kind, NULL)
