/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-no-recourse.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneNoRecourse, authority), N_("Authority"),
    .required = TRUE },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneNoRecourse, from), N_("From"),
    .required = TRUE, .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneNoRecourse, to), N_("To"), .required = TRUE },
  { "households", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneNoRecourse, households),
    N_("Households"), .has_min = TRUE, .min = 0, .restricted = TRUE,
    .at_most = "people" },
  { "people", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneNoRecourse, people), N_("People"),
    .has_min = TRUE, .min = 0, .restricted = TRUE },
  { "cost", FARNE_FIELD_MONEY, G_STRUCT_OFFSET (FarneNoRecourse, cost), N_("Cost"),
    .has_min = TRUE, .min = 0 },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneNoRecourse, source), N_("Source"),
    .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneNoRecourse, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_no_recourse_kind = {
  .name = "no_recourse",
  .label = N_("No recourse to public funds"),
  .label_plural = N_("No recourse to public funds"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "from to households people cost",
  .section = "programme",
  .order = "from desc, authority",
  .same = "authority from",
  .get_type = farne_no_recourse_get_type,
};

/**
 * farne_no_recourse_new:
 *
 * Makes an empty record that isn't in any file: no recourse to public funds.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneNoRecourse, farne_no_recourse, farne_no_recourse_kind, NULL)
