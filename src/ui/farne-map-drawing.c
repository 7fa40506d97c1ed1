/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-map-drawing.h"

#include "paint/farne-map-frame.h"

/* Vertices that move the line by less than this, in pixels, are left out. */
#define TOLERANCE 0.5

/* From so many areas on, they are small, and their borders thinner. */
#define MANY_AREAS 60
#define THIN_LINE 0.6

#define EDGE_WIDTH 2.5

/* How far a name may reach beside the land, in pixels. */
#define NAME_REACH 200

typedef struct
{
  FarneInk ink;
  char *words;
} Area;

struct _FarneMapDrawing
{
  gatomicrefcount ref_count;

  FarneShapes *shapes;
  FarneMapFigures *figures;
  const FarneLook *look;
  Area *areas;
};

/**
 * farne_map_pane_equal:
 * @a: a pane
 * @b: another
 *
 * Returns: whether they show the same at the same size
 */
gboolean
farne_map_pane_equal (const FarneMapPane *a, const FarneMapPane *b)
{
  return a->left == b->left && a->top == b->top && a->world == b->world && a->width == b->width
         && a->height == b->height && a->factor == b->factor;
}

static void
fill_area (FarneMapDrawing *self, guint index)
{
  Area *area = &self->areas[index];
  const char *code = farne_shapes_get_code (self->shapes, index);
  const FarneMapFill *fill =
    self->figures != NULL ? farne_map_figures_find (self->figures, code) : NULL;

  area->ink = farne_ink_stroke (self->look->hairline, 1);
  area->ink.fill = self->look->land;
  if (fill != NULL)
    area->ink = farne_map_figures_get_ink (self->figures, fill, self->look);
  area->words = g_strdup (fill != NULL ? fill->words : farne_shapes_get_name (self->shapes, index));
}

/**
 * farne_map_drawing_new:
 * @shapes: outlines
 * @figures: (nullable): how they are filled; those without a figure are plain land
 * @look: a look
 * @opacity: of the fills; below 1 a base map shows through them, and names stay as they are
 *
 * Returns: (transfer full): what is to be drawn
 */
FarneMapDrawing *
farne_map_drawing_new (FarneShapes *shapes, FarneMapFigures *figures, const FarneLook *look,
                       double opacity)
{
  FarneMapDrawing *self = g_new0 (FarneMapDrawing, 1);
  const guint n = farne_shapes_get_n (shapes);

  g_atomic_ref_count_init (&self->ref_count);
  self->shapes = g_object_ref (shapes);
  self->figures = figures != NULL ? g_object_ref (figures) : NULL;
  self->look = look;
  self->areas = g_new0 (Area, n);
  for (guint i = 0; i < n; i++)
    {
      fill_area (self, i);
      self->areas[i].ink.fill.alpha *= opacity;
      if (n > MANY_AREAS)
        self->areas[i].ink.line_width *= THIN_LINE;
    }

  return self;
}

/**
 * farne_map_drawing_ref:
 * @self: a drawing
 *
 * Returns: (transfer full): @self
 */
FarneMapDrawing *
farne_map_drawing_ref (FarneMapDrawing *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * farne_map_drawing_unref:
 * @self: (transfer full): a drawing
 *
 * Lets go of @self.
 */
void
farne_map_drawing_unref (FarneMapDrawing *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < farne_shapes_get_n (self->shapes); i++)
    g_free (self->areas[i].words);
  g_free (self->areas);
  g_clear_object (&self->figures);
  g_object_unref (self->shapes);
  g_free (self);
}

/**
 * farne_map_drawing_get_shapes:
 * @self: a drawing
 *
 * Returns: (transfer none): its shapes
 */
FarneShapes *
farne_map_drawing_get_shapes (FarneMapDrawing *self)
{
  return self->shapes;
}

/**
 * farne_map_drawing_get_look:
 * @self: a drawing
 *
 * Returns: (transfer none): its look
 */
const FarneLook *
farne_map_drawing_get_look (FarneMapDrawing *self)
{
  return self->look;
}

/**
 * farne_map_drawing_get_reach:
 * @self: a drawing
 *
 * Returns: how far beyond the shapes something may be drawn, in pixels: names beside the coast, or
 *   else the edge of the land
 */
double
farne_map_drawing_get_reach (FarneMapDrawing *self)
{
  return farne_shapes_get_n (self->shapes) <= FARNE_MAP_LABELS_BESIDE_MAX ? NAME_REACH : EDGE_WIDTH;
}

/**
 * farne_map_drawing_get_words:
 * @self: a drawing
 * @index: which area
 *
 * Returns: (transfer none): its name and figure, in words
 */
const char *
farne_map_drawing_get_words (FarneMapDrawing *self, guint index)
{
  return self->areas[index].words;
}

static void
trace_ring (const FarneMapPane *pane, const FarneRing *ring, cairo_t *cr)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < ring->n_points; i++)
    cairo_line_to (cr, ring->points[i].x * pane->world - pane->left,
                   ring->points[i].y * pane->world - pane->top);
  cairo_close_path (cr);
}

/**
 * farne_map_drawing_trace:
 * @self: a drawing
 * @pane: where the world lies
 * @index: which area
 * @cr: a cairo context
 *
 * Makes the outline of an area the current path.
 */
void
farne_map_drawing_trace (FarneMapDrawing *self, const FarneMapPane *pane, guint index, cairo_t *cr)
{
  g_autoptr (GArray) rings = farne_shapes_get_rings (self->shapes, index, TOLERANCE / pane->world);

  cairo_new_path (cr);
  for (guint i = 0; i < rings->len; i++)
    trace_ring (pane, &g_array_index (rings, FarneRing, i), cr);
}

static gboolean
is_seen (FarneMapDrawing *self, const FarneMapPane *pane, guint index)
{
  FarneBox box = farne_shapes_get_area_box (self->shapes, index);

  return box.x1 * pane->world >= pane->left - EDGE_WIDTH
         && box.y1 * pane->world >= pane->top - EDGE_WIDTH
         && box.x0 * pane->world <= pane->left + pane->width + EDGE_WIDTH
         && box.y0 * pane->world <= pane->top + pane->height + EDGE_WIDTH;
}

/* An edge around all land first; the areas cover what of it lies inside. */
static gboolean
paint_areas (FarneMapDrawing *self, const FarneMapPane *pane, cairo_t *cr, gboolean edge_only,
             FarneMapStopFunc stop, gpointer stop_data)
{
  const FarneInk edge = farne_ink_stroke (self->look->edge, EDGE_WIDTH);

  for (guint i = 0; i < farne_shapes_get_n (self->shapes); i++)
    {
      if (stop != NULL && stop (stop_data))
        return FALSE;
      if (!is_seen (self, pane, i))
        continue;
      farne_map_drawing_trace (self, pane, i, cr);
      farne_ink_apply (edge_only ? &edge : &self->areas[i].ink, cr);
    }

  return TRUE;
}

static void
paint_names (FarneMapDrawing *self, const FarneMapPane *pane, cairo_t *cr)
{
  const FarneMapFrame frame = { self->shapes, self->figures, self->look, pane->world, -pane->left,
                                -pane->top };
  g_autoptr (FarneScene) names =
    farne_scene_new (pane->width, pane->height, self->look, "",
                     farne_map_figures_get_handling (self->figures));

  farne_map_labels_add (&frame, names, NULL, 0);
  farne_scene_draw (names, cr, NULL);
}

/**
 * farne_map_drawing_paint:
 * @self: a drawing
 * @pane: what part of it, and how large
 * @stop: (nullable) (scope call): asked between areas whether to give up
 * @stop_data: for @stop
 *
 * Paints the drawing. On any thread.
 *
 * Returns: (transfer full) (nullable): the image, clear where there is no land; %NULL if it was
 *   given up
 */
cairo_surface_t *
farne_map_drawing_paint (FarneMapDrawing *self, const FarneMapPane *pane, FarneMapStopFunc stop,
                         gpointer stop_data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         pane->width * pane->factor,
                                                         pane->height * pane->factor);
  cairo_t *cr;
  gboolean whole;

  cairo_surface_set_device_scale (surface, pane->factor, pane->factor);
  cr = cairo_create (surface);
  whole = paint_areas (self, pane, cr, TRUE, stop, stop_data)
          && paint_areas (self, pane, cr, FALSE, stop, stop_data);
  if (whole && self->figures != NULL)
    paint_names (self, pane, cr);
  cairo_destroy (cr);
  if (!whole)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}
