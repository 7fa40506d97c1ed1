/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-dispersal.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/farne-area.h"

/* 1 January 1970, from which days count, was a Thursday: three days after a Monday. */
#define MONDAY_SHIFT 3
#define WEEK 7

/**
 * farne_dispersal_status_find:
 * @statuses: (element-type FarneDispersalStatus): all of them
 * @authority: the code of an authority
 * @on: a day
 *
 * Finds the status that held on a day.
 *
 * Returns: (transfer none) (nullable): the status; %NULL where none is known
 */
FarneDispersalStatus *
farne_dispersal_status_find (GPtrArray *statuses, const char *authority, FarneDay on)
{
  for (guint i = 0; i < statuses->len; i++)
    {
      FarneDispersalStatus *status = g_ptr_array_index (statuses, i);

      if (g_strcmp0 (status->authority, authority) == 0
          && farne_day_within (on, status->from, status->to))
        return status;
    }
  return NULL;
}

static void
count_status (FarneDispersalProgress *progress, FarneDispersalStatus *status)
{
  if (status == NULL)
    return;
  if (g_str_equal (status->status, "taking_part"))
    progress->taking_part++;
  else if (g_str_equal (status->status, "replacement_only"))
    progress->replacing++;
  else if (g_str_equal (status->status, "agreed") || g_str_equal (status->status,
                                                                  "agreed_no_date"))
    {
      progress->agreed++;
      progress->no_date += status->starts == FARNE_DAY_NONE;
    }
  else if (g_str_equal (status->status, "ceased"))
    progress->ceased++;
}

/**
 * farne_dispersal_measure:
 * @statuses: (element-type FarneDispersalStatus): all of them
 * @authorities: (element-type FarneArea): the authorities asked about
 * @on: a day
 *
 * Measures how far dispersal has spread: what "all take part by" is held against.
 *
 * Returns: the progress
 */
FarneDispersalProgress
farne_dispersal_measure (GPtrArray *statuses, GPtrArray *authorities, FarneDay on)
{
  FarneDispersalProgress progress = { .asked = authorities->len };

  for (guint i = 0; i < authorities->len; i++)
    {
      FarneArea *area = g_ptr_array_index (authorities, i);

      count_status (&progress, farne_dispersal_status_find (statuses, area->code, on));
    }
  return progress;
}

static FarneDay
get_monday (FarneDay day)
{
  int behind = ((day + MONDAY_SHIFT) % WEEK + WEEK) % WEEK;

  return day - behind;
}

static void
add_leaving (GHashTable *weeks, FarneDay day, double positive, double negative)
{
  FarneDay monday = get_monday (day);
  FarneLeavingWeek *week = g_hash_table_lookup (weeks, GINT_TO_POINTER (monday));

  if (week == NULL)
    {
      week = g_new0 (FarneLeavingWeek, 1);
      week->monday = monday;
      g_hash_table_insert (weeks, GINT_TO_POINTER (monday), week);
    }
  week->positive += positive;
  week->negative += negative;
}

/* Whether the notice period is known for every day of the month. */
static gboolean
add_month (GHashTable *weeks, FarneMoveOn *month, FarneThresholds *thresholds)
{
  FarneDay last = farne_day_month_end (month->month);
  int year, number, day_of_month;
  FarneDay first;

  farne_day_get_ymd (month->month, &year, &number, &day_of_month);
  first = farne_day_new (year, number, 1);
  for (FarneDay day = first; day <= last; day++)
    {
      FarneThreshold *notice = farne_thresholds_find (thresholds, FARNE_THRESHOLD_NOTICE, day);
      double part = 1.0 / (last - first + 1);

      if (notice == NULL)
        return FALSE;
      add_leaving (weeks, day + (FarneDay) notice->value, month->positive * part,
                   month->negative * part);
    }
  return TRUE;
}

static int
compare_weeks (gconstpointer a, gconstpointer b)
{
  return ((const FarneLeavingWeek *) a)->monday - ((const FarneLeavingWeek *) b)->monday;
}

/**
 * farne_move_on_find_leaving:
 * @months: (element-type FarneMoveOn): decisions by authority and month
 * @thresholds: where the notice period of each day is
 * @note: (out) (nullable): what had to be left out, as a sentence; %NULL for nothing
 *
 * Reckons who is expected to leave support in which week. Decisions are known by month only, so they
 * are spread evenly over its days; each leaves support after the notice period that held on its day.
 * Weeks add up to the decisions.
 *
 * Returns: (transfer full) (element-type FarneLeavingWeek): weeks in order, without empty ones
 */
GArray *
farne_move_on_find_leaving (GPtrArray *months, FarneThresholds *thresholds, char **note)
{
  g_autoptr (GHashTable) weeks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (FarneLeavingWeek));
  GHashTableIter iter;
  gpointer week;
  guint n_left_out = 0;

  for (guint i = 0; i < months->len; i++)
    n_left_out += !add_month (weeks, g_ptr_array_index (months, i), thresholds);
  *note = n_left_out == 0 ? NULL
          : g_strdup_printf (ngettext ("No notice period is known for %u month of decisions, which is "
                                       "left out.", "No notice period is known for %u months of "
                                       "decisions, which are left out.", n_left_out), n_left_out);
  g_hash_table_iter_init (&iter, weeks);
  while (g_hash_table_iter_next (&iter, NULL, &week))
    g_array_append_vals (list, week, 1);
  g_array_sort (list, compare_weeks);
  return list;
}

/**
 * farne_leaving_week_round:
 * @week: a week
 * @positive: (out): whole people with leave to remain
 * @negative: (out): whole people without
 *
 * Rounds a week to whole people. The sum is rounded first, and what the parts lack of it when they are
 * rounded down goes to the largest remainder, so that they add up to what stands beside them.
 *
 * Returns: the two together
 */
guint
farne_leaving_week_round (const FarneLeavingWeek *week, guint *positive, guint *negative)
{
  const guint sum = (guint) round (week->positive + week->negative);
  const double p = floor (week->positive), n = floor (week->negative);
  const guint lacking = sum - (guint) (p + n);
  const gboolean positive_first = week->positive - p >= week->negative - n;

  *positive = (guint) p + (lacking == 2 || (lacking == 1 && positive_first));
  *negative = sum - *positive;
  return sum;
}
