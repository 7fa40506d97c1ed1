/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-lettering.h"

#include <pango/pangocairo.h>

/* Metrics that no screen, scale or rendering setting changes: the same drawing everywhere. */
static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

static void
set_font (PangoLayout *layout, const FarneLettering *lettering, const char *font)
{
  PangoFontDescription *description = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_family (description, font);
  pango_font_description_set_absolute_size (description, lettering->size * PANGO_SCALE);
  pango_font_description_set_weight (description, (PangoWeight) lettering->weight);
  pango_layout_set_font_description (layout, description);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_font_description_free (description);
}

static PangoLayout *
lay_out (const FarneLettering *lettering, const char *font, const char *text, gboolean wrap)
{
  PangoContext *context = create_context ();
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  set_font (layout, lettering, font);
  pango_layout_set_text (layout, text, -1);

  if (lettering->width > 0)
    {
      pango_layout_set_width (layout, lettering->width * PANGO_SCALE);

      if (wrap)
        {
          pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
          pango_layout_set_line_spacing (layout, 1.15);
          pango_layout_set_alignment (layout, (PangoAlignment) lettering->align);
        }
      else
        {
          pango_layout_set_single_paragraph_mode (layout, TRUE);
          pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
        }
    }

  return layout;
}

static FarneExtent
measure_layout (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return (FarneExtent) { (double) logical.width / PANGO_SCALE, (double) logical.height / PANGO_SCALE,
                         (double) pango_layout_get_baseline (layout) / PANGO_SCALE };
}

/**
 * farne_lettering_measure:
 * @lettering: how it is set
 * @font: the families
 * @text: the text
 * @wrap: whether it is a paragraph, not a line
 *
 * How large a text becomes.
 *
 * Returns: its extent, in the units of @lettering's size
 */
FarneExtent
farne_lettering_measure (const FarneLettering *lettering, const char *font, const char *text,
                         gboolean wrap)
{
  PangoLayout *layout = lay_out (lettering, font, text, wrap);
  FarneExtent extent = measure_layout (layout);

  g_object_unref (layout);
  return extent;
}

/* A line is set anew by itself: at the end of a line of several, the space before the next word is
 * left out, and readers of a paper would take the two words for one. */
static void
show_line (PangoLayout *alone, PangoLayoutLine *line, const char *text, cairo_t *cr, double x,
           double y)
{
  pango_layout_set_text (alone, text + line->start_index, line->length);
  cairo_move_to (cr, x, y - (double) pango_layout_get_baseline (alone) / PANGO_SCALE);
  pango_cairo_show_layout (cr, alone);
}

/* Lines stand where the whole has them, so that a space at the end of one moves nothing. */
static void
show_lines (PangoLayout *layout, cairo_t *cr, double x, double y)
{
  PangoLayout *alone = pango_layout_copy (layout);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  pango_layout_set_width (alone, -1);
  pango_layout_set_alignment (alone, PANGO_ALIGN_LEFT);
  do
    {
      PangoRectangle at;

      pango_layout_iter_get_line_extents (iter, NULL, &at);
      show_line (alone, pango_layout_iter_get_line_readonly (iter), pango_layout_get_text (layout),
                 cr, x + (double) at.x / PANGO_SCALE,
                 y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
  g_object_unref (alone);
}

/**
 * farne_lettering_show:
 * @lettering: how it is set
 * @font: the families
 * @text: the text
 * @wrap: whether it is a paragraph, not a line
 * @cr: where to
 * @x: the start, centre or end, as @lettering's align says
 * @y: the baseline of the first line
 *
 * Draws a text.
 */
void
farne_lettering_show (const FarneLettering *lettering, const char *font, const char *text,
                      gboolean wrap, cairo_t *cr, double x, double y)
{
  PangoLayout *layout = lay_out (lettering, font, text, wrap);
  FarneExtent extent = measure_layout (layout);
  FarneColour colour = lettering->colour;

  if (wrap && lettering->width > 0)
    extent.width = lettering->width;

  if (lettering->align != FARNE_ALIGN_START)
    x -= lettering->align == FARNE_ALIGN_END ? extent.width : extent.width / 2;

  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
  if (pango_layout_get_line_count (layout) > 1)
    show_lines (layout, cr, x, y - extent.baseline);
  else
    {
      cairo_move_to (cr, x, y - extent.baseline);
      pango_cairo_show_layout (cr, layout);
    }
  g_object_unref (layout);
}
