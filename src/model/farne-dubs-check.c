/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-dubs-check.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "reference", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneDubsCheck, reference), N_("Reference"),
    .required = TRUE, .searched = TRUE },
  { "child_transfer", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneDubsCheck, child_transfer),
    N_("Transfer"), .required = TRUE, .target = "child_transfer" },
  { "under_18", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneDubsCheck, under_18), N_("Under 18") },
  { "unaccompanied", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneDubsCheck, unaccompanied),
    N_("Unaccompanied") },
  { "in_europe", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneDubsCheck, in_europe),
    N_("In France, Greece or Italy before 20 March 2016") },
  { "family_looked_for", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneDubsCheck, family_looked_for),
    N_("Family links looked for first") },
  { "best_interests", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneDubsCheck, best_interests),
    N_("Transfer is in the child's best interests") },
  { "checks_done", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneDubsCheck, checks_done),
    N_("Identity and security checks done") },
  { "checked", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneDubsCheck, checked), N_("Checked on") },
  { "checked_by", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneDubsCheck, checked_by),
    N_("Checked by"), .target = "person" },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneDubsCheck, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_dubs_check_kind = {
  .name = "dubs_check",
  .label = N_("Dubs checklist"),
  .label_plural = N_("Dubs checklists"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "reference",
  .subtitle = "child_transfer checked",
  .section = "children",
  .order = "reference",
  .same = "reference",
  .restricted = TRUE,
  .get_type = farne_dubs_check_get_type,
};

/**
 * farne_dubs_check_new:
 *
 * Makes an empty record that isn't in any file: dubs checklist.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneDubsCheck, farne_dubs_check, farne_dubs_check_kind, NULL)
