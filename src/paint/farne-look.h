/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FarneColour:
 *
 * A colour, 0 to 1, not premultiplied.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} FarneColour;

/**
 * FarneLook:
 * @name: `light`, `dark` or `paper`
 * @font: the family
 * @font_size: the size of body text, in pixels (screen) or points (paper)
 * @ink: text
 * @soft_ink: units, dates
 * @card: what lies under a drawing
 * @line: gridlines, hairlines
 * @track: the empty part of a bar
 * @accent: the one accent
 * @warning: the one warning
 * @land: areas without a figure
 * @hairline: between areas of a map
 * @ramp: five colours of one ramp, light to dark on light, dark to light on dark
 * @series: four colours for lines, the first the accent
 *
 * How a scene looks: palette, font and scale. Screen light, screen dark and paper each have a set.
 */
typedef struct
{
  const char *name;
  const char *font;
  double font_size;
  FarneColour ink;
  FarneColour soft_ink;
  FarneColour card;
  FarneColour line;
  FarneColour track;
  FarneColour accent;
  FarneColour warning;
  FarneColour land;
  FarneColour hairline;
  FarneColour ramp[9];
  FarneColour series[4];
} FarneLook;

const FarneLook *farne_look_get_light (void);
const FarneLook *farne_look_get_dark  (void);
const FarneLook *farne_look_get_paper (void);
FarneColour      farne_look_get_class_colour (const FarneLook *look, const char *ramp, guint index, guint n);
double           farne_colour_get_contrast   (FarneColour a, FarneColour b);

G_END_DECLS
