/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/farne-painters.h"
#include "ui/farne-scene-view.h"

G_BEGIN_DECLS

/**
 * FarneFiguresPainter:
 *
 * A painter of figures, as farne_paint_trend().
 */
typedef FarneScene *(*FarneFiguresPainter) (FarneFigures    *figures,
                                            double           width,
                                            double           height,
                                            const FarneLook *look);

/* Puts figures into a scene view, with their view and the way to their origins. */
void farne_chart_show_figures (FarneSceneView *chart, FarneContext *context, FarneFigures *figures, FarneFiguresPainter painter);
void farne_chart_show_gauges  (FarneSceneView *chart, FarneContext *context, FarneOverview *overview);
void farne_chart_show_origins (FarneSceneView *chart, FarneContext *context, FarneOverview *overview, const char *key);

G_END_DECLS
