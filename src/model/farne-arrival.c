/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-arrival.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneArrival, programme),
    N_("Programme"), .required = TRUE, .target = "programme" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneArrival, authority), N_("Authority"),
    .required = TRUE },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneArrival, day), N_("Date"), .required = TRUE,
    .not_before = "flight.day" },
  { "people", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneArrival, people), N_("People"),
    .required = TRUE, .has_min = TRUE, .min = 1, .max = 1000, .at_most = "flight.seats" },
  { "household", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneArrival, household),
    N_("Household"), .target = "household" },
  { "flight", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneArrival, flight), N_("Flight"),
    .target = "flight" },
  { "source", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneArrival, source), N_("Source"),
    .searched = TRUE },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneArrival, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_arrival_kind = {
  .name = "arrival",
  .label = N_("Arrival"),
  .label_plural = N_("Arrivals"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "authority",
  .subtitle = "programme day people",
  .section = "resettlement",
  .order = "day desc",
  .restricted = TRUE,
  .get_type = farne_arrival_get_type,
};

/**
 * farne_arrival_new:
 *
 * Makes an empty record that isn't in any file: arrival.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneArrival, farne_arrival, farne_arrival_kind, NULL)
