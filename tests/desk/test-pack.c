/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include <signal.h>
#include <sys/resource.h>

#include "desk/farne-pack.h"
#include "model/farne-outcome.h"

/* A pack made of files alone, in a folder of packs of its own. */
static void
write_pack (Fixture *fixture, const char *areas)
{
  g_autofree char *packs = g_build_filename (fixture->folder, "packs", NULL);
  g_autofree char *pack = g_build_filename (packs, "isles", NULL);

  g_mkdir_with_parents (pack, 0700);
  g_free (write_file (fixture, "packs/isles/pack.json",
                      "{ \"format\": 1, \"id\": \"isles\", \"title\": \"The Isles\" }"));
  g_free (write_file (fixture, "packs/isles/partnership.csv",
                      "name,short_name,region\nIsles Partnership,IP,X12000001\n"));
  g_free (write_file (fixture, "packs/isles/area.csv", areas));
  g_free (write_file (fixture, "packs/isles/series.csv",
                      "code,name,unit,nature\npopulation,Residents,residents,stock\n"));
  g_free (write_file (fixture, "packs/isles/populations.csv",
                      "measure,code,day,value,published,source\n"
                      "population,X06000001,2016-06-30,40000,2017-06-22,Made up\n"
                      "population,X06000002,2016-06-30,10000,2017-06-22,Made up\n"
                      "population,X06000001,2015-06-30,39000,2016-06-23,Made up\n"));
  g_setenv ("FARNE_PACKS", packs, TRUE);
}

#define AREAS \
  "code,name,level,parent\nX12000001,The Isles,region,\n" \
  "X06000001,Great Isle,authority,X12000001\n" \
  "X06000002,Small Isle,authority,X12000001\n"

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) packs = farne_pack_list ();
  g_autoptr (FarnePack) found = farne_pack_find ("north-east", NULL);
  g_autoptr (FarnePack) unknown = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (packs->len, >=, 2);
  g_assert_cmpstr (found->id, ==, "north-east");
  unknown = farne_pack_find ("far-east", &error);
  g_assert_null (unknown);
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "east-midlands, north-east"));
}

/* How many files lie in the folder. */
static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Wherever the disk is full while a desk is made, nothing of it is left. */
static void
test_full_disk_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  struct rlimit before, limit;
  guint n_failed = 0;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  for (rlim_t kib = 1; kib <= 1024; kib += kib < 64 ? 9 : 96)
    {
      g_autoptr (FarneDesk) desk = NULL;

      limit = (struct rlimit) { .rlim_cur = kib * 1024, .rlim_max = before.rlim_max };
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      desk = farne_desk_create (fixture->path, "north-east", FALSE, NULL, NULL);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      if (desk != NULL)
        break;
      n_failed++;
      g_assert_cmpuint (count_files (fixture), ==, 0);
    }
  g_assert_cmpuint (n_failed, >, 5);
}

static void
test_every_pack_opens (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) packs = farne_pack_list ();

  for (guint i = 0; i < packs->len; i++)
    {
      const FarnePack *pack = g_ptr_array_index (packs, i);
      g_autofree char *path = g_strdup_printf ("%s-%u", fixture->path, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (FarneDesk) desk = farne_desk_create (path, pack->id, FALSE, NULL, &error);
      g_autoptr (FarneBoundaries) boundaries = NULL;
      g_autoptr (FarneShapes) shapes = NULL;
      g_autoptr (GPtrArray) authorities = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (farne_desk_get_partnership (desk)->pack, ==, pack->id);
      authorities =
        farne_areas_list (farne_desk_get_areas (desk), "authority", NULL, FARNE_DAY_NONE);
      shapes = farne_desk_get_shapes (desk, "authority", FARNE_DAY_NONE, &boundaries, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (farne_shapes_get_n (shapes), ==, authorities->len);
      g_assert_cmpstr (boundaries->quality, ==, "schematic");
      g_assert_cmpstr (boundaries->attribution, !=, "");
    }
}

static void
test_made_of_files_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneView) view = farne_view_new ("population", "region");
  g_autoptr (FarneFigures) figures = NULL;
  g_autoptr (GError) error = NULL;

  write_pack (fixture, AREAS);
  desk = farne_desk_create (fixture->path, "isles", FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (farne_desk_get_partnership (desk)->name, ==, "Isles Partnership");
  figures = farne_desk_ask (desk, view, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (farne_figures_get_total (figures, day ("2016-06-30"), NULL, NULL), ==, 50000);
}

/* A population that one area lacks is not a count of nobody. */
static void
test_missing_is_not_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneView) view = farne_view_new ("population", "authority");
  g_autoptr (FarneFigures) figures = NULL;

  write_pack (fixture, AREAS);
  desk = farne_desk_create (fixture->path, "isles", FALSE, NULL, NULL);
  view->at = day ("2015-06-30");
  figures = farne_desk_ask (desk, view, NULL);
  g_assert_cmpint (farne_figures_find (figures, "X06000001", view->at)->mark, ==,
                   FARNE_MARK_LISTED);
  g_assert_false (FARNE_MARK_HAS_VALUE (farne_figures_find (figures, "X06000002", view->at)->mark));
}

static const struct
{
  const char *areas;
  const char *says;
} bad_areas[] = {
  { "code,name,level,colour\nX12000001,The Isles,region,blue\n", "“colour”" },
  { "code,name,level,from\nX12000001,The Isles,region,soon\n", "area.csv, row 2" },
  { "code,name,level\nX12000001,The Isles,region\n,Nowhere,authority\n", "area.csv, row 3" },
};

/* What is wrong is told with its file and row, and nothing is left behind. */
static void
test_bad_packs (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_areas); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FarneDesk) desk = NULL;

      write_pack (fixture, bad_areas[i].areas);
      desk = farne_desk_create (fixture->path, "isles", FALSE, NULL, &error);
      g_assert_null (desk);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, bad_areas[i].says));
      g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
    }
}

static void
test_same_ids (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other_path = g_strconcat (fixture->path, "-2", NULL);
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneDesk) other = farne_desk_create (other_path, "north-east", FALSE, NULL, NULL);
  const FarneKind *const kinds[] = { &farne_area_kind, &farne_threshold_kind, &farne_outcome_kind };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) records =
        farne_store_list (farne_desk_get_store (desk), kinds[i], NULL, NULL);

      g_assert_cmpuint (records->len, >, 1);
      for (guint j = 0; j < records->len; j++)
        {
          FarneRecord *record = g_ptr_array_index (records, j);
          g_autoptr (FarneRecord) same = farne_store_get (farne_desk_get_store (other), kinds[i],
                                                          farne_record_get_id (record), NULL);

          g_assert_nonnull (same);
          g_assert_true (farne_record_equal (record, same));
        }
    }
}

static void
test_making_is_one_step_that_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (GPtrArray) history = farne_store_get_history (farne_desk_get_store (desk), 10, NULL);
  g_autofree char *undo = farne_store_peek_undo (farne_desk_get_store (desk));

  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpstr (((FarneJournalEntry *) g_ptr_array_index (history, 0))->what, ==,
                   "New from North East of England");
  g_assert_null (undo);
}

/* Stopped between the making of the file and its one step: told, and no hindrance to a second try. */
static void
test_unfinished_gives_way (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneStore) store = NULL;
  g_autoptr (FarneDesk) desk = NULL;
  g_autofree char *path = g_strconcat (fixture->path, "-half", NULL);

  store = farne_store_create (path, &error);
  g_assert_no_error (error);
  g_assert_false (farne_desk_is_unfinished (path));
  g_assert_true (farne_store_close (store, NULL));
  g_assert_true (farne_desk_is_unfinished (path));
  g_assert_null (farne_desk_open (path, FARNE_STORE_WRITE, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED);
  g_clear_error (&error);
  desk = farne_desk_create (path, "north-east", FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (desk);
  g_assert_false (farne_desk_is_unfinished (path));
}

static void
test_cancel_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (GDir) folder = NULL;

  g_cancellable_cancel (cancellable);
  desk = farne_desk_create (fixture->path, "north-east", FALSE, cancellable, &error);
  g_assert_null (desk);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  folder = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (folder));
}

static void
test_subregions_are_joined (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneShapes) shapes =
    farne_desk_get_shapes (desk, "subregion", FARNE_DAY_NONE, NULL, NULL);
  g_autoptr (FarneShapes) region =
    farne_desk_get_shapes (desk, "region", FARNE_DAY_NONE, NULL, NULL);
  FarnePoint middlesbrough = farne_point_from_degrees (-1.23, 54.55);

  g_assert_cmpuint (farne_shapes_get_n (shapes), ==, 2);
  g_assert_cmpint (farne_shapes_pick (shapes, middlesbrough), ==,
                   farne_shapes_find (shapes, "NE-TV"));
  g_assert_cmpuint (farne_shapes_get_n (region), ==, 1);
  g_assert_cmpint (farne_shapes_pick (region, middlesbrough), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/pack/lists", test_lists);
  ADD ("/pack/every-pack-opens", test_every_pack_opens);
  ADD ("/pack/same-ids", test_same_ids);
  ADD ("/pack/making-is-one-step-that-stays", test_making_is_one_step_that_stays);
  ADD ("/pack/unfinished-gives-way", test_unfinished_gives_way);
  ADD ("/pack/cancel-leaves-nothing", test_cancel_leaves_nothing);
  ADD ("/pack/full-disk-leaves-nothing", test_full_disk_leaves_nothing);
  ADD ("/pack/subregions-are-joined", test_subregions_are_joined);
  ADD ("/pack/made-of-files-alone", test_made_of_files_alone);
  ADD ("/pack/missing-is-not-none", test_missing_is_not_none);
  ADD ("/pack/bad-packs", test_bad_packs);
  return g_test_run ();
}
