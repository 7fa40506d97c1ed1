/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums that must agree, however they are asked for. */
#include "tests/facts/fixture.h"

static FarneFacts *
make_random_facts (GRand *rand, FarneAreas *areas, guint n_rows)
{
  static const char *const days[] = { "2016-06-30", "2016-09-30", "2016-12-31" };
  static const char *const support[] = { "Section 95", "Section 4", "Section 98" };
  g_autoptr (GPtrArray) authorities = farne_areas_list (areas, "authority", NULL, FARNE_DAY_NONE);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_rows; i++)
    {
      FarneArea *area
          = g_ptr_array_index (authorities, g_rand_int_range (rand, 0, authorities->len));

      g_ptr_array_add (lines,
                       g_strdup_printf ("supported|%s|%s\t%s\tNorth East|%s|%s|Country %d|%d",
                                        days[g_rand_int_range (rand, 0, 3)], area->code, area->name,
                                        support[g_rand_int_range (rand, 0, 3)],
                                        g_rand_boolean (rand) ? "Female" : "Male",
                                        g_rand_int_range (rand, 0, 400),
                                        g_rand_int_range (rand, 0, 500)));
    }
  g_ptr_array_add (lines, NULL);

  return fixture_facts ("measure|day|area|support|sex|nationality",
                        (const char *const *) lines->pdata);
}

static double
sum (FarneFigures *figures, FarneDay day)
{
  return farne_figures_get_total (figures, day, NULL, NULL);
}

/* Children sum to parents, and a sum by anything is the sum without. */
static void
test_sums_agree (void)
{
  static const char *const levels[] = { "authority", "subregion", "region" };
  static const char *const breakdowns[] = { "",
                                            "\"support\"",
                                            "\"sex\"",
                                            "\"nationality\"",
                                            "\"support\",\"sex\"",
                                            "\"sex\",\"nationality\",\"support\"" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (guint round = 0; round < 6; round++)
    {
      g_autoptr (Fixture) fixture = fixture_new ("north-east");
      FarneFacts *facts = make_random_facts (rand, fixture->areas, round * 700);
      g_autoptr (FarneFactbase) factbase = NULL;
      double expected[3] = { 0 };
      FarneDay days[3] = { fixture_day ("2016-06-30"), fixture_day ("2016-09-30"),
                           fixture_day ("2016-12-31") };

      if (farne_facts_get_n_rows (facts) == 0)
        {
          g_object_unref (facts);
          continue;
        }
      for (guint row = 0; row < farne_facts_get_n_rows (facts); row++)
        for (guint day = 0; day < 3; day++)
          {
            g_autofree char *iso = farne_day_to_iso (days[day]);

            if (g_str_equal (
                    iso, farne_facts_get_text (facts, farne_facts_find_column (facts, "day"), row)))
              expected[day] += farne_facts_get_value (facts, row, NULL);
          }
      fixture_add (fixture, facts, "supported", "\"all\"", "2017-02-23")->restricted = TRUE;
      factbase = fixture_factbase (fixture);

      for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
        for (guint j = 0; j < G_N_ELEMENTS (breakdowns); j++)
          {
            g_autofree char *json = g_strdup_printf ("{\"measure\":\"supported\",\"level\":\"%s\","
                                                     "\"restricted\":true,\"from\":\"2016-01-01\","
                                                     "\"by\":[%s]}", levels[i], breakdowns[j]);
            g_autoptr (FarneFigures) figures = fixture_ask (factbase, json);

            for (guint day = 0; day < 3; day++)
              g_assert_cmpfloat (sum (figures, days[day]), ==, expected[day]);
          }
    }
}

/* A filter and its opposite sum to the whole. */
static void
test_filters_agree (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) all = NULL, women = NULL, men = NULL;
  FarneDay day = fixture_day ("2016-12-31");

  fixture_add (fixture, make_random_facts (rand, fixture->areas, 3000), "supported", "\"all\"",
               "2017-02-23");
  factbase = fixture_factbase (fixture);
  all = fixture_ask (factbase, "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\","
                       "\"where\":{\"support\":[\"Section 95\",\"section 4\"]}}");
  women = fixture_ask (factbase,
               "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\","
               "\"where\":{\"support\":[\"Section 95\",\"section 4\"],\"sex\":[\"FEMALE\"]}}");
  men = fixture_ask (factbase,
             "{\"measure\":\"supported\",\"level\":\"authority\",\"at\":\"2016-12-31\","
             "\"where\":{\"support\":[\"Section 95\",\"section 4\"],\"sex\":[\"Male\"]}}");
  g_assert_cmpfloat (sum (women, day) + sum (men, day), ==, sum (all, day));
  g_assert_cmpfloat (sum (women, day), >, 0);
}

/* Large facts are counted on several threads, small ones on one: both come to the same. */
static void
test_threads_agree (void)
{
  g_autoptr (FarneFactsBuilder) builder = farne_facts_builder_new ();
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (FarneFigures) figures = NULL;
  g_autoptr (GPtrArray) authorities
      = farne_areas_list (fixture->areas, "authority", NULL, FARNE_DAY_NONE);
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  double expected[12] = { 0 };
  guint codes[4];

  farne_facts_builder_add_column (builder, "measure");
  farne_facts_builder_add_column (builder, "day");
  farne_facts_builder_add_column (builder, "area");
  farne_facts_builder_add_column (builder, "nationality");
  codes[0] = farne_facts_builder_intern (builder, 0, "supported", -1);
  codes[1] = farne_facts_builder_intern (builder, 1, "2016-12-31", -1);
  for (guint row = 0; row < 500000; row++)
    {
      guint at = g_rand_int_range (rand, 0, 12), value = g_rand_int_range (rand, 0, 70000);
      FarneArea *area = g_ptr_array_index (authorities, at);
      char nationality[16];

      g_snprintf (nationality, sizeof nationality, "%u", value % 1000);
      codes[2] = farne_facts_builder_intern (builder, 2, area->code, -1);
      codes[3] = farne_facts_builder_intern (builder, 3, nationality, -1);
      farne_facts_builder_add_row (builder, codes, value, FARNE_MARK_LISTED, row + 2);
      expected[at] += value % 1000 < 500 ? 0 : value;
    }
  fixture_add (fixture, farne_facts_builder_end (builder), "supported", "\"all\"", "2017-02-23");
  factbase = fixture_factbase (fixture);

  {
    g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
    g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
    g_auto (GStrv) list = NULL;
    g_autoptr (GError) error = NULL;

    for (guint i = 500; i < 1000; i++)
      {
        g_autofree char *text = g_strdup_printf ("%u", i);

        g_strv_builder_add (values, text);
      }
    list = g_strv_builder_end (values);
    farne_view_set_filter (view, "nationality", (const char *const *) list);
    figures = farne_factbase_ask (factbase, view, NULL, &error);
    g_assert_no_error (error);
  }
  for (guint i = 0; i < 12; i++)
    g_assert_cmpfloat (
        fixture_find_figure (figures, ((FarneArea *) g_ptr_array_index (authorities, i))->code)->value, ==,
        expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sums/sums-agree", test_sums_agree);
  g_test_add_func ("/sums/filters-agree", test_filters_agree);
  g_test_add_func ("/sums/threads-agree", test_threads_agree);
  return g_test_run ();
}
