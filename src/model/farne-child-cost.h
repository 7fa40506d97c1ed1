/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CHILD_COST (farne_child_cost_get_type ())
G_DECLARE_FINAL_TYPE (FarneChildCost, farne_child_cost, FARNE, CHILD_COST, FarneRecord)

/**
 * FarneChildCost:
 * @authority: authority, by its code
 * @financial_year: financial year
 * @children: children
 * @days: days of care
 * @cost: cost, in pence
 * @source: source
 * @note: note
 *
 * What unaccompanied children cost an authority in a financial year.
 */
struct _FarneChildCost
{
  FarneRecord parent_instance;

  char *authority;
  gint64 financial_year;
  gint64 children;
  gint64 days;
  gint64 cost;
  char *source;
  char *note;
};

extern const FarneKind farne_child_cost_kind;

FarneChildCost *farne_child_cost_new (void);

G_END_DECLS
