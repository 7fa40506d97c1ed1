/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "paint/farne-line-chart.h"
#include "paint/farne-painter-kit.h"

static void
clear_point (gpointer point)
{
  FarneChartPoint *it = point;

  g_free (it->text);
  g_free (it->words);
}

static void
clear_line (gpointer line)
{
  FarneChartLine *it = line;

  g_free (it->key);
  g_free (it->name);
  g_array_unref (it->points);
}

/* "Tees Valley, 31 December 2016: 1,717 people; 4 of 5 areas covered". */
static char *
write_words (FarneArea *area, const FarneFigure *figure, FarneDay day, const char *said)
{
  g_autofree char *on = farne_day_to_text (day);

  if (figure && figure->covered < figure->asked && FARNE_MARK_HAS_VALUE (figure->mark))
    /* Translators: area, day, figure, areas covered, areas asked */
    return g_strdup_printf (_("%s, %s: %s; %u of %u areas covered"), area->name, on, said,
                            figure->covered, figure->asked);

  /* Translators: area, day, figure */
  return g_strdup_printf (_("%s, %s: %s"), area->name, on, said);
}

static FarneChartPoint
create_point (FarneFigures *figures, FarneArea *area, FarneDay day, gboolean of_total)
{
  const FarneFigure *figure = farne_figures_find (figures, area->code, day);
  FarneMark mark = figure ? figure->mark : FARNE_MARK_NO_DATA;
  double total = of_total ? farne_figures_get_total (figures, day, NULL, NULL) : 1;
  FarneChartPoint point = { .day = day, .gap = !FARNE_MARK_HAS_VALUE (mark) || total <= 0 };
  g_autofree char *said = NULL;

  if (point.gap)
    said = g_strdup (farne_mark_get_words (FARNE_MARK_HAS_VALUE (mark) ? FARNE_MARK_NO_DATA : mark));
  else if (of_total)
    said = farne_number_to_percent (figure->value / total, 1);
  else
    said = farne_kit_figure_words (figure->value, mark, farne_kit_get_unit (figures));

  point.value = point.gap ? 0 : (mark == FARNE_MARK_LISTED ? figure->value : 0) / total;
  point.parted = farne_figures_breaks_at (figures, day);
  point.partial = !point.gap && figure->covered < figure->asked;
  point.words = write_words (area, figure, day, said);
  point.text = point.gap || of_total ? g_strdup (said) : farne_kit_figure_text (point.value, mark);
  return point;
}

static FarneChartLine
create_line (FarneFigures *figures, FarneArea *area, gboolean of_total)
{
  FarneChartLine line = { g_strdup (area->code), g_strdup (area->name),
                          g_array_new (FALSE, TRUE, sizeof (FarneChartPoint)) };
  guint n;
  const FarneDay *days = farne_figures_get_days (figures, &n);

  g_array_set_clear_func (line.points, clear_point);
  for (guint i = 0; i < n; i++)
    {
      FarneChartPoint point = create_point (figures, area, days[i], of_total);

      g_array_append_val (line.points, point);
    }

  return line;
}

/**
 * farne_chart_lines_new:
 * @figures: figures of areas and days, not broken down
 * @of_total: whether each is told as a share of all areas at that day
 *
 * A line for each area.
 *
 * Returns: (transfer full) (element-type FarneChartLine): the lines, in the order of the areas
 */
GArray *
farne_chart_lines_new (FarneFigures *figures, gboolean of_total)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (FarneChartLine));
  GPtrArray *areas = farne_figures_get_areas (figures);

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < areas->len; i++)
    {
      FarneChartLine line = create_line (figures, g_ptr_array_index (areas, i), of_total);

      g_array_append_val (lines, line);
    }

  return lines;
}
