/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-rates.h"

G_BEGIN_DECLS

/**
 * FarneHeadline:
 * @key: what it is, as `people`, `ratio`, `share`, `resettled`, `children`
 * @figure: the figure, ready to show
 * @label: what it counts
 * @comparison: how it compares, like with like, or why it can't
 * @warning: whether it is over a limit
 * @view: the view it is the answer to, for its origins
 *
 * One figure at the head of a page.
 */
typedef struct
{
  char *key;
  char *figure;
  char *label;
  char *comparison;
  gboolean warning;
  FarneView *view;
} FarneHeadline;

/**
 * FarneSentence:
 * @text: one sentence
 * @area: the code of the area it speaks of, or %NULL
 * @warning: whether it tells of a limit crossed
 * @restricted: whether it may be told in the restricted view alone
 *
 * One thing that changed.
 */
typedef struct
{
  char *text;
  char *area;
  gboolean warning;
  gboolean restricted;
} FarneSentence;

/**
 * FarneFreshness:
 * @series: the series
 * @last_day: its latest as-at day known
 * @published: when that was published
 * @due: when the next is to be expected, from the series' stated lag
 * @overdue: whether it is late on the desk's day
 *
 * How fresh a source is.
 */
typedef struct
{
  FarneSeries *series;
  gboolean restricted;
  FarneDay last_day;
  FarneDay published;
  FarneDay due;
  gboolean overdue;
} FarneFreshness;

#define FARNE_TYPE_OVERVIEW (farne_overview_get_type ())
G_DECLARE_FINAL_TYPE (FarneOverview, farne_overview, FARNE, OVERVIEW, GObject)

/**
 * farne_overview_new:
 * @factbase: the counted people
 * @thresholds: dated limits
 * @view: measure, `within` (the authority, or %NULL for the region), at, known, filters, denominator
 *
 * All that the first screen, an authority's page and the briefing say: computed once, shown thrice.
 */
FarneOverview    *farne_overview_new            (FarneFactbase   *factbase,
                                                 FarneThresholds *thresholds,
                                                 const FarneView *view,
                                                 FarneDay         vintage,
                                                 GCancellable    *cancellable,
                                                 GError         **error);
FarneArea        *farne_overview_get_area       (FarneOverview *self);
FarneDay          farne_overview_get_at         (FarneOverview *self);
FarneDay          farne_overview_get_since      (FarneOverview *self);
FarneDay          farne_overview_get_published  (FarneOverview *self);
const char       *farne_overview_get_standing   (FarneOverview *self); /* "Published … · 12 of 12 … covered · …" */
GPtrArray        *farne_overview_get_headlines  (FarneOverview *self); /* FarneHeadline */
FarneRates       *farne_overview_get_rates      (FarneOverview *self); /* every authority */
FarneFigures     *farne_overview_get_trend      (FarneOverview *self); /* by sub-region, or the authority */
FarneFigures     *farne_overview_get_shares     (FarneOverview *self); /* sub-regions, every day */
FarneFigures     *farne_overview_get_composition (FarneOverview *self); /* by support and accommodation, at */
GPtrArray        *farne_overview_get_sentences  (FarneOverview *self); /* FarneSentence */
GPtrArray        *farne_freshness_list          (FarneFactbase *factbase, FarneDay known); /* FarneFreshness */
GPtrArray        *farne_overview_get_freshness  (FarneOverview *self); /* FarneFreshness */
char            **farne_overview_get_sources    (FarneOverview *self); /* lines for the foot */
gboolean          farne_overview_is_restricted  (FarneOverview *self);

G_END_DECLS
