/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <signal.h>
#include <sys/wait.h>

/*
 * A month is imported from a file, by the program itself, and killed at a random moment: the desk opens, passes its
 * check, and has all of the month or nothing of it; what is imported again afterwards is whole.
 *
 * FARNE_KILLS is how many kills (8), FARNE_KILLS_SEED where chance begins (1).
 */
#define N_ROWS 30000

static guint
get_number (const char *variable, guint otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : otherwise;
}

static void
write_month (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new ("Date,Local Authority,LAD Code,Postcode sector,Nationality,Age band,Sex,"
                                           "Household,Support type,People\n");
  g_autofree char *path = g_build_filename (fixture->folder, "month.csv", NULL);

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "2017-03-31,Middlesbrough,E06000002,TS%u %u,Nationality %u,25-34,Male,Single,"
                                  "Section 95,1\n", i % 40 + 1, i % 9 + 1, i / 360);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
}

/* Imports, and kills after some microseconds; 0 lets it end. Returns whether it was killed. */
static gboolean
import (Fixture *fixture, gulong after)
{
  const char *words[] = { g_getenv ("FARNE_PROGRAM"), "import", "n.farne", "month.csv", NULL };
  g_autoptr (GError) error = NULL;
  GPid pid;
  int status;

  g_spawn_async (fixture->folder, (char **) words, NULL,
                 G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                 NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  if (after > 0)
    {
      g_usleep (after);
      kill (pid, SIGKILL);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);

  return WIFSIGNALED (status);
}

/* The rows of the month in the desk, or -1 without it; the pack's own releases are public. */
static gint64
count_rows (Fixture *fixture)
{
  g_auto (Run) done = run (fixture, "releases n.farne --json");
  g_autoptr (JsonNode) node = json_from_string (done.out, NULL);
  gint64 n = -1;

  g_assert_cmpint (done.status, ==, 0);
  g_assert_nonnull (node);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      JsonObject *release = json_array_get_object_element (json_node_get_array (node), i);

      if (json_object_get_boolean_member_with_default (release, "restricted", FALSE))
        n = json_object_get_int_member (release, "n_rows");
    }

  return n;
}

/* All of the month, or nothing. It is taken back, for the next time. */
static void
check_whole (Fixture *fixture)
{
  g_auto (Run) checked = run (fixture, "check n.farne");
  const gint64 n = count_rows (fixture);

  g_assert_cmpstr (checked.err, ==, "");
  g_assert_cmpint (checked.status, ==, 0);
  if (n < 0)
    return;
  g_assert_cmpint (n, ==, N_ROWS);
  RUN (fixture, "undo n.farne");
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  const guint n = get_number ("FARNE_KILLS", 8);
  g_autoptr (GRand) rand = g_rand_new_with_seed (get_number ("FARNE_KILLS_SEED", 1));
  gint64 start;
  gulong whole;
  guint n_killed = 0;

  write_month (fixture);
  RUN (fixture, "new n.farne --region north-east");
  start = g_get_monotonic_time ();
  g_assert_false (import (fixture, 0));
  whole = (gulong) (g_get_monotonic_time () - start);
  check_whole (fixture);
  for (guint i = 0; i < n; i++)
    {
      n_killed += import (fixture, 1 + (gulong) g_rand_int_range (rand, 0, (gint32) whole));
      check_whole (fixture);
    }
  g_test_message ("%u of %u imports were killed before their end", n_killed, n);
  g_assert_cmpuint (n_killed, >, n / 4);
  g_assert_false (import (fixture, 0));
  g_assert_cmpint (count_rows (fixture), ==, N_ROWS);
  check_whole (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/kill/import", test_import);

  return g_test_run ();
}
