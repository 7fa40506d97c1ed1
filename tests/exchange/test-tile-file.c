/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "base/farne-error.h"
#include "exchange/farne-tile-file.h"
#include "exchange/tile-fixture.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("farne-test-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "base.mbtiles", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
write_tiles (Fixture *fixture, const char *format)
{
  sqlite3 *database = fixture_new_tiles (
    fixture->path, format, "<a href=\"https://example.org\">&copy; Mappers</a> &amp; others");
  g_autoptr (GBytes) north = g_bytes_new_static ("north", 5);
  g_autoptr (GBytes) south = g_bytes_new_static ("south", 5);

  fixture_add_tile (database, 1, 0, 1, north);
  fixture_add_tile (database, 1, 0, 0, south);
  fixture_add_tile (database, 4, 7, 10, north);
  sqlite3_close (database);
}

/* The file counts rows from the south, the map from the north. */
static void
test_load (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    guint zoom, x, y;
    const char *content;
  } cases[] = {
    { 1, 0, 0, "north" }, { 1, 0, 1, "south" }, { 4, 7, 5, "north" }, { 1, 1, 0, NULL },
    { 1, 0, 2, NULL },    { 4, 7, 10, NULL },   { 40, 0, 0, NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneTileFile) file = NULL;

  write_tiles (fixture, "png");
  file = farne_tile_file_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (farne_tile_file_get_title (file), ==, "Test");
  g_assert_cmpstr (farne_tile_file_get_attribution (file), ==, "© Mappers & others");
  g_assert_cmpuint (farne_tile_file_get_min_zoom (file), ==, 1);
  g_assert_cmpuint (farne_tile_file_get_max_zoom (file), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) content =
        farne_tile_file_load (file, cases[i].zoom, cases[i].x, cases[i].y, &error);

      g_assert_no_error (error);
      if (cases[i].content == NULL)
        g_assert_null (content);
      else
        g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content),
                         cases[i].content, 5);
    }
}

static void
test_vector_tiles (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  write_tiles (fixture, "pbf");
  g_assert_null (farne_tile_file_open (fixture->path, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "base.mbtiles"));
}

static void
test_other_files (Fixture *fixture, gconstpointer unused)
{
  static const char *const contents[] = { "", "no database", "SQLite format 3" };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->path, contents[i], -1, NULL));
      g_assert_null (farne_tile_file_open (fixture->path, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
    }
  g_assert_null (farne_tile_file_open ("/no/such/file.mbtiles", NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/tile-file/load", Fixture, NULL, set_up, test_load, tear_down);
  g_test_add ("/tile-file/vector-tiles", Fixture, NULL, set_up, test_vector_tiles, tear_down);
  g_test_add ("/tile-file/other-files", Fixture, NULL, set_up, test_other_files, tear_down);

  return g_test_run ();
}
