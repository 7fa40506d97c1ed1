/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-ink.h"

#include <math.h>

#define PATTERN_STEP 6.0
#define PATTERN_LINE 1.1

/**
 * farne_ink_fill:
 * @fill: a colour
 *
 * Returns: an ink that fills and draws no line
 */
FarneInk
farne_ink_fill (FarneColour fill)
{
  return (FarneInk) { .fill = fill };
}

/**
 * farne_ink_stroke:
 * @stroke: a colour
 * @line_width: of the line, in the scene's units
 *
 * Returns: an ink that draws the line and fills nothing
 */
FarneInk
farne_ink_stroke (FarneColour stroke, double line_width)
{
  return (FarneInk) { .stroke = stroke, .line_width = line_width };
}

/**
 * farne_ink_set_source:
 * @cr: a cairo context
 * @colour: a colour
 *
 * Makes @colour the source of what is drawn next.
 */
void
farne_ink_set_source (cairo_t *cr, FarneColour colour)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
}

static void
hatch (cairo_t *cr, double x0, double y0, double x1, double y1, gboolean rising)
{
  double height = y1 - y0;

  /* Lines lie on a lattice of the whole drawing, so that neighbours' patterns run on. */
  for (double x = floor ((x0 - height) / PATTERN_STEP) * PATTERN_STEP; x < x1 + height;
       x += PATTERN_STEP)
    {
      cairo_move_to (cr, x, rising ? y1 : y0);
      cairo_line_to (cr, x + height, rising ? y0 : y1);
    }

  cairo_stroke (cr);
}

static void
dot (cairo_t *cr, double x0, double y0, double x1, double y1)
{
  const double step = PATTERN_STEP * 0.8;

  for (double y = floor (y0 / step) * step; y < y1 + step; y += step)
    for (double x = floor (x0 / step) * step; x < x1 + step; x += step)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, PATTERN_LINE * 0.9, 0, 2 * G_PI);
      }

  cairo_fill (cr);
}

static void
apply_pattern (const FarneInk *ink, cairo_t *cr)
{
  double x0, y0, x1, y1;

  cairo_path_extents (cr, &x0, &y0, &x1, &y1);
  cairo_save (cr);
  cairo_clip (cr);
  farne_ink_set_source (cr, ink->pattern_colour.alpha > 0 ? ink->pattern_colour : ink->stroke);
  cairo_set_line_width (cr, PATTERN_LINE);

  if (ink->pattern == FARNE_PATTERN_DOTS)
    dot (cr, x0, y0, x1, y1);
  else
    hatch (cr, x0, y0, x1, y1, TRUE);

  if (ink->pattern == FARNE_PATTERN_CROSS)
    hatch (cr, x0, y0, x1, y1, FALSE);

  cairo_restore (cr);
}

static void
apply_stroke (const FarneInk *ink, cairo_t *cr)
{
  const double dash[] = { ink->line_width * 2.7, ink->line_width * 2 };

  farne_ink_set_source (cr, ink->stroke);
  cairo_set_line_width (cr, ink->line_width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, ink->dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dash, ink->dashed ? 2 : 0, 0);
  cairo_stroke (cr);
}

/**
 * farne_ink_apply:
 * @ink: an ink
 * @cr: a cairo context with a current path, which is used up
 *
 * Fills, patterns and strokes the path.
 */
void
farne_ink_apply (const FarneInk *ink, cairo_t *cr)
{
  cairo_path_t *path = cairo_copy_path (cr);

  if (ink->fill.alpha > 0)
    {
      farne_ink_set_source (cr, ink->fill);
      cairo_fill_preserve (cr);
    }

  if (ink->pattern > FARNE_PATTERN_OPEN)
    {
      apply_pattern (ink, cr);
      cairo_new_path (cr);
      cairo_append_path (cr, path);
    }

  if (ink->stroke.alpha > 0 && ink->line_width > 0)
    apply_stroke (ink, cr);

  cairo_new_path (cr);
  cairo_path_destroy (path);
}
