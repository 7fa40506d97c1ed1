/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

static void
set_up_figures (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, data);
  g_free (write_file (fixture, "asylum.csv", ASY_D11));
  g_free (write_file (fixture, "revised.csv", ASY_D11_REVISED));
  g_free (write_file (fixture, "march.csv", RESTRICTED));
  RUN (fixture, "new n.farne --region north-east");
  RUN (fixture, "import n.farne asylum.csv");
}

/* What is left out of a file of boundaries is told before it is kept, in words and for machines. */
static void
test_boundaries_are_told (Fixture *fixture, gconstpointer data)
{
  static const char features[] =
    "{\"type\":\"FeatureCollection\",\"features\":["
    "{\"type\":\"Feature\",\"properties\":{\"LAD21CD\":\"E06000002\",\"LAD21NM\":"
    "\"Middlesbrough\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
    "[[[-2,54],[-1,55],[-1,54],[-2,55],[-2,54]]]}},"
    "{\"type\":\"Feature\",\"properties\":{\"LAD21CD\":\"E06000010\",\"LAD21NM\":\"Hull\"},"
    "\"geometry\":null}]}";
  g_auto (Run) text = { 0 };
  g_auto (Run) json = { 0 };

  g_free (write_file (fixture, "shapes.geojson", features));
  text = run (fixture, "import n.farne shapes.geojson --dry-run");
  g_assert_nonnull (strstr (text.out, "As they were on 31 December 2021"));
  g_assert_nonnull (strstr (text.out, "was repaired: E06000002 Middlesbrough."));
  g_assert_nonnull (strstr (text.out, "1 code is of no area of this partnership"));
  g_assert_nonnull (strstr (text.out, "11 areas of this partnership have no shape in the file"));
  g_assert_nonnull (strstr (text.out, "… and 1 more."));
  json = run (fixture, "import n.farne shapes.geojson --dry-run --json");
  g_assert_nonnull (strstr (json.out, "\"what\" : \"repaired\""));
  g_assert_nonnull (strstr (json.out, "\"count\" : 11"));
}

#define ADD_FIGURES(path, func) g_test_add (path, Fixture, NULL, set_up_figures, func, tear_down)

static void
test_figures (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31"), ==, 240);
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-09-30"), ==, 200);
  g_assert_cmpfloat (ask_figure (fixture, "--at 2016-12-31", "E06000002"), ==, 110);
  g_assert_cmpfloat (ask_figure (fixture, "--level subregion --at 2016-12-31", "NE-TV"), ==, 150);
  g_assert_cmpfloat (ask_figure (fixture, "--level region", "E12000001"), ==, 240);
  g_assert_cmpfloat (ask_total (fixture, "--within 'Stockton-on-Tees' --at 2016-09-30"), ==, 20);
  g_assert_cmpfloat (ask_total (fixture,
                                "--where 'accommodation=subsistence only' --at 2016-09-30"), ==, 5);
}

/* What is due, and the calendar of it, which goes into the ledger. */
static void
test_due (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out.ics", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  RUN (fixture, "new demo.farne --region north-east --demo");
  {
    g_auto (Run) due = run (fixture, "due demo.farne");
    g_auto (Run) json = run (fixture, "due demo.farne --by 2017-04-10 --json");
    g_autoptr (JsonNode) node = json_from_string (json.out, NULL);

    g_assert_nonnull (strstr (due.out, "! Lead member, Sunderland: vacant\n"));
    g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
    g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), >, 5);
  }
  RUN (fixture, "calendar demo.farne -o out.ics");
  g_assert_true (g_file_get_contents (path, &first, NULL, NULL));
  g_assert_nonnull (strstr (first, "SUMMARY:National meeting of partnerships\r\n"));
  g_assert_nonnull (strstr (first, "DTEND;VALUE=DATE:20170526\r\n"));
  g_assert_nonnull (strstr (first, "SUMMARY:Our response: Changes to the transfer scheme\r\n"));
  g_assert_nonnull (strstr (first, "SUMMARY:Due: Name a lead member\r\n"));
  g_assert_null (strstr (first, "UP-2017"));
  RUN (fixture, "calendar demo.farne -o out.ics");
  g_assert_true (g_file_get_contents (path, &second, NULL, NULL));
  g_assert_cmpstr (first, ==, second);
  {
    g_auto (Run) ledger = run (fixture, "ledger demo.farne");
    g_auto (Run) wrong = run (fixture, "due demo.farne --by someday");

    g_assert_nonnull (strstr (ledger.out, "out.ics"));
    g_assert_cmpint (wrong.status, ==, 2);
  }
}

/* Compacting keeps the figures. */
static void
test_compact (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) done = run (fixture, "compact n.farne");

  g_assert_cmpstr (done.err, ==, "");
  g_assert_cmpint (done.status, ==, 0);
  g_assert_true (g_str_has_prefix (done.out, "n.farne: "));
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31"), ==, 240);
}

/* What leaves, and what is refused, is in the ledger though a window holds the file. */
static void
test_ledger (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "n.farne", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (FarneDesk) window = NULL;

  RUN (fixture, "figures n.farne");
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  RUN (fixture, "import n.farne march.csv");
  window = farne_desk_open (path, FARNE_STORE_WRITE, NULL);
  g_assert_nonnull (window);
  {
    g_auto (Run) out = run (fixture, "figures n.farne");
    g_auto (Run) refused = run (fixture, "figures n.farne --restricted");
    g_auto (Run) ledger = run (fixture, "ledger n.farne");
    g_auto (GStrv) lines = g_strsplit (g_strchomp (ledger.out), "\n", -1);

    g_assert_cmpint (out.status, ==, 0);
    g_assert_cmpint (refused.status, !=, 0);
    g_assert_cmpuint (g_strv_length (lines), ==, 3);
    g_assert_nonnull (strstr (lines[0], "  refused  "));
    g_assert_nonnull (strstr (lines[1], "  out  "));
    g_assert_nonnull (strstr (lines[2], "  out  "));
  }
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *listed = ask_mark (fixture, "--at 2016-12-31", "E06000005");
  g_autofree char *none = ask_mark (fixture, "--at 2016-09-30", "E06000005");
  g_autofree char *uncovered =
    ask_mark (fixture, "--at 2016-12-31 --where 'support=Section 98'", "E06000002");

  g_assert_cmpstr (listed, ==, "listed");
  g_assert_cmpstr (none, ==, "none-listed");
  g_assert_cmpstr (uncovered, ==, "not-covered");
}

static void
test_per_head (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) node = ask_json (fixture, "--per-head --at 2016-12-31");
  JsonObject *row = find_row (node, "E06000002");
  double population = json_object_get_double_member (row, "population");

  g_assert_cmpfloat (population, >, 100000);
  g_assert_cmpfloat (json_object_get_double_member (row, "limit"), ==, 200);
  g_assert_cmpfloat (json_object_get_double_member (row, "ratio"), ==, population / 110);
  g_assert_cmpfloat (json_object_get_double_member (row, "headroom"), ==,
                     (gint64) (population / 200) - 110);
  g_assert_cmpstr (json_object_get_string_member (row, "vintage"), <=, "2016-12-31");
}

/* The limit and the residents chosen by hand reach what leaves, and are told there. */
static void
test_chosen_by_hand (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) node =
    ask_json (fixture, "--per-head --at 2016-12-31 --limit 150 --vintage 2014-06-30");
  JsonObject *row = find_row (node, "E06000002");
  JsonArray *notes = json_object_get_array_member (json_node_get_object (node), "notes");
  const char *note = json_array_get_string_element (notes, json_array_get_length (notes) - 1);
  g_auto (Run) wrong = run (fixture, "figures n.farne --per-head --limit many");
  g_auto (Run) text = run (fixture, "figures n.farne --per-head --at 2016-12-31 --limit 150");
  g_autofree char *usual_path = NULL, *chosen_path = NULL, *usual = NULL, *chosen = NULL;
  gsize usual_size, chosen_size;

  g_assert_cmpfloat (json_object_get_double_member (row, "limit"), ==, 150);
  g_assert_cmpstr (json_object_get_string_member (row, "vintage"), ==, "2014-06-30");
  g_assert_cmpstr (note, ==, "Residents of mid-2014, chosen by hand. "
                             "The limit of 1\u00a0:\u00a0150 was chosen by hand.");
  g_assert_nonnull (strstr (text.out, "was chosen by hand."));
  g_assert_cmpint (wrong.status, ==, 2);
  g_assert_nonnull (strstr (wrong.err, "--limit"));
  RUN (fixture, "brief n.farne -o usual.pdf --at 2016-12-31");
  RUN (fixture, "brief n.farne -o chosen.pdf --at 2016-12-31 --limit 150");
  RUN (fixture, "map n.farne -o chosen.svg --per-head --at 2016-12-31 --vintage 2014-06-30");
  usual_path = g_build_filename (fixture->folder, "usual.pdf", NULL);
  chosen_path = g_build_filename (fixture->folder, "chosen.pdf", NULL);
  g_assert_true (g_file_get_contents (usual_path, &usual, &usual_size, NULL));
  g_assert_true (g_file_get_contents (chosen_path, &chosen, &chosen_size, NULL));
  g_assert_false (usual_size == chosen_size && memcmp (usual, chosen, usual_size) == 0);
}

static void
test_undo_takes_it_all_back (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) history = run (fixture, "history n.farne --json");
  g_auto (Run) gone = { 0 };

  g_assert_nonnull (strstr (history.out, "Import asylum.csv"));
  RUN (fixture, "undo n.farne");
  gone = run (fixture, "figures n.farne --at 2016-12-31");
  g_assert_cmpint (gone.status, ==, 1);
  RUN (fixture, "redo n.farne");
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31"), ==, 240);
  RUN (fixture, "check n.farne");
}

static void
test_revision_and_withdrawal (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) releases = { 0 };
  g_auto (Run) moves = { 0 };

  RUN (fixture, "import n.farne revised.csv --published 2017-05-25");
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31"), ==, 242);
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31 --known 2017-05-24"), ==, 240);
  moves = run (fixture, "compare n.farne asylum.csv revised.csv");
  g_assert_nonnull (strstr (moves.out, "112"));
  RUN (fixture, "withdraw n.farne revised.csv");
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31"), ==, 240);
  RUN (fixture, "withdraw n.farne revised.csv --back");
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31"), ==, 242);
  releases = run (fixture, "releases n.farne --json");
  g_assert_nonnull (strstr (releases.out, "\"revised.csv\""));
}

static void
test_same_file_is_taken_once (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) again = run (fixture, "import n.farne asylum.csv --json");
  g_auto (Run) forced = { 0 };

  g_assert_cmpint (again.status, ==, 0);
  g_assert_nonnull (strstr (again.out, "\"kept\" : false"));
  forced = run (fixture, "import n.farne asylum.csv --again --json");
  g_assert_nonnull (strstr (forced.out, "\"kept\" : true"));
}

static void
test_dry_run_keeps_nothing (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) dry =
    run (fixture, "import n.farne revised.csv --published 2017-05-25 --dry-run --json");
  g_autoptr (JsonNode) node = json_from_string (dry.out, NULL);
  JsonObject *preview = json_node_get_object (node);
  JsonObject *revised;

  g_assert_cmpint (dry.status, ==, 0);
  g_assert_false (json_object_get_boolean_member (preview, "kept"));
  g_assert_cmpint (json_object_get_int_member (preview, "repaired"), ==, 1);
  revised = json_object_get_object_member (preview, "revises");
  g_assert_cmpstr (json_object_get_string_member (revised, "file"), ==, "asylum.csv");
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31"), ==, 240);
}

static void
test_several_files_at_once (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) done = run (fixture, "import n.farne revised.csv march.csv --json");
  g_autoptr (JsonNode) node = json_from_string (done.out, NULL);

  g_assert_cmpint (done.status, ==, 0);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 2);
}

static void
test_mapped_by_words (Fixture *fixture, gconstpointer data)
{
  g_free (write_file (fixture, "counts.csv", "When,Where,How many\n2017-03-31,E06000002,7\n"));
  g_free (write_file (fixture, "next.csv", "When,Where,How many\n2017-06-30,E06000002,9\n"));
  RUN (fixture, "import n.farne counts.csv --map date=When --map area-code=Where "
       "--map 'value=How many' --measure supported --public");
  RUN (fixture, "import n.farne next.csv");
  g_assert_cmpfloat (ask_figure (fixture, "--at 2017-03-31", "E06000002"), ==, 7);
  g_assert_cmpfloat (ask_figure (fixture, "--at 2017-06-30", "E06000002"), ==, 9);
}

/* Where the team alone has counts, who asks is told so, and no count. */
static void
test_only_restricted_is_said (Fixture *fixture, gconstpointer data)
{
  RUN (fixture, "new o.farne --region north-east");
  {
    g_auto (Run) none = run (fixture, "figures o.farne");

    g_assert_nonnull (strstr (none.err, "import a file first"));
  }
  RUN (fixture, "import o.farne march.csv");
  RUN (fixture, "import n.farne march.csv");
  {
    g_auto (Run) alone = run (fixture, "figures o.farne");
    g_auto (Run) day = run (fixture, "figures n.farne --at 2017-03-31");
    g_auto (Run) other = run (fixture, "figures n.farne --at 2017-04-30");

    g_assert_cmpint (alone.status, ==, 1);
    g_assert_nonnull (strstr (alone.err, "restricted counts alone"));
    g_assert_cmpint (day.status, ==, 1);
    g_assert_nonnull (strstr (day.err, "restricted counts alone"));
    g_assert_nonnull (strstr (day.err, "2016-09-30, 2016-12-31"));
    g_assert_nonnull (strstr (other.err, "There are no figures"));
  }
}

/* Headers that nobody knows don't make public what they are mapped to, nor does a remembered answer. */
static void
test_mapped_detail_is_restricted (Fixture *fixture, gconstpointer data)
{
  static const char map[] = "--map date=when --map area-name=where --map value=howmany";

  g_free (write_file (fixture, "mp.csv", "when,where,howmany,nat\n2017-03-31,Middlesbrough,3,Iran\n"));
  {
    g_auto (Run) public = run (fixture, "import n.farne mp.csv %s --map nationality=nat --public", map);

    g_assert_cmpint (public.status, ==, 1);
    g_assert_nonnull (strstr (public.err, "can’t be kept as public"));
  }
  RUN (fixture, "import n.farne mp.csv %s --map nationality=nat", map);
  {
    g_auto (Run) figures = run (fixture, "figures n.farne --at 2017-03-31 --by nationality");

    g_assert_cmpint (figures.status, ==, 1);
    g_assert_null (strstr (figures.out, "Iran"));
  }
  {
    g_auto (Run) maps = run (fixture, "list n.farne header_map --fields signature --csv");
    g_auto (GStrv) lines = g_strsplit_set (maps.out, "\n,", -1);

    g_assert_cmpuint (g_strv_length (lines), >=, 4);
    RUN (fixture, "change n.farne header_map %s 'settings={\"measure\":\"supported\",\"restricted\":false}'",
         lines[2]);
  }
  {
    g_auto (Run) again = run (fixture, "import n.farne mp.csv --again --dry-run");

    g_assert_cmpint (again.status, ==, 0);
    g_assert_nonnull (strstr (again.out, "Restricted: "));
  }
}

static void
test_outputs (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *words; const char *name; const char *start; } outputs[] = {
    { "map n.farne -o m.png", "m.png", "\x89PNG" },
    { "map n.farne -o m.svg --tile", "m.svg", "<?xml" },
    { "map n.farne -o m.pdf --level subregion --share", "m.pdf", "%PDF" },
    { "map n.farne -o c.svg --since 2016-09-30 --method quantile --classes 3", "c.svg", "<?xml" },
    { "map n.farne -o k.svg --breaks 10,100", "k.svg", "<?xml" },
    { "brief n.farne -o b.pdf", "b.pdf", "%PDF" },
    { "brief n.farne -o a.pdf --authority E06000002", "a.pdf", "%PDF" },
    { "export n.farne -o e.csv --per-head", "e.csv", "" },
    { "export n.farne -o e.xlsx --by support", "e.xlsx", "PK" },
    { "export n.farne -o e.ods --from 2016-09-30 --to 2016-12-31", "e.ods", "PK" },
    { "export n.farne -o e.gpkg", "e.gpkg", "SQLite format 3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, outputs[i].name, NULL);
      g_autofree char *content = NULL;

      RUN (fixture, "%s", outputs[i].words);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, outputs[i].start));
    }
}

static void
test_same_briefing_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = g_build_filename (fixture->folder, "one.pdf", NULL);
  g_autofree char *two = g_build_filename (fixture->folder, "two.pdf", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_size, second_size;

  RUN (fixture, "brief n.farne -o one.pdf");
  RUN (fixture, "brief n.farne -o two.pdf");
  g_assert_true (g_file_get_contents (one, &first, &first_size, NULL));
  g_assert_true (g_file_get_contents (two, &second, &second_size, NULL));
  g_assert_cmpmem (first, first_size, second, second_size);
}

/* Restricted figures leave by no door of the terminal; the sentence says why. */
static void
test_restricted_stays (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "figures n.farne --restricted", "figures n.farne --restricted --json",
    "figures n.farne --restricted --csv", "figures n.farne --by nationality",
    "figures n.farne --where sex=Male", "figures n.farne --restricted --per-head",
    "map n.farne -o r.png --restricted", "map n.farne -o r.svg --where household=Family",
    "brief n.farne -o r.pdf --restricted", "export n.farne -o r.csv --restricted",
    "export n.farne -o r.xlsx --by age", "export n.farne -o r.ods --by household",
    "export n.farne -o r.gpkg --restricted", "rejects n.farne march.csv",
    "compare n.farne march.csv march.csv", "figures n.farne --where nationality=nowhere",
    "figures n.farne --by nationality --at 2001-01-01", "figures n.farne --restricted --by scheme",
  };

  RUN (fixture, "import n.farne march.csv");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (Run) done = run (fixture, "%s", lines[i]);

      g_test_message ("farne %s → %d %s", lines[i], done.status, done.err);
      g_assert_cmpint (done.status, ==, 1);
      g_assert_cmpstr (done.out, ==, "");
      g_assert_nonnull (strstr (done.err, "restricted"));
      g_assert_null (strstr (done.err, "Iran"));
    }
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31"), ==, 240);
}

static void
test_restricted_import_tells_no_figure (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) done = run (fixture, "import n.farne march.csv --json");
  g_autoptr (JsonNode) node = json_from_string (done.out, NULL);

  g_assert_cmpint (done.status, ==, 0);
  g_assert_true (json_object_get_boolean_member (json_node_get_object (node), "restricted"));
  g_assert_false (json_object_has_member (json_node_get_object (node), "totals"));
}

/* The first row of a table without a header is a row of figures, and is told no more than any other. */
static void
test_unmapped_tells_no_row (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) done = { 0 };
  g_auto (Run) preview = { 0 };

  g_free (write_file (fixture, "bare.csv", "2017-02-28,Hartlepool,TS24 7,Iraq,Male,12\n"
                                           "2017-02-28,Hartlepool,TS24 7,Iran,Male,3\n"));
  done = run (fixture, "import n.farne bare.csv");
  preview = run (fixture, "import n.farne bare.csv --dry-run --json");
  g_assert_cmpint (done.status, ==, 1);
  g_assert_nonnull (strstr (done.err, "Column D"));
  g_assert_null (strstr (done.err, "Iraq"));
  g_assert_null (strstr (preview.out, "Iraq"));
}

static void
test_copies_and_backups (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) list = { 0 };

  RUN (fixture, "copy n.farne -o copy.farne");
  RUN (fixture, "check copy.farne");
  RUN (fixture, "backup n.farne");
  list = run (fixture, "backup n.farne --list");
  g_assert_cmpstr (list.out, !=, "");
  RUN (fixture, "undo n.farne");
  RUN (fixture, "restore n.farne");
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31"), ==, 240);
}

static void
test_today (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) told = { 0 };
  g_auto (Run) hidden = { 0 };

  RUN (fixture, "today n.farne 2017-01-31");
  told = run (fixture, "today n.farne");
  g_assert_cmpstr (told.out, ==, "2017-01-31\n");
  hidden = run (fixture, "figures n.farne --at 2016-12-31");
  g_assert_cmpint (hidden.status, ==, 1);
  RUN (fixture, "today n.farne calendar");
  g_assert_cmpfloat (ask_total (fixture, "--at 2016-12-31"), ==, 240);
}

static void
test_erased (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) releases = { 0 };

  RUN (fixture, "import n.farne march.csv");
  RUN (fixture, "erase n.farne march.csv");
  releases = run (fixture, "releases n.farne");
  g_assert_nonnull (strstr (releases.out, "erased"));
  RUN (fixture, "check n.farne");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_FIGURES ("/check/due", test_due);
  ADD_FIGURES ("/check/boundaries-are-told", test_boundaries_are_told);
  ADD_FIGURES ("/check/figures", test_figures);
  ADD_FIGURES ("/check/compact", test_compact);
  ADD_FIGURES ("/check/ledger", test_ledger);
  ADD_FIGURES ("/check/marks", test_marks);
  ADD_FIGURES ("/check/per-head", test_per_head);
  ADD_FIGURES ("/check/chosen-by-hand", test_chosen_by_hand);
  ADD_FIGURES ("/check/undo-takes-it-all-back", test_undo_takes_it_all_back);
  ADD_FIGURES ("/check/revision-and-withdrawal", test_revision_and_withdrawal);
  ADD_FIGURES ("/check/same-file-is-taken-once", test_same_file_is_taken_once);
  ADD_FIGURES ("/check/dry-run-keeps-nothing", test_dry_run_keeps_nothing);
  ADD_FIGURES ("/check/several-files-at-once", test_several_files_at_once);
  ADD_FIGURES ("/check/mapped-by-words", test_mapped_by_words);
  ADD_FIGURES ("/check/mapped-detail-is-restricted", test_mapped_detail_is_restricted);
  ADD_FIGURES ("/check/only-restricted-is-said", test_only_restricted_is_said);
  ADD_FIGURES ("/check/outputs", test_outputs);
  ADD_FIGURES ("/check/same-briefing-same-bytes", test_same_briefing_same_bytes);
  ADD_FIGURES ("/check/restricted-stays", test_restricted_stays);
  ADD_FIGURES ("/check/unmapped-tells-no-row", test_unmapped_tells_no_row);
  ADD_FIGURES ("/check/restricted-import-tells-no-figure", test_restricted_import_tells_no_figure);
  ADD_FIGURES ("/check/copies-and-backups", test_copies_and_backups);
  ADD_FIGURES ("/check/today", test_today);
  ADD_FIGURES ("/check/erased", test_erased);
  return g_test_run ();
}
