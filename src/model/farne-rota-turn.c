/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-rota-turn.h"

#include <glib/gi18n-lib.h>

static const char *const answer_choices[] = { "taken", "refused", "passed", NULL };
static const char *const answer_labels[] = { N_("Taken"), N_("Refused"), N_("Passed over"), NULL };

static const FarneField fields[] = {
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneRotaTurn, authority), N_("Authority"),
    .required = TRUE },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRotaTurn, day), N_("Date"), .required = TRUE,
    .initial = "today" },
  { "answer", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneRotaTurn, answer), N_("Answer"),
    .required = TRUE, .choices = answer_choices, .choice_labels = answer_labels },
  { "children", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneRotaTurn, children), N_("Children"),
    .has_min = TRUE, .min = 1, .max = 50, .initial = "1" },
  { "child_transfer", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneRotaTurn, child_transfer),
    N_("Transfer"), .target = "child_transfer", .restricted = TRUE },
  { "reason", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneRotaTurn, reason), N_("Reason"),
    .searched = TRUE },
};

const FarneKind farne_rota_turn_kind = {
  .name = "rota_turn",
  .label = N_("Turn of the rota"),
  .label_plural = N_("Turns of the rota"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "day answer",
  .section = "children",
  .order = "day desc",
  .get_type = farne_rota_turn_get_type,
};

/**
 * farne_rota_turn_new:
 *
 * Makes an empty record that isn't in any file: turn of the rota.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneRotaTurn, farne_rota_turn, farne_rota_turn_kind, NULL)
