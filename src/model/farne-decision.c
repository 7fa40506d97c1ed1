/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-decision.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneDecision, title), N_("Decision"),
    .required = TRUE, .searched = TRUE },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneDecision, day), N_("Date"), .required = TRUE },
  { "meeting", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneDecision, meeting), N_("Meeting"),
    .target = "meeting" },
  { "agenda_item", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneDecision, agenda_item),
    N_("Agenda item"), .target = "agenda_item" },
  { "body", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneDecision, body), N_("Board or group"),
    .target = "body" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneDecision, authority), N_("Authority") },
  { "wording", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneDecision, wording), N_("Wording"),
    .searched = TRUE },
  { "vote", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneDecision, vote), N_("Vote"), .searched = TRUE },
};

const FarneKind farne_decision_kind = {
  .name = "decision",
  .label = N_("Decision"),
  .label_plural = N_("Decisions"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "day body",
  .section = "partnership",
  .order = "day desc",
  .get_type = farne_decision_get_type,
};

/**
 * farne_decision_new:
 *
 * Makes an empty record that isn't in any file: decision.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneDecision, farne_decision, farne_decision_kind, NULL)
