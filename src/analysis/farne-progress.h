/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-day.h"

G_BEGIN_DECLS

/**
 * FarneRating:
 * @FARNE_RATING_NONE: there is no target, or one value alone
 * @FARNE_RATING_REACHED: the target is reached
 * @FARNE_RATING_ON_COURSE: at least as far as a straight line to the target
 * @FARNE_RATING_AT_RISK: at least half as far
 * @FARNE_RATING_OFF_COURSE: less, or the day has passed
 *
 * How far an indicator is on the way to its target.
 */
typedef enum
{
  FARNE_RATING_NONE,
  FARNE_RATING_REACHED,
  FARNE_RATING_ON_COURSE,
  FARNE_RATING_AT_RISK,
  FARNE_RATING_OFF_COURSE,
} FarneRating;

/**
 * FarneTrend:
 * @FARNE_TREND_UNKNOWN: there are not two values
 * @FARNE_TREND_STEADY: the last two are the same
 * @FARNE_TREND_UP: the last is higher
 * @FARNE_TREND_DOWN: the last is lower
 *
 * Where an indicator went last.
 */
typedef enum
{
  FARNE_TREND_UNKNOWN,
  FARNE_TREND_STEADY,
  FARNE_TREND_UP,
  FARNE_TREND_DOWN,
} FarneTrend;

/**
 * FarneDatedValue:
 * @day: a day
 * @value: the value on it
 *
 * A value of an indicator.
 */
typedef struct
{
  FarneDay day;
  double value;
} FarneDatedValue;

/**
 * FarneProgress:
 * @n: how many values are known by the day asked for
 * @first: the first
 * @last: the last
 * @trend: where it went last
 * @is_better: whether that is to the good; %FALSE as well where it isn't told which way is better
 * @rating: how far it is to the target
 * @expected: where a straight line from the first value to the target stands on the day
 *
 * How an indicator stands.
 */
typedef struct
{
  guint n;
  FarneDatedValue first;
  FarneDatedValue last;
  FarneTrend trend;
  gboolean is_better;
  FarneRating rating;
  double expected;
} FarneProgress;

void        farne_progress_reckon       (FarneProgress *self, const FarneDatedValue *values, guint n, const char *better, FarneDay on);
void        farne_progress_rate         (FarneProgress *self, double target, FarneDay by, const char *better, FarneDay on);
const char *farne_rating_get_words      (FarneRating rating);
const char *farne_progress_get_trend_words (const FarneProgress *self);

G_END_DECLS
