/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * A child writes one step after another and is killed at a random moment. Step n holds a release
 * with a content of 200 KB, a renamed area and a setting, all of which bear the number n: after the
 * kill the file must open, pass its check, and hold all or nothing of each step.
 *
 * FARNE_KILLS is how many kills (20), FARNE_KILLS_SEED where to begin (1): a long run goes on from
 * the number it had reached.
 */
#define CONTENT_SIZE 200000
#define KILLS_A_FILE 20

static gint64
get_number (const char *variable, gint64 otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : otherwise;
}

static guint
get_step (FarneStore *store)
{
  g_autofree char *text = farne_store_get_setting (store, "step");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : 0;
}

static void
write_step (FarneStore *store, guint n, GRand *rand)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autoptr (FarneRelease) release = make_release (number);
  g_autoptr (FarneRecord) area =
    farne_store_find (store, &farne_area_kind, "code", "E06000005", NULL);
  g_autofree guint32 *noise = g_new (guint32, CONTENT_SIZE / 4);
  g_autoptr (GBytes) content = NULL;

  for (guint i = 0; i < CONTENT_SIZE / 4; i++)
    noise[i] = g_rand_int (rand);
  content = g_bytes_new (noise, CONTENT_SIZE);
  if (area == NULL)
    area = FARNE_RECORD (make_area ("E06000005", "0"));

  begin (store, number);
  release->segment = farne_store_put_segment (store, content, NULL);
  g_assert_nonnull (release->segment);
  save (store, release);
  g_object_set (area, "name", number, NULL);
  save (store, area);
  g_assert_true (farne_store_set_setting (store, "step", number, NULL));
  commit (store);
}

static G_GNUC_NORETURN void
write_steps (const char *path, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (FarneStore) store = open_again (path);

  for (;;)
    {
      guint dice = g_rand_int_range (rand, 0, 12);

      if (dice == 0 && get_step (store) > 0)
        undo (store);
      else if (dice == 1)
        farne_store_redo (store, NULL, NULL);
      else if (dice == 2)
        g_assert_true (farne_store_back_up (store, NULL));
      else if (dice == 3)
        g_assert_true (farne_store_compact (store, NULL));
      else
        write_step (store, get_step (store) + 1, rand);
      g_assert_cmpint (write (STDOUT_FILENO, ".", 1), ==, 1);
    }
}

static G_GNUC_NORETURN void
restore_again_and_again (const char *path)
{
  g_autoptr (GPtrArray) backups = farne_backup_list (path);
  const char *backup = ((FarneBackup *) backups->pdata[backups->len - 1])->path;

  for (;;)
    {
      g_assert_true (farne_backup_restore (backup, path, NULL));
      g_assert_cmpint (write (STDOUT_FILENO, ".", 1), ==, 1);
    }
}

static void
kill_child (const char *task, const char *path, guint32 seed)
{
  g_autofree char *number = g_strdup_printf ("%u", seed);
  const char *arguments[] = { "/proc/self/exe", task, path, number, NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GError) error = NULL;
  GPid child;
  int out, status;
  char dot;

  g_spawn_async_with_pipes (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &child, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  /* Its first step is done; now it may be anywhere. */
  g_assert_cmpint (read (out, &dot, 1), ==, 1);
  g_usleep (g_rand_int_range (rand, 0, 60000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
  close (out);
}

static void
assert_whole (const char *path)
{
  g_autoptr (FarneStore) store = open_again (path);
  guint n = get_step (store);
  g_autoptr (GPtrArray) releases = farne_store_list (store, &farne_release_kind, NULL, NULL);
  g_autoptr (FarneRecord) area =
    farne_store_find (store, &farne_area_kind, "code", "E06000005", NULL);
  g_autofree char *name = g_strdup_printf ("%u", n);
  g_autofree char *top = farne_store_peek_undo (store);

  assert_sound (store);
  g_assert_cmpuint (releases->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i + 1);

      g_assert_cmpstr (FARNE_RELEASE (releases->pdata[i])->title, ==, title);
    }
  if (n > 0)
    {
      g_assert_cmpstr (FARNE_AREA (area)->name, ==, name);
      g_assert_cmpstr (top, ==, name);
    }
}

static void
assert_backups_sound (const char *path)
{
  g_autoptr (GPtrArray) backups = farne_backup_list (path);

  for (guint i = 0; i < backups->len; i++)
    assert_whole (((FarneBackup *) backups->pdata[i])->path);
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
  guint n_kills = (guint) get_number ("FARNE_KILLS", 20);
  guint32 seed = (guint32) get_number ("FARNE_KILLS_SEED", 1);

  for (guint i = 0; i < n_kills; i++, seed++)
    {
      if (i % KILLS_A_FILE == 0)
        {
          g_autoptr (FarneStore) store = NULL;

          remove_all (fixture->folder);
          g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
          store = create (fixture);
        }
      g_test_message ("seed %u", seed);
      kill_child ("--write", fixture->path, seed);
      assert_whole (fixture->path);
    }
  assert_backups_sound (fixture->path);
}

/* A backup takes the place of a file in one moment: there is always a whole one. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  guint32 seed = (guint32) get_number ("FARNE_KILLS_SEED", 1);

  write_step (store, 1, rand);
  g_assert_true (farne_store_back_up (store, NULL));
  g_assert_true (farne_store_close (store, NULL));
  for (guint i = 0; i < 5; i++)
    {
      kill_child ("--restore", fixture->path, seed + i);
      assert_whole (fixture->path);
    }
  assert_backups_sound (fixture->path);
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--write"))
    write_steps (argv[2], (guint32) g_ascii_strtoull (argv[3], NULL, 10));
  if (argc == 4 && g_str_equal (argv[1], "--restore"))
    restore_again_and_again (argv[2]);

  g_test_init (&argc, &argv, NULL);
  ADD ("/kill/all-or-nothing", test_kill);
  ADD ("/kill/restore", test_restore);

  return g_test_run ();
}
