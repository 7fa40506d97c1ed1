/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-balance.h"

static FarneBalance *
make (const gint64 *weights, const guint *held, guint n)
{
  FarneBalance *balance = farne_balance_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("party %c", 'a' + i);

      farne_balance_weigh (balance, key, key, weights[i]);
      for (guint j = 0; j < held[i]; j++)
        farne_balance_hold (balance, key, key);
    }
  farne_balance_settle (balance);

  return balance;
}

static const FarneBalanceRow *
find (FarneBalance *balance, const char *name)
{
  for (guint i = 0; i < balance->rows->len; i++)
    {
      const FarneBalanceRow *row = g_ptr_array_index (balance->rows, i);

      if (g_str_equal (row->name, name))
        return row;
    }
  g_assert_not_reached ();
}

/* 15 seats among 412, 301, 187 and 100: 6.18, 4.515, 2.805, 1.5; the remainders give two more. */
static void
test_known (void)
{
  const gint64 weights[] = { 412, 301, 187, 100 };
  const guint held[] = { 8, 4, 3, 0 };
  g_autoptr (FarneBalance) balance = make (weights, held, 4);
  g_autofree char *words = farne_balance_explain (balance, find (balance, "party a"));

  g_assert_cmpuint (find (balance, "party a")->most, ==, 6);
  g_assert_cmpint (find (balance, "party a")->out_by, ==, 2);
  g_assert_cmpuint (find (balance, "party b")->least, ==, 5);
  g_assert_cmpint (find (balance, "party b")->out_by, ==, -1);
  g_assert_cmpint (find (balance, "party c")->out_by, ==, 0);
  g_assert_cmpint (find (balance, "party d")->out_by, ==, -1);
  g_assert_cmpuint (farne_balance_count_out (balance), ==, 2);
  g_assert_cmpstr (words, ==,
                   "party a: holds 8; due 6 of 15 (41.2\u00a0% is 6.18 seats): 2 seats too many.");
}

/* Two alike share three seats: 2 and 1 is as fair as 1 and 2. */
static void
test_tie (void)
{
  const gint64 weights[] = { 50, 50 };
  const guint fair[] = { 1, 2 }, unfair[] = { 0, 3 };
  g_autoptr (FarneBalance) first = make (weights, fair, 2);
  g_autoptr (FarneBalance) second = make (weights, unfair, 2);

  g_assert_cmpuint (farne_balance_count_out (first), ==, 0);
  g_assert_cmpuint (find (first, "party a")->least, ==, 1);
  g_assert_cmpuint (find (first, "party a")->most, ==, 2);
  g_assert_cmpint (find (second, "party a")->out_by, ==, -1);
  g_assert_cmpint (find (second, "party b")->out_by, ==, 1);
}

/* A party that sits on the board and on no council is due nothing; one without a seat stands too. */
static void
test_strangers (void)
{
  g_autoptr (FarneBalance) balance = farne_balance_new ();

  farne_balance_weigh (balance, "Labour", "Labour", 30);
  farne_balance_hold (balance, "labour", "labour");
  farne_balance_hold (balance, "Independent", "Independent");
  farne_balance_weigh (balance, "Green", "Green", 30);
  farne_balance_settle (balance);
  g_assert_cmpuint (balance->rows->len, ==, 3);
  g_assert_cmpint (find (balance, "Independent")->out_by, ==, 1);
  g_assert_cmpint (find (balance, "Green")->out_by, ==, -1);
  g_assert_cmpint (find (balance, "Labour")->out_by, ==, 0);
}

/* Without any council nothing is due, and nothing is out of balance. */
static void
test_unknown (void)
{
  g_autoptr (FarneBalance) balance = farne_balance_new ();
  g_autofree char *words = NULL;

  farne_balance_hold (balance, "Labour", "Labour");
  farne_balance_settle (balance);
  words = farne_balance_explain (balance, find (balance, "Labour"));
  g_assert_cmpuint (farne_balance_count_out (balance), ==, 0);
  g_assert_nonnull (strstr (words, "can't be told"));
}

/* What a random balance must keep: due seats lie by the exact share, and sum to the seats. */
static void
check_random (GRand *rand)
{
  const guint n = g_rand_int_range (rand, 1, 9);
  gint64 weights[9];
  guint held[9];
  guint least = 0, most = 0;
  int out = 0;
  g_autoptr (FarneBalance) balance = NULL;

  for (guint i = 0; i < n; i++)
    {
      weights[i] = g_rand_int_range (rand, 1, 12);
      held[i] = g_rand_int_range (rand, 0, 6);
    }
  balance = make (weights, held, n);
  for (guint i = 0; i < n; i++)
    {
      const FarneBalanceRow *row = g_ptr_array_index (balance->rows, i);

      least += row->least;
      most += row->most;
      out += row->out_by;
      g_assert_cmpfloat (row->least, >, row->exact - 1);
      g_assert_cmpfloat (row->most, <, row->exact + 1);
      g_assert_cmpuint (row->most - row->least, <=, 1);
    }
  g_assert_cmpuint (least, <=, balance->seats);
  g_assert_cmpuint (most, >=, balance->seats);
  if (least == most)
    g_assert_cmpint (out, ==, 0);
}

static void
test_properties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (39);

  for (guint i = 0; i < 2000; i++)
    check_random (rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/balance/known", test_known);
  g_test_add_func ("/balance/tie", test_tie);
  g_test_add_func ("/balance/strangers", test_strangers);
  g_test_add_func ("/balance/unknown", test_unknown);
  g_test_add_func ("/balance/properties", test_properties);
  return g_test_run ();
}
