/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-participation.h"

#include <glib/gi18n-lib.h>

static const char *const status_choices[] = { "taking_part", "agreed", "considering", "declined",
  "excused", NULL };
static const char *const status_labels[] = { N_("Taking part"), N_("Agreed"), N_("Considering"),
  N_("Declined"), N_("Excused"), NULL };

static const FarneField fields[] = {
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneParticipation, programme),
    N_("Programme"), .required = TRUE, .target = "programme" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneParticipation, authority),
    N_("Authority"), .required = TRUE },
  { "status", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneParticipation, status), N_("Status"),
    .required = TRUE, .choices = status_choices, .choice_labels = status_labels },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneParticipation, from), N_("From"),
    .required = TRUE, .period_end = "to", .alone = "programme authority" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneParticipation, to), N_("To") },
  { "review", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneParticipation, review), N_("Review on") },
  { "decision", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneParticipation, decision),
    N_("Decision behind it"), .target = "decision" },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneParticipation, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_participation_kind = {
  .name = "participation",
  .label = N_("Participation"),
  .label_plural = N_("Participations"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "programme status",
  .section = "resettlement",
  .order = "programme, authority",
  .get_type = farne_participation_get_type,
};

/**
 * farne_participation_new:
 *
 * Makes an empty record that isn't in any file: participation.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneParticipation, farne_participation, farne_participation_kind, NULL)
