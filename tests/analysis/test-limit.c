/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the overview says of places below, at and over the limit. */
#include "tests/facts/fixture.h"

#include "analysis/farne-overview.h"

#define MIDDLESBROUGH "E06000002\tMiddlesbrough\tNorth East"

/* 1 : 200 of its residents is 696. */
static const char *const residents[]
    = { "population|2015-06-30|" MIDDLESBROUGH "|139310", NULL };

static FarneOverview *
make (const char *before, const char *now, const char *within)
{
  g_autofree char *first = g_strdup_printf ("supported|2016-09-30|" MIDDLESBROUGH "|%s", before);
  g_autofree char *second = g_strdup_printf ("supported|2016-12-31|" MIDDLESBROUGH "|%s", now);
  const char *const people[] = { first, second, NULL };
  g_autoptr (Fixture) fixture = fixture_new ("north-east");
  g_autoptr (FarneFactbase) factbase = NULL;
  g_autoptr (GPtrArray) records = fixture_load ("common", &farne_threshold_kind);
  g_autoptr (FarneThresholds) thresholds = farne_thresholds_new (records);
  g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
  g_autoptr (GError) error = NULL;
  FarneOverview *overview;

  fixture_add (fixture, fixture_facts ("measure|day|area", people), "supported",
               "[\"E06000002\"]", "2017-02-23");
  fixture_add (fixture, fixture_facts ("measure|day|area", residents), "population",
               "[\"E06000002\"]", "2016-06-23");
  factbase = fixture_factbase (fixture);
  view->within = g_strdup (within);
  view->at = fixture_day ("2016-12-31");
  overview = farne_overview_new (factbase, thresholds, view, FARNE_DAY_NONE, NULL, &error);
  g_assert_no_error (error);

  return overview;
}

/* The sentences that name the limit. */
static char *
join_limits (FarneOverview *overview)
{
  GPtrArray *sentences = farne_overview_get_sentences (overview);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const FarneSentence *sentence = g_ptr_array_index (sentences, i);

      if (strstr (sentence->text, "limit") != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence->text);
    }

  return g_strdelimit (g_strdup (text->str), "\n", ' ');
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *before, *now, *said;
  } cases[] = {
    { "600", "695", "Middlesbrough is nearest the limit: room for 1." },
    { "600", "696", "Middlesbrough has reached the limit: " },
    { "600", "697", "Middlesbrough is now over the limit: " },
    { "696", "696", "Middlesbrough is at the limit: " },
    { "696", "697", "Middlesbrough is now over the limit: " },
    { "697", "697", "Middlesbrough is over the limit: " },
    { "697", "696", "Middlesbrough is no longer over the limit: " },
    { "696", "600", "Middlesbrough is no longer at the limit: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneOverview) overview = make (cases[i].before, cases[i].now, NULL);
      g_autofree char *said = join_limits (overview);

      if (!g_str_has_prefix (said, cases[i].said))
        g_error ("%s to %s: “%s” is not “%s”", cases[i].before, cases[i].now, said, cases[i].said);
    }
}

/* One of twelve authorities is covered: its share is of that one, not of the region. */
static void
test_share (void)
{
  g_autoptr (FarneOverview) overview = make ("600", "696", "E06000002");
  GPtrArray *headlines = farne_overview_get_headlines (overview);
  guint n = 0;

  for (guint i = 0; i < headlines->len; i++)
    {
      const FarneHeadline *headline = g_ptr_array_index (headlines, i);

      if (!g_str_equal (headline->key, "share"))
        continue;
      n++;
      g_assert_cmpstr (headline->label, ==, "of those in the 1 authority covered");
      g_assert_cmpstr (headline->comparison, ==, "100.0\u00a0% of their residents");
    }
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/limit/sentences", test_sentences);
  g_test_add_func ("/limit/share", test_share);
  return g_test_run ();
}
