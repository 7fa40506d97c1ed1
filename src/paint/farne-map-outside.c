/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "paint/farne-map-names.h"
#include "paint/farne-map-shores.h"
#include "paint/farne-painter-kit.h"

/* How far from the height of its area a name may stand, in half lines. */
#define STEPS 20
/* A leader that is longer than this part of the map leads astray, and so does a steep one. */
#define MOST_OF_WIDTH 0.4
#define MOST_STEEP 2
/* Points of a leader that are asked which area they lie in. */
#define PROBES 12

/*
 * Names outside the land, on either side of it, each along the outermost shore where its leader is
 * shortest. An area that lies just beside its name needs none. No leader crosses
 * another or runs through a name; what has no place is left out.
 */
typedef struct
{
  FarneMapNames *names;
  FarneMapShores shores;
  GArray *leaders;    /* of those that are placed: pairs of points */
  GArray *anchors;    /* of all, placed or not */
} Outside;

/* A name has two texts, of which the second may be short. */
typedef struct
{
  guint shape;
  FarnePoint anchor;  /* in the area, where its leader ends */
  const char *texts[2];
  cairo_rectangle_t sizes[2];
  guint text;         /* which of them stands in the box; 2 for none */
  cairo_rectangle_t box;
  FarnePoint end;     /* of the leader at the name */
  gboolean has_leader;
} Name;

/* In what order names choose: each may leave a better place to those that come later. */
typedef enum
{
  ORDER_FROM_NORTH,
  ORDER_FROM_SOUTH,
  ORDER_FROM_WEST,
  ORDER_FROM_EAST,
  N_ORDERS,
} Order;

/* Whether it turns left, right or runs straight on from @a over @b to @c. */
static double
get_turn (FarnePoint a, FarnePoint b, FarnePoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
crosses (FarnePoint a, FarnePoint b, FarnePoint c, FarnePoint d)
{
  return get_turn (a, b, c) * get_turn (a, b, d) <= 0 && get_turn (c, d, a) * get_turn (c, d, b) <= 0;
}

static gboolean
runs_through (FarnePoint a, FarnePoint b, const cairo_rectangle_t *box)
{
  const FarnePoint corners[] = { { box->x, box->y }, { box->x + box->width, box->y },
                                 { box->x + box->width, box->y + box->height },
                                 { box->x, box->y + box->height } };

  for (guint i = 0; i < 4; i++)
    if (crosses (a, b, corners[i], corners[(i + 1) % 4]))
      return TRUE;

  return FALSE;
}

static gboolean
lies_beside (const Outside *self, const Name *name, int way)
{
  double shore;

  return farne_map_shores_find (&self->shores, name->end.y, name->end.y, way, &shore)
         && fabs (name->end.x - shore) < self->names->frame->look->space * 2.5
         && farne_map_frame_pick (self->names->frame, shore - way * 2, name->end.y)
            == (int) name->shape;
}

/* Puts a name by the outermost shore at a height. Returns whether there is a shore. */
static gboolean
put_by_shore (const Outside *self, Name *name, int way, double y)
{
  const double air = self->names->frame->look->space * 1.2;
  double shore;

  name->box.y = y - name->box.height / 2;
  if (!farne_map_shores_find (&self->shores, name->box.y - 2, name->box.y + name->box.height + 2, way,
                              &shore))
    return FALSE;

  name->box.x = way > 0 ? shore + air : shore - air - name->box.width;
  name->end = (FarnePoint) { way > 0 ? name->box.x - 3 : name->box.x + name->box.width + 3, y };
  name->has_leader = !lies_beside (self, name, way);
  return TRUE;
}

/* Whether a leader that stands already runs through the name or crosses its leader. */
static gboolean
meets_leader (const Outside *self, const Name *name)
{
  for (guint i = 0; i < self->leaders->len; i += 2)
    {
      const FarnePoint from = g_array_index (self->leaders, FarnePoint, i);
      const FarnePoint to = g_array_index (self->leaders, FarnePoint, i + 1);

      if (runs_through (from, to, &name->box)
          || (name->has_leader && crosses (from, to, name->anchor, name->end)))
        return TRUE;
    }

  return FALSE;
}

static cairo_rectangle_t
grow (cairo_rectangle_t box, double by)
{
  return (cairo_rectangle_t) { box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by };
}

/* Whether its leader runs through a name, or through the end of another leader. */
static gboolean
meets_name (const Outside *self, const Name *name)
{
  const double air = self->names->frame->look->space / 2;

  for (guint i = 0; i < self->names->taken->len; i++)
    {
      const cairo_rectangle_t box = grow (g_array_index (self->names->taken, cairo_rectangle_t, i), 1);

      if (runs_through (name->anchor, name->end, &box))
        return TRUE;
    }

  for (guint i = 0; i < self->anchors->len; i++)
    {
      const FarnePoint at = g_array_index (self->anchors, FarnePoint, i);
      const cairo_rectangle_t dot = grow ((cairo_rectangle_t) { at.x, at.y, 0, 0 }, air);

      if ((at.x != name->anchor.x || at.y != name->anchor.y)
          && runs_through (name->anchor, name->end, &dot))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_place (const Outside *self, const Name *name)
{
  return !farne_map_names_is_taken (self->names, &name->box)
         && name->box.y + name->box.height <= farne_scene_get_height (self->names->scene)
         && !meets_leader (self, name) && !(name->has_leader && meets_name (self, name));
}

/* How many other areas a leader runs over. */
static guint
count_foreign (const Outside *self, const Name *name)
{
  int last = (int) name->shape;
  guint n = 0;

  for (guint i = 1; i < PROBES; i++)
    {
      const double part = (double) i / PROBES;
      const int met = farne_map_frame_pick (self->names->frame,
                                            name->anchor.x + (name->end.x - name->anchor.x) * part,
                                            name->anchor.y + (name->end.y - name->anchor.y) * part);

      n += met >= 0 && met != last && met != (int) name->shape;
      last = met;
    }

  return n;
}

/* What a place costs: a long leader, a slanted one, and the left, where no sea is expected. */
static double
weigh (const Outside *self, const Name *name, int way)
{
  const double across = fabs (name->end.x - name->anchor.x), down = fabs (name->end.y - name->anchor.y);
  const double length = name->has_leader ? hypot (across, down) : 0;

  if (length > farne_scene_get_width (self->names->scene) * MOST_OF_WIDTH
      || (name->has_leader && down > MOST_STEEP * across + 4 * name->box.height))
    return G_MAXDOUBLE;

  return length + down + (way < 0 ? self->names->frame->look->space * 4 : 0);
}

/* One other area may be in between; more of them mislead. */
static double
weigh_foreign (const Outside *self, const Name *name)
{
  const guint n = name->has_leader ? count_foreign (self, name) : 0;

  return n > 1 ? (n - 1) * 2 * name->box.height : 0;
}

/* The best place for a name with one of its texts. Returns what it costs. */
static double
find_place (const Outside *self, Name *name, guint text)
{
  Name tried = *name;
  double best = G_MAXDOUBLE;

  tried.text = text;
  tried.box = name->sizes[text];
  for (int way = 1; way >= -1; way -= 2)
    for (int step = -STEPS; step <= STEPS; step++)
      {
        const double y = name->anchor.y + step * tried.box.height * 0.55;
        double weight;

        if (!put_by_shore (self, &tried, way, y))
          continue;
        weight = weigh (self, &tried, way);
        if (weight >= best || !has_place (self, &tried))
          continue;
        weight += weigh_foreign (self, &tried);
        if (weight >= best)
          continue;
        best = weight;
        *name = tried;
      }

  return best;
}

/* Takes a place. A short text costs a little, none costs more than any. */
static double
place (Outside *self, Name *name)
{
  const double width = farne_scene_get_width (self->names->scene);
  double weight = find_place (self, name, 0);

  if (weight == G_MAXDOUBLE && name->texts[1] != name->texts[0])
    weight = find_place (self, name, 1) + width / 10;
  if (name->text == G_N_ELEMENTS (name->texts))
    return width * 10;

  g_array_append_val (self->names->taken, name->box);
  if (name->has_leader)
    {
      g_array_append_val (self->leaders, name->anchor);
      g_array_append_val (self->leaders, name->end);
    }
  return weight;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Name *one = a, *other = b;
  const Order order = GPOINTER_TO_UINT (data);
  const gboolean across = order >= ORDER_FROM_WEST;
  const double at = across ? one->anchor.x : one->anchor.y;
  const double other_at = across ? other->anchor.x : other->anchor.y;
  const int way = order == ORDER_FROM_SOUTH || order == ORDER_FROM_EAST ? -1 : 1;

  if (at != other_at)
    return at < other_at ? -way : way;

  return one->shape < other->shape ? -1 : 1;
}

/* Lets all names choose one after another. Returns what it costs; nothing stays taken. */
static double
arrange (Outside *self, GArray *list)
{
  const guint n_taken = self->names->taken->len;
  double sum = 0;

  for (guint i = 0; i < list->len; i++)
    {
      g_array_index (list, Name, i).text = G_N_ELEMENTS (g_array_index (list, Name, i).texts);
      sum += place (self, &g_array_index (list, Name, i));
    }

  g_array_set_size (self->names->taken, n_taken);
  g_array_set_size (self->leaders, 0);
  return sum;
}

/* The order that costs least of those by place. */
static double
sort_best (Outside *self, GArray *list)
{
  double best = G_MAXDOUBLE;
  Order chosen = ORDER_FROM_NORTH;

  for (Order order = ORDER_FROM_NORTH; order < N_ORDERS; order++)
    {
      double sum;

      g_array_sort_with_data (list, compare, GUINT_TO_POINTER (order));
      sum = arrange (self, list);
      if (sum < best)
        {
          best = sum;
          chosen = order;
        }
    }

  g_array_sort_with_data (list, compare, GUINT_TO_POINTER (chosen));
  return best;
}

static void
move (GArray *list, guint from, guint to)
{
  const Name name = g_array_index (list, Name, from);

  g_array_remove_index (list, from);
  g_array_insert_val (list, to, name);
}

/* Leaves the names in good places: each is let choose first, if that is better for all together. */
static void
arrange_best (Outside *self, GArray *list)
{
  double best = sort_best (self, list);

  for (guint i = 1; i < list->len; i++)
    {
      double sum;

      move (list, i, 0);
      sum = arrange (self, list);
      if (sum < best)
        best = sum;
      else
        move (list, 0, i);
    }

  arrange (self, list);
}

static void
draw_leader (const Outside *self, const Name *name)
{
  const FarneLook *look = self->names->frame->look;
  const double xy[] = { name->anchor.x, name->anchor.y, name->end.x, name->end.y };
  const double dot = look->space / 3;
  FarneInk casing = farne_ink_stroke (farne_colour_fade (look->card, 0.75), look->space / 2.6);
  FarneInk line = farne_ink_stroke (look->soft_ink, look->space / 8);
  FarneInk end = { .fill = look->soft_ink, .stroke = look->card, .line_width = look->space / 10 };

  farne_scene_add_line (self->names->scene, xy, 2, &casing, NULL, NULL);
  farne_scene_add_line (self->names->scene, xy, 2, &line, NULL, NULL);
  farne_scene_add_box (self->names->scene, name->anchor.x - dot, name->anchor.y - dot, 2 * dot,
                       2 * dot, dot, &end, NULL, NULL);
}

/* Those that found no place are left in @shapes. */
static void
draw (Outside *self, GArray *list, GArray *shapes)
{
  const FarneInk sea = { 0 };

  g_array_set_size (shapes, 0);
  for (guint i = 0; i < list->len; i++)
    {
      const Name *name = &g_array_index (list, Name, i);

      if (name->text == G_N_ELEMENTS (name->texts))
        {
          g_array_append_val (shapes, name->shape);
          continue;
        }
      if (name->has_leader)
        draw_leader (self, name);
      farne_map_names_set (self->names, &name->box, self->names->frame->look->soft_ink, &sea,
                           name->texts[name->text]);
    }
}

static GArray *
list_names (FarneMapNames *names, GArray *shapes)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Name));

  for (guint i = 0; i < shapes->len; i++)
    {
      const guint shape = g_array_index (shapes, guint, i);
      FarneArea *area = farne_map_names_get_fill (names, shape)->area;
      Name name = { .shape = shape, .texts = { area->name, farne_map_names_get_brief (area) } };

      name.anchor = farne_map_frame_to_scene (names->frame,
                      farne_shapes_get_label_point (names->frame->shapes, shape));
      for (guint j = 0; j < G_N_ELEMENTS (name.texts); j++)
        name.sizes[j] = farne_map_names_measure (names, name.texts[j]);
      g_array_append_val (list, name);
    }

  return list;
}

/**
 * farne_map_outside_add:
 * @self: the names of a map
 * @shapes: (element-type guint): the areas to be named; those that find no place are left in it
 *
 * Puts names beside the land.
 */
void
farne_map_outside_add (FarneMapNames *self, GArray *shapes)
{
  g_autoptr (GArray) leaders = g_array_new (FALSE, FALSE, sizeof (FarnePoint));
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (FarnePoint));
  g_autoptr (GArray) list = NULL;
  Outside outside = { .names = self, .leaders = leaders, .anchors = anchors };

  if (shapes->len == 0)
    return;

  list = list_names (self, shapes);
  for (guint i = 0; i < list->len; i++)
    g_array_append_val (anchors, g_array_index (list, Name, i).anchor);
  farne_map_shores_init (&outside.shores, self->frame, farne_scene_get_height (self->scene));
  arrange_best (&outside, list);
  draw (&outside, list, shapes);
  farne_map_shores_clear (&outside.shores);
}
