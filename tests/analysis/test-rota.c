/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose turn it is to take a child: by share, whatever the order of what is given. */
#include "analysis/farne-rota.h"

#include <string.h>

#include "base/farne-number.h"

#define N_PLACES 9
#define THRESHOLD 0.0007

static FarneDay
today (void)
{
  return farne_day_new (2017, 4, 10);
}

static FarneRotaPlace
make (const char *code, double children, guint cared)
{
  return (FarneRotaPlace) { .code = code, .name = code, .children = children, .cared = cared,
                            .review = FARNE_DAY_NONE };
}

static const FarneRotaStanding *
get (GArray *standings, guint i)
{
  return &g_array_index (standings, FarneRotaStanding, i);
}

static const char *
get_code (const FarneRotaPlace *places, GArray *standings, guint i)
{
  return places[get (standings, i)->place].code;
}

static void
test_furthest_below (void)
{
  const FarneRotaPlace places[] = { make ("A", 20000, 3), make ("B", 40000, 3),
                                    make ("C", 40000, 5) };
  g_autoptr (GArray) standings = farne_rota_order (places, 3, 0, today ());

  /* Of 11 and the next one: 2.4, 4.8, 4.8. */
  g_assert_cmpstr (get_code (places, standings, 0), ==, "B");
  g_assert_cmpstr (get_code (places, standings, 1), ==, "C");
  g_assert_cmpstr (get_code (places, standings, 2), ==, "A");
  g_assert_cmpfloat_with_epsilon (get (standings, 0)->owed, 1.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (get (standings, 2)->owed, -0.6, 1e-9);
  g_assert_cmpstr (get (standings, 0)->why, ==,
                   "Has 40.0\u00a0% of the children of those taking part and cares for 3: 1.8 below its "
                   "share.");
  g_assert_cmpstr (get (standings, 2)->why, ==,
                   "Has 20.0\u00a0% of the children of those taking part and cares for 3: 0.6 above its "
                   "share.");
}

static void
test_refused (void)
{
  FarneRotaPlace places[] = { make ("A", 20000, 0), make ("B", 20000, 2) };
  g_autoptr (GArray) standings = NULL;

  places[0].n_refused = 1;
  standings = farne_rota_order (places, 2, 0, today ());
  g_assert_cmpstr (get_code (places, standings, 0), ==, "B");
  /* What it owes stays. */
  g_assert_cmpfloat_with_epsilon (get (standings, 1)->owed, 1.5, 1e-9);
  g_assert_nonnull (strstr (get (standings, 1)->why, "stands behind the others"));
}

static void
test_aside (void)
{
  FarneRotaPlace places[] = { make ("A", 20000, 0), make ("B", 20000, 14), make ("C", 0, 0),
                              make ("D", 10000, 0), make ("E", 10000, 0) };
  g_autoptr (GArray) standings = NULL;

  places[0].is_exempt = places[3].is_exempt = TRUE;
  places[0].review = farne_day_new (2017, 7, 14);
  places[3].review = farne_day_new (2017, 4, 1);
  standings = farne_rota_order (places, G_N_ELEMENTS (places), THRESHOLD, today ());

  g_assert_cmpstr (get_code (places, standings, 0), ==, "E");
  g_assert_cmpuint (get (standings, 0)->turn, ==, 1);
  g_assert_cmpfloat (get (standings, 0)->share, ==, 1);
  for (guint i = 1; i < standings->len; i++)
    g_assert_cmpuint (get (standings, i)->turn, ==, 0);
  g_assert_cmpstr (get (standings, 1)->why, ==, "Exempt until it is reviewed on 14 July 2017.");
  g_assert_cmpstr (get (standings, 2)->why, ==,
                   "Need take no more: 14 children are 0.07\u00a0% of its children or above.");
  g_assert_cmpstr (get (standings, 3)->why, ==, "Exempt; the review was due on 1 April 2017.");
  g_assert_cmpstr (get (standings, 4)->why, ==,
                   "Stands aside: its residents under 18 are not known. Import a population.");
}

static void
make_random (GRand *rand, FarneRotaPlace *places)
{
  static const char *const codes[N_PLACES] = { "A", "B", "C", "D", "E", "F", "G", "H", "I" };

  for (guint i = 0; i < N_PLACES; i++)
    {
      places[i] = make (codes[i], g_rand_int_range (rand, 0, 12) * 5000,
                        g_rand_int_range (rand, 0, 6));
      places[i].is_exempt = g_rand_int_range (rand, 0, 6) == 0;
      places[i].n_refused = g_rand_int_range (rand, 0, 4) == 0;
    }
}

static void
shuffle (GRand *rand, FarneRotaPlace *places)
{
  for (guint i = N_PLACES - 1; i > 0; i--)
    {
      const guint j = g_rand_int_range (rand, 0, i + 1);
      const FarneRotaPlace kept = places[i];

      places[i] = places[j];
      places[j] = kept;
    }
}

static void
test_any_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20170410);

  for (guint round = 0; round < 300; round++)
    {
      FarneRotaPlace places[N_PLACES], mixed[N_PLACES];
      g_autoptr (GArray) one = NULL;
      g_autoptr (GArray) other = NULL;

      make_random (rand, places);
      memcpy (mixed, places, sizeof places);
      shuffle (rand, mixed);
      one = farne_rota_order (places, N_PLACES, THRESHOLD, today ());
      other = farne_rota_order (mixed, N_PLACES, THRESHOLD, today ());
      for (guint i = 0; i < N_PLACES; i++)
        {
          g_assert_cmpstr (get_code (places, one, i), ==, get_code (mixed, other, i));
          g_assert_cmpstr (get (one, i)->why, ==, get (other, i)->why);
        }
    }
}

/* Deals out children one after the other to whoever's turn it is. */
static void
deal (FarneRotaPlace *places, guint n_children)
{
  for (guint i = 0; i < n_children; i++)
    {
      g_autoptr (GArray) standings = farne_rota_order (places, N_PLACES, 0, today ());

      if (get (standings, 0)->turn != 1)
        return;
      places[get (standings, 0)->place].cared++;
    }
}

static void
assert_shares (const FarneRotaPlace *places, guint n_children)
{
  double all = 0;

  for (guint i = 0; i < N_PLACES; i++)
    all += places[i].is_exempt ? 0 : places[i].children;
  for (guint i = 0; i < N_PLACES; i++)
    {
      const double fair = places[i].is_exempt || all == 0 ? 0 : places[i].children / all * n_children;

      g_assert_cmpfloat (places[i].cared, <, fair + 1);
      g_assert_cmpfloat (places[i].cared, >, fair - 2);
    }
}

static void
test_shares (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (24);

  for (guint round = 0; round < 60; round++)
    {
      FarneRotaPlace places[N_PLACES];
      const guint n = g_rand_int_range (rand, 1, 150);

      make_random (rand, places);
      for (guint i = 0; i < N_PLACES; i++)
        places[i].cared = places[i].n_refused = 0;
      deal (places, n);
      assert_shares (places, n);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rota/furthest-below-its-share", test_furthest_below);
  g_test_add_func ("/rota/refused", test_refused);
  g_test_add_func ("/rota/stand-aside", test_aside);
  g_test_add_func ("/rota/any-order-given", test_any_order);
  g_test_add_func ("/rota/takes-follow-shares", test_shares);

  return g_test_run ();
}
