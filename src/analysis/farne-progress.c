/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-progress.h"

#include <glib/gi18n-lib.h>

/* Less than this share of the way that a straight line would have gone is off course. */
#define AT_RISK 0.5

static void
set_trend (FarneProgress *self, const FarneDatedValue *before, const char *better)
{
  if (before == NULL)
    return;
  if (self->last.value == before->value)
    self->trend = FARNE_TREND_STEADY;
  else
    self->trend = self->last.value > before->value ? FARNE_TREND_UP : FARNE_TREND_DOWN;
  self->is_better = (self->trend == FARNE_TREND_UP && g_strcmp0 (better, "higher") == 0) ||
                    (self->trend == FARNE_TREND_DOWN && g_strcmp0 (better, "lower") == 0);
}

/**
 * farne_progress_reckon:
 * @self: (out caller-allocates): how the indicator stands
 * @values: (array length=n): its values, in order of their days
 * @n: how many
 * @better: (nullable): `higher`, `lower`, or %NULL where it isn't told
 * @on: the day; values of later days don't count
 *
 * Says where an indicator stands and where it went last. It is not rated yet.
 */
void
farne_progress_reckon (FarneProgress *self, const FarneDatedValue *values, guint n,
                       const char *better, FarneDay on)
{
  *self = (FarneProgress) { 0 };
  while (self->n < n && values[self->n].day <= on)
    self->n++;
  if (self->n == 0)
    return;

  self->first = values[0];
  self->last = values[self->n - 1];
  set_trend (self, self->n > 1 ? &values[self->n - 2] : NULL, better);
}

static gboolean
is_reached (double value, double target, double first, const char *better)
{
  if (g_strcmp0 (better, "lower") == 0)
    return value <= target;
  if (g_strcmp0 (better, "higher") == 0)
    return value >= target;

  return first <= target ? value >= target : value <= target;
}

/**
 * farne_progress_rate:
 * @self: where the indicator stands, of farne_progress_reckon()
 * @target: what it is to reach
 * @by: the day it is to be reached by
 * @better: (nullable): `higher`, `lower`, or %NULL: then the way from the first value to the target
 * @on: the day
 *
 * Rates an indicator against the straight line from its first value to the target. With the share of
 * the time that has gone, t = (@on − first day) ÷ (@by − first day), and the share of the way, w =
 * (last − first) ÷ (target − first): on course where w ≥ t, at risk where w ≥ t ÷ 2, off course
 * otherwise, or once the day has passed.
 */
void
farne_progress_rate (FarneProgress *self, double target, FarneDay by, const char *better, FarneDay on)
{
  double gone, way;

  self->rating = FARNE_RATING_NONE;
  self->expected = target;
  if (self->n == 0)
    return;
  if (is_reached (self->last.value, target, self->first.value, better))
    {
      self->rating = FARNE_RATING_REACHED;
      return;
    }
  if (on > by || by <= self->first.day || self->first.value == target)
    {
      self->rating = FARNE_RATING_OFF_COURSE;
      return;
    }
  gone = (double) (on - self->first.day) / (by - self->first.day);
  self->expected = self->first.value + gone * (target - self->first.value);
  if (self->n < 2)
    return;

  way = (self->last.value - self->first.value) / (target - self->first.value);
  self->rating = way >= gone ? FARNE_RATING_ON_COURSE
                 : way >= gone * AT_RISK ? FARNE_RATING_AT_RISK : FARNE_RATING_OFF_COURSE;
}

/**
 * farne_rating_get_words:
 * @rating: a rating
 *
 * Returns: (transfer none): the translated words for it
 */
const char *
farne_rating_get_words (FarneRating rating)
{
  static const char *const words[] = { N_("Not rated"), N_("Reached"), N_("On course"),
    N_("At risk"), N_("Off course") };

  return _(words[rating]);
}

/**
 * farne_progress_get_trend_words:
 * @self: where an indicator stands
 *
 * Returns: (transfer none): the translated words for where it went last
 */
const char *
farne_progress_get_trend_words (const FarneProgress *self)
{
  static const char *const words[] = { N_("one value alone"), N_("unchanged"), N_("rising"),
    N_("falling") };

  if (self->n == 0)
    return _("no value yet");

  return _(words[self->trend]);
}
