/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-import-sense.h"

#include <glib/gi18n-lib.h>

#define RESIDENTS "population"

/* More people than this dated share of an area's residents can't be. */
#define THRESHOLD_MOST "people-most"
#define USUAL_MOST 1

typedef struct
{
  FarneDesk *desk;
  FarneFigures *figures;
  FarneFigures *residents; /* of the vintage nearest to the day */
  FarneDay vintage;
  FarneProblems *problems;
} Check;

/* The vintage nearest to a day, before or after it: any tells what can't be. */
static FarneDay
find_vintage (Check *check, FarneDay day)
{
  guint n_days;
  g_autofree FarneDay *days = farne_factbase_list_days (farne_desk_get_factbase (check->desk),
                                                        RESIDENTS, FALSE, FARNE_DAY_NONE, &n_days);
  FarneDay nearest = FARNE_DAY_NONE;

  for (guint i = 0; i < n_days; i++)
    if (nearest == FARNE_DAY_NONE || ABS (days[i] - day) < ABS (nearest - day))
      nearest = days[i];
  return nearest;
}

static gboolean
find_residents (Check *check, FarneDay day, GError **error)
{
  FarneDay vintage = find_vintage (check, day);
  g_autoptr (FarneView) view = farne_view_new (RESIDENTS, "authority");

  if (vintage == FARNE_DAY_NONE || vintage == check->vintage)
    return TRUE;
  g_clear_object (&check->residents);
  view->at = check->vintage = vintage;
  check->residents = farne_factbase_ask (farne_desk_get_factbase (check->desk), view, NULL, error);
  return check->residents != NULL;
}

static double
get_most (Check *check, FarneDay day)
{
  FarneThreshold *threshold
      = farne_thresholds_find (farne_desk_get_thresholds (check->desk), THRESHOLD_MOST, day);

  return threshold != NULL ? threshold->value : USUAL_MOST;
}

static void
warn (Check *check, FarneArea *area, const FarneFigure *figure, double residents)
{
  g_autofree char *people = farne_number_to_text (figure->value, 0);
  g_autofree char *all = farne_number_to_text (residents, 0);
  g_autofree char *day = farne_day_to_text (figure->day);
  g_autofree char *vintage = farne_day_to_text (check->vintage);
  g_autofree char *reason = g_strdup_printf (
    /* Translators: a place, people, a day, residents, their day */
    _("%s has %s people on %s, more than can be: it had %s residents on %s. Check it against the "
      "publisher’s page; it is kept as it is."), area->name, people, day, all, vintage);

  farne_problems_add (check->problems, FARNE_FINDING_WARNING, "", 0, area->name, people, reason);
}

static gboolean
look_at (Check *check, const FarneFigure *figure, GError **error)
{
  FarneArea *area = g_ptr_array_index (farne_figures_get_areas (check->figures), figure->area);
  const FarneFigure *residents;

  if (!FARNE_MARK_HAS_VALUE (figure->mark) || figure->value <= 0)
    return TRUE;
  if (!find_residents (check, figure->day, error))
    return FALSE;
  residents = check->residents != NULL
                ? farne_figures_find (check->residents, area->code, check->vintage) : NULL;
  if (residents != NULL && FARNE_MARK_HAS_VALUE (residents->mark) && residents->value > 0
      && figure->value > residents->value * get_most (check, figure->day))
    warn (check, area, figure, residents->value);
  return TRUE;
}

/**
 * farne_import_check_sense:
 * @desk: an open desk file
 * @figures: the figures of a file by authority
 * @problems: takes the warnings
 * @error: where to put an error
 *
 * Warns where a file counts more people in an authority than live there, and so tells of a rate that
 * can't be: people above the dated share `people-most` of the residents of the vintage nearest to the
 * day. Residents themselves are not compared.
 *
 * Returns: whether it could look
 */
gboolean
farne_import_check_sense (FarneDesk *desk, FarneFigures *figures, FarneProblems *problems,
                          GError **error)
{
  Check check = { .desk = desk, .figures = figures, .vintage = FARNE_DAY_NONE,
                  .problems = problems };
  gboolean done = TRUE;

  if (g_str_equal (farne_figures_get_view (figures)->measure, RESIDENTS))
    return TRUE;
  for (guint i = 0; i < farne_figures_get_n (figures) && done; i++)
    done = look_at (&check, farne_figures_get (figures, i), error);
  g_clear_object (&check.residents);
  return done;
}
