/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-painters.h"
#include "paint/farne-scene-private.h"

static FarneDay
day (const char *iso)
{
  FarneDay parsed = FARNE_DAY_NONE;

  g_assert_true (farne_day_parse (iso, &parsed));
  return parsed;
}

static FarneScene *
paint (double width)
{
  g_autoptr (FarneBandChart) chart =
    farne_band_chart_new ("Dispersal by authority", day ("2012-01-01"), day ("2019-12-31"),
                          day ("2017-04-10"), FARNE_HANDLING_PUBLIC);
  GArray *rows = chart->rows;

  farne_band_rows_add (rows, "E06000002", "Middlesbrough");
  farne_band_rows_band (rows, day ("2012-06-18"), day ("2015-12-31"), FARNE_BAND_STRONG,
                        "Taking part");
  farne_band_rows_band (rows, day ("2016-01-01"), FARNE_DAY_NONE, FARNE_BAND_WARNING, "Ceased");
  farne_band_rows_add (rows, "E06000047", "County Durham");
  farne_band_rows_band (rows, day ("2017-08-01"), day ("2017-08-01"), FARNE_BAND_SOFT, "Award");
  farne_band_rows_add (rows, "E06000001", "Hartlepool");
  return farne_paint_bands (chart, width, farne_look_get_light ());
}

static void
test_marks_and_rows (void)
{
  g_autoptr (FarneScene) scene = paint (700);
  const FarneSceneMark *before = farne_scene_get_mark (scene, 0);
  const FarneSceneMark *after = farne_scene_get_mark (scene, 1);

  g_assert_cmpuint (farne_scene_get_n_marks (scene), ==, 3);
  g_assert_cmpstr (after->words, ==, "Middlesbrough: Ceased, since 1 January 2016");
  g_assert_cmpfloat_with_epsilon (before->x + before->width, after->x, 0.01);
  g_assert_cmpfloat (after->x + after->width, <, 700);
  g_assert_cmpuint (farne_scene_get_n_rows (scene), ==, 4);
  g_assert_cmpstr (farne_scene_get_cell (scene, 0, 2), ==, "18 June 2012 to 31 December 2015");
  g_assert_cmpstr (farne_scene_get_cell (scene, 2, 2), ==, "1 August 2017");
  g_assert_cmpstr (farne_scene_get_cell (scene, 3, 1), ==, "nothing known");
}

static FarneBandChart *
make_history (void)
{
  FarneBandChart *chart =
    farne_band_chart_new ("Dispersal by authority", day ("2012-01-01"), day ("2019-12-31"),
                          day ("2017-04-10"), FARNE_HANDLING_PUBLIC);

  chart->is_history = TRUE;
  farne_band_rows_add (chart->rows, "E06000002", "Middlesbrough");
  farne_band_rows_band (chart->rows, day ("2012-06-18"), day ("2015-12-31"), FARNE_BAND_STRONG,
                        "Taking part");
  farne_band_rows_band (chart->rows, day ("2016-01-01"), FARNE_DAY_NONE, FARNE_BAND_ENDED, "Ceased");
  return chart;
}

static gboolean
says (FarneScene *scene, const char *text)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      const FarneSceneText *said = g_array_index (scene->items, FarneSceneItem, i).text;

      if (said != NULL && g_strcmp0 (said->text, text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What holds until further notice is said to hold until today; what is planned goes on, and both the
   key and the last year's name are there. */
static void
test_history (void)
{
  g_autoptr (FarneBandChart) chart = make_history ();
  g_autoptr (FarneScene) scene = farne_paint_bands (chart, 700, farne_look_get_light ());
  const FarneSceneMark *before = farne_scene_get_mark (scene, 0);
  const FarneSceneMark *ceased = farne_scene_get_mark (scene, 1);
  double today = before->x + (before->width) / (day ("2016-01-01") - day ("2012-06-18"))
                             * (day ("2017-04-10") - day ("2012-06-18"));

  g_assert_cmpfloat_with_epsilon (ceased->x + ceased->width, today, 0.01);
  g_assert_cmpstr (ceased->words, ==, "Middlesbrough: Ceased, since 1 January 2016");
  g_assert_true (says (scene, "Taking part"));
  g_assert_true (says (scene, "2019"));
  g_assert_false (says (scene, "planned"));
}

static void
test_planned (void)
{
  g_autoptr (FarneBandChart) chart = make_history ();
  g_autoptr (FarneScene) scene = NULL;
  const FarneSceneMark *planned;

  farne_band_rows_add (chart->rows, "E06000047", "County Durham");
  farne_band_rows_band (chart->rows, day ("2018-01-01"), FARNE_DAY_NONE, FARNE_BAND_STRONG,
                        "Taking part, as planned");
  scene = farne_paint_bands (chart, 700, farne_look_get_light ());
  planned = farne_scene_get_mark (scene, 2);
  g_assert_cmpfloat (planned->width, >, 20);
  g_assert_true (says (scene, "planned"));
}

/* Nothing is drawn beyond the room there is, however narrow. */
static void
test_narrow (void)
{
  for (double width = 120; width < 900; width += 130)
    {
      g_autoptr (FarneScene) scene = paint (width);

      for (guint i = 0; i < farne_scene_get_n_marks (scene); i++)
        {
          const FarneSceneMark *mark = farne_scene_get_mark (scene, i);

          g_assert_cmpfloat (mark->x, >=, 0);
          g_assert_cmpfloat (mark->x + mark->width, <=, width + 0.01);
          g_assert_cmpfloat (mark->width, >, 0);
        }
    }
}

static void
test_empty (void)
{
  g_autoptr (FarneBandChart) chart =
    farne_band_chart_new ("Milestones", 0, 1, 0, FARNE_HANDLING_PUBLIC);
  g_autoptr (FarneScene) scene = farne_paint_bands (chart, 300, farne_look_get_dark ());

  g_assert_cmpuint (farne_scene_get_n_marks (scene), ==, 0);
  g_assert_cmpfloat (farne_scene_get_height (scene), >, 0);
}

static void
test_listing (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *const headers[] = { "Consultee", "Reasons", NULL };
  g_autoptr (FarneScene) brief = NULL;
  g_autoptr (FarneScene) broken = NULL;

  g_ptr_array_add (rows, g_strsplit ("Police|A long reason that does not fit into a narrow column "
                                     "and so is broken into lines", "|", -1));
  brief = farne_paint_listing ("Answers", headers, rows, FARNE_HANDLING_CASE, 900,
                               farne_look_get_paper ());
  broken = farne_paint_listing ("Answers", headers, rows, FARNE_HANDLING_CASE, 200,
                                farne_look_get_paper ());
  g_assert_cmpfloat (farne_scene_get_height (broken), >, farne_scene_get_height (brief) + 10);
  g_assert_cmpstr (farne_scene_get_cell (brief, 0, 0), ==, "Police");
  g_assert_cmpint (farne_handled_get_handling (FARNE_HANDLED (brief)), ==, FARNE_HANDLING_CASE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bands/marks-and-rows", test_marks_and_rows);
  g_test_add_func ("/bands/history", test_history);
  g_test_add_func ("/bands/planned", test_planned);
  g_test_add_func ("/bands/narrow", test_narrow);
  g_test_add_func ("/bands/empty", test_empty);
  g_test_add_func ("/bands/listing", test_listing);
  return g_test_run ();
}
