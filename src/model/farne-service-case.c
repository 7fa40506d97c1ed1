/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-service-case.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "complaint", "service_request", "inspection",
  "room_sharing", "safeguarding", "health", NULL };
static const char *const sort_labels[] = { N_("Complaint"), N_("Service request"),
  N_("Inspection"), N_("Room sharing"), N_("Safeguarding concern"), N_("Access to health"), NULL };

static const char *const route_choices[] = { "provider", "subcontractor", "home_office", "council",
  "voluntary", NULL };
static const char *const route_labels[] = { N_("Through the provider"),
  N_("Through a subcontractor"), N_("Through the Home Office"), N_("Through the council"),
  N_("Through a charity"), NULL };

static const char *const severity_choices[] = { "low", "medium", "high", NULL };
static const char *const severity_labels[] = { N_("Low"), N_("Medium"), N_("High"), NULL };

static const FarneField fields[] = {
  { "reference", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneServiceCase, reference), N_("Reference"),
    .required = TRUE, .searched = TRUE },
  { "subject", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneServiceCase, subject), N_("Subject"),
    .required = TRUE, .searched = TRUE },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneServiceCase, sort), N_("Kind"),
    .required = TRUE, .choices = sort_choices, .choice_labels = sort_labels },
  { "property", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneServiceCase, property),
    N_("Property"), .target = "property", .restricted = TRUE },
  { "provider", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneServiceCase, provider),
    N_("Provider"), .target = "organisation" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneServiceCase, authority),
    N_("Authority") },
  { "received", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneServiceCase, received), N_("Received on"),
    .required = TRUE, .initial = "today" },
  { "route", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneServiceCase, route), N_("Route"),
    .choices = route_choices, .choice_labels = route_labels },
  { "severity", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneServiceCase, severity), N_("Severity"),
    .choices = severity_choices, .choice_labels = severity_labels },
  { "due", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneServiceCase, due), N_("Due") },
  { "answered", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneServiceCase, answered),
    N_("Answered on") },
  { "detail", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneServiceCase, detail), N_("Detail"),
    .searched = TRUE, .restricted = TRUE },
  { "outcome", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneServiceCase, outcome), N_("Outcome"),
    .searched = TRUE, .restricted = TRUE },
};

const FarneKind farne_service_case_kind = {
  .name = "service_case",
  .label = N_("Complaint or request"),
  .label_plural = N_("Complaints and requests"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "subject",
  .subtitle = "sort received",
  .section = "accommodation",
  .order = "received desc",
  .same = "reference",
  .get_type = farne_service_case_get_type,
};

static void
warn (GPtrArray *problems, const char *field, const char *text)
{
  g_ptr_array_add (problems, farne_problem_new (farne_kind_find_field (&farne_service_case_kind, field), FALSE,
                                                "%s", text));
}

/* Complaints and requests go through the provider and not its subcontractors. */
static void
check (FarneRecord *record, GPtrArray *problems)
{
  FarneServiceCase *self = FARNE_SERVICE_CASE (record);

  if (self->answered != FARNE_DAY_NONE && self->received != FARNE_DAY_NONE
      && self->answered < self->received)
    warn (problems, "answered", _("It was answered before it was received."));
  if (g_strcmp0 (self->route, "subcontractor") == 0)
    warn (problems, "route", _("Complaints and requests go through the provider, not its "
                               "subcontractors."));
}

/**
 * farne_service_case_new:
 *
 * Makes an empty record that isn't in any file: complaint or request.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneServiceCase, farne_service_case, farne_service_case_kind, check)
