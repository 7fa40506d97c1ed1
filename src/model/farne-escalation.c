/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-escalation.h"

#include <glib/gi18n-lib.h>

static const char *const rung_choices[] = { "local", "partnership", "home_office", "minister", NULL
  };
static const char *const rung_labels[] = { N_("Local"), N_("Partnership"), N_("Home Office"),
  N_("Minister"), NULL };

static const FarneField fields[] = {
  { "issue", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneEscalation, issue), N_("Issue"),
    .required = TRUE, .target = "issue" },
  { "rung", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneEscalation, rung), N_("Rung"),
    .required = TRUE, .choices = rung_choices, .choice_labels = rung_labels },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneEscalation, day), N_("Taken there on"),
    .required = TRUE, .initial = "today" },
  { "addressee", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneEscalation, addressee), N_("To"),
    .searched = TRUE },
  { "due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneEscalation, due), N_("Answer due"),
    .not_before = "day" },
  { "answered", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneEscalation, answered), N_("Answered on"),
    .not_before = "day" },
  { "answer", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneEscalation, answer), N_("Answer"),
    .searched = TRUE },
};

const FarneKind farne_escalation_kind = {
  .name = "escalation",
  .label = N_("Step of an issue"),
  .label_plural = N_("Steps of issues"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "rung",
  .subtitle = "issue day",
  .section = "programme",
  .order = "day desc",
  .get_type = farne_escalation_get_type,
};

/**
 * farne_escalation_new:
 *
 * Makes an empty record that isn't in any file: step of an issue.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneEscalation, farne_escalation, farne_escalation_kind, NULL)
