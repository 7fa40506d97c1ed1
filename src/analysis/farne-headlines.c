/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-overview-private.h"

#include <glib/gi18n-lib.h>

#define SUPPORTED "supported"
#define RESETTLED "resettled"
#define CHILDREN "children"
#define UASC "uasc"
/* A share a year ago or more is far enough back to be compared with. */
#define MONTHS_BACK 12

/**
 * farne_headline_free:
 * @headline: (type FarneHeadline) (transfer full): a headline
 *
 * Frees it.
 */
void
farne_headline_free (gpointer headline)
{
  FarneHeadline *self = headline;

  g_free (self->key);
  g_free (self->figure);
  g_free (self->label);
  g_free (self->comparison);
  g_clear_pointer (&self->view, farne_view_unref);
  g_free (self);
}

static FarneHeadline *
add (GPtrArray *headlines, const char *key, char *figure, char *label, FarneView *view)
{
  FarneHeadline *headline = g_new0 (FarneHeadline, 1);

  headline->key = g_strdup (key);
  headline->figure = figure;
  headline->label = label;
  headline->view = view;
  g_ptr_array_add (headlines, headline);

  return headline;
}

static FarneView *
dup_own_view (FarneOverview *self)
{
  return farne_overview_dup_view (self, self->area->level, self->view->within);
}

/* The rate of the page's own area: the authority, or all authorities together. */
static const FarneRate *
get_own_rate (FarneOverview *self, FarneRates *rates)
{
  if (rates == NULL)
    return NULL;

  return self->is_authority ? farne_rates_find (rates, self->area->code)
                            : farne_rates_get_whole (rates);
}

static gboolean
is_known (const FarneRate *rate)
{
  return rate != NULL && FARNE_MARK_HAS_VALUE (rate->mark);
}

static char *
describe_people (FarneOverview *self)
{
  FarneSeries *series = farne_factbase_find_series (self->factbase, self->view->measure);

  if (g_str_equal (self->view->measure, SUPPORTED))
    return g_strdup (_("people supported"));

  return g_strdup (series != NULL ? series->name : self->view->measure);
}

static char *
compare_people (FarneOverview *self)
{
  const FarneRate *since = get_own_rate (self, self->rates_since);
  const FarneRate *at = get_own_rate (self, self->rates_alike);
  g_autofree char *change = NULL, *day = NULL;

  if (self->since == FARNE_DAY_NONE)
    return g_strdup (_("no earlier figure is known"));

  day = farne_day_to_text (self->since);
  if (!is_known (since) || !is_known (at))
    return g_strdup_printf (_("can’t be compared with %s"), day);

  change = farne_number_to_signed (at->people - since->people, 0);
  if (farne_overview_is_alike (self, self->is_authority ? self->area->code : NULL))
    return g_strdup_printf (_("%s since %s"), change, day);

  return g_strdup_printf (_("%s since %s, like with like"), change, day);
}

static void
add_people (FarneOverview *self, GPtrArray *headlines)
{
  const FarneRate *rate = get_own_rate (self, self->rates);
  char *figure
      = is_known (rate)
            ? farne_overview_say_people (rate)
            : g_strdup (farne_mark_get_words (rate != NULL ? rate->mark : FARNE_MARK_NO_DATA));

  add (headlines, "people", figure, describe_people (self), dup_own_view (self))->comparison
      = compare_people (self);
}

static char *
compare_ratio (const FarneRate *rate)
{
  g_autofree char *vintage = farne_vintage_to_text (rate->vintage);
  g_autofree char *limit = NULL;

  if (rate->limit <= 0)
    return g_strdup_printf (_("residents of %s; no limit held"), vintage);

  limit = farne_number_to_ratio (rate->limit);
  return g_strdup_printf (_("limit %s, residents of %s"), limit, vintage);
}

static void
add_ratio (FarneOverview *self, GPtrArray *headlines)
{
  const FarneRate *rate = get_own_rate (self, self->rates);
  FarneHeadline *headline;
  FarneView *view;

  if (!is_known (rate) || rate->population <= 0)
    return;

  view = dup_own_view (self);
  view->quantity = FARNE_QUANTITY_RATE;
  headline = add (headlines, "ratio", farne_number_to_ratio (rate->ratio),
                  g_strdup (_("residents to each person")), view);
  headline->comparison = compare_ratio (rate);
  headline->warning = rate->limit > 0 && rate->headroom < 0;
}

/* ---- the sub-region with the largest share ---- */

static double
get_share (FarneFigures *shares, const char *area, FarneDay day)
{
  const FarneFigure *figure = farne_figures_find (shares, area, day);
  guint covered, asked;
  double total = farne_figures_get_total (shares, day, &covered, &asked);

  if (figure == NULL || !FARNE_MARK_HAS_VALUE (figure->mark) || covered < asked || total <= 0)
    return -1;

  return figure->value / total;
}

static FarneArea *
find_largest (FarneFigures *shares, FarneDay day)
{
  GPtrArray *areas = farne_figures_get_areas (shares);
  FarneArea *largest = NULL;

  for (guint i = 0; i < areas->len; i++)
    {
      FarneArea *area = g_ptr_array_index (areas, i);

      if (largest == NULL
          || get_share (shares, area->code, day) > get_share (shares, largest->code, day))
        largest = area;
    }

  return largest;
}

/* Where a break lies between, both shares are told of what both days give. */
static char *
compare_share_alike (FarneOverview *self, FarneArea *area, FarneDay since)
{
  g_autoptr (FarneFigures) alike
      = farne_factbase_ask_alike (self->factbase, farne_figures_get_view (self->shares), since,
                                  self->at, self->cancellable, NULL);
  double then = alike != NULL ? get_share (alike, area->code, since) : -1;
  double now = alike != NULL ? get_share (alike, area->code, self->at) : -1;
  g_autofree char *share = NULL, *at_share = NULL, *day = farne_day_to_text (since);

  if (then < 0 || now < 0)
    return g_strdup_printf (_("can’t be compared with %s"), day);

  share = farne_number_to_percent (then, 1);
  at_share = farne_number_to_percent (now, 1);
  if (then == get_share (self->shares, area->code, since)
      && now == get_share (self->shares, area->code, self->at))
    return g_strdup_printf (_("%s on %s"), share, day);

  /* Translators: the share now, an earlier share, its day */
  return g_strdup_printf (_("like with like: %s; %s on %s"), at_share, share, day);
}

/* Its highest share a year or more before. */
static char *
compare_share (FarneOverview *self, FarneArea *area)
{
  guint n_days;
  const FarneDay *days = farne_figures_get_days (self->shares, &n_days);
  FarneDay best_day = FARNE_DAY_NONE;
  double best = -1;

  for (guint i = 0; i < n_days; i++)
    if (farne_day_add_months (days[i], MONTHS_BACK) <= self->at
        && get_share (self->shares, area->code, days[i]) > best)
      {
        best = get_share (self->shares, area->code, days[i]);
        best_day = days[i];
      }

  if (best_day == FARNE_DAY_NONE)
    return g_strdup (_("no figure of a year before is known"));

  return compare_share_alike (self, area, best_day);
}

static void
add_share (FarneOverview *self, GPtrArray *headlines)
{
  GPtrArray *areas = farne_figures_get_areas (self->shares);
  FarneArea *largest = find_largest (self->shares, self->at);
  FarneView *view;

  if (areas->len < 2 || get_share (self->shares, largest->code, self->at) < 0)
    return;

  view = farne_overview_dup_view (self, largest->level, largest->code);
  view->quantity = FARNE_QUANTITY_SHARE;
  /* Translators: an area, under a share of people, as “50.3 %” above “in Tees Valley” */
  add (headlines, "share",
       farne_number_to_percent (get_share (self->shares, largest->code, self->at), 1),
       g_strdup_printf (_("in %s"), largest->name), view)
      ->comparison
      = compare_share (self, largest);
}

/* ---- the limit ---- */

static char *
describe_nearest (FarneOverview *self)
{
  g_autoptr (GPtrArray) rates = farne_rates_by_pressure (self->rates);

  for (guint i = 0; i < rates->len; i++)
    {
      const FarneRate *rate = g_ptr_array_index (rates, i);
      g_autofree char *room = farne_number_to_text (rate->headroom, 0);

      if (is_known (rate) && rate->population > 0 && rate->people > 0 && rate->headroom > 0)
        return g_strdup_printf (_("nearest: %s, room for %s"), rate->area->name, room);
    }

  return g_strdup (_("none has room"));
}

static void
add_over_limit (FarneOverview *self, GPtrArray *headlines)
{
  guint n_over = 0, n_known = 0;
  FarneHeadline *headline;
  FarneView *view;

  for (guint i = 0; i < farne_rates_get_n (self->rates); i++)
    {
      const FarneRate *rate = farne_rates_get (self->rates, i);

      if (!is_known (rate) || rate->population <= 0 || rate->limit <= 0)
        continue;
      n_known++;
      n_over += rate->headroom <= 0;
    }
  if (n_known == 0)
    return;

  view = dup_own_view (self);
  view->quantity = FARNE_QUANTITY_RATE;
  headline = add (headlines, "limit", g_strdup_printf (_("%u of %u"), n_over, n_known),
                  g_strdup (ngettext ("authority at or over the limit",
                                      "authorities at or over the limit", n_known)),
                  view);
  headline->comparison = describe_nearest (self);
  headline->warning = n_over > 0;
}

static void
add_headroom (FarneOverview *self, GPtrArray *headlines)
{
  const FarneRate *rate = get_own_rate (self, self->rates);
  g_autofree char *limit = NULL;
  FarneHeadline *headline;
  FarneView *view;

  if (!is_known (rate) || rate->population <= 0 || rate->limit <= 0)
    return;

  view = dup_own_view (self);
  view->quantity = FARNE_QUANTITY_RATE;
  headline = add (
      headlines, "headroom", farne_number_to_text (ABS (rate->headroom), 0),
      g_strdup (rate->headroom < 0 ? _("over the limit") : _("more before the limit")), view);
  limit = farne_number_to_ratio (rate->limit);
  headline->comparison = g_strdup_printf (_("limit %s"), limit);
  headline->warning = rate->headroom < 0;
}

/* A share of some authorities is not called one of the region. */
static char *
describe_whole (FarneOverview *self, const FarneRate *whole)
{
  if (whole->covered >= whole->asked)
    return g_strdup (g_str_equal (self->view->measure, SUPPORTED) ? _("of the region’s supported people")
                                                                  : _("of the region’s"));

  return g_strdup_printf (ngettext ("of those in the %u authority covered",
                                    "of those in the %u authorities covered", whole->covered),
                          whole->covered);
}

static void
add_share_of_region (FarneOverview *self, GPtrArray *headlines)
{
  const FarneRate *rate = get_own_rate (self, self->rates);
  const FarneRate *residents = farne_rates_get_whole (self->rates);
  FarneHeadline *headline;
  FarneView *view;
  g_autofree char *share = NULL;

  if (!is_known (rate) || residents->people <= 0)
    return;

  view = dup_own_view (self);
  view->quantity = FARNE_QUANTITY_SHARE;
  headline = add (headlines, "share", farne_number_to_percent (rate->share, 1),
                  describe_whole (self, residents), view);
  if (residents->population > 0 && rate->population > 0)
    {
      share = farne_number_to_percent (rate->population / residents->population, 1);
      headline->comparison = g_strdup_printf (
          residents->covered < residents->asked ? _("%s of their residents")
                                                : _("%s of its residents"), share);
    }
}

/* ---- other series, as far as they are known ---- */

static gboolean
has_days (FarneOverview *self, const char *measure)
{
  guint n_days;
  g_autofree FarneDay *days
      = farne_factbase_list_days (self->factbase, measure, FALSE, self->view->known, &n_days);

  return n_days > 0 && days[0] <= self->at && !g_str_equal (self->view->measure, measure);
}

/* Another series over the same area: published, unfiltered. */
static FarneView *
dup_other_view (FarneOverview *self, const char *measure, const char *level)
{
  FarneView *view = farne_view_new (measure, level);

  view->within = g_strdup (self->view->within);
  view->known = self->view->known;

  return view;
}

static guint
count_areas (FarneFigures *figures)
{
  guint n = 0;

  for (guint i = 0; i < farne_figures_get_n (figures); i++)
    n += farne_figures_get (figures, i)->value > 0;

  return n;
}

static FarneDay
find_last_day (FarneOverview *self, const char *measure)
{
  guint n_days;
  g_autofree FarneDay *days
      = farne_factbase_list_days (self->factbase, measure, FALSE, self->view->known, &n_days);
  FarneDay last = FARNE_DAY_NONE;

  for (guint i = 0; i < n_days && days[i] <= self->at; i++)
    last = days[i];

  return last;
}

/* What the latest period brought: it need not end on the day of the page. */
static char *
compare_resettled (FarneOverview *self)
{
  FarneSeries *series = farne_factbase_find_series (self->factbase, RESETTLED);
  g_autoptr (FarneView) view = dup_other_view (self, RESETTLED, self->area->level);
  g_autoptr (FarneFigures) latest = NULL;
  g_autofree char *people = NULL, *day = NULL;
  guint covered;

  view->at = find_last_day (self, RESETTLED);
  latest = farne_factbase_ask (self->factbase, view, self->cancellable, NULL);
  if (latest == NULL)
    return NULL;

  people = farne_number_to_signed (farne_figures_get_total (latest, view->at, &covered, NULL), 0);
  day = farne_day_to_text (view->at);
  if (covered == 0)
    return NULL;

  return g_strdup_printf (series != NULL && series->period_months == 3
                              ? _("%s in the quarter to %s")
                              : _("%s in the period to %s"),
                          people, day);
}

static char *
describe_resettled (FarneOverview *self, guint n_areas)
{
  if (self->is_authority)
    return g_strdup (_("resettled"));

  return g_strdup_printf (
      ngettext ("resettled, %u authority", "resettled, %u authorities", n_areas), n_areas);
}

/* People resettled are a flow: all that came until the day, each counted once. */
static gboolean
add_resettled (FarneOverview *self, GPtrArray *headlines, GError **error)
{
  g_autoptr (FarneView) view = dup_other_view (self, RESETTLED, "authority");
  g_autoptr (FarneFigures) figures = NULL;
  FarneView *own = NULL;
  double total;

  if (!has_days (self, RESETTLED))
    return TRUE;

  view->from = FARNE_DAY_NONE + 1;
  view->to = self->at;
  view->summed = TRUE;
  figures = farne_factbase_ask (self->factbase, view, self->cancellable, error);
  if (figures == NULL)
    return FALSE;

  total = farne_figures_get_total (figures, self->at, NULL, NULL);
  own = farne_view_dup (view);
  g_free (own->level);
  own->level = g_strdup (self->area->level);
  add (headlines, "resettled", farne_number_to_text (total, 0),
       describe_resettled (self, count_areas (figures)), own)->comparison
      = compare_resettled (self);

  return TRUE;
}

static char *
compare_children (FarneOverview *self, FarneFigures *figures, FarneDay day, gboolean *over)
{
  g_autoptr (FarneRates) rates = farne_rates_new (figures, self->factbase, self->thresholds, day,
                                                  FARNE_DAY_NONE, NULL);
  const FarneRate *whole = rates != NULL ? farne_rates_get_whole (rates) : NULL;
  g_autofree char *share = NULL, *limit = NULL, *words = farne_day_to_text (day);

  if (whole == NULL || whole->population <= 0)
    return g_strdup_printf (_("on %s"), words);

  share = farne_number_to_percent (1 / whole->ratio, 2);
  if (whole->limit <= 0)
    return g_strdup_printf (_("on %s; %s of all children"), words, share);

  limit = farne_number_to_percent (1 / whole->limit, 2);
  *over = whole->ratio <= whole->limit;
  return g_strdup_printf (_("on %s; %s of all children, threshold %s"), words, share, limit);
}

static gboolean
add_children (FarneOverview *self, GPtrArray *headlines, GError **error)
{
  g_autoptr (FarneView) view = dup_other_view (self, UASC, "authority");
  g_autoptr (FarneFigures) figures = NULL;
  FarneHeadline *headline;
  FarneView *own;
  guint covered;
  double total;

  if (!has_days (self, UASC))
    return TRUE;

  view->at = find_last_day (self, UASC);
  view->denominator = g_strdup (CHILDREN);
  figures = farne_factbase_ask (self->factbase, view, self->cancellable, error);
  if (figures == NULL)
    return FALSE;
  total = farne_figures_get_total (figures, view->at, &covered, NULL);
  if (covered == 0)
    return TRUE;

  own = farne_view_dup (view);
  g_free (own->level);
  own->level = g_strdup (self->area->level);
  headline = add (headlines, "children", farne_number_to_text (total, 0),
                  g_strdup (_("unaccompanied children")), own);
  headline->comparison = compare_children (self, figures, view->at, &headline->warning);

  return TRUE;
}

/**
 * farne_overview_make_headlines:
 * @self: an overview with its figures
 * @error: a location for an error
 *
 * The figures at the head of the page: for a region people, ratio, the largest sub-region's share,
 * and authorities at the limit; for an authority people, ratio, room, and share of the region; then
 * people resettled and children, where they are known.
 *
 * Returns: (transfer full) (element-type FarneHeadline): the headlines, or %NULL
 */
GPtrArray *
farne_overview_make_headlines (FarneOverview *self, GError **error)
{
  g_autoptr (GPtrArray) headlines = g_ptr_array_new_with_free_func (farne_headline_free);

  add_people (self, headlines);
  add_ratio (self, headlines);
  if (self->is_authority)
    {
      add_headroom (self, headlines);
      add_share_of_region (self, headlines);
    }
  else
    {
      add_share (self, headlines);
      add_over_limit (self, headlines);
    }
  if (!add_resettled (self, headlines, error) || !add_children (self, headlines, error))
    return NULL;

  return g_steal_pointer (&headlines);
}
