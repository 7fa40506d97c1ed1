/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-thresholds.h"
#include "facts/farne-factbase.h"

G_BEGIN_DECLS

/**
 * FarneRate:
 * @area: the area
 * @people: people counted; meaningless unless FARNE_MARK_HAS_VALUE()
 * @mark: what stands behind it
 * @population: residents, or 0 where none is known
 * @vintage: the day the residents were counted or estimated for
 * @ratio: residents to each person; %INFINITY where nobody is counted
 * @limit: residents to each person at the limit
 * @headroom: people who may come before the limit is met: floor (population / limit) - people; of the
 *   region or a sub-region, the sum of its authorities'
 * @share: of the total of all areas asked, 0 to 1
 * @covered: how many of the areas below were covered
 * @asked: of how many
 * @status: (nullable): how the area takes part in dispersal, in words that are never freed
 * @short_status: (nullable): the same in a word or two, for where there is little room
 * @stands_out: whether @status is other than usual
 *
 * People against residents and the cluster limit (1:200, see domain: government guidance).
 */
typedef struct
{
  FarneArea *area;
  double people;
  FarneMark mark;
  double population;
  FarneDay vintage;
  double ratio;
  double limit;
  double headroom;
  double share;
  guint covered;
  guint asked;
  const char *status;
  const char *short_status;
  gboolean stands_out;
} FarneRate;

#define FARNE_TYPE_RATES (farne_rates_get_type ())
G_DECLARE_FINAL_TYPE (FarneRates, farne_rates, FARNE, RATES, GObject)

/**
 * farne_rates_new:
 * @figures: figures, one a area and day, not broken down
 * @factbase: where the denominators come from
 * @thresholds: dated limits
 * @day: which day of @figures
 * @vintage: the vintage of the denominator wanted, or %FARNE_DAY_NONE for the latest at or before
 *   @day, else the earliest, said so in farne_rates_get_note()
 *
 * Rates for each area, in the order of the figures.
 */
FarneRates      *farne_rates_new        (FarneFigures    *figures,
                                         FarneFactbase   *factbase,
                                         FarneThresholds *thresholds,
                                         FarneDay         day,
                                         FarneDay         vintage,
                                         GError         **error);
guint            farne_rates_get_n      (FarneRates *self);
const FarneRate *farne_rates_get        (FarneRates *self, guint index);
const FarneRate *farne_rates_find       (FarneRates *self, const char *area);
void             farne_rates_add_day    (FarneRates *self, FarneRates *other);
const FarneRate *farne_rates_find_at    (FarneRates *self, const char *area, FarneDay day);
const FarneRate *farne_rates_get_whole  (FarneRates *self);
void             farne_rates_set_status (FarneRates *self, const char *area, const char *status,
                                         const char *short_status, gboolean stands_out);
FarneFigures    *farne_rates_get_figures (FarneRates *self);
FarneFigures    *farne_rates_get_populations (FarneRates *self);
FarneThreshold  *farne_rates_get_limit  (FarneRates *self);
gboolean         farne_rates_are_chosen (FarneRates *self);
const char      *farne_rates_get_note   (FarneRates *self);
GPtrArray       *farne_rates_by_pressure (FarneRates *self);
char            *farne_vintage_to_text   (FarneDay vintage);

G_END_DECLS
