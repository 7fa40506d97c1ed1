/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-overview.h"
#include "geo/farne-shapes.h"
#include "paint/farne-band-rows.h"
#include "paint/farne-map-figures.h"
#include "paint/farne-bars.h"
#include "paint/farne-table-content.h"

G_BEGIN_DECLS

/*
 * Figures to scenes, one file a painter. A width and height are the room there is, in the look's
 * units; a painter may need less or more height (farne_scene_get_height()). A height of 0 asks for
 * the natural one. Keys of marks are area codes, `CODE@DAY` for an area at a day, else as said.
 */
FarneScene *farne_paint_legend    (FarneMapFigures *map, double width, const FarneLook *look);
FarneScene *farne_paint_map       (FarneMapFigures *map, FarneShapes *shapes, const char *attribution, double width, double height, const FarneLook *look);
FarneScene *farne_paint_tiles     (FarneMapFigures *map, double width, double height, const FarneLook *look);
FarneScene *farne_paint_gauges    (FarneRates *rates, double width, double height, const FarneLook *look);
FarneScene *farne_paint_trend     (FarneFigures *trend, double width, double height, const FarneLook *look);
FarneScene *farne_paint_shares    (FarneFigures *shares, double width, double height, const FarneLook *look);
FarneScene *farne_paint_bars      (FarneFigures *composition, double width, double height, const FarneLook *look);
FarneScene *farne_paint_headlines (GPtrArray *headlines, FarneHandling handling, double width, const FarneLook *look);
FarneScene *farne_paint_list      (const FarneTableContent *content, const char *title, FarneHandling handling, double width, const FarneLook *look);
FarneScene *farne_paint_listing   (const char *title, const char *const *headers, GPtrArray *rows, FarneHandling handling, double width, const FarneLook *look);
FarneScene *farne_paint_bands     (const FarneBandChart *chart, double width, const FarneLook *look);
FarneScene *farne_paint_table     (FarneFigures *figures, FarneRates *rates, double width, const FarneLook *look);
FarneScene *farne_paint_progress  (const FarneBars *progress, double width, const FarneLook *look);

G_END_DECLS
