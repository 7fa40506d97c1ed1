/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-classes.h"
#include "analysis/farne-rates.h"
#include "paint/farne-scene.h"

G_BEGIN_DECLS

/**
 * FarneMapFill:
 * @area: the area
 * @value: what its class is found by; meaningless unless @class_index ≥ 0
 * @mark: what stands behind it
 * @class_index: its class, from the smallest values, or -1 where there is a mark instead
 * @figure: its figure, ready to show: `867`, `1 : 225`, `12.4 %`, `+76`, or the words of its mark
 * @words: name and figure, in words
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
FarneMapFigures    *farne_map_figures_new             (const FarneView *view, FarneFigures *figures, FarneRates *rates, FarneFigures *alike, GError **error);
guint               farne_map_figures_get_n           (FarneMapFigures *self);
const FarneMapFill *farne_map_figures_get             (FarneMapFigures *self, guint index);
const FarneMapFill *farne_map_figures_find            (FarneMapFigures *self, const char *area);
const FarneClasses *farne_map_figures_get_classes     (FarneMapFigures *self);
const char         *farne_map_figures_get_class_label (FarneMapFigures *self, guint class_index);
gboolean            farne_map_figures_has_mark        (FarneMapFigures *self, FarneMark mark);
gboolean            farne_map_figures_is_reversed     (FarneMapFigures *self);
const char         *farne_map_figures_get_title       (FarneMapFigures *self);
const char         *farne_map_figures_get_note        (FarneMapFigures *self);
FarneFigures       *farne_map_figures_get_figures     (FarneMapFigures *self);
FarneDay            farne_map_figures_get_day         (FarneMapFigures *self);
FarneHandling       farne_map_figures_get_handling    (FarneMapFigures *self);
FarneInk            farne_map_figures_get_ink         (FarneMapFigures *self, const FarneMapFill *fill, const FarneLook *look);
FarneInk            farne_map_figures_get_class_ink   (FarneMapFigures *self, guint class_index, const FarneLook *look);

G_END_DECLS
