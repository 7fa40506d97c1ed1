/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "paint/farne-line-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/farne-painter-kit.h"

#define N_STEPS 2

/* Where the plot lies and how days and values come to it. */
typedef struct
{
  const FarneLineChart *chart;
  FarneScene *scene;
  const FarneLook *look;
  double left;
  double right;
  double top;
  double bottom;
  double step;
  guint n_steps;
  FarneDay first;
  FarneDay last;
  GArray *order; /* lines, the largest at its end first */
} Plot;

/* A name at the end of a line, moved so that none overlap. */
typedef struct
{
  guint line;
  double y;
  FarneColour colour;
} EndLabel;

static FarneChartLine *
get_line (const Plot *plot, guint index)
{
  return &g_array_index (plot->chart->lines, FarneChartLine, index);
}

static const FarneChartPoint *
get_point (const FarneChartLine *line, guint index)
{
  return &g_array_index (line->points, FarneChartPoint, index);
}

static const FarneChartPoint *
get_end (const FarneChartLine *line)
{
  for (guint i = line->points->len; i-- > 0;)
    if (!get_point (line, i)->gap)
      return get_point (line, i);

  return NULL;
}

static double
find_most (const FarneLineChart *chart)
{
  double most = 0;

  for (guint i = 0; i < chart->lines->len; i++)
    {
      const FarneChartLine *line = &g_array_index (chart->lines, FarneChartLine, i);

      for (guint j = 0; j < line->points->len; j++)
        most = MAX (most, get_point (line, j)->value);
    }

  return most;
}

static double
get_x (const Plot *plot, FarneDay day)
{
  double span = MAX (plot->last - plot->first, 1);

  if (plot->first == plot->last)
    return (plot->left + plot->right) / 2;

  return plot->left + (day - plot->first) / span * (plot->right - plot->left);
}

static double
get_y (const Plot *plot, double value)
{
  return plot->bottom - value / (plot->step * plot->n_steps) * (plot->bottom - plot->top);
}

static char *
write_tick (const Plot *plot, guint index)
{
  double value = plot->step * index;

  return plot->chart->percent ? farne_number_to_percent (value, 0)
                              : farne_number_to_text (value, 0);
}

static int
compare_ends (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Plot *plot = user_data;
  const FarneChartPoint *one = get_end (get_line (plot, *(const guint *) a));
  const FarneChartPoint *other = get_end (get_line (plot, *(const guint *) b));
  double x = one ? one->value : -1;
  double y = other ? other->value : -1;

  if (x != y)
    return x < y ? 1 : -1;

  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

static void
set_order (Plot *plot)
{
  for (guint i = 0; i < plot->chart->lines->len; i++)
    g_array_append_val (plot->order, i);

  g_array_sort_with_data (plot->order, compare_ends, plot);
}

/* The first lines, in the order they are given, have colours; the others stay quiet. */
static gboolean
is_loud (const Plot *plot, guint line)
{
  if (plot->chart->lines->len <= FARNE_LOOK_N_SERIES)
    return TRUE;

  for (guint i = 0; i < FARNE_LOOK_N_SERIES; i++)
    if (g_array_index (plot->order, guint, i) == line)
      return TRUE;

  return FALSE;
}

static FarneColour
get_colour (const Plot *plot, guint line)
{
  guint rank = line;

  if (!is_loud (plot, line))
    return plot->look->edge;

  if (plot->chart->lines->len > FARNE_LOOK_N_SERIES)
    for (rank = 0; g_array_index (plot->order, guint, rank) != line;)
      rank++;

  return plot->look->series[rank];
}

static char *
write_end (const FarneChartLine *line)
{
  const FarneChartPoint *end = get_end (line);

  return end ? g_strdup_printf ("%s %s", line->name, end->text) : g_strdup (line->name);
}

static double
measure_ends (const Plot *plot)
{
  FarneLettering strong = farne_kit_strong (plot->look);
  double widest = 0;

  strong.size = (strong.size + plot->look->small_size) / 2;
  for (guint i = 0; i < plot->chart->lines->len; i++)
    {
      g_autofree char *text = write_end (get_line (plot, i));

      if (is_loud (plot, i))
        widest = MAX (widest, farne_scene_measure_text (plot->scene, &strong, text).width);
    }

  return ceil (widest);
}

static double
measure_ticks (const Plot *plot)
{
  FarneLettering soft = farne_kit_soft (plot->look);
  double widest = 0;

  for (guint i = 0; i <= plot->n_steps; i++)
    {
      g_autofree char *text = write_tick (plot, i);

      widest = MAX (widest, farne_scene_measure_text (plot->scene, &soft, text).width);
    }

  return ceil (widest);
}

static void
set_span (Plot *plot)
{
  const GArray *points = get_line (plot, 0)->points;

  plot->first = g_array_index (points, FarneChartPoint, 0).day;
  plot->last = g_array_index (points, FarneChartPoint, points->len - 1).day;
}

static void
set_plot (Plot *plot)
{
  const FarneLook *look = plot->look;
  double width = farne_scene_get_width (plot->scene);
  double height = farne_scene_get_height (plot->scene);
  double ends;

  plot->n_steps = N_STEPS;
  plot->step = plot->chart->percent ? 0.5 : farne_kit_find_scale (find_most (plot->chart), N_STEPS);
  set_span (plot);
  set_order (plot);
  ends = MIN (measure_ends (plot), width * 0.42);
  plot->left = measure_ticks (plot) + look->space * 1.5;
  plot->right = MAX (width - ends - look->space * 1.5, plot->left + look->font_size);
  plot->top = look->small_size * 0.7;
  plot->bottom = height - look->small_size * 2;
}

static void
add_grid (const Plot *plot)
{
  FarneLettering soft = farne_kit_soft (plot->look);
  FarneInk line = farne_ink_stroke (plot->look->line, plot->look->space / 6);

  soft.align = FARNE_ALIGN_END;
  for (guint i = 0; i <= plot->n_steps; i++)
    {
      double y = round (get_y (plot, plot->step * i)) + 0.5;
      const double xy[] = { plot->left, y, plot->right, y };
      g_autofree char *text = write_tick (plot, i);

      farne_scene_add_line (plot->scene, xy, 2, &line, NULL, NULL);
      farne_scene_add_text (plot->scene, plot->left - plot->look->space * 1.5,
                            y + soft.size * 0.36, &soft, text);
    }
}

static void
add_tick (const Plot *plot, FarneDay day)
{
  double x = get_x (plot, day);
  const double xy[] = { x, plot->bottom, x, plot->bottom + plot->look->space * 0.6 };
  FarneInk line = farne_ink_stroke (plot->look->edge, plot->look->space / 6);

  farne_scene_add_line (plot->scene, xy, 2, &line, NULL, NULL);
}

/* How many years from one that is named to the next: as many as their names need. */
static int
find_year_step (const Plot *plot)
{
  const int steps[] = { 1, 2, 5, 10 };
  FarneLettering soft = farne_kit_soft (plot->look);
  double wide = farne_scene_measure_text (plot->scene, &soft, "2000").width + plot->look->space * 2;
  double year = (plot->right - plot->left) / MAX ((plot->last - plot->first) / 365.25, 1);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * year >= wide)
      return steps[i];

  return steps[G_N_ELEMENTS (steps) - 1];
}

static void
add_day (const Plot *plot, double *free_from, double x, const char *text)
{
  FarneLettering soft = farne_kit_soft (plot->look);
  double wide = farne_scene_measure_text (plot->scene, &soft, text).width;
  double start = CLAMP (x - wide / 2, 0, farne_scene_get_width (plot->scene) - wide);

  if (start < *free_from)
    return;

  farne_scene_add_text (plot->scene, start, plot->bottom + plot->look->small_size * 1.7, &soft,
                        text);
  *free_from = start + wide + plot->look->space;
}

/* Few days: each has its tick and, where there is room, its name. */
static void
add_days (const Plot *plot, const GArray *points)
{
  double free_from = -1;

  for (guint i = 0; i < points->len; i++)
    {
      FarneDay day = g_array_index (points, FarneChartPoint, i).day;
      g_autofree char *text = farne_day_to_short_text (day);

      add_tick (plot, day);
      add_day (plot, &free_from, get_x (plot, day), text);
    }
}

/* Many days: each has its tick, unless they would run together; years are named at their first. */
static void
add_years (const Plot *plot, const GArray *points)
{
  gboolean dense = (plot->right - plot->left) / points->len < plot->look->space * 0.8;
  int step = find_year_step (plot);
  double free_from = -1;
  int first = 0;
  int last = 0;

  for (guint i = 0; i < points->len; i++)
    {
      FarneDay day = g_array_index (points, FarneChartPoint, i).day;
      g_autofree char *text = NULL;
      gboolean named;
      int year, month, day_of_month;

      farne_day_get_ymd (day, &year, &month, &day_of_month);
      first = i == 0 ? year : first;
      named = year != last && (year - first) % step == 0;
      last = year;
      text = g_strdup_printf ("%d", year);
      if (named || !dense)
        add_tick (plot, day);
      if (named)
        add_day (plot, &free_from, get_x (plot, day), text);
    }
}

static void
add_axis (const Plot *plot)
{
  const GArray *points = get_line (plot, 0)->points;

  if (points->len > 6)
    add_years (plot, points);
  else
    add_days (plot, points);
}

/* A stretch of points between gaps. */
static void
add_stretch (const Plot *plot, const FarneChartLine *line, guint from, guint to, const FarneInk *ink)
{
  g_autofree double *xy = g_new (double, 2 * (to - from));

  for (guint i = from; i < to; i++)
    {
      xy[2 * (i - from)] = get_x (plot, get_point (line, i)->day);
      xy[2 * (i - from) + 1] = get_y (plot, get_point (line, i)->value);
    }

  if (to - from > 1)
    farne_scene_add_line (plot->scene, xy, to - from, ink, NULL, NULL);
}

/* A quarter that is missing altogether breaks the line, as does a break of the series. */
static gboolean
breaks_after (const FarneChartLine *line, guint index, int usual)
{
  if (index + 1 >= line->points->len)
    return TRUE;

  return get_point (line, index + 1)->gap || get_point (line, index + 1)->parted
         || get_point (line, index + 1)->day - get_point (line, index)->day > usual * 3 / 2;
}

static int
find_usual_gap (const FarneChartLine *line)
{
  int usual = G_MAXINT32 / 3;

  for (guint i = 1; i < line->points->len; i++)
    usual = MIN (usual, get_point (line, i)->day - get_point (line, i - 1)->day);

  return usual;
}

static void
add_line (const Plot *plot, guint index)
{
  const FarneChartLine *line = get_line (plot, index);
  FarneInk ink = farne_ink_stroke (get_colour (plot, index),
                                   plot->look->space * (is_loud (plot, index) ? 0.36 : 0.2));
  int usual = find_usual_gap (line);
  guint from = 0;

  for (guint i = 0; i < line->points->len; i++)
    if (get_point (line, i)->gap)
      from = i + 1;
    else if (breaks_after (line, i, usual))
      {
        add_stretch (plot, line, from, i + 1, &ink);
        from = i + 1;
      }
}

/* Where the line has a value and neither neighbour, a dot alone shows it. */
static gboolean
stands_alone (const FarneChartLine *line, guint index)
{
  gboolean before = index > 0 && !get_point (line, index - 1)->gap
                    && !get_point (line, index)->parted;
  gboolean after = index + 1 < line->points->len && !get_point (line, index + 1)->gap
                   && !get_point (line, index + 1)->parted;

  return !before && !after;
}

static void
add_point (const Plot *plot, const FarneChartLine *line, guint index, FarneColour colour,
           gboolean loud)
{
  const FarneChartPoint *point = get_point (line, index);
  g_autofree char *day = farne_day_to_iso (point->day);
  g_autofree char *key = g_strdup_printf ("%s@%s", line->key, day);
  gboolean shown = (loud && point == get_end (line)) || point->partial || stands_alone (line, index);
  double r = plot->look->space * (shown ? 0.55 : 0.8);
  double y = point->gap ? plot->bottom : get_y (plot, point->value);
  FarneInk ink = { 0 };

  if (shown && !point->gap)
    {
      ink = farne_ink_stroke (colour, plot->look->space * 0.3);
      ink.fill = point->partial ? plot->look->card : colour;
    }

  farne_scene_add_box (plot->scene, get_x (plot, point->day) - r, y - r, 2 * r, 2 * r, r, &ink, key,
                       point->words);
}

static void
add_points (const Plot *plot)
{
  for (guint i = 0; i < plot->chart->lines->len; i++)
    for (guint j = 0; j < get_line (plot, i)->points->len; j++)
      add_point (plot, get_line (plot, i), j, get_colour (plot, i), is_loud (plot, i));
}

static GArray *
list_end_labels (const Plot *plot)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (EndLabel));

  for (guint i = 0; i < plot->order->len; i++)
    {
      guint line = g_array_index (plot->order, guint, i);
      const FarneChartPoint *end = get_end (get_line (plot, line));
      EndLabel label = { line, get_y (plot, end ? end->value : 0), get_colour (plot, line) };

      if (is_loud (plot, line))
        g_array_append_val (labels, label);
    }

  return labels;
}

/* From the top down each keeps its distance; then from the bottom up, should they have left it. */
static void
spread (const Plot *plot, GArray *labels, double least)
{
  double limit = plot->bottom;

  for (guint i = 1; i < labels->len; i++)
    {
      EndLabel *one = &g_array_index (labels, EndLabel, i);

      one->y = MAX (one->y, g_array_index (labels, EndLabel, i - 1).y + least);
    }

  for (guint i = labels->len; i-- > 0;)
    {
      EndLabel *one = &g_array_index (labels, EndLabel, i);

      one->y = MIN (one->y, limit);
      limit = one->y - least;
    }
}

static void
add_end_labels (const Plot *plot)
{
  g_autoptr (GArray) labels = list_end_labels (plot);
  FarneLettering strong = farne_kit_strong (plot->look);

  strong.size = (strong.size + plot->look->small_size) / 2;
  strong.width = farne_scene_get_width (plot->scene) - plot->right - plot->look->space * 1.5;
  spread (plot, labels, strong.size * 1.3);

  for (guint i = 0; i < labels->len; i++)
    {
      const EndLabel *label = &g_array_index (labels, EndLabel, i);
      g_autofree char *text = write_end (get_line (plot, label->line));

      strong.colour = label->colour;
      farne_scene_add_text (plot->scene, plot->right + plot->look->space * 1.5,
                            label->y + strong.size * 0.36, &strong, text);
    }
}

static void
add_table (const Plot *plot)
{
  farne_scene_set_headers (plot->scene, (const char *[]) { _("Area"), _("Day"),
                                                           farne_scene_get_title (plot->scene),
                                                           NULL });

  for (guint i = 0; i < plot->chart->lines->len; i++)
    for (guint j = 0; j < get_line (plot, i)->points->len; j++)
      {
        const FarneChartLine *line = get_line (plot, i);
        const FarneChartPoint *point = get_point (line, j);
        g_autofree char *day = farne_day_to_text (point->day);
        g_autofree char *iso = farne_day_to_iso (point->day);
        g_autofree char *key = g_strdup_printf ("%s@%s", line->key, iso);

        farne_scene_add_row (plot->scene, key,
                             (const char *[]) { line->name, day, point->text, NULL });
      }
}

static void
add_summary (const Plot *plot)
{
  g_autoptr (GString) text = g_string_new (farne_scene_get_title (plot->scene));

  for (guint i = 0; i < plot->order->len && i < FARNE_LOOK_N_SERIES; i++)
    {
      const FarneChartPoint *end = get_end (get_line (plot, g_array_index (plot->order, guint, i)));

      if (end)
        g_string_append_printf (text, ". %s", end->words);
    }

  g_string_append_c (text, '.');
  farne_scene_set_summary (plot->scene, text->str);
}

/**
 * farne_line_chart_paint:
 * @chart: what is painted, and where; at least one line with one point
 *
 * Lines over time: three gridlines from zero, a tick at every day, the names at the lines' ends, gaps
 * where nothing is known. Each point is a mark, and a row of the table.
 */
void
farne_line_chart_paint (const FarneLineChart *chart)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  Plot plot = { .chart = chart, .scene = chart->scene, .look = chart->look, .order = order };

  set_plot (&plot);
  add_grid (&plot);
  add_axis (&plot);
  for (guint i = order->len; i-- > 0;)
    add_line (&plot, g_array_index (order, guint, i));
  add_points (&plot);
  add_end_labels (&plot);
  add_table (&plot);
  add_summary (&plot);
}
