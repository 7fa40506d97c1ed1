/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-blockages.h"
#include "analysis/farne-rise.h"

#define TODAY 17266 /* 10 April 2017 */
#define SPAN 91

static void
add (GPtrArray *items, const char *topic, int days_ago)
{
  g_ptr_array_add (items, farne_blockage_item_new (NULL, topic, TODAY - days_ago, TRUE));
}

static GPtrArray *
make_items (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) farne_blockage_item_free);
}

/* Reckoned by hand: n = 4, p = 1/5: P(X >= 3) = 4 × 0.2³ × 0.8 + 0.2⁴ = 0.0272. */
static void
test_exact (void)
{
  g_assert_cmpfloat_with_epsilon (farne_rise_get_probability (3, 1, 1, 4), 0.0272, 1e-12);
  g_assert_cmpfloat_with_epsilon (farne_rise_get_probability (3, 1, 0, 4), 0.008, 1e-12);
  g_assert_cmpfloat (farne_rise_get_probability (0, 1, 9, 4), ==, 1);
  /* Two equal spans: one half, and half of the middle term more. */
  g_assert_cmpfloat_with_epsilon (farne_rise_get_probability (2, 1, 2, 1), 0.6875, 1e-12);
}

/* The more there are now, the less it is by chance; the more before, the more. */
static void
test_monotone (void)
{
  for (guint before = 0; before < 40; before++)
    for (guint now = 1; now < 40; now++)
      {
        double p = farne_rise_get_probability (now, 91, before, 365);

        g_assert_cmpfloat (p, >, 0);
        g_assert_cmpfloat (p, <, farne_rise_get_probability (now - 1, 91, before, 365) + 1e-12);
        g_assert_cmpfloat (p, <, farne_rise_get_probability (now, 91, before + 1, 365) + 1e-12);
      }
}

static void
test_groups (void)
{
  g_autoptr (GPtrArray) items = make_items ();
  g_autoptr (GPtrArray) groups = NULL;
  const FarneBlockage *group;

  add (items, "Late emergency payments", 300);
  add (items, "Emergency payment late again", 20);
  add (items, "late  EMERGENCY payments", 10);
  add (items, "Emergency payments", 5);
  add (items, "Emergency payments are late", 1);
  add (items, "Health advice", 50);
  add (items, "Damp in a bedroom", 40);
  add (items, "Emergency payments", -3);
  groups = farne_blockages_find (items, TODAY, SPAN, 3, 0.05);
  g_assert_cmpuint (groups->len, ==, 1);
  group = g_ptr_array_index (groups, 0);
  g_assert_cmpstr (group->topic, ==, "Late emergency payments");
  g_assert_cmpuint (group->now, ==, 4);
  g_assert_cmpuint (group->before, ==, 1);
  g_assert_cmpuint (group->n_open, ==, 5);
  g_assert_true (group->rises);
  g_assert_cmpint (((FarneBlockageItem *) g_ptr_array_index (group->items, 0))->day, ==, TODAY - 1);
}

/* As many as ever are no rise, however many they are; what rises stands first. */
static void
test_usual (void)
{
  g_autoptr (GPtrArray) items = make_items ();
  g_autoptr (GPtrArray) groups = NULL;
  g_autofree char *words = NULL;

  for (int day = 0; day < SPAN + 365; day += 30)
    add (items, "Repairs", day);
  for (int day = 0; day < 80; day += 20)
    add (items, "Interpreters", day);
  groups = farne_blockages_find (items, TODAY, SPAN, 3, 0.05);
  g_assert_cmpuint (groups->len, ==, 2);
  g_assert_cmpstr (((FarneBlockage *) g_ptr_array_index (groups, 0))->topic, ==, "Interpreters");
  g_assert_false (((FarneBlockage *) g_ptr_array_index (groups, 1))->rises);
  words = farne_blockage_explain (g_ptr_array_index (groups, 1), SPAN);
  g_assert_nonnull (strstr (words, "no more than chance gives"));
}

/* Two where there were none before are hardly by chance, and yet no pattern. */
static void
test_too_few (void)
{
  g_autoptr (GPtrArray) items = make_items ();
  g_autoptr (GPtrArray) groups = NULL;
  const FarneBlockage *group;

  add (items, "Heating broken", 10);
  add (items, "Heating broken", 20);
  groups = farne_blockages_find (items, TODAY, SPAN, 3, 0.05);
  group = g_ptr_array_index (groups, 0);
  g_assert_cmpfloat (group->probability, <, 0.05);
  g_assert_true (group->too_few);
  g_assert_false (group->rises);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/blockages/exact", test_exact);
  g_test_add_func ("/blockages/monotone", test_monotone);
  g_test_add_func ("/blockages/groups", test_groups);
  g_test_add_func ("/blockages/usual", test_usual);
  g_test_add_func ("/blockages/too-few", test_too_few);
  return g_test_run ();
}
