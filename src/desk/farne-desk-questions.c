/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-desk.h"
#include "desk/farne-dispersal-history.h"

static gboolean
wants_one_day (const FarneView *view)
{
  return view->at == FARNE_DAY_NONE && view->from == FARNE_DAY_NONE && view->to == FARNE_DAY_NONE;
}

static FarneDay *
list_days (FarneDesk *self, const FarneView *view, guint *n_days)
{
  return farne_factbase_list_days (farne_desk_get_factbase (self), view->measure, view->restricted,
                                   view->known, n_days);
}

/* Whether some release tells of the areas of the level on the day. */
static gboolean
is_told (FarneDesk *self, const FarneView *view, FarneDay day)
{
  g_autoptr (FarneView) probe = farne_view_new (view->measure, view->level);
  g_autoptr (FarneFigures) figures = NULL;

  probe->restricted = view->restricted;
  probe->known = view->known;
  probe->at = day;
  figures = farne_factbase_ask (farne_desk_get_factbase (self), probe, NULL, NULL);
  for (guint i = 0; figures != NULL && i < farne_figures_get_n (figures); i++)
    if (farne_figures_get (figures, i)->release >= 0)
      return TRUE;
  return FALSE;
}

/* Small areas are told of more seldom than authorities. */
static gboolean
is_small (const char *level)
{
  return g_strcmp0 (level, "ward") == 0 || g_strcmp0 (level, "sector") == 0;
}

/*
 * The latest day known, at which the view looks when nothing else is asked: the latest that tells of
 * its level, or of any where none does.
 */
static FarneDay
find_latest (FarneDesk *self, const FarneView *view)
{
  guint n_days = 0;
  g_autofree FarneDay *days = list_days (self, view, &n_days);

  for (guint i = n_days; i > 0 && is_small (view->level); i--)
    if (is_told (self, view, days[i - 1]))
      return days[i - 1];

  return n_days == 0 ? FARNE_DAY_NONE : days[n_days - 1];
}

static FarneDay
find_before (FarneDesk *self, const FarneView *view, FarneDay at)
{
  guint n_days = 0;
  g_autofree FarneDay *days = list_days (self, view, &n_days);
  FarneDay before = FARNE_DAY_NONE;

  for (guint i = 0; i < n_days && days[i] < at; i++)
    before = days[i];
  return before;
}

/**
 * farne_desk_fill_view:
 * @self: a desk
 * @view: a question
 *
 * Fills in what a question leaves open: what is known is what was published by today; where no day
 * is asked for, the latest one; a change is measured from the day before that.
 *
 * Returns: (transfer full): the whole question
 */
FarneView *
farne_desk_fill_view (FarneDesk *self, const FarneView *view)
{
  FarneView *whole;

  g_return_val_if_fail (FARNE_IS_DESK (self) && view != NULL, NULL);

  whole = farne_view_dup (view);
  if (whole->known == FARNE_DAY_NONE)
    whole->known = farne_desk_get_today (self);
  if (wants_one_day (whole))
    whole->at = find_latest (self, whole);
  if (whole->quantity == FARNE_QUANTITY_CHANGE && whole->since == FARNE_DAY_NONE
      && whole->at != FARNE_DAY_NONE)
    whole->since = find_before (self, whole, whole->at);
  return whole;
}

/**
 * farne_desk_ask:
 * @self: a desk
 * @view: a question
 *
 * Asks for figures.
 *
 * Returns: (transfer full): the figures, or %NULL with @error
 */
FarneFigures *
farne_desk_ask (FarneDesk *self, const FarneView *view, GError **error)
{
  g_autoptr (FarneView) whole = farne_desk_fill_view (self, view);

  return farne_factbase_ask (farne_desk_get_factbase (self), whole, NULL, error);
}

static FarneDay
get_last_day (FarneFigures *figures)
{
  guint n_days = 0;
  const FarneDay *days = farne_figures_get_days (figures, &n_days);

  return n_days == 0 ? FARNE_DAY_NONE : days[n_days - 1];
}

static FarneRates *
make_rates_at (FarneDesk *self, FarneFigures *figures, FarneDay day, GError **error)
{
  return farne_rates_new (figures, farne_desk_get_factbase (self), farne_desk_get_thresholds (self),
                          day, FARNE_DAY_NONE, error);
}

static FarneRates *
make_rates (FarneDesk *self, FarneFigures *figures, GError **error)
{
  return make_rates_at (self, figures, get_last_day (figures), error);
}

/* Residents and the limit may be others on another day. */
static gboolean
add_earlier_days (FarneDesk *self, FarneFigures *figures, FarneRates *rates, GError **error)
{
  guint n_days = 0;
  const FarneDay *days = farne_figures_get_days (figures, &n_days);

  for (guint i = 0; i + 1 < n_days; i++)
    {
      g_autoptr (FarneRates) earlier = make_rates_at (self, figures, days[i], error);

      if (earlier == NULL)
        return FALSE;
      farne_rates_add_day (rates, earlier);
    }
  return TRUE;
}

/* What a gauge has beside it. */
static void
tell_status (FarneDesk *self, FarneRates *rates)
{
  farne_dispersal_tell_rates (farne_desk_get_store (self), farne_desk_get_today (self), rates);
}

/**
 * farne_desk_ask_rates:
 * @self: a desk
 * @view: a question that is not broken down
 *
 * Asks for people against residents and the limit, on the last day of the question;
 * farne_rates_find_at() tells of each day before.
 *
 * Returns: (transfer full): the rates, or %NULL with @error
 */
FarneRates *
farne_desk_ask_rates (FarneDesk *self, const FarneView *view, GError **error)
{
  g_autoptr (FarneFigures) figures = farne_desk_ask (self, view, error);

  g_autoptr (FarneRates) rates = figures == NULL ? NULL : make_rates (self, figures, error);

  if (rates == NULL || !add_earlier_days (self, figures, rates, error))
    return NULL;
  tell_status (self, rates);
  return g_steal_pointer (&rates);
}

static FarneFigures *
ask_alike (FarneDesk *self, const FarneView *view, GError **error)
{
  return farne_factbase_ask_alike (farne_desk_get_factbase (self), view, view->since, view->at,
                                   NULL, error);
}

/* Only a view of rates needs residents; without them the others are still good. */
static gboolean
needs_rates (const FarneView *view)
{
  return view->quantity == FARNE_QUANTITY_RATE || view->quantity == FARNE_QUANTITY_SHARE;
}

/**
 * farne_desk_ask_map:
 * @self: a desk
 * @view: a question about one day
 *
 * Asks for what a map shows: the count, rate, share or change in classes, as the view says.
 *
 * Returns: (transfer full): the classes and fills, or %NULL with @error
 */
FarneMapFigures *
farne_desk_ask_map (FarneDesk *self, const FarneView *view, GError **error)
{
  g_autoptr (FarneView) whole = farne_desk_fill_view (self, view);
  g_autoptr (FarneFigures) figures = farne_desk_ask (self, whole, error);
  g_autoptr (FarneFigures) alike = NULL;
  g_autoptr (FarneRates) rates = NULL;

  if (figures == NULL)
    return NULL;
  if (needs_rates (whole) && (rates = make_rates (self, figures, error)) == NULL)
    return NULL;
  if (whole->quantity == FARNE_QUANTITY_CHANGE && (alike = ask_alike (self, whole, error)) == NULL)
    return NULL;
  return farne_map_figures_new (whole, figures, rates, alike, error);
}

static guint
count_days (FarneDesk *self, const char *measure, gboolean restricted)
{
  guint n_days = 0;
  g_autofree FarneDay *days G_GNUC_UNUSED =
    farne_factbase_list_days (farne_desk_get_factbase (self), measure, restricted,
                              farne_desk_get_today (self), &n_days);

  return n_days;
}

/**
 * farne_desk_has_only_restricted:
 * @self: a desk
 * @measure: a measure, as `supported`
 *
 * Whether counts for the team alone are known of a measure, and no published figures: then a page
 * of published figures is empty, though the desk isn't.
 *
 * Returns: whether it is so
 */
gboolean
farne_desk_has_only_restricted (FarneDesk *self, const char *measure)
{
  g_return_val_if_fail (FARNE_IS_DESK (self), FALSE);

  return count_days (self, measure, FALSE) == 0 && count_days (self, measure, TRUE) > 0;
}

/**
 * farne_desk_ask_overview:
 * @self: a desk
 * @view: measure, `within` for one authority, at, known, filters
 *
 * Asks for all that the first screen and the briefing say.
 *
 * Returns: (transfer full): the overview, or %NULL with @error
 */
FarneOverview *
farne_desk_ask_overview (FarneDesk *self, const FarneView *view, GError **error)
{
  g_autoptr (FarneView) whole = farne_desk_fill_view (self, view);
  FarneOverview *overview = farne_overview_new (farne_desk_get_factbase (self),
                                                farne_desk_get_thresholds (self), whole,
                                                FARNE_DAY_NONE, NULL, error);

  if (overview != NULL)
    tell_status (self, farne_overview_get_rates (overview));
  return overview;
}

typedef struct
{
  FarneDesk *desk;
  const FarneView *view;
  double width;
  double height;
  const FarneLook *look;
} Canvas;

static FarneScene *
paint_table (const Canvas *canvas, GError **error)
{
  g_autoptr (FarneFigures) figures = farne_desk_ask (canvas->desk, canvas->view, error);
  g_autoptr (FarneRates) rates = NULL;

  if (figures == NULL)
    return NULL;
  if (canvas->view->quantity == FARNE_QUANTITY_RATE
      && (rates = make_rates (canvas->desk, figures, error)) == NULL)
    return NULL;
  return farne_paint_table (figures, rates, canvas->width, canvas->look);
}

static FarneScene *
paint_map (const Canvas *canvas, GError **error)
{
  g_autoptr (FarneMapFigures) map = farne_desk_ask_map (canvas->desk, canvas->view, error);
  g_autoptr (FarneBoundaries) boundaries = NULL;
  g_autoptr (FarneShapes) shapes = NULL;

  if (map == NULL)
    return NULL;
  shapes =
    farne_desk_get_shapes (canvas->desk, canvas->view->level, canvas->view->at, &boundaries, error);
  if (shapes == NULL)
    return NULL;
  return farne_paint_map (map, shapes, boundaries->attribution, canvas->width, canvas->height,
                          canvas->look);
}

static FarneScene *
paint_tiles (const Canvas *canvas, GError **error)
{
  g_autoptr (FarneMapFigures) map = farne_desk_ask_map (canvas->desk, canvas->view, error);

  return map == NULL ? NULL : farne_paint_tiles (map, canvas->width, canvas->height, canvas->look);
}

static FarneScene *
paint_gauges (const Canvas *canvas, GError **error)
{
  g_autoptr (FarneRates) rates = farne_desk_ask_rates (canvas->desk, canvas->view, error);

  return rates == NULL ? NULL
         : farne_paint_gauges (rates, canvas->width, canvas->height, canvas->look);
}

static FarneScene *
paint_trend (const Canvas *canvas, GError **error)
{
  g_autoptr (FarneFigures) figures = farne_desk_ask (canvas->desk, canvas->view, error);

  return figures == NULL ? NULL
         : farne_paint_trend (figures, canvas->width, canvas->height, canvas->look);
}

static FarneScene *
paint_bars (const Canvas *canvas, GError **error)
{
  g_autoptr (FarneFigures) figures = farne_desk_ask (canvas->desk, canvas->view, error);

  return figures == NULL ? NULL
         : farne_paint_bars (figures, canvas->width, canvas->height, canvas->look);
}

static FarneScene *(*const painters[]) (const Canvas *canvas, GError **error) = {
  [FARNE_FORM_TABLE] = paint_table,
  [FARNE_FORM_MAP] = paint_map,
  [FARNE_FORM_TILES] = paint_tiles,
  [FARNE_FORM_GAUGES] = paint_gauges,
  [FARNE_FORM_TREND] = paint_trend,
  [FARNE_FORM_BARS] = paint_bars,
};

/**
 * farne_desk_paint:
 * @self: a desk
 * @view: a question, with the form it is shown in
 * @width: in pixels or points, as @look
 * @height: the same
 * @look: palette, font and scale
 *
 * Asks, and paints the answer.
 *
 * Returns: (transfer full): the scene, or %NULL with @error
 */
FarneScene *
farne_desk_paint (FarneDesk        *self,
                  const FarneView  *view,
                  double            width,
                  double            height,
                  const FarneLook  *look,
                  GError          **error)
{
  g_autoptr (FarneView) whole = farne_desk_fill_view (self, view);
  const Canvas canvas = { self, whole, width, height, look };

  g_return_val_if_fail (view->form < G_N_ELEMENTS (painters), NULL);

  return painters[whole->form] (&canvas, error);
}
