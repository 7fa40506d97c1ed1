/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-chart.h"

#include "ui/farne-origins-dialog.h"

typedef struct
{
  FarneFigures *figures;
  FarneFiguresPainter painter;
} Chart;

static void
free_chart (gpointer data)
{
  Chart *chart = data;

  g_object_unref (chart->figures);
  g_free (chart);
}

static FarneScene *
paint_figures (double width, double height, const FarneLook *look, gpointer user_data)
{
  Chart *chart = user_data;

  return chart->painter (chart->figures, width, height, look);
}

static FarneScene *
paint_gauges (double width, double height, const FarneLook *look, gpointer user_data)
{
  return farne_paint_gauges (user_data, width, height, look);
}

/**
 * farne_chart_show_figures:
 * @chart: a scene view
 * @context: what the pages share
 * @figures: figures
 * @painter: how they are painted
 *
 * Shows @figures, now and at every size.
 */
void
farne_chart_show_figures (FarneSceneView      *chart,
                          FarneContext        *context,
                          FarneFigures        *figures,
                          FarneFiguresPainter  painter)
{
  Chart *data = g_new (Chart, 1);

  *data = (Chart) { g_object_ref (figures), painter };
  farne_scene_view_set_context (chart, context);
  farne_scene_view_set_view (chart, farne_figures_get_view (figures));
  farne_scene_view_set_painter (chart, paint_figures, data, free_chart);
}

/**
 * farne_chart_show_gauges:
 * @chart: a scene view
 * @context: what the pages share
 * @overview: an overview
 *
 * Shows each authority against the limit.
 */
void
farne_chart_show_gauges (FarneSceneView *chart, FarneContext *context, FarneOverview *overview)
{
  FarneRates *rates = farne_overview_get_rates (overview);

  farne_scene_view_set_context (chart, context);
  farne_scene_view_set_view (chart, farne_figures_get_view (farne_rates_get_figures (rates)));
  farne_scene_view_set_painter (chart, paint_gauges, g_object_ref (rates), g_object_unref);
}

/**
 * farne_chart_show_origins:
 * @chart: a scene view that shows figures
 * @context: what the pages share
 * @overview: the overview that the page shows
 * @key: the key of a mark: an area's code, or an area at a day (`CODE@DAY`)
 *
 * Shows where the figure of a mark comes from.
 */
void
farne_chart_show_origins (FarneSceneView *chart,
                          FarneContext   *context,
                          FarneOverview  *overview,
                          const char     *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "@", 2);
  FarneDay day = farne_overview_get_at (overview);

  if (parts[1] != NULL)
    farne_day_parse (parts[1], &day);
  farne_origins_dialog_present (GTK_WIDGET (chart), context, farne_scene_view_get_view (chart),
                                parts[0], day);
}
