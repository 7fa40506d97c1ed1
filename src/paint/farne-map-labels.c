/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "paint/farne-map-frame.h"
#include "paint/farne-painter-kit.h"

/*
 * Names on a map, without leaders: inside an area where it holds them, else beside it in the sea;
 * what fits nowhere is left out, for hover, keys and the table tell it. Larger areas choose first.
 */
typedef struct
{
  const FarneMapFrame *frame;
  FarneScene *scene;
  GArray *taken;
} Labels;

typedef struct
{
  guint index;
  double size;
  double north;
  gboolean placed;
} Candidate;

static gboolean
overlaps (const cairo_rectangle_t *a, const cairo_rectangle_t *b)
{
  const double gap = 2;

  return a->x < b->x + b->width + gap && b->x < a->x + a->width + gap && a->y < b->y + b->height + gap
         && b->y < a->y + a->height + gap;
}

static gboolean
is_taken (const Labels *labels, const cairo_rectangle_t *box)
{
  if (box->x < 0 || box->y < 0 || box->x + box->width > farne_scene_get_width (labels->scene))
    return TRUE;

  for (guint i = 0; i < labels->taken->len; i++)
    if (overlaps (&g_array_index (labels->taken, cairo_rectangle_t, i), box))
      return TRUE;

  return FALSE;
}

static gboolean
lies_within (const Labels *labels, const cairo_rectangle_t *box, int shape)
{
  double air = labels->frame->look->space / 2;

  for (guint i = 0; i <= 6; i++)
    for (guint j = 0; j <= 2; j++)
      if (farne_map_frame_pick (labels->frame, box->x - air + (box->width + 2 * air) * i / 6,
                                box->y + box->height * j / 2) != shape)
        return FALSE;

  return TRUE;
}

static FarneLettering
get_lettering (const Labels *labels, FarneColour colour)
{
  FarneLettering lettering = farne_kit_soft (labels->frame->look);

  lettering.weight = FARNE_WEIGHT_MEDIUM;
  lettering.align = FARNE_ALIGN_CENTRE;
  lettering.colour = colour;
  return lettering;
}

static void
set_label (Labels *labels, const cairo_rectangle_t *box, FarneColour colour,
           const FarneInk *ground, const char *text)
{
  FarneLettering lettering = get_lettering (labels, colour);

  farne_kit_add_text_on (labels->scene, box->x + box->width / 2,
                         box->y + box->height / 2 + lettering.size * 0.36, &lettering, ground,
                         text);
  g_array_append_val (labels->taken, *box);
}

static cairo_rectangle_t
measure_box (const Labels *labels, const char *text)
{
  FarneLettering lettering = get_lettering (labels, labels->frame->look->ink);
  FarneExtent extent = farne_scene_measure_text (labels->scene, &lettering, text);

  return (cairo_rectangle_t) { 0, 0, extent.width, lettering.size * 1.1 };
}

/* How large the shape is on the map, at most. */
static cairo_rectangle_t
get_bounds (const Labels *labels, guint shape)
{
  FarneBox box = farne_shapes_get_area_box (labels->frame->shapes, shape);
  FarnePoint low = farne_map_frame_to_scene (labels->frame, (FarnePoint) { box.x0, box.y0 });
  FarnePoint high = farne_map_frame_to_scene (labels->frame, (FarnePoint) { box.x1, box.y1 });

  return (cairo_rectangle_t) { low.x, low.y, high.x - low.x, high.y - low.y };
}

/* Around the label point, nearest first: a name may sit a little higher or lower, left or right. */
static gboolean
place_inside (Labels *labels, const FarneMapFill *fill, guint shape, const char *text)
{
  FarnePoint at = farne_map_frame_to_scene (labels->frame,
                    farne_shapes_get_label_point (labels->frame->shapes, shape));
  cairo_rectangle_t bounds = get_bounds (labels, shape);
  cairo_rectangle_t box = measure_box (labels, text);
  FarneInk ground = farne_map_figures_get_ink (labels->frame->map, fill, labels->frame->look);
  FarneColour colour = farne_look_get_ink_on (labels->frame->look, ground.fill);

  if (box.width > bounds.width || box.height > bounds.height)
    return FALSE;

  for (int ring = 0; ring <= 4; ring++)
    for (int turn = 0; turn < (ring == 0 ? 1 : 8); turn++)
      {
        box.x = at.x - box.width / 2 + ring * box.height * 0.8 * cos (turn * G_PI_4);
        box.y = at.y - box.height / 2 + ring * box.height * 0.8 * sin (turn * G_PI_4);

        if (!is_taken (labels, &box) && lies_within (labels, &box, shape))
          {
            set_label (labels, &box, colour, &ground, text);
            return TRUE;
          }
      }

  return FALSE;
}

/* The last point of the shape to the right or left at this height, or NAN. */
static double
find_shore (const Labels *labels, guint shape, double y, int way)
{
  cairo_rectangle_t bounds = get_bounds (labels, shape);
  double end = bounds.x + bounds.width;

  for (double x = way > 0 ? end : bounds.x; x >= bounds.x && x <= end; x -= way)
    if (farne_map_frame_pick (labels->frame, x, y) == (int) shape)
      return x;

  return NAN;
}

/* At the shore, or a little further out where a neighbour's land juts in between. */
static gboolean
place_off_shore (Labels *labels, cairo_rectangle_t *box, double shore, int way)
{
  double gap = labels->frame->look->space;

  for (int out = 1; out <= 3; out++)
    {
      box->x = way > 0 ? shore + out * gap : shore - out * gap - box->width;
      if (!is_taken (labels, box)
          && farne_map_frame_is_free (labels->frame, box->x, box->y, box->width, box->height))
        return TRUE;
    }

  return FALSE;
}

static gboolean
place_beside (Labels *labels, guint shape, const char *text)
{
  FarnePoint at = farne_map_frame_to_scene (labels->frame,
                    farne_shapes_get_label_point (labels->frame->shapes, shape));
  cairo_rectangle_t box = measure_box (labels, text);
  FarneInk sea = { 0 };

  /* Of several slivers by the shore nobody could tell which one is meant. */
  if (get_bounds (labels, shape).height < box.height * 0.8)
    return FALSE;

  for (int way = 1; way >= -1; way -= 2)
    for (int step = 0; step <= 4; step++)
      {
        double y = at.y + (step % 2 ? -1 : 1) * ((step + 1) / 2) * box.height * 0.6;
        double shore = find_shore (labels, shape, y, way);

        box.y = y - box.height / 2;
        if (!isnan (shore) && place_off_shore (labels, &box, shore, way))
          {
            set_label (labels, &box, labels->frame->look->soft_ink, &sea, text);
            return TRUE;
          }
      }

  return FALSE;
}

static const char *
get_brief (FarneArea *area)
{
  return area->short_name && *area->short_name ? area->short_name : area->name;
}

static const FarneMapFill *
get_fill (const Labels *labels, const Candidate *candidate)
{
  return farne_map_figures_find (labels->frame->map,
                                 farne_shapes_get_code (labels->frame->shapes, candidate->index));
}

static int
compare_size (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->size != other->size)
    return one->size < other->size ? 1 : -1;

  return one->index < other->index ? -1 : 1;
}

/* Beside the coast, names are placed from north to south, each below the last where need be. */
static int
compare_north (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->north != other->north)
    return one->north < other->north ? -1 : 1;

  return one->index < other->index ? -1 : 1;
}

/* Where an area's box lies in the scene. */
static cairo_rectangle_t
get_place (const FarneMapFrame *frame, guint shape)
{
  FarneBox box = farne_shapes_get_area_box (frame->shapes, shape);
  FarnePoint low = farne_map_frame_to_scene (frame, (FarnePoint) { box.x0, box.y0 });
  FarnePoint high = farne_map_frame_to_scene (frame, (FarnePoint) { box.x1, box.y1 });

  return (cairo_rectangle_t) { low.x, low.y, high.x - low.x, high.y - low.y };
}

/* What is larger than the scene has its shores elsewhere. */
static gboolean
fits_in_scene (const Labels *labels, guint shape)
{
  cairo_rectangle_t place = get_place (labels->frame, shape);

  return place.width <= farne_scene_get_width (labels->scene)
         && place.height <= farne_scene_get_height (labels->scene);
}

static void
place_all (Labels *labels, GArray *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      const FarneMapFill *fill = get_fill (labels, candidate);

      candidate->placed = place_inside (labels, fill, candidate->index, fill->area->name)
                          || place_inside (labels, fill, candidate->index,
                                           get_brief (fill->area));
    }

  if (farne_shapes_get_n (labels->frame->shapes) > FARNE_MAP_LABELS_BESIDE_MAX)
    return;

  g_array_sort (candidates, compare_north);
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      const FarneMapFill *fill = get_fill (labels, candidate);

      if (!candidate->placed && fits_in_scene (labels, candidate->index)
          && !place_beside (labels, candidate->index, fill->area->name))
        place_beside (labels, candidate->index, get_brief (fill->area));
    }
}

static GArray *
list_candidates (const FarneMapFrame *frame, FarneScene *scene)
{
  const cairo_rectangle_t all = { 0, 0, farne_scene_get_width (scene),
                                  farne_scene_get_height (scene) };
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < farne_shapes_get_n (frame->shapes); i++)
    {
      FarneBox box = farne_shapes_get_area_box (frame->shapes, i);
      Candidate one = { i, (box.x1 - box.x0) * (box.y1 - box.y0),
                        farne_shapes_get_label_point (frame->shapes, i).y, FALSE };

      cairo_rectangle_t place = get_place (frame, i);

      if (overlaps (&place, &all)
          && farne_map_figures_find (frame->map, farne_shapes_get_code (frame->shapes, i)))
        g_array_append_val (candidates, one);
    }

  g_array_sort (candidates, compare_size);
  return candidates;
}

/**
 * farne_map_labels_add:
 * @frame: where the world lies
 * @scene: a scene being painted, its areas already drawn
 * @kept_free: (nullable): what names must keep clear of: the legend
 *
 * Puts names on a map, of those areas that any part of is in the scene.
 */
void
farne_map_labels_add (const FarneMapFrame *frame, FarneScene *scene,
                      const cairo_rectangle_t *kept_free)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  g_autoptr (GArray) candidates = list_candidates (frame, scene);
  Labels labels = { frame, scene, taken };

  if (kept_free != NULL)
    g_array_append_val (taken, *kept_free);
  place_all (&labels, candidates);
}
