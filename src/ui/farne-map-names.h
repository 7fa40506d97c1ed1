/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-map-drawing.h"

G_BEGIN_DECLS

/**
 * FarneMapName:
 * @area: (nullable): the area, for its short name
 * @text: its name
 * @colour: seen against its fill
 *
 * The name of one area on a map.
 */
typedef struct
{
  FarneArea *area;
  char *text;
  FarneColour colour;
} FarneMapName;

void farne_map_name_clear  (FarneMapName *name);
void farne_map_names_paint (GPtrArray *names, FarneShapes *shapes, const FarneLook *look, const FarneMapPane *pane, cairo_t *cr);

G_END_DECLS
