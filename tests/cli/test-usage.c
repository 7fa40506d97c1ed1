/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <sys/stat.h>
#include <unistd.h>

#include "cli/farne-verb.h"

static const struct
{
  const char *words;
  int status;
  const char *out;
  const char *err;
} cases[] = {
  { "--version", 0, "farne 0", "" },
  { "--help", 0, "figures", "" },
  { "help", 0, "Tells counted people as a table.", "" },
  { "help import", 0, "Usage: farne import FILE DATA...", "" },
  { "help frobnicate", 2, "", "“frobnicate”" },
  { "frobnicate", 2, "", "“frobnicate”" },
  { "figures --help", 0, "Usage: farne figures FILE", "" },
  { "new", 2, "", "Usage: farne new FILE --region" },
  { "new x.farne", 2, "", "--region" },
  { "new x.farne --region far-east", 1, "", "east-midlands, north-east" },
  { "new x.farne y.farne --region north-east", 2, "", "“y.farne” is too much" },
  { "new n.farne --region north-east", 1, "", "n.farne" },
  { "new e.farne --region east-midlands --demo", 1, "", "north-east" },
  { "import n.farne", 2, "", "Usage: farne import" },
  { "import n.farne none.csv", 1, "", "none.csv" },
  { "import n.farne asylum.csv --as tea-leaves", 2, "", "asy-d11" },
  { "import n.farne asylum.csv --map tea=leaves", 2, "", "value" },
  { "import n.farne asylum.csv --map tea", 2, "", "FIELD=COLUMN" },
  { "import n.farne asylum.csv --restricted --public", 2, "", "--restricted or --public" },
  { "import n.farne asylum.csv --published soon", 2, "", "2017-04-10" },
  { "import none.farne asylum.csv", 1, "", "none.farne" },
  { "import n.farne unknown.csv", 1, "", "Column A, Column B, Column C" },
  { "properties n.farne", 2, "", "Usage: farne properties" },
  { "properties n.farne none.csv", 1, "", "none.csv" },
  { "properties n.farne asylum.csv", 1, "", "bed_spaces" },
  { "properties n.farne asylum.csv --map tea=leaves", 2, "", "reference" },
  { "properties n.farne asylum.csv --day soon", 2, "", "“soon”" },
  { "load n.farne organisation", 2, "", "Usage: farne load" },
  { "load n.farne tea asylum.csv", 2, "", "“tea”" },
  { "load n.farne organisation none.csv", 1, "", "none.csv" },
  { "load n.farne term asylum.csv", 1, "", "--map" },
  { "load n.farne organisation asylum.csv --map tea=leaves", 2, "", "“tea”" },
  { "load n.farne organisation asylum.csv --map name", 2, "", "FIELD=COLUMN" },
  { "load n.farne organisation asylum.csv --map name=Tea", 1, "", "“Tea”" },
  { "load none.farne organisation asylum.csv", 1, "", "none.farne" },
  { "figures", 2, "", "Usage: farne figures" },
  { "figures none.farne", 1, "", "none.farne" },
  { "figures asylum.csv", 1, "", "asylum.csv" },
  { "figures n.farne --colour", 2, "", "--colour" },
  { "figures n.farne --json --csv", 2, "", "--json or --csv" },
  { "figures n.farne --at tomorrow", 2, "", "“tomorrow”" },
  { "figures n.farne --at 2016-12-31 --from 2016-09-30", 2, "", "--at" },
  { "figures n.farne --from 2016-12-31 --to 2016-09-30", 2, "", "earlier date first" },
  { "figures n.farne --per-head", 0, "Residents of ", "" },
  { "figures n.farne --per-head", 0, "The limit is 1", "" },
  { "figures n.farne --at 2016-12-30", 1, "", "2016-09-30, 2016-12-31" },
  { "figures n.farne --known 2016-12-31", 1, "", "31 December 2016" },
  { "figures n.farne --measure tea", 1, "", "supported" },
  { "figures n.farne --level street", 1, "", "region, subregion, authority" },
  { "figures n.farne --within Atlantis", 1, "", "Middlesbrough (E06000002)" },
  { "figures n.farne --by tea", 1, "", "support, accommodation" },
  { "figures n.farne --where tea=green", 1, "", "support, accommodation" },
  { "figures n.farne --where support", 2, "", "DIMENSION=VALUE" },
  { "figures n.farne --where 'support=Section 2'", 1, "", "Section 95" },
  { "figures n.farne --by support --per-head", 2, "", "--per-head or --by" },
  { "sheet n.farne AUP-1", 2, "", "-o" },
  { "sheet n.farne AUP-1 -o s.pdf", 1, "", "AUP-1" },
  { "dispersal n.farne", 0, "of 12 authorities take part", "" },
  { "dispersal n.farne --milestones", 2, "", "-o" },
  { "dispersal n.farne -o m.tea", 2, "", "m.tea" },
  { "map n.farne", 2, "", "-o" },
  { "map n.farne -o m.tea", 2, "", "m.tea" },
  { "map n.farne -o m.png --classes 1", 2, "", "from 2 to 9" },
  { "map n.farne -o m.png --method tea", 2, "", "jenks, quantile, equal, manual" },
  { "map n.farne -o m.png --method manual", 2, "", "--breaks" },
  { "map n.farne -o m.png --breaks 1,tea", 2, "", "“tea”" },
  { "map n.farne -o m.png --share --per-head", 2, "", "--share" },
  { "map n.farne -o m.png --from 2016-09-30", 2, "", "--at" },
  { "map n.farne -o m.png --at 2016-09-30 --since 2016-09-30", 2, "", "is not before" },
  { "map n.farne -o m.png --since 2017-09-30", 2, "", "30 September 2017 is not before" },
  { "map n.farne -o m.png --since 2016-09-29", 1, "", "2016-09-30, 2016-12-31" },
  { "brief n.farne", 2, "", "-o" },
  { "brief n.farne -o b.pdf --authority Atlantis", 1, "", "Atlantis" },
  { "prepare n.farne feast -o p.pdf", 2, "", "visit, month or provider" },
  { "prepare n.farne month", 2, "", "-o" },
  { "prepare n.farne visit -o p.pdf", 1, "", "which authority" },
  { "prepare n.farne visit -o p.pdf --authority Atlantis", 1, "", "Atlantis" },
  { "export n.farne", 2, "", "-o" },
  { "export n.farne -o e.tea", 2, "", "e.tea" },
  { "brief n.farne -o b.png", 2, "", "does not end in .pdf" },
  { "prepare n.farne month -o .pdf", 2, "", "does not end in .pdf" },
  { "sheet n.farne AUP-1 -o s.txt", 2, "", "does not end in .pdf" },
  { "calendar n.farne -o c.txt", 2, "", "does not end in .ics" },
  { "rejects n.farne asylum.csv -o r.txt", 2, "", "does not end in .csv" },
  { "list n.farne organisation -o l.gpkg", 2, "", ".csv, .json, .xlsx or .ods" },
  { "copy n.farne -o c.db", 2, "", "does not end in .farne" },
  { "releases none.farne", 1, "", "none.farne" },
  { "withdraw n.farne tea", 1, "", "“tea”" },
  { "withdraw n.farne", 2, "", "Usage: farne withdraw" },
  { "rejects n.farne tea", 1, "", "“tea”" },
  { "undo none.farne", 1, "", "none.farne" },
  { "redo n.farne", 1, "", "" },
  { "today n.farne", 0, "20", "" },
  { "today n.farne soon", 2, "", "“soon”" },
  { "check asylum.csv", 1, "", "asylum.csv" },
  { "copy n.farne", 2, "", "-o" },
  { "restore x.farne", 1, "", "x.farne" },
};

static void
set_up_file (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, data);
  g_free (write_file (fixture, "asylum.csv", ASY_D11));
  g_free (write_file (fixture, "unknown.csv", "When,Where,How many\n2016-09-30,E06000002,7\n"));
  RUN (fixture, "new n.farne --region north-east");
  RUN (fixture, "import n.farne asylum.csv");
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

/* Done: nothing on standard error. Failed: one line. Wrong usage: a line and the usage. */
static void
test_cases (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Run) done = run (fixture, "%s", cases[i].words);

      if (done.status != cases[i].status
          || strstr (done.out, cases[i].out) == NULL || strstr (done.err, cases[i].err) == NULL
          || count_lines (done.err) != (guint) done.status
          || (done.status == 2 && strstr (done.err, "\nUsage: farne ") == NULL))
        g_test_fail_printf ("farne %s: %d %s%s", cases[i].words, done.status, done.out, done.err);
    }
}

/* Every verb is told of in the help, and tells how it is used. */
static void
test_every_verb_helps (Fixture *fixture, gconstpointer data)
{
  const FarneVerb *const *verbs = farne_verbs_get_all ();
  g_auto (Run) help = run (fixture, "help");

  for (guint i = 0; verbs[i] != NULL; i++)
    {
      g_auto (Run) done = run (fixture, "help %s", verbs[i]->name);
      g_autofree char *usage =
        g_strdup_printf ("Usage: farne %s %s\n", verbs[i]->name, verbs[i]->usage);

      g_assert_nonnull (strstr (help.out, verbs[i]->summary));
      g_assert_true (g_str_has_prefix (done.out, usage));
    }
}

/* A file that can't be written whole is not written at all, and the old one stays. */
static void
test_outputs_are_whole_or_not (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "map n.farne -o none/m.png", "brief n.farne -o none/b.pdf", "export n.farne -o none/e.csv",
    "rejects n.farne asylum.csv -o none/r.csv", "copy n.farne -o none/c.farne",
  };
  g_autofree char *none = g_build_filename (fixture->folder, "none", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (Run) done = run (fixture, "%s", lines[i]);

      g_assert_cmpint (done.status, ==, 1);
      g_assert_cmpuint (count_lines (done.err), ==, 1);
      g_assert_false (g_file_test (none, G_FILE_TEST_EXISTS));
    }
}

static const char *const writers[] = {
  "brief n.farne -o", "prepare n.farne month -o", "sheet n.farne AUP-1 -o", "calendar n.farne -o",
  "map n.farne -o", "dispersal n.farne -o", "export n.farne -o", "list n.farne organisation -o",
  "rejects n.farne asylum.csv -o", "load n.farne organisation organisations.csv --rejects",
  "extract n.farne 1 -o", "copy n.farne -o",
};

static char *
read_whole (Fixture *fixture, const char *name, gsize *size)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, size, NULL));
  return content;
}

/* No verb writes over the desk, another desk, what SQLite keeps beside one, or by another name. */
static void
test_no_desk_is_written_over (Fixture *fixture, gconstpointer data)
{
  static const char *const targets[] = { "n.farne", "other.farne", "n.farne-wal", "link.pdf",
                                         "report" };
  g_autofree char *link = g_build_filename (fixture->folder, "link.pdf", NULL);
  gsize before_size, after_size;
  g_autofree char *before = NULL, *after = NULL;

  RUN (fixture, "copy n.farne -o other.farne");
  g_free (write_file (fixture, "n.farne-wal", ""));
  g_assert_cmpint (symlink ("n.farne", link), ==, 0);
  g_free (write_file (fixture, "organisations.csv", "name\nHull\n"));
  before = read_whole (fixture, "n.farne", &before_size);
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (targets); j++)
      {
        g_auto (Run) done = { 0 };

        if (g_str_has_prefix (writers[i], "extract") && g_str_equal (targets[j], "report"))
          continue;
        done = run (fixture, "%s %s", writers[i], targets[j]);
        if (done.status != 2)
          g_test_fail_printf ("farne %s %s: %d %s", writers[i], targets[j], done.status, done.err);
      }
  after = read_whole (fixture, "n.farne", &after_size);
  g_assert_cmpmem (before, before_size, after, after_size);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_free (read_whole (fixture, "other.farne", NULL));
}

/* Only a file gives way to a file: a pipe, a folder and a link to nothing stay what they are. */
static void
test_only_files_give_way (Fixture *fixture, gconstpointer data)
{
  static const char *const endings[] = { "pdf", "pdf", "pdf", "ics", "png", "svg", "csv", "json",
                                         "csv", "csv", "bin", "farne" };

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.%s", fixture->folder, i, endings[i]);
      g_autofree char *dangling = g_strdup_printf ("%s/to-%u.%s", fixture->folder, i, endings[i]);
      struct stat info;

      g_assert_cmpint (mkfifo (path, 0600), ==, 0);
      g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
      {
        g_auto (Run) to_pipe = run (fixture, "%s %s", writers[i], path);
        g_auto (Run) to_link = run (fixture, "%s %s", writers[i], dangling);

        g_assert_cmpint (to_pipe.status, ==, 1);
        g_assert_nonnull (strstr (to_pipe.err, "is a device, not a file"));
        g_assert_cmpint (to_link.status, ==, 1);
        g_assert_nonnull (strstr (to_link.err, "leads nowhere"));
      }
      g_assert_cmpint (lstat (path, &info), ==, 0);
      g_assert_true (S_ISFIFO (info.st_mode));
      g_assert_true (g_file_test (dangling, G_FILE_TEST_IS_SYMLINK));
    }
}

/* The list of what is wrong with a table never takes the table's own place. */
static void
test_data_stay (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  g_auto (Run) done = { 0 };

  g_free (write_file (fixture, "organisations.csv", "name\nHull\n"));
  done = run (fixture, "load n.farne organisation organisations.csv --rejects ./organisations.csv");
  g_assert_cmpint (done.status, ==, 2);
  g_assert_nonnull (strstr (done.err, "is the file that is read"));
  content = read_whole (fixture, "organisations.csv", NULL);
  g_assert_cmpstr (content, ==, "name\nHull\n");
}

/* A desk that was never filled isn't sound, and what to do is said. */
static void
test_unfinished_is_not_sound (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "unfinished.farne", NULL);
  g_autoptr (FarneStore) store = farne_store_create (path, NULL);
  g_auto (Run) done = { 0 };

  g_assert_true (farne_store_close (store, NULL));
  done = run (fixture, "check unfinished.farne");
  g_assert_cmpint (done.status, ==, 1);
  g_assert_cmpstr (done.out, ==, "");
  g_assert_nonnull (strstr (done.err, "Delete it"));
}

/* A window that holds the file is not disturbed by reading; writing is refused. */
static void
test_while_another_writes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "n.farne", NULL);
  g_autoptr (FarneStore) holder = farne_store_open (path, FARNE_STORE_WRITE, NULL);
  g_auto (Run) reading = run (fixture, "figures n.farne");
  g_auto (Run) writing = run (fixture, "undo n.farne");

  g_assert_nonnull (holder);
  g_assert_cmpint (reading.status, ==, 0);
  g_assert_nonnull (strstr (reading.out, "240"));
  g_assert_cmpint (writing.status, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/usage/cases", Fixture, NULL, set_up_file, test_cases, tear_down);
  g_test_add ("/usage/outputs-are-whole-or-not", Fixture, NULL, set_up_file,
              test_outputs_are_whole_or_not, tear_down);
  g_test_add ("/usage/no-desk-is-written-over", Fixture, NULL, set_up_file,
              test_no_desk_is_written_over, tear_down);
  g_test_add ("/usage/only-files-give-way", Fixture, NULL, set_up_file, test_only_files_give_way,
              tear_down);
  g_test_add ("/usage/unfinished-is-not-sound", Fixture, NULL, set_up, test_unfinished_is_not_sound,
              tear_down);
  g_test_add ("/usage/data-stay", Fixture, NULL, set_up_file, test_data_stay, tear_down);
  g_test_add ("/usage/while-another-writes", Fixture, NULL, set_up_file, test_while_another_writes,
              tear_down);
  ADD ("/usage/every-verb-helps", test_every_verb_helps);
  return g_test_run ();
}
