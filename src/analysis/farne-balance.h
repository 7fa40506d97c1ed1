/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FarneBalanceRow:
 * @key: what tells it, as a party or the code of a place
 * @name: its name for people
 * @weight: its size: councillors of a party, authorities of a sub-region
 * @held: seats it holds on the board
 * @exact: seats due to it, as a fraction
 * @least: the least whole number of seats that is fair
 * @most: the most; more than @least only where equal remainders leave a seat open
 * @out_by: seats too many, or, below 0, too few
 *
 * One party or place in the balance of a board.
 */
typedef struct
{
  char *key;
  char *name;
  gint64 weight;
  guint held;
  double exact;
  guint least;
  guint most;
  int out_by;
} FarneBalanceRow;

/**
 * FarneBalance:
 * @rows: (element-type FarneBalanceRow): those that seats are shared among
 * @seats: how many seats are shared out: all that are held
 * @weight: the sum of the weights
 *
 * How the seats of a board are shared, beside how they should be.
 */
typedef struct
{
  GPtrArray *rows;
  guint seats;
  gint64 weight;
} FarneBalance;

FarneBalance    *farne_balance_new     (void);
void             farne_balance_free    (FarneBalance *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneBalance, farne_balance_free)

void             farne_balance_weigh   (FarneBalance *self, const char *key, const char *name, gint64 weight);
void             farne_balance_hold    (FarneBalance *self, const char *key, const char *name);
void             farne_balance_settle  (FarneBalance *self);
guint            farne_balance_count_out (const FarneBalance *self);
char            *farne_balance_explain (const FarneBalance *self, const FarneBalanceRow *row);

G_END_DECLS
