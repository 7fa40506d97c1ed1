/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "paint/farne-line-chart.h"
#include "paint/farne-painter-kit.h"
#include "paint/farne-painters.h"

static gboolean
is_empty (FarneFigures *figures)
{
  guint n_days;

  farne_figures_get_days (figures, &n_days);
  return n_days == 0 || farne_figures_get_areas (figures)->len == 0;
}

/* Under what leaves the window; on a page the line under the title says it once for all charts. */
static void
add_notes (FarneScene *scene, FarneFigures *figures)
{
  g_autofree char *notes = g_strjoinv (" ", (char **) farne_figures_get_notes (figures));
  const char *foot = farne_scene_get_foot (scene);
  g_autofree char *both = g_strdup_printf ("%s %s", foot != NULL ? foot : "", notes);

  if (*notes != '\0')
    farne_scene_set_foot (scene, g_strstrip (both));
}

static FarneScene *
paint (FarneFigures *figures, gboolean of_total, const char *title, double width, double height,
       const FarneLook *look)
{
  FarneHandling handling = farne_handled_get_handling (FARNE_HANDLED (figures));
  double high = height > 0 ? height : look->font_size * 13;
  g_autoptr (GArray) lines = NULL;
  FarneLineChart chart;

  if (is_empty (figures))
    return farne_kit_invite (width, height, look, title,
                             _("No day is known yet. A trend begins with the second release you "
                               "import."), handling);

  lines = farne_chart_lines_new (figures, of_total);
  chart = (FarneLineChart) { farne_scene_new (width, high, look, title, handling), look, lines,
                             of_total };
  farne_line_chart_paint (&chart);
  farne_kit_set_foot (chart.scene, figures, FARNE_DAY_NONE);
  add_notes (chart.scene, figures);

  return chart.scene;
}

/**
 * farne_paint_trend:
 * @trend: counts of areas at several days
 * @width: the room there is
 * @height: the room there is; 0 for the natural height
 * @look: a look
 *
 * Counts over time, a line for each area, from zero. Keys are `CODE@DAY`.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_trend (FarneFigures *trend, double width, double height, const FarneLook *look)
{
  FarneSeries *series = farne_figures_get_series (trend);

  return paint (trend, FALSE, series && series->name ? series->name : _("Trend"), width, height,
                look);
}

/**
 * farne_paint_shares:
 * @shares: counts of areas that make up a whole, at several days
 * @width: the room there is
 * @height: the room there is; 0 for the natural height
 * @look: a look
 *
 * Each area's share of the whole over time, from 0 to 100 %. Keys are `CODE@DAY`.
 *
 * Returns: (transfer full): the scene
 */
FarneScene *
farne_paint_shares (FarneFigures *shares, double width, double height, const FarneLook *look)
{
  const char *title = _("Share of the region");

  if (farne_figures_get_areas (shares)->len == 1)
    return farne_kit_invite (width, height, look, title,
                             _("There is one area alone, so there are no shares to compare."),
                             farne_handled_get_handling (FARNE_HANDLED (shares)));

  return paint (shares, TRUE, title, width, height, look);
}
