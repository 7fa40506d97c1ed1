/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FarneColour:
 *
 * A colour of sRGB, each part from 0 to 1, not premultiplied.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} FarneColour;

/**
 * FARNE_COLOUR_HEX:
 * @rgb: 0xRRGGBB
 *
 * An opaque colour, as a constant initialiser.
 */
#define FARNE_COLOUR_HEX(rgb)                                                                  \
  { (((rgb) >> 16) & 255) / 255.0, (((rgb) >> 8) & 255) / 255.0, ((rgb) & 255) / 255.0, 1.0 }

FarneColour farne_colour_fade          (FarneColour colour, double alpha);
FarneColour farne_colour_mix           (FarneColour a, FarneColour b, double t);
double      farne_colour_get_luminance (FarneColour colour);
double      farne_colour_get_lightness (FarneColour colour);
double      farne_colour_get_contrast  (FarneColour a, FarneColour b);

G_END_DECLS
