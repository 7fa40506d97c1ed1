/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/stat.h>

#include "cli-fixture.h"

static void
set_up_file (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, data);
  RUN (fixture, "new n.farne --region north-east");
  RUN (fixture, "today n.farne 2017-04-10");
}

/* A run that prints one line: without its end. */
#define ASK(fixture, ...)                                                                          \
  ({                                                                                               \
    g_auto (Run) asked = run (fixture, __VA_ARGS__);                                               \
    g_assert_cmpint (asked.status, ==, 0);                                                         \
    g_strdup (g_strchomp (asked.out));                                                             \
  })

static void
assert_refused (Fixture *fixture, int status, const char *words, const char *why)
{
  g_auto (Run) done = run (fixture, "%s", words);

  if (done.status != status || strstr (done.err, why) == NULL || *done.out != '\0')
    g_test_fail_printf ("farne %s: %d %s%s", words, done.status, done.out, done.err);
}

static void
assert_shows (Fixture *fixture, const char *words, const char *what, gboolean shown)
{
  g_auto (Run) done = run (fixture, "%s", words);

  if (done.status != 0 || (strstr (done.out, what) != NULL) != shown)
    g_test_fail_printf ("farne %s: %d %s%s", words, done.status, done.out, done.err);
}

static void
test_from_add_to_delete (Fixture *fixture, gconstpointer data)
{
  g_free (ASK (fixture, "add n.farne organisation name='Made-up Homes' sort=provider"));
  g_autofree char *home =
    ASK (fixture, "add n.farne property reference=P1 authority=Middlesbrough provider='made-up homes' "
         "from='3 apr' 'Bed spaces=5' address='1 Made-up Street'");
  g_autofree char *held = ASK (fixture, "add n.farne 'protocol cases' reference=C1 property=P1 "
                               "answer_due='in 2 weeks'");

  assert_shows (fixture, "show n.farne property P1", "In use from: 3 April 2017", TRUE);
  assert_shows (fixture, "show n.farne property P1", "Provider: Made-up Homes", TRUE);
  assert_shows (fixture, "show n.farne property P1", "Status: In use", TRUE);
  assert_shows (fixture, "show n.farne property P1", "Protocol cases (Property): 1", TRUE);
  assert_shows (fixture, "show n.farne property P1", "Add Property “P1”", TRUE);
  assert_shows (fixture, "show n.farne protocol_case C1", "Answers due: 24 April 2017", TRUE);
  assert_shows (fixture, "list n.farne property --where 'authority=Middlesbrough'", "P1", TRUE);
  assert_shows (fixture, "list n.farne property --where bed_spaces=6 --team", "P1", FALSE);
  RUN (fixture, "change n.farne property P1 bed_spaces=6 from=");
  assert_shows (fixture, "list n.farne property --where bed_spaces=6 --json --team", home, TRUE);
  assert_shows (fixture, "show n.farne property P1 --team", "Bed spaces: 5 → 6", TRUE);
  assert_shows (fixture, "show n.farne property P1 --json", "\"from\" : \"2017-04-03\"", FALSE);
  assert_shows (fixture, "delete n.farne property P1 --dry-run", held, TRUE);
  assert_shows (fixture, "delete n.farne property P1", held, TRUE);
  assert_refused (fixture, 1, "show n.farne protocol_case C1", "C1");
  RUN (fixture, "undo n.farne");
  assert_shows (fixture, "show n.farne protocol_case C1", "Property: P1", TRUE);
  RUN (fixture, "check n.farne");
}

/* A release says whether it is restricted: it is written by what brings it, and never by hand. */
static void
test_releases_are_not_typed (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "add n.farne release title=Mine", "change n.farne release %s restricted=no",
    "delete n.farne release %s", "load n.farne releases march.csv",
  };
  g_autofree char *listed = NULL;
  g_auto (GStrv) rows = NULL;
  g_auto (GStrv) cells = NULL;

  g_free (write_file (fixture, "march.csv", RESTRICTED));
  RUN (fixture, "import n.farne march.csv");
  listed = ASK (fixture, "releases n.farne");
  rows = g_strsplit (listed, "\n", -1);
  cells = g_strsplit (rows[g_strv_length (rows) - 1], " ", 2);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "%s", 2);
      g_autofree char *line = g_strjoinv (cells[0], parts);

      assert_refused (fixture, 2, line, "not written by hand");
    }
  assert_refused (fixture, 1, "figures n.farne", "");
}

/* Typed as people type, kept by id, changed, deleted, undone. */
static void
test_deleted_ends (Fixture *fixture, gconstpointer data)
{
  g_autofree char *person = ASK (fixture, "add n.farne person 'name=Partnership officer'");
  g_autofree char *action = ASK (fixture, "add n.farne action 'title=Ring the police' 'due=3 may' "
                                 "'owner=partnership officer' authority=Hartlepool");

  RUN (fixture, "change n.farne action 'ring the police' done=2017-05-04 outcome=Rung");
  assert_shows (fixture, "delete n.farne person 'Partnership officer'", action, TRUE);
  RUN (fixture, "undo n.farne");
  assert_shows (fixture, "show n.farne action 'Ring the police'", person, TRUE);
  RUN (fixture, "check n.farne");
}

static void
test_wrong_values (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int status;
    const char *words;
    const char *why;
  } cases[] = {
    { 2, "add n.farne", "Usage: farne add" },
    { 2, "add n.farne tea name=x", "“tea”" },
    { 2, "add n.farne property tea=green", "“tea”" },
    { 2, "add n.farne property reference", "FIELD=VALUE" },
    { 1, "add n.farne property reference=P from=soon", "In use from: “soon”" },
    { 1, "add n.farne property reference=P bed_spaces=-1", "Bed spaces is less than 0." },
    { 1, "add n.farne property sort=house", "Reference is missing." },
    { 1, "add n.farne property reference=P sort=castle", "Type: “castle”" },
    { 1, "add n.farne property reference=P authority=Atlantis", "Authority: there is no area “Atlantis”" },
    { 1, "add n.farne property reference=P provider=Nobody", "Provider: there is no “Nobody”" },
    { 1, "add n.farne property reference=P from=2017-04-03 to=2017-04-02", "In use until is before" },
    { 1, "change n.farne property 4711 sort=house", "“4711”" },
    { 1, "show n.farne property 4711", "“4711”" },
    { 1, "delete n.farne property 4711", "“4711”" },
    { 2, "list n.farne property --where tea=green", "“tea”" },
    { 2, "list n.farne property --order tea", "tea" },
    { 2, "list n.farne property --fields tea", "“tea”" },
    { 2, "list n.farne property --json --csv", "only one" },
    { 2, "list n.farne property -o p.tea", "p.tea" },
    { 2, "kinds tea", "“tea”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (fixture, cases[i].status, cases[i].words, cases[i].why);
}

/* By no way out without --team: neither by what is listed nor by what is asked. */
static void
test_restricted_stays (Fixture *fixture, gconstpointer data)
{
  static const char *const refused[] = {
    "list n.farne household", "list n.farne household --json", "list n.farne household -o h.csv",
    "show n.farne household H1", "list n.farne property --where 'address~Secret'",
    "list n.farne property --order postcode", "list n.farne property --fields reference,address",
    "list n.farne property --where 'postcode is set'", "list n.farne property --where bed_spaces=17",
    "list n.farne property --order occupied", "list n.farne property --fields reference,ward",
    "list n.farne property --where 'sector is set'", "list n.farne home_offer --fields sleeps",
  };
  static const char *const silent[] = {
    "list n.farne property", "list n.farne property --csv", "list n.farne property --json",
    "show n.farne property P1", "show n.farne property P1 --json", "show n.farne programme Made-up",
    "show n.farne programme Made-up --json", "history n.farne",
    "list n.farne protocol_case --csv", "show n.farne protocol_case C1",
  };

  RUN (fixture, "add n.farne property reference=P1 address='1 Secret Street' postcode='TS1 2AB' "
       "bed_spaces=1717 occupied=1616");
  RUN (fixture, "add n.farne protocol_case reference=C1 property=P1 bed_spaces=1717");
  RUN (fixture, "add n.farne programme name=Made-up sort=other");
  RUN (fixture, "add n.farne household reference=SECRETH1 people=4 programme=Made-up");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused (fixture, 1, refused[i], i == 3 ? "“H1”" : "--team");
  assert_refused (fixture, 1, "show n.farne household SECRETH1", "--team");
  for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
    {
      assert_shows (fixture, silent[i], "Secret", FALSE);
      assert_shows (fixture, silent[i], "SECRETH1", FALSE);
      assert_shows (fixture, silent[i], "1717", FALSE);
      assert_shows (fixture, silent[i], "1616", FALSE);
    }
  assert_shows (fixture, "ledger n.farne", "refused", TRUE);
}

static void
test_team_takes (Fixture *fixture, gconstpointer data)
{
  static const char *const endings[] = { "csv", "json", "xlsx", "ods" };
  g_auto (Run) left = { 0 };

  RUN (fixture, "add n.farne property reference=P1 address='1 Secret Street'");
  left = run (fixture, "list n.farne property --csv");
  g_assert_nonnull (strstr (left.err, "Left out, because restricted: Address, Postcode"));
  assert_shows (fixture, "list n.farne property --csv --team", "1 Secret Street", TRUE);
  assert_shows (fixture, "list n.farne property --csv --team", ",handling\n", TRUE);
  assert_shows (fixture, "list n.farne property --json --team", "\"handling\" : \"restricted\"", TRUE);
  assert_shows (fixture, "list n.farne property --where 'address~Secret' --team", "P1", TRUE);
  assert_shows (fixture, "show n.farne property P1 --team", "Address: 1 Secret Street", TRUE);
  assert_shows (fixture, "ledger n.farne --json", "\"for\" : \"team\"", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat ("p.", endings[i], NULL);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      struct stat status;

      /* An old file that all may read gives way to one that only its owner may. */
      g_assert_true (g_file_set_contents_full (path, "old", -1, 0, 0644, NULL));
      RUN (fixture, "list n.farne property -o %s --team", name);
      g_assert_cmpint (stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
}

/* A window that holds the file is not disturbed by reading; writing is refused. */
static void
test_while_another_writes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "n.farne", NULL);
  g_autoptr (FarneStore) holder = farne_store_open (path, FARNE_STORE_WRITE, NULL);

  g_assert_nonnull (holder);
  assert_shows (fixture, "list n.farne area --where level=authority", "Middlesbrough", TRUE);
  assert_refused (fixture, 1, "add n.farne organisation name=X sort=provider", "n.farne");
  assert_refused (fixture, 1, "change n.farne organisation 1 name=X", "n.farne");
  assert_refused (fixture, 1, "delete n.farne organisation 1", "n.farne");
}

/* What is told of the kinds is what the tables say. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) done = run (fixture, "kinds --json");
  g_autoptr (JsonNode) node = json_from_string (done.out, NULL);
  const FarneKind *const *kinds = farne_kinds_get_all ();
  JsonArray *told = json_node_get_array (node);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      JsonObject *kind = json_array_get_object_element (told, i);

      g_assert_cmpstr (json_object_get_string_member (kind, "name"), ==, kinds[i]->name);
      g_assert_true (json_object_get_boolean_member (kind, "restricted") == kinds[i]->restricted);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (kind, "fields")), ==,
                        kinds[i]->n_fields);
      assert_shows (fixture, "kinds", kinds[i]->name, TRUE);
    }
  assert_shows (fixture, "kinds property", "house | flat | hostel", TRUE);
}

#define LOADED \
  "Reference,Bed spaces,Postcode\nP1,4,TS1 1AA\nP2,four,\nP3,2,secret\nP4,2,\n"

/* Good rows are loaded, bad ones told by row and column; what is restricted in them is not quoted. */
static void
test_load (Fixture *fixture, gconstpointer data)
{
  static const char *const told[] = {
    "New: 2", "Not kept: 2", "row 3, Bed spaces, not kept: “…” is not a whole number",
    "row 4, Postcode, not kept: “…” is not a postcode",
  };
  g_autofree char *path = g_build_filename (fixture->folder, "homes.csv", NULL);
  g_autofree char *rejects = g_build_filename (fixture->folder, "bad.csv", NULL);
  g_autofree char *csv = NULL;

  g_assert_true (g_file_set_contents (path, LOADED, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    assert_shows (fixture, "load n.farne property homes.csv --dry-run", told[i], TRUE);
  assert_shows (fixture, "list n.farne property", "P1", FALSE);
  assert_shows (fixture, "load n.farne property homes.csv --dry-run", "secret", FALSE);
  assert_shows (fixture, "load n.farne property homes.csv --rejects bad.csv --json", "\"new\" : 2", TRUE);
  assert_shows (fixture, "list n.farne property", "P4", TRUE);
  assert_shows (fixture, "history n.farne", "Load Properties from homes.csv", TRUE);
  g_assert_true (g_file_get_contents (rejects, &csv, NULL, NULL));
  g_assert_nonnull (strstr (csv, "homes.csv,not kept,\"\",3,Bed spaces,\"\","));
  g_assert_null (strstr (csv, "secret"));
  assert_shows (fixture, "load n.farne property homes.csv --map bed_spaces= --map note=B", "Changed: 2", TRUE);
  assert_shows (fixture, "list n.farne property --where note=4 --team", "P1", TRUE);
  RUN (fixture, "undo n.farne");
  RUN (fixture, "undo n.farne");
  assert_shows (fixture, "list n.farne property", "P1", FALSE);
  RUN (fixture, "check n.farne");
}

/* What is compared with is written as it is added: names, titles, short names, years, days. */
static void
test_where_as_typed (Fixture *fixture, gconstpointer data)
{
  static const char *const found[] = {
    "list n.farne action --where 'owner=lead officer'", "list n.farne action --where due=tomorrow",
    "list n.farne action --where 'due=11 apr'", "list n.farne action --where 'due<next friday'",
    "list n.farne action --where authority=hartlepool",
    "list n.farne news_item --where audiences=members", "list n.farne news_item --where 'audiences!=Public'",
    "list n.farne pledge --where programme=MUP --fields people",
    "list n.farne child_cost --where financial_year=2016/17 --fields cost",
    "due n.farne --by 'next friday'",
  };
  static const char *const refused[] = {
    "list n.farne action --where authority=Sunderlnd", "list n.farne property --where ward=Nowhere",
    "list n.farne action --where 'owner=Nobody'", "list n.farne news_item --where audiences=Nobody",
    "list n.farne action --where due=someday", "due n.farne --by someday",
  };

  RUN (fixture, "add n.farne person 'name=Lead officer'");
  RUN (fixture, "add n.farne audience name=Members");
  RUN (fixture, "add n.farne audience name=Public");
  RUN (fixture, "add n.farne programme name='Made-up programme' short_name=MUP sort=other");
  RUN (fixture, "add n.farne pledge programme=mup authority=Gateshead people=4711 made=today");
  RUN (fixture, "add n.farne action title='Ring 4711' due=tomorrow owner='Lead officer' authority=Hartlepool");
  RUN (fixture, "add n.farne news_item title='Plan 4711' audiences=Members");
  RUN (fixture, "add n.farne child_cost authority=Gateshead financial_year=2016/17 cost=4711 source=x");
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    assert_shows (fixture, found[i], strstr (found[i], "--fields") != NULL ? "4,711" : "4711", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused (fixture, strstr (refused[i], "--by") != NULL ? 2 : 1, refused[i], "“");
}

/* Who is meant, and what goes, is told by name, and by id. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = ASK (fixture, "add n.farne person name=Same");
  g_autofree char *second = NULL;
  g_autofree char *both = NULL;
  g_autofree char *like = NULL;
  g_auto (Run) warned = run (fixture, "add n.farne person name=same");

  second = g_strdup (g_strchomp (warned.out));
  like = g_strdup_printf ("This may be the same as “Same” (#%s)", first);
  both = g_strdup_printf ("#%s, #%s", first, second);
  g_assert_nonnull (strstr (warned.err, like));
  assert_refused (fixture, 1, "add n.farne action title=A owner=Same", both);
  for (guint i = 0; i < 5; i++)
    RUN (fixture, "add n.farne action title='A %u' owner='#%s'", i, first);
  like = (g_free (like), g_strdup_printf ("delete n.farne person '#%s' --dry-run", first));
  assert_shows (fixture, like, "Goes: Person “Same” (#", TRUE);
  assert_shows (fixture, like, "Actions (5): “A 0” (#", TRUE);
  assert_shows (fixture, like, "and 2 more", TRUE);
  assert_shows (fixture, like, "“A 4”", FALSE);
}

/* What may be entered and looks wrong is warned of. */
static void
test_warnings (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "property reference=P2 address='1 made-up street' 'postcode=ts1 3ee'", "may be the same as “P1”" },
    { "home_offer reference=H2 authority=Middlesbrough address='1 Made-up Street' postcode='TS1 3EE' sleeps=2",
      "may be the same as “H1”" },
    { "move_on authority=Gateshead month=2017-03-20 positive=2", "may be the same as" },
    { "subscriber person=Anna audience=Members consent=given", "Consent given on is missing." },
    { "child_transfer reference=C1 referred=2017-03-01 accepted=2017-03-08 refused=2017-03-09",
      "Accepted on and Refused on are both set." },
    { "child_transfer reference=C2 referred=2017-03-01 accepted=2017-03-08 moved=2017-03-07",
      "Moved on is before Accepted on." },
    { "child_transfer reference=C3 referred=2017-03-01 moved=2017-03-07", "Accepted on is missing." },
    { "home_offer reference=H3 authority=Middlesbrough sleeps=2 household=F7", "Sleeps is less than “People”" },
    { "arrival programme=MUP authority=Gateshead day=2017-04-02 people=4 flight=F1", "is before “Date”" },
    { "arrival programme=MUP authority=Gateshead day=2017-04-03 people=9 flight=F1", "more than its “Seats”" },
  };

  RUN (fixture, "add n.farne property reference=P1 address='1 Made-up Street' postcode='TS1 3EE'");
  RUN (fixture, "add n.farne home_offer reference=H1 authority=Middlesbrough address='1 Made-up Street' "
       "postcode='TS1 3EE' sleeps=2");
  RUN (fixture, "add n.farne move_on authority=Gateshead month=2017-03-01 positive=1");
  RUN (fixture, "add n.farne person name=Anna");
  RUN (fixture, "add n.farne audience name=Members");
  RUN (fixture, "add n.farne programme name=Made-up short_name=MUP sort=other");
  RUN (fixture, "add n.farne household reference=F7 people=7");
  RUN (fixture, "add n.farne flight title=F1 sort=charter day=2017-04-03 airport=X seats=10");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Run) done = run (fixture, "add n.farne %s", cases[i][0]);

      if (done.status != 0 || strstr (done.err, cases[i][1]) == NULL)
        g_test_fail_printf ("%s: %d %s", cases[i][0], done.status, done.err);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD_FILE(path, func) g_test_add (path, Fixture, NULL, set_up_file, func, tear_down)
  ADD_FILE ("/records/from-add-to-delete", test_from_add_to_delete);
  ADD_FILE ("/records/deleted-ends", test_deleted_ends);
  ADD_FILE ("/records/wrong-values", test_wrong_values);
  ADD_FILE ("/records/restricted-stays", test_restricted_stays);
  ADD_FILE ("/records/team-takes", test_team_takes);
  ADD_FILE ("/records/while-another-writes", test_while_another_writes);
  ADD_FILE ("/records/releases-are-not-typed", test_releases_are_not_typed);
  ADD_FILE ("/records/kinds", test_kinds);
  ADD_FILE ("/records/load", test_load);
  ADD_FILE ("/records/where-as-typed", test_where_as_typed);
  ADD_FILE ("/records/names", test_names);
  ADD_FILE ("/records/warnings", test_warnings);
  return g_test_run ();
}
