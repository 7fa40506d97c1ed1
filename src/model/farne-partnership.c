/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-partnership.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePartnership, name), N_("Name"),
    .required = TRUE, .searched = TRUE },
  { "short_name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePartnership, short_name),
    N_("Short name"), .searched = TRUE },
  { "host", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePartnership, host), N_("Host") },
  { "funder", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePartnership, funder), N_("Funder") },
  { "region", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarnePartnership, region), N_("Region"),
    .required = TRUE },
  { "pack", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePartnership, pack), N_("Region pack") },
  { "since", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePartnership, since), N_("Since") },
};

const FarneKind farne_partnership_kind = {
  .name = "partnership",
  .label = N_("Partnership"),
  .label_plural = N_("Partnerships"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .get_type = farne_partnership_get_type,
};

/**
 * farne_partnership_new:
 *
 * Makes an empty partnership that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarnePartnership, farne_partnership, farne_partnership_kind, NULL)
