/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "paint/farne-scene-private.h"
#include "painters-fixture.h"

static const FarneLook *
get_look (guint index)
{
  const FarneLook *looks[] = { farne_look_get_light (), farne_look_get_dark (),
                               farne_look_get_paper () };

  return looks[index];
}

static FarneScene *
paint (World *world, double width, double height, const FarneLook *look)
{
  g_autoptr (FarneMapFigures) map = world_map (world, FARNE_QUANTITY_COUNT);
  g_autoptr (FarneShapes) shapes = world_shapes (world);

  return farne_paint_map (map, shapes, "Outlines schematic", width, height, look);
}

/* Where every text of a scene stands. */
static GArray *
list_boxes (FarneScene *scene)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));

  for (guint i = 0; i < scene->items->len; i++)
    {
      const FarneSceneItem *item = &g_array_index (scene->items, FarneSceneItem, i);
      cairo_rectangle_t box;

      if (item->text == NULL)
        continue;
      box.width = farne_scene_measure_text (scene, &item->text->lettering, item->text->text).width;
      box.height = item->text->lettering.size * 0.8;
      box.x = item->x - (item->text->lettering.align == FARNE_ALIGN_CENTRE ? box.width / 2
                         : item->text->lettering.align == FARNE_ALIGN_END ? box.width : 0);
      box.y = item->y - box.height;
      g_array_append_val (boxes, box);
    }

  return boxes;
}

/* The ends of all leaders, two and two. */
static GArray *
list_leaders (FarneScene *scene)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (FarnePoint));

  for (guint i = 0; i < scene->items->len; i++)
    {
      const FarneSceneItem *item = &g_array_index (scene->items, FarneSceneItem, i);
      const cairo_path_data_t *data = item->shape ? item->shape->path.data : NULL;

      if (item->shape == NULL || !item->shape->is_line
          || item->shape->ink.line_width > farne_scene_get_look (scene)->space / 8 + 1e-6)
        continue;
      for (guint j = 0; j < 2; j++)
        {
          const FarnePoint end = { data[2 * j + 1].point.x, data[2 * j + 1].point.y };

          g_array_append_val (ends, end);
        }
    }

  return ends;
}

static double
get_turn (FarnePoint a, FarnePoint b, FarnePoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
crosses (FarnePoint a, FarnePoint b, FarnePoint c, FarnePoint d)
{
  return get_turn (a, b, c) * get_turn (a, b, d) < 0 && get_turn (c, d, a) * get_turn (c, d, b) < 0;
}

static void
check_boxes (FarneScene *scene, GArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const cairo_rectangle_t *one = &g_array_index (boxes, cairo_rectangle_t, i);

      g_assert_cmpfloat (one->x, >=, -0.01);
      g_assert_cmpfloat (one->x + one->width, <=, farne_scene_get_width (scene) + 0.01);
      for (guint j = 0; j < i; j++)
        {
          const cairo_rectangle_t *other = &g_array_index (boxes, cairo_rectangle_t, j);

          g_assert_false (one->x < other->x + other->width && other->x < one->x + one->width
                          && one->y < other->y + other->height && other->y < one->y + one->height);
        }
    }
}

static void
check_leaders (GArray *ends, GArray *boxes)
{
  for (guint i = 0; i < ends->len; i += 2)
    {
      const FarnePoint from = g_array_index (ends, FarnePoint, i);
      const FarnePoint to = g_array_index (ends, FarnePoint, i + 1);

      for (guint j = 0; j < i; j += 2)
        g_assert_false (crosses (from, to, g_array_index (ends, FarnePoint, j),
                                 g_array_index (ends, FarnePoint, j + 1)));
      for (guint j = 0; j < boxes->len; j++)
        {
          const cairo_rectangle_t *box = &g_array_index (boxes, cairo_rectangle_t, j);
          const double middle = box->y + box->height / 2;

          g_assert_false (crosses (from, to, (FarnePoint) { box->x, middle },
                                   (FarnePoint) { box->x + box->width, middle }));
        }
    }
}

static guint
count_names (FarneScene *scene, World *world)
{
  g_autoptr (GPtrArray) areas = farne_areas_list (world->fixture->areas, "authority", NULL,
                                                  fixture_day ("2016-12-31"));
  guint n = 0;

  for (guint i = 0; i < areas->len; i++)
    for (guint j = 0; j < scene->items->len; j++)
      {
        const FarneArea *area = g_ptr_array_index (areas, i);
        const FarneSceneItem *item = &g_array_index (scene->items, FarneSceneItem, j);

        n += item->text != NULL && (g_str_equal (item->text->text, area->name)
                                    || g_strcmp0 (item->text->text, area->short_name) == 0);
      }

  return n;
}

/* However large a map is, no name stands on another, on the legend or on the attribution, and no
 * leader crosses another or runs through a text. */
static void
test_apart (void)
{
  g_autoptr (World) world = world_new_usual ();
  guint n_leaders = 0;

  for (double width = 180; width <= 900; width += 60)
    for (guint i = 0; i < 3; i++)
      {
        g_autoptr (FarneScene) scene = paint (world, width, width * 0.8, get_look (i));
        g_autoptr (GArray) boxes = list_boxes (scene);
        g_autoptr (GArray) ends = list_leaders (scene);

        check_boxes (scene, boxes);
        check_leaders (ends, boxes);
        n_leaders += ends->len / 2;
      }

  g_assert_cmpuint (n_leaders, >, 0);
}

/* Areas that hold no name inside are named by leaders where there is room beside the land. */
static void
test_all_named (void)
{
  g_autoptr (World) world = world_new_usual ();
  const double widths[] = { 500, 700, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (FarneScene) scene = paint (world, widths[i], 320, farne_look_get_light ());

      g_assert_cmpuint (count_names (scene, world), ==, 12);
    }
}

/* The names of a tile map can be read, on a screen from 9 pixels on, and in tiles of a side panel's
 * size none is cut. */
static void
test_tiles_readable (void)
{
  g_autoptr (World) world = world_new_usual ();
  g_autoptr (FarneMapFigures) map = world_map (world, FARNE_QUANTITY_COUNT);

  for (double width = 160; width <= 600; width += 20)
    {
      g_autoptr (FarneScene) scene = farne_paint_tiles (map, width, width * 1.25,
                                                        farne_look_get_light ());

      for (guint i = 0; i < scene->items->len; i++)
        {
          const FarneSceneText *text = g_array_index (scene->items, FarneSceneItem, i).text;
          FarneLettering free_line = text ? text->lettering : (FarneLettering) { 0 };

          if (text == NULL)
            continue;
          g_assert_cmpfloat (text->lettering.size, >=, 9);
          free_line.width = 0;
          if (width >= 260 && text->lettering.width > 0)
            g_assert_cmpfloat (farne_scene_measure_text (scene, &free_line, text->text).width, <=,
                               text->lettering.width);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-names/apart", test_apart);
  g_test_add_func ("/map-names/all-named", test_all_named);
  g_test_add_func ("/map-names/tiles-readable", test_tiles_readable);

  return g_test_run ();
}
