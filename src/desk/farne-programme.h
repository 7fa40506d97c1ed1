/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-blockages.h"
#include "analysis/farne-progress.h"
#include "desk/farne-desk.h"
#include "model/farne-indicator.h"
#include "model/farne-target.h"
#include "model/farne-work-year.h"

G_BEGIN_DECLS

/**
 * FarneIndicatorState:
 * @indicator: the indicator
 * @target: (nullable): the target that counts today: the next to be reached, else the last
 * @progress: where it stands; rated if there is a target
 * @from_figures: whether its values are taken from counted people
 * @source: where the last value comes from
 *
 * An indicator of a national outcome on the desk's day.
 */
typedef struct
{
  FarneIndicator *indicator;
  FarneTarget *target;
  FarneProgress progress;
  gboolean from_figures;
  char *source;
} FarneIndicatorState;

#define FARNE_N_APPROVALS 4

/**
 * FarneApproval:
 * @who: who agrees, translated, as a heading has it
 * @within: the same within a sentence
 * @day: when they agreed, or %FARNE_DAY_NONE
 *
 * One step of the chain by which the work programme of a year is agreed.
 */
typedef struct
{
  const char *who;
  const char *within;
  FarneDay day;
} FarneApproval;

void farne_work_year_list_approvals (FarneWorkYear *year, FarneApproval *approvals);

FarneIndicatorState *farne_indicator_state_new  (FarneDesk *desk, FarneIndicator *indicator);
void                 farne_indicator_state_free (FarneIndicatorState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneIndicatorState, farne_indicator_state_free)

char      *farne_indicator_state_tell (const FarneIndicatorState *state);
GPtrArray *farne_desk_list_blockages  (FarneDesk *desk, GPtrArray **items);
guint      farne_desk_get_rise_span   (FarneDesk *desk);

G_END_DECLS
