/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record-fixture.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static guint
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static void
test_only_the_owner_reads (Fixture *fixture, gconstpointer data)
{
  mode_t mask = umask (0);
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  save_alone (store, area, "Add");
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_test_message ("%s", name);
      g_assert_cmpuint (get_mode (path), ==, 0600);
      n++;
    }
  g_assert_cmpuint (n, ==, 4); /* the file, its log, the log's index, the lock */
  umask (mask);
}

static void
test_close_leaves_one_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneStore) reader = NULL;
  g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
  g_autoptr (GDir) dir = NULL;

  save_alone (store, area, "Add");
  reader = farne_store_open (fixture->path, FARNE_STORE_READ_ONLY, NULL);
  g_assert_true (farne_store_close (store, NULL));
  g_assert_true (farne_store_close (reader, NULL));
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "desk.farne");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_create_refuses (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", "desk.farne", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
  g_assert_null (farne_store_create (fixture->path, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "already"));
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  g_clear_error (&error);

  g_assert_null (farne_store_create (nowhere, &error));
  g_assert_nonnull (error);
}

/* Every kind keeps every value, and an unset field stays unset. */
static void
test_records_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (10);

  begin (store, "All kinds");
  for (guint round = 0; round < 20; round++)
    for (guint i = 0; kinds[i] != NULL; i++)
      {
        g_autoptr (FarneRecord) record = make_whole (store, kinds[i], rand);
        g_autoptr (FarneRecord) read = NULL;
        g_autoptr (GError) error = NULL;

        save (store, record);
        read = farne_store_get (store, kinds[i], farne_record_get_id (record), &error);
        g_assert_no_error (error);
        g_assert_true (farne_record_equal (record, read));
      }
  commit (store);
}

/* Members assigned in C are saved as if set by a setter. */
static void
test_assigned_members_are_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneRelease) release = make_release ("Assigned");
  g_autoptr (FarneRecord) read = NULL;

  release->n_rows = 21743;
  release->restricted = TRUE;
  release->last_day = 0;
  release->publisher = g_strdup ("Home Office");
  save_alone (store, release, "Add");
  read = farne_store_find (store, &farne_release_kind, "title", "Assigned", NULL);
  g_assert_cmpint (FARNE_RELEASE (read)->n_rows, ==, 21743);
  g_assert_true (FARNE_RELEASE (read)->restricted);
  g_assert_cmpint (FARNE_RELEASE (read)->last_day, ==, 0);
  g_assert_cmpint (FARNE_RELEASE (read)->first_day, ==, FARNE_DAY_NONE);
  g_assert_cmpstr (FARNE_RELEASE (read)->publisher, ==, "Home Office");
}

static void
test_find_and_list (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *order;
    const char *names; /* NULL: refused */
  } cases[] = {
    { "name", "apple Banana cherry" },   { "name desc", "cherry Banana apple" },
    { "tile_row, name", "cherry apple Banana" }, { "tile_row DESC,name", "apple Banana cherry" },
    { NULL, "Banana apple cherry" },     { "nonsense", NULL },
    { "name; DROP TABLE area", NULL },
  };
  g_autoptr (FarneStore) store = create (fixture);
  const char *const names[] = { "Banana", "apple", "cherry" };
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneRecord) found = NULL;

  begin (store, "Three");
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (FarneArea) area = make_area ("E06000001", names[i]);

      area->tile_row = i < 2 ? 1 : 0;
      save (store, area);
    }
  commit (store);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) areas =
        farne_store_list (store, &farne_area_kind, cases[i].order, &error);
      g_autoptr (GString) got = g_string_new (NULL);

      g_test_message ("%s", cases[i].order);
      if (cases[i].names == NULL)
        {
          g_assert_null (areas);
          g_assert_error (error, FARNE_ERROR, FARNE_ERROR_FAILED);
          g_clear_error (&error);
          continue;
        }
      g_assert_no_error (error);
      for (guint j = 0; j < areas->len; j++)
        g_string_append_printf (got, "%s%s", j > 0 ? " " : "", FARNE_AREA (areas->pdata[j])->name);
      g_assert_cmpstr (got->str, ==, cases[i].names);
    }

  found = farne_store_find (store, &farne_area_kind, "tile_row", "1", &error);
  g_assert_cmpstr (FARNE_AREA (found)->name, ==, "Banana");
  g_clear_object (&found);
  g_assert_null (farne_store_find (store, &farne_area_kind, "name", "O'Neil\"; --", &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (farne_store_find (store, &farne_area_kind, "tile_row", "one", &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);
}

static void
test_steps_are_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) good = make_area ("E06000005", "Darlington");
  g_autoptr (FarneArea) bad = make_area ("nonsense 7", "Darlington");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (fixture->path);
  g_autofree char *after = NULL;

  g_assert_false (farne_store_save (store, FARNE_RECORD (good), &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_FAILED);
  g_clear_error (&error);

  begin (store, "Two areas");
  g_assert_false (farne_store_begin (store, "Another", &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_FAILED);
  g_clear_error (&error);
  save (store, good);
  g_assert_false (farne_store_save (store, FARNE_RECORD (bad), &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "Darlington"));
  farne_store_rollback (store);
  after = dump (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_null (farne_store_peek_undo (store));
}

/* An id is dealt out once: not again after undo, rollback or a restart, nor in a copy. */
static void
test_ids_are_dealt_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.farne", NULL);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
      gint64 *id = g_new (gint64, 1);

      begin (store, "Add");
      save (store, area);
      if (i % 4 == 0)
        farne_store_rollback (store);
      else
        commit (store);
      if (i % 4 == 1)
        undo (store);
      *id = farne_record_get_id (FARNE_RECORD (area));
      g_assert_cmpint (*id, >, 0);
      g_assert_cmpint (*id >> 62, ==, 0);
      g_assert_true (g_hash_table_add (seen, id));
      if (i == 20)
        {
          g_assert_true (farne_store_save_copy (store, copy, NULL, NULL));
          g_clear_object (&store);
          store = open_again (copy);
        }
      else if (i % 4 == 2)
        {
          g_autofree char *path = g_strdup (farne_store_get_path (store));

          g_clear_object (&store);
          store = open_again (path);
        }
    }
}

static void
test_ids_of_packs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
  gint64 id = farne_store_id_for_code (&farne_area_kind, "E06000005");
  g_autoptr (GPtrArray) areas = NULL;

  g_assert_cmpint (id, ==, farne_store_id_for_code (&farne_area_kind, "E06000005"));
  g_assert_cmpint (id, !=, farne_store_id_for_code (&farne_area_kind, "E06000004"));
  g_assert_cmpint (id, !=, farne_store_id_for_code (&farne_release_kind, "E06000005"));
  g_assert_cmpint (id >> 62, ==, 1);

  farne_record_set_id (FARNE_RECORD (area), id);
  save_alone (store, area, "Add");
  save_alone (store, area, "Add again");
  areas = farne_store_list (store, &farne_area_kind, NULL, NULL);
  g_assert_cmpuint (areas->len, ==, 1);
  g_assert_cmpint (farne_record_get_id (areas->pdata[0]), ==, id);
}

static void
test_segments (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GBytes) content = g_bytes_new_static ("a\0b", 3);
  g_autofree char *sha256 = farne_store_put_segment (store, content, NULL);
  g_autofree char *again = farne_store_put_segment (store, content, NULL);
  g_autoptr (GBytes) read = farne_store_get_segment (store, sha256, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (sha256, ==, "59b271ae1bbcb1d31d41929817f4b16fb439eb4f31520b5ad1d5ce98920a7138");
  g_assert_cmpstr (sha256, ==, again);
  g_assert_true (g_bytes_equal (content, read));
  g_assert_null (farne_store_get_segment (store, "00", &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
}

static void
test_settings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autofree char *value = NULL;
  g_autofree char *other = NULL;

  g_assert_null (farne_store_get_setting (store, "today"));
  g_assert_true (farne_store_set_setting (store, "today", "2017-04-10", NULL));
  g_assert_true (farne_store_set_setting (store, "today", "2017-04-11", NULL));
  undo (store);
  value = farne_store_get_setting (store, "today");
  g_assert_cmpstr (value, ==, "2017-04-10");
  g_assert_true (farne_store_set_setting (store, "today", NULL, NULL));
  g_assert_null (farne_store_get_setting (store, "today"));
  undo (store);
  other = farne_store_get_setting (store, "today");
  g_assert_cmpstr (other, ==, "2017-04-10");
}

static void
changed_cb (FarneStore *store, const char *const *tables, GPtrArray *log)
{
  g_ptr_array_add (log, g_strjoinv (" ", (char **) tables));
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (GPtrArray) log = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), log);
  save_alone (store, area, "Add");
  save_alone (store, area, "The same again");
  begin (store, "Dropped");
  save (store, area);
  farne_store_rollback (store);
  g_assert_true (farne_store_audit (store, "export", "x", NULL, NULL));
  g_assert_true (farne_store_set_setting (store, "a", "b", NULL));
  undo (store);
  undo (store);

  g_assert_cmpuint (log->len, ==, 4);
  g_assert_cmpstr (log->pdata[0], ==, "area");
  g_assert_cmpstr (log->pdata[1], ==, "setting");
  g_assert_cmpstr (log->pdata[2], ==, "setting");
  g_assert_cmpstr (log->pdata[3], ==, "area");
}

/* A test that needs a second process: what it does is told by its argument. */
static int
run_child (const char *task, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneStore) store = NULL;

  if (g_str_equal (task, "write"))
    {
      store = farne_store_open (path, FARNE_STORE_WRITE, &error);
      return g_error_matches (error, FARNE_ERROR, FARNE_ERROR_LOCKED) ? 7 : 0;
    }
  store = farne_store_open (path, FARNE_STORE_READ_ONLY, &error);
  if (store == NULL)
    return 1;
  g_autoptr (GPtrArray) areas = farne_store_list (store, &farne_area_kind, NULL, NULL);
  return farne_store_begin (store, "x", NULL) ? 2 : 20 + (int) areas->len;
}

static int
ask_child (const char *task, const char *path)
{
  const char *arguments[] = { "/proc/self/exe", task, path, NULL };
  int status = 0;

  g_assert_true (
    g_spawn_sync (NULL, (char **) arguments, NULL, 0, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
test_one_writer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
  g_autoptr (GError) error = NULL;

  save_alone (store, area, "Add");
  g_assert_cmpint (ask_child ("write", fixture->path), ==, 7);
  g_assert_null (farne_store_open (fixture->path, FARNE_STORE_WRITE, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_LOCKED);
  begin (store, "Under way");
  g_assert_cmpint (ask_child ("read", fixture->path), ==, 21);
  farne_store_rollback (store);
  g_assert_true (farne_store_close (store, NULL));
  g_assert_cmpint (ask_child ("write", fixture->path), ==, 0);
  g_assert_cmpint (ask_child ("read", fixture->path), ==, 21);
}

static void
test_moved_while_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.farne", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  g_assert_false (farne_store_begin (store, "x", &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
}

static void
test_through_a_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autofree char *link = g_build_filename (fixture->folder, "link.farne", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_store_is_writable (store));
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_null (farne_store_open (link, FARNE_STORE_WRITE, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_LOCKED);
}

int
main (int argc, char *argv[])
{
  if (argc == 3 && (g_str_equal (argv[1], "write") || g_str_equal (argv[1], "read")))
    return run_child (argv[1], argv[2]);

  g_test_init (&argc, &argv, NULL);
  ADD ("/store/only-the-owner-reads", test_only_the_owner_reads);
  ADD ("/store/close-leaves-one-file", test_close_leaves_one_file);
  ADD ("/store/create-refuses", test_create_refuses);
  ADD ("/store/records-round-trip", test_records_round_trip);
  ADD ("/store/assigned-members-are-saved", test_assigned_members_are_saved);
  ADD ("/store/find-and-list", test_find_and_list);
  ADD ("/store/steps-are-whole", test_steps_are_whole);
  ADD ("/store/ids-are-dealt-once", test_ids_are_dealt_once);
  ADD ("/store/ids-of-packs", test_ids_of_packs);
  ADD ("/store/segments", test_segments);
  ADD ("/store/settings", test_settings);
  ADD ("/store/changed", test_changed);
  ADD ("/store/one-writer", test_one_writer);
  ADD ("/store/moved-while-open", test_moved_while_open);
  ADD ("/store/through-a-link", test_through_a_link);

  return g_test_run ();
}
