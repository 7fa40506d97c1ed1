/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-day.h"
#include "exchange/farne-problems.h"
#include "facts/farne-areas.h"
#include "facts/farne-facts.h"

G_BEGIN_DECLS

typedef struct _FarneFactTotals FarneFactTotals;

/* Totals that a source gives beside its rows, to be compared with the sum of the rows. */
FarneFactTotals *farne_fact_totals_new   (void);
void             farne_fact_totals_free  (FarneFactTotals *self);
void             farne_fact_totals_add   (FarneFactTotals *self, guint row, const char *column, const char *measure, FarneDay day, const char *place, const char *const *values, gint64 people);
void             farne_fact_totals_check (FarneFactTotals *self, FarneFacts *facts, FarneAreas *areas, const char *sheet, FarneProblems *problems);
void             farne_fact_totals_report (guint row, const char *column, gint64 value, gint64 sum, const char *sheet, FarneProblems *problems);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneFactTotals, farne_fact_totals_free)

G_END_DECLS
