/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-rates.h"

#include <math.h>

#include "analysis/farne-rates-note.h"
#include "analysis/farne-rates-room.h"

#define POPULATION "population"
#define CHILDREN "children"

struct _FarneRates
{
  GObject parent_instance;

  FarneDay day;
  GPtrArray *others; /* FarneRates, of other days of the same figures */
  FarneFigures *figures;
  FarneFigures *populations;
  FarneFigures *authorities; /* residents of each authority, where the areas are made up of them */
  FarneThreshold *limit;
  GArray *rates; /* FarneRate */
  FarneRate whole;
  char *note;
};

G_DEFINE_FINAL_TYPE (FarneRates, farne_rates, G_TYPE_OBJECT)

static void
farne_rates_finalize (GObject *object)
{
  FarneRates *self = FARNE_RATES (object);

  g_clear_object (&self->figures);
  g_clear_object (&self->populations);
  g_clear_object (&self->authorities);
  g_clear_object (&self->limit);
  g_array_unref (self->rates);
  g_ptr_array_unref (self->others);
  g_free (self->note);

  G_OBJECT_CLASS (farne_rates_parent_class)->finalize (object);
}

static void
farne_rates_class_init (FarneRatesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_rates_finalize;
}

static void
farne_rates_init (FarneRates *self)
{
  self->rates = g_array_new (FALSE, TRUE, sizeof (FarneRate));
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ---- residents ---- */

static const char *
get_denominator (FarneFigures *figures)
{
  const char *denominator = farne_figures_get_view (figures)->denominator;

  return denominator != NULL ? denominator : POPULATION;
}

static FarneFigures *
ask_residents (FarneFigures *figures, FarneFactbase *factbase, const char *level, FarneDay vintage,
               GError **error)
{
  const FarneView *view = farne_figures_get_view (figures);
  g_autoptr (FarneView) residents = farne_view_new (get_denominator (figures), level);

  residents->within = g_strdup (view->within);
  residents->known = view->known;
  residents->at = vintage;

  return farne_factbase_ask (factbase, residents, NULL, error);
}

static guint
count_covered (FarneFigures *residents, FarneDay vintage)
{
  guint covered;

  farne_figures_get_total (residents, vintage, &covered, NULL);

  return covered;
}

/*
 * Vintages in the order of preference: the latest at or before the day, then the earliest after
 * it.
 */
static GArray *
list_vintages (const FarneDay *days, guint n_days, FarneDay day, FarneDay wanted)
{
  GArray *vintages = g_array_new (FALSE, FALSE, sizeof (FarneDay));

  if (wanted != FARNE_DAY_NONE)
    g_array_append_val (vintages, wanted);
  for (guint i = n_days; i > 0; i--)
    if (days[i - 1] <= day)
      g_array_append_val (vintages, days[i - 1]);
  for (guint i = 0; i < n_days; i++)
    if (days[i] > day)
      g_array_append_val (vintages, days[i]);

  return vintages;
}

/* The first vintage that tells all areas, or else the one that tells most. */
static FarneFigures *
choose_residents (FarneFigures *figures, FarneFactbase *factbase, const GArray *vintages,
                  GError **error)
{
  const char *level = farne_figures_get_view (figures)->level;
  guint n_areas = farne_figures_get_areas (figures)->len, best = 0;
  g_autoptr (FarneFigures) chosen = NULL;

  for (guint i = 0; i < vintages->len && (chosen == NULL || best < n_areas); i++)
    {
      FarneDay vintage = g_array_index (vintages, FarneDay, i);
      g_autoptr (FarneFigures) residents = ask_residents (figures, factbase, level, vintage, error);
      guint covered, asked;

      if (residents == NULL)
        return NULL;
      covered = count_covered (residents, vintage);
      farne_figures_get_total (residents, vintage, NULL, &asked);
      if (covered > best || chosen == NULL)
        {
          g_set_object (&chosen, residents);
          best = covered;
        }
      if (asked > 0 && covered == asked)
        break;
    }

  if (chosen == NULL)
    return ask_residents (figures, factbase, level, FARNE_DAY_NONE, error);

  return g_steal_pointer (&chosen);
}

static gboolean
find_residents (FarneRates *self, FarneFactbase *factbase, FarneDay day, FarneDay wanted,
                GError **error)
{
  const char *denominator = get_denominator (self->figures);
  FarneDay known = farne_figures_get_view (self->figures)->known;
  guint n_days;
  g_autofree FarneDay *days
      = farne_factbase_list_days (factbase, denominator, FALSE, known, &n_days);
  g_autoptr (GArray) vintages = list_vintages (days, n_days, day, wanted);

  self->populations = choose_residents (self->figures, factbase, vintages, error);
  return self->populations != NULL;
}

static FarneDay
get_vintage (FarneRates *self)
{
  guint n_days;
  const FarneDay *days = farne_figures_get_days (self->populations, &n_days);

  return n_days > 0 ? days[0] : FARNE_DAY_NONE;
}

/* Of each authority, where the areas are made up of them. */
static gboolean
find_authorities (FarneRates *self, FarneFactbase *factbase, GError **error)
{
  if (!farne_rates_adds_authorities (farne_figures_get_view (self->figures)))
    return TRUE;
  self->authorities = ask_residents (self->figures, factbase, "authority", get_vintage (self), error);
  return self->authorities != NULL;
}

/* ---- rates ---- */

/* A limit is told in residents to each person, or as a share of residents. */
static double
get_limit_value (FarneThreshold *limit)
{
  if (limit == NULL || limit->value <= 0)
    return 0;

  return g_strcmp0 (limit->unit, "share") == 0 ? 1 / limit->value : limit->value;
}

static double
get_ratio (double population, double people)
{
  return population > 0 && people > 0 ? population / people : INFINITY;
}

static void
add_rate (FarneRates *self, FarneAreas *areas, const FarneFigure *figure)
{
  FarneArea *area = g_ptr_array_index (farne_figures_get_areas (self->figures), figure->area);
  FarneDay vintage = get_vintage (self);
  const FarneFigure *residents = farne_figures_find (self->populations, area->code, vintage);
  FarneRate rate = {
    .area = area, .people = figure->value, .mark = figure->mark, .vintage = vintage,
    .limit = get_limit_value (self->limit), .covered = figure->covered, .asked = figure->asked,
  };

  if (residents != NULL && FARNE_MARK_HAS_VALUE (residents->mark))
    rate.population = residents->value;
  rate.ratio = get_ratio (rate.population, rate.people);
  if (rate.population > 0 && rate.limit > 0)
    rate.headroom = farne_rates_count_places (self->authorities, areas, &rate) - rate.people;
  g_array_append_val (self->rates, rate);
}

/* Ratio and room are of the areas alone whose people and residents are both known. */
static void
relate_whole (FarneRates *self)
{
  double people = 0;

  for (guint i = 0; i < self->rates->len; i++)
    {
      const FarneRate *rate = &g_array_index (self->rates, FarneRate, i);

      if (!FARNE_MARK_HAS_VALUE (rate->mark) || rate->population <= 0)
        continue;
      people += rate->people;
      self->whole.headroom += rate->headroom;
    }
  self->whole.ratio = get_ratio (self->whole.population, people);
}

/* All areas together: residents of those alone whose people are known. */
static void
add_whole (FarneRates *self, FarneAreas *areas, FarneDay day)
{
  const char *within = farne_figures_get_view (self->figures)->within;
  FarneRate *whole = &self->whole;
  gboolean is_any = FALSE;

  whole->area = within != NULL ? farne_areas_find (areas, within) : farne_areas_get_region (areas);
  whole->people = farne_figures_get_total (self->figures, day, &whole->covered, &whole->asked);
  whole->vintage = get_vintage (self);
  whole->limit = get_limit_value (self->limit);
  whole->share = 1;
  whole->mark = FARNE_MARK_NO_DATA;

  for (guint i = 0; i < self->rates->len; i++)
    {
      FarneRate *rate = &g_array_index (self->rates, FarneRate, i);

      if (!FARNE_MARK_HAS_VALUE (rate->mark))
        {
          whole->mark = is_any ? whole->mark : rate->mark;
          continue;
        }
      whole->mark = whole->mark == FARNE_MARK_LISTED ? FARNE_MARK_LISTED : rate->mark;
      is_any = TRUE;
      whole->population += rate->population;
      rate->share = whole->people > 0 ? rate->people / whole->people : 0;
    }
  relate_whole (self);
}

/* The limit that was chosen by hand, else the one that held on the day. */
static void
find_limit (FarneRates *self, FarneThresholds *thresholds, FarneDay day)
{
  const double chosen = farne_figures_get_view (self->figures)->limit;

  if (g_str_equal (get_denominator (self->figures), CHILDREN))
    g_set_object (&self->limit, farne_thresholds_find (thresholds, FARNE_THRESHOLD_CHILDREN, day));
  else if (chosen <= 0)
    g_set_object (&self->limit,
                  farne_thresholds_find (thresholds, FARNE_THRESHOLD_CLUSTER_LIMIT, day));
  else
    {
      g_clear_object (&self->limit);
      self->limit = farne_threshold_new ();
      g_object_set (self->limit, "rule", FARNE_THRESHOLD_CLUSTER_LIMIT, "value", chosen, "unit",
                    "residents-per-person", NULL);
    }
}

/**
 * farne_rates_new:
 * @figures: figures, one for each area and day, not broken down
 * @factbase: where the denominators come from
 * @thresholds: dated limits
 * @day: which day of @figures
 * @vintage: the vintage of the denominator wanted, or %FARNE_DAY_NONE for that of the view, else the
 * latest at or before @day that tells all areas, else the earliest, said so in farne_rates_get_note()
 * @error: a location for an error
 *
 * Rates for each area, in the order of the figures. The limit is the cluster limit (government
 * guidance: one supported person to 200 residents), or for children the share of the National
 * Transfer Scheme, as it held on @day, unless the view chooses one by hand. Residents must have been
 * published by the day the figures were asked for. Room is reckoned in whole people by authority; that
 * of the region or a sub-region is the sum of its authorities' rooms, so that a column adds up.
 *
 * Returns: (transfer full): the rates, or %NULL with the error of farne_factbase_ask()
 */
FarneRates *
farne_rates_new (FarneFigures *figures, FarneFactbase *factbase, FarneThresholds *thresholds,
                 FarneDay day, FarneDay vintage, GError **error)
{
  g_autoptr (FarneRates) self = NULL;

  g_return_val_if_fail (FARNE_IS_FIGURES (figures), NULL);
  g_return_val_if_fail (FARNE_IS_FACTBASE (factbase), NULL);
  g_return_val_if_fail (FARNE_IS_THRESHOLDS (thresholds), NULL);

  self = g_object_new (FARNE_TYPE_RATES, NULL);
  self->day = day;
  self->figures = g_object_ref (figures);
  find_limit (self, thresholds, day);
  if (vintage == FARNE_DAY_NONE)
    vintage = farne_figures_get_view (figures)->vintage;
  if (!find_residents (self, factbase, day, vintage, error)
      || !find_authorities (self, factbase, error))
    return NULL;

  for (guint i = 0; i < farne_figures_get_n (figures); i++)
    if (farne_figures_get (figures, i)->day == day)
      add_rate (self, farne_factbase_get_areas (factbase), farne_figures_get (figures, i));
  add_whole (self, farne_factbase_get_areas (factbase), day);
  self->note = farne_rates_write_note (
    self, count_covered (self->populations, get_vintage (self)) > 0, day, vintage);

  return g_steal_pointer (&self);
}

/**
 * farne_rates_get_n:
 * @self: rates
 *
 * How many areas there are.
 *
 * Returns: the number
 */
guint
farne_rates_get_n (FarneRates *self)
{
  g_return_val_if_fail (FARNE_IS_RATES (self), 0);

  return self->rates->len;
}

/**
 * farne_rates_get:
 * @self: rates
 * @index: which, below farne_rates_get_n()
 *
 * The rate of one area.
 *
 * Returns: (transfer none): the rate
 */
const FarneRate *
farne_rates_get (FarneRates *self, guint index)
{
  g_return_val_if_fail (FARNE_IS_RATES (self), NULL);
  g_return_val_if_fail (index < self->rates->len, NULL);

  return &g_array_index (self->rates, FarneRate, index);
}

/**
 * farne_rates_find:
 * @self: rates
 * @area: the code of an area
 *
 * The rate of an area.
 *
 * Returns: (transfer none) (nullable): the rate, or %NULL if it was not asked
 */
const FarneRate *
farne_rates_find (FarneRates *self, const char *area)
{
  g_return_val_if_fail (FARNE_IS_RATES (self), NULL);

  for (guint i = 0; i < self->rates->len; i++)
    {
      const FarneRate *rate = &g_array_index (self->rates, FarneRate, i);

      if (g_strcmp0 (rate->area->code, area) == 0)
        return rate;
    }

  return NULL;
}

/**
 * farne_rates_add_day:
 * @self: rates
 * @other: rates of the same figures on another day
 *
 * Adds another day, for farne_rates_find_at(). Everything else tells of the first day alone.
 */
void
farne_rates_add_day (FarneRates *self, FarneRates *other)
{
  g_return_if_fail (FARNE_IS_RATES (self));
  g_return_if_fail (FARNE_IS_RATES (other) && other != self);

  g_ptr_array_add (self->others, g_object_ref (other));
}

/**
 * farne_rates_find_at:
 * @self: rates
 * @area: the code of an area
 * @day: a day
 *
 * The rate of an area on a day.
 *
 * Returns: (transfer none) (nullable): the rate, or %NULL if it was not asked for that day
 */
const FarneRate *
farne_rates_find_at (FarneRates *self, const char *area, FarneDay day)
{
  g_return_val_if_fail (FARNE_IS_RATES (self), NULL);

  if (self->day == day)
    return farne_rates_find (self, area);
  for (guint i = 0; i < self->others->len; i++)
    {
      FarneRates *other = g_ptr_array_index (self->others, i);

      if (other->day == day)
        return farne_rates_find (other, area);
    }

  return NULL;
}

/**
 * farne_rates_set_status:
 * @self: rates
 * @area: the code of an area
 * @status: how it takes part in dispersal, in words that are never freed, as a translation
 * @short_status: the same in a word or two
 * @stands_out: whether it is other than usual
 *
 * Says beside the figures of an area what they don't tell. An area without a rate is passed over.
 */
void
farne_rates_set_status (FarneRates *self, const char *area, const char *status,
                        const char *short_status, gboolean stands_out)
{
  g_return_if_fail (FARNE_IS_RATES (self));

  for (guint i = 0; i < self->rates->len; i++)
    {
      FarneRate *rate = &g_array_index (self->rates, FarneRate, i);

      if (g_strcmp0 (rate->area->code, area) != 0)
        continue;
      rate->status = status;
      rate->short_status = short_status;
      rate->stands_out = stands_out;
    }
}

/**
 * farne_rates_get_whole:
 * @self: rates
 *
 * All areas together. Its people are all that are known; its ratio is that of all residents to all
 * people, and its headroom the sum of the areas'. Both leave out areas without known residents, of which
 * farne_rates_get_note() tells.
 *
 * Returns: (transfer none): the rate
 */
const FarneRate *
farne_rates_get_whole (FarneRates *self)
{
  g_return_val_if_fail (FARNE_IS_RATES (self), NULL);

  return &self->whole;
}

/**
 * farne_rates_get_figures:
 * @self: rates
 *
 * The people counted.
 *
 * Returns: (transfer none): the figures
 */
FarneFigures *
farne_rates_get_figures (FarneRates *self)
{
  g_return_val_if_fail (FARNE_IS_RATES (self), NULL);

  return self->figures;
}

/**
 * farne_rates_get_populations:
 * @self: rates
 *
 * The residents.
 *
 * Returns: (transfer none): the figures
 */
FarneFigures *
farne_rates_get_populations (FarneRates *self)
{
  g_return_val_if_fail (FARNE_IS_RATES (self), NULL);

  return self->populations;
}

/**
 * farne_rates_get_limit:
 * @self: rates
 *
 * The limit that held.
 *
 * Returns: (transfer none) (nullable): the threshold, or %NULL if none held
 */
FarneThreshold *
farne_rates_get_limit (FarneRates *self)
{
  g_return_val_if_fail (FARNE_IS_RATES (self), NULL);

  return self->limit;
}

/**
 * farne_rates_get_note:
 * @self: rates
 *
 * Which residents these are, and why.
 *
 * Returns: (transfer none): a sentence
 */
const char *
farne_rates_get_note (FarneRates *self)
{
  g_return_val_if_fail (FARNE_IS_RATES (self), NULL);

  return self->note;
}

/* Nearest the limit first; those of whom nothing is known last. */
static int
compare_pressure (gconstpointer a, gconstpointer b)
{
  const FarneRate *left = *(const FarneRate *const *) a, *right = *(const FarneRate *const *) b;
  gboolean left_known = FARNE_MARK_HAS_VALUE (left->mark),
           right_known = FARNE_MARK_HAS_VALUE (right->mark);

  if (left_known != right_known)
    return left_known ? -1 : 1;
  if (left->ratio != right->ratio)
    return left->ratio < right->ratio ? -1 : 1;
  if (left->people != right->people)
    return left->people > right->people ? -1 : 1;

  return g_strcmp0 (left->area->name, right->area->name);
}

/**
 * farne_rates_by_pressure:
 * @self: rates
 *
 * The areas in the order of what matters: fewest residents to each person first, areas without
 * people next, areas of whom nothing is known last.
 *
 * Returns: (transfer container) (element-type FarneRate): the rates, owned by @self
 */
GPtrArray *
farne_rates_by_pressure (FarneRates *self)
{
  GPtrArray *sorted = g_ptr_array_new ();

  g_return_val_if_fail (FARNE_IS_RATES (self), NULL);

  for (guint i = 0; i < self->rates->len; i++)
    g_ptr_array_add (sorted, &g_array_index (self->rates, FarneRate, i));
  g_ptr_array_sort (sorted, compare_pressure);

  return sorted;
}
