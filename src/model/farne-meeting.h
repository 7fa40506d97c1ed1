/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_MEETING (farne_meeting_get_type ())
G_DECLARE_FINAL_TYPE (FarneMeeting, farne_meeting, FARNE, MEETING, FarneRecord)

/**
 * FarneMeeting:
 * @title: title
 * @body: board or group, a `body` by its id
 * @day: date
 * @starts: starts
 * @ends: ends
 * @place: place
 * @chair: chair, a `person` by its id
 * @status: status: `planned`, `held`, `cancelled`
 * @previous: previous meeting, a `meeting` by its id
 * @minutes: minutes
 * @minutes_agreed: minutes agreed on
 * @note: note
 *
 * A meeting of a board or group, from its agenda to its agreed minutes.
 */
struct _FarneMeeting
{
  FarneRecord parent_instance;

  char *title;
  gint64 body;
  FarneDay day;
  char *starts;
  char *ends;
  char *place;
  gint64 chair;
  char *status;
  gint64 previous;
  char *minutes;
  FarneDay minutes_agreed;
  char *note;
};

extern const FarneKind farne_meeting_kind;

FarneMeeting *farne_meeting_new (void);

G_END_DECLS
