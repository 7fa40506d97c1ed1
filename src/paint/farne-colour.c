/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-colour.h"

#include <math.h>

static double
linear_from_srgb (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/**
 * farne_colour_fade:
 * @colour: a colour
 * @alpha: opacity, 0 to 1
 *
 * The same colour at another opacity.
 *
 * Returns: the colour
 */
FarneColour
farne_colour_fade (FarneColour colour, double alpha)
{
  colour.alpha = alpha;
  return colour;
}

/**
 * farne_colour_mix:
 * @a: the colour at 0
 * @b: the colour at 1
 * @t: where between them, 0 to 1
 *
 * A colour between two, part by part in sRGB, where equal steps look nearly equal.
 *
 * Returns: the colour
 */
FarneColour
farne_colour_mix (FarneColour a, FarneColour b, double t)
{
  return (FarneColour) { a.red + (b.red - a.red) * t,
                         a.green + (b.green - a.green) * t,
                         a.blue + (b.blue - a.blue) * t,
                         a.alpha + (b.alpha - a.alpha) * t };
}

/**
 * farne_colour_get_luminance:
 * @colour: a colour; its opacity is not looked at
 *
 * Relative luminance, as WCAG 2.1 defines it.
 *
 * Returns: 0 (black) to 1 (white)
 */
double
farne_colour_get_luminance (FarneColour colour)
{
  return 0.2126 * linear_from_srgb (colour.red) + 0.7152 * linear_from_srgb (colour.green)
         + 0.0722 * linear_from_srgb (colour.blue);
}

/**
 * farne_colour_get_lightness:
 * @colour: a colour
 *
 * CIE L*: how light a colour prints in grey; a step of one is just noticed.
 *
 * Returns: 0 (black) to 100 (white)
 */
double
farne_colour_get_lightness (FarneColour colour)
{
  double y = farne_colour_get_luminance (colour);

  return y <= 216.0 / 24389 ? y * 24389 / 27 : 116 * cbrt (y) - 16;
}

/**
 * farne_colour_get_contrast:
 * @a: a colour
 * @b: another
 *
 * Their contrast ratio, as WCAG 2.1 defines it: text wants 4.5, marks want 3.
 *
 * Returns: 1 to 21
 */
double
farne_colour_get_contrast (FarneColour a, FarneColour b)
{
  double la = farne_colour_get_luminance (a);
  double lb = farne_colour_get_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}
