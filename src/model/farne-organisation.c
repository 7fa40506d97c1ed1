/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-organisation.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "authority", "government", "police", "health",
  "education", "voluntary", "provider", "subcontractor", "partnership", "other", NULL };
static const char *const sort_labels[] = { N_("Authority"), N_("Government"), N_("Police"),
  N_("Health"), N_("Education"), N_("Voluntary and community sector"),
  N_("Accommodation provider"), N_("Subcontractor"), N_("Migration partnership"), N_("Other"), NULL
  };

static const FarneField fields[] = {
  { "name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneOrganisation, name), N_("Name"),
    .required = TRUE, .searched = TRUE },
  { "short_name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneOrganisation, short_name),
    N_("Short name"), .searched = TRUE },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneOrganisation, sort), N_("Kind"),
    .required = TRUE, .choices = sort_choices, .choice_labels = sort_labels },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneOrganisation, authority),
    N_("Authority"), .help = N_("The authority it is, or works in, if one.") },
  { "parent", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneOrganisation, parent), N_("Part of"),
    .target = "organisation" },
  { "website", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneOrganisation, website), N_("Website") },
  { "phone", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneOrganisation, phone), N_("Telephone") },
  { "email", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneOrganisation, email), N_("E-mail"),
    .searched = TRUE },
  { "address", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneOrganisation, address), N_("Address"),
    .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneOrganisation, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_organisation_kind = {
  .name = "organisation",
  .label = N_("Organisation"),
  .label_plural = N_("Organisations"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .subtitle = "sort",
  .section = "partnership",
  .order = "name",
  .same = "name",
  .get_type = farne_organisation_get_type,
};

/**
 * farne_organisation_new:
 *
 * Makes an empty record that isn't in any file: organisation.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneOrganisation, farne_organisation, farne_organisation_kind, NULL)
