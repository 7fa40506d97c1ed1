/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-quoted.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"

/* The question that is kept with what was said: which measure, of which place, as what. */
static FarneView *
read_question (FarneQuotedFigure *quoted)
{
  g_autoptr (JsonNode) node = quoted->question == NULL ? NULL : json_from_string (quoted->question, NULL);

  return node == NULL ? NULL : farne_view_from_json (node, NULL);
}

static gboolean
is_flow (FarneDesk *desk, const char *measure)
{
  FarneSeries *series = farne_factbase_find_series (farne_desk_get_factbase (desk), measure);

  return series != NULL && g_strcmp0 (series->nature, "flow") == 0;
}

/* What is counted as at a day is asked for the last; what is counted over periods is the sum of all. */
static gboolean
choose_days (FarneDesk *desk, FarneView *view, FarneDay until, FarnePublished *published)
{
  guint n;
  g_autofree FarneDay *days =
    farne_factbase_list_days (farne_desk_get_factbase (desk), view->measure, FALSE, view->known, &n);

  while (n > 0 && until != FARNE_DAY_NONE && days[n - 1] > until)
    n--;
  if (n == 0)
    return FALSE;
  published->at = days[n - 1];
  if (is_flow (desk, view->measure))
    {
      view->summed = TRUE;
      view->from = days[0];
      view->to = days[n - 1];
    }
  else
    view->at = days[n - 1];

  return TRUE;
}

static gboolean
find_share (FarneDesk *desk, const FarneView *view, const char *code, FarnePublished *published)
{
  g_autoptr (FarneRates) rates = farne_desk_ask_rates (desk, view, NULL);
  const FarneRate *rate = rates == NULL ? NULL : farne_rates_find (rates, code);

  if (rate == NULL || !FARNE_MARK_HAS_VALUE (rate->mark))
    return FALSE;
  published->value = rate->share * 100;
  published->is_share = TRUE;

  return TRUE;
}

static gboolean
find_count (FarneDesk *desk, const FarneView *view, const char *code, FarnePublished *published)
{
  g_autoptr (FarneFigures) figures = farne_desk_ask (desk, view, NULL);

  for (guint i = 0; figures != NULL && i < farne_figures_get_n (figures); i++)
    {
      const FarneFigure *figure = farne_figures_get (figures, i);
      FarneArea *area = farne_figures_get_areas (figures)->pdata[figure->area];

      if (g_strcmp0 (area->code, code) != 0 || !FARNE_MARK_HAS_VALUE (figure->mark))
        continue;
      published->value = figure->value;
      return TRUE;
    }

  return FALSE;
}

static gboolean
find_of_area (FarneDesk *desk, const FarneView *question, FarneArea *area, FarneDay known, FarneDay until,
              FarnePublished *published)
{
  g_autoptr (FarneView) view = farne_view_new (question->measure, area->level);

  view->known = known;
  view->quantity = question->quantity;
  if (!choose_days (desk, view, until, published))
    return FALSE;

  return view->quantity == FARNE_QUANTITY_SHARE ? find_share (desk, view, area->code, published)
                                                : find_count (desk, view, area->code, published);
}

/**
 * farne_desk_find_published:
 * @desk: a desk
 * @quoted: what was said
 * @known: only what was published by this day
 * @until: only figures for days up to this, or %FARNE_DAY_NONE for the newest
 * @published: (out caller-allocates): what is published
 *
 * Finds the published figure beside a quoted one. Restricted figures are never taken.
 *
 * Returns: whether there is one
 */
gboolean
farne_desk_find_published (FarneDesk *desk, FarneQuotedFigure *quoted, FarneDay known, FarneDay until,
                           FarnePublished *published)
{
  g_autoptr (FarneView) question = read_question (quoted);
  FarneAreas *areas = farne_desk_get_areas (desk);
  FarneArea *area;

  g_return_val_if_fail (FARNE_IS_DESK (desk) && published != NULL, FALSE);

  *published = (FarnePublished) { .at = FARNE_DAY_NONE };
  if (question == NULL)
    return FALSE;
  area = question->within != NULL ? farne_areas_find (areas, question->within) : farne_areas_get_region (areas);
  if (area == NULL)
    return FALSE;

  return find_of_area (desk, question, area, known, until, published);
}

/**
 * farne_desk_find_measure:
 * @desk: a desk
 * @measure: a measure
 * @known: only what was published by this day
 * @published: (out caller-allocates): what is published of the region
 *
 * Finds the newest published figure of the region; of what is counted over periods, the sum of all.
 *
 * Returns: whether there is one
 */
gboolean
farne_desk_find_measure (FarneDesk *desk, const char *measure, FarneDay known, FarnePublished *published)
{
  FarneArea *region = farne_areas_get_region (farne_desk_get_areas (desk));
  g_autoptr (FarneView) question = NULL;

  if (region == NULL)
    return FALSE;
  *published = (FarnePublished) { .at = FARNE_DAY_NONE };
  question = farne_view_new (measure, region->level);

  return find_of_area (desk, question, region, known, FARNE_DAY_NONE, published);
}

/**
 * farne_published_differs:
 * @self: a published figure
 * @quoted: what was said
 *
 * Returns: whether they differ once both are rounded, as people say figures: to whole people, whole per cent
 */
gboolean
farne_published_differs (const FarnePublished *self, double quoted)
{
  return fabs (quoted - self->value) >= 0.5;
}

/**
 * farne_published_describe:
 * @self: a published figure
 *
 * Returns: (transfer full): as "16" or "50.3 %"
 */
char *
farne_published_describe (const FarnePublished *self)
{
  return self->is_share ? farne_number_to_percent (self->value / 100, 1) : farne_number_to_text (self->value, 0);
}

/**
 * farne_published_compare:
 * @self: a published figure
 * @quoted: what was said
 *
 * Returns: (transfer full): how far what was said lies from it, as "14 more than published"
 */
char *
farne_published_compare (const FarnePublished *self, double quoted)
{
  const double apart = quoted - self->value;
  g_autofree char *n = farne_number_to_text (fabs (apart), self->is_share ? 1 : 0);

  if (!farne_published_differs (self, quoted))
    return g_strdup (_("As published"));
  if (self->is_share)
    return apart > 0 ? g_strdup_printf (_("%s points more than published"), n)
                     : g_strdup_printf (_("%s points less than published"), n);

  return apart > 0 ? g_strdup_printf (_("%s more than published"), n)
                   : g_strdup_printf (_("%s less than published"), n);
}
