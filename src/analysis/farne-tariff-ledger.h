/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-arrival.h"
#include "model/farne-claim.h"
#include "model/farne-household.h"
#include "model/farne-tariff.h"

G_BEGIN_DECLS

/**
 * FarneLedgerLine:
 * @programme: the programme's id
 * @authority: the authority's code
 * @financial_year: the year in which the financial year begins
 * @people: people who arrived and of whom a month counts
 * @person_months: their months in the year, together
 * @unpriced_months: of these, months for which no tariff is known
 * @entitled: pence, by the tariffs
 * @claimed: pence
 * @received: pence
 * @outstanding: @entitled less @received, in pence
 * @earliest_due: the earliest day a claim that has not been paid was due, or %FARNE_DAY_NONE
 * @is_claimed: whether there is a claim at all
 *
 * What one authority is entitled to under one programme for one financial year, and what it got.
 */
typedef struct
{
  gint64 programme;
  const char *authority;
  int financial_year;
  guint people;
  guint person_months;
  guint unpriced_months;
  gint64 entitled;
  gint64 claimed;
  gint64 received;
  gint64 outstanding;
  FarneDay earliest_due;
  gboolean is_claimed;
} FarneLedgerLine;

GArray *farne_tariff_ledger_sum  (GPtrArray *tariffs, GPtrArray *arrivals, GPtrArray *households, GPtrArray *claims, FarneDay by);
char   *farne_ledger_line_explain (const FarneLedgerLine *line);

G_END_DECLS
