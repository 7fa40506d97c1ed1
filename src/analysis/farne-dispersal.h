/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-thresholds.h"
#include "model/farne-dispersal-status.h"
#include "model/farne-move-on.h"

G_BEGIN_DECLS

/**
 * FarneDispersalProgress:
 * @asked: how many authorities there are
 * @taking_part: how many take people in
 * @replacing: how many take people in only as replacement
 * @agreed: how many have agreed in principle, with a day or without
 * @no_date: how many of @agreed have no day to start on
 * @ceased: how many have ceased
 *
 * How far dispersal has spread on a day. The rest does not take part, or nothing is known.
 */
typedef struct
{
  guint asked;
  guint taking_part;
  guint replacing;
  guint agreed;
  guint no_date;
  guint ceased;
} FarneDispersalProgress;

/**
 * FarneLeavingWeek:
 * @monday: the first day of the week
 * @positive: people expected to leave support with leave to remain
 * @negative: people expected to leave support without
 *
 * Who is expected to leave support in a week.
 */
typedef struct
{
  FarneDay monday;
  double positive;
  double negative;
} FarneLeavingWeek;

FarneDispersalStatus  *farne_dispersal_status_find (GPtrArray *statuses, const char *authority, FarneDay on);
FarneDispersalProgress farne_dispersal_measure     (GPtrArray *statuses, GPtrArray *authorities, FarneDay on);
GArray                *farne_move_on_find_leaving  (GPtrArray *months, FarneThresholds *thresholds, char **note);
guint                  farne_leaving_week_round    (const FarneLeavingWeek *week, guint *positive, guint *negative);

G_END_DECLS
