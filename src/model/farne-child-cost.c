/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-child-cost.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneChildCost, authority), N_("Authority"),
    .required = TRUE },
  { "financial_year", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneChildCost, financial_year),
    N_("Financial year"), .required = TRUE, .has_min = TRUE, .min = 2000, .max = 2100,
    .help = N_("The year in which it begins: 2016 for 2016/17.") },
  { "children", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneChildCost, children), N_("Children"),
    .has_min = TRUE, .min = 0 },
  { "days", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneChildCost, days), N_("Days of care"),
    .has_min = TRUE, .min = 0, .help = N_("Nights in care, of all children together.") },
  { "cost", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarneChildCost, cost), N_("Cost"),
    .required = TRUE, .has_min = TRUE, .min = 0 },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneChildCost, source), N_("Source"),
    .required = TRUE, .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneChildCost, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_child_cost_kind = {
  .name = "child_cost",
  .label = N_("Cost of children"),
  .label_plural = N_("Costs of children"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "financial_year cost",
  .section = "children",
  .order = "financial_year desc, authority",
  .same = "authority financial_year",
  .get_type = farne_child_cost_get_type,
};

/**
 * farne_child_cost_new:
 *
 * Makes an empty record that isn't in any file: cost of children.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneChildCost, farne_child_cost, farne_child_cost_kind, NULL)
