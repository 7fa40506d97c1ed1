/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

/* A base map written by the tests: MBTiles 1.3, rows counted from the south. */
static inline void
fixture_run (sqlite3 *database, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static inline sqlite3 *
fixture_new_tiles (const char *path, const char *format, const char *attribution)
{
  g_autofree char *facts =
    g_strdup_printf ("INSERT INTO metadata VALUES ('name', 'Test'), ('format', '%s'), "
                     "('attribution', '%s')", format, attribution);
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  fixture_run (database, "CREATE TABLE metadata (name TEXT, value TEXT)");
  fixture_run (database, "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, "
                         "tile_row INTEGER, tile_data BLOB)");
  fixture_run (database, facts);

  return database;
}

static inline void
fixture_add_tile (sqlite3 *database, int zoom, int column, int row, GBytes *content)
{
  sqlite3_stmt *statement = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (content, &size);

  sqlite3_prepare_v2 (database, "INSERT INTO tiles VALUES (?, ?, ?, ?)", -1, &statement, NULL);
  sqlite3_bind_int (statement, 1, zoom);
  sqlite3_bind_int (statement, 2, column);
  sqlite3_bind_int (statement, 3, row);
  sqlite3_bind_blob (statement, 4, data, (int) size, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}
