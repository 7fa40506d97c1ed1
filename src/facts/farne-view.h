/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "base/farne-day.h"

G_BEGIN_DECLS

/**
 * FarneForm:
 *
 * What a view is shown as.
 */
typedef enum
{
  FARNE_FORM_TABLE,
  FARNE_FORM_MAP,
  FARNE_FORM_TILES,
  FARNE_FORM_GAUGES,
  FARNE_FORM_TREND,
  FARNE_FORM_BARS,
} FarneForm;

/**
 * FarneQuantity:
 *
 * What is told of the measure: the count, residents to each person, the share of the region, or
 * the change since #FarneView.since.
 */
typedef enum
{
  FARNE_QUANTITY_COUNT,
  FARNE_QUANTITY_RATE,
  FARNE_QUANTITY_SHARE,
  FARNE_QUANTITY_CHANGE,
} FarneQuantity;

/**
 * FarneMethod:
 *
 * How classes are cut: see farne_classes_new().
 */
typedef enum
{
  FARNE_METHOD_JENKS,
  FARNE_METHOD_QUANTILE,
  FARNE_METHOD_EQUAL,
  FARNE_METHOD_MANUAL,
} FarneMethod;

/**
 * FarneFilter:
 * @dimension: the dimension
 * @values: the values that are counted, %NULL-terminated
 *
 * "Where dimension is one of values".
 */
typedef struct
{
  char *dimension;
  char **values;
} FarneFilter;

/**
 * FarneView:
 * @measure: the series' code
 * @restricted: whether the restricted series is meant, not the published one
 * @level: the level of the areas: `authority`, `subregion`, `region`, `ward`, `sector`
 * @within: the code of the area they lie in, or %NULL for the whole region
 * @at: the as-at day; %FARNE_DAY_NONE for the latest known
 * @from: the first day of a span, or %FARNE_DAY_NONE
 * @to: the last day of a span, or %FARNE_DAY_NONE
 * @summed: one figure for the whole span from @from to @to, and not one for each day in it: for flows
 *   alone, as a stock summed over time means nothing
 * @known: only releases published by this day are known; %FARNE_DAY_NONE for the file's "today"
 * @by: the dimensions to break down by, %NULL-terminated, or %NULL
 * @filters: (element-type FarneFilter): what is counted, or %NULL
 * @quantity: what is told of it
 * @since: the day a change is measured from
 * @denominator: the population series, as `population` or `children`; %NULL for `population`
 * @vintage: the day of the residents that rates are measured against; %FARNE_DAY_NONE for the latest
 *   at or before the figures
 * @limit: the limit of a cluster chosen by hand, in residents to each person; 0 for the guidance of
 *   the day
 * @form: what it is shown as
 * @n_classes: classes on a map, 2 to 9
 * @method: how they are cut
 * @breaks: manual breaks, @n_classes - 1 of them
 * @ramp: the name of the colour ramp, or %NULL for the usual
 *
 * "This measure, this level, these areas, these dates, these filters, this look": one value. Build
 * it with farne_view_new(), set fields, then treat it as immutable and pass it on.
 */
typedef struct
{
  /*< private >*/
  gatomicrefcount ref_count;

  /*< public >*/
  char *measure;
  gboolean restricted;
  char *level;
  char *within;
  FarneDay at;
  FarneDay from;
  FarneDay to;
  gboolean summed;
  FarneDay known;
  char **by;
  GPtrArray *filters;
  FarneQuantity quantity;
  FarneDay since;
  char *denominator;
  FarneDay vintage;
  double limit;
  FarneForm form;
  guint n_classes;
  FarneMethod method;
  GArray *breaks;
  char *ramp;
} FarneView;

#define FARNE_TYPE_VIEW (farne_view_get_type ())
GType      farne_view_get_type  (void);
FarneView *farne_view_new       (const char *measure, const char *level);
FarneView *farne_view_dup       (const FarneView *view);
FarneView *farne_view_ref       (FarneView *view);
void       farne_view_unref     (FarneView *view);
gboolean   farne_view_equal     (const FarneView *view, const FarneView *other);
FarneFilter *farne_view_find_filter (const FarneView *view, const char *dimension);
void       farne_view_set_filter (FarneView *view, const char *dimension, const char *const *values);
JsonNode  *farne_view_to_json   (const FarneView *view);
FarneView *farne_view_from_json (JsonNode *node, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneView, farne_view_unref)

G_END_DECLS
