/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "painters-fixture.h"

#include "paint/farne-scene-private.h"

/* What a card of the first page leaves at 1,366 pixels. */
#define CARD_WIDTH 611
#define LEAST_BAR 200

static FarneScene *
paint (World *world, FarneRates **rates)
{
  static const struct { const char *area, *status, *brief; gboolean stands_out; } statuses[] = {
    { "E06000004", "Replacement only", "Replaces", TRUE },
    { "E06000002", "Ceased", "Ceased", TRUE },
    { "E08000021", "Taking part", "Taking part", FALSE },
    { "E06000047", "Agreed in principle, no date", "No date", TRUE },
  };
  g_autoptr (FarneView) view = world_view ("authority");
  g_autoptr (FarneFigures) figures = world_ask (world, view);

  *rates = world_rates (world, figures);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    farne_rates_set_status (*rates, statuses[i].area, statuses[i].status, statuses[i].brief,
                            statuses[i].stands_out);
  return farne_paint_gauges (*rates, CARD_WIDTH, 0, farne_look_get_light ());
}

static const FarneSceneText *
find_text (FarneScene *scene, const char *text)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      const FarneSceneText *said = g_array_index (scene->items, FarneSceneItem, i).text;

      if (said != NULL && g_strcmp0 (said->text, text) == 0)
        return said;
    }
  return NULL;
}

static double
measure_path (const cairo_path_t *path)
{
  double least = G_MAXDOUBLE, most = -G_MAXDOUBLE;

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    for (int j = 1; j < path->data[i].header.length; j++)
      {
        least = MIN (least, path->data[i + j].point.x);
        most = MAX (most, path->data[i + j].point.x);
      }
  return most - least;
}

/* The tracks of bars, from nothing to the limit. */
static double
measure_track (FarneScene *scene)
{
  const FarneColour track = scene->look->track;

  for (guint i = 0; i < scene->items->len; i++)
    {
      const FarneSceneShape *shape = g_array_index (scene->items, FarneSceneItem, i).shape;

      if (shape != NULL && shape->ink.fill.alpha > 0 && shape->ink.fill.red == track.red
          && shape->ink.fill.blue == track.blue)
        return measure_path (&shape->path);
    }
  return 0;
}

/* The word is short where it is drawn, so that bars have their length; whole in words and table. */
static void
test_status (void)
{
  g_autoptr (World) world = world_new_usual ();
  g_autoptr (FarneRates) rates = NULL;
  g_autoptr (FarneScene) scene = paint (world, &rates);
  const guint last = farne_scene_get_n_rows (scene) - 1;

  g_assert_cmpfloat (measure_track (scene), >=, LEAST_BAR);
  g_assert_nonnull (find_text (scene, "No date"));
  g_assert_null (find_text (scene, "Agreed in principle, no date"));
  g_assert_cmpstr (farne_scene_get_cell (scene, last, 6), ==, "Agreed in principle, no date");
  g_assert_true (g_str_has_suffix (farne_scene_get_mark (scene, last)->words,
                                   "Dispersal: Agreed in principle, no date"));
}

static void
test_exceptions (void)
{
  g_autoptr (World) world = world_new_usual ();
  g_autoptr (FarneRates) rates = NULL;
  g_autoptr (FarneScene) scene = paint (world, &rates);
  const FarneLook *look = farne_look_get_light ();

  g_assert_cmpfloat (find_text (scene, "Taking part")->lettering.colour.red, ==, look->soft_ink.red);
  g_assert_cmpfloat (find_text (scene, "Ceased")->lettering.colour.red, ==, look->ink.red);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gauges/status", test_status);
  g_test_add_func ("/gauges/exceptions", test_exceptions);
  return g_test_run ();
}
