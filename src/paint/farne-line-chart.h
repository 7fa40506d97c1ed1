/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-figures.h"
#include "paint/farne-scene.h"

G_BEGIN_DECLS

/**
 * FarneChartPoint:
 * @day: when
 * @value: how much; meaningless where there is a gap
 * @gap: whether nothing is known: the line breaks
 * @parted: whether the series breaks before it: the line does, too
 * @partial: whether not all areas below were covered: the point is hollow
 * @text: the figure
 * @words: what the mark says
 *
 * A point of a line.
 */
typedef struct
{
  FarneDay day;
  double value;
  gboolean gap;
  gboolean parted;
  gboolean partial;
  char *text;
  char *words;
} FarneChartPoint;

/**
 * FarneChartLine:
 * @key: the area's code
 * @name: what stands at its end
 * @points: (element-type FarneChartPoint): by day
 *
 * A line of a chart.
 */
typedef struct
{
  char *key;
  char *name;
  GArray *points;
} FarneChartLine;

/**
 * FarneLineChart:
 * @scene: where to
 * @look: how
 * @lines: (element-type FarneChartLine): the lines
 * @percent: whether values are shares, with an axis to 100 %
 *
 * Values over time. For this room only.
 */
typedef struct
{
  FarneScene *scene;
  const FarneLook *look;
  GArray *lines;
  gboolean percent;
} FarneLineChart;

GArray *farne_chart_lines_new  (FarneFigures *figures, gboolean of_total);
void    farne_line_chart_paint (const FarneLineChart *chart);

G_END_DECLS
