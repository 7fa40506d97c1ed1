/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-scene.h"

static const char *const headers[] = { "Area", "People", NULL };

/* Four boxes at the corners of a square, a ring, and a line across. */
static FarneScene *
create_scene (FarneHandling handling)
{
  const FarneLook *look = farne_look_get_light ();
  FarneScene *scene = farne_scene_new (100, 100, look, "Corners", handling);
  FarneInk fill = farne_ink_fill (look->accent);
  FarneInk line = farne_ink_stroke (look->warning, 2);
  FarneInk nothing = { 0 };
  FarneLettering lettering = { 12, FARNE_WEIGHT_BOLD, look->ink, FARNE_ALIGN_START, 0 };
  const double across[] = { 0, 50, 100, 50 };

  farne_scene_add_box (scene, 0, 0, 20, 20, 10, &fill, "a", "A: 1");
  farne_scene_add_box (scene, 80, 0, 20, 20, 0, &fill, "b", "B: 2");
  farne_scene_add_box (scene, 0, 80, 20, 20, 0, &nothing, "c", "C: 3");
  farne_scene_add_box (scene, 80, 80, 20, 20, 0, &fill, "d", "D: 4");
  farne_scene_add_box (scene, 40, 10, 10, 10, 0, &fill, NULL, NULL);
  farne_scene_add_line (scene, across, 2, &line, "limit", "The limit");
  farne_scene_add_text (scene, 30, 95, &lettering, "Corners");
  farne_scene_set_headers (scene, headers);
  farne_scene_add_row (scene, "a", (const char *[]) { "A", "1", NULL });
  farne_scene_add_row (scene, "b", (const char *[]) { "B", "2", NULL });

  return scene;
}

static void
test_marks (void)
{
  g_autoptr (FarneScene) scene = create_scene (FARNE_HANDLING_PUBLIC);
  const FarneSceneMark *mark = farne_scene_get_mark (scene, 1);

  g_assert_cmpuint (farne_scene_get_n_marks (scene), ==, 5);
  g_assert_cmpstr (mark->key, ==, "b");
  g_assert_cmpstr (mark->words, ==, "B: 2");
  g_assert_cmpfloat (mark->x, ==, 80);
  g_assert_cmpfloat (mark->height, ==, 20);
  g_assert_cmpint (farne_scene_find (scene, "limit"), ==, 4);
  g_assert_cmpint (farne_scene_find (scene, "nowhere"), ==, -1);
  g_assert_cmpint (farne_scene_find (scene, NULL), ==, -1);
}

static void
test_pick (void)
{
  g_autoptr (FarneScene) scene = create_scene (FARNE_HANDLING_PUBLIC);
  const struct { double x, y; int mark; } cases[] = {
    { 10, 10, 0 }, { 1, 1, -1 /* outside the round corner */ }, { 81, 1, 1 },
    { 10, 90, 2 /* draws nothing, yet answers */ }, { 45, 15, -1 /* decoration */ },
    { 50, 50, 4 }, { 50, 53, 4 /* near the line */ }, { 50, 60, -1 }, { -5, 50, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (farne_scene_pick (scene, cases[i].x, cases[i].y), ==, cases[i].mark);
}

static void
test_walk (void)
{
  g_autoptr (FarneScene) scene = create_scene (FARNE_HANDLING_PUBLIC);
  g_autoptr (FarneScene) empty = farne_scene_new (1, 1, farne_look_get_light (), "None",
                                                  FARNE_HANDLING_PUBLIC);
  const struct { int from, dx, dy, to; } cases[] = {
    { -1, 1, 0, 0 }, { 0, 1, 0, 1 }, { 0, 0, 1, 2 }, { 1, 0, 1, 3 }, { 3, -1, 0, 2 },
    { 0, -1, 0, 0 }, { 0, 0, -1, 0 }, { 99, 0, 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (farne_scene_walk (scene, cases[i].from, cases[i].dx, cases[i].dy), ==,
                     cases[i].to);

  g_assert_cmpint (farne_scene_walk (empty, -1, 1, 0), ==, -1);
}

static void
test_table (void)
{
  g_autoptr (FarneScene) scene = create_scene (FARNE_HANDLING_PUBLIC);

  g_assert_cmpuint (farne_scene_get_n_columns (scene), ==, 2);
  g_assert_cmpuint (farne_scene_get_n_rows (scene), ==, 2);
  g_assert_cmpstr (farne_scene_get_header (scene, 1), ==, "People");
  g_assert_cmpstr (farne_scene_get_cell (scene, 1, 0), ==, "B");
  g_assert_cmpstr (farne_scene_get_row_key (scene, 1), ==, "b");
}

static void
test_nest (void)
{
  g_autoptr (FarneScene) inner = create_scene (FARNE_HANDLING_RESTRICTED);
  g_autoptr (FarneScene) outer = farne_scene_new (300, 300, farne_look_get_light (), "Outer",
                                                  FARNE_HANDLING_PUBLIC);

  farne_scene_add_scene (outer, inner, 200, 100);
  g_clear_object (&inner);

  g_assert_cmpuint (farne_scene_get_n_marks (outer), ==, 5);
  g_assert_cmpint (farne_scene_pick (outer, 210, 110), ==, 0);
  g_assert_cmpint (farne_scene_pick (outer, 250, 150), ==, 4);
  g_assert_cmpfloat (farne_scene_get_mark (outer, 3)->x, ==, 280);
  g_assert_cmpuint (farne_scene_get_n_rows (outer), ==, 2);
  g_assert_cmpint (farne_handled_get_handling (FARNE_HANDLED (outer)), ==,
                   FARNE_HANDLING_RESTRICTED);
}

static char *
digest (FarneScene *scene, const char *highlight)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 200);
  cairo_t *cr = cairo_create (surface);
  char *sum;

  cairo_scale (cr, 2, 2);
  farne_scene_draw (scene, cr, highlight);
  cairo_surface_flush (surface);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface),
                                     200 * cairo_image_surface_get_stride (surface));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return sum;
}

static void
test_draw (void)
{
  g_autoptr (FarneScene) one = create_scene (FARNE_HANDLING_PUBLIC);
  g_autoptr (FarneScene) two = create_scene (FARNE_HANDLING_PUBLIC);
  g_autofree char *first = digest (one, NULL);
  g_autofree char *again = digest (one, NULL);
  g_autofree char *other = digest (two, NULL);
  g_autofree char *box = digest (one, "a");
  g_autofree char *empty_box = digest (one, "c");
  g_autofree char *line = digest (one, "limit");
  g_autofree char *nothing = digest (one, "nowhere");

  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, ==, other);
  g_assert_cmpstr (first, ==, nothing);
  g_assert_cmpstr (first, !=, box);
  g_assert_cmpstr (first, !=, empty_box);
  g_assert_cmpstr (first, !=, line);
}

/* What sets a mark off stays within it: a neighbour keeps its edge. */
static void
test_highlight_within (void)
{
  g_autoptr (FarneScene) scene = create_scene (FARNE_HANDLING_PUBLIC);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 200, 200);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;

  cairo_translate (cr, 50, 50);
  farne_scene_draw (scene, cr, "b");
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 40; y < 80; y++)
    g_assert_cmpuint (data[y * cairo_image_surface_get_stride (surface) + 50 + 100], ==, 0);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_text (void)
{
  const FarneLook *look = farne_look_get_light ();
  g_autoptr (FarneScene) scene = farne_scene_new (100, 100, look, "Text", FARNE_HANDLING_PUBLIC);
  FarneLettering free_line = { 12, FARNE_WEIGHT_NORMAL, look->ink, FARNE_ALIGN_START, 0 };
  FarneLettering bound = { 12, FARNE_WEIGHT_NORMAL, look->ink, FARNE_ALIGN_START, 60 };
  const char *text = "Newcastle upon Tyne and Stockton-on-Tees";
  FarneExtent one = farne_scene_measure_text (scene, &free_line, text);
  FarneExtent cut = farne_scene_measure_text (scene, &bound, text);

  g_assert_cmpfloat (one.width, >, 60);
  g_assert_cmpfloat (cut.width, <=, 60);
  g_assert_cmpfloat (farne_scene_add_paragraph (scene, 0, 0, &bound, text), >, 2 * one.height);
  /* Digits are as wide as one another, so that columns of them line up. */
  g_assert_cmpfloat_with_epsilon (farne_scene_measure_text (scene, &free_line, "1111").width,
                                  farne_scene_measure_text (scene, &free_line, "8888").width, 0.01);
}

static void
test_summary (void)
{
  g_autoptr (FarneScene) scene = create_scene (FARNE_HANDLING_PUBLIC);
  g_autofree char *plain = farne_scene_get_summary (scene);
  g_autofree char *said = NULL;

  farne_scene_set_summary (scene, "Four corners.");
  said = farne_scene_get_summary (scene);

  g_assert_cmpstr (plain, ==, "Corners");
  g_assert_cmpstr (said, ==, "Four corners.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/marks", test_marks);
  g_test_add_func ("/scene/pick", test_pick);
  g_test_add_func ("/scene/walk", test_walk);
  g_test_add_func ("/scene/table", test_table);
  g_test_add_func ("/scene/nest", test_nest);
  g_test_add_func ("/scene/draw", test_draw);
  g_test_add_func ("/scene/highlight-within", test_highlight_within);
  g_test_add_func ("/scene/text", test_text);
  g_test_add_func ("/scene/summary", test_summary);

  return g_test_run ();
}
