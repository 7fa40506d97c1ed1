/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "../paint/painters-fixture.h"
#include "report/farne-map-paper.h"
#include "report/farne-releases-paper.h"

/* All that a paper says, as the reader of a PDF finds it. */
static char *
read_paper (FarnePaper *paper)
{
  g_autofree char *folder = g_dir_make_tmp ("farne-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  g_autoptr (FarneCleared) cleared = NULL;
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  cleared = farne_protect_clear (FARNE_HANDLED (paper), FARNE_POLICY_CLOSED, &error);
  g_assert_no_error (error);
  g_assert_true (farne_paper_write (cleared, path, fixture_day ("2017-02-23"), &error));
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", "-layout", path,
                             "-", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error));
  g_unlink (path);
  g_rmdir (folder);

  return text;
}

static void
assert_says (const char *text, const char *const *wanted)
{
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      g_test_message ("%s", wanted[i]);
      if (strstr (text, wanted[i]) == NULL)
        g_test_message ("Not in: %s", text);
      g_assert_nonnull (strstr (text, wanted[i]));
    }
}

static void
test_map (void)
{
  g_autoptr (World) world = world_new_marked ();
  g_autoptr (FarneMapFigures) map = world_map (world, FARNE_QUANTITY_RATE);
  g_autoptr (FarneShapes) shapes = world_shapes (world);
  g_autoptr (FarnePaper) paper = farne_map_paper_new (map, shapes, "Outlines schematic",
                                                      "Supported · 31 December 2016", "Partnership");
  g_autofree char *text = read_paper (paper);

  g_assert_cmpuint (farne_paper_get_n_pages (paper), ==, 1);
  /* The map as it stands: its rates, the marks of its legend, its line of outlines, its source. */
  assert_says (text, (const char *[]) { "Supported · 31 December 2016", "Stockton-on-Tees", "1 : 139",
                                        "none listed", "not covered", "suppressed",
                                        "Outlines schematic", "As at 31 December 2016", NULL });
}

static void
test_tiles (void)
{
  g_autoptr (World) world = world_new_usual ();
  g_autoptr (FarneMapFigures) map = world_map (world, FARNE_QUANTITY_SHARE);
  g_autoptr (FarnePaper) paper = farne_map_paper_new (map, NULL, NULL, NULL, "Partnership");
  g_autofree char *text = read_paper (paper);

  assert_says (text, (const char *[]) { "Middlesbrough", "17.3 %", "As at 31 December 2016", NULL });
}

static FarneRelease *
create_release (const char *title, const char *published)
{
  FarneRelease *release = farne_release_new ();

  release->title = g_strdup (title);
  release->publisher = g_strdup ("Home Office");
  release->file_name = g_strdup ("asylum.ods");
  release->published = fixture_day (published);
  release->first_day = release->last_day = fixture_day ("2016-12-31");
  release->n_rows = 21743;
  release->n_repaired = 14;
  return release;
}

static void
test_releases (void)
{
  g_autoptr (GPtrArray) releases = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FarnePaper) paper = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *title = g_strdup_printf ("Supported asylum seekers, part %u", i + 1);

      g_ptr_array_add (releases, create_release (title, i < 39 ? "2017-02-23" : "2017-05-25"));
    }
  ((FarneRelease *) releases->pdata[0])->withdrawn = TRUE;
  paper = farne_releases_paper_new (releases, fixture_day ("2017-04-10"), "Partnership");
  text = read_paper (paper);

  g_assert_cmpuint (farne_paper_get_n_pages (paper), >=, 2);
  assert_says (text, (const char *[]) { "40 releases, seen from 10 April 2017", "part 1\n",
                                        "part 40\n", "21,743 rows", "14 repaired", "withdrawn",
                                        "after the desk's day", "asylum.ods", NULL });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-papers/map", test_map);
  g_test_add_func ("/page-papers/tiles", test_tiles);
  g_test_add_func ("/page-papers/releases", test_releases);

  return g_test_run ();
}
