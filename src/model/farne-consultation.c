/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-consultation.h"

#include <glib/gi18n-lib.h>

static const char *const consultee_choices[] = { "authority", "police", "health", "education",
  "fire", "other", NULL };
static const char *const consultee_labels[] = { N_("Authority"), N_("Police"), N_("Health"),
  N_("Education"), N_("Fire and rescue"), N_("Other"), NULL };

static const char *const view_choices[] = { "support", "no_objection", "concerns", "objects", NULL
  };
static const char *const view_labels[] = { N_("Supports"), N_("No objection"), N_("Concerns"),
  N_("Objects"), NULL };

static const FarneField fields[] = {
  { "protocol_case", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneConsultation, protocol_case),
    N_("Protocol case"), .required = TRUE, .target = "protocol_case" },
  { "consultee", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneConsultation, consultee),
    N_("Consultee"), .required = TRUE, .choices = consultee_choices,
    .choice_labels = consultee_labels },
  { "organisation", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneConsultation, organisation),
    N_("Organisation"), .target = "organisation" },
  { "asked", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneConsultation, asked), N_("Asked on"),
    .required = TRUE, .initial = "today" },
  { "due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneConsultation, due), N_("Due"),
    .required = TRUE },
  { "answered", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneConsultation, answered),
    N_("Answered on") },
  { "view", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneConsultation, view), N_("View"),
    .choices = view_choices, .choice_labels = view_labels },
  { "reasons", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneConsultation, reasons), N_("Reasons"),
    .searched = TRUE, .restricted = TRUE },
};

const FarneKind farne_consultation_kind = {
  .name = "consultation",
  .label = N_("Consultation"),
  .label_plural = N_("Consultations"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "consultee",
  .subtitle = "protocol_case asked answered",
  .section = "accommodation",
  .order = "asked",
  .same = "protocol_case consultee",
  .get_type = farne_consultation_get_type,
};

static void
warn (GPtrArray *problems, const char *field, const char *text)
{
  g_ptr_array_add (problems, farne_problem_new (farne_kind_find_field (&farne_consultation_kind, field), FALSE,
                                                "%s", text));
}

static void
check (FarneRecord *record, GPtrArray *problems)
{
  FarneConsultation *self = FARNE_CONSULTATION (record);

  if (self->due != FARNE_DAY_NONE && self->asked != FARNE_DAY_NONE && self->due < self->asked)
    warn (problems, "due", _("The answer is due before it was asked for."));
  if (self->answered == FARNE_DAY_NONE)
    return;
  if (self->asked != FARNE_DAY_NONE && self->answered < self->asked)
    warn (problems, "answered", _("It was answered before it was asked."));
  if (self->view == NULL)
    warn (problems, "view", _("An answer without a view: say what they think of it."));
  else if (g_strcmp0 (self->view, "objects") == 0 && self->reasons == NULL)
    warn (problems, "reasons", _("An objection needs its reasons: the decision will be asked why."));
}

/**
 * farne_consultation_new:
 *
 * Makes an empty record that isn't in any file: consultation.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneConsultation, farne_consultation, farne_consultation_kind, check)
