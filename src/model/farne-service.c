/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-service.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneService, name), N_("Name"), .required = TRUE,
    .searched = TRUE },
  { "organisation", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneService, organisation),
    N_("Organisation"), .target = "organisation" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneService, authority), N_("Authority") },
  { "needs", FARNE_FIELD_TEXTS, G_STRUCT_OFFSET (FarneService, needs), N_("Needs it meets"),
    .searched = TRUE, .help = N_("Separated by semicolons.") },
  { "address", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneService, address), N_("Address"),
    .searched = TRUE },
  { "phone", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneService, phone), N_("Telephone") },
  { "email", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneService, email), N_("E-mail"),
    .searched = TRUE },
  { "website", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneService, website), N_("Website") },
  { "hours", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneService, hours), N_("Hours") },
  { "checked", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneService, checked), N_("Checked on") },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneService, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_service_kind = {
  .name = "service",
  .label = N_("Service"),
  .label_plural = N_("Directory of services"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .subtitle = "needs authority",
  .section = "communications",
  .order = "name",
  .same = "name",
  .get_type = farne_service_get_type,
};

/**
 * farne_service_new:
 *
 * Makes an empty record that isn't in any file: service.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneService, farne_service, farne_service_kind, NULL)
