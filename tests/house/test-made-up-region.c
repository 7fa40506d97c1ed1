/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "desk/farne-desk.h"
#include "desk/farne-import-job.h"

/* A third region made from files alone: packs/far-isles. No code knows of it. */

static const char published[] =
  "Date,Year,Quarter,Support Type,UK Region,Local Authority,LAD Code,Accommodation Type,People\n"
  "2016-12-31,2016,4,Section 95,Far Isles,North Isle,X06000009,Dispersal Accommodation,7\n"
  "2016-12-31,2016,4,Section 95,Far Isles,Middle Isle,X06000002,Dispersal Accommodation,30\n"
  "2016-12-31,2016,4,Section 95,Far Isles,East Strand,X07000031,Dispersal Accommodation,4\n"
  "2016-12-31,2016,4,Section 95,Far Isles,West Strand,X07000032,Subsistence Only,5\n"
  "2018-06-30,2018,2,Section 95,Far Isles,Long Strand,X07000033,Dispersal Accommodation,11\n";

typedef struct
{
  char *folder;
  FarneDesk *desk;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("farne-isles-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "isles.farne", NULL);
  fixture->desk = farne_desk_create (path, "far-isles", FALSE, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_clear_object (&fixture->desk);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
import (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "published.csv", NULL);
  g_autoptr (FarneImportJob) job = NULL;

  g_file_set_contents (path, published, -1, &error);
  g_assert_no_error (error);
  job = farne_import_job_new (fixture->desk, path);
  farne_import_job_get_options (job)->published = farne_day_new (2018, 8, 1);
  farne_import_job_read (job, NULL, &error);
  g_assert_no_error (error);
  farne_import_job_keep (job, &error);
  g_assert_no_error (error);
}

static double
ask (Fixture *fixture, const char *measure, const char *area, FarneDay day)
{
  g_autoptr (FarneView) view = farne_view_new (measure, "authority");
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneFigures) figures = NULL;
  const FarneFigure *figure;

  view->at = day;
  figures = farne_desk_ask (fixture->desk, view, &error);
  g_assert_no_error (error);
  figure = farne_figures_find (figures, area, day);
  g_assert_nonnull (figure);
  g_assert_true (FARNE_MARK_HAS_VALUE (figure->mark));
  return figure->value;
}

static void
test_places (Fixture *fixture, gconstpointer unused)
{
  FarneAreas *areas = farne_desk_get_areas (fixture->desk);
  g_autoptr (GPtrArray) authorities = farne_areas_list (areas, "authority", NULL, FARNE_DAY_NONE);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  FarneArea *south = farne_areas_find (areas, "X10000003");

  g_assert_cmpuint (authorities->len, ==, 3);
  g_assert_cmpstr (farne_areas_get_region (areas)->name, ==, "Far Isles");
  g_assert_cmpstr (farne_areas_find (areas, "X06000009")->name, ==, "North Isle");
  g_assert_cmpstr (farne_areas_find_by_name (areas, "north isle and skerries", "authority")->code, ==,
                   "X06000001");
  before = farne_areas_list (areas, "district", south, farne_day_new (2018, 3, 31));
  after = farne_areas_list (areas, "district", south, farne_day_new (2018, 4, 1));
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpuint (after->len, ==, 2);
}

static void
test_partnership (Fixture *fixture, gconstpointer unused)
{
  FarnePartnership *partnership = farne_desk_get_partnership (fixture->desk);
  FarneThresholds *thresholds = farne_desk_get_thresholds (fixture->desk);
  const char *rule = FARNE_THRESHOLD_CLUSTER_LIMIT;

  g_assert_cmpstr (partnership->short_name, ==, "FIMP");
  g_assert_cmpstr (partnership->host, ==, "Middle Isle Council");
  g_assert_cmpfloat (farne_thresholds_find (thresholds, rule, farne_day_new (2016, 12, 31))->value, ==, 100);
  g_assert_cmpfloat (farne_thresholds_find (thresholds, rule, farne_day_new (2017, 1, 1))->value, ==, 50);
}

static void
test_outlines (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneBoundaries) boundaries = NULL;
  g_autoptr (FarneShapes) shapes =
    farne_desk_get_shapes (fixture->desk, "authority", FARNE_DAY_NONE, &boundaries, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (farne_shapes_get_n (shapes), ==, 3);
  g_assert_cmpstr (boundaries->quality, ==, "schematic");
  g_assert_cmpint (farne_shapes_pick (shapes, farne_point_from_degrees (-1.77, 56.02)), ==,
                   farne_shapes_find (shapes, "X10000003"));
}

static void
test_figures (Fixture *fixture, gconstpointer unused)
{
  FarneDay day = farne_day_new (2016, 12, 31);

  import (fixture);
  g_assert_cmpfloat (ask (fixture, "population", "X06000002", farne_day_new (2015, 12, 31)), ==, 4000);
  g_assert_cmpfloat (ask (fixture, "supported", "X06000001", day), ==, 7);
  g_assert_cmpfloat (ask (fixture, "supported", "X06000002", day), ==, 30);
  g_assert_cmpfloat (ask (fixture, "supported", "X10000003", day), ==, 9);
  g_assert_cmpfloat (ask (fixture, "supported", "X10000003", farne_day_new (2018, 6, 30)), ==, 11);
}

int
main (int argc, char **argv)
{
  g_autofree char *packs = NULL;

  g_test_init (&argc, &argv, NULL);
  packs = g_test_build_filename (G_TEST_DIST, "house", "packs", NULL);
  g_setenv ("FARNE_PACKS", packs, TRUE);

  g_test_add ("/made-up-region/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/made-up-region/partnership", Fixture, NULL, set_up, test_partnership, tear_down);
  g_test_add ("/made-up-region/outlines", Fixture, NULL, set_up, test_outlines, tear_down);
  g_test_add ("/made-up-region/figures", Fixture, NULL, set_up, test_figures, tear_down);
  return g_test_run ();
}
