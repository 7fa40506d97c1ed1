/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-pledge.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarnePledge, programme), N_("Programme"),
    .required = TRUE, .target = "programme" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarnePledge, authority), N_("Authority"),
    .required = TRUE },
  { "people", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarnePledge, people), N_("People"),
    .required = TRUE, .has_min = TRUE, .min = 1, .max = 100000 },
  { "households", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarnePledge, households), N_("Households"),
    .has_min = TRUE, .min = 1,
    .at_most = "people" },
  { "made", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePledge, made), N_("Made on"),
    .required = TRUE },
  { "by", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePledge, by), N_("To arrive by"),
    .not_before = "made" },
  { "decision", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarnePledge, decision),
    N_("Decision behind it"), .target = "decision" },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePledge, source), N_("Source"),
    .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarnePledge, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_pledge_kind = {
  .name = "pledge",
  .label = N_("Pledge"),
  .label_plural = N_("Pledges"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "programme people made",
  .section = "resettlement",
  .order = "programme, authority",
  .get_type = farne_pledge_get_type,
};

/**
 * farne_pledge_new:
 *
 * Makes an empty record that isn't in any file: pledge.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarnePledge, farne_pledge, farne_pledge_kind, NULL)
