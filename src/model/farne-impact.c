/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-impact.h"

#include <glib/gi18n-lib.h>

static const char *const theme_choices[] = { "cohesion", "housing", "education", "employment",
  "health", "public_services", "third_sector", "private_sector", NULL };
static const char *const theme_labels[] = { N_("Cohesion"), N_("Housing"), N_("Education"),
  N_("Employment"), N_("Health"), N_("Public services"), N_("Third sector"), N_("Private sector"),
  NULL };

static const char *const direction_choices[] = { "benefit", "pressure", "mixed", NULL };
static const char *const direction_labels[] = { N_("A benefit"), N_("A pressure"), N_("Both"), NULL
  };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneImpact, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "theme", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneImpact, theme), N_("Theme"),
    .required = TRUE, .choices = theme_choices, .choice_labels = theme_labels },
  { "direction", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneImpact, direction), N_("It is"),
    .choices = direction_choices, .choice_labels = direction_labels },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneImpact, authority), N_("Authority") },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneImpact, day), N_("Date"), .required = TRUE,
    .initial = "today" },
  { "wording", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneImpact, wording), N_("What was observed"),
    .searched = TRUE },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneImpact, source), N_("Source"),
    .searched = TRUE },
};

const FarneKind farne_impact_kind = {
  .name = "impact",
  .label = N_("Impact"),
  .label_plural = N_("Impacts"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "theme day",
  .section = "programme",
  .order = "day desc",
  .get_type = farne_impact_get_type,
};

/**
 * farne_impact_new:
 *
 * Makes an empty record that isn't in any file: impact.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneImpact, farne_impact, farne_impact_kind, NULL)
