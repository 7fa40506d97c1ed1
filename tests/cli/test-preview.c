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

static void
assert_says (Fixture *fixture, int status, const char *words, const char *said)
{
  g_auto (Run) done = run (fixture, "%s", words);

  if (done.status != status || strstr (status == 0 ? done.out : done.err, said) == NULL)
    g_test_fail_printf ("farne %s: %d %s%s", words, done.status, done.out, done.err);
}

static void
assert_says_not (Fixture *fixture, const char *words, const char *said)
{
  g_auto (Run) done = run (fixture, "%s", words);

  if (done.status != 0 || strstr (done.out, said) != NULL)
    g_test_fail_printf ("farne %s: %d %s%s", words, done.status, done.out, done.err);
}

/* The published table with so many rows more whose figure is none. */
static void
write_with_rejects (Fixture *fixture, const char *name, guint n)
{
  g_autoptr (GString) text = g_string_new (ASY_D11);
  g_autofree char *path = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (text, "2016-12-31,2016,4,Section 95,North East,Darlington,E06000005,"
                     "Dispersal Accommodation,many\n");
  path = write_file (fixture, name, text->str);
}

static guint
count_findings (Fixture *fixture, const char *words)
{
  g_auto (Run) done = run (fixture, "%s", words);
  g_autoptr (JsonNode) node = json_from_string (done.out, NULL);

  return json_array_get_length (json_object_get_array_member (json_node_get_object (node),
                                                              "findings"));
}

/* Twenty are told in lines, and how the others are found; programs are told all. */
static void
test_no_finding_is_lost (Fixture *fixture, gconstpointer data)
{
  write_with_rejects (fixture, "a.csv", 50);
  g_assert_cmpuint (count_findings (fixture, "import n.farne a.csv --dry-run --json"), ==, 50);
  assert_says (fixture, 0, "import n.farne a.csv --dry-run", "and 30 more; give --all to list them\n");
  assert_says_not (fixture, "import n.farne a.csv --dry-run", "row 60,");
  assert_says (fixture, 0, "import n.farne a.csv --dry-run --all", "row 60,");
  assert_says_not (fixture, "import n.farne a.csv --dry-run --all", "    and ");
  assert_says (fixture, 0, "import n.farne a.csv", "and 30 more; “farne rejects” lists them\n");
  assert_says (fixture, 0, "rejects n.farne a.csv", ",60,");
}

/* A table that fits no layout is told by its file's name too, wherever it lies. */
static void
test_unmapped_has_a_name (Fixture *fixture, gconstpointer data)
{
  g_free (write_file (fixture, "own.csv", "Where,Howmany\nGateshead,3\nHartlepool,4\n"));

  assert_says (fixture, 0, "import n.farne ./own.csv --dry-run", "own.csv\n  It fits no layout.");
  assert_says (fixture, 0, "import n.farne ./own.csv --dry-run --json", "\"file\" : \"own.csv\"");
  assert_says (fixture, 1, "import n.farne ./own.csv", "farne: own.csv fits no layout");
}

/* A total that is not the sum, and a row that can't be read: the sum is a restricted figure. */
#define WITH_FIGURES \
  RESTRICTED \
  "2017-03-31,Total,,,,,,,,12345\n" \
  "2017-02-28,Middlesbrough,E06000002,TS1 4,Iran,25-34,Male,Single,Section 95,many\n"

/* A sentence that is always the same is told of a restricted file; one that quotes it is not. */
static void
test_restricted_says_where_and_why (Fixture *fixture, gconstpointer data)
{
  const char *words = "import n.farne a.csv --dry-run --restricted";
  g_free (write_file (fixture, "a.csv", WITH_FIGURES));

  assert_says (fixture, 0, words, "row 6, People: ");
  assert_says (fixture, 0, words, "row 5, People: The reason quotes the file");
  assert_says_not (fixture, words, "sum of its rows");
  assert_says_not (fixture, words, "12");
  assert_says_not (fixture, words, "many");
}

#define CHILDREN \
  "gss_code,la_name,region_group,year_ending_31_march,measure,characteristic,number_published\n" \
  "E06000001,Hartlepool,NE,2022,cla_31_march,Non-UASC,296\n" \
  "E06000001,Hartlepool,NE,2022,cla_31_march,Total,302\n" \
  "E06000001,Hartlepool,NE,2022,cla_31_march,UASC,6\n"

/* A sentence that says "so many" says how many; a cell that can't be read is told. */
static void
test_findings_say_how_many (Fixture *fixture, gconstpointer data)
{
  g_free (write_file (fixture, "children.csv", CHILDREN));

  write_with_rejects (fixture, "a.csv", 1);
  assert_says (fixture, 0, "import n.farne a.csv --dry-run", "row 11, People, “many”: ");
  assert_says (fixture, 0, "import n.farne children.csv --dry-run", "    1: So many rows are");
}

#define BY_SECTOR \
  "Date,Postcode sector,Nationality,Age band,Sex,Household,Support type,People\n" \
  "2017-03-31,TS1 4,Iran,25-34,Male,Single,Section 95,3\n" \
  "2017-03-31,SR2 8,Iran,0-9,Male,Family,Section 95,1\n"

/* A file without a column of areas counts its measure, and no other. */
static void
test_sectors_alone_have_one_measure (Fixture *fixture, gconstpointer data)
{
  g_free (write_file (fixture, "sectors.csv", BY_SECTOR));

  assert_says (fixture, 0, "import n.farne sectors.csv --dry-run --json", "\"measure\" : \"supported\"");
  assert_says_not (fixture, "import n.farne sectors.csv --dry-run --json", "\\t");
}

static void
test_what_is_no_table (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *said;
  } files[] = {
    { "broken.geojson", "{\"type\":\"FeatureCollection\",\n\"features\":[", "no valid JSON: it can't be read past line 2" },
    { "broken.json", "{\"a\":\n1,\n}", "no valid JSON: it can't be read past line 2" },
    { "whole.json", "{\"a\": 1}", "is JSON and holds neither boundaries nor a table" },
    { "empty.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}", "holds no shapes that name an area" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *words = g_strdup_printf ("import n.farne %s", files[i].name);

      g_free (write_file (fixture, files[i].name, files[i].text));
      assert_says (fixture, 1, words, files[i].said);
    }
  assert_says (fixture, 1, "import n.farne n.farne", "“n.farne” is a desk of Farne");
  assert_says (fixture, 1, "load n.farne issue n.farne", "“n.farne” is a desk of Farne");
}

/* A pipe that nobody fills is refused, not waited for. */
static void
test_pipe_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_says (fixture, 1, "import n.farne pipe", "“pipe” is not a file");
  assert_says (fixture, 1, "load n.farne issue pipe", "“pipe” is not a file");
}

static void
test_wide_row_is_named (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("Date,People\n");
  g_autofree char *path = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "1,");
  path = write_file (fixture, "wide.csv", text->str);
  assert_says (fixture, 1, "import n.farne wide.csv", "“wide.csv”: Row 2 has more than 16,384 columns");
}

/* Every verb takes an authority by its code, its name or its short name. */
static void
test_authority_by_name (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "E08000037", "Gateshead", "'stockton on tees'", "Stockton" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    RUN (fixture, "prepare n.farne visit --authority %s -o visit%u.pdf", names[i], i);
  assert_says (fixture, 1, "prepare n.farne visit --authority Nowhere -o visit.pdf",
               "There is no area “Nowhere”; there are: County Durham");
  assert_says (fixture, 1, "prepare n.farne visit --authority E12000001 -o visit.pdf", "There is no area");
}

/* A table without a record is refused in every format; a cell under no name is told with its row. */
static void
test_load_says_what_it_passes_over (Fixture *fixture, gconstpointer data)
{
  g_free (write_file (fixture, "empty.csv", "Title,Due\n"));
  g_free (write_file (fixture, "surplus.csv", "Title,Note\nA,,what\nB,b\n"));

  assert_says (fixture, 1, "load n.farne issue empty.csv", "has a row of names and no rows under it");
  assert_says (fixture, 0, "load n.farne issue surplus.csv", "row 2, warning: The row has more cells");
  assert_says (fixture, 0, "load n.farne issue surplus.csv --dry-run", "Warnings: 1");
}

/* What is wrong is named once, and a field is given once. */
static void
test_refusals_are_plain (Fixture *fixture, gconstpointer data)
{
  g_free (write_file (fixture, "homes.csv", "Reference,Type\nP1,zz\n"));

  assert_says (fixture, 1, "add n.farne property reference=P1 provider=zz", "farne: Provider: there is no “zz”.");
  assert_says (fixture, 1, "add n.farne property reference=P1 sort=zz", "farne: Type: “zz” is not one");
  assert_says (fixture, 0, "load n.farne property homes.csv --dry-run", "row 2, Type, not kept: “zz” is not one");
  assert_says (fixture, 2, "add n.farne issue title=X title=Y", "“title” is given twice");
  assert_says (fixture, 2, "add n.farne issue title=X Title=Y", "“Title” is given twice");
  assert_says_not (fixture, "help map", "  [");
}

#define ADD_HERE(path, func) g_test_add (path, Fixture, NULL, set_up_file, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_HERE ("/preview/no-finding-is-lost", test_no_finding_is_lost);
  ADD_HERE ("/preview/unmapped-has-a-name", test_unmapped_has_a_name);
  ADD_HERE ("/preview/findings-say-how-many", test_findings_say_how_many);
  ADD_HERE ("/preview/restricted-says-where-and-why", test_restricted_says_where_and_why);
  ADD_HERE ("/preview/sectors-alone-have-one-measure", test_sectors_alone_have_one_measure);
  ADD_HERE ("/preview/what-is-no-table", test_what_is_no_table);
  ADD_HERE ("/preview/pipe-is-refused", test_pipe_is_refused);
  ADD_HERE ("/preview/wide-row-is-named", test_wide_row_is_named);
  ADD_HERE ("/preview/authority-by-name", test_authority_by_name);
  ADD_HERE ("/preview/load-says-what-it-passes-over", test_load_says_what_it_passes_over);
  ADD_HERE ("/preview/refusals-are-plain", test_refusals_are_plain);
  return g_test_run ();
}
