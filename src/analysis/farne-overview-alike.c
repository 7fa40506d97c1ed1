/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-overview-private.h"

static gboolean
is_same (const FarneFigure *one, const FarneFigure *other)
{
  gboolean known = one != NULL && FARNE_MARK_HAS_VALUE (one->mark);

  if (known != (other != NULL && FARNE_MARK_HAS_VALUE (other->mark)))
    return FALSE;

  return !known || one->value == other->value;
}

/**
 * farne_overview_shows_all:
 * @alike: figures of two days, like with like
 * @plain: the figures of one of them, as published
 * @area: (nullable): the code of an area, or %NULL for all of them
 * @day: the day
 *
 * Whether what is compared is all that is published: nothing had to be left out on this day.
 *
 * Returns: whether it is
 */
gboolean
farne_overview_shows_all (FarneFigures *alike, FarneFigures *plain, const char *area, FarneDay day)
{
  GPtrArray *areas = farne_figures_get_areas (plain);

  for (guint i = 0; i < areas->len; i++)
    {
      const char *code = ((FarneArea *) g_ptr_array_index (areas, i))->code;

      if ((area == NULL || g_strcmp0 (area, code) == 0)
          && !is_same (farne_figures_find (alike, code, day), farne_figures_find (plain, code, day)))
        return FALSE;
    }

  return TRUE;
}

/**
 * farne_overview_is_alike:
 * @self: an overview with an earlier day
 * @area: (nullable): the code of an authority, or %NULL for all of them
 *
 * Whether the figures that are compared are those that are published on either day: a break may take
 * something from the earlier one alone.
 *
 * Returns: whether they are
 */
gboolean
farne_overview_is_alike (FarneOverview *self, const char *area)
{
  return farne_overview_shows_all (self->alike, farne_rates_get_figures (self->rates), area, self->at)
         && farne_overview_shows_all (self->alike, self->plain_since, area, self->since);
}

/**
 * farne_overview_say_people:
 * @rate: a rate whose people are known
 *
 * People as a number; none listed is said, as it is no typed 0.
 *
 * Returns: (transfer full): the words
 */
char *
farne_overview_say_people (const FarneRate *rate)
{
  return rate->mark == FARNE_MARK_NONE_LISTED ? g_strdup (farne_mark_get_words (rate->mark))
                                              : farne_number_to_text (rate->people, 0);
}
