/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-rates-room.h"

#include <math.h>

/* The smallest fraction of a person is forgiven: 1/0.001 is not quite 1,000. */
static double
count_whole_people (double population, double limit)
{
  return floor (population / limit + 1e-9);
}

/**
 * farne_rates_adds_authorities:
 * @view: what rates are asked for
 *
 * Whether its areas are made up of authorities, as the region and its sub-regions are.
 *
 * Returns: whether they are
 */
gboolean
farne_rates_adds_authorities (const FarneView *view)
{
  return g_strcmp0 (view->level, "region") == 0 || g_strcmp0 (view->level, "subregion") == 0;
}

/**
 * farne_rates_count_places:
 * @authorities: (nullable): residents of authorities, where the area is made up of them
 * @areas: all places
 * @rate: an area with its residents and its limit
 *
 * How many people an area may hold at the limit. An authority holds a whole number of people, and
 * what is made up of authorities holds what they hold together, so that a column adds up to its last
 * row. Where the authorities' residents are not those of the area, its own are reckoned with.
 *
 * Returns: the number of people
 */
double
farne_rates_count_places (FarneFigures *authorities, FarneAreas *areas, const FarneRate *rate)
{
  double population = 0, places = 0;

  for (guint i = 0; authorities != NULL && i < farne_figures_get_n (authorities); i++)
    {
      const FarneFigure *residents = farne_figures_get (authorities, i);
      FarneArea *area = g_ptr_array_index (farne_figures_get_areas (authorities), residents->area);

      if (!FARNE_MARK_HAS_VALUE (residents->mark) || !farne_areas_contains (areas, rate->area, area))
        continue;
      population += residents->value;
      places += count_whole_people (residents->value, rate->limit);
    }
  return population == rate->population ? places
                                        : count_whole_people (rate->population, rate->limit);
}
