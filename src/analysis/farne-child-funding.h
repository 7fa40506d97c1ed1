/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-child-cost.h"
#include "model/farne-child-grant.h"

G_BEGIN_DECLS

/**
 * FarneChildFunding:
 * @authority: the authority's code
 * @financial_year: the year in which the financial year begins
 * @children: children cared for, as told; 0 where it isn't
 * @days: their days of care, as told
 * @cost: pence
 * @daily: pence by daily rates
 * @grants: pence of grants
 * @gap: @cost less all funding, in pence: what the authority pays itself
 * @has_rate: whether days are told and a daily rate is known
 *
 * What unaccompanied children cost an authority in a financial year, and what it is paid for them.
 */
typedef struct
{
  const char *authority;
  int financial_year;
  gint64 children;
  gint64 days;
  gint64 cost;
  gint64 daily;
  gint64 grants;
  gint64 gap;
  gboolean has_rate;
} FarneChildFunding;

GArray *farne_child_funding_sum (GPtrArray *costs, GPtrArray *grants);

G_END_DECLS
