/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/farne-stamp.h"

#include <math.h>

#include "paint/farne-ink.h"
#include "paint/farne-lettering.h"

static void
draw_across (cairo_t *cr, const char *stamp, double width, double height, const FarneLook *look)
{
  FarneLettering letters = { .size = MIN (width, height) / 7, .weight = FARNE_WEIGHT_HEAVY,
                             .colour = farne_colour_fade (look->warning, 0.13),
                             .align = FARNE_ALIGN_CENTRE };

  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2);
  cairo_rotate (cr, -atan2 (height, width));
  farne_lettering_show (&letters, look->font, stamp, FALSE, cr, 0, letters.size * 0.36);
  cairo_restore (cr);
}

static void
draw_chip (cairo_t *cr, const char *stamp, double width, const FarneLook *look)
{
  FarneLettering letters = { .size = look->small_size, .weight = FARNE_WEIGHT_BOLD,
                             .colour = look->card, .align = FARNE_ALIGN_END };
  double wide = farne_lettering_measure (&letters, look->font, stamp, FALSE).width;
  double pad = look->space * 1.5;
  double high = look->small_size * 1.7;

  farne_ink_set_source (cr, look->warning);
  cairo_rectangle (cr, width - wide - 2 * pad, 0, wide + 2 * pad, high);
  cairo_fill (cr);
  farne_lettering_show (&letters, look->font, stamp, FALSE, cr, width - pad,
                        high / 2 + letters.size * 0.36);
}

/**
 * farne_stamp_draw:
 * @cr: where to; the top left of the page is its origin
 * @stamp: (nullable): the word, as "made up"
 * @width: of the page
 * @height: of the page
 * @look: the look
 *
 * Stamps a page: faint across it, and plain in its corner, where no crop of a figure loses both.
 */
void
farne_stamp_draw (cairo_t *cr, const char *stamp, double width, double height,
                  const FarneLook *look)
{
  if (stamp == NULL)
    return;

  draw_across (cr, stamp, width, height, look);
  draw_chip (cr, stamp, width, look);
}
