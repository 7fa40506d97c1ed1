/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "store/farne-kind-sql.h"
#include "store/farne-migration.h"

/* Makes the store know one migration more, as a newer program does. */
static GResource *
learn (int number)
{
  g_autofree char *name = g_strdup_printf ("migration-%04d.gresource", number);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "store", name, NULL);
  g_autoptr (GError) error = NULL;
  GResource *resource = g_resource_load (path, &error);

  g_assert_no_error (error);
  g_resources_register (resource);

  return resource;
}

static void
forget (GResource *resource)
{
  g_resources_unregister (resource);
  g_resource_unref (resource);
}

/* Two areas in three steps, the last of them undone. */
static void
make_content (FarneStore *store)
{
  g_autoptr (FarneArea) a = make_area ("E06000001", "Hartlepool");
  g_autoptr (FarneArea) b = make_area ("E06000005", "Darlington");

  save_alone (store, a, "A");
  save_alone (store, b, "B");
  g_object_set (b, "short-name", "Dton", NULL);
  save_alone (store, b, "C");
  undo (store);
}

static void
make_old_file (Fixture *fixture)
{
  g_autoptr (FarneStore) store = create (fixture);

  make_content (store);
  g_assert_true (farne_store_close (store, NULL));
}

static void
assert_content (FarneStore *store)
{
  g_autoptr (GPtrArray) areas = farne_store_list (store, &farne_area_kind, "name", NULL);

  g_assert_cmpuint (areas->len, ==, 2);
  g_assert_cmpstr (FARNE_AREA (areas->pdata[0])->name, ==, "Darlington");
  g_assert_cmpstr (FARNE_AREA (areas->pdata[1])->name, ==, "Hartlepool");
}

static guint
count_backups (Fixture *fixture)
{
  g_autoptr (GPtrArray) backups = farne_backup_list (fixture->path);

  return backups->len;
}

/* Columns are only appended: undo and redo go on across it, and a backup was made first. */
static void
test_append (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = NULL;
  g_autoptr (GError) error = NULL;
  GResource *resource;

  make_old_file (fixture);
  resource = learn (901);
  g_assert_null (farne_store_open (fixture->path, FARNE_STORE_READ_ONLY, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_READ_ONLY);
  g_assert_cmpuint (count_backups (fixture), ==, 0);
  store = open_again (fixture->path);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  assert_content (store);
  redo (store);
  undo (store);
  undo (store);
  undo (store);
  g_assert_null (farne_store_peek_undo (store));
  redo (store);
  redo (store);
  assert_content (store);
  assert_sound (store);
  forget (resource);
}

/* Anything else ends undo, and what comes after can be undone again. */
static void
test_reshape (Fixture *fixture, gconstpointer data)
{
  static const int numbers[] = { 902, 903 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (FarneStore) store = NULL;
      g_autoptr (GPtrArray) history = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *what = NULL;
      GResource *resource;

      make_old_file (fixture);
      resource = learn (numbers[i]);
      store = open_again (fixture->path);
      g_assert_null (farne_store_peek_undo (store));
      g_assert_null (farne_store_peek_redo (store));
      g_assert_false (farne_store_undo (store, NULL, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
      history = farne_store_get_history (store, 0, NULL);
      g_assert_cmpuint (history->len, ==, 4);

      g_assert_true (farne_store_set_setting (store, "a", "b", NULL));
      farne_store_undo (store, &what, NULL);
      g_assert_nonnull (what);
      g_assert_null (farne_store_peek_undo (store));
      redo (store);
      assert_sound (store);
      g_clear_object (&store);
      forget (resource);
      g_remove (fixture->path);
    }
}

/* A migration that fails leaves the file as it was, and its program can still open it. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GResource *resource;

  make_old_file (fixture);
  before = dump (fixture->path);
  resource = learn (904);
  g_assert_null (farne_store_open (fixture->path, FARNE_STORE_WRITE, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  forget (resource);
  after = dump (fixture->path);
  g_assert_cmpstr (before, ==, after);
  store = open_again (fixture->path);
  assert_content (store);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GResource *resource = learn (901);

  make_old_file (fixture);
  forget (resource);
  g_assert_null (farne_store_open (fixture->path, FARNE_STORE_WRITE, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NEWER);
}

static char *
describe_tables (FarneStore *store)
{
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open (farne_store_get_path (store), &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT m.name, c.cid, c.name, c.type, c.\"notnull\", c.pk "
                                       "FROM sqlite_schema m, pragma_table_info (m.name) c "
                                       "WHERE m.type = 'table' ORDER BY 1, 2",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < 6; i++)
      g_string_append_printf (text, "%s%s", sqlite3_column_text (statement, i), i < 5 ? " " : "\n");
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A file of every version that there was, brought up to date, equals a new one. */
static void
test_kept_files (Fixture *fixture, gconstpointer data)
{
  for (int version = 1; version <= farne_migration_get_latest (); version++)
    {
      g_autofree char *name = g_strdup_printf ("version-%d.farne", version);
      g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "store", "kept", name, NULL);
      g_autofree char *copy = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (FarneStore) old = NULL;
      g_autoptr (FarneStore) new = NULL;
      g_autofree char *old_tables = NULL;
      g_autofree char *new_tables = NULL;
      g_autofree char *content = NULL;
      gsize size;

      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (kept, &content, &size, NULL));
      g_assert_true (g_file_set_contents (copy, content, size, NULL));
      old = open_again (copy);
      new = create (fixture);
      assert_content (old);
      assert_sound (old);
      old_tables = describe_tables (old);
      new_tables = describe_tables (new);
      g_assert_cmpstr (old_tables, ==, new_tables);
      g_clear_object (&new);
      g_remove (fixture->path);
    }
}

/* The tables are what the field tables say: the same columns in the same order, required as there.
 */
static void
test_tables_agree_with_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneStore) store = create (fixture);
  g_autofree char *tables = describe_tables (store);
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GString) wanted = g_string_new (NULL);

      g_string_append_printf (wanted, "%s 0 id INTEGER 0 1\n", kinds[i]->name);
      for (guint j = 0; j < kinds[i]->n_fields; j++)
        g_string_append_printf (
          wanted, "%s %u %s %s %d 0\n", kinds[i]->name, j + 1, kinds[i]->fields[j].name,
          farne_field_get_sql_type (&kinds[i]->fields[j]), kinds[i]->fields[j].required);
      if (strstr (tables, wanted->str) == NULL)
        {
          g_test_message ("the table should be:\n%s", wanted->str);
          g_test_fail ();
        }
      g_string_printf (wanted, "\n%s %u ", kinds[i]->name, kinds[i]->n_fields + 1);
      g_assert_null (strstr (tables, wanted->str));
    }
}

/* With a path as its argument the test writes the file to be kept for this version. */
static int
write_kept_file (const char *path)
{
  g_autoptr (FarneStore) store = farne_store_create (path, NULL);

  make_content (store);

  return farne_store_close (store, NULL) ? 0 : 1;
}

int
main (int argc, char *argv[])
{
  if (argc == 2 && g_str_has_suffix (argv[1], ".farne"))
    return write_kept_file (argv[1]);

  g_test_init (&argc, &argv, NULL);
  ADD ("/migration/append", test_append);
  ADD ("/migration/reshape", test_reshape);
  ADD ("/migration/failure", test_failure);
  ADD ("/migration/newer", test_newer);
  ADD ("/migration/kept-files", test_kept_files);
  ADD ("/migration/tables-agree-with-fields", test_tables_agree_with_fields);

  return g_test_run ();
}
