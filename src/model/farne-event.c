/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-event.h"

#include <glib/gi18n-lib.h>

static const char *const sort_choices[] = { "network", "forum", "conference", "visit", "other",
  NULL };
static const char *const sort_labels[] = { N_("Network"), N_("Forum"), N_("Conference"),
  N_("Visit"), N_("Other"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneEvent, title), N_("Title"), .required = TRUE,
    .searched = TRUE },
  { "sort", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneEvent, sort), N_("Kind"), .required = TRUE,
    .choices = sort_choices, .choice_labels = sort_labels },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneEvent, day), N_("Date"), .required = TRUE,
    .period_end = "until" },
  { "until", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneEvent, until), N_("Until") },
  { "starts", FARNE_FIELD_CLOCK, G_STRUCT_OFFSET (FarneEvent, starts), N_("Starts") },
  { "ends", FARNE_FIELD_CLOCK, G_STRUCT_OFFSET (FarneEvent, ends), N_("Ends") },
  { "place", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneEvent, place), N_("Place"),
    .searched = TRUE },
  { "organisation", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneEvent, organisation),
    N_("Organisation"), .target = "organisation" },
  { "body", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneEvent, body), N_("Board or group"),
    .target = "body" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneEvent, authority), N_("Authority") },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneEvent, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_event_kind = {
  .name = "event",
  .label = N_("Event"),
  .label_plural = N_("Events"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "day place",
  .section = "partnership",
  .order = "day",
  .get_type = farne_event_get_type,
};

/**
 * farne_event_new:
 *
 * Makes an empty record that isn't in any file: event.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneEvent, farne_event, farne_event_kind, NULL)
