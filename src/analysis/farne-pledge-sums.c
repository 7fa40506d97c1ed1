/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-pledge-sums.h"

static int
get_year (FarneDay day, gboolean by_year)
{
  int year = 0;

  if (by_year)
    farne_day_get_ymd (day, &year, NULL, NULL);

  return year;
}

static FarnePledgeSum *
find_sum (GArray *sums, gint64 programme, const char *authority, int year)
{
  FarnePledgeSum fresh = { authority, programme, year, 0, 0, FARNE_DAY_NONE };

  for (guint i = 0; i < sums->len; i++)
    {
      FarnePledgeSum *sum = &g_array_index (sums, FarnePledgeSum, i);

      if (sum->programme == programme && sum->year == year
          && g_strcmp0 (sum->authority, authority) == 0)
        return sum;
    }
  g_array_append_val (sums, fresh);

  return &g_array_index (sums, FarnePledgeSum, sums->len - 1);
}

static void
add_pledge (GArray *sums, FarnePledge *pledge, gboolean by_year)
{
  FarnePledgeSum *sum = find_sum (sums, pledge->programme, pledge->authority,
                                  get_year (pledge->made, by_year));

  sum->pledged += pledge->people;
  if (pledge->by != FARNE_DAY_NONE && (sum->by == FARNE_DAY_NONE || pledge->by < sum->by))
    sum->by = pledge->by;
}

/* Nobody arrived yet before something arrived: the largest such pledge first, then by share met. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const FarnePledgeSum *one = a, *other = b;
  const gint64 left = one->arrived * MAX (other->pledged, 1);
  const gint64 right = other->arrived * MAX (one->pledged, 1);

  if (one->year != other->year)
    return one->year - other->year;
  if (left != right)
    return left < right ? -1 : 1;
  if (one->pledged != other->pledged)
    return one->pledged > other->pledged ? -1 : 1;
  if (one->programme != other->programme)
    return one->programme < other->programme ? -1 : 1;

  return g_strcmp0 (one->authority, other->authority);
}

/**
 * farne_pledge_sums_new:
 * @pledges: (element-type FarnePledge): pledges; must outlive what is returned
 * @arrivals: (element-type FarneArrival): arrivals; must outlive what is returned
 * @by_year: whether each calendar year, of the pledge and of the arrival, is a sum of its own
 * @until: later pledges and arrivals don't count
 *
 * Adds up pledges and arrivals by authority and programme. Published figures of people resettled
 * are never added to these: they count some of the same people.
 *
 * Returns: (transfer full) (element-type FarnePledgeSum): the sums; pledges without an arrival
 *   first, then the smallest share met
 */
GArray *
farne_pledge_sums_new (GPtrArray *pledges, GPtrArray *arrivals, gboolean by_year, FarneDay until)
{
  GArray *sums = g_array_new (FALSE, TRUE, sizeof (FarnePledgeSum));

  for (guint i = 0; i < pledges->len; i++)
    {
      FarnePledge *pledge = g_ptr_array_index (pledges, i);

      if (pledge->made <= until)
        add_pledge (sums, pledge, by_year);
    }
  for (guint i = 0; i < arrivals->len; i++)
    {
      FarneArrival *arrival = g_ptr_array_index (arrivals, i);

      if (arrival->day <= until)
        find_sum (sums, arrival->programme, arrival->authority,
                  get_year (arrival->day, by_year))->arrived += arrival->people;
    }
  g_array_sort (sums, compare);

  return sums;
}

/**
 * farne_pledge_sums_total:
 * @sums: (element-type FarnePledgeSum): sums
 * @programme: a programme's id, or 0 for all
 * @authority: (nullable): an authority's code, or %NULL for all
 * @year: a year, or 0 for all
 * @pledged: (out): people pledged
 * @arrived: (out): people who arrived
 *
 * Adds up those sums that are asked for.
 */
void
farne_pledge_sums_total (GArray *sums, gint64 programme, const char *authority, int year,
                         gint64 *pledged, gint64 *arrived)
{
  *pledged = *arrived = 0;
  for (guint i = 0; i < sums->len; i++)
    {
      const FarnePledgeSum *sum = &g_array_index (sums, FarnePledgeSum, i);

      if ((programme != 0 && sum->programme != programme) || (year != 0 && sum->year != year)
          || (authority != NULL && g_strcmp0 (sum->authority, authority) != 0))
        continue;
      *pledged += sum->pledged;
      *arrived += sum->arrived;
    }
}

/**
 * farne_pledge_sum_is_unmet:
 * @sum: a sum
 *
 * Returns: whether people are pledged and nobody has arrived
 */
gboolean
farne_pledge_sum_is_unmet (const FarnePledgeSum *sum)
{
  return sum->pledged > 0 && sum->arrived == 0;
}
