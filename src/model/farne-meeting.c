/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-meeting.h"

#include <glib/gi18n-lib.h>

static const char *const status_choices[] = { "planned", "held", "cancelled", NULL };
static const char *const status_labels[] = { N_("Planned"), N_("Held"), N_("Cancelled"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneMeeting, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "body", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneMeeting, body), N_("Board or group"),
    .target = "body" },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneMeeting, day), N_("Date"), .required = TRUE },
  { "starts", FARNE_FIELD_CLOCK, G_STRUCT_OFFSET (FarneMeeting, starts), N_("Starts") },
  { "ends", FARNE_FIELD_CLOCK, G_STRUCT_OFFSET (FarneMeeting, ends), N_("Ends"),
    .not_before = "starts" },
  { "place", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneMeeting, place), N_("Place"),
    .searched = TRUE },
  { "chair", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneMeeting, chair), N_("Chair"),
    .target = "person" },
  { "status", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneMeeting, status), N_("Status"),
    .required = TRUE, .choices = status_choices, .choice_labels = status_labels,
    .initial = "planned" },
  { "previous", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneMeeting, previous),
    N_("Previous meeting"), .target = "meeting" },
  { "minutes", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneMeeting, minutes), N_("Minutes"),
    .searched = TRUE },
  { "minutes_agreed", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneMeeting, minutes_agreed),
    N_("Minutes agreed on"),
    .not_before = "day" },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneMeeting, note), N_("Note"), .searched = TRUE },
};

const FarneKind farne_meeting_kind = {
  .name = "meeting",
  .label = N_("Meeting"),
  .label_plural = N_("Meetings"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "body day",
  .section = "partnership",
  .order = "day desc",
  .get_type = farne_meeting_get_type,
};

/**
 * farne_meeting_new:
 *
 * Makes an empty record that isn't in any file: meeting.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneMeeting, farne_meeting, farne_meeting_kind, NULL)
