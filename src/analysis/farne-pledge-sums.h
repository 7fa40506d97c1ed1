/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-arrival.h"
#include "model/farne-pledge.h"

G_BEGIN_DECLS

/**
 * FarnePledgeSum:
 * @authority: the authority's code
 * @programme: the programme's id
 * @year: the calendar year of the pledges and arrivals, or 0 for all years
 * @pledged: people pledged
 * @arrived: people who arrived, by the partnership's own records
 * @by: the first day by which people should have arrived, or %FARNE_DAY_NONE
 *
 * People pledged and arrived in one authority under one programme.
 */
typedef struct
{
  const char *authority;
  gint64 programme;
  int year;
  gint64 pledged;
  gint64 arrived;
  FarneDay by;
} FarnePledgeSum;

GArray  *farne_pledge_sums_new      (GPtrArray *pledges, GPtrArray *arrivals, gboolean by_year, FarneDay until);
void     farne_pledge_sums_total    (GArray *sums, gint64 programme, const char *authority, int year, gint64 *pledged, gint64 *arrived);
gboolean farne_pledge_sum_is_unmet  (const FarnePledgeSum *sum);

G_END_DECLS
