/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-integration.h"

#include <glib/gi18n-lib.h>

static const char *const theme_choices[] = { "esol", "work", "housing", "health", "other", NULL };
static const char *const theme_labels[] = { N_("English classes"), N_("Work"), N_("Housing"),
  N_("Health"), N_("Other"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneIntegration, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "theme", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneIntegration, theme), N_("Theme"),
    .required = TRUE, .choices = theme_choices, .choice_labels = theme_labels },
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneIntegration, programme),
    N_("Programme"), .target = "programme" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneIntegration, authority),
    N_("Authority") },
  { "organisation", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneIntegration, organisation),
    N_("Run by"), .target = "organisation" },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneIntegration, from), N_("From"),
    .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneIntegration, to), N_("To") },
  { "places", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneIntegration, places), N_("Places"),
    .has_min = TRUE, .min = 0 },
  { "people", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneIntegration, people),
    N_("People who took part"), .has_min = TRUE, .min = 0,
    .at_most = "places" },
  { "results", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneIntegration, results), N_("Results"),
    .searched = TRUE },
};

const FarneKind farne_integration_kind = {
  .name = "integration",
  .label = N_("Integration work"),
  .label_plural = N_("Integration work"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "theme authority",
  .section = "programme",
  .order = "title",
  .get_type = farne_integration_get_type,
};

/**
 * farne_integration_new:
 *
 * Makes an empty record that isn't in any file: integration work.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneIntegration, farne_integration, farne_integration_kind, NULL)
