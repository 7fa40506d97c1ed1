/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-protect.h"
#include "base/farne-error.h"
#include "painters-fixture.h"

static const FarneLook *
get_look (guint index)
{
  const FarneLook *looks[] = { farne_look_get_light (), farne_look_get_dark (),
                               farne_look_get_paper () };

  return looks[index];
}

typedef FarneScene *(*Painter) (World *world, double width, double height, const FarneLook *look);

static FarneScene *
paint_map_of (World *world, FarneQuantity quantity, gboolean tiles, double width, double height,
              const FarneLook *look)
{
  g_autoptr (FarneMapFigures) map = world_map (world, quantity);
  g_autoptr (FarneShapes) shapes = tiles ? NULL : world_shapes (world);

  return tiles ? farne_paint_tiles (map, width, height, look)
               : farne_paint_map (map, shapes, "Outlines schematic", width, height, look);
}

static FarneScene *
paint_count_map (World *world, double width, double height, const FarneLook *look)
{
  return paint_map_of (world, FARNE_QUANTITY_COUNT, FALSE, width, height, look);
}

static FarneScene *
paint_rate_map (World *world, double width, double height, const FarneLook *look)
{
  return paint_map_of (world, FARNE_QUANTITY_RATE, FALSE, width, height, look);
}

static FarneScene *
paint_share_tiles (World *world, double width, double height, const FarneLook *look)
{
  return paint_map_of (world, FARNE_QUANTITY_SHARE, TRUE, width, height, look);
}

static FarneScene *
paint_change_tiles (World *world, double width, double height, const FarneLook *look)
{
  return paint_map_of (world, FARNE_QUANTITY_CHANGE, TRUE, width, height, look);
}

static FarneScene *
paint_gauges (World *world, double width, double height, const FarneLook *look)
{
  g_autoptr (FarneView) view = world_view ("authority");
  g_autoptr (FarneFigures) figures = world_ask (world, view);
  g_autoptr (FarneRates) rates = world_rates (world, figures);

  return farne_paint_gauges (rates, width, height, look);
}

static FarneScene *
paint_trend (World *world, double width, double height, const FarneLook *look)
{
  g_autoptr (FarneFigures) trend = world_trend (world);

  return farne_paint_trend (trend, width, height, look);
}

static FarneScene *
paint_shares (World *world, double width, double height, const FarneLook *look)
{
  g_autoptr (FarneFigures) trend = world_trend (world);

  return farne_paint_shares (trend, width, height, look);
}

static FarneScene *
paint_bars (World *world, double width, double height, const FarneLook *look)
{
  g_autoptr (FarneFigures) composition = world_composition (world);

  return farne_paint_bars (composition, width, height, look);
}

static FarneScene *
paint_rates_table (World *world, double width, double height, const FarneLook *look)
{
  g_autoptr (FarneView) view = world_view ("authority");
  g_autoptr (FarneFigures) figures = world_ask (world, view);
  g_autoptr (FarneRates) rates = world_rates (world, figures);

  return farne_paint_table (figures, rates, width, look);
}

static FarneScene *
paint_figures_table (World *world, double width, double height, const FarneLook *look)
{
  g_autoptr (FarneFigures) trend = world_trend (world);

  return farne_paint_table (trend, NULL, width, look);
}

static FarneScene *
paint_headlines (World *world, double width, double height, const FarneLook *look)
{
  FarneHeadline people = { (char *) "people", (char *) "3,411", (char *) "people supported",
                           (char *) "+163 since 30 September" };
  FarneHeadline over = { (char *) "ratio", (char *) "1 : 142",
                         (char *) "residents to each person", NULL, TRUE };
  g_autoptr (GPtrArray) headlines = g_ptr_array_new ();

  g_ptr_array_add (headlines, &people);
  g_ptr_array_add (headlines, &over);
  return farne_paint_headlines (headlines, FARNE_HANDLING_PUBLIC, width, look);
}

static const Painter painters[] = {
  paint_count_map, paint_rate_map,    paint_share_tiles,   paint_change_tiles,
  paint_gauges,    paint_trend,       paint_shares,        paint_bars,
  paint_headlines, paint_rates_table, paint_figures_table,
};

/* Marks and rows tell of the same, with words, within the scene. */
static void
check_scene (FarneScene *scene)
{
  guint n = farne_scene_get_n_marks (scene);
  g_autofree char *summary = farne_scene_get_summary (scene);

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (farne_scene_get_n_rows (scene), ==, n);
  g_assert_cmpstr (farne_scene_get_title (scene), !=, "");
  g_assert_cmpstr (summary, !=, farne_scene_get_title (scene));

  for (guint i = 0; i < n; i++)
    {
      const FarneSceneMark *mark = farne_scene_get_mark (scene, i);

      g_assert_nonnull (mark->key);
      g_assert_cmpuint (strlen (mark->words), >, 3);
      g_assert_cmpfloat (mark->width, >, 0);
      g_assert_cmpfloat (mark->x, >=, -6);
      g_assert_cmpfloat (mark->x + mark->width, <=, farne_scene_get_width (scene) + 6);
      g_assert_cmpfloat (mark->y + mark->height, <=, farne_scene_get_height (scene) + 6);
    }

  for (guint i = 0; i < n; i++)
    g_assert_cmpint (farne_scene_find (scene, farne_scene_get_row_key (scene, i)), >=, 0);
}

static void
test_marks_and_rows (void)
{
  g_autoptr (World) world = world_new_usual ();
  const double widths[] = { 260, 420, 900 };

  for (guint i = 0; i < G_N_ELEMENTS (painters); i++)
    for (guint j = 0; j < 3; j++)
      for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
        {
          g_autoptr (FarneScene) scene = painters[i] (world, widths[k], 300, get_look (j));

          check_scene (scene);
        }
}

static void
test_natural_height (void)
{
  g_autoptr (World) world = world_new_usual ();

  for (guint i = 0; i < G_N_ELEMENTS (painters); i++)
    {
      g_autoptr (FarneScene) scene = painters[i] (world, 500, 0, farne_look_get_light ());

      g_assert_cmpfloat (farne_scene_get_height (scene), >, 20);
    }
}

static char *
digest (FarneScene *scene)
{
  int width = 600, height = 800;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  char *sum;

  farne_scene_draw (scene, cr, "E06000004");
  cairo_surface_flush (surface);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface),
                                     height * cairo_image_surface_get_stride (surface));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return sum;
}

static void
test_same_again (void)
{
  g_autoptr (World) one = world_new_usual ();
  g_autoptr (World) other = world_new_usual ();

  for (guint i = 0; i < G_N_ELEMENTS (painters); i++)
    {
      g_autoptr (FarneScene) first = painters[i] (one, 500, 300, farne_look_get_light ());
      g_autoptr (FarneScene) again = painters[i] (other, 500, 300, farne_look_get_light ());
      g_autoptr (FarneScene) dark = painters[i] (one, 500, 300, farne_look_get_dark ());
      g_autofree char *a = digest (first);
      g_autofree char *b = digest (again);
      g_autofree char *c = digest (dark);

      g_assert_cmpstr (a, ==, b);
      g_assert_cmpstr (a, !=, c);
    }
}

/* From any mark the arrow keys lead to every other. */
static void
test_walk_everywhere (void)
{
  g_autoptr (World) world = world_new_usual ();
  const int ways[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (painters); i++)
    {
      g_autoptr (FarneScene) scene = painters[i] (world, 500, 300, farne_look_get_light ());
      guint n = farne_scene_get_n_marks (scene);
      g_autofree gboolean *seen = g_new0 (gboolean, n);
      g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));
      int start = farne_scene_walk (scene, -1, 1, 0);

      seen[start] = TRUE;
      g_array_append_val (queue, start);
      for (guint at = 0; at < queue->len; at++)
        for (guint way = 0; way < 4; way++)
          {
            int to = farne_scene_walk (scene, g_array_index (queue, int, at), ways[way][0],
                                       ways[way][1]);

            if (!seen[to])
              g_array_append_val (queue, to);
            seen[to] = TRUE;
          }

      g_assert_cmpuint (queue->len, ==, n);
    }
}

static const FarneSceneMark *
find_mark (FarneScene *scene, const char *key)
{
  int index = farne_scene_find (scene, key);

  g_assert_cmpint (index, >=, 0);
  return farne_scene_get_mark (scene, index);
}

/* Texts compare with plain spaces. */
static void
assert_words (const char *words, const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit (words, "\302\240", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  g_assert_cmpstr (plain, ==, wanted);
}

static void
test_words (void)
{
  g_autoptr (World) world = world_new_usual ();
  const struct { Painter painter; const char *key; const char *words; } cases[] = {
    { paint_count_map, "E06000004", "Stockton-on-Tees: 867 people" },
    { paint_rate_map, "E06000004", "Stockton-on-Tees: 867 people, 1 : 225" },
    { paint_share_tiles, "E08000021", "Newcastle upon Tyne: 797 people, 23.4 %" },
    { paint_change_tiles, "E06000002",
      "Middlesbrough: \342\210\22253, from 642 to 589" },
    { paint_change_tiles, "E06000057", "Northumberland: +19, from 0 to 19" },
    { paint_gauges, "E06000004",
      "Stockton-on-Tees: 867 people, 1 : 225; room for 108 before the limit of 1 : 200" },
    { paint_trend, "NE-TV@2016-12-31", "Tees Valley, 31 December 2016: 1,717 people" },
    { paint_shares, "NE-TV@2016-12-31", "Tees Valley, 31 December 2016: 50.3 %" },
    { paint_bars, "Section 95 · Subsistence Only", "Section 95 · Subsistence Only: 17 people, 0.5 %" },
    { paint_headlines, "people", "3,411 people supported; +163 since 30 September" },
    { paint_rates_table, "E06000005", "Darlington: 26 people, 0.8 % of all, 1 : 4,077" },
    { paint_figures_table, "NE-NT@2016-12-31", "North of Tees, 31 December 2016: 1,694 people" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneScene) scene = cases[i].painter (world, 500, 300, farne_look_get_light ());

      assert_words (find_mark (scene, cases[i].key)->words, cases[i].words);
    }
}

static void
test_marks_are_told_apart (void)
{
  g_autoptr (World) world = world_new_marked ();
  const struct { const char *area; FarneMark mark; FarnePattern pattern; const char *words; } cases[] = {
    { "E06000001", FARNE_MARK_NONE_LISTED, FARNE_PATTERN_OPEN, "Hartlepool: none listed" },
    { "E06000002", FARNE_MARK_SUPPRESSED, FARNE_PATTERN_CROSS, "Middlesbrough: suppressed" },
    { "E06000003", FARNE_MARK_NOT_COVERED, FARNE_PATTERN_HATCH,
      "Redcar and Cleveland: not covered" },
    { "E06000004", FARNE_MARK_LISTED, FARNE_PATTERN_NONE, "Stockton-on-Tees: 1,400 people" },
  };
  g_autoptr (FarneMapFigures) map = world_map (world, FARNE_QUANTITY_COUNT);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FarneMapFill *fill = farne_map_figures_find (map, cases[i].area);
      FarneInk ink = farne_map_figures_get_ink (map, fill, farne_look_get_light ());

      g_assert_cmpint (fill->mark, ==, cases[i].mark);
      g_assert_cmpint (ink.pattern, ==, cases[i].pattern);
      g_assert_cmpint (fill->class_index >= 0, ==, cases[i].mark == FARNE_MARK_LISTED);
      g_assert_cmpstr (fill->words, ==, cases[i].words);
    }
}

static void
test_legend (void)
{
  g_autoptr (World) world = world_new_marked ();
  g_autoptr (FarneMapFigures) map = world_map (world, FARNE_QUANTITY_COUNT);
  g_autoptr (FarneScene) legend = farne_paint_legend (map, 300, farne_look_get_light ());
  const char *rows[][2] = { { "1,400", "1" }, { "none listed", "1" }, { "not covered", "9" },
                            { "suppressed", "1" } };

  g_assert_cmpuint (farne_scene_get_n_rows (legend), ==, G_N_ELEMENTS (rows));
  g_assert_cmpuint (farne_scene_get_n_marks (legend), ==, 0);
  g_assert_cmpfloat (farne_scene_get_width (legend), <, 300);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < 2; j++)
      g_assert_cmpstr (farne_scene_get_cell (legend, i, j), ==, rows[i][j]);
}

/* Whatever is cut, every value lies in its class's range and every class but the ends is round. */
static void
test_classes (void)
{
  g_autoptr (World) world = world_new_usual ();

  for (FarneQuantity quantity = FARNE_QUANTITY_COUNT; quantity <= FARNE_QUANTITY_CHANGE; quantity++)
    {
      g_autoptr (FarneMapFigures) map = world_map (world, quantity);
      const FarneClasses *classes = farne_map_figures_get_classes (map);

      g_assert_cmpuint (classes->n, ==, 5);
      for (guint i = 0; i < classes->n; i++)
        g_assert_cmpfloat (classes->breaks[i], <, classes->breaks[i + 1]);

      for (guint i = 0; i < farne_map_figures_get_n (map); i++)
        {
          const FarneMapFill *fill = farne_map_figures_get (map, i);

          g_assert_cmpint (fill->class_index, >=, 0);
          g_assert_cmpfloat (fill->value, >=, classes->breaks[fill->class_index]);
          g_assert_cmpfloat (fill->value, <=, classes->breaks[fill->class_index + 1]);
        }
    }
}

/* Fewer residents to each person are darker; more people are darker; a rise is blue. */
static void
test_ramps (void)
{
  g_autoptr (World) world = world_new_usual ();
  const FarneLook *look = farne_look_get_light ();
  g_autoptr (FarneMapFigures) counts = world_map (world, FARNE_QUANTITY_COUNT);
  g_autoptr (FarneMapFigures) rates = world_map (world, FARNE_QUANTITY_RATE);
  g_autoptr (FarneMapFigures) changes = world_map (world, FARNE_QUANTITY_CHANGE);
  FarneMapFigures *maps[] = { counts, rates };
  FarneInk rise, fall;

  for (guint i = 0; i < 2; i++)
    {
      FarneInk many = farne_map_figures_get_ink (maps[i],
                        farne_map_figures_find (maps[i], "E06000004"), look);
      FarneInk few = farne_map_figures_get_ink (maps[i],
                       farne_map_figures_find (maps[i], "E06000047"), look);

      g_assert_cmpfloat (farne_colour_get_lightness (many.fill) + 30, <,
                         farne_colour_get_lightness (few.fill));
    }

  rise = farne_map_figures_get_ink (changes, farne_map_figures_find (changes, "E08000021"), look);
  fall = farne_map_figures_get_ink (changes, farne_map_figures_find (changes, "E06000002"), look);
  g_assert_cmpfloat (rise.fill.blue, >, rise.fill.red);
  g_assert_cmpfloat (fall.fill.red, >, fall.fill.blue);
}

/* Where not all areas are covered, a map of shares says what its shares are of. */
static void
test_shares_of_covered (void)
{
  g_autoptr (World) world = world_new_marked ();
  g_autoptr (FarneMapFigures) map = world_map (world, FARNE_QUANTITY_SHARE);

  g_assert_cmpstr (farne_map_figures_get_title (map), ==, "Share of the areas covered");
  g_assert_cmpstr (farne_map_figures_get_note (map), ==,
                   "Shares are of the 1,400 people in the areas covered, 2 of 12; the total of all "
                   "is not known.");
  assert_words (farne_map_figures_find (map, "E06000004")->figure, "100.0 %");
}

static void
test_gauges_order (void)
{
  g_autoptr (World) world = world_new_usual ();
  g_autoptr (FarneScene) scene = paint_gauges (world, 600, 0, farne_look_get_light ());
  const char *first[] = { "E06000004", "E06000002", "E08000021", "E06000001" };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    g_assert_cmpstr (farne_scene_get_mark (scene, i)->key, ==, first[i]);

  g_assert_cmpstr (farne_scene_get_cell (scene, 0, 2), ==, "867");
  g_assert_cmpstr (farne_scene_get_cell (scene, 0, 3), ==, "108");
  g_assert_cmpstr (farne_scene_get_mark (scene, 11)->key, ==, "E06000047");
}

static void
test_gauges_over (void)
{
  g_autoptr (World) world = world_new_marked ();
  g_autoptr (FarneScene) scene = paint_gauges (world, 600, 0, farne_look_get_light ());

  g_assert_cmpstr (farne_scene_get_mark (scene, 0)->key, ==, "E06000004");
  g_assert_nonnull (strstr (farne_scene_get_mark (scene, 0)->words, "over the limit of"));
  assert_words (find_mark (scene, "E06000003")->words, "Redcar and Cleveland: not covered");
}

static void
test_empty (void)
{
  g_autoptr (World) world = world_new ();
  g_autoptr (FarneFigures) trend = NULL;
  g_autoptr (FarneFigures) composition = NULL;
  g_autoptr (FarneMapFigures) map = NULL;
  g_autoptr (GPtrArray) headlines = g_ptr_array_new ();
  const FarneLook *look = farne_look_get_light ();
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func (g_object_unref);

  world_open (world);
  trend = world_trend (world);
  composition = world_composition (world);
  map = world_map (world, FARNE_QUANTITY_COUNT);
  g_ptr_array_add (scenes, farne_paint_trend (trend, 300, 200, look));
  g_ptr_array_add (scenes, farne_paint_shares (trend, 300, 200, look));
  g_ptr_array_add (scenes, farne_paint_bars (composition, 300, 200, look));
  g_ptr_array_add (scenes, farne_paint_map (map, NULL, NULL, 300, 200, look));
  g_ptr_array_add (scenes, farne_paint_headlines (headlines, FARNE_HANDLING_PUBLIC, 300, look));
  g_ptr_array_add (scenes, farne_paint_table (trend, NULL, 300, look));

  for (guint i = 0; i < scenes->len; i++)
    {
      FarneScene *scene = g_ptr_array_index (scenes, i);
      g_autofree char *summary = farne_scene_get_summary (scene);

      g_assert_cmpuint (farne_scene_get_n_marks (scene), ==, 0);
      g_assert_cmpuint (farne_scene_get_n_rows (scene), ==, 0);
      g_assert_true (g_str_has_suffix (summary, "."));
      g_assert_cmpfloat (farne_scene_get_height (scene), >, 40);
    }
}

/* Section 4 is given by authority from 2018 on: the line is parted there, and only there. */
static void
test_series_breaks (void)
{
  static const char *const lines[] = {
    "supported|2017-09-30|E06000002\t\t|Section 95|600",
    "supported|2017-12-31|E06000002\t\t|Section 95|610",
    "supported|2018-03-31|E06000002\t\t|Section 95|620",
    "supported|2018-03-31|E06000002\t\t|Section 4|30",
    "supported|2018-06-30|E06000002\t\t|Section 95|630",
    NULL
  };
  const struct { const char *day; gboolean breaks; gboolean when_section_95_alone; } cases[] = {
    { "2017-09-30", FALSE, FALSE }, { "2017-12-31", FALSE, FALSE },
    { "2018-03-31", TRUE, FALSE },  { "2018-06-30", FALSE, FALSE },
  };
  g_autoptr (World) world = world_new ();
  g_autoptr (FarneView) all = world_view ("region");
  g_autoptr (FarneView) alone = NULL;
  g_autoptr (FarneFigures) figures = NULL;
  g_autoptr (FarneFigures) filtered = NULL;

  fixture_add (world->fixture, fixture_facts ("measure|day|area|support", lines), "supported",
               "\"all\"", "2018-08-23");
  world_open (world);
  all->at = FARNE_DAY_NONE;
  all->from = fixture_day ("2017-01-01");
  all->to = fixture_day ("2018-12-31");
  all->known = fixture_day ("2018-12-31");
  alone = farne_view_dup (all);
  farne_view_set_filter (alone, "support", (const char *[]) { "Section 95", NULL });
  figures = world_ask (world, all);
  filtered = world_ask (world, alone);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FarneDay day = fixture_day (cases[i].day);

      g_assert_cmpint (farne_figures_breaks_at (figures, day), ==, cases[i].breaks);
      g_assert_cmpint (farne_figures_breaks_at (filtered, day), ==, cases[i].when_section_95_alone);
    }
}

static void
test_foot (void)
{
  g_autoptr (World) world = world_new ();
  FarneRelease *release = world_add (world);
  const Painter sourced[] = { paint_rate_map, paint_gauges, paint_bars, paint_rates_table,
                              paint_trend, paint_shares };

  g_free (release->title);
  release->title = g_strdup ("Supported asylum seekers by authority");
  release->publisher = g_strdup ("Home Office");
  world_open (world);

  for (guint i = 0; i < G_N_ELEMENTS (sourced); i++)
    {
      g_autoptr (FarneScene) scene = sourced[i] (world, 500, 0, farne_look_get_paper ());

      g_assert_true (g_str_has_prefix (farne_scene_get_foot (scene),
                                       "As at 31 December 2016. Source: Home Office, Supported asylum "
                                       "seekers by authority, published 23 February 2017."));
      g_assert_cmpint (strstr (farne_scene_get_foot (scene), "Section 4 is not given") != NULL, ==,
                       sourced[i] == paint_trend || sourced[i] == paint_shares);
    }
}

/* What is painted from restricted figures is restricted, and leaves by no door. */
static void
test_restricted (void)
{
  g_autoptr (World) world = world_new ();
  const struct { gboolean made_up; FarnePolicy policy; gboolean clears; } cases[] = {
    { FALSE, FARNE_POLICY_CLOSED, FALSE }, { FALSE, FARNE_POLICY_TOUR, FALSE },
    { TRUE, FARNE_POLICY_CLOSED, FALSE },  { TRUE, FARNE_POLICY_TOUR, TRUE },
  };
  FarneRelease *release = world_add (world);

  release->restricted = TRUE;
  world_open (world);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneView) view = world_view ("authority");
      g_autoptr (FarneFigures) figures = NULL;
      g_autoptr (FarneRates) rates = NULL;
      g_autoptr (FarneScene) scene = NULL;
      g_autoptr (FarneCleared) cleared = NULL;
      g_autoptr (GError) error = NULL;

      view->restricted = TRUE;
      release->synthetic = cases[i].made_up;
      figures = world_ask (world, view);
      rates = world_rates (world, figures);
      scene = farne_paint_gauges (rates, 400, 0, farne_look_get_light ());
      cleared = farne_protect_clear (FARNE_HANDLED (scene), cases[i].policy, &error);

      g_assert_cmpint (cleared != NULL, ==, cases[i].clears);
      if (!cases[i].clears)
        g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/painters/marks-and-rows", test_marks_and_rows);
  g_test_add_func ("/painters/natural-height", test_natural_height);
  g_test_add_func ("/painters/same-again", test_same_again);
  g_test_add_func ("/painters/walk-everywhere", test_walk_everywhere);
  g_test_add_func ("/painters/words", test_words);
  g_test_add_func ("/painters/marks-are-told-apart", test_marks_are_told_apart);
  g_test_add_func ("/painters/legend", test_legend);
  g_test_add_func ("/painters/classes", test_classes);
  g_test_add_func ("/painters/ramps", test_ramps);
  g_test_add_func ("/painters/shares-of-covered", test_shares_of_covered);
  g_test_add_func ("/painters/gauges-order", test_gauges_order);
  g_test_add_func ("/painters/gauges-over", test_gauges_over);
  g_test_add_func ("/painters/empty", test_empty);
  g_test_add_func ("/painters/series-breaks", test_series_breaks);
  g_test_add_func ("/painters/foot", test_foot);
  g_test_add_func ("/painters/restricted", test_restricted);

  return g_test_run ();
}
