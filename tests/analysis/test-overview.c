/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview of the real file, as the first screen and the briefing tell it. */
#include "tests/facts/fixture.h"

#include "analysis/farne-overview.h"

typedef struct
{
  Fixture *fixture;
  FarneFactbase *factbase;
} World;

static gboolean
set_up (World *world, const char *pack)
{
  FarneRelease *release;

  world->fixture = fixture_new (pack);
  release = fixture_add_supported (world->fixture, "2017-02-23");
  fixture_add_populations (world->fixture, pack);
  world->factbase = fixture_factbase (world->fixture);
  if (release == NULL)
    g_test_skip ("The real files are not beside the tree: set FARNE_SHARED.");

  return release != NULL;
}

static void
tear_down (World *world)
{
  g_clear_object (&world->factbase);
  g_clear_pointer (&world->fixture, fixture_free);
}

static FarneOverview *
make (World *world, const char *within, const char *at, const char *known)
{
  g_autoptr (GPtrArray) records = fixture_load ("common", &farne_threshold_kind);
  g_autoptr (FarneThresholds) thresholds = farne_thresholds_new (records);
  g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
  g_autoptr (GError) error = NULL;
  FarneOverview *overview;

  view->within = g_strdup (within);
  view->at = fixture_day (at);
  view->known = fixture_day (known);
  overview = farne_overview_new (world->factbase, thresholds, view, FARNE_DAY_NONE, NULL, &error);
  g_assert_no_error (error);

  return overview;
}

static const FarneHeadline *
find_headline (FarneOverview *overview, const char *key)
{
  GPtrArray *headlines = farne_overview_get_headlines (overview);

  for (guint i = 0; i < headlines->len; i++)
    {
      const FarneHeadline *headline = g_ptr_array_index (headlines, i);

      if (g_str_equal (headline->key, key))
        return headline;
    }

  return NULL;
}

static void
check_headline (FarneOverview *overview, const char *key, const char *figure,
                const char *comparison)
{
  const FarneHeadline *headline = find_headline (overview, key);

  g_assert_nonnull (headline);
  g_test_message ("%s: %s | %s | %s", key, headline->figure, headline->label, headline->comparison);
  g_assert_cmpstr (headline->figure, ==, figure);
  g_assert_cmpstr (headline->comparison, ==, comparison);
}

static void
print (FarneOverview *overview)
{
  GPtrArray *sentences = farne_overview_get_sentences (overview);
  char **sources = farne_overview_get_sources (overview);

  g_test_message ("%s", farne_overview_get_standing (overview));
  for (guint i = 0; i < farne_overview_get_headlines (overview)->len; i++)
    {
      const FarneHeadline *headline
          = g_ptr_array_index (farne_overview_get_headlines (overview), i);

      g_test_message ("%s | %s | %s", headline->figure, headline->label, headline->comparison);
    }
  for (guint i = 0; i < sentences->len; i++)
    g_test_message ("%s", ((FarneSentence *) g_ptr_array_index (sentences, i))->text);
  for (guint i = 0; sources[i] != NULL; i++)
    g_test_message ("%s", sources[i]);
}

static gboolean
says (FarneOverview *overview, const char *text)
{
  GPtrArray *sentences = farne_overview_get_sentences (overview);

  for (guint i = 0; i < sentences->len; i++)
    if (strstr (((FarneSentence *) g_ptr_array_index (sentences, i))->text, text) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_region (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      g_autoptr (FarneOverview) overview = make (&world, NULL, "2016-12-31", "2017-04-10");

      print (overview);
      g_assert_cmpstr (farne_overview_get_area (overview)->code, ==, "E12000001");
      g_assert_cmpint (farne_overview_get_since (overview), ==, fixture_day ("2016-09-30"));
      g_assert_cmpint (farne_overview_get_published (overview), ==, fixture_day ("2017-02-23"));
      check_headline (overview, "people", "3,411", "+163 since 30 September 2016");
      check_headline (overview, "ratio", "1\u00a0:\u00a0769",
                      "limit 1\u00a0:\u00a0200, residents of mid-2015");
      check_headline (overview, "share", "50.3\u00a0%", "65.2\u00a0% on 31 March 2014");
      check_headline (overview, "limit", "0 of 12", "nearest: Stockton-on-Tees, room for 108");
      g_assert_null (find_headline (overview, "resettled"));
      g_assert_nonnull (
          strstr (farne_overview_get_standing (overview), "12 of 12 authorities covered"));
      g_assert_nonnull (strstr (farne_overview_get_standing (overview), "Section 4 is not given"));
      g_assert_true (says (overview, "Newcastle upon Tyne rose most: +76, to 797."));
      g_assert_true (says (overview, "Stockton-on-Tees is nearest the limit: room for 108."));
      g_assert_true (says (
          overview, "Middlesbrough is at 1\u00a0:\u00a0237; a year before it was over the limit, "
                    "at 1\u00a0:\u00a0152."));
      g_assert_cmpuint (farne_rates_get_n (farne_overview_get_rates (overview)), ==, 12);
      g_assert_cmpuint (farne_figures_get_areas (farne_overview_get_trend (overview))->len, ==, 2);
      g_assert_false (farne_overview_is_restricted (overview));
    }
  tear_down (&world);
}

static void
test_authority (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      g_autoptr (FarneOverview) overview = make (&world, "E06000004", "2016-12-31", "2017-04-10");

      print (overview);
      g_assert_cmpstr (find_headline (overview, "people")->figure, ==, "867");
      g_assert_cmpstr (find_headline (overview, "ratio")->figure, ==, "1\u00a0:\u00a0225");
      g_assert_cmpstr (find_headline (overview, "headroom")->figure, ==, "108");
      g_assert_cmpstr (find_headline (overview, "share")->figure, ==, "25.4\u00a0%");
      g_assert_cmpuint (farne_rates_get_n (farne_overview_get_rates (overview)), ==, 12);
      g_assert_cmpuint (farne_figures_get_areas (farne_overview_get_trend (overview))->len, ==, 1);
      g_assert_cmpuint (farne_figures_get_areas (farne_overview_get_shares (overview))->len, ==, 2);
    }
  tear_down (&world);
}

/* The 379 people of Section 4 that the file first gives in 2018 are no rise. */
static void
test_newly_covered (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      g_autoptr (FarneOverview) overview = make (&world, NULL, "2018-03-31", "2018-06-01");
      FarneFigures *figures = farne_rates_get_figures (farne_overview_get_rates (overview));
      double now = farne_figures_get_total (figures, fixture_day ("2018-03-31"), NULL, NULL);
      g_autoptr (FarneOverview) before = make (&world, NULL, "2017-12-31", "2018-06-01");
      double then
          = farne_figures_get_total (farne_rates_get_figures (farne_overview_get_rates (before)),
                                     fixture_day ("2017-12-31"), NULL, NULL);
      g_autofree char *change = farne_number_to_signed (now - 379 - then, 0);
      g_autofree char *expected
          = g_strdup_printf ("%s since 31 December 2017, like with like", change);

      print (overview);
      g_assert_cmpstr (find_headline (overview, "people")->comparison, ==, expected);
      g_assert_true (says (overview, "Section 4 is left out, so that like is compared with like."));
      g_assert_false (says (overview, "a year before"));
    }
  tear_down (&world);
}

static void
test_freshness (void)
{
  World world;

  if (set_up (&world, "north-east"))
    {
      g_autoptr (FarneOverview) overview = make (&world, NULL, "2016-12-31", "2025-04-10");
      GPtrArray *list = farne_overview_get_freshness (overview);
      gboolean found = FALSE;

      for (guint i = 0; i < list->len; i++)
        {
          const FarneFreshness *fresh = g_ptr_array_index (list, i);

          if (g_str_equal (fresh->series->code, "supported"))
            {
              found = TRUE;
              g_assert_cmpint (fresh->last_day, ==, fixture_day ("2024-09-30"));
              g_assert_cmpint (fresh->due, ==, fixture_day ("2024-12-31") + 56);
              g_assert_true (fresh->overdue);
            }
        }
      g_assert_true (found);
    }
  tear_down (&world);
}

static void
test_east_midlands (void)
{
  World world;

  if (set_up (&world, "east-midlands"))
    {
      g_autoptr (FarneOverview) overview = make (&world, NULL, "2016-12-31", "2017-04-10");

      print (overview);
      g_assert_cmpstr (find_headline (overview, "people")->figure, ==, "2,730");
      g_assert_null (find_headline (overview, "share"));
      g_assert_cmpuint (farne_rates_get_n (farne_overview_get_rates (overview)), ==, 9);
    }
  tear_down (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview/region", test_region);
  g_test_add_func ("/overview/authority", test_authority);
  g_test_add_func ("/overview/newly-covered", test_newly_covered);
  g_test_add_func ("/overview/freshness", test_freshness);
  g_test_add_func ("/overview/east-midlands", test_east_midlands);
  return g_test_run ();
}
