/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-calendar.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-door.h"
#include "desk/farne-needs-kit.h"
#include "desk/farne-parcel.h"
#include "desk/farne-record-words.h"
#include "exchange/farne-calendar-writer.h"
#include "model/farne-event.h"
#include "model/farne-meeting.h"
#include "model/farne-training.h"
#include "store/farne-journal.h"
#include "store/farne-target.h"

/* The id of a record is never given out twice, and the same in every copy of the file. */
static FarneCalendarEntry *
add_entry (GPtrArray *entries, FarneRecord *record, const char *title, const char *place, FarneDay day)
{
  FarneCalendarEntry *entry = g_new0 (FarneCalendarEntry, 1);
  const FarneKind *kind = farne_record_get_kind (record);

  entry->uid = g_strdup_printf ("%s-%" G_GINT64_FORMAT "@farne.github.io", kind->name,
                                farne_record_get_id (record));
  entry->key = g_strdup_printf ("%s/%" G_GINT64_FORMAT, kind->name, farne_record_get_id (record));
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

/* What is due to somebody or from somebody while it is open; the day itself tells several of a record apart. */
static const struct
{
  const char *kind;
  const char *day;
  const char *open;
  const char *words;
} deadlines[] = {
  { "action", "due", "done is unset", N_("Due") },
  { "milestone", "planned", "actual is unset", N_("Milestone") },
  { "policy", "response_due", "responded is unset", N_("Our response") },
  { "recommendation", "answer_due", "answered is unset", N_("Answer due") },
  { "document", "comments_by", "status=consultation", N_("Comments by") },
  { "document", "review", "status=agreed", N_("Review") },
  { "media_enquiry", "deadline", "answered is unset", N_("Media") },
  { "funding", "bid_due", "bid_due is set", N_("Bid") },
  { "funding", "report_due", "reported is unset", N_("Report") },
};

static gboolean
is_dropped (FarneRecord *record)
{
  const FarneField *field = farne_kind_find_field (farne_record_get_kind (record), "dropped");

  return field != NULL && farne_record_has (record, field);
}

static void
add_deadline (FarneDesk *desk, GPtrArray *entries, guint index, FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  const FarneField *field = farne_kind_find_field (kind, deadlines[index].day);
  g_autofree char *name = farne_record_words_get_title (farne_desk_get_record_words (desk), record);
  /* Translators: what a day is, as "Answer due", then what it is about */
  g_autofree char *title = g_strdup_printf (_("%s: %s"), _(deadlines[index].words), name);
  FarneCalendarEntry *entry =
    add_entry (entries, record, title, NULL, (FarneDay) farne_record_peek_integer (record, field));

  if (kind != farne_kinds_find ("action"))
    {
      char *uid = g_strdup_printf ("%s-%s", deadlines[index].day, entry->uid);

      g_free (entry->uid);
      entry->uid = uid;
    }
}

static void
add_deadlines (FarneDesk *desk, GPtrArray *entries)
{
  for (guint i = 0; i < G_N_ELEMENTS (deadlines); i++)
    {
      g_autofree char *set = g_strdup_printf ("%s is set", deadlines[i].day);
      g_autoptr (GPtrArray) records =
        farne_needs_query (desk, farne_kinds_find (deadlines[i].kind), set, deadlines[i].open, NULL);

      for (guint j = 0; j < records->len; j++)
        if (!is_dropped (records->pdata[j]))
          add_deadline (desk, entries, i, records->pdata[j]);
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
 * Lists what has a day: meetings, networks and other events, training, and what is open by the day it
 * is due: actions, milestones, responses, answers, comments, reviews, bids and reports. Nothing of
 * single people, households or homes is in it, nor who comes.
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
  add_deadlines (desk, entries);
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
  g_autofree char *text = NULL;
  g_autoptr (FarneParcel) parcel = NULL;
  g_autoptr (FarneCleared) cleared = NULL;

  if (!farne_target_check (path, FARNE_TARGET_CALENDAR, error))
    return FALSE;
  text = make_text (desk);
  parcel = farne_parcel_new (text, FARNE_HANDLING_PUBLIC);
  cleared = farne_door_clear (desk, FARNE_HANDLED (parcel), "calendar", path, error);

  return cleared != NULL && farne_target_write (path, text, -1, 0644, error);
}
