/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the demonstration's records say together, and what is said where there are none. */
#include "desk-fixture.h"

#include <string.h>

#include "desk/farne-digest.h"
#include "desk/farne-needs.h"
#include "model/farne-rota-turn.h"

#define WIDTH 900

static FarneDesk *
make_demo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FarneDesk *desk = farne_desk_create (fixture->path, "north-east", TRUE, NULL, &error);

  g_assert_no_error (error);
  return desk;
}

static GPtrArray *
build (FarneDesk *desk, const char *name, gint64 choice)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *parts = farne_digests_find (name)->build (desk, choice, &error);

  g_assert_no_error (error);
  return parts;
}

static FarneScene *
paint (GPtrArray *parts, guint index)
{
  return farne_digest_part_paint (g_ptr_array_index (parts, index), WIDTH, farne_look_get_light ());
}

/* The cells of the row that has a text in one of them. */
static char *
find_row (FarneScene *scene, const char *text)
{
  for (guint row = 0; row < farne_scene_get_n_rows (scene); row++)
    {
      g_autoptr (GString) cells = g_string_new (NULL);

      for (guint column = 0; column < farne_scene_get_n_columns (scene); column++)
        g_string_append_printf (cells, "%s%s", column > 0 ? "|" : "",
                                farne_scene_get_cell (scene, row, column));
      if (strstr (cells->str, text) != NULL)
        return g_strdup (cells->str);
    }

  return NULL;
}

static void
assert_row (GPtrArray *parts, guint index, const char *text, const char *expected)
{
  g_autoptr (FarneScene) scene = paint (parts, index);
  g_autofree char *row = find_row (scene, text);

  g_assert_cmpstr (row, ==, expected);
}

static const char *
get_note (GPtrArray *parts, guint index)
{
  return ((FarneDigestPart *) g_ptr_array_index (parts, index))->note;
}

static void
test_pledges (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) choices = farne_digests_find ("pledges")->list_choices (desk);
  g_autoptr (GPtrArray) all = build (desk, "pledges", 0);
  const FarneDigestChoice *syrian = g_ptr_array_index (choices, 1);
  g_autoptr (GPtrArray) parts = build (desk, "pledges", syrian->value);
  g_autoptr (FarneScene) bars = paint (parts, 0);

  g_assert_cmpstr (syrian->title, ==, "Syrian Vulnerable Persons Resettlement");
  g_assert_nonnull (strstr (get_note (parts, 0), "468 people have arrived of 2,030 pledged"));
  /* The pledge without an arrival stands first. */
  g_assert_cmpstr (farne_scene_get_cell (bars, 0, 0), ==, "Sunderland");
  g_assert_cmpstr (farne_scene_get_cell (bars, 0, 3), ==, "no arrival yet; due by 31 May 2020");
  assert_row (parts, 1, "Gateshead", "Gateshead|330|50|103|153|46\u00a0%|153");
  assert_row (parts, 2, "Syrian", "Syrian Vulnerable Persons Resettlement|5,706|20,000|31 Dec 2016");
  assert_row (all, 0, "Gateshead", "Gateshead, SVPR|153|330|46\u00a0%");
  /* A short name is spelled out once. */
  g_assert_true (g_str_has_suffix (get_note (all, 0),
                                   "stands first. SVPR: Syrian Vulnerable Persons Resettlement."));
  g_assert_null (strstr (get_note (parts, 0), "SVPR"));
}

static void
test_tariffs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) parts = build (desk, "tariffs", 2015);
  g_autoptr (GPtrArray) parts_of_next = NULL;

  /* 40 people of November and 14 of February; five and two months of a twelfth of £8,520. */
  assert_row (parts, 0, "Newcastle upon Tyne",
              "Newcastle upon Tyne|2015/16|SVPR|228|£161,880|£120,000|£112,000|£49,880");
  g_assert_cmpint (40 * 5 + 14 * 2, ==, 228);
  g_assert_cmpint (228 * 8520 / 12, ==, 161880);
  /* One amount of the year has pence, so all of its column have. */
  parts_of_next = build (desk, "tariffs", 2016);
  assert_row (parts_of_next, 0, "Hartlepool", "Hartlepool|2016/17|SVPR|366|£259,860.00|£230,000|£0|"
                                              "£259,860.00");
}

static void
test_planner (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) parts = build (desk, "planner", 0);

  assert_row (parts, 0, "HH-203", "HH-203|Newcastle upon Tyne|26 Apr 2017|OF-33|fits|6|4");
  assert_row (parts, 0, "HH-204", "HH-204|Northumberland|26 Apr 2017|none yet|none fits; OF-34: needs "
                                  "step-free access, has steps|2|1");
  assert_row (parts, 1, "26 April", "Scheduled, 26 April 2017|27|45|Manchester");
  assert_row (parts, 2, "OF-31", "OF-31|Gateshead|HH-201||5||22|£462");
}

static const FarneDigestStep *
find_step (GPtrArray *parts, const char *start)
{
  GPtrArray *steps = ((FarneDigestPart *) g_ptr_array_index (parts, 0))->steps;

  for (guint i = 0; i < steps->len; i++)
    {
      const FarneDigestStep *step = g_ptr_array_index (steps, i);

      if (g_str_has_prefix (step->title, start))
        return step;
    }

  return NULL;
}

/* What fits is matched in one step, with the authority of the home, and undone in one. */
static void
test_match (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) before = build (desk, "planner", 0);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GError) error = NULL;
  const FarneDigestStep *step = find_step (before, "HH-205");
  g_autofree char *last = NULL;

  g_assert_nonnull (step);
  g_assert_cmpstr (step->title, ==, "HH-205 with OF-36, County Durham, sleeps 7");
  g_assert_null (find_step (before, "HH-204"));
  g_assert_null (find_step (before, "HH-201"));
  g_assert_true (farne_digest_step_take (step, desk, &error));
  g_assert_no_error (error);
  /* Everybody may read the history: it names no household. */
  last = farne_store_peek_undo (farne_desk_get_store (desk));
  g_assert_cmpstr (last, ==, "Match a household with a home");
  after = build (desk, "planner", 0);
  assert_row (after, 0, "HH-205", "HH-205|County Durham|26 Apr 2017|OF-36|fits|7|4");
  g_assert_null (find_step (after, "HH-205"));
  g_assert_true (farne_store_undo (farne_desk_get_store (desk), NULL, &error));
  undone = build (desk, "planner", 0);
  assert_row (undone, 0, "HH-205", "HH-205|none yet|26 Apr 2017|none yet|would fit: OF-36|7|4");
}

/* What comes, in the order of days; what is over is left out. */
static void
test_calendar (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) parts = build (desk, "calendar", 0);
  g_autoptr (FarneScene) scene = paint (parts, 0);

  assert_row (parts, 0, "Board, 27 April", "27 Apr 2017|10:00–12:30|Board, 27 April 2017|Meeting|Town Hall, "
                                           "Middlesbrough");
  assert_row (parts, 0, "Changes to the transfer", "24 Apr 2017||Our response: Changes to the transfer "
                                                   "scheme|Change of policy|");
  g_assert_null (find_row (scene, "6 Apr 2017"));
  g_assert_cmpint (((FarneDigestPart *) parts->pdata[0])->handling, ==, FARNE_HANDLING_PUBLIC);
}

static void
save_turn (FarneDesk *desk, const char *authority, const char *answer)
{
  g_autoptr (FarneRotaTurn) turn = farne_rota_turn_new ();
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (GError) error = NULL;

  turn->authority = g_strdup (authority);
  farne_record_set_text (FARNE_RECORD (turn), farne_kind_find_field (&farne_rota_turn_kind, "day"),
                         "2017-04-07", &error);
  turn->answer = g_strdup (answer);
  farne_store_begin (store, "turn", &error);
  farne_store_save (store, FARNE_RECORD (turn), &error);
  farne_store_commit (store, &error);
  g_assert_no_error (error);
}

static void
test_rota (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) before = build (desk, "rota", 0);
  g_autoptr (GPtrArray) refused = NULL;
  g_autoptr (GPtrArray) taken = NULL;

  g_assert_true (g_str_has_prefix (get_note (before, 0), "It is the turn of Sunderland."));
  save_turn (desk, "E08000024", "refused");
  refused = build (desk, "rota", 0);
  g_assert_true (g_str_has_prefix (get_note (refused, 0), "It is the turn of South Tyneside."));
  /* One who takes a child after it told its number has one more, and the round begins anew. */
  save_turn (desk, "E08000023", "taken");
  taken = build (desk, "rota", 0);
  assert_row (taken, 1, "South Tyneside", "South Tyneside|1|1.7|");
}

static void
test_children (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) parts = build (desk, "children", 0);

  assert_row (parts, 0, "Hartlepool", "Hartlepool|5|13|31 Mar 2017");
  assert_row (parts, 1, "Hartlepool", "Hartlepool|disagree|5|5|4");
  g_assert_true (g_str_has_prefix (get_note (parts, 1), "24 children are told beside "));
  assert_row (parts, 2, "CT-001", "CT-001|County Durham|2 Aug 2016|moved|7|10|17");
  assert_row (parts, 3, "DC-2", "DC-2|CT-020|Identity and security checks done|5 of 6");
}

static void
test_funding (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) parts = build (desk, "funding", 2016);

  assert_row (parts, 0, "County Durham",
              "County Durham|2016/17|4|£85,200|£21,300|£57,000|£9,500|£18,700");
}

static gboolean
is_needed (GPtrArray *needs, const char *title, const char *why, gboolean is_late)
{
  for (guint i = 0; i < needs->len; i++)
    {
      const FarneNeed *need = g_ptr_array_index (needs, i);

      if (g_str_equal (need->title, title) && g_str_equal (need->why, why) && need->is_late == is_late)
        return TRUE;
    }

  return FALSE;
}

static void
test_needs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) needs = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_need_free);
  g_autoptr (GPtrArray) soon = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_need_free);

  farne_needs_resettle (desk, day ("2017-05-10"), needs);
  g_assert_true (is_needed (needs, "Sunderland pledged 300 people, Syrian Vulnerable Persons "
                                   "Resettlement", "no arrival yet", FALSE));
  g_assert_true (is_needed (needs, "Review of the exemption of Middlesbrough from the rota",
                            "due 30 April 2017", FALSE));
  g_assert_true (is_needed (needs, "Claim of Gateshead for 2016/17 is not paid", "due 30 April 2017",
                            FALSE));
  g_assert_true (is_needed (needs, "A home for household HH-206 before it flies",
                            "due 26 April 2017", FALSE));
  farne_needs_resettle (desk, day ("2017-04-12"), soon);
  g_assert_false (is_needed (soon, "Claim of Gateshead for 2016/17 is not paid", "due 30 April 2017",
                             FALSE));
}

static void
test_dispersal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) parts = build (desk, "dispersal", 0);
  g_autoptr (FarneScene) bars = paint (parts, 0);

  g_assert_cmpstr (get_note (parts, 0), ==,
                   "9 of 12 authorities take part, 1 replaces only. 1 has agreed in principle, without a "
                   "date. 1 has ceased. Target: all 12 authorities take part by 31 December 2017.");
  assert_row (parts, 1, "Darlington", "Darlington|Not taking part|1 April 2000 to 20 April 2016");
  g_assert_cmpstr (farne_scene_get_cell (bars, 0, 0), ==, "All twelve authorities take part");
  g_assert_cmpstr (farne_scene_get_cell (bars, 0, 3), ==, "by 31 Dec 2017");
  assert_row (parts, 1, "Ceased", "Middlesbrough|Ceased|since 1 January 2016");
  assert_row (parts, 1, "no date", "County Durham|Agreed in principle, no date|since 14 July 2016");
  assert_row (parts, 2, "Stockton", "Stockton-on-Tees|Stockton-on-Tees takes people as replacement only|"
                                    "Near the limit; no date set.");
  g_assert_cmpint (((FarneDigestPart *) g_ptr_array_index (parts, 1))->handling, ==,
                   FARNE_HANDLING_PUBLIC);
}

static void
test_timeline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) parts = build (desk, "timeline", 0);
  g_autoptr (GPtrArray) later = NULL;

  g_assert_cmpstr (get_note (parts, 0), ==, "No milestone is overdue. The dashed line is today.");
  assert_row (parts, 0, "extended", "COMPASS extended|reached|8 December 2016");
  assert_row (parts, 1, "Repairs", "Repairs answered in time|91|95|missed, January to March 2017");
  g_assert_true (farne_desk_set_today (desk, day ("2017-08-15"), NULL));
  later = build (desk, "timeline", 0);
  g_assert_cmpstr (get_note (later, 0), ==, "1 milestone is passed and not reached: Design agreed (until "
                                            "31 July 2017). The dashed line is today.");
  assert_row (later, 0, "Design", "Design agreed|passed, not reached|1 June 2017 to 31 July 2017");
  assert_row (later, 0, "Procurement", "Procurement starts|under way|1 August 2017 to 30 April 2018");
}

static void
test_move_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) parts = build (desk, "move-on", 0);
  g_autoptr (GPtrArray) durham = build (desk, "move-on", 1);
  g_autoptr (FarneScene) weeks = paint (parts, 0);

  g_assert_nonnull (strstr (get_note (parts, 0), "Today it is 30 days."));
  g_assert_cmpstr (farne_scene_get_cell (weeks, 0, 0), ==, "27 Feb 2017");
  assert_row (parts, 0, "this week", "10 Apr 2017|31||19 positive, 12 negative, this week");
  assert_row (parts, 0, "13 Mar", "13 Mar 2017|36||22 positive, 14 negative, past");
  assert_row (parts, 1, "March", "March 2017|30 days|83|53|136");
  assert_row (parts, 2, "Stayed", "Stayed in the region|557|55\u00a0%");
  /* Nobody is dispersed there yet, so nobody was decided on. */
  g_assert_cmpuint (durham->len, ==, 1);
  g_assert_nonnull (strstr (get_note (durham, 0), "No decisions are kept yet."));
}

/* Every row has words and opens something that is there; what can't be shown says why. */
static void
assert_opens (FarneDesk *desk, const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "/", 2);
  const FarneKind *kind = farne_kinds_find (parts[0]);
  g_autoptr (FarneRecord) record = NULL;

  if (parts[1] == NULL)
    {
      g_assert_nonnull (farne_areas_find (farne_desk_get_areas (desk), key));
      return;
    }
  record = farne_store_get (farne_desk_get_store (desk), kind,
                            g_ascii_strtoll (parts[1], NULL, 10), NULL);
  g_assert_nonnull (record);
}

static void
assert_part (FarneDesk *desk, const FarneDigestPart *part)
{
  g_autoptr (FarneScene) scene = NULL;

  g_assert_cmpstr (part->title, !=, "");
  if (part->adds != NULL)
    g_assert_nonnull (farne_kinds_find (part->adds));
  if (!farne_digest_part_is_drawn (part))
    {
      g_assert_nonnull (part->note);
      return;
    }
  scene = farne_digest_part_paint (part, 500, farne_look_get_dark ());
  g_assert_cmpint (farne_handled_get_handling (FARNE_HANDLED (scene)), ==, part->handling);
  for (guint i = 0; i < farne_scene_get_n_marks (scene); i++)
    {
      g_assert_cmpstr (farne_scene_get_mark (scene, i)->words, !=, "");
      if (farne_scene_get_mark (scene, i)->key != NULL)
        assert_opens (desk, farne_scene_get_mark (scene, i)->key);
    }
}

static void
assert_all (FarneDesk *desk)
{
  for (guint i = 0; farne_digests_get_all ()[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) parts = build (desk, farne_digests_get_all ()[i]->name, 0);

      g_assert_cmpuint (parts->len, >, 0);
      for (guint j = 0; j < parts->len; j++)
        assert_part (desk, g_ptr_array_index (parts, j));
    }
}

static void
test_rows_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);

  assert_all (desk);
}

static void
test_without_records (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);

  assert_all (desk);
}

/* Media by deadline with their line, members apart, ready items once for each audience. */
static void
test_communications (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) parts = build (desk, "communications", 0);
  g_autoptr (FarneScene) media = paint (parts, 0);
  g_autoptr (FarneScene) ready = paint (parts, 2);

  g_assert_cmpuint (farne_scene_get_n_rows (media), ==, 1);
  assert_row (parts, 0, "France",
              "How many children came from France?|Local newspaper|11 Apr 2017|12:00|due 11 April 2017|"
              "none agreed yet");
  assert_row (parts, 1, "Age assessment", "Age assessment|7 Feb 2017|25|12|0|12|12");
  assert_row (parts, 2, "Members", "Members|Contract after COMPASS: timetable|contract|3 Apr 2017");
  assert_row (parts, 2, "Voluntary sector",
              "Voluntary sector|New timetable of English classes|English classes|15 Mar 2017");
  for (guint i = 0; i < farne_scene_get_n_rows (ready); i++)
    g_assert_cmpstr (farne_scene_get_cell (ready, i, 0), !=, "no audience yet");
}

/* Few people are told of: what is shown of them never counts as published. */
static void
test_handling (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (GPtrArray) parts = build (desk, "rota", 0);
  const FarneDigestPart *part = g_ptr_array_index (parts, 0);

  g_assert_cmpint (part->handling, ==, FARNE_HANDLING_RESTRICTED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/digest/pledges", test_pledges);
  ADD ("/digest/tariffs", test_tariffs);
  ADD ("/digest/planner", test_planner);
  ADD ("/digest/match", test_match);
  ADD ("/digest/calendar", test_calendar);
  ADD ("/digest/rota", test_rota);
  ADD ("/digest/children", test_children);
  ADD ("/digest/dispersal", test_dispersal);
  ADD ("/digest/timeline", test_timeline);
  ADD ("/digest/move-on", test_move_on);
  ADD ("/digest/funding", test_funding);
  ADD ("/digest/communications", test_communications);
  ADD ("/digest/needs", test_needs);
  ADD ("/digest/rows-open-something", test_rows_open);
  ADD ("/digest/without-records", test_without_records);
  ADD ("/digest/handling", test_handling);

  return g_test_run ();
}
