/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_EVENT (farne_event_get_type ())
G_DECLARE_FINAL_TYPE (FarneEvent, farne_event, FARNE, EVENT, FarneRecord)

/**
 * FarneEvent:
 * @title: title
 * @sort: kind: `network`, `forum`, `conference`, `visit`, `other`
 * @day: date; ends with @until
 * @until: until
 * @starts: starts
 * @ends: ends
 * @place: place
 * @organisation: organisation, a `organisation` by its id
 * @body: board or group, a `body` by its id
 * @authority: authority, by its code
 * @note: note
 *
 * A network meeting, forum, conference or visit in the calendar.
 */
struct _FarneEvent
{
  FarneRecord parent_instance;

  char *title;
  char *sort;
  FarneDay day;
  FarneDay until;
  char *starts;
  char *ends;
  char *place;
  gint64 organisation;
  gint64 body;
  char *authority;
  char *note;
};

extern const FarneKind farne_event_kind;

FarneEvent *farne_event_new (void);

G_END_DECLS
