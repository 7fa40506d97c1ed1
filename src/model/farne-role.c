/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-role.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "lead_officer", "lead_member", "chief_executive",
  "leader", "mayor", "chair", "vice_chair", "officer", "contact", NULL };
static const char *const sort_labels[] = { N_("Lead officer"), N_("Lead member"),
  N_("Chief executive"), N_("Leader"), N_("Elected mayor"), N_("Chair"), N_("Vice-chair"),
  N_("Officer"), N_("Contact"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRole, title), N_("Title"), .required = TRUE,
    .searched = TRUE },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneRole, sort), N_("Kind"), .required = TRUE,
    .choices = sort_choices, .choice_labels = sort_labels },
  { "holder", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneRole, holder), N_("Holder"),
    .target = "person", .help = N_("Leave empty while it is vacant.") },
  { "organisation", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneRole, organisation),
    N_("Organisation"), .target = "organisation" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneRole, authority), N_("Authority") },
  { "body", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneRole, body), N_("Board or group"),
    .target = "body" },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRole, from), N_("From"), .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRole, to), N_("To"),
    .help = N_("The last day of the term.") },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneRole, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_role_kind = {
  .name = "role",
  .label = N_("Role"),
  .label_plural = N_("Roles"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "holder authority body",
  .section = "partnership",
  .order = "sort, authority",
  .get_type = farne_role_get_type,
};

/**
 * farne_role_new:
 *
 * Makes an empty record that isn't in any file: role.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneRole, farne_role, farne_role_kind, NULL)
