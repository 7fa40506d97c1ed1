/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

/* What the terminal says of small files with something wrong in them. */

#define HEADER "Date,LAD Code,Local Authority,UK Region,Support Type,Accommodation Type,People\n"
#define ROW(code, name, support, people) \
  "2024-09-30," code "," name ",North East," support ",Dispersal Accommodation," people "\n"

static Run
read_text (Fixture *fixture, const char *text)
{
  g_autofree char *path = write_file (fixture, "rows.csv", text);

  return run (fixture, "import n.farne '%s'", path);
}

static void
assert_says (const Run *done, const char *words)
{
  if (strstr (done->out, words) == NULL)
    g_error ("“%s” does not say “%s”", done->out, words);
}

static void
assert_covered (Fixture *fixture, const char *words, double total, guint covered)
{
  g_autoptr (JsonNode) node = ask_json (fixture, words);
  JsonObject *object = json_node_get_object (node);

  g_assert_cmpfloat (json_object_get_double_member (object, "total"), ==, total);
  g_assert_cmpint (json_object_get_int_member (object, "covered"), ==, covered);
}

/* A row that can't be kept leaves its cell without data, and sums over it incomplete. */
static void
test_rejects_are_no_data (Fixture *fixture, gconstpointer data)
{
  static const char *const faults[] = { "-3", "1.5", "", "many" };

  RUN (fixture, "new n.farne --region north-east");
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *bad
        = g_strdup_printf ("2024-09-30,E06000002,Middlesbrough,North East,Section 95,Dispersal "
                           "Accommodation,%s\n", faults[i]);
      g_autofree char *text
        = g_strconcat (HEADER, bad, ROW ("E06000002", "Middlesbrough", "Section 4", "30"),
                       ROW ("E06000001", "Hartlepool", "Section 95", "100"), NULL);
      g_auto (Run) done = read_text (fixture, text);
      g_autofree char *whole = ask_mark (fixture, "", "E06000002");
      g_autofree char *part = ask_mark (fixture, "--where 'support=Section 4'", "E06000002");
      g_autofree char *other = ask_mark (fixture, "", "E06000005");
      g_auto (Run) table = run (fixture, "figures n.farne --level subregion");

      assert_says (&done, "Rows kept: 2\n");
      assert_says (&done, "Rows not kept: 1\n");
      g_assert_cmpstr (whole, ==, "no-data");
      g_assert_cmpstr (part, ==, "listed");
      g_assert_cmpstr (other, ==, "none-listed");
      assert_covered (fixture, "", 100, 11);
      assert_covered (fixture, "--by support", 130, 11);
      assert_says (&table, "Tees Valley (4 of 5 areas covered)");
      RUN (fixture, "undo n.farne");
    }
}

/* A row whose code is ours and whose name and region are not counts for nobody of ours. */
static void
test_code_against_name_and_region (Fixture *fixture, gconstpointer data)
{
  RUN (fixture, "new n.farne --region north-east");
  g_auto (Run) done = read_text (
    fixture, HEADER ROW ("E06000001", "Hartlepool", "Section 95", "100")
    "2024-09-30,E06000002,\"Kingston upon Hull, City of\",Yorkshire and The Humber,Section 95,"
    "Dispersal Accommodation,10\n");

  assert_says (&done, "Code and name are of different areas");
  g_assert_cmpfloat (ask_total (fixture, ""), ==, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/figures/rejects-are-no-data", test_rejects_are_no_data);
  ADD ("/figures/code-against-name-and-region", test_code_against_name_and_region);
  return g_test_run ();
}
