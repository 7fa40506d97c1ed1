/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/farne-colour.h"

G_BEGIN_DECLS

#define FARNE_LOOK_N_SERIES 5

/* Ramps: the sequential ones go from quiet to strong, `change` from fall over none to rise. */
#define FARNE_RAMP_BLUES "blues"
#define FARNE_RAMP_GREENS "greens"
#define FARNE_RAMP_HEATHER "heather"
#define FARNE_RAMP_CHANGE "change"

/**
 * FarneLook:
 * @name: `light`, `dark` or `paper`
 * @font: the families, best first
 * @font_size: the size of body text, in pixels (screen) or points (paper)
 * @small_size: the size of units, dates, axes and notes
 * @title_size: the size of a card's title
 * @figure_size: the size of a headline figure
 * @space: the unit of space; everything stands 1, 2, 3 or 4 of it apart
 * @ink: text
 * @soft_ink: units, dates
 * @card: what lies under a drawing
 * @line: gridlines, frames of cards
 * @edge: the outer edge of land and of swatches; seen against @card whatever it encloses
 * @track: the empty part of a bar
 * @accent: the one accent
 * @warning: the one warning
 * @land: areas without a figure
 * @hairline: between areas of a map
 * @series: colours for lines and parts, the first the accent, told apart in grey as well
 *
 * How a scene looks: palette, font and scale. Screen light, screen dark and paper each have a set.
 */
typedef struct
{
  const char *name;
  const char *font;
  double font_size;
  double small_size;
  double title_size;
  double figure_size;
  double space;
  FarneColour ink;
  FarneColour soft_ink;
  FarneColour card;
  FarneColour line;
  FarneColour edge;
  FarneColour track;
  FarneColour accent;
  FarneColour warning;
  FarneColour land;
  FarneColour hairline;
  FarneColour series[FARNE_LOOK_N_SERIES];
} FarneLook;

const FarneLook *farne_look_get_light (void);
const FarneLook *farne_look_get_dark  (void);
const FarneLook *farne_look_get_paper (void);

const char *const *farne_look_list_ramps       (void);
const char        *farne_look_get_ramp_label   (const char *ramp);
FarneColour        farne_look_get_class_colour (const FarneLook *look, const char *ramp, guint index, guint n);
FarneColour        farne_look_get_ink_on       (const FarneLook *look, FarneColour ground);

G_END_DECLS
