/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-home-offer.h"

#include <glib/gi18n-lib.h>

static const char *const status_choices[] = { "offered", "matched", "taken", "withdrawn", NULL };
static const char *const status_labels[] = { N_("Offered"), N_("Matched"), N_("Taken"),
  N_("Withdrawn"), NULL };

static const FarneField fields[] = {
  { "reference", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneHomeOffer, reference), N_("Reference"),
    .required = TRUE, .searched = TRUE },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneHomeOffer, authority), N_("Authority"),
    .required = TRUE, .found_by = "postcode" },
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneHomeOffer, programme),
    N_("Programme"), .target = "programme" },
  { "address", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneHomeOffer, address), N_("Address"),
    .searched = TRUE, .restricted = TRUE },
  { "postcode", FARNE_FIELD_POSTCODE, G_STRUCT_OFFSET (FarneHomeOffer, postcode), N_("Postcode"),
    .searched = TRUE, .restricted = TRUE },
  { "bedrooms", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneHomeOffer, bedrooms), N_("Bedrooms"),
    .has_min = TRUE, .min = 1, .max = 12, .restricted = TRUE },
  { "sleeps", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneHomeOffer, sleeps), N_("Sleeps"),
    .required = TRUE, .has_min = TRUE, .min = 1, .max = 40, .at_least = "household.people",
    .restricted = TRUE },
  { "step_free", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneHomeOffer, step_free), N_("Step-free") },
  { "adaptations", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneHomeOffer, adaptations),
    N_("Adaptations"), .searched = TRUE, .restricted = TRUE },
  { "adaptation_cost", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarneHomeOffer, adaptation_cost),
    N_("Cost of adaptations"), .has_min = TRUE, .min = 0 },
  { "available", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneHomeOffer, available), N_("Empty from"),
    .period_end = "taken" },
  { "taken", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneHomeOffer, taken), N_("Taken on") },
  { "daily_cost", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarneHomeOffer, daily_cost),
    N_("Cost a day empty"), .has_min = TRUE, .min = 0 },
  { "household", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneHomeOffer, household),
    N_("Household"), .target = "household", .restricted = TRUE },
  { "status", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneHomeOffer, status), N_("Status"),
    .required = TRUE, .choices = status_choices, .choice_labels = status_labels,
    .initial = "offered" },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneHomeOffer, note), N_("Note"), .searched = TRUE,
    .restricted = TRUE },
};

const FarneKind farne_home_offer_kind = {
  .name = "home_offer",
  .label = N_("Offer of a home"),
  .label_plural = N_("Offers of homes"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "reference",
  .subtitle = "authority status bedrooms",
  .section = "resettlement",
  .order = "authority, reference",
  .same = "reference",
  .alike = "address postcode",
  .get_type = farne_home_offer_get_type,
};

/**
 * farne_home_offer_new:
 *
 * Makes an empty record that isn't in any file: offer of a home.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneHomeOffer, farne_home_offer, farne_home_offer_kind, NULL)
