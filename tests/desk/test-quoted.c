/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include "desk/farne-quoted.h"

/* What the demonstration's people said, beside what is published. */
static const struct
{
  const char *said;
  const char *published;
  const char *apart;
} cases[] = {
  { "24 unaccompanied children with six authorities", "10", "14 more than published" },
  { "468 people resettled in eight authorities", "468", "As published" },
  { "The Tees Valley holds 60 %", "50.3\302\240%", "9.7 points more than published" },
};

static void
test_beside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "demo.farne", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneDesk) desk = farne_desk_create (path, "north-east", TRUE, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneRecord) quoted = farne_store_find (farne_desk_get_store (desk), &farne_quoted_figure_kind,
                                                         "title", cases[i].said, NULL);
      FarnePublished published;
      g_autofree char *text = NULL, *apart = NULL;

      g_test_message ("%s", cases[i].said);
      g_assert_nonnull (quoted);
      g_assert_true (farne_desk_find_published (desk, FARNE_QUOTED_FIGURE (quoted), farne_desk_get_today (desk),
                                                FARNE_DAY_NONE, &published));
      text = farne_published_describe (&published);
      apart = farne_published_compare (&published, FARNE_QUOTED_FIGURE (quoted)->value);
      g_assert_cmpstr (text, ==, cases[i].published);
      g_assert_cmpstr (apart, ==, cases[i].apart);
    }
}

/* Without a question, of a place that isn't there, or before anything was published, nothing is found. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "demo.farne", NULL);
  g_autoptr (FarneDesk) desk = farne_desk_create (path, "north-east", TRUE, NULL, NULL);
  g_autoptr (FarneQuotedFigure) quoted = farne_quoted_figure_new ();
  const FarneDay today = farne_desk_get_today (desk);
  FarnePublished published;

  g_assert_false (farne_desk_find_published (desk, quoted, today, FARNE_DAY_NONE, &published));
  g_object_set (quoted, "question", "{\"measure\":\"supported\",\"level\":\"region\",\"within\":\"E99999999\"}", NULL);
  g_assert_false (farne_desk_find_published (desk, quoted, today, FARNE_DAY_NONE, &published));
  g_object_set (quoted, "question", "{\"measure\":\"supported\",\"level\":\"region\"}", NULL);
  g_assert_true (farne_desk_find_published (desk, quoted, today, FARNE_DAY_NONE, &published));
  g_assert_false (farne_desk_find_published (desk, quoted, today, farne_day_new (1999, 1, 1), &published));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/quoted/beside", test_beside);
  ADD ("/quoted/none", test_none);
  return g_test_run ();
}
