/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-audience.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneAudience, name), N_("Name"), .required = TRUE,
    .searched = TRUE },
  { "wording", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneAudience, wording), N_("Who they are"),
    .searched = TRUE },
};

const FarneKind farne_audience_kind = {
  .name = "audience",
  .label = N_("Audience"),
  .label_plural = N_("Audiences"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .section = "communications",
  .order = "name",
  .same = "name",
  .get_type = farne_audience_get_type,
};

/**
 * farne_audience_new:
 *
 * Makes an empty record that isn't in any file: audience.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneAudience, farne_audience, farne_audience_kind, NULL)
