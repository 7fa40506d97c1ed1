/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real file of supported people, against the totals that are known of it. */
#include "tests/facts/fixture.h"

typedef struct
{
  Fixture *fixture;
  FarneRelease *release;
  FarneFactbase *factbase;
} World;

static gboolean
set_up (World *world, const char *pack)
{
  world->fixture = fixture_new (pack);
  world->release = fixture_add_supported (world->fixture, "2024-11-28");
  world->factbase = fixture_factbase (world->fixture);
  if (world->release == NULL)
    g_test_skip ("The real files are not beside the tree: set FARNE_SHARED.");

  return world->release != NULL;
}

static void
tear_down (World *world)
{
  g_clear_object (&world->factbase);
  g_clear_pointer (&world->fixture, fixture_free);
}

static FarneFigures *
ask (World *world, const char *level, const char *day, const char *dimension, const char *value)
{
  g_autoptr (FarneView) view = farne_view_new ("supported", level);
  g_autoptr (GError) error = NULL;
  FarneFigures *figures;

  view->at = fixture_day (day);
  if (dimension != NULL)
    farne_view_set_filter (view, dimension, (const char *[]) { value, NULL });
  figures = farne_factbase_ask (world->factbase, view, NULL, &error);
  g_assert_no_error (error);

  return figures;
}

static void
test_totals (void)
{
  static const struct { const char *day; double total; } cases[] = {
    { "2014-03-31", 2310 }, { "2016-12-31", 3411 }, { "2019-12-31", 4739 }, { "2021-12-31", 5269 },
    { "2022-12-31", 6285 }, { "2023-12-31", 6721 }, { "2024-09-30", 7430 },
  };
  World world;

  if (set_up (&world, "north-east"))
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (FarneFigures) figures = ask (&world, "authority", cases[i].day, NULL, NULL);
        g_autoptr (FarneFigures) region = ask (&world, "region", cases[i].day, NULL, NULL);
        guint covered, asked;

        g_assert_cmpfloat (
            farne_figures_get_total (figures, fixture_day (cases[i].day), &covered, &asked), ==,
            cases[i].total);
        g_assert_cmpuint (covered, ==, 12);
        g_assert_cmpuint (asked, ==, 12);
        g_assert_cmpuint (farne_figures_get_n (region), ==, 1);
        g_assert_cmpfloat (farne_figures_get (region, 0)->value, ==, cases[i].total);
      }
  tear_down (&world);
}

static void
test_authorities (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      g_autoptr (FarneFigures) figures = ask (&world, "authority", "2024-09-30", NULL, NULL);
      FarneDay day = fixture_day ("2024-09-30");

      g_assert_cmpfloat (farne_figures_find (figures, "E06000002", day)->value, ==, 664);
      g_assert_cmpfloat (farne_figures_find (figures, "E06000004", day)->value, ==, 808);
    }
  tear_down (&world);
}

static void
test_repaired (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      g_autoptr (FarneFigures) figures = ask (&world, "region", "2022-12-31", NULL, NULL);
      g_autoptr (GPtrArray) ours = NULL, all = NULL;
      g_autoptr (GError) error = NULL;
      gint64 people = 0;

      g_assert_cmpuint (farne_figures_get (figures, 0)->n_repaired, ==, 14);
      ours = farne_factbase_list_repaired (world.factbase, world.release, TRUE, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (ours->len, ==, 14);
      for (guint i = 0; i < ours->len; i++)
        people += ((FarneOrigin *) g_ptr_array_index (ours, i))->value;
      g_assert_cmpint (people, ==, 730);
      g_assert_cmpfloat (farne_figures_get (figures, 0)->value - people, ==, 5555);
      all = farne_factbase_list_repaired (world.factbase, world.release, FALSE, &error);
      g_assert_cmpuint (all->len, >, ours->len);
    }
  tear_down (&world);
}

static double
get_share (World *world, const char *day)
{
  g_autoptr (FarneFigures) figures = ask (world, "subregion", day, NULL, NULL);
  double total = farne_figures_get_total (figures, fixture_day (day), NULL, NULL);

  return farne_figures_find (figures, "NE-TV", fixture_day (day))->value / total;
}

static void
test_shares (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      g_assert_cmpfloat_with_epsilon (get_share (&world, "2015-03-31"), 0.609, 0.0005);
      g_assert_cmpfloat_with_epsilon (get_share (&world, "2016-12-31"), 0.503, 0.0005);
      g_assert_cmpfloat_with_epsilon (get_share (&world, "2017-03-31"), 0.480, 0.0005);
    }
  tear_down (&world);
}

static void
test_none_listed (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
      g_autoptr (FarneFigures) figures = NULL;
      g_autoptr (GError) error = NULL;
      guint n_none = 0, n_darlington = 0;

      view->from = fixture_day ("2014-01-01");
      figures = farne_factbase_ask (world.factbase, view, NULL, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < farne_figures_get_n (figures); i++)
        {
          const FarneFigure *figure = farne_figures_get (figures, i);
          FarneArea *area = g_ptr_array_index (farne_figures_get_areas (figures), figure->area);

          g_assert_true (FARNE_MARK_HAS_VALUE (figure->mark));
          g_assert_cmpuint (figure->covered, ==, 1);
          if (figure->mark != FARNE_MARK_NONE_LISTED)
            continue;
          g_assert_cmpfloat (figure->value, ==, 0);
          n_none++;
          n_darlington += g_str_equal (area->code, "E06000005");
        }
      g_assert_cmpuint (n_none, ==, 15);
      g_assert_cmpuint (n_darlington, >, 0);
      g_assert_cmpuint (farne_figures_get_n (figures), ==, 43 * 12);
    }
  tear_down (&world);
}

/* The whole country: every row of the day, whatever its area. */
static void
test_country (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      FarneFacts *facts = g_hash_table_lookup (world.fixture->facts, world.release);
      const FarneColumn *day = farne_facts_find_column (facts, "day");
      const FarneColumn *support = farne_facts_find_column (facts, "support");
      const FarneColumn *place = farne_facts_find_column (facts, "accommodation");
      gint64 people = 0;

      for (guint row = 0; row < farne_facts_get_n_rows (facts); row++)
        if (g_str_equal (farne_facts_get_text (facts, day, row), "2016-12-31")
            && g_str_equal (farne_facts_get_text (facts, support, row), "Section 95")
            && g_str_equal (farne_facts_get_text (facts, place, row), "Dispersal Accommodation"))
          people += farne_facts_get_value (facts, row, NULL);
      g_assert_cmpint (people, ==, 36626);
      g_assert_cmpuint (farne_facts_get_n_rows (facts), ==, 21743);
    }
  tear_down (&world);
}

static void
test_not_covered (void)
{
  static const struct { const char *day, *dimension, *value; FarneMark mark; } cases[] = {
    { "2022-09-30", "support", "Section 98", FARNE_MARK_NOT_COVERED },
    { "2022-12-31", "support", "Section 98", FARNE_MARK_LISTED },
    { "2017-12-31", "support", "Section 4", FARNE_MARK_NOT_COVERED },
    { "2018-03-31", "support", "Section 4", FARNE_MARK_LISTED },
    { "2016-12-31", "support", "Section 95", FARNE_MARK_LISTED },
    { "2023-09-30", "accommodation", "Subsistence Only", FARNE_MARK_LISTED },
    { "2023-12-31", "accommodation", "Subsistence Only", FARNE_MARK_NOT_COVERED },
    { "2024-09-30", "accommodation", "subsistence only", FARNE_MARK_NOT_COVERED },
    { "2013-12-31", "support", "Section 95", FARNE_MARK_NO_DATA },
  };
  World world;

  if (set_up (&world, "north-east"))
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autoptr (FarneFigures) figures
            = ask (&world, "authority", cases[i].day, cases[i].dimension, cases[i].value);

        g_test_message ("%s %s", cases[i].day, cases[i].value);
        g_assert_cmpint (
            farne_figures_find (figures, "E08000021", fixture_day (cases[i].day))->mark, ==,
            cases[i].mark);
      }
  tear_down (&world);
}

/* Broken down, what a break takes away is still told. */
static void
test_broken_down (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      g_autoptr (FarneView) view = farne_view_new ("supported", "region");
      g_autoptr (FarneFigures) figures = NULL;
      g_autoptr (GError) error = NULL;
      const char *const *values;

      view->at = fixture_day ("2016-12-31");
      view->by = g_strdupv ((char *[]) { (char *) "support", NULL });
      figures = farne_factbase_ask (world.factbase, view, NULL, &error);
      g_assert_no_error (error);
      values = farne_figures_get_values (figures, 0);
      g_assert_cmpuint (g_strv_length ((char **) values), ==, 3);
      g_assert_cmpstr (values[0], ==, "Section 4");
      g_assert_cmpuint (farne_figures_get_n (figures), ==, 3);
      g_assert_cmpint (farne_figures_get (figures, 0)->mark, ==, FARNE_MARK_NOT_COVERED);
      g_assert_cmpint (farne_figures_get (figures, 1)->mark, ==, FARNE_MARK_LISTED);
      g_assert_cmpfloat (farne_figures_get (figures, 1)->value, ==, 3411);
      g_assert_cmpint (farne_figures_get (figures, 2)->mark, ==, FARNE_MARK_NOT_COVERED);
      g_assert_cmpuint (g_strv_length ((char **) farne_figures_get_notes (figures)), ==, 2);
    }
  tear_down (&world);
}

/*
 * The 379 people of Section 4 that came into the file with the first quarter of 2018 are no rise.
 */
static void
test_alike (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      FarneDay since = fixture_day ("2017-12-31"), at = fixture_day ("2018-03-31");
      g_autoptr (FarneView) view = farne_view_new ("supported", "region");
      g_autoptr (FarneFigures) alike = NULL, later = NULL, before = NULL;
      g_autoptr (GError) error = NULL;

      alike = farne_factbase_ask_alike (world.factbase, view, since, at, NULL, &error);
      g_assert_no_error (error);
      before = ask (&world, "region", "2017-12-31", NULL, NULL);
      later = ask (&world, "region", "2018-03-31", NULL, NULL);
      g_assert_cmpfloat (farne_figures_get_total (alike, since, NULL, NULL), ==,
                         farne_figures_get (before, 0)->value);
      g_assert_cmpfloat (farne_figures_get_total (alike, at, NULL, NULL), ==,
                         farne_figures_get (later, 0)->value - 379);
      g_assert_true (strstr (farne_figures_get_notes (alike)[0], "Section 4") != NULL
                     || strstr (farne_figures_get_notes (alike)[1], "Section 4") != NULL);
    }
  tear_down (&world);
}

static void
test_east_midlands (void)
{
  World world;

  if (set_up (&world, "east-midlands"))
    {
      g_autoptr (FarneFigures) figures = ask (&world, "authority", "2016-12-31", NULL, NULL);
      g_autoptr (FarneFigures) districts = ask (&world, "district", "2016-12-31", NULL, NULL);
      FarneDay day = fixture_day ("2016-12-31");
      double derbyshire = 0;

      g_assert_cmpfloat (farne_figures_get_total (figures, day, NULL, NULL), ==, 2730);
      for (guint i = 0; i < farne_figures_get_n (districts); i++)
        {
          const FarneFigure *figure = farne_figures_get (districts, i);
          FarneArea *area = g_ptr_array_index (farne_figures_get_areas (districts), figure->area);

          if (g_str_equal (area->parent, "E10000007"))
            derbyshire += figure->value;
        }
      g_assert_cmpfloat (farne_figures_find (figures, "E10000007", day)->value, ==, derbyshire);
    }
  tear_down (&world);
}

static void
test_origins (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      g_autoptr (FarneView) view = farne_view_new ("supported", "subregion");
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) origins = NULL;
      gint64 people = 0;
      FarneDay day = fixture_day ("2022-12-31");
      g_autoptr (FarneFigures) figures = ask (&world, "subregion", "2022-12-31", NULL, NULL);
      const FarneFigure *figure = farne_figures_find (figures, "NE-TV", day);

      view->at = day;
      origins = farne_factbase_list_origins (world.factbase, view, "NE-TV", day, 1000, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (origins->len, ==, figure->n_rows);
      for (guint i = 0; i < origins->len; i++)
        people += ((FarneOrigin *) g_ptr_array_index (origins, i))->value;
      g_assert_cmpint (people, ==, figure->value);
    }
  tear_down (&world);
}

static void
test_size (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      FarneFacts *facts = g_hash_table_lookup (world.fixture->facts, world.release);
      g_autoptr (GBytes) segment = farne_facts_encode (facts);

      g_test_message ("%.2f bytes a row", (double) g_bytes_get_size (segment)
                                              / farne_facts_get_n_rows (facts));
      g_assert_cmpuint (g_bytes_get_size (segment), <, 6 * farne_facts_get_n_rows (facts));
    }
  tear_down (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/published/totals", test_totals);
  g_test_add_func ("/published/authorities", test_authorities);
  g_test_add_func ("/published/repaired", test_repaired);
  g_test_add_func ("/published/shares", test_shares);
  g_test_add_func ("/published/none-listed", test_none_listed);
  g_test_add_func ("/published/country", test_country);
  g_test_add_func ("/published/not-covered", test_not_covered);
  g_test_add_func ("/published/broken-down", test_broken_down);
  g_test_add_func ("/published/alike", test_alike);
  g_test_add_func ("/published/east-midlands", test_east_midlands);
  g_test_add_func ("/published/origins", test_origins);
  g_test_add_func ("/published/size", test_size);
  return g_test_run ();
}
