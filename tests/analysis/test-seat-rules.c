/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-seat-rules.h"

#define TODAY 17266 /* 10 April 2017 */
#define NOTICE 91

typedef struct
{
  GPtrArray *seats;
  GPtrArray *authorities;
  GPtrArray *statuses;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->seats = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->authorities = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->statuses = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->seats);
  g_ptr_array_unref (fixture->authorities);
  g_ptr_array_unref (fixture->statuses);
}

static void
add_authority (Fixture *fixture, const char *code, const char *name, const char *status)
{
  FarneArea *area = g_object_new (FARNE_TYPE_AREA, "code", code, "name", name, NULL);

  g_ptr_array_add (fixture->authorities, area);
  if (status != NULL)
    g_ptr_array_add (fixture->statuses,
                     g_object_new (FARNE_TYPE_DISPERSAL_STATUS, "authority", code, "status", status,
                                   "from", TODAY - 400, NULL));
}

static void
add_seat (Fixture *fixture, const char *title, const char *authority, gint64 holder, FarneDay to)
{
  FarneSeat *seat = g_object_new (FARNE_TYPE_SEAT, "title", title, "rule",
                                  authority != NULL ? "nominated" : "portfolio", "voting", TRUE,
                                  "authority", authority, NULL);

  seat->holder = holder;
  seat->to = to;
  seat->from = FARNE_DAY_NONE;
  g_ptr_array_add (fixture->seats, seat);
}

static char *
check (Fixture *fixture)
{
  g_autoptr (GPtrArray) findings =
    farne_seat_rules_check (fixture->seats, fixture->authorities, fixture->statuses, TODAY, NOTICE);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const FarneSeatFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text, "%s%s: %s%s", i > 0 ? "; " : "", finding->title, finding->why,
                              finding->is_late ? "" : " (soon)");
    }

  return g_string_free (text, FALSE);
}

static void
test_nominations (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;

  add_authority (fixture, "E1", "Derby", "taking_part");
  add_authority (fixture, "E2", "Leicester", "replacement_only");
  add_authority (fixture, "E3", "Rutland", "not_taking_part");
  add_authority (fixture, "E4", "Nottingham", NULL);
  add_seat (fixture, "Derby", "E1", 1, FARNE_DAY_NONE);
  add_seat (fixture, "Derby, second", "E1", 2, FARNE_DAY_NONE);
  add_seat (fixture, "Rutland", "E3", 3, FARNE_DAY_NONE);
  said = check (fixture);
  g_assert_cmpstr (said, ==,
                   "Derby: nominates 2 members, and may nominate one; "
                   "Leicester: takes part in dispersal and has no seat; "
                   "Rutland: takes no part in dispersal, on which its seat rests");
}

static void
test_terms (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;

  add_authority (fixture, "E1", "Derby", "taking_part");
  add_seat (fixture, "Chair", NULL, 1, TODAY - 1);
  add_seat (fixture, "Housing", NULL, 2, TODAY + 20);
  add_seat (fixture, "Children", NULL, 3, TODAY + NOTICE + 1);
  add_seat (fixture, "Health", NULL, 4, TODAY - 1);
  add_seat (fixture, "Health", NULL, 0, FARNE_DAY_NONE);
  said = check (fixture);
  g_assert_cmpstr (said, ==, "Health: vacant; Chair: term ended on 9 April 2017; "
                   "Housing: term ends on 30 April 2017 (soon)");
}

static void
test_votes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *said = NULL;

  add_seat (fixture, "Chair", NULL, 1, FARNE_DAY_NONE);
  add_seat (fixture, "Health", NULL, 1, FARNE_DAY_NONE);
  add_seat (fixture, "Police", NULL, 1, TODAY - 300);
  add_seat (fixture, "Police", NULL, 2, FARNE_DAY_NONE);
  said = check (fixture);
  g_assert_cmpstr (said, ==, "Health: held by who also votes as “Chair”");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) \
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/seat-rules/nominations", test_nominations);
  ADD ("/seat-rules/terms", test_terms);
  ADD ("/seat-rules/votes", test_votes);
  return g_test_run ();
}
