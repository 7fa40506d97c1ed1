/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-areas.h"
#include "facts/farne-facts.h"
#include "facts/farne-figures.h"
#include "facts/farne-view.h"
#include "model/farne-coverage-note.h"
#include "model/farne-release.h"
#include "model/farne-series.h"

G_BEGIN_DECLS

/**
 * FarneCoverage:
 *
 * `FarneRelease.coverage` is JSON: an array with, for each measure of the release, an object of
 * `measure`, `days` (array of ISO days), `areas` (`"all"` for every authority of the country, or an
 * array of codes), and `by` (the dimensions it gives).
 */

/**
 * FarneFactsLoader:
 * @release: a release
 * @user_data: as given
 *
 * Brings the facts of a release, when first needed; from the thread that asks.
 *
 * Returns: (transfer full): the facts
 */
typedef FarneFacts *(*FarneFactsLoader) (FarneRelease *release, gpointer user_data, GError **error);

#define FARNE_TYPE_FACTBASE (farne_factbase_get_type ())
G_DECLARE_FINAL_TYPE (FarneFactbase, farne_factbase, FARNE, FACTBASE, GObject)

/* All releases of a desk file, and the one place that answers a question about counted people. */
FarneFactbase *farne_factbase_new (FarneAreas      *areas,
                                   GPtrArray       *series,
                                   GPtrArray       *coverage_notes,
                                   GPtrArray       *releases,
                                   FarneFactsLoader loader,
                                   gpointer         user_data,
                                   GDestroyNotify   destroy);
FarneAreas    *farne_factbase_get_areas    (FarneFactbase *self);
FarneSeries   *farne_factbase_find_series  (FarneFactbase *self, const char *measure);
GPtrArray     *farne_factbase_list_series  (FarneFactbase *self);
FarneDay      *farne_factbase_list_days    (FarneFactbase *self, const char *measure, gboolean restricted, FarneDay known, guint *n_days);
FarneRelease  *farne_factbase_find_release (FarneFactbase *self, const char *measure, gboolean restricted, FarneDay day, FarneDay known);
char         **farne_factbase_list_values  (FarneFactbase *self, const char *measure, gboolean restricted, const char *dimension, FarneDay known);
FarneFigures  *farne_factbase_ask          (FarneFactbase *self, const FarneView *view, GCancellable *cancellable, GError **error);

/* The same question at two days, of the breakdowns that both days cover: like with like. */
FarneFigures  *farne_factbase_ask_alike    (FarneFactbase *self, const FarneView *view, FarneDay since, FarneDay at, GCancellable *cancellable, GError **error);

/**
 * FarneOrigin:
 * @release: the release
 * @row: row in the source, from 1, as the spreadsheet counts
 * @label: the source's own words for the row
 * @value: its value
 * @mark: its mark
 * @match: how its area was matched
 *
 * Where a figure comes from.
 */
typedef struct
{
  FarneRelease *release;
  guint row;
  char *label;
  gint64 value;
  FarneMark mark;
  FarneMatched match;
} FarneOrigin;

void       farne_origin_free           (FarneOrigin *origin);
GPtrArray *farne_factbase_list_origins (FarneFactbase *self, const FarneView *view, const char *area, FarneDay day, guint most, GError **error);
GPtrArray *farne_factbase_list_repaired (FarneFactbase *self, FarneRelease *release, gboolean within_region, GError **error);

G_END_DECLS
