/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-flight.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "charter", "scheduled", NULL };
static const char *const sort_labels[] = { N_("Charter"), N_("Scheduled"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneFlight, title), N_("Flight"),
    .required = TRUE, .searched = TRUE },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneFlight, sort), N_("Kind"), .required = TRUE,
    .choices = sort_choices, .choice_labels = sort_labels },
  { "programme", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneFlight, programme), N_("Programme"),
    .target = "programme" },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneFlight, day), N_("Date"), .required = TRUE },
  { "lands", FARNE_FIELD_CLOCK, G_STRUCT_OFFSET (FarneFlight, lands), N_("Lands") },
  { "airport", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneFlight, airport), N_("Airport"),
    .required = TRUE, .searched = TRUE },
  { "seats", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneFlight, seats), N_("Seats"),
    .has_min = TRUE, .min = 1, .max = 900 },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneFlight, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_flight_kind = {
  .name = "flight",
  .label = N_("Flight"),
  .label_plural = N_("Flights"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "day airport",
  .section = "resettlement",
  .order = "day desc",
  .get_type = farne_flight_get_type,
};

/**
 * farne_flight_new:
 *
 * Makes an empty record that isn't in any file: flight.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneFlight, farne_flight, farne_flight_kind, NULL)
