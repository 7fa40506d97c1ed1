/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ATTENDANCE (farne_attendance_get_type ())
G_DECLARE_FINAL_TYPE (FarneAttendance, farne_attendance, FARNE, ATTENDANCE, FarneRecord)

/**
 * FarneAttendance:
 * @meeting: meeting, a `meeting` by its id
 * @person: person, a `person` by its id
 * @presence: presence: `present`, `apologies`, `absent`
 * @substitute_for: in place of, a `person` by its id
 * @note: note
 *
 * Who came to a meeting, who sent apologies.
 */
struct _FarneAttendance
{
  FarneRecord parent_instance;

  gint64 meeting;
  gint64 person;
  char *presence;
  gint64 substitute_for;
  char *note;
};

extern const FarneKind farne_attendance_kind;

FarneAttendance *farne_attendance_new (void);

G_END_DECLS
