/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-dispersal-status.h"

#include <glib/gi18n-lib.h>

static const char *const status_choices[] = { "not_taking_part", "agreed_no_date", "agreed",
  "taking_part", "replacement_only", "ceased", NULL };
static const char *const status_labels[] = { N_("Not taking part"),
  N_("Agreed in principle, no date"), N_("Agreed in principle"), N_("Taking part"),
  N_("Replacement only"), N_("Ceased"), NULL };

static const FarneField fields[] = {
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneDispersalStatus, authority),
    N_("Authority"), .required = TRUE },
  { "status", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneDispersalStatus, status), N_("Status"),
    .required = TRUE, .choices = status_choices, .choice_labels = status_labels },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneDispersalStatus, from), N_("From"),
    .required = TRUE, .period_end = "to", .alone = "authority" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneDispersalStatus, to), N_("To") },
  { "starts", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneDispersalStatus, starts), N_("Starts on"),
    .help = N_("The day agreed for the first arrivals.") },
  { "reason", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneDispersalStatus, reason), N_("Reason"),
    .searched = TRUE },
  { "decision", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneDispersalStatus, decision),
    N_("Decision behind it"), .target = "decision" },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneDispersalStatus, source), N_("Source"),
    .searched = TRUE },
};

const FarneKind farne_dispersal_status_kind = {
  .name = "dispersal_status",
  .label = N_("Dispersal status"),
  .label_plural = N_("Dispersal statuses"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "status from",
  .section = "dispersal",
  .order = "authority, from desc",
  .get_type = farne_dispersal_status_get_type,
};

static void
warn (GPtrArray *problems, const char *field, const char *text)
{
  g_ptr_array_add (problems, farne_problem_new (farne_kind_find_field (&farne_dispersal_status_kind, field), FALSE,
                                                "%s", text));
}

static void
check (FarneRecord *record, GPtrArray *problems)
{
  FarneDispersalStatus *self = FARNE_DISPERSAL_STATUS (record);
  gboolean restricts = g_strcmp0 (self->status, "ceased") == 0
                       || g_strcmp0 (self->status, "replacement_only") == 0;

  if (restricts && self->reason == NULL)
    warn (problems, "reason", _("Say why: it will be asked in every region."));
  if (g_strcmp0 (self->status, "agreed_no_date") == 0 && self->starts != FARNE_DAY_NONE)
    warn (problems, "starts", _("There is a day to start on, but the status says there is none."));
}

/**
 * farne_dispersal_status_new:
 *
 * Makes an empty record that isn't in any file: dispersal status.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneDispersalStatus, farne_dispersal_status, farne_dispersal_status_kind, check)
