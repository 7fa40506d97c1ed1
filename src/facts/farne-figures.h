/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-number.h"
#include "facts/farne-areas.h"
#include "facts/farne-handled.h"
#include "facts/farne-view.h"
#include "model/farne-release.h"
#include "model/farne-series.h"

G_BEGIN_DECLS

#define FARNE_BY_MAX 4

/**
 * FarneFigure:
 * @area: index in farne_figures_get_areas()
 * @day: the as-at day or period end
 * @by: for each dimension of the view, index in farne_figures_get_values()
 * @value: the sum; meaningless unless FARNE_MARK_HAS_VALUE()
 * @mark: what stands behind it
 * @provisional: whether its release is provisional
 * @n_rows: rows of the releases in it
 * @n_repaired: rows among them that were repaired
 * @covered: how many of the areas below were covered (1 of 1 for an area of the view's own level)
 * @asked: of how many
 * @unread: how many of them hold something that was withheld or could not be read
 * @release: index in farne_figures_get_releases() of the release that answered, or -1
 *
 * One cell.
 */
typedef struct
{
  guint area;
  FarneDay day;
  guint by[FARNE_BY_MAX];
  double value;
  FarneMark mark;
  gboolean provisional;
  guint n_rows;
  guint n_repaired;
  guint covered;
  guint asked;
  guint unread;
  int release;
} FarneFigure;

#define FARNE_TYPE_FIGURES (farne_figures_get_type ())
G_DECLARE_FINAL_TYPE (FarneFigures, farne_figures, FARNE, FIGURES, GObject)

/* The answer to a view's question: cells ordered by day, then area, then by. Immutable. */
const FarneView   *farne_figures_get_view     (FarneFigures *self);
FarneSeries       *farne_figures_get_series   (FarneFigures *self);
GPtrArray         *farne_figures_get_areas    (FarneFigures *self);
const FarneDay    *farne_figures_get_days     (FarneFigures *self, guint *n_days);
const char *const *farne_figures_get_values   (FarneFigures *self, guint by);
GPtrArray         *farne_figures_get_releases (FarneFigures *self);
guint              farne_figures_get_n        (FarneFigures *self);
const FarneFigure *farne_figures_get          (FarneFigures *self, guint index);
const FarneFigure *farne_figures_find         (FarneFigures *self, const char *area, FarneDay day);
double             farne_figures_get_total    (FarneFigures *self, FarneDay day, guint *covered, guint *asked);
/* Figures are a FarneHandled: farne_handled_get_handling() tells whether they are restricted. */

/* What was left out so that like is compared with like, and what is not covered, as sentences. */
const char *const *farne_figures_get_notes    (FarneFigures *self);

/* The days from which something else is counted than on the day before among them. */
gboolean farne_figures_breaks_at (FarneFigures *self, FarneDay day);

G_END_DECLS
