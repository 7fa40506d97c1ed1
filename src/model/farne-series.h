/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_SERIES (farne_series_get_type ())
G_DECLARE_FINAL_TYPE (FarneSeries, farne_series, FARNE, SERIES, FarneRecord)

/**
 * FarneSeries:
 * @code: the name of the measure, as `supported`
 * @name: the words, as "Supported asylum seekers"
 * @unit: what one is, as "people"
 * @nature: `stock` (as at a day; never summed over time) or `flow` (over a period)
 * @period_months: for a flow, the months of one period, which ends on the day of the figure
 * @lag_days: the publisher's usual days from as-at to publication
 * @publisher: who publishes it
 * @default_filter: JSON object of dimension to the values counted by default, or unset
 * A measure: what a series of counted people counts.
 */
struct _FarneSeries
{
  FarneRecord parent_instance;

  char *code;
  char *name;
  char *unit;
  char *nature;
  gint64 period_months;
  gint64 lag_days;
  char *publisher;
  char *default_filter;
};

extern const FarneKind farne_series_kind;

FarneSeries *farne_series_new (void);

G_END_DECLS
