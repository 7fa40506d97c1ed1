/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-protocol-case.h"

#include <glib/gi18n-lib.h>

static const char *const decision_choices[] = { "open", "agreed", "agreed_conditions", "refused",
  "withdrawn", NULL };
static const char *const decision_labels[] = { N_("Open"), N_("Agreed"),
  N_("Agreed with conditions"), N_("Refused"), N_("Withdrawn"), NULL };

static const FarneField fields[] = {
  { "reference", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneProtocolCase, reference),
    N_("Reference"), .required = TRUE, .searched = TRUE },
  { "property", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneProtocolCase, property),
    N_("Property"), .required = TRUE, .target = "property" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneProtocolCase, authority),
    N_("Authority") },
  { "proposed", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneProtocolCase, proposed), N_("Proposed on"),
    .required = TRUE, .initial = "today" },
  { "proposer", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneProtocolCase, proposer),
    N_("Proposed by"), .target = "organisation" },
  { "bed_spaces", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneProtocolCase, bed_spaces),
    N_("Bed spaces"), .has_min = TRUE, .min = 1, .max = 2000, .restricted = TRUE },
  { "answer_due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneProtocolCase, answer_due),
    N_("Answers due") },
  { "decision", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneProtocolCase, decision), N_("Decision"),
    .required = TRUE, .choices = decision_choices, .choice_labels = decision_labels,
    .initial = "open" },
  { "decided", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneProtocolCase, decided), N_("Decided on") },
  { "decided_by", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneProtocolCase, decided_by),
    N_("Decided by"), .target = "person" },
  { "conditions", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneProtocolCase, conditions),
    N_("Conditions"), .searched = TRUE, .restricted = TRUE },
  { "reasons", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneProtocolCase, reasons), N_("Reasons"),
    .searched = TRUE, .restricted = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneProtocolCase, note), N_("Note"),
    .searched = TRUE,
    .restricted = TRUE },
};

const FarneKind farne_protocol_case_kind = {
  .name = "protocol_case",
  .label = N_("Protocol case"),
  .label_plural = N_("Protocol cases"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "reference",
  .subtitle = "property proposed decision",
  .section = "accommodation",
  .order = "proposed desc",
  .same = "reference",
  .get_type = farne_protocol_case_get_type,
};

static void
warn (GPtrArray *problems, const char *field, const char *text)
{
  g_ptr_array_add (problems, farne_problem_new (farne_kind_find_field (&farne_protocol_case_kind, field), FALSE,
                                                "%s", text));
}

static void
check (FarneRecord *record, GPtrArray *problems)
{
  FarneProtocolCase *self = FARNE_PROTOCOL_CASE (record);
  gboolean is_open = g_strcmp0 (self->decision, "open") == 0;

  if (self->decided != FARNE_DAY_NONE && self->proposed != FARNE_DAY_NONE
      && self->decided < self->proposed)
    warn (problems, "decided", _("It was decided before it was proposed."));
  if (!is_open && self->decided == FARNE_DAY_NONE)
    warn (problems, "decided", _("A decision without its day: say when it was taken."));
  if (is_open && self->decided != FARNE_DAY_NONE)
    warn (problems, "decision", _("A day of decision, but no decision."));
  if (g_strcmp0 (self->decision, "agreed_conditions") == 0 && self->conditions == NULL)
    warn (problems, "conditions", _("Agreed with conditions: say which."));
}

/**
 * farne_protocol_case_new:
 *
 * Makes an empty record that isn't in any file: protocol case.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneProtocolCase, farne_protocol_case, farne_protocol_case_kind, check)
