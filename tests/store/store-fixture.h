/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "../folder-fixture.h"

#include "base/farne-error.h"
#include "model/farne-area.h"
#include "model/farne-release.h"
#include "store/farne-backup.h"
#include "store/farne-journal.h"
#include "store/farne-store.h"

G_BEGIN_DECLS

static inline FarneStore *
create (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FarneStore *store = farne_store_create (fixture->path, &error);

  g_assert_no_error (error);
  return store;
}

static inline FarneStore *
open_again (const char *path)
{
  g_autoptr (GError) error = NULL;
  FarneStore *store = farne_store_open (path, FARNE_STORE_WRITE, &error);

  g_assert_no_error (error);
  return store;
}

static inline void
begin (FarneStore *store, const char *what)
{
  g_autoptr (GError) error = NULL;

  farne_store_begin (store, what, &error);
  g_assert_no_error (error);
}

static inline void
commit (FarneStore *store)
{
  g_autoptr (GError) error = NULL;

  farne_store_commit (store, &error);
  g_assert_no_error (error);
}

static inline void
save (FarneStore *store, gpointer record)
{
  g_autoptr (GError) error = NULL;

  farne_store_save (store, record, &error);
  g_assert_no_error (error);
}

static inline void
save_alone (FarneStore *store, gpointer record, const char *what)
{
  begin (store, what);
  save (store, record);
  commit (store);
}

static inline void
undo (FarneStore *store)
{
  g_autoptr (GError) error = NULL;

  farne_store_undo (store, NULL, &error);
  g_assert_no_error (error);
}

static inline void
redo (FarneStore *store)
{
  g_autoptr (GError) error = NULL;

  farne_store_redo (store, NULL, &error);
  g_assert_no_error (error);
}

static inline FarneArea *
make_area (const char *code, const char *name)
{
  FarneArea *area = farne_area_new ();

  g_object_set (area, "code", code, "name", name, "level", "authority", NULL);
  return area;
}

static inline FarneRelease *
make_release (const char *title)
{
  FarneRelease *release = farne_release_new ();

  g_object_set (release, "title", title, "published", farne_day_new (2017, 2, 23), NULL);
  return release;
}

/* All rows of all recorded tables, as text that tells a NULL, a 0 and a "0" apart. */
static inline char *
dump (const char *path)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const FarneKind *const *kinds = farne_kinds_get_all ();
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  for (guint i = 0; i == 0 || kinds[i - 1] != NULL; i++)
    {
      const char *table = kinds[i] != NULL ? kinds[i]->name : "setting";
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY 1", table);
      sqlite3_stmt *statement = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        {
          g_string_append_printf (text, "\n%s", table);
          for (int c = 0; c < sqlite3_column_count (statement); c++)
            g_string_append_printf (text, "|%d:%s", sqlite3_column_type (statement, c),
                                    (const char *) sqlite3_column_text (statement, c));
        }
      sqlite3_finalize (statement);
    }
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static inline void
assert_sound (FarneStore *store)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  farne_store_check (store, findings, &error);
  if (findings->len > 0)
    g_test_message ("%s", (char *) findings->pdata[0]);
  g_assert_no_error (error);
}

G_END_DECLS
