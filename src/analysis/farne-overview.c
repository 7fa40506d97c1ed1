/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-overview-private.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"

#define AUTHORITY "authority"
#define SUBREGION "subregion"
#define REGION "region"

G_DEFINE_FINAL_TYPE (FarneOverview, farne_overview, G_TYPE_OBJECT)

static void
farne_overview_finalize (GObject *object)
{
  FarneOverview *self = FARNE_OVERVIEW (object);

  g_clear_object (&self->factbase);
  g_clear_object (&self->thresholds);
  g_clear_pointer (&self->view, farne_view_unref);
  g_clear_object (&self->area);
  g_free (self->standing);
  g_clear_object (&self->rates);
  g_clear_object (&self->rates_since);
  g_clear_object (&self->rates_alike);
  g_clear_object (&self->rates_year);
  g_clear_object (&self->alike);
  g_clear_object (&self->plain_since);
  g_clear_object (&self->plain_year);
  g_clear_object (&self->trend);
  g_clear_object (&self->shares);
  g_clear_object (&self->composition);
  g_clear_pointer (&self->headlines, g_ptr_array_unref);
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_clear_pointer (&self->freshness, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_strfreev);

  G_OBJECT_CLASS (farne_overview_parent_class)->finalize (object);
}

static void
farne_overview_class_init (FarneOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_overview_finalize;
}

static void
farne_overview_init (FarneOverview *self)
{
  self->at = self->since = self->year_before = self->published = FARNE_DAY_NONE;
}

/**
 * farne_overview_dup_view:
 * @self: an overview
 * @level: the level of the areas
 * @within: (nullable): the area they lie in
 *
 * The overview's question, asked of other areas.
 *
 * Returns: (transfer full): a view of one day, to be changed
 */
FarneView *
farne_overview_dup_view (FarneOverview *self, const char *level, const char *within)
{
  FarneView *view = farne_view_dup (self->view);

  g_free (view->level);
  view->level = g_strdup (level);
  g_free (view->within);
  view->within = g_strdup (within);
  g_clear_pointer (&view->by, g_strfreev);
  view->from = view->to = FARNE_DAY_NONE;
  view->summed = FALSE;

  return view;
}

static FarneFigures *
ask (FarneOverview *self, FarneView *view, GError **error)
{
  return farne_factbase_ask (self->factbase, view, self->cancellable, error);
}

static gboolean
find_area (FarneOverview *self, GError **error)
{
  FarneAreas *areas = farne_factbase_get_areas (self->factbase);
  FarneArea *area = self->view->within != NULL ? farne_areas_find (areas, self->view->within)
                                               : farne_areas_get_region (areas);

  if (area == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                   _("There is no such area on this desk. Choose one of its authorities."));
      return FALSE;
    }

  g_set_object (&self->area, area);
  self->is_authority = g_strcmp0 (area->level, AUTHORITY) == 0;
  return TRUE;
}

/* The day itself, the one before it, and the one a year before it. */
static gboolean
find_days (FarneOverview *self, GError **error)
{
  guint n_days;
  g_autofree FarneDay *days = farne_factbase_list_days (
      self->factbase, self->view->measure, self->view->restricted, self->view->known, &n_days);
  FarneDay year;

  if (self->view->at == FARNE_DAY_NONE && n_days > 0)
    self->view->at = days[n_days - 1];
  if (self->view->at == FARNE_DAY_NONE)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                   _("No figures are known yet. Import a file, or choose a later day."));
      return FALSE;
    }

  self->at = self->view->at;
  year = farne_day_month_end (farne_day_add_months (self->at, -12));
  for (guint i = 0; i < n_days && days[i] < self->at; i++)
    {
      self->since = days[i];
      if (days[i] == year)
        self->year_before = year;
    }

  return TRUE;
}

static FarneRates *
make_rates (FarneOverview *self, FarneFigures *figures, FarneDay day, GError **error)
{
  return farne_rates_new (figures, self->factbase, self->thresholds, day, self->vintage, error);
}

/* Every authority: an authority's own page needs the others for its share. */
static gboolean
ask_rates (FarneOverview *self, GError **error)
{
  g_autoptr (FarneView) view
      = farne_overview_dup_view (self, AUTHORITY, self->is_authority ? NULL : self->view->within);
  g_autoptr (FarneFigures) figures = ask (self, view, error);

  if (figures == NULL)
    return FALSE;

  self->rates = make_rates (self, figures, self->at, error);
  return self->rates != NULL;
}

static FarneRates *
ask_rates_alike (FarneOverview *self, FarneDay since, FarneFigures **alike, GError **error)
{
  FarneFigures *figures = farne_rates_get_figures (self->rates);

  *alike = farne_factbase_ask_alike (self->factbase, farne_figures_get_view (figures), since,
                                     self->at, self->cancellable, error);

  return *alike != NULL ? make_rates (self, *alike, since, error) : NULL;
}

/* As published on an earlier day, to tell whether like with like is less than that. */
static FarneFigures *
ask_plain (FarneOverview *self, FarneDay day, GError **error)
{
  g_autoptr (FarneView) view
      = farne_view_dup (farne_figures_get_view (farne_rates_get_figures (self->rates)));

  view->at = day;
  return ask (self, view, error);
}

static gboolean
ask_year (FarneOverview *self, GError **error)
{
  g_autoptr (FarneFigures) year = NULL;

  if (self->year_before == FARNE_DAY_NONE)
    return TRUE;

  self->rates_year = ask_rates_alike (self, self->year_before, &year, error);
  if (self->rates_year == NULL)
    return FALSE;
  self->plain_year = ask_plain (self, self->year_before, error);
  return self->plain_year != NULL;
}

static gboolean
ask_changes (FarneOverview *self, GError **error)
{
  if (self->since == FARNE_DAY_NONE)
    return TRUE;

  self->rates_since = ask_rates_alike (self, self->since, &self->alike, error);
  if (self->rates_since == NULL)
    return FALSE;
  self->rates_alike = make_rates (self, self->alike, self->at, error);
  if (self->rates_alike == NULL)
    return FALSE;
  self->plain_since = ask_plain (self, self->since, error);

  return self->plain_since != NULL && ask_year (self, error);
}

/* The parts of the region that make a line each: sub-regions where it has them. */
static const char *
get_part_level (FarneOverview *self)
{
  FarneAreas *areas = farne_factbase_get_areas (self->factbase);
  FarneArea *within = self->is_authority ? NULL : self->area;
  g_autoptr (GPtrArray) parts = farne_areas_list (areas, SUBREGION, within, self->at);

  return parts->len > 0 ? SUBREGION : REGION;
}

static FarneFigures *
ask_span (FarneOverview *self, const char *level, const char *within, GError **error)
{
  g_autoptr (FarneView) view = farne_overview_dup_view (self, level, within);

  view->from = FARNE_DAY_NONE + 1;
  view->to = self->at;
  view->at = FARNE_DAY_NONE;
  view->form = FARNE_FORM_TREND;

  return ask (self, view, error);
}

static gboolean
ask_lines (FarneOverview *self, GError **error)
{
  self->shares = ask_span (self, get_part_level (self),
                           self->is_authority ? NULL : self->view->within, error);
  if (self->shares == NULL)
    return FALSE;

  self->trend = self->is_authority ? ask_span (self, AUTHORITY, self->area->code, error)
                                   : g_object_ref (self->shares);

  return self->trend != NULL;
}

/* Whether any cell says something: a release may not give the breakdown. */
static gboolean
says_anything (FarneFigures *figures)
{
  for (guint i = 0; i < farne_figures_get_n (figures); i++)
    if (farne_figures_get (figures, i)->mark == FARNE_MARK_LISTED)
      return TRUE;

  return FALSE;
}

static gboolean
ask_composition (FarneOverview *self, GError **error)
{
  static const char *const breakdowns[][3] = {
    { "support", "accommodation", NULL }, { "support", NULL }, { "scheme", NULL }, { NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (breakdowns); i++)
    {
      g_autoptr (FarneView) view
          = farne_overview_dup_view (self, self->area->level, self->view->within);

      view->by = g_strdupv ((char **) breakdowns[i]);
      view->form = FARNE_FORM_BARS;
      g_clear_object (&self->composition);
      self->composition = ask (self, view, error);
      if (self->composition == NULL || says_anything (self->composition))
        break;
    }

  return self->composition != NULL;
}

static void
find_published (FarneOverview *self)
{
  GPtrArray *releases = farne_figures_get_releases (farne_rates_get_figures (self->rates));

  for (guint i = 0; i < releases->len; i++)
    {
      FarneRelease *release = g_ptr_array_index (releases, i);

      self->published = MAX (self->published, release->published);
    }
}

static gboolean
compute (FarneOverview *self, GError **error)
{
  if (!find_area (self, error) || !find_days (self, error) || !ask_rates (self, error)
      || !ask_changes (self, error) || !ask_lines (self, error) || !ask_composition (self, error))
    return FALSE;

  find_published (self);
  self->headlines = farne_overview_make_headlines (self, error);
  if (self->headlines == NULL)
    return FALSE;
  self->sentences = farne_overview_make_sentences (self, error);
  if (self->sentences == NULL)
    return FALSE;
  self->freshness = farne_freshness_list (self->factbase, self->view->known);
  self->standing = farne_overview_make_standing (self);
  self->sources = farne_overview_make_sources (self);

  return TRUE;
}

/**
 * farne_overview_new:
 * @factbase: the counted people
 * @thresholds: dated limits
 * @view: measure, `within` (the authority, or %NULL for the region), at (%FARNE_DAY_NONE for the
 * latest known), known, filters, denominator, restricted
 * @vintage: the vintage of residents wanted, or %FARNE_DAY_NONE, as for farne_rates_new()
 * @cancellable: (nullable): to stop it
 * @error: a location for an error
 *
 * All that the first screen, an authority's page and the briefing say: computed once, shown thrice.
 *
 * Returns: (transfer full): the overview; or %NULL with %FARNE_ERROR_NOT_FOUND where nothing is
 * known yet, or as farne_factbase_ask()
 */
FarneOverview *
farne_overview_new (FarneFactbase *factbase, FarneThresholds *thresholds, const FarneView *view,
                    FarneDay vintage, GCancellable *cancellable, GError **error)
{
  g_autoptr (FarneOverview) self = NULL;

  g_return_val_if_fail (FARNE_IS_FACTBASE (factbase), NULL);
  g_return_val_if_fail (FARNE_IS_THRESHOLDS (thresholds), NULL);
  g_return_val_if_fail (view != NULL, NULL);

  self = g_object_new (FARNE_TYPE_OVERVIEW, NULL);
  self->factbase = g_object_ref (factbase);
  self->thresholds = g_object_ref (thresholds);
  self->view = farne_view_dup (view);
  self->vintage = vintage;
  self->cancellable = cancellable;
  if (!compute (self, error))
    return NULL;
  self->cancellable = NULL;

  return g_steal_pointer (&self);
}

/**
 * farne_overview_get_area:
 * @self: an overview
 *
 * The region or authority it is of.
 *
 * Returns: (transfer none): the area
 */
FarneArea *
farne_overview_get_area (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), NULL);

  return self->area;
}

/**
 * farne_overview_get_at:
 * @self: an overview
 *
 * The day it tells of.
 *
 * Returns: the as-at day
 */
FarneDay
farne_overview_get_at (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), FARNE_DAY_NONE);

  return self->at;
}

/**
 * farne_overview_get_since:
 * @self: an overview
 *
 * The day that changes are measured from: the one known before.
 *
 * Returns: the day, or %FARNE_DAY_NONE if there is none
 */
FarneDay
farne_overview_get_since (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), FARNE_DAY_NONE);

  return self->since;
}

/**
 * farne_overview_get_published:
 * @self: an overview
 *
 * When the figures of the day were published.
 *
 * Returns: the day, or %FARNE_DAY_NONE where no release answers
 */
FarneDay
farne_overview_get_published (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), FARNE_DAY_NONE);

  return self->published;
}

/**
 * farne_overview_get_standing:
 * @self: an overview
 *
 * The line under the title: when it was published, how many areas are covered, what is not given.
 *
 * Returns: (transfer none): the line
 */
const char *
farne_overview_get_standing (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), NULL);

  return self->standing;
}

/**
 * farne_overview_get_headlines:
 * @self: an overview
 *
 * The figures at the head of the page.
 *
 * Returns: (transfer none) (element-type FarneHeadline): the headlines
 */
GPtrArray *
farne_overview_get_headlines (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), NULL);

  return self->headlines;
}

/**
 * farne_overview_get_rates:
 * @self: an overview
 *
 * People against residents and the limit, for every authority.
 *
 * Returns: (transfer none): the rates
 */
FarneRates *
farne_overview_get_rates (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), NULL);

  return self->rates;
}

/**
 * farne_overview_get_trend:
 * @self: an overview
 *
 * Every day known until then, by sub-region or for the authority.
 *
 * Returns: (transfer none): the figures
 */
FarneFigures *
farne_overview_get_trend (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), NULL);

  return self->trend;
}

/**
 * farne_overview_get_shares:
 * @self: an overview
 *
 * Every day known until then, by sub-region; the region alone where it has none.
 *
 * Returns: (transfer none): the figures
 */
FarneFigures *
farne_overview_get_shares (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), NULL);

  return self->shares;
}

/**
 * farne_overview_get_composition:
 * @self: an overview
 *
 * The day's people by support and accommodation, or as far as the release tells them apart.
 *
 * Returns: (transfer none): the figures
 */
FarneFigures *
farne_overview_get_composition (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), NULL);

  return self->composition;
}

/**
 * farne_overview_get_sentences:
 * @self: an overview
 *
 * What changed since farne_overview_get_since(), like with like.
 *
 * Returns: (transfer none) (element-type FarneSentence): the sentences
 */
GPtrArray *
farne_overview_get_sentences (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), NULL);

  return self->sentences;
}

/**
 * farne_overview_get_freshness:
 * @self: an overview
 *
 * How fresh each source is, what is late first.
 *
 * Returns: (transfer none) (element-type FarneFreshness): one for each series
 */
GPtrArray *
farne_overview_get_freshness (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), NULL);

  return self->freshness;
}

/**
 * farne_overview_get_sources:
 * @self: an overview
 *
 * The lines for the foot of a page.
 *
 * Returns: (transfer none) (array zero-terminated=1): the lines
 */
char **
farne_overview_get_sources (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), NULL);

  return self->sources;
}

/**
 * farne_overview_is_restricted:
 * @self: an overview
 *
 * Whether it tells of the restricted series, made up or not.
 *
 * Returns: whether it does
 */
gboolean
farne_overview_is_restricted (FarneOverview *self)
{
  g_return_val_if_fail (FARNE_IS_OVERVIEW (self), TRUE);

  return self->view->restricted;
}
