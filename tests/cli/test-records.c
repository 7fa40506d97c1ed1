/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

static void
set_up_desk (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, data);
  RUN (fixture, "new n.farne --region north-east");
  RUN (fixture, "today n.farne 2017-04-10");
}

#define ADD_RECORDS(path, func) g_test_add (path, Fixture, NULL, set_up_desk, func, tear_down)

static char *
add (Fixture *fixture, const char *words)
{
  g_auto (Run) done = run (fixture, "add n.farne %s", words);

  g_assert_cmpstr (done.err, ==, "");
  g_assert_cmpint (done.status, ==, 0);
  return g_strdup (g_strchomp (done.out));
}

static void
assert_refused (Fixture *fixture, int status, const char *part, const char *words)
{
  g_auto (Run) done = run (fixture, "%s", words);

  g_assert_cmpint (done.status, ==, status);
  g_assert_nonnull (strstr (done.err, part));
}

/* Typed as people type, kept by id, changed, deleted, undone. */
static void
test_add_change_delete (Fixture *fixture, gconstpointer data)
{
  g_autofree char *person = add (fixture, "person 'name=Partnership officer'");
  g_autofree char *action = add (fixture, "action 'title=Ring the police' 'due=3 may' "
                                          "'owner=partnership officer' authority=Hartlepool");
  g_auto (Run) gone = { 0 };

  g_assert_cmpstr (person, !=, action);
  RUN (fixture, "change n.farne action %s done=2017-05-04 outcome=Rung", action);
  gone = run (fixture, "delete n.farne person %s", person);
  g_assert_cmpint (gone.status, ==, 0);
  g_assert_nonnull (strstr (gone.out, "no longer refers to it"));
  RUN (fixture, "undo n.farne");
  RUN (fixture, "check n.farne");
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, 2, "There is no kind of record “deed”", "add n.farne deed title=x");
  assert_refused (fixture, 2, "has no field “colour”", "add n.farne action title=x colour=red");
  assert_refused (fixture, 2, "should be FIELD=VALUE", "add n.farne action title");
  assert_refused (fixture, 1, "Due: “sometime” is not a date", "add n.farne action title=x due=sometime");
  assert_refused (fixture, 1, "there is no “Nobody” yet", "add n.farne action title=x owner=Nobody");
  assert_refused (fixture, 1, "there is no place “Atlantis!”", "add n.farne action title=x authority=Atlantis!");
  assert_refused (fixture, 1, "Action is missing", "add n.farne action due=2017-05-01");
  assert_refused (fixture, 2, "is not the id of a record", "delete n.farne action first");
  assert_refused (fixture, 1, "", "change n.farne action 999 title=x");
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) text = run (fixture, "kinds");
  g_auto (Run) json = run (fixture, "kinds --json");
  g_autoptr (JsonNode) node = json_from_string (json.out, NULL);

  g_assert_nonnull (strstr (text.out, "protocol_case: Protocol cases"));
  g_assert_nonnull (node);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), >=, 40);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_RECORDS ("/records/add-change-delete", test_add_change_delete);
  ADD_RECORDS ("/records/refusals", test_refusals);
  ADD_RECORDS ("/records/kinds", test_kinds);

  return g_test_run ();
}
