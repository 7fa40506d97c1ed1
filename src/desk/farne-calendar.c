/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-calendar.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-door.h"
#include "desk/farne-needs-kit.h"
#include "desk/farne-parcel.h"
#include "exchange/farne-calendar-writer.h"
#include "model/farne-action.h"
#include "model/farne-event.h"
#include "model/farne-meeting.h"
#include "model/farne-training.h"
#include "store/farne-journal.h"

/* The id of a record is never given out twice, and the same in every copy of the file. */
static FarneCalendarEntry *
add_entry (GPtrArray *entries, FarneRecord *record, const char *title, const char *place, FarneDay day)
{
  FarneCalendarEntry *entry = g_new0 (FarneCalendarEntry, 1);
  const FarneKind *kind = farne_record_get_kind (record);

  entry->uid = g_strdup_printf ("%s-%" G_GINT64_FORMAT "@farne.github.io", kind->name,
                                farne_record_get_id (record));
  entry->title = g_strdup (title);
  entry->category = g_strdup (_(kind->label));
  entry->place = g_strdup (place);
  entry->day = day;
  entry->until = FARNE_DAY_NONE;
  g_ptr_array_add (entries, entry);

  return entry;
}

static void
set_times (FarneCalendarEntry *entry, const char *starts, const char *ends)
{
  entry->starts = g_strdup (starts);
  entry->ends = g_strdup (ends);
}

static void
add_meetings (FarneDesk *desk, GPtrArray *entries)
{
  g_autoptr (GPtrArray) meetings = farne_needs_query (desk, &farne_meeting_kind, NULL);

  for (guint i = 0; i < meetings->len; i++)
    {
      FarneMeeting *meeting = g_ptr_array_index (meetings, i);
      FarneCalendarEntry *entry = add_entry (entries, FARNE_RECORD (meeting), meeting->title,
                                             meeting->place, meeting->day);

      set_times (entry, meeting->starts, meeting->ends);
      entry->is_cancelled = g_strcmp0 (meeting->status, "cancelled") == 0;
    }
}

static void
add_events (FarneDesk *desk, GPtrArray *entries)
{
  g_autoptr (GPtrArray) events = farne_needs_query (desk, &farne_event_kind, NULL);

  for (guint i = 0; i < events->len; i++)
    {
      FarneEvent *event = g_ptr_array_index (events, i);
      FarneCalendarEntry *entry = add_entry (entries, FARNE_RECORD (event), event->title, event->place,
                                             event->day);

      entry->until = event->until;
      set_times (entry, event->starts, event->ends);
    }
}

static void
add_trainings (FarneDesk *desk, GPtrArray *entries)
{
  g_autoptr (GPtrArray) sessions = farne_needs_query (desk, &farne_training_kind, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      FarneTraining *session = g_ptr_array_index (sessions, i);

      set_times (add_entry (entries, FARNE_RECORD (session), session->title, session->place,
                            session->day), session->starts, session->ends);
    }
}

static void
add_actions (FarneDesk *desk, GPtrArray *entries)
{
  g_autoptr (GPtrArray) actions = farne_needs_query (desk, &farne_action_kind, "due is set",
                                                     "done is unset", "dropped is unset", NULL);

  for (guint i = 0; i < actions->len; i++)
    {
      FarneAction *action = g_ptr_array_index (actions, i);
      g_autofree char *title = g_strdup_printf (_("Due: %s"), action->title);

      add_entry (entries, FARNE_RECORD (action), title, NULL, action->due);
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const FarneCalendarEntry *left = *(const FarneCalendarEntry *const *) a;
  const FarneCalendarEntry *right = *(const FarneCalendarEntry *const *) b;
  int order;

  if (left->day != right->day)
    return left->day < right->day ? -1 : 1;
  order = g_strcmp0 (left->starts, right->starts);

  return order != 0 ? order : g_strcmp0 (left->uid, right->uid);
}

/**
 * farne_desk_list_calendar:
 * @desk: a desk
 *
 * Lists what has a day: meetings, networks and other events, training, and open actions by the day
 * they are due. Nothing of single people, households or homes is in it, nor who comes.
 *
 * Returns: (transfer full) (element-type FarneCalendarEntry): by day and time
 */
GPtrArray *
farne_desk_list_calendar (FarneDesk *desk)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_calendar_entry_free);

  add_meetings (desk, entries);
  add_events (desk, entries);
  add_trainings (desk, entries);
  add_actions (desk, entries);
  g_ptr_array_sort (entries, compare_entries);

  return entries;
}

/* When the file was last changed, by its own journal. */
static gint64
get_stamp (FarneDesk *desk)
{
  g_autoptr (GPtrArray) history = farne_store_get_history (farne_desk_get_store (desk), 1, NULL);

  return history == NULL || history->len == 0
         ? 0 : ((FarneJournalEntry *) g_ptr_array_index (history, 0))->when;
}

static char *
make_text (FarneDesk *desk)
{
  g_autoptr (GPtrArray) entries = farne_desk_list_calendar (desk);
  FarnePartnership *partnership = farne_desk_get_partnership (desk);

  return farne_calendar_to_text (entries, partnership != NULL ? partnership->name : "Farne",
                                 get_stamp (desk));
}

/**
 * farne_door_calendar:
 * @desk: a desk
 * @path: a file
 *
 * Writes the calendar as iCalendar, and enters in the ledger that it went out.
 *
 * Returns: whether it is written
 */
gboolean
farne_door_calendar (FarneDesk *desk, const char *path, GError **error)
{
  g_autofree char *text = make_text (desk);
  g_autoptr (FarneParcel) parcel = farne_parcel_new (text, FARNE_HANDLING_PUBLIC);
  g_autoptr (FarneCleared) cleared =
    farne_door_clear (desk, FARNE_HANDLED (parcel), "calendar", path, error);

  return cleared != NULL &&
         g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}
