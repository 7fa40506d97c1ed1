/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-attendance.h"

#include <glib/gi18n-lib.h>

static const char *const presence_choices[] = { "present", "apologies", "absent", NULL };
static const char *const presence_labels[] = { N_("Present"), N_("Apologies"), N_("Absent"), NULL
  };

static const FarneField fields[] = {
  { "meeting", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneAttendance, meeting), N_("Meeting"),
    .required = TRUE, .target = "meeting" },
  { "person", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneAttendance, person), N_("Person"),
    .required = TRUE, .target = "person" },
  { "presence", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneAttendance, presence), N_("Presence"),
    .required = TRUE, .choices = presence_choices, .choice_labels = presence_labels },
  { "substitute_for", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneAttendance, substitute_for),
    N_("In place of"), .target = "person" },
  { "note", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneAttendance, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_attendance_kind = {
  .name = "attendance",
  .label = N_("Attendance"),
  .label_plural = N_("Attendances"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "presence",
  .subtitle = "person meeting",
  .section = "partnership",
  .order = "meeting",
  .same = "meeting person",
  .get_type = farne_attendance_get_type,
};

/**
 * farne_attendance_new:
 *
 * Makes an empty record that isn't in any file: attendance.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneAttendance, farne_attendance, farne_attendance_kind, NULL)
