/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-balance.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"
#include "base/farne-text.h"

static void
free_row (gpointer data)
{
  FarneBalanceRow *row = data;

  g_free (row->key);
  g_free (row->name);
  g_free (row);
}

/**
 * farne_balance_new:
 *
 * Starts an empty balance.
 *
 * Returns: (transfer full): the balance
 */
FarneBalance *
farne_balance_new (void)
{
  FarneBalance *self = g_new0 (FarneBalance, 1);

  self->rows = g_ptr_array_new_with_free_func (free_row);

  return self;
}

/**
 * farne_balance_free:
 * @self: (transfer full): a balance
 *
 * Frees a balance.
 */
void
farne_balance_free (FarneBalance *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* Parties are written by hand: case and accents don't make another party. */
static FarneBalanceRow *
find_row (FarneBalance *self, const char *key, const char *name)
{
  FarneBalanceRow *row;

  for (guint i = 0; i < self->rows->len; i++)
    {
      row = g_ptr_array_index (self->rows, i);
      if (farne_text_same (row->key, key))
        return row;
    }

  row = g_new0 (FarneBalanceRow, 1);
  row->key = g_strdup (key);
  row->name = g_strdup (name);
  g_ptr_array_add (self->rows, row);

  return row;
}

/**
 * farne_balance_weigh:
 * @self: a balance
 * @key: a party or the code of a place
 * @name: its name
 * @weight: what to add to its size, at least 0
 *
 * Adds to the size of a party or place: what is due to it is in proportion to that.
 */
void
farne_balance_weigh (FarneBalance *self, const char *key, const char *name, gint64 weight)
{
  g_return_if_fail (weight >= 0);

  find_row (self, key, name)->weight += weight;
}

/**
 * farne_balance_hold:
 * @self: a balance
 * @key: a party or the code of a place
 * @name: its name
 *
 * Counts one seat of the board that a party or place holds.
 */
void
farne_balance_hold (FarneBalance *self, const char *key, const char *name)
{
  find_row (self, key, name)->held++;
}

/* Of a product shared in whole numbers: what remains, by which the last seats go. */
static gint64
get_remainder (const FarneBalance *self, const FarneBalanceRow *row)
{
  return row->weight * self->seats % self->weight;
}

/* How many have a greater remainder, and how many the same. */
static void
count_remainders (const FarneBalance *self, const FarneBalanceRow *row, guint *greater, guint *same)
{
  *greater = 0;
  *same = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      gint64 other = get_remainder (self, g_ptr_array_index (self->rows, i));

      *greater += other > get_remainder (self, row);
      *same += other == get_remainder (self, row);
    }
}

static void
settle_row (const FarneBalance *self, FarneBalanceRow *row, guint left)
{
  guint greater, same;

  row->exact = (double) row->weight * self->seats / self->weight;
  row->least = row->weight * self->seats / self->weight;
  row->most = row->least;
  count_remainders (self, row, &greater, &same);
  if (greater < left && get_remainder (self, row) > 0)
    row->most++;
  if (greater + same <= left && row->most > row->least)
    row->least++;

  if (row->held > row->most)
    row->out_by = row->held - row->most;
  else if (row->held < row->least)
    row->out_by = -(int) (row->least - row->held);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const FarneBalanceRow *left = *(const FarneBalanceRow *const *) a;
  const FarneBalanceRow *right = *(const FarneBalanceRow *const *) b;

  if (ABS (left->out_by) != ABS (right->out_by))
    return ABS (left->out_by) > ABS (right->out_by) ? -1 : 1;
  if (left->weight != right->weight)
    return left->weight > right->weight ? -1 : 1;

  return g_strcmp0 (left->name, right->name);
}

/**
 * farne_balance_settle:
 * @self: a balance with all that was weighed and held
 *
 * Shares the seats that are held by the method of largest remainders (Hamilton's; Hare quota): each
 * has the whole part of weight × seats ÷ sum of weights, and the seats left over go to the largest
 * remainders. It is the proportion "so far as reasonably practicable" of section 15 (5) of the Local
 * Government and Housing Act 1989. Where equal remainders compete for the last seat, either answer is
 * fair. The rows are then ordered by how far they are out of balance.
 */
void
farne_balance_settle (FarneBalance *self)
{
  guint left;

  self->seats = 0;
  self->weight = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      FarneBalanceRow *row = g_ptr_array_index (self->rows, i);

      self->seats += row->held;
      self->weight += row->weight;
      row->out_by = 0;
    }
  if (self->weight == 0)
    return;

  left = self->seats;
  for (guint i = 0; i < self->rows->len; i++)
    {
      FarneBalanceRow *row = g_ptr_array_index (self->rows, i);

      left -= row->weight * self->seats / self->weight;
    }
  for (guint i = 0; i < self->rows->len; i++)
    settle_row (self, g_ptr_array_index (self->rows, i), left);
  g_ptr_array_sort (self->rows, compare_rows);
}

/**
 * farne_balance_count_out:
 * @self: a balance that is settled
 *
 * How many seats would have to change hands for the board to be in balance: the seats that are too
 * many, which are as many as those that are too few, unless a tie leaves a choice.
 *
 * Returns: the number of seats
 */
guint
farne_balance_count_out (const FarneBalance *self)
{
  guint many = 0, few = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const FarneBalanceRow *row = g_ptr_array_index (self->rows, i);

      if (row->out_by > 0)
        many += row->out_by;
      else
        few += -row->out_by;
    }

  return MAX (many, few);
}

static char *
tell_due (const FarneBalanceRow *row)
{
  if (row->least == row->most)
    return g_strdup_printf ("%u", row->least);

  return g_strdup_printf (_("%u or %u"), row->least, row->most);
}

static char *
tell_difference (const FarneBalanceRow *row)
{
  if (row->out_by > 0)
    return g_strdup_printf (ngettext ("%d seat too many", "%d seats too many", row->out_by),
                            row->out_by);
  if (row->out_by < 0)
    return g_strdup_printf (ngettext ("%d seat too few", "%d seats too few", -row->out_by),
                            -row->out_by);

  return g_strdup (_("in balance"));
}

/**
 * farne_balance_explain:
 * @self: a balance that is settled
 * @row: a row of it
 *
 * Explains what is due to a party or place and how far it is out of balance.
 *
 * Returns: (transfer full): as "Labour: holds 8; due 6 of 15 (41.2 % of the weight is 6.18 seats): 2
 *   seats too many."
 */
char *
farne_balance_explain (const FarneBalance *self, const FarneBalanceRow *row)
{
  g_autofree char *due = tell_due (row);
  g_autofree char *difference = tell_difference (row);
  g_autofree char *share = NULL;
  g_autofree char *exact = NULL;

  if (self->weight == 0)
    return g_strdup_printf (_("%s: holds %u. What is due can't be told: nothing is known of the councils' composition."),
                            row->name, row->held);

  share = farne_number_to_percent ((double) row->weight / self->weight, 1);
  exact = farne_number_to_text (row->exact, 2);

  return g_strdup_printf (_("%s: holds %u; due %s of %u (%s is %s seats): %s."), row->name, row->held,
                          due, self->seats, share, exact, difference);
}
