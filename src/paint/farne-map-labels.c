/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "paint/farne-map-names.h"
#include "paint/farne-painter-kit.h"

/*
 * Names on a map: inside an area where it holds them, else beside the land, with a leader where that
 * is needed; what fits nowhere is left out, for hover, keys and the table tell it. Larger areas choose
 * first. A whole name beside its own shore is better than a short one inside, and that is better than
 * any with a leader.
 */
typedef FarneMapNames Labels;

typedef struct
{
  guint index;
  double size;
  gboolean placed;
} Candidate;

static gboolean
overlaps (const cairo_rectangle_t *a, const cairo_rectangle_t *b)
{
  const double gap = 2;

  return a->x < b->x + b->width + gap && b->x < a->x + a->width + gap && a->y < b->y + b->height + gap
         && b->y < a->y + a->height + gap;
}

/**
 * farne_map_names_is_taken:
 * @self: the names of a map
 * @box: where a name would stand
 *
 * Returns: whether something else stands there, or the scene ends
 */
gboolean
farne_map_names_is_taken (const FarneMapNames *self, const cairo_rectangle_t *box)
{
  if (box->x < 0 || box->y < 0 || box->x + box->width > farne_scene_get_width (self->scene))
    return TRUE;

  for (guint i = 0; i < self->taken->len; i++)
    if (overlaps (&g_array_index (self->taken, cairo_rectangle_t, i), box))
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

/**
 * farne_map_names_set:
 * @self: the names of a map
 * @box: where the name stands
 * @colour: of its letters
 * @ground: what lies under it
 * @text: the name
 *
 * Draws a name and takes its place.
 */
void
farne_map_names_set (FarneMapNames *self, const cairo_rectangle_t *box, FarneColour colour,
                     const FarneInk *ground, const char *text)
{
  FarneLettering lettering = get_lettering (self, colour);

  farne_kit_add_text_on (self->scene, box->x + box->width / 2,
                         box->y + box->height / 2 + lettering.size * 0.36, &lettering, ground,
                         text);
  g_array_append_val (self->taken, *box);
}

/**
 * farne_map_names_measure:
 * @self: the names of a map
 * @text: a name
 *
 * Returns: how large it becomes, at no place yet
 */
cairo_rectangle_t
farne_map_names_measure (const FarneMapNames *self, const char *text)
{
  FarneLettering lettering = get_lettering (self, self->frame->look->ink);
  FarneExtent extent = farne_scene_measure_text (self->scene, &lettering, text);

  return (cairo_rectangle_t) { 0, 0, extent.width, lettering.size * 1.1 };
}

/**
 * farne_map_names_get_fill:
 * @self: the names of a map
 * @shape: the index of an area
 *
 * Returns: (transfer none) (nullable): how the area is filled, %NULL where it is not drawn
 */
const FarneMapFill *
farne_map_names_get_fill (const FarneMapNames *self, guint shape)
{
  return farne_map_figures_find (self->frame->map, farne_shapes_get_code (self->frame->shapes, shape));
}

/**
 * farne_map_names_get_brief:
 * @area: an area
 *
 * Returns: (transfer none): its short name, or its name where it has none
 */
const char *
farne_map_names_get_brief (FarneArea *area)
{
  return area->short_name && *area->short_name ? area->short_name : area->name;
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

/* Around the label point, nearest first: a name may sit a little higher or lower, left or right. */
static gboolean
place_inside (Labels *labels, const FarneMapFill *fill, guint shape, const char *text)
{
  FarnePoint at = farne_map_frame_to_scene (labels->frame,
                    farne_shapes_get_label_point (labels->frame->shapes, shape));
  cairo_rectangle_t bounds = get_place (labels->frame, shape);
  cairo_rectangle_t box = farne_map_names_measure (labels, text);
  FarneInk ground = farne_map_figures_get_ink (labels->frame->map, fill, labels->frame->look);
  FarneColour colour = farne_look_get_ink_on (labels->frame->look, ground.fill);

  if (box.width > bounds.width || box.height > bounds.height)
    return FALSE;

  for (int ring = 0; ring <= 4; ring++)
    for (int turn = 0; turn < (ring == 0 ? 1 : 8); turn++)
      {
        box.x = at.x - box.width / 2 + ring * box.height * 0.8 * cos (turn * G_PI_4);
        box.y = at.y - box.height / 2 + ring * box.height * 0.8 * sin (turn * G_PI_4);

        if (!farne_map_names_is_taken (labels, &box) && lies_within (labels, &box, shape))
          {
            farne_map_names_set (labels, &box, colour, &ground, text);
            return TRUE;
          }
      }

  return FALSE;
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

/* What is larger than the scene has its shores elsewhere. */
static gboolean
fits_in_scene (const Labels *labels, guint shape)
{
  cairo_rectangle_t place = get_place (labels->frame, shape);

  return place.width <= farne_scene_get_width (labels->scene)
         && place.height <= farne_scene_get_height (labels->scene);
}

/* Whether the area itself is what the sea meets on the right or left of its middle. */
static gboolean
lies_by_shore (const Labels *labels, guint shape)
{
  cairo_rectangle_t place = get_place (labels->frame, shape);
  FarnePoint at = farne_map_frame_to_scene (labels->frame,
                    farne_shapes_get_label_point (labels->frame->shapes, shape));
  const double reach = labels->frame->look->space * 3;

  for (int way = 1; way >= -1; way -= 2)
    {
      const double end = way > 0 ? place.x + place.width + reach : place.x - reach;
      double x = at.x;
      int met = (int) shape;

      for (; met == (int) shape && (end - x) * way > 0; x += 2 * way)
        met = farne_map_frame_pick (labels->frame, x, at.y);
      for (; met < 0 && (end - x) * way > 0; x += 2 * way)
        met = farne_map_frame_pick (labels->frame, x, at.y);
      if (met < 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
place_brief (Labels *labels, guint shape)
{
  const FarneMapFill *fill = farne_map_names_get_fill (labels, shape);

  return place_inside (labels, fill, shape, farne_map_names_get_brief (fill->area));
}

/* What lies by the shore and what holds not even its short name goes beside the land. */
static void
place_outside (Labels *labels, GArray *candidates)
{
  g_autoptr (GArray) shapes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->placed || !fits_in_scene (labels, candidate->index))
        continue;
      if (lies_by_shore (labels, candidate->index) || !place_brief (labels, candidate->index))
        g_array_append_val (shapes, candidate->index);
    }

  farne_map_outside_add (labels, shapes);
  for (guint i = 0; i < shapes->len; i++)
    place_brief (labels, g_array_index (shapes, guint, i));
}

static void
place_all (Labels *labels, GArray *candidates)
{
  const gboolean crowd = farne_shapes_get_n (labels->frame->shapes) > FARNE_MAP_LABELS_BESIDE_MAX;

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      const FarneMapFill *fill = farne_map_names_get_fill (labels, candidate->index);

      candidate->placed = place_inside (labels, fill, candidate->index, fill->area->name)
                          || ((crowd || !fits_in_scene (labels, candidate->index))
                              && place_brief (labels, candidate->index));
    }

  if (!crowd)
    place_outside (labels, candidates);
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
      Candidate one = { i, (box.x1 - box.x0) * (box.y1 - box.y0), FALSE };

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
 * @kept_free: (array length=n_kept): what names must keep clear of: the legend, the attribution
 * @n_kept: how many
 *
 * Puts names on a map, of those areas that any part of is in the scene.
 */
void
farne_map_labels_add (const FarneMapFrame *frame, FarneScene *scene,
                      const cairo_rectangle_t *kept_free, guint n_kept)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  g_autoptr (GArray) candidates = list_candidates (frame, scene);
  Labels labels = { frame, scene, taken };

  if (n_kept > 0)
    g_array_append_vals (taken, kept_free, n_kept);
  place_all (&labels, candidates);
}
