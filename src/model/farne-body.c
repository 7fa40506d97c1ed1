/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-body.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "board", "group", "task_group", "network", "forum",
  NULL };
static const char *const sort_labels[] = { N_("Board"), N_("Group"), N_("Task group"),
  N_("Network"), N_("Forum"), NULL };

static const FarneField fields[] = {
  { "name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneBody, name), N_("Name"), .required = TRUE,
    .searched = TRUE },
  { "short_name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneBody, short_name), N_("Short name"),
    .searched = TRUE },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneBody, sort), N_("Kind"), .required = TRUE,
    .choices = sort_choices, .choice_labels = sort_labels },
  { "parent", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneBody, parent), N_("Reports to"),
    .target = "body" },
  { "terms_of_reference", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneBody, terms_of_reference),
    N_("Terms of reference"), .searched = TRUE },
  { "meets", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneBody, meets), N_("Meets"), .searched = TRUE,
    .help = N_("How often, as: every quarter.") },
  { "quorum", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneBody, quorum), N_("Quorum"),
    .has_min = TRUE, .min = 1 },
  { "political_balance", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneBody, political_balance),
    N_("Politically balanced") },
  { "geographical_balance", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneBody, geographical_balance),
    N_("Geographically balanced") },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneBody, from), N_("From"), .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneBody, to), N_("To") },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneBody, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_body_kind = {
  .name = "body",
  .label = N_("Board or group"),
  .label_plural = N_("Boards and groups"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .subtitle = "sort",
  .section = "partnership",
  .order = "name",
  .same = "name",
  .get_type = farne_body_get_type,
};

/**
 * farne_body_new:
 *
 * Makes an empty record that isn't in any file: board or group.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneBody, farne_body, farne_body_kind, NULL)
