/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-day.h"

G_BEGIN_DECLS

/**
 * FarneCalendarEntry:
 * @uid: what tells it from all others, for good
 * @key: (nullable): the record it is about, as `KIND/ID`; it is not written
 * @title: what it is
 * @category: (nullable): the kind of thing, as "Meeting"
 * @place: (nullable): where
 * @day: the first day
 * @until: the last day, or %FARNE_DAY_NONE for the same
 * @starts: (nullable): the time it starts, as `14:30`; without it lasts all day
 * @ends: (nullable): the time it ends
 * @is_cancelled: whether it won't take place
 *
 * One entry of a calendar.
 */
typedef struct
{
  char *uid;
  char *key;
  char *title;
  char *category;
  char *place;
  FarneDay day;
  FarneDay until;
  char *starts;
  char *ends;
  gboolean is_cancelled;
} FarneCalendarEntry;

void  farne_calendar_entry_free (FarneCalendarEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneCalendarEntry, farne_calendar_entry_free)

char *farne_calendar_to_text    (GPtrArray *entries, const char *name, gint64 stamp);

G_END_DECLS
