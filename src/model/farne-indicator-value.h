/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_INDICATOR_VALUE (farne_indicator_value_get_type ())
G_DECLARE_FINAL_TYPE (FarneIndicatorValue, farne_indicator_value, FARNE, INDICATOR_VALUE, FarneRecord)

/**
 * FarneIndicatorValue:
 * @indicator: indicator, a `indicator` by its id
 * @day: as at
 * @value: value
 * @source: source
 *
 * A typed value of an indicator on a day.
 */
struct _FarneIndicatorValue
{
  FarneRecord parent_instance;

  gint64 indicator;
  FarneDay day;
  double value;
  char *source;
};

extern const FarneKind farne_indicator_value_kind;

FarneIndicatorValue *farne_indicator_value_new (void);

G_END_DECLS
