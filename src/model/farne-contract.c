/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-contract.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneContract, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "reference", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneContract, reference), N_("Reference"),
    .searched = TRUE },
  { "customer", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneContract, customer), N_("Customer"),
    .target = "organisation" },
  { "provider", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneContract, provider), N_("Provider"),
    .required = TRUE, .target = "organisation" },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneContract, from), N_("From"),
    .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneContract, to), N_("To") },
  { "value", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarneContract, value), N_("Value"),
    .has_min = TRUE, .min = 0 },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneContract, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_contract_kind = {
  .name = "contract",
  .label = N_("Contract"),
  .label_plural = N_("Contracts"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "provider from",
  .section = "accommodation",
  .order = "from desc",
  .same = "title",
  .get_type = farne_contract_get_type,
};

/**
 * farne_contract_new:
 *
 * Makes an empty record that isn't in any file: contract.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneContract, farne_contract, farne_contract_kind, NULL)
