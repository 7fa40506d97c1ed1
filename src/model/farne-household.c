/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-household.h"

#include <glib/gi18n-lib.h>

static const char *const status_choices[] = { "referred", "matched", "travelling", "arrived",
  "withdrawn", NULL };
static const char *const status_labels[] = { N_("Referred"), N_("Matched"), N_("Travelling"),
  N_("Arrived"), N_("Withdrawn"), NULL };

static const FarneField fields[] = {
  { "reference", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneHousehold, reference), N_("Reference"),
    .required = TRUE, .searched = TRUE },
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneHousehold, programme),
    N_("Programme"), .target = "programme" },
  { "people", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneHousehold, people), N_("People"),
    .required = TRUE, .has_min = TRUE, .min = 1, .max = 40,
    .sum_of = "adults children" },
  { "adults", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneHousehold, adults), N_("Adults"),
    .has_min = TRUE, .min = 0,
    .at_most = "people" },
  { "children", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneHousehold, children), N_("Children"),
    .has_min = TRUE, .min = 0,
    .at_most = "people" },
  { "bedrooms", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneHousehold, bedrooms),
    N_("Bedrooms needed"), .has_min = TRUE, .min = 1, .max = 12 },
  { "step_free", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneHousehold, step_free),
    N_("Needs step-free access") },
  { "school_places", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneHousehold, school_places),
    N_("School places"), .has_min = TRUE, .min = 0 },
  { "needs", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneHousehold, needs), N_("Other needs"),
    .searched = TRUE },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneHousehold, authority), N_("Authority") },
  { "flight", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneHousehold, flight), N_("Flight"),
    .target = "flight" },
  { "ready", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneHousehold, ready), N_("Ready to travel") },
  { "status", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneHousehold, status), N_("Status"),
    .required = TRUE, .choices = status_choices, .choice_labels = status_labels,
    .initial = "referred" },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneHousehold, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_household_kind = {
  .name = "household",
  .label = N_("Household"),
  .label_plural = N_("Households"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "reference",
  .subtitle = "programme people status",
  .section = "resettlement",
  .order = "reference",
  .same = "reference",
  .restricted = TRUE,
  .get_type = farne_household_get_type,
};

/**
 * farne_household_new:
 *
 * Makes an empty record that isn't in any file: household.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneHousehold, farne_household, farne_household_kind, NULL)
