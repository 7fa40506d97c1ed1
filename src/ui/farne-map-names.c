/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-map-names.h"

/* How much clear space a name keeps around it, in pixels. */
#define GAP 2

/* Where a name is tried, from its best place: in parts of its own height. */
static const double shifts[][2] = { { 0, 0 },     { 0, -0.8 },   { 0, 0.8 },   { -1, 0 },  { 1, 0 },
                                    { -1, -0.8 }, { 1, -0.8 },   { -1, 0.8 },  { 1, 0.8 }, { 0, -1.6 },
                                    { 0, 1.6 } };

typedef struct
{
  FarneShapes *shapes;
  const FarneLook *look;
  const FarneMapPane *pane;
  cairo_t *cr;
  GArray *taken;
} Names;

/**
 * farne_map_name_clear:
 * @name: a name
 *
 * Lets go of what @name holds.
 */
void
farne_map_name_clear (FarneMapName *name)
{
  g_clear_object (&name->area);
  g_clear_pointer (&name->text, g_free);
}

static FarneLettering
get_lettering (const Names *names, FarneColour colour)
{
  return (FarneLettering) { names->look->small_size, FARNE_WEIGHT_MEDIUM, colour, FARNE_ALIGN_CENTRE };
}

static gboolean
is_taken (const Names *names, const cairo_rectangle_t *box)
{
  for (guint i = 0; i < names->taken->len; i++)
    {
      const cairo_rectangle_t *other = &g_array_index (names->taken, cairo_rectangle_t, i);

      if (box->x < other->x + other->width + GAP && other->x < box->x + box->width + GAP
          && box->y < other->y + other->height + GAP && other->y < box->y + box->height + GAP)
        return TRUE;
    }

  return FALSE;
}

static gboolean
lies_within (const Names *names, guint index, const cairo_rectangle_t *box)
{
  const FarneMapPane *pane = names->pane;

  for (guint i = 0; i <= 6; i++)
    for (guint j = 0; j <= 1; j++)
      {
        FarnePoint point = { (box->x + box->width * i / 6 + pane->left) / pane->world,
                             (box->y + box->height * j + pane->top) / pane->world };

        if (farne_shapes_pick (names->shapes, point) != (int) index)
          return FALSE;
      }

  return TRUE;
}

static gboolean
is_too_wide (const Names *names, guint index, double width)
{
  FarneBox box = farne_shapes_get_area_box (names->shapes, index);

  return (box.x1 - box.x0) * names->pane->world < width;
}

static gboolean
place (Names *names, guint index, FarneColour colour, const char *text)
{
  FarneLettering lettering = get_lettering (names, colour);
  FarneExtent extent = farne_lettering_measure (&lettering, names->look->font, text, FALSE);
  FarnePoint at = farne_shapes_get_label_point (names->shapes, index);
  cairo_rectangle_t box = { 0, 0, extent.width, extent.height };

  if (is_too_wide (names, index, extent.width))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      box.x = at.x * names->pane->world - names->pane->left - box.width / 2
              + shifts[i][0] * box.height;
      box.y = at.y * names->pane->world - names->pane->top - box.height / 2
              + shifts[i][1] * box.height;
      if (is_taken (names, &box) || !lies_within (names, index, &box))
        continue;
      g_array_append_val (names->taken, box);
      farne_lettering_show (&lettering, names->look->font, text, FALSE, names->cr,
                            box.x + box.width / 2, box.y + extent.baseline);
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_near (const Names *names, guint index)
{
  FarneBox box = farne_shapes_get_area_box (names->shapes, index);
  const FarneMapPane *pane = names->pane;

  return box.x1 * pane->world > pane->left && box.x0 * pane->world < pane->left + pane->width
         && box.y1 * pane->world > pane->top && box.y0 * pane->world < pane->top + pane->height;
}

/**
 * farne_map_names_paint:
 * @names: (element-type FarneMapName): the name of each area
 * @shapes: the areas
 * @look: a look
 * @pane: where the world lies
 * @cr: a cairo context
 *
 * Sets names inside the areas that can hold them, short ones where the long are too long, clear of
 * each other. The rest is told by pointer, keys and table.
 */
void
farne_map_names_paint (GPtrArray *names, FarneShapes *shapes, const FarneLook *look,
                       const FarneMapPane *pane, cairo_t *cr)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  Names self = { shapes, look, pane, cr, taken };

  for (guint i = 0; i < names->len; i++)
    {
      const FarneMapName *name = names->pdata[i];
      const char *brief = name->area != NULL ? name->area->short_name : NULL;

      if (is_near (&self, i) && !place (&self, i, name->colour, name->text)
          && brief != NULL && *brief != '\0')
        place (&self, i, name->colour, brief);
    }
}
