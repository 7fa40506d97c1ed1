/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <sys/stat.h>
#include <utime.h>

#include "store/farne-backup-keeper.h"
#include "store/farne-journal-private.h"

static guint
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static FarneStore *
create_with_area (Fixture *fixture, const char *name)
{
  FarneStore *store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000005", name);

  save_alone (store, area, "Add");
  return store;
}

static void
back_up (FarneStore *store)
{
  g_autoptr (GError) error = NULL;

  farne_store_back_up (store, &error);
  g_assert_no_error (error);
}

static void
rename_area (FarneStore *store, const char *name)
{
  g_autoptr (FarneRecord) area =
    farne_store_find (store, &farne_area_kind, "code", "E06000005", NULL);

  g_object_set (area, "name", name, NULL);
  save_alone (store, area, "Rename");
}

static void
assert_name (const char *path, const char *name)
{
  g_autoptr (FarneStore) store = open_again (path);
  g_autoptr (FarneRecord) area =
    farne_store_find (store, &farne_area_kind, "code", "E06000005", NULL);

  g_assert_cmpstr (FARNE_AREA (area)->name, ==, name);
  assert_sound (store);
}

static void
test_rotation (Fixture *fixture, gconstpointer data)
{
  mode_t mask = umask (0);
  g_autoptr (FarneStore) store = create_with_area (fixture, "0");
  g_autofree char *folder = g_strconcat (fixture->path, "-backups", NULL);
  g_autoptr (GPtrArray) backups = NULL;

  for (guint i = 1; i <= FARNE_BACKUPS_KEPT + 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      rename_area (store, name);
      back_up (store);
    }
  g_assert_cmpuint (get_mode (folder), ==, 0700);
  backups = farne_backup_list (fixture->path);
  g_assert_cmpuint (backups->len, ==, FARNE_BACKUPS_KEPT);
  for (guint i = 0; i < backups->len; i++)
    {
      FarneBackup *backup = backups->pdata[i];
      g_autofree char *name = g_strdup_printf ("%u", FARNE_BACKUPS_KEPT + 3 - i);

      g_assert_cmpuint (get_mode (backup->path), ==, 0600);
      g_assert_cmpint (backup->size, >, 4096);
      g_assert_cmpint (ABS (backup->when - g_get_real_time ()), <, 60 * G_USEC_PER_SEC);
      assert_name (backup->path, name);
    }
  umask (mask);
}

/* A backup that was cut off long ago is swept away; one that may be under way is not. */
static void
test_sweep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create_with_area (fixture, "A");
  g_autofree char *old = g_strconcat (fixture->path,
                                      "-backups/.20170410-093000-000000.farne.ABCDEF", NULL);
  g_autofree char *new = g_strconcat (fixture->path,
                                      "-backups/.20170410-093000-000000.farne.GHIJKL", NULL);
  struct utimbuf long_ago = { 1491816600, 1491816600 };

  back_up (store);
  g_assert_true (g_file_set_contents (old, "x", 1, NULL));
  g_assert_true (g_file_set_contents (new, "x", 1, NULL));
  g_assert_cmpint (g_utime (old, &long_ago), ==, 0);
  back_up (store);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (new, G_FILE_TEST_EXISTS));
}

static void
wait_for (FarneBackupKeeper *keeper)
{
  farne_backup_keeper_look (keeper);
  while (farne_backup_keeper_is_at_it (keeper))
    g_main_context_iteration (NULL, TRUE);
}

/* While the file is open a backup is made of what has changed, and of nothing else. */
static void
test_kept_while_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create_with_area (fixture, "A");
  g_autoptr (FarneBackupKeeper) keeper = farne_backup_keeper_new (store, 0);
  g_autoptr (FarneBackupKeeper) patient = farne_backup_keeper_new (store, G_TIME_SPAN_HOUR);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) one = NULL;

  wait_for (keeper);
  none = farne_backup_list (fixture->path);
  g_assert_cmpuint (none->len, ==, 0);
  rename_area (store, "B");
  wait_for (patient);
  wait_for (keeper);
  wait_for (keeper);
  one = farne_backup_list (fixture->path);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (farne_store_get_backup_age (store), <, G_TIME_SPAN_MINUTE);
}

/* The last backup, or the file itself, must be a day old before one is made of itself. */
static void
test_made_when_due (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    gboolean is_old;
    gboolean is_changed;
    guint n_backups;
  } cases[] = { { FALSE, TRUE, 0 }, { TRUE, FALSE, 0 }, { TRUE, TRUE, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneStore) store = create_with_area (fixture, "A");
      g_autoptr (GPtrArray) backups = NULL;
      sqlite3 *db = NULL;

      g_assert_true (farne_store_close (store, NULL));
      g_clear_object (&store);
      g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
      if (cases[i].is_old)
        sqlite3_exec (db, "UPDATE identity SET created = created - 25 * 3600 * 1000000", NULL, NULL,
                      NULL);
      sqlite3_close (db);
      store = open_again (fixture->path);
      if (cases[i].is_changed)
        rename_area (store, "B");
      g_assert_true (farne_store_close (store, NULL));
      backups = farne_backup_list (fixture->path);
      g_assert_cmpuint (backups->len, ==, cases[i].n_backups);
      g_remove (fixture->path);
    }
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create_with_area (fixture, "before");
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GError) error = NULL;
  FarneBackup *backup;

  back_up (store);
  rename_area (store, "after");
  backups = farne_backup_list (fixture->path);
  backup = backups->pdata[0];

  g_assert_false (farne_backup_restore (backup->path, fixture->path, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_true (farne_store_close (store, NULL));

  farne_backup_restore (backup->path, fixture->path, &error);
  g_assert_no_error (error);
  assert_name (fixture->path, "before");
  later = farne_backup_list (fixture->path);
  g_assert_cmpuint (later->len, ==, 2);
  g_assert_true (((FarneBackup *) later->pdata[0])->is_replaced);
  assert_name (((FarneBackup *) later->pdata[0])->path, "after");
  g_assert_cmpuint (get_mode (fixture->path), ==, 0600);
}

/* A file that is lost altogether comes back; a damaged backup leaves all as it was. */
static void
test_restore_lost_and_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create_with_area (fixture, "kept");
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize size;
  FarneBackup *backup;

  back_up (store);
  g_assert_true (farne_store_close (store, NULL));
  backups = farne_backup_list (fixture->path);
  backup = backups->pdata[0];
  g_remove (fixture->path);
  farne_backup_restore (backup->path, fixture->path, &error);
  g_assert_no_error (error);
  assert_name (fixture->path, "kept");

  g_assert_true (g_file_get_contents (backup->path, &content, &size, NULL));
  memset (content + size / 2, 7, 4096);
  g_assert_true (g_file_set_contents (backup->path, content, size, NULL));
  g_assert_false (farne_backup_restore (backup->path, fixture->path, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED);
  assert_name (fixture->path, "kept");
}

static void
test_save_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create_with_area (fixture, "one");
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.farne", NULL);
  g_autofree char *text = g_build_filename (fixture->folder, "notes.txt", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (FarneStore) opened = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  farne_store_save_copy (store, copy, NULL, &error);
  g_assert_no_error (error);
  assert_name (copy, "one");
  g_assert_cmpuint (get_mode (copy), ==, 0600);
  rename_area (store, "two");
  farne_store_save_copy (store, copy, NULL, &error);
  g_assert_no_error (error);
  assert_name (copy, "two");

  opened = open_again (copy);
  g_assert_false (farne_store_save_copy (store, copy, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (farne_store_save_copy (store, fixture->path, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_FAILED);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (text, "mine", -1, NULL));
  g_assert_false (farne_store_save_copy (store, text, NULL, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (text, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");

  g_cancellable_cancel (cancellable);
  g_remove (text);
  g_assert_false (farne_store_save_copy (store, text, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (text, G_FILE_TEST_EXISTS));
}

static char *
put_release (FarneStore *store, const char *title, gsize size)
{
  g_autoptr (FarneRelease) release = make_release (title);
  g_autofree char *noise = g_strnfill (size, title[0]);
  g_autoptr (GBytes) content = g_bytes_new (noise, size);

  begin (store, title);
  release->segment = farne_store_put_segment (store, content, NULL);
  save (store, release);
  commit (store);

  return g_strdup (release->segment);
}

static gboolean
has_segment (FarneStore *store, const char *sha256)
{
  g_autoptr (GBytes) content = farne_store_get_segment (store, sha256, NULL);

  return content != NULL;
}

/* Content that can still come back by redo stays; content that can't goes, and the file shrinks. */
static void
test_compaction (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autofree char *kept = put_release (store, "Kept", 300000);
  g_autofree char *dropped = put_release (store, "Dropped", 2000000);
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *next = NULL;
  GStatBuf before, after;

  undo (store);
  undone = put_release (store, "Undone", 400000);
  undo (store);
  g_assert_true (farne_store_close (store, NULL));
  g_clear_object (&store);
  g_stat (fixture->path, &before);
  store = open_again (fixture->path);
  farne_store_compact (store, &error);
  g_assert_no_error (error);

  g_assert_true (has_segment (store, kept));
  g_assert_true (has_segment (store, undone));
  g_assert_false (has_segment (store, dropped));
  redo (store);
  next = farne_store_peek_undo (store);
  g_assert_cmpstr (next, ==, "Undone");
  assert_sound (store);
  g_assert_true (farne_store_close (store, NULL));
  g_stat (fixture->path, &after);
  g_assert_cmpint (before.st_size - after.st_size, >, 1900000);
}

/* What lies beyond the budget can't be undone any more, but stays in the history. */
static void
test_budget (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  gsize budget = 1024 * 1024;
  gsize each = budget / 4;
  const char *const titles[] = { "a", "b", "c", "d", "e", "f" };
  guint n_undone = 0;

  /* Each step replaces a content, so that only the journal points to the one before. */
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (FarneRecord) release =
        farne_store_find (store, &farne_release_kind, "layout", "x", NULL);
      g_autofree char *noise = g_strnfill (each, titles[i][0]);
      g_autoptr (GBytes) content = g_bytes_new (noise, each);

      if (release == NULL)
        release = FARNE_RECORD (make_release ("One"));
      begin (store, titles[i]);
      g_object_set (release, "layout", "x", NULL);
      g_free (FARNE_RELEASE (release)->segment);
      FARNE_RELEASE (release)->segment = farne_store_put_segment (store, content, NULL);
      save (store, release);
      commit (store);
    }
  farne_journal_trim (store, budget, &error);
  g_assert_no_error (error);
  assert_sound (store);
  while (farne_store_undo (store, NULL, &error))
    n_undone++;
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
  g_assert_cmpuint (n_undone, ==, 3);
  assert_sound (store);
  history = farne_store_get_history (store, 0, NULL);
  g_assert_cmpuint (history->len, ==, G_N_ELEMENTS (titles) + n_undone);
}

/* Each damage that the database itself doesn't know of is found and told. */
static void
test_check_finds (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    const char *finding;
  } cases[] = {
    { "UPDATE segment SET content = x'00'", "is not what it was" },
    { "DELETE FROM segment", "is missing" },
    { "PRAGMA foreign_keys = OFF; UPDATE release SET supersedes = 99", "refers to" },
    { "UPDATE journal_top SET entry = 99", "isn’t there" },
    { "DROP TRIGGER journal_changeset_is_not_changed; UPDATE journal SET changeset = x'00'",
      "can’t be read" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneStore) store = create (fixture);
      g_autofree char *sha256 = put_release (store, "Release", 5000);
      g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;
      sqlite3 *db = NULL;

      g_assert_true (has_segment (store, sha256));
      assert_sound (store);
      g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (db, cases[i].sql, NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (db);
      g_test_message ("%s", cases[i].sql);
      g_assert_false (farne_store_check (store, findings, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED);
      g_assert_cmpuint (findings->len, ==, 1);
      g_assert_nonnull (strstr (findings->pdata[0], cases[i].finding));
      g_clear_object (&store);
      g_remove (fixture->path);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/backup/rotation", test_rotation);
  ADD ("/backup/sweep", test_sweep);
  ADD ("/backup/kept-while-open", test_kept_while_open);
  ADD ("/backup/made-when-due", test_made_when_due);
  ADD ("/backup/restore", test_restore);
  ADD ("/backup/restore-lost-and-damaged", test_restore_lost_and_damaged);
  ADD ("/backup/save-copy", test_save_copy);
  ADD ("/backup/compaction", test_compaction);
  ADD ("/backup/budget", test_budget);
  ADD ("/backup/check-finds", test_check_finds);

  return g_test_run ();
}
