/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PERFORMANCE (farne_performance_get_type ())
G_DECLARE_FINAL_TYPE (FarnePerformance, farne_performance, FARNE, PERFORMANCE, FarneRecord)

/**
 * FarnePerformance:
 * @period: period
 * @requirement: requirement, a `requirement` by its id
 * @from: from; ends with @to
 * @to: to
 * @value: reached
 * @source: source
 * @note: note
 *
 * What was reached of a requirement in a period.
 */
struct _FarnePerformance
{
  FarneRecord parent_instance;

  char *period;
  gint64 requirement;
  FarneDay from;
  FarneDay to;
  double value;
  char *source;
  char *note;
};

extern const FarneKind farne_performance_kind;

FarnePerformance *farne_performance_new (void);

G_END_DECLS
