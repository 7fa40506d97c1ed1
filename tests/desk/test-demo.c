/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

static FarneDesk *
make_demo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FarneDesk *desk = farne_desk_create (fixture->path, "north-east", TRUE, NULL, &error);

  g_assert_no_error (error);
  return desk;
}

static FarneFigures *
ask (FarneDesk *desk, const char *level, gboolean restricted, const char *at)
{
  g_autoptr (FarneView) view = farne_view_new ("supported", level);
  g_autoptr (GError) error = NULL;
  FarneFigures *figures;

  view->restricted = restricted;
  view->at = at == NULL ? FARNE_DAY_NONE : day (at);
  figures = farne_desk_ask (desk, view, &error);
  g_assert_no_error (error);
  return figures;
}

static double
get_total (FarneFigures *figures)
{
  const FarneDay *days = farne_figures_get_days (figures, NULL);

  return farne_figures_get_total (figures, days[0], NULL, NULL);
}

static void
test_opens_in_april_2017 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (FarneFigures) published = ask (desk, "authority", FALSE, NULL);
  g_autoptr (FarneFigures) restricted = ask (desk, "authority", TRUE, NULL);
  g_autoptr (GPtrArray) history = farne_store_get_history (farne_desk_get_store (desk), 10, NULL);

  g_assert_true (farne_desk_is_demo (desk));
  g_assert_cmpint (farne_desk_get_today (desk), ==, day ("2017-04-10"));
  g_assert_cmpint (farne_figures_get_days (published, NULL)[0], ==, day ("2016-12-31"));
  g_assert_cmpint (farne_figures_get_days (restricted, NULL)[0], ==, day ("2017-03-31"));
  g_assert_cmpfloat (get_total (published), ==, 3411);
  g_assert_cmpuint (history->len, ==, 1);
}

/* The made-up months agree with what was published of the same day, at every level. */
static void
test_months_agree_with_quarters (Fixture *fixture, gconstpointer data)
{
  static const char *const levels[] = { "region", "subregion", "authority" };
  g_autoptr (FarneDesk) desk = make_demo (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (FarneFigures) published = ask (desk, levels[i], FALSE, "2016-12-31");
      g_autoptr (FarneFigures) restricted = ask (desk, levels[i], TRUE, "2016-12-31");

      g_assert_cmpuint (farne_figures_get_n (published), ==, farne_figures_get_n (restricted));
      for (guint j = 0; j < farne_figures_get_n (published); j++)
        g_assert_cmpfloat (farne_figures_get (published, j)->value, ==,
                           farne_figures_get (restricted, j)->value);
    }
}

static void
test_wards_sum_to_the_region (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (FarneFigures) wards = ask (desk, "ward", TRUE, "2017-03-31");
  g_autoptr (FarneFigures) sectors = ask (desk, "sector", TRUE, "2017-03-31");
  g_autoptr (FarneFigures) authorities = ask (desk, "authority", TRUE, "2017-03-31");

  g_assert_cmpfloat (get_total (wards), ==, get_total (authorities));
  g_assert_cmpfloat (get_total (sectors), ==, get_total (authorities));
}

static void
test_cells_say_they_are_made_up (Fixture *fixture, gconstpointer data)
{
  static const char *const levels[] = { "ward", "sector" };
  g_autoptr (FarneDesk) desk = make_demo (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (FarneBoundaries) boundaries = NULL;
      g_autoptr (FarneShapes) shapes = farne_desk_get_shapes (desk, levels[i], FARNE_DAY_NONE,
                                                              &boundaries, NULL);
      g_autoptr (GPtrArray) areas = farne_areas_list (farne_desk_get_areas (desk), levels[i], NULL,
                                                      FARNE_DAY_NONE);

      g_assert_cmpstr (boundaries->quality, ==, "synthetic");
      g_assert_nonnull (strstr (boundaries->attribution, "made up"));
      for (guint j = 0; j < areas->len; j++)
        {
          FarneArea *area = g_ptr_array_index (areas, j);

          g_assert_true (area->synthetic && area->approximate);
          g_assert_cmpint (farne_shapes_find (shapes, area->code), >=, 0);
        }
    }
}

/* What is made up is credited to nobody else. */
static void
test_made_up_months_name_their_maker (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (GPtrArray) releases = farne_desk_list_releases (desk, NULL);
  guint n_made_up = 0;

  for (guint i = 0; i < releases->len; i++)
    {
      FarneRelease *release = g_ptr_array_index (releases, i);

      if (!release->synthetic)
        continue;
      g_assert_null (strstr (release->source_note, "Home Office"));
      n_made_up++;
    }
  g_assert_cmpuint (n_made_up, >, 0);
}

/* A ward beyond 1:200 in an authority within it. */
static void
test_ward_over_the_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_demo (fixture);
  g_autoptr (FarneView) view = farne_view_new ("supported", "ward");
  g_autoptr (FarneView) parents = farne_view_new ("supported", "authority");
  g_autoptr (FarneRates) wards = NULL;
  g_autoptr (FarneRates) authorities = NULL;
  guint n_over = 0;

  view->restricted = parents->restricted = TRUE;
  wards = farne_desk_ask_rates (desk, view, NULL);
  authorities = farne_desk_ask_rates (desk, parents, NULL);
  for (guint i = 0; i < farne_rates_get_n (wards); i++)
    {
      const FarneRate *rate = farne_rates_get (wards, i);

      if (rate->population > 0 && rate->headroom < 0)
        n_over += farne_rates_find (authorities, rate->area->parent)->headroom >= 0;
    }
  g_assert_cmpuint (n_over, >=, 1);
}

static void
test_only_where_it_belongs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneDesk) desk =
    farne_desk_create (fixture->path, "east-midlands", TRUE, NULL, &error);

  g_assert_null (desk);
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/demo/opens-in-april-2017", test_opens_in_april_2017);
  ADD ("/demo/months-agree-with-quarters", test_months_agree_with_quarters);
  ADD ("/demo/made-up-months-name-their-maker", test_made_up_months_name_their_maker);
  ADD ("/demo/wards-sum-to-the-region", test_wards_sum_to_the_region);
  ADD ("/demo/cells-say-they-are-made-up", test_cells_say_they_are_made_up);
  ADD ("/demo/ward-over-the-limit", test_ward_over_the_limit);
  ADD ("/demo/only-where-it-belongs", test_only_where_it_belongs);
  return g_test_run ();
}
