/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "paint/farne-look.h"

G_BEGIN_DECLS

#define FARNE_WEIGHT_NORMAL 400
#define FARNE_WEIGHT_MEDIUM 600
#define FARNE_WEIGHT_BOLD 700
#define FARNE_WEIGHT_HEAVY 800

/**
 * FarneAlign:
 *
 * Where a text's own x lies: at its start, centre or end.
 */
typedef enum
{
  FARNE_ALIGN_START,
  FARNE_ALIGN_CENTRE,
  FARNE_ALIGN_END,
} FarneAlign;

/**
 * FarneLettering:
 * @size: of the letters, in the scene's units
 * @weight: 400 to 800, see `FARNE_WEIGHT_…`
 * @colour: of the letters
 * @align: where x lies
 * @width: the most it may take: a line is ended with "…", a paragraph is wrapped; 0 for no bound
 *
 * How a text is set.
 */
typedef struct
{
  double size;
  int weight;
  FarneColour colour;
  FarneAlign align;
  double width;
} FarneLettering;

/**
 * FarneExtent:
 * @width: of the text
 * @height: of the text, all its lines
 * @baseline: of the first line, from the top
 *
 * How large a text is.
 */
typedef struct
{
  double width;
  double height;
  double baseline;
} FarneExtent;

FarneExtent farne_lettering_measure (const FarneLettering *lettering, const char *font, const char *text, gboolean wrap);
void        farne_lettering_show    (const FarneLettering *lettering, const char *font, const char *text, gboolean wrap, cairo_t *cr, double x, double y);

G_END_DECLS
