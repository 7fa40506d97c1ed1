/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-child-funding.h"

#define FIRST_MONTH 4

static gboolean
is_sort (FarneChildGrant *grant, const char *sort)
{
  return g_strcmp0 (grant->sort, sort) == 0;
}

/* A rate of an authority's own goes before the one that all are paid. */
static FarneChildGrant *
find_rate (GPtrArray *grants, const char *authority, FarneDay day)
{
  FarneChildGrant *found = NULL;

  for (guint i = 0; i < grants->len; i++)
    {
      FarneChildGrant *grant = g_ptr_array_index (grants, i);

      if (!is_sort (grant, "daily_rate") || !farne_day_within (day, grant->day, grant->until)
          || (grant->authority != NULL && g_strcmp0 (grant->authority, authority) != 0))
        continue;
      if (found == NULL || (grant->authority != NULL) > (found->authority != NULL)
          || ((grant->authority != NULL) == (found->authority != NULL) && grant->day > found->day))
        found = grant;
    }

  return found;
}

/*
 * Days are told for the whole year alone, so they are spread over it evenly: each day of the year is
 * paid by the rate of that day for its part of them. Rounded once.
 */
static void
add_daily (FarneChildFunding *line, GPtrArray *grants)
{
  const FarneDay first = farne_day_new (line->financial_year, FIRST_MONTH, 1);
  const FarneDay end = farne_day_new (line->financial_year + 1, FIRST_MONTH, 1);
  gint64 sum = 0;

  for (FarneDay day = first; day < end; day++)
    {
      FarneChildGrant *rate = find_rate (grants, line->authority, day);

      line->has_rate = line->has_rate || (rate != NULL && line->days > 0);
      sum += rate != NULL ? rate->amount : 0;
    }
  line->daily = (sum * line->days + (end - first) / 2) / (end - first);
}

static void
add_grants (FarneChildFunding *line, GPtrArray *grants)
{
  for (guint i = 0; i < grants->len; i++)
    {
      FarneChildGrant *grant = g_ptr_array_index (grants, i);

      if (is_sort (grant, "grant") && g_strcmp0 (grant->authority, line->authority) == 0
          && farne_day_financial_year (grant->day) == line->financial_year)
        line->grants += grant->amount;
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const FarneChildFunding *one = a, *other = b;

  if (one->financial_year != other->financial_year)
    return other->financial_year - one->financial_year;
  if (one->gap != other->gap)
    return one->gap > other->gap ? -1 : 1;

  return g_strcmp0 (one->authority, other->authority);
}

/**
 * farne_child_funding_sum:
 * @costs: (element-type FarneChildCost): what children cost; must outlive what is returned
 * @grants: (element-type FarneChildGrant): grants, daily rates and bids
 *
 * Sets costs against funding, one line for each cost. A daily rate pays each day of care; one of the
 * authority's own goes before the one for all. Days of care are told for a year, so where the rate
 * changes within it they are taken to be spread evenly. A grant counts in the financial year of its
 * date. Bids are hopes, and don't count.
 *
 * Returns: (transfer full) (element-type FarneChildFunding): the lines, the latest year and the
 *   widest gap first
 */
GArray *
farne_child_funding_sum (GPtrArray *costs, GPtrArray *grants)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (FarneChildFunding));

  for (guint i = 0; i < costs->len; i++)
    {
      FarneChildCost *cost = g_ptr_array_index (costs, i);
      FarneChildFunding line = { cost->authority, (int) cost->financial_year, cost->children,
                                 cost->days, cost->cost, 0, 0, 0, FALSE };

      add_daily (&line, grants);
      add_grants (&line, grants);
      line.gap = line.cost - line.daily - line.grants;
      g_array_append_val (lines, line);
    }
  g_array_sort (lines, compare);

  return lines;
}
