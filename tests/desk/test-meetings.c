/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include "desk/farne-meetings.h"
#include "model/farne-action.h"
#include "model/farne-agenda-item.h"
#include "model/farne-attendance.h"
#include "model/farne-person.h"
#include "model/farne-seat.h"

static void
save (FarneDesk *desk, gpointer record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_desk_keep (desk, "Add", record, &error));
  g_assert_no_error (error);
}

static gint64
get_id (gpointer record)
{
  return farne_record_get_id (FARNE_RECORD (record));
}

static FarneMeeting *
add_meeting (FarneDesk *desk, gint64 body, const char *title, const char *on)
{
  FarneMeeting *meeting = farne_meeting_new ();

  g_object_set (meeting, "title", title, "day", day (on), "status", "planned", "body", body, NULL);
  save (desk, meeting);

  return meeting;
}

static void
add_item (FarneDesk *desk, FarneMeeting *meeting, const char *title, gint64 position, gboolean standing)
{
  g_autoptr (FarneAgendaItem) item = farne_agenda_item_new ();

  g_object_set (item, "title", title, "meeting", get_id (meeting), "position", position, "standing",
                standing, NULL);
  save (desk, item);
}

static char *
join_agenda (FarneDesk *desk, FarneMeeting *meeting)
{
  g_autoptr (GPtrArray) items = farne_desk_list_agenda (desk, meeting);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      FarneAgendaItem *item = g_ptr_array_index (items, i);

      g_string_append_printf (text, "%s%d %s", i > 0 ? ", " : "", (int) item->position, item->title);
    }

  return g_strdup (text->str);
}

static gint64
add_body (FarneDesk *desk)
{
  g_autoptr (FarneRecord) body = farne_record_new (farne_kinds_find ("body"));

  g_object_set (body, "name", "Board of the test", "sort", "board", NULL);
  save (desk, body);

  return get_id (body);
}

/* Standing items alone are carried over, from the last meeting of the same board; once, and undone at once. */
static void
test_agenda (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  const gint64 body = add_body (desk);
  g_autoptr (FarneMeeting) first = add_meeting (desk, body, "First", "2016-10-20");
  g_autoptr (FarneMeeting) second = add_meeting (desk, body, "Second", "2017-01-20");
  g_autoptr (FarneMeeting) third = add_meeting (desk, body, "Third", "2017-04-20");
  g_autoptr (FarneMeeting) previous = farne_desk_find_previous_meeting (desk, third);
  g_autoptr (GError) error = NULL;
  g_autofree char *agenda = NULL;
  g_autofree char *again = NULL;
  g_autofree char *undone = NULL;

  g_assert_cmpint (get_id (previous), ==, get_id (second));
  add_item (desk, first, "Of the first", 1, TRUE);
  add_item (desk, second, "Localities", 3, TRUE);
  add_item (desk, second, "Once", 2, FALSE);
  add_item (desk, second, "Minutes", 1, TRUE);
  g_assert_true (farne_desk_carry_agenda (desk, third, &error));
  g_assert_no_error (error);
  agenda = join_agenda (desk, third);
  g_assert_cmpstr (agenda, ==, "1 Minutes, 2 Localities");
  g_assert_true (farne_desk_carry_agenda (desk, third, &error));
  again = join_agenda (desk, third);
  g_assert_cmpstr (again, ==, agenda);
  g_assert_true (farne_store_undo (farne_desk_get_store (desk), NULL, &error));
  undone = join_agenda (desk, third);
  g_assert_cmpstr (undone, ==, "");
}

/* A meeting has the open actions of its board before it, and no other's. */
static void
test_actions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  const gint64 body = add_body (desk);
  g_autoptr (FarneMeeting) first = add_meeting (desk, body, "First", "2016-10-20");
  g_autoptr (FarneMeeting) second = add_meeting (desk, body, "Second", "2017-01-20");
  g_autoptr (FarneMeeting) other = add_meeting (desk, add_body (desk), "Other", "2016-11-20");
  g_autoptr (FarneAction) action = farne_action_new ();
  g_autoptr (FarneAction) foreign = farne_action_new ();
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) then = NULL;

  g_object_set (action, "title", "Ours", "meeting", get_id (first), "raised", first->day, NULL);
  save (desk, action);
  g_object_set (foreign, "title", "Theirs", "meeting", get_id (other), "raised", other->day, NULL);
  save (desk, foreign);
  open = farne_desk_list_open_actions (desk, second);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_cmpint (get_id (g_ptr_array_index (open, 0)), ==, get_id (action));
  g_object_set (action, "done", day ("2017-01-10"), NULL);
  save (desk, action);
  then = farne_desk_list_open_actions (desk, second);
  g_assert_cmpuint (then->len, ==, 0);
}

/* Who holds a seat is expected; what is entered is not asked again. */
static void
test_expected (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  const gint64 body = add_body (desk);
  g_autoptr (FarneMeeting) meeting = add_meeting (desk, body, "First", "2016-10-20");
  g_autoptr (FarnePerson) person = farne_person_new ();
  g_autoptr (FarneSeat) seat = farne_seat_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_object_set (person, "name", "Lead member, Hartlepool", NULL);
  save (desk, person);
  g_object_set (seat, "title", "Seat", "body", body, "rule", "nominated", "holder", get_id (person), NULL);
  save (desk, seat);
  before = farne_desk_list_expected (desk, meeting);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_null (FARNE_ATTENDANCE (g_ptr_array_index (before, 0))->presence);
  g_object_set (g_ptr_array_index (before, 0), "presence", "apologies", NULL);
  save (desk, g_ptr_array_index (before, 0));
  after = farne_desk_list_expected (desk, meeting);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (FARNE_ATTENDANCE (g_ptr_array_index (after, 0))->presence, ==, "apologies");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/meetings/agenda", test_agenda);
  ADD ("/meetings/actions", test_actions);
  ADD ("/meetings/expected", test_expected);
  return g_test_run ();
}
