/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-rota-exemption.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneRotaExemption, authority),
    N_("Authority"), .required = TRUE },
  { "reason", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneRotaExemption, reason), N_("Reason"),
    .required = TRUE, .searched = TRUE },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRotaExemption, from), N_("From"),
    .required = TRUE, .period_end = "to", .alone = "authority" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRotaExemption, to), N_("To") },
  { "review", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRotaExemption, review), N_("Review on") },
  { "decision", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneRotaExemption, decision),
    N_("Decision behind it"), .target = "decision" },
};

const FarneKind farne_rota_exemption_kind = {
  .name = "rota_exemption",
  .label = N_("Exemption from the rota"),
  .label_plural = N_("Exemptions from the rota"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "reason from to review",
  .section = "children",
  .order = "authority, from desc",
  .get_type = farne_rota_exemption_get_type,
};

/**
 * farne_rota_exemption_new:
 *
 * Makes an empty record that isn't in any file: exemption from the rota.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneRotaExemption, farne_rota_exemption, farne_rota_exemption_kind, NULL)
