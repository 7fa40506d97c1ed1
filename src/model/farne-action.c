/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-action.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneAction, title), N_("Action"),
    .required = TRUE, .searched = TRUE },
  { "owner", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneAction, owner), N_("Owner"),
    .target = "person" },
  { "organisation", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneAction, organisation),
    N_("Organisation"), .target = "organisation" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneAction, authority), N_("Authority") },
  { "meeting", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneAction, meeting), N_("Born in"),
    .target = "meeting" },
  { "agenda_item", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneAction, agenda_item),
    N_("Agenda item"), .target = "agenda_item" },
  { "raised", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneAction, raised), N_("Raised on"),
    .required = TRUE, .initial = "today" },
  { "due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneAction, due), N_("Due"),
    .not_before = "raised" },
  { "done", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneAction, done), N_("Done on"),
    .not_before = "raised" },
  { "dropped", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneAction, dropped), N_("Dropped on"),
    .not_before = "raised" },
  { "outcome", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneAction, outcome), N_("What came of it"),
    .searched = TRUE },
};

const FarneKind farne_action_kind = {
  .name = "action",
  .label = N_("Action"),
  .label_plural = N_("Actions"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "owner due",
  .section = "partnership",
  .order = "due",
  .get_type = farne_action_get_type,
};

/**
 * farne_action_new:
 *
 * Makes an empty record that isn't in any file: action.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneAction, farne_action, farne_action_kind, NULL)
