/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "../paint/painters-fixture.h"
#include "base/farne-error.h"
#include "report/farne-briefing.h"

static FarnePaper *
create_briefing (World *world, const char *within, gboolean restricted)
{
  g_autoptr (FarneView) view = world_view ("authority");
  g_autoptr (FarneMapFigures) map = NULL;
  g_autoptr (FarneOverview) overview = NULL;
  g_autoptr (FarneShapes) shapes = world_shapes (world);
  g_autoptr (FarneFigures) figures = NULL;
  g_autoptr (FarneRates) rates = NULL;
  g_autoptr (GError) error = NULL;

  view->restricted = restricted;
  view->quantity = FARNE_QUANTITY_RATE;
  figures = world_ask (world, view);
  rates = world_rates (world, figures);
  map = farne_map_figures_new (view, figures, rates, NULL, &error);
  g_assert_no_error (error);

  view->within = g_strdup (within);
  overview = farne_overview_new (world->factbase, world->thresholds, view, FARNE_DAY_NONE, NULL,
                                 &error);
  g_assert_no_error (error);

  return farne_briefing_new (overview, map, shapes, "Outlines schematic",
                             "North East Migration Partnership");
}

static char *
write_briefing (FarnePaper *paper, gsize *size)
{
  g_autofree char *folder = g_dir_make_tmp ("farne-briefing-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "briefing.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneCleared) cleared = farne_protect_clear (FARNE_HANDLED (paper),
                                                          FARNE_POLICY_CLOSED, &error);
  char *bytes = NULL;

  g_assert_no_error (error);
  g_assert_true (farne_paper_write (cleared, path, fixture_day ("2017-02-23"), &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, size, NULL));
  g_unlink (path);
  g_rmdir (folder);

  return bytes;
}

static void
test_region (void)
{
  g_autoptr (World) world = world_new_usual ();
  g_autoptr (FarnePaper) paper = create_briefing (world, NULL, FALSE);

  g_assert_cmpstr (farne_paper_get_title (paper), ==, "North East as at 31 December 2016");
  g_assert_cmpuint (farne_paper_get_n_pages (paper), >=, 2);
  g_assert_cmpint (farne_handled_get_handling (FARNE_HANDLED (paper)), ==, FARNE_HANDLING_PUBLIC);
}

static void
test_authority (void)
{
  g_autoptr (World) world = world_new_usual ();
  g_autoptr (FarnePaper) paper = create_briefing (world, "E06000002", FALSE);

  g_assert_cmpstr (farne_paper_get_title (paper), ==, "Middlesbrough as at 31 December 2016");
}

static void
test_same_bytes (void)
{
  g_autoptr (World) one = world_new_usual ();
  g_autoptr (World) other = world_new_usual ();
  g_autoptr (FarnePaper) first = create_briefing (one, NULL, FALSE);
  g_autoptr (FarnePaper) again = create_briefing (other, NULL, FALSE);
  g_autoptr (FarnePaper) place = create_briefing (one, "E06000002", FALSE);
  gsize a_size, b_size, c_size;
  g_autofree char *a = write_briefing (first, &a_size);
  g_autofree char *b = write_briefing (again, &b_size);
  g_autofree char *c = write_briefing (place, &c_size);

  g_assert_cmpmem (a, a_size, b, b_size);
  g_assert_false (a_size == c_size && memcmp (a, c, a_size) == 0);
}

static void
test_restricted (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (FarnePaper) paper = NULL;
  g_autoptr (GError) error = NULL;

  world_add (world)->restricted = TRUE;
  world_open (world);
  paper = create_briefing (world, NULL, TRUE);

  g_assert_null (farne_protect_clear (FARNE_HANDLED (paper), FARNE_POLICY_TOUR, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/briefing/region", test_region);
  g_test_add_func ("/briefing/authority", test_authority);
  g_test_add_func ("/briefing/same-bytes", test_same_bytes);
  g_test_add_func ("/briefing/restricted", test_restricted);

  return g_test_run ();
}
