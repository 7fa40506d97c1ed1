/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-milestones.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-digest-kit.h"

/* Shown before the first planned day and after the last, in months. */
#define MONTHS_BEFORE (-3)
#define MONTHS_AFTER 9

/**
 * farne_milestone_get_end:
 * @milestone: a milestone
 *
 * Returns: the last day it is planned for
 */
FarneDay
farne_milestone_get_end (FarneMilestone *milestone)
{
  return milestone->until != FARNE_DAY_NONE ? milestone->until : milestone->planned;
}

static gboolean
is_reached (FarneMilestone *milestone, FarneDay on)
{
  return milestone->actual != FARNE_DAY_NONE && milestone->actual <= on;
}

/**
 * farne_milestone_is_overdue:
 * @milestone: a milestone
 * @on: a day
 *
 * Returns: whether its last planned day is over by then, and it is not reached
 */
gboolean
farne_milestone_is_overdue (FarneMilestone *milestone, FarneDay on)
{
  return !is_reached (milestone, on) && farne_milestone_get_end (milestone) < on;
}

static FarneBandTone
get_tone (FarneMilestone *milestone, FarneDay on)
{
  if (is_reached (milestone, on))
    return FARNE_BAND_STRONG;
  return farne_milestone_is_overdue (milestone, on) ? FARNE_BAND_WARNING : FARNE_BAND_SOFT;
}

/**
 * farne_milestone_say:
 * @milestone: a milestone
 * @on: a day
 *
 * Returns: (transfer none): how it stands then, in words
 */
const char *
farne_milestone_say (FarneMilestone *milestone, FarneDay on)
{
  if (is_reached (milestone, on))
    return _("reached");
  if (farne_milestone_is_overdue (milestone, on))
    return _("passed, not reached");
  return milestone->planned <= on ? _("under way") : _("planned");
}

/* From its first planned day to its last. */
static void
add_milestone (FarneBandChart *chart, FarneMilestone *milestone)
{
  g_autofree char *key = farne_digest_key (milestone);

  farne_band_rows_add (chart->rows, key, milestone->title);
  farne_band_rows_band (chart->rows, milestone->planned, farne_milestone_get_end (milestone),
                        get_tone (milestone, chart->on), farne_milestone_say (milestone, chart->on));
}

/**
 * farne_milestones_chart:
 * @milestones: (element-type FarneMilestone): milestones, in the order of their rows
 * @on: the day of the desk
 *
 * The milestones of contracts on a line of years. Keys are `KIND/ID`.
 *
 * Returns: (transfer full): the chart, for farne_paint_bands()
 */
FarneBandChart *
farne_milestones_chart (GPtrArray *milestones, FarneDay on)
{
  FarneDay first = on, last = on;
  FarneBandChart *chart;

  for (guint i = 0; i < milestones->len; i++)
    {
      FarneMilestone *milestone = g_ptr_array_index (milestones, i);

      first = MIN (first, milestone->planned);
      last = MAX (last, farne_milestone_get_end (milestone));
    }
  chart = farne_band_chart_new (_("Milestones"), farne_day_add_months (first, MONTHS_BEFORE),
                                farne_day_add_months (last, MONTHS_AFTER), on, FARNE_HANDLING_PUBLIC);
  for (guint i = 0; i < milestones->len; i++)
    add_milestone (chart, g_ptr_array_index (milestones, i));
  return chart;
}
