/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "report/farne-picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>

#include "paint/farne-scene.h"
#include "report/farne-output.h"
#include "report/farne-stamp.h"
#include "store/farne-target.h"

/* A scene with its title above and its foot below, on its card. */
typedef struct
{
  FarneScene *scene;
  const FarneLook *look;
  const char *stamp;
  FarneLettering title;
  FarneLettering foot;
  double margin;
  double above;
  double below;
  double width;
  double height;
} Picture;

static void
measure (Picture *picture)
{
  const FarneLook *look = picture->look;
  const char *foot = farne_scene_get_foot (picture->scene);
  double wide = farne_scene_get_width (picture->scene);

  picture->margin = look->space * 3;
  picture->title = (FarneLettering) { .size = look->title_size, .weight = FARNE_WEIGHT_BOLD,
                                      .colour = look->ink, .width = wide };
  picture->foot = (FarneLettering) { .size = look->small_size, .weight = FARNE_WEIGHT_NORMAL,
                                     .colour = look->soft_ink, .width = wide };
  picture->above = farne_lettering_measure (&picture->title, look->font,
                                            farne_scene_get_title (picture->scene), TRUE).height
                   + look->space * 2;
  picture->below = foot ? farne_lettering_measure (&picture->foot, look->font, foot, TRUE).height
                            + look->space * 2
                        : 0;
  picture->width = ceil (wide + 2 * picture->margin);
  picture->height = ceil (farne_scene_get_height (picture->scene) + picture->above
                          + picture->below + 2 * picture->margin);
}

static void
show (const Picture *picture, cairo_t *cr, const FarneLettering *letters, const char *text, double y)
{
  FarneExtent extent = farne_lettering_measure (letters, picture->look->font, text, TRUE);

  farne_lettering_show (letters, picture->look->font, text, TRUE, cr, picture->margin,
                        y + extent.baseline);
}

static void
draw (const Picture *picture, cairo_t *cr)
{
  const FarneLook *look = picture->look;
  const char *foot = farne_scene_get_foot (picture->scene);

  farne_ink_set_source (cr, look->card);
  cairo_paint (cr);
  show (picture, cr, &picture->title, farne_scene_get_title (picture->scene), picture->margin);

  cairo_save (cr);
  cairo_translate (cr, picture->margin, picture->margin + picture->above);
  farne_scene_draw (picture->scene, cr, NULL);
  cairo_restore (cr);

  if (foot)
    show (picture, cr, &picture->foot, foot,
          picture->height - picture->margin - picture->below + look->space * 2);

  farne_stamp_draw (cr, picture->stamp, picture->width, picture->height, look);
}

static gboolean
draw_on (const Picture *picture, cairo_surface_t *surface, double scale, const char *path,
         GError **error)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  draw (picture, cr);
  cairo_destroy (cr);

  return farne_output_check (surface, path, error);
}

static gboolean
write_png (const Picture *picture, GByteArray *bytes, double scale, const char *path,
           GError **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         ceil (picture->width * scale),
                                                         ceil (picture->height * scale));
  gboolean drawn = draw_on (picture, surface, scale, path, error);

  if (drawn)
    cairo_surface_write_to_png_stream (surface, farne_output_append, bytes);

  cairo_surface_destroy (surface);
  return drawn;
}

static gboolean
write_svg (const Picture *picture, GByteArray *bytes, double scale, const char *path,
           GError **error)
{
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (farne_output_append, bytes,
                                                                  picture->width * scale,
                                                                  picture->height * scale);
  gboolean drawn = draw_on (picture, surface, scale, path, error);

  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return drawn;
}

static gboolean
write_pdf (const Picture *picture, GByteArray *bytes, double scale, const char *path,
           GError **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (farne_output_append, bytes,
                                                                  picture->width * scale,
                                                                  picture->height * scale);
  gboolean drawn;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  farne_scene_get_title (picture->scene));
  drawn = draw_on (picture, surface, scale, path, error);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return drawn;
}

static const struct
{
  const char *ending;
  gboolean (*write) (const Picture *picture, GByteArray *bytes, double scale, const char *path,
                     GError **error);
} formats[] = {
  { ".png", write_png },
  { ".svg", write_svg },
  { ".pdf", write_pdf },
};

/**
 * farne_picture_write:
 * @scene: a cleared #FarneScene
 * @path: a file; its ending says whether PNG, SVG or PDF
 * @scale: pixels or points to one unit of the scene
 * @error: where to report an error
 *
 * Writes a scene as a picture, with its title, its sources and, where it was cleared with one, its
 * stamp.
 *
 * Returns: whether it is written, or %FALSE with @error set: those of farne_target_check(),
 *   %FARNE_ERROR_READ_ONLY where the file can't be written
 */
gboolean
farne_picture_write (FarneCleared *scene, const char *path, double scale, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Picture picture = { .scene = farne_cleared_get_content (scene),
                      .stamp = farne_cleared_get_stamp (scene) };

  g_return_val_if_fail (FARNE_IS_SCENE (picture.scene), FALSE);

  picture.look = farne_scene_get_look (picture.scene);
  if (!farne_target_check (path, FARNE_TARGET_PICTURE, error))
    return FALSE;
  measure (&picture);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (farne_target_has_ending (path, formats[i].ending))
      return formats[i].write (&picture, bytes, scale, path, error)
             && farne_target_write (path, (const char *) bytes->data, bytes->len, 0666, error);

  g_return_val_if_reached (FALSE);
}
