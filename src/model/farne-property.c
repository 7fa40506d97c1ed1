/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-property.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "house", "flat", "hostel", "initial", "hotel", "other",
  NULL };
static const char *const sort_labels[] = { N_("House"), N_("Flat"), N_("Hostel"),
  N_("Initial accommodation"), N_("Hotel"), N_("Other"), NULL };

static const char *const status_choices[] = { "proposed", "active", "closed", "withdrawn", NULL };
static const char *const status_labels[] = { N_("Proposed"), N_("In use"), N_("Closed"),
  N_("Withdrawn"), NULL };

static const FarneField fields[] = {
  { "reference", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneProperty, reference), N_("Reference"),
    .required = TRUE, .searched = TRUE,
    .also = "property ref;ref;property id;uprn" },
  { "address", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneProperty, address), N_("Address"),
    .searched = TRUE, .restricted = TRUE,
    .also = "full address;address line 1" },
  { "postcode", FARNE_FIELD_POSTCODE, G_STRUCT_OFFSET (FarneProperty, postcode), N_("Postcode"),
    .searched = TRUE, .restricted = TRUE,
    .also = "post code" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneProperty, authority), N_("Authority"),
    .found_by = "postcode",
    .also = "local authority;council" },
  { "ward", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneProperty, ward), N_("Ward"),
    .found_by = "postcode", .restricted = TRUE, .help = N_("Found from the postcode.") },
  { "sector", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneProperty, sector), N_("Postcode sector"),
    .found_by = "postcode", .restricted = TRUE, .help = N_("Found from the postcode.") },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneProperty, sort), N_("Type"),
    .choices = sort_choices, .choice_labels = sort_labels,
    .also = "property type;accommodation type;kind" },
  { "bed_spaces", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneProperty, bed_spaces),
    N_("Bed spaces"), .has_min = TRUE, .min = 0, .max = 2000, .restricted = TRUE,
    .also = "bedspaces;beds;capacity;number of bed spaces" },
  { "occupied", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneProperty, occupied), N_("Occupied"),
    .has_min = TRUE, .min = 0, .max = 2000, .restricted = TRUE,
    .also = "occupancy;occupants;current occupancy;people" },
  { "provider", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneProperty, provider), N_("Provider"),
    .target = "organisation",
    .also = "contractor;main provider" },
  { "subcontractor", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneProperty, subcontractor),
    N_("Subcontractor"), .target = "organisation",
    .also = "sub contractor;landlord" },
  { "status", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneProperty, status), N_("Status"),
    .required = TRUE, .choices = status_choices, .choice_labels = status_labels,
    .initial = "active" },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneProperty, from), N_("In use from"),
    .period_end = "to",
    .also = "start date;start;open date;date opened" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneProperty, to), N_("In use until"),
    .also = "end date;end;close date;date closed" },
  { "first_listed", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneProperty, first_listed),
    N_("First listed") },
  { "last_listed", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneProperty, last_listed),
    N_("Last listed") },
  { "easting", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneProperty, easting), N_("Easting"),
    .found_by = "postcode", .restricted = TRUE,
    .help = N_("Metres on the National Grid, found from the postcode.") },
  { "northing", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneProperty, northing), N_("Northing"),
    .found_by = "postcode", .restricted = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneProperty, note), N_("Note"), .searched = TRUE,
    .restricted = TRUE,
    .also = "notes;comment;comments" },
};

const FarneKind farne_property_kind = {
  .name = "property",
  .label = N_("Property"),
  .label_plural = N_("Properties"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "reference",
  .subtitle = "sort authority ward bed_spaces",
  .section = "accommodation",
  .order = "authority, reference",
  .same = "reference",
  .alike = "address postcode",
  .get_type = farne_property_get_type,
};

static void
warn (GPtrArray *problems, const char *field, const char *text)
{
  g_ptr_array_add (problems, farne_problem_new (farne_kind_find_field (&farne_property_kind, field), FALSE,
                                                "%s", text));
}

/* A count that is impossible is kept with a reason: the provider's list may say so. */
static void
check (FarneRecord *record, GPtrArray *problems)
{
  FarneProperty *self = FARNE_PROPERTY (record);

  if (self->bed_spaces > 0 && self->occupied > self->bed_spaces)
    warn (problems, "occupied", _("More people live here than there are bed spaces."));
}

/**
 * farne_property_new:
 *
 * Makes an empty record that isn't in any file: property.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneProperty, farne_property, farne_property_kind, check)
