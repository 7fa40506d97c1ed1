/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "paint/farne-map-frame.h"
#include "paint/farne-map-table.h"
#include "paint/farne-painter-kit.h"

/* Vertices that move the line by less than this, in the scene's units, are left out. */
#define TOLERANCE 0.3
/* Where the legend stands to the right, so do most names: the land makes room for them. */
#define LEAN 0.75

static void
trace_ring (cairo_t *cr, const FarneMapFrame *frame, const FarneRing *ring)
{
  cairo_new_sub_path (cr);

  for (guint i = 0; i < ring->n_points; i++)
    {
      FarnePoint point = farne_map_frame_to_scene (frame, ring->points[i]);

      cairo_line_to (cr, point.x, point.y);
    }

  cairo_close_path (cr);
}

static cairo_path_t *
copy_outline (const FarneMapFrame *frame, guint shape)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GArray) rings = farne_shapes_get_rings (frame->shapes, shape,
                                                     TOLERANCE / frame->scale);
  cairo_path_t *path;

  for (guint i = 0; i < rings->len; i++)
    trace_ring (cr, frame, &g_array_index (rings, FarneRing, i));

  path = cairo_copy_path (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return path;
}

/* What an area is drawn in: an edge around all land first, then those with a fill, then open ones. */
typedef enum
{
  PASS_EDGE,
  PASS_FILLED,
  PASS_OPEN,
} Pass;

static void
add_area (const FarneMapFrame *frame, FarneScene *scene, guint shape, Pass pass)
{
  const char *code = farne_shapes_get_code (frame->shapes, shape);
  const FarneMapFill *fill = farne_map_figures_find (frame->map, code);
  FarneInk ink = farne_map_figures_get_ink (frame->map, fill, frame->look);
  gboolean is_open = ink.pattern == FARNE_PATTERN_OPEN;
  cairo_path_t *path;

  if (fill == NULL || (pass != PASS_EDGE && is_open != (pass == PASS_OPEN)))
    return;

  if (pass == PASS_EDGE)
    ink = farne_ink_stroke (frame->look->edge, frame->look->space / 2.4);

  path = copy_outline (frame, shape);
  farne_scene_add_path (scene, path, &ink, pass == PASS_EDGE ? NULL : code,
                        pass == PASS_EDGE ? NULL : fill->words);
  cairo_path_destroy (path);
}

static void
add_areas (const FarneMapFrame *frame, FarneScene *scene)
{
  for (Pass pass = PASS_EDGE; pass <= PASS_OPEN; pass++)
    for (guint i = 0; i < farne_shapes_get_n (frame->shapes); i++)
      add_area (frame, scene, i, pass);
}

/* A corner where the legend covers no land, or beside the land where all are taken. */
static cairo_rectangle_t
place_legend (FarneMapFrame *frame, FarneScene *legend, double width, double height)
{
  double wide = farne_scene_get_width (legend);
  double high = farne_scene_get_height (legend);
  double gap = frame->look->space * 2;
  const cairo_rectangle_t corners[] = { { width - wide, 0, wide, high },
                                        { 0, 0, wide, high },
                                        { width - wide, height - high, wide, high },
                                        { 0, height - high, wide, high } };

  farne_map_frame_fit (frame, 1, 1, width - 2, height - 2);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    if (farne_map_frame_is_free (frame, corners[i].x - gap / 2, corners[i].y - gap / 2, wide + gap,
                                 high + gap))
      {
        if (corners[i].x > 0)
          farne_map_frame_lean (frame, 1, LEAN, frame->look->font_size * 8);
        return corners[i];
      }

  farne_map_frame_fit (frame, 1, 1, MAX (width - wide - gap - 2, width / 3), height - 2);
  return corners[0];
}

static char *
write_attribution (FarneMapFigures *map, const char *attribution)
{
  const char *note = farne_map_figures_get_note (map);

  if (attribution && note)
    return g_strdup_printf ("%s · %s", attribution, note);

  return g_strdup (attribution ? attribution : note);
}

static double
add_attribution (FarneScene *scene, FarneMapFigures *map, const char *attribution,
                 const FarneLook *look, double width, double height)
{
  g_autofree char *text = write_attribution (map, attribution);

  return farne_kit_add_note (scene, text, look, width, height);
}

static gboolean
has_outline (FarneMapFigures *map, FarneShapes *shapes)
{
  for (guint i = 0; shapes && i < farne_shapes_get_n (shapes); i++)
    if (farne_map_figures_find (map, farne_shapes_get_code (shapes, i)))
      return TRUE;

  return FALSE;
}

static FarneScene *
invite (FarneMapFigures *map, double width, double height, const FarneLook *look)
{
  const char *text = farne_map_figures_get_n (map) == 0
    ? _("No areas are known at this level.")
    : _("There are no outlines of these areas. Import their boundaries, or look at the table.");

  return farne_kit_invite (width, height, look, farne_map_figures_get_title (map), text,
                           farne_map_figures_get_handling (map));
}

/**
 * farne_paint_map:
 * @map: map figures
 * @shapes: (nullable): outlines of their areas; others among them are not drawn
 * @attribution: (nullable): the line that must stand by the map
 * @width: the room there is
 * @height: the room there is; 0 for as high as wide
 * @look: a look
 *
 * Areas by their classes with white hairlines, names that keep clear of each other, the legend
 * inside and the attribution below. Keys are area codes; the table has all areas, drawn or not.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_map (FarneMapFigures *map, FarneShapes *shapes, const char *attribution, double width,
                 double height, const FarneLook *look)
{
  FarneMapFrame frame = { shapes, map, look, 1, 0, 0 };
  g_autoptr (FarneScene) legend = NULL;
  cairo_rectangle_t kept[2];
  FarneScene *scene;
  double high;

  if (!has_outline (map, shapes))
    return invite (map, width, height, look);

  height = height > 0 ? height : width;
  scene = farne_scene_new (width, height, look, farne_map_figures_get_title (map),
                           farne_map_figures_get_handling (map));
  high = add_attribution (scene, map, attribution, look, width, height);
  legend = farne_paint_legend (map, width / 2, look);
  kept[0] = place_legend (&frame, legend, width, high);
  kept[1] = (cairo_rectangle_t) { 0, high, width, height };
  add_areas (&frame, scene);
  farne_map_labels_add (&frame, scene, kept, G_N_ELEMENTS (kept));
  farne_map_table_add (scene, map);
  farne_scene_add_scene (scene, legend, kept[0].x, kept[0].y);

  return scene;
}
