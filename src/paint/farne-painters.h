/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-classes.h"
#include "analysis/farne-overview.h"
#include "analysis/farne-rates.h"
#include "geo/farne-shapes.h"
#include "paint/farne-scene.h"

G_BEGIN_DECLS

/**
 * FarneMapFill:
 *
 * How each area of a map is filled: its class or mark, its figure as text and its words. One answer
 * for the cairo map, the tile map, the pannable map layer and the legend.
 */
typedef struct
{
  FarneArea *area;
  double value;
  FarneMark mark;
  int class_index;
  char *figure;
  char *words;
} FarneMapFill;

#define FARNE_TYPE_MAP_FIGURES (farne_map_figures_get_type ())
G_DECLARE_FINAL_TYPE (FarneMapFigures, farne_map_figures, FARNE, MAP_FIGURES, GObject)

/* From a view and its figures to classes and fills: count, rate, share or change, as the view says. */
FarneMapFigures    *farne_map_figures_new        (const FarneView *view, FarneFigures *figures, FarneRates *rates, FarneFigures *alike, GError **error);
guint               farne_map_figures_get_n      (FarneMapFigures *self);
const FarneMapFill *farne_map_figures_get        (FarneMapFigures *self, guint index);
const FarneMapFill *farne_map_figures_find       (FarneMapFigures *self, const char *area);
const FarneClasses *farne_map_figures_get_classes (FarneMapFigures *self);
const char         *farne_map_figures_get_title  (FarneMapFigures *self);
FarneHandling       farne_map_figures_get_handling (FarneMapFigures *self);
FarneInk            farne_map_figures_get_ink    (FarneMapFigures *self, const FarneMapFill *fill, const FarneLook *look);

FarneScene *farne_paint_legend (FarneMapFigures *map, double width, const FarneLook *look);
FarneScene *farne_paint_map    (FarneMapFigures *map, FarneShapes *shapes, const char *attribution, double width, double height, const FarneLook *look);
FarneScene *farne_paint_tiles  (FarneMapFigures *map, double width, double height, const FarneLook *look);
FarneScene *farne_paint_gauges (FarneRates *rates, double width, double height, const FarneLook *look);
FarneScene *farne_paint_trend  (FarneFigures *trend, double width, double height, const FarneLook *look);
FarneScene *farne_paint_shares (FarneFigures *shares, double width, double height, const FarneLook *look);
FarneScene *farne_paint_bars   (FarneFigures *composition, double width, double height, const FarneLook *look);
FarneScene *farne_paint_headlines (GPtrArray *headlines, double width, const FarneLook *look);
FarneScene *farne_paint_table  (FarneFigures *figures, FarneRates *rates, double width, const FarneLook *look);

G_END_DECLS
