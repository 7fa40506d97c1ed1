/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-claim.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "reference", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneClaim, reference), N_("Reference"),
    .required = TRUE, .searched = TRUE },
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneClaim, programme), N_("Programme"),
    .required = TRUE, .target = "programme" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneClaim, authority), N_("Authority"),
    .required = TRUE },
  { "financial_year", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneClaim, financial_year),
    N_("Financial year"), .required = TRUE, .has_min = TRUE, .min = 2000, .max = 2100,
    .help = N_("The year in which it begins: 2016 for 2016/17.") },
  { "claimed", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarneClaim, claimed), N_("Claimed"),
    .required = TRUE, .has_min = TRUE, .min = 0 },
  { "claimed_on", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneClaim, claimed_on), N_("Claimed on") },
  { "due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneClaim, due), N_("Claim due"),
    .not_before = "claimed_on" },
  { "received", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarneClaim, received), N_("Received"),
    .has_min = TRUE, .min = 0,
    .at_most = "claimed" },
  { "received_on", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneClaim, received_on),
    N_("Received on"),
    .not_before = "claimed_on" },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneClaim, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_claim_kind = {
  .name = "claim",
  .label = N_("Claim"),
  .label_plural = N_("Claims"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "programme financial_year claimed",
  .section = "resettlement",
  .order = "financial_year desc, authority",
  .same = "reference",
  .get_type = farne_claim_get_type,
};

/**
 * farne_claim_new:
 *
 * Makes an empty record that isn't in any file: claim.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneClaim, farne_claim, farne_claim_kind, NULL)
