/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-meetings.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-seat-rules.h"
#include "desk/farne-needs-kit.h"
#include "model/farne-action.h"
#include "model/farne-agenda-item.h"
#include "model/farne-attendance.h"
#include "model/farne-person.h"

static char *
make_where (const char *field, gint64 id)
{
  return g_strdup_printf ("%s=%" G_GINT64_FORMAT, field, id);
}

/**
 * farne_desk_find_previous_meeting:
 * @desk: a desk
 * @meeting: a meeting of it
 *
 * The meeting before: the one it names, else the last of its board before its day that was not
 * cancelled.
 *
 * Returns: (transfer full) (nullable): the meeting
 */
FarneMeeting *
farne_desk_find_previous_meeting (FarneDesk *desk, FarneMeeting *meeting)
{
  g_autofree char *where = make_where ("body", meeting->body);
  g_autoptr (GPtrArray) others = NULL;
  FarneMeeting *found = NULL;

  if (meeting->previous != 0)
    return FARNE_MEETING (farne_store_get (farne_desk_get_store (desk), &farne_meeting_kind,
                                           meeting->previous, NULL));
  if (meeting->body == 0)
    return NULL;

  others = farne_needs_query (desk, &farne_meeting_kind, where, "status!=cancelled", NULL);
  for (guint i = 0; i < others->len; i++)
    {
      FarneMeeting *other = g_ptr_array_index (others, i);

      if (other->day < meeting->day && (found == NULL || other->day > found->day))
        found = other;
    }

  return found != NULL ? g_object_ref (found) : NULL;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const FarneAgendaItem *left = *(const FarneAgendaItem *const *) a;
  const FarneAgendaItem *right = *(const FarneAgendaItem *const *) b;

  return left->position < right->position ? -1 : left->position > right->position;
}

/**
 * farne_desk_list_agenda:
 * @desk: a desk
 * @meeting: a meeting of it
 *
 * Returns: (transfer full) (element-type FarneAgendaItem): its agenda, in order
 */
GPtrArray *
farne_desk_list_agenda (FarneDesk *desk, FarneMeeting *meeting)
{
  g_autofree char *where = make_where ("meeting", farne_record_get_id (FARNE_RECORD (meeting)));
  GPtrArray *items = farne_needs_query (desk, &farne_agenda_item_kind, where, NULL);

  g_ptr_array_sort (items, compare_items);

  return items;
}

static gboolean
is_of_body (FarneDesk *desk, FarneAction *action, FarneMeeting *meeting)
{
  g_autoptr (FarneRecord) born =
    farne_store_get (farne_desk_get_store (desk), &farne_meeting_kind, action->meeting, NULL);

  return born != NULL && FARNE_MEETING (born)->body == meeting->body;
}

/**
 * farne_desk_list_open_actions:
 * @desk: a desk
 * @meeting: a meeting of it
 *
 * Lists the actions that a meeting has before it: those of its board that are neither done nor
 * dropped and were raised by its day.
 *
 * Returns: (transfer full) (element-type FarneAction): the actions, in the order of their list
 */
GPtrArray *
farne_desk_list_open_actions (FarneDesk *desk, FarneMeeting *meeting)
{
  g_autoptr (GPtrArray) open =
    farne_needs_query (desk, &farne_action_kind, "done is unset", "dropped is unset", NULL);
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < open->len; i++)
    {
      FarneAction *action = g_ptr_array_index (open, i);

      if (action->meeting != 0 && action->raised <= meeting->day && meeting->body != 0
          && is_of_body (desk, action, meeting))
        g_ptr_array_add (actions, g_object_ref (action));
    }

  return actions;
}

static gboolean
is_entered (GPtrArray *attendances, gint64 person)
{
  for (guint i = 0; i < attendances->len; i++)
    if (FARNE_ATTENDANCE (g_ptr_array_index (attendances, i))->person == person)
      return TRUE;

  return FALSE;
}

static void
add_expected (GPtrArray *attendances, FarneMeeting *meeting, gint64 person)
{
  FarneAttendance *attendance;

  if (person == 0 || is_entered (attendances, person))
    return;
  attendance = farne_attendance_new ();
  g_object_set (attendance, "meeting", farne_record_get_id (FARNE_RECORD (meeting)), "person", person,
                NULL);
  g_ptr_array_add (attendances, attendance);
}

/**
 * farne_desk_list_expected:
 * @desk: a desk
 * @meeting: a meeting of it
 *
 * Lists who came, sent apologies or stayed away, and behind them who holds a seat on its board on its
 * day and has nothing entered yet: these have no id and no presence.
 *
 * Returns: (transfer full) (element-type FarneAttendance): one for each person
 */
GPtrArray *
farne_desk_list_expected (FarneDesk *desk, FarneMeeting *meeting)
{
  g_autofree char *where = make_where ("meeting", farne_record_get_id (FARNE_RECORD (meeting)));
  g_autofree char *of_body = make_where ("body", meeting->body);
  GPtrArray *attendances = farne_needs_query (desk, &farne_attendance_kind, where, NULL);
  g_autoptr (GPtrArray) seats =
    meeting->body != 0 ? farne_needs_query (desk, &farne_seat_kind, of_body, NULL)
    : g_ptr_array_new ();

  for (guint i = 0; i < seats->len; i++)
    {
      FarneSeat *seat = g_ptr_array_index (seats, i);

      if (farne_seat_is_current (seat, meeting->day))
        add_expected (attendances, meeting, seat->holder);
    }

  return attendances;
}

static gboolean
carry_items (FarneDesk *desk, FarneMeeting *meeting, GPtrArray *items, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);
  gint64 position = 0;

  for (guint i = 0; i < items->len; i++)
    {
      FarneAgendaItem *item = g_ptr_array_index (items, i);
      g_autoptr (FarneAgendaItem) next = farne_agenda_item_new ();

      if (!item->standing)
        continue;
      g_object_set (next, "title", item->title, "meeting",
                    farne_record_get_id (FARNE_RECORD (meeting)), "position", ++position, "standing",
                    TRUE, "carried-from", farne_record_get_id (FARNE_RECORD (item)), NULL);
      if (item->presenter != 0)
        g_object_set (next, "presenter", item->presenter, NULL);
      if (!farne_store_save (store, FARNE_RECORD (next), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * farne_desk_carry_agenda:
 * @desk: a desk
 * @meeting: a meeting without agenda
 * @error: return location for an error
 *
 * Carries the standing items of the meeting before over, in their order, in one step that can be
 * undone. Nothing is carried over into an agenda that has items.
 *
 * Returns: whether that is done
 */
gboolean
farne_desk_carry_agenda (FarneDesk *desk, FarneMeeting *meeting, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (GPtrArray) own = farne_desk_list_agenda (desk, meeting);
  g_autoptr (FarneMeeting) previous = farne_desk_find_previous_meeting (desk, meeting);
  g_autoptr (GPtrArray) items = previous == NULL ? NULL : farne_desk_list_agenda (desk, previous);
  g_autofree char *what = g_strdup_printf (_("Carry over the agenda of %s"), meeting->title);

  if (items == NULL || own->len > 0)
    return TRUE;
  if (!farne_store_begin (store, what, error))
    return FALSE;
  if (carry_items (desk, meeting, items, error) && farne_store_commit (store, error))
    return TRUE;
  farne_store_rollback (store);

  return FALSE;
}

/**
 * farne_desk_keep:
 * @desk: a desk
 * @what: what is done, for the history
 * @record: the record
 * @error: return location for an error
 *
 * Saves one record in a step of its own: what is typed while a meeting runs is never lost.
 *
 * Returns: whether it is saved
 */
gboolean
farne_desk_keep (FarneDesk *desk, const char *what, FarneRecord *record, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);

  if (!farne_store_begin (store, what, error))
    return FALSE;
  if (farne_store_save (store, record, error) && farne_store_commit (store, error))
    return TRUE;
  farne_store_rollback (store);

  return FALSE;
}
