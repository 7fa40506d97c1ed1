/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-policy.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "law", "policy", "guidance", "funding", "consultation",
  NULL };
static const char *const sort_labels[] = { N_("Law"), N_("Policy"), N_("Guidance"), N_("Funding"),
  N_("Consultation"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePolicy, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarnePolicy, sort), N_("Kind"), .required = TRUE,
    .choices = sort_choices, .choice_labels = sort_labels },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePolicy, day), N_("Announced on"),
    .required = TRUE },
  { "effective", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePolicy, effective), N_("In force from") },
  { "affected", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePolicy, affected), N_("Who is affected"),
    .searched = TRUE },
  { "wording", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarnePolicy, wording), N_("What changes"),
    .searched = TRUE },
  { "response_due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePolicy, response_due),
    N_("Response due"),
    .not_before = "day" },
  { "responded", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePolicy, responded), N_("Responded on"),
    .not_before = "day" },
  { "response", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarnePolicy, response), N_("Our response"),
    .searched = TRUE },
  { "replied", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarnePolicy, replied), N_("Reply on"),
    .not_before = "day" },
  { "reply", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarnePolicy, reply), N_("Reply"),
    .searched = TRUE },
  { "website", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarnePolicy, website), N_("Website") },
};

const FarneKind farne_policy_kind = {
  .name = "policy",
  .label = N_("Change of policy"),
  .label_plural = N_("Policy watch"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "day",
  .section = "programme",
  .order = "day desc",
  .get_type = farne_policy_get_type,
};

/**
 * farne_policy_new:
 *
 * Makes an empty record that isn't in any file: change of policy.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarnePolicy, farne_policy, farne_policy_kind, NULL)
