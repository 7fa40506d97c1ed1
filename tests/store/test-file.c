/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <string.h>
#include <sys/stat.h>

typedef void (*SpoilFunc) (const char *path);

static void
spoil_away (const char *path)
{
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
spoil_folder (const char *path)
{
  spoil_away (path);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
overwrite (const char *path, const char *content, gssize size)
{
  g_assert_true (g_file_set_contents (path, content, size, NULL));
}

static void
spoil_empty (const char *path)
{
  overwrite (path, "", 0);
}

static void
spoil_text (const char *path)
{
  g_autofree char *text = g_strnfill (4000, 'x');

  overwrite (path, text, -1);
}

static void
spoil_short (const char *path)
{
  overwrite (path, "SQLite format 3", 16);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
spoil_other_program (const char *path)
{
  run_sql (path, "PRAGMA application_id = 7");
}

static void
spoil_newer (const char *path)
{
  run_sql (path, "PRAGMA user_version = 100000");
}

/* Leaves the header and overwrites the page that starts at @from with noise. */
static void
scribble (const char *path, gsize from)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (size, >, from + 4000);
  for (gsize i = from; i < from + 4000; i++)
    content[i] = (char) (i * 31 + 7);
  overwrite (path, content, size);
}

static void
spoil_first_page (const char *path)
{
  scribble (path, 100);
}

static void
spoil_middle (const char *path)
{
  scribble (path, 5 * 4096);
}

static void
spoil_cut (const char *path)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  overwrite (path, content, size / 2);
}

static void
spoil_read_only (const char *path)
{
  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
}

/* Each file that can't be opened: what is done to it, and what is said. */
static const struct
{
  const char *name;
  SpoilFunc spoil;
  gboolean reads; /* opens for reading all the same */
  FarneError code;
  const char *sentence;
} cases[] = {
  { "away", spoil_away, FALSE, FARNE_ERROR_NOT_FOUND, "may have been moved" },
  { "folder", spoil_folder, FALSE, FARNE_ERROR_NOT_OURS, "is a folder" },
  { "empty", spoil_empty, FALSE, FARNE_ERROR_NOT_OURS, "is empty" },
  { "text", spoil_text, FALSE, FARNE_ERROR_NOT_OURS, "is not a desk file" },
  { "short", spoil_short, FALSE, FARNE_ERROR_NOT_OURS, "is not a desk file" },
  { "other-program", spoil_other_program, FALSE, FARNE_ERROR_NOT_OURS, "another program" },
  { "newer", spoil_newer, FALSE, FARNE_ERROR_NEWER, "newer version" },
  { "first-page", spoil_first_page, FALSE, FARNE_ERROR_DAMAGED, "is damaged" },
  { "middle", spoil_middle, FALSE, FARNE_ERROR_DAMAGED, "is damaged" },
  { "cut", spoil_cut, FALSE, FARNE_ERROR_DAMAGED, "is damaged" },
  { "read-only", spoil_read_only, TRUE, FARNE_ERROR_READ_ONLY, "is read-only" },
};

/* What lies in the folder: names, sizes and hashes. */
static char *
describe_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize size = 0;
      g_autofree char *hash = NULL;

      if (g_file_get_contents (path, &content, &size, NULL))
        hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) content, size);
      g_ptr_array_add (lines, g_strdup_printf ("%s %" G_GSIZE_FORMAT " %s", name, size, hash));
    }
  g_ptr_array_sort (lines, (GCompareFunc) (void (*) (void)) g_strcmp0);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_ill_file (Fixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
  g_autofree char *before = NULL;

  save_alone (store, area, "Add");
  g_assert_true (farne_store_close (store, NULL));
  cases[i].spoil (fixture->path);
  before = describe_folder (fixture->folder);

  for (FarneStoreMode mode = FARNE_STORE_READ_ONLY; mode <= FARNE_STORE_WRITE; mode++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FarneStore) opened = farne_store_open (fixture->path, mode, &error);
      g_autofree char *after = NULL;

      if (cases[i].reads && mode == FARNE_STORE_READ_ONLY)
        {
          g_autoptr (FarneRecord) found = NULL;

          g_assert_no_error (error);
          found = farne_store_find (opened, &farne_area_kind, "name", "Darlington", &error);
          g_assert_no_error (error);
          g_assert_true (farne_store_close (opened, NULL));
        }
      else
        {
          g_assert_null (opened);
          g_test_message ("%s", error->message);
          g_assert_error (error, FARNE_ERROR, (int) cases[i].code);
          g_assert_nonnull (strstr (error->message, cases[i].sentence));
          g_assert_nonnull (strstr (error->message, "“desk.farne”"));
          g_assert_true (g_str_has_suffix (error->message, "."));
        }
      after = describe_folder (fixture->folder);
      g_assert_cmpstr (before, ==, after);
    }
}

/* A folder without the right to write: reading works and leaves nothing there. */
static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autoptr (FarneArea) area = make_area ("E06000005", "Darlington");
  g_autoptr (FarneStore) reader = NULL;
  g_autoptr (FarneRecord) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  save_alone (store, area, "Add");
  g_assert_true (farne_store_close (store, NULL));
  before = describe_folder (fixture->folder);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);

  g_assert_null (farne_store_open (fixture->path, FARNE_STORE_WRITE, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_READ_ONLY);
  g_clear_error (&error);
  reader = farne_store_open (fixture->path, FARNE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  found = farne_store_find (reader, &farne_area_kind, "name", "Darlington", &error);
  g_assert_no_error (error);
  g_assert_false (farne_store_begin (reader, "x", &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_READ_ONLY);
  g_clear_object (&reader);
  after = describe_folder (fixture->folder);
  g_assert_cmpstr (before, ==, after);
}

/* A newer file that its program left in the midst of things keeps its log. */
static void
test_log_is_left_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize size_before, size_after;
  sqlite3 *db = NULL;

  g_assert_true (farne_store_close (store, NULL));
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 100000", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (db);
  g_assert_true (g_file_get_contents (log, &before, &size_before, NULL));
  g_assert_cmpuint (size_before, >, 0);

  g_assert_null (farne_store_open (fixture->path, FARNE_STORE_WRITE, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NEWER);
  g_assert_true (g_file_get_contents (log, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/file/ill/", cases[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_ill_file, tear_down);
    }
  ADD ("/file/read-only-folder", test_read_only_folder);
  ADD ("/file/log-is-left-alone", test_log_is_left_alone);

  return g_test_run ();
}
