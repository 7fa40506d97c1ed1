/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "paint/farne-look.h"

G_BEGIN_DECLS

/**
 * FarnePattern:
 * @FARNE_PATTERN_NONE: a plain fill
 * @FARNE_PATTERN_OPEN: nothing inside and a firm edge: none listed
 * @FARNE_PATTERN_HATCH: slanted lines: not covered
 * @FARNE_PATTERN_CROSS: crossed lines: suppressed
 * @FARNE_PATTERN_DOTS: dots: no data
 *
 * What is drawn over a fill, so that colour never speaks alone.
 */
typedef enum
{
  FARNE_PATTERN_NONE,
  FARNE_PATTERN_OPEN,
  FARNE_PATTERN_HATCH,
  FARNE_PATTERN_CROSS,
  FARNE_PATTERN_DOTS,
} FarnePattern;

/**
 * FarneInk:
 * @fill: colour inside; alpha 0 for none
 * @stroke: colour of the line; alpha 0 for none
 * @line_width: of the line; of a pattern's lines where there is none
 * @dashed: whether the line is dashed
 * @pattern: drawn over the fill
 * @pattern_colour: its colour; alpha 0 for @stroke's
 *
 * How a shape is drawn.
 */
typedef struct
{
  FarneColour fill;
  FarneColour stroke;
  double line_width;
  gboolean dashed;
  FarnePattern pattern;
  FarneColour pattern_colour;
} FarneInk;

FarneInk farne_ink_fill   (FarneColour fill);
FarneInk farne_ink_stroke (FarneColour stroke, double line_width);
void     farne_ink_apply  (const FarneInk *ink, cairo_t *cr);
void     farne_ink_set_source (cairo_t *cr, FarneColour colour);

G_END_DECLS
