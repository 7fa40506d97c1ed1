/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include "desk/farne-boards.h"
#include "desk/farne-needs.h"
#include "desk/farne-programme.h"
#include "model/farne-action.h"
#include "model/farne-composition.h"
#include "model/farne-meeting.h"
#include "model/farne-person.h"
#include "model/farne-role.h"

static FarneDesk *
make_demo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FarneDesk *desk = farne_desk_create (fixture->path, "north-east", TRUE, NULL, &error);

  g_assert_no_error (error);
  return desk;
}

static const FarneNeed *
find (GPtrArray *needs, const char *title)
{
  for (guint i = 0; i < needs->len; i++)
    if (g_str_equal (((FarneNeed *) g_ptr_array_index (needs, i))->title, title))
      return g_ptr_array_index (needs, i);

  return NULL;
}

static void
assert_need (GPtrArray *needs, const char *title, const char *why, gboolean is_late)
{
  const FarneNeed *need = find (needs, title);

  if (need == NULL)
    g_error ("nothing of “%s”", title);
  g_assert_cmpstr (need->why, ==, why);
  g_assert_cmpint (need->is_late, ==, is_late);
  g_assert_nonnull (need->section);
}

/* What the demonstration is to convince with stands in one list. */
static void
test_demo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) needs = farne_desk_list_needs (desk, FARNE_DAY_NONE);

  assert_need (needs, "Lead member, Sunderland", "vacant", TRUE);
  assert_need (needs, "Bring a date for dispersal to the board, County Durham", "80 days late, 2 meetings old",
               TRUE);
  assert_need (needs, "Answer from Regional director, Home Office: Emergency payments come late",
               "5 days late", TRUE);
  assert_need (needs, "Authorities say they care for 24 children; the Home Office has published 10 "
               "transfers up to 31 December 2016", "two different counts: say which you mean", FALSE);
  assert_need (needs, "Name a lead member, Sunderland", "10 days late", TRUE);
  assert_need (needs, "Police: answer on UP-2017-011, Middlesbrough", "6 days late", TRUE);
  assert_need (needs, "Emergency payment late, Gateshead", "14 days late", TRUE);
  assert_need (needs, "Draft the work programme 2017/18, Partnership manager", "due 13 April 2017", FALSE);
  assert_need (needs, "Media: How many children came from France?",
               "due 11 April 2017 12:00; no agreed line", FALSE);
  assert_need (needs, "Work programme 2017/18", "not agreed by leaders, elected mayors, the Home Office", TRUE);
  assert_need (needs, "Newsletter", "4 items ready", FALSE);
  assert_need (needs, "Our response: Changes to the transfer scheme", "due 24 April 2017", FALSE);
  assert_need (needs, "Regional migration board: parties",
               "2 seats out of balance: Labour 2 too many, Others 2 too few", TRUE);
  g_assert_cmpuint (farne_desk_count_late (needs, "partnership"), >, 2);
  for (guint i = 1; i < needs->len; i++)
    g_assert_cmpint (((FarneNeed *) g_ptr_array_index (needs, i - 1))->is_late, >=,
                     ((FarneNeed *) g_ptr_array_index (needs, i))->is_late);
}

/* A later day brings more, and nothing of what was there goes. */
static void
test_by (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) soon = farne_desk_list_needs (desk, day ("2017-04-10"));
  g_autoptr (GPtrArray) later = farne_desk_list_needs (desk, day ("2017-12-31"));

  g_assert_cmpuint (later->len, >, soon->len);
  for (guint i = 0; i < soon->len; i++)
    g_assert_nonnull (find (later, ((FarneNeed *) g_ptr_array_index (soon, i))->title));
}

static void
save (FarneDesk *desk, gpointer record)
{
  g_autoptr (GError) error = NULL;
  FarneStore *store = farne_desk_get_store (desk);

  g_assert_true (farne_store_begin (store, "Add", &error));
  g_assert_true (farne_store_save (store, record, &error));
  g_assert_true (farne_store_commit (store, &error));
}

/* A file that nobody has typed into yet needs nothing. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRole) role = farne_role_new ();
  g_autoptr (GPtrArray) needs = farne_desk_list_needs (desk, FARNE_DAY_NONE);
  g_autoptr (GPtrArray) then = NULL;

  for (guint i = 0; i < needs->len; i++)
    g_assert_cmpstr (((FarneNeed *) g_ptr_array_index (needs, i))->section, ==, "data");
  g_object_set (role, "title", "Lead officer, Hartlepool", "sort", "lead_officer", "authority",
                "E06000001", NULL);
  save (desk, role);
  then = farne_desk_list_needs (desk, FARNE_DAY_NONE);
  assert_need (then, "Lead officer, Hartlepool", "vacant", TRUE);
  assert_need (then, "Lead officer, Darlington", "nobody named", TRUE);
  g_assert_null (find (then, "Lead member, Darlington"));
}

static FarneMeeting *
add_meeting (FarneDesk *desk, FarneBody *body, const char *title, const char *on)
{
  FarneMeeting *meeting = farne_meeting_new ();

  g_object_set (meeting, "title", title, "day", day (on), "status", "held", "body",
                farne_record_get_id (FARNE_RECORD (body)), NULL);
  save (desk, meeting);

  return meeting;
}

/* An action is as old as the meetings that have seen it open; done, it is gone. */
static void
test_old_action (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneBody) body = farne_body_new ();
  g_autoptr (FarneAction) action = farne_action_new ();
  g_autoptr (FarneMeeting) first = NULL;
  g_autoptr (FarneMeeting) second = NULL;
  g_autoptr (FarneMeeting) third = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) done = NULL;

  farne_desk_set_today (desk, day ("2017-04-10"), NULL);
  g_object_set (body, "name", "Board", "sort", "board", NULL);
  save (desk, body);
  first = add_meeting (desk, body, "First", "2016-10-20");
  g_object_set (action, "title", "Agree a date", "raised", day ("2016-10-20"), "meeting",
                farne_record_get_id (FARNE_RECORD (first)), NULL);
  save (desk, action);
  second = add_meeting (desk, body, "Second", "2017-01-20");
  before = farne_desk_list_needs (desk, FARNE_DAY_NONE);
  g_assert_null (find (before, "Agree a date"));
  third = add_meeting (desk, body, "Third", "2017-03-20");
  after = farne_desk_list_needs (desk, FARNE_DAY_NONE);
  assert_need (after, "Agree a date", "2 meetings old", TRUE);
  g_object_set (action, "done", day ("2017-04-01"), NULL);
  save (desk, action);
  done = farne_desk_list_needs (desk, FARNE_DAY_NONE);
  g_assert_null (find (done, "Agree a date"));
}

/* The Board of the East Midlands: 15 councillors by its rules, six advisers, five task groups; once
 * somebody sits on it, its checks speak. */
static void
test_east_midlands (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = farne_desk_create (fixture->path, "east-midlands", FALSE, NULL, NULL);
  g_autoptr (GPtrArray) boards = farne_desk_list_boards (desk);
  g_autoptr (GPtrArray) needs = farne_desk_list_needs (desk, FARNE_DAY_NONE);
  g_autoptr (FarnePerson) person = farne_person_new ();
  g_autoptr (FarneBoard) board = NULL;
  g_autoptr (GPtrArray) then = NULL;
  FarneSeat *seat = NULL;
  guint n_voting = 0;

  g_assert_cmpuint (boards->len, ==, 6);
  assert_need (needs, "Regional Migration Board", "nobody is entered for any of its 21 seats", TRUE);
  for (guint i = 0; i < boards->len; i++)
    if (((FarneBoard *) g_ptr_array_index (boards, i))->seats->len > 0)
      board = farne_board_new (desk, ((FarneBoard *) g_ptr_array_index (boards, i))->body);
  for (guint i = 0; i < board->seats->len; i++)
    {
      seat = g_ptr_array_index (board->seats, i);
      n_voting += seat->voting;
      if (g_strcmp0 (seat->authority, "E06000015") == 0)
        g_object_set_data (G_OBJECT (board->body), "derby", seat);
    }
  g_assert_cmpuint (n_voting, ==, 15);
  seat = g_object_get_data (G_OBJECT (board->body), "derby");
  g_object_set (person, "name", "Lead member, Derby", NULL);
  save (desk, person);
  g_object_set (seat, "holder", farne_record_get_id (FARNE_RECORD (person)), NULL);
  save (desk, seat);
  then = farne_desk_list_needs (desk, FARNE_DAY_NONE);
  g_assert_null (find (then, "Regional Migration Board"));
  assert_need (then, "Chair, Regional Migration Board", "vacant", TRUE);
  g_assert_null (find (then, "Seat of Derby, Regional Migration Board"));
}

static FarneIndicatorState *
find_indicator (FarneDesk *desk, const char *title)
{
  g_autoptr (FarneRecord) record =
    farne_store_find (farne_desk_get_store (desk), &farne_indicator_kind, "title", title, NULL);

  g_assert_nonnull (record);

  return farne_indicator_state_new (desk, FARNE_INDICATOR (record));
}

/* The Tees Valley's share comes from the published figures themselves. */
static void
test_indicators (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (FarneIndicatorState) share = find_indicator (desk, "Share of the Tees Valley");
  g_autoptr (FarneIndicatorState) typed =
    find_indicator (desk, "Authorities that take part in dispersal");
  g_autofree char *words = farne_indicator_state_tell (share);

  g_assert_true (share->from_figures);
  g_assert_nonnull (share->source);
  g_assert_cmpfloat_with_epsilon (share->progress.last.value, 50.3, 0.05);
  g_assert_cmpint (share->progress.rating, ==, FARNE_RATING_ON_COURSE);
  g_assert_true (share->progress.is_better);
  g_assert_cmpstr (words, ==, "50.3\u00a0% on 31 December 2016, falling; to be 50 by 31 December 2017");
  g_assert_false (typed->from_figures);
  g_assert_cmpfloat (typed->progress.last.value, ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/needs/demo", test_demo);
  ADD ("/needs/by", test_by);
  ADD ("/needs/empty", test_empty);
  ADD ("/needs/old-action", test_old_action);
  ADD ("/needs/east-midlands", test_east_midlands);
  ADD ("/needs/indicators", test_indicators);
  return g_test_run ();
}
