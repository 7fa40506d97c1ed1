/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-scene-texture.h"

#include <math.h>

/**
 * farne_scene_texture_new:
 * @scene: a scene
 * @scale: pixels to a unit
 * @highlight: (nullable): the key of the mark that stands out
 * @ground: (nullable): what to lay under the scene, or %NULL for nothing
 *
 * Draws a scene into a texture.
 *
 * Returns: (transfer full): the texture
 */
GdkTexture *
farne_scene_texture_new (FarneScene        *scene,
                         int                scale,
                         const char        *highlight,
                         const FarneColour *ground)
{
  const int width = MAX (1, ceil (farne_scene_get_width (scene))) * scale;
  const int height = MAX (1, ceil (farne_scene_get_height (scene))) * scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  const int stride = cairo_image_surface_get_stride (surface);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  if (ground != NULL)
    {
      cairo_set_source_rgb (cr, ground->red, ground->green, ground->blue);
      cairo_paint (cr);
    }
  cairo_scale (cr, scale, scale);
  farne_scene_draw (scene, cr, highlight);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}
