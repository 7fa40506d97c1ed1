/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-dispersal.h"
#include "desk/farne-desk.h"
#include "model/farne-dispersal-target.h"

G_BEGIN_DECLS

/**
 * FarneDispersalHistory:
 * @statuses: (element-type FarneDispersalStatus): every status on record
 * @authorities: (element-type FarneArea): the authorities of the desk's day, those that take part
 *   first, the longest first
 * @progress: how far dispersal has spread on that day
 * @target: (nullable): the next "all take part by"
 * @on: the desk's day
 *
 * Which authorities take part in dispersal, since when.
 */
typedef struct
{
  GPtrArray *statuses;
  GPtrArray *authorities;
  FarneDispersalProgress progress;
  FarneDispersalTarget *target;
  FarneDay on;
} FarneDispersalHistory;

FarneDispersalHistory *farne_dispersal_history_new      (FarneDesk *desk, GError **error);
void                   farne_dispersal_history_free     (FarneDispersalHistory *self);
char                  *farne_dispersal_history_describe (const FarneDispersalHistory *self);
const char            *farne_dispersal_status_say       (FarneDispersalStatus *status);
FarneBandChart        *farne_dispersal_history_chart    (const FarneDispersalHistory *self);
void                   farne_dispersal_tell_rates       (FarneStore *store, FarneDay on, FarneRates *rates);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneDispersalHistory, farne_dispersal_history_free)

G_END_DECLS
