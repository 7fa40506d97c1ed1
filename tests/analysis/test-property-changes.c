/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-property-changes.h"

#define DAY 17256

static FarneProperty *
make (const char *reference, const char *postcode, gint64 bed_spaces, const char *status)
{
  FarneProperty *property = farne_property_new ();

  g_object_set (property, "reference", reference, "postcode", postcode, "bed-spaces", bed_spaces,
                "status", status, NULL);
  return property;
}

static void
add (GPtrArray *properties, const char *reference, const char *postcode, gint64 bed_spaces,
     const char *status)
{
  g_ptr_array_add (properties, make (reference, postcode, bed_spaces, status));
}

typedef struct
{
  GPtrArray *before;
  GPtrArray *listed;
} Lists;

static void
set_up (Lists *lists, gconstpointer data)
{
  lists->before = g_ptr_array_new_with_free_func (g_object_unref);
  lists->listed = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Lists *lists, gconstpointer data)
{
  g_ptr_array_unref (lists->before);
  g_ptr_array_unref (lists->listed);
}

static const FarnePropertyChange *
get (GArray *changes, guint index)
{
  g_assert_cmpuint (index, <, changes->len);
  return &g_array_index (changes, FarnePropertyChange, index);
}

static void
test_each_fate (Lists *lists, gconstpointer data)
{
  g_autoptr (GArray) changes = NULL;
  g_autofree char *words = NULL;

  add (lists->before, "A1", "TS1 1AA", 4, "active");
  add (lists->before, "A2", "TS1 1AB", 5, "active");
  add (lists->before, "A3", "TS1 1AD", 6, "closed");
  add (lists->before, "A4", "TS1 1AE", 7, "active");
  add (lists->before, "A5", "TS1 1AF", 8, "proposed");
  add (lists->listed, "a1 ", NULL, 4, NULL);
  add (lists->listed, "A2", NULL, 9, NULL);
  add (lists->listed, "A3", NULL, 6, NULL);
  add (lists->listed, "A6", "TS1 1AG", 2, NULL);
  FARNE_PROPERTY (g_ptr_array_index (lists->before, 0))->first_listed = DAY - 90;
  FARNE_PROPERTY (g_ptr_array_index (lists->before, 1))->first_listed = DAY - 90;
  g_object_set (g_ptr_array_index (lists->listed, 0), "reference", "A1", NULL);
  changes = farne_property_changes_find (lists->before, lists->listed, DAY);
  g_assert_cmpuint (changes->len, ==, 5);
  g_assert_cmpint (get (changes, 0)->fate, ==, FARNE_PROPERTY_SAME);
  g_assert_cmpint (get (changes, 1)->fate, ==, FARNE_PROPERTY_CHANGED);
  g_assert_cmpint (get (changes, 2)->fate, ==, FARNE_PROPERTY_BACK);
  g_assert_cmpint (get (changes, 3)->fate, ==, FARNE_PROPERTY_NEW);
  g_assert_cmpint (get (changes, 4)->fate, ==, FARNE_PROPERTY_GONE);
  g_assert_cmpstr (get (changes, 4)->after->reference, ==, "A4");
  g_assert_cmpstr (get (changes, 4)->after->status, ==, "closed");
  g_assert_cmpint (get (changes, 4)->after->to, ==, DAY);
  g_assert_cmpint (get (changes, 3)->after->first_listed, ==, DAY);
  g_assert_cmpint (get (changes, 0)->after->first_listed, ==, DAY - 90);
  g_assert_cmpint (get (changes, 0)->after->last_listed, ==, DAY);
  g_assert_cmpstr (get (changes, 2)->after->status, ==, "active");
  words = farne_property_change_describe (get (changes, 1));
  g_assert_cmpstr (words, ==, "Bed spaces");
}

/* What a list leaves empty stays; a new postcode without a place takes the old ward away. */
static void
test_moved (Lists *lists, gconstpointer data)
{
  g_autoptr (GArray) changes = NULL;

  add (lists->before, "A1", "TS1 1AA", 4, "active");
  g_object_set (g_ptr_array_index (lists->before, 0), "ward", "E05001489", "address", "1 Street",
                "easting", (gint64) 448907, NULL);
  add (lists->listed, "A1", "SR1 1AE", 4, NULL);
  changes = farne_property_changes_find (lists->before, lists->listed, DAY);
  g_assert_cmpstr (get (changes, 0)->after->address, ==, "1 Street");
  g_assert_cmpstr (get (changes, 0)->after->postcode, ==, "SR1 1AE");
  g_assert_null (get (changes, 0)->after->ward);
  g_assert_cmpint (get (changes, 0)->after->easting, ==, 0);
  g_assert_cmpstr (get (changes, 0)->before->ward, ==, "E05001489");
}

/* Another provider's properties are not gone because this one does not list them. */
static void
test_other_providers_stay (Lists *lists, gconstpointer data)
{
  g_autoptr (GArray) changes = NULL;

  for (gint64 provider = 1; provider <= 2; provider++)
    {
      g_autofree char *reference = g_strdup_printf ("P%d", (int) provider);

      add (lists->before, reference, NULL, 1, "active");
      g_object_set (g_ptr_array_index (lists->before, provider - 1), "provider", provider, NULL);
    }
  add (lists->listed, "P3", NULL, 1, NULL);
  g_object_set (g_ptr_array_index (lists->listed, 0), "provider", (gint64) 1, NULL);
  changes = farne_property_changes_find (lists->before, lists->listed, DAY);
  g_assert_cmpuint (farne_property_changes_count (changes, FARNE_PROPERTY_GONE), ==, 1);
  g_assert_cmpstr (get (changes, 1)->after->reference, ==, "P1");
}

/* The same list again changes nothing, whatever the list. */
static void
test_again (Lists *lists, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20170331);
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) again = NULL;
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *reference = g_strdup_printf ("R%u", i);

      if (g_rand_boolean (rand))
        add (lists->before, reference, NULL, g_rand_int_range (rand, 1, 9),
             g_rand_boolean (rand) ? "active" : "closed");
      if (g_rand_boolean (rand))
        add (lists->listed, reference, NULL, g_rand_int_range (rand, 1, 9), NULL);
    }
  first = farne_property_changes_find (lists->before, lists->listed, DAY);
  for (guint i = 0; i < first->len; i++)
    g_ptr_array_add (after, g_object_ref (get (first, i)->after));
  again = farne_property_changes_find (after, lists->listed, DAY);
  g_assert_cmpuint (again->len, ==, lists->listed->len);
  g_assert_cmpuint (farne_property_changes_count (again, FARNE_PROPERTY_SAME), ==, again->len);
}

#define ADD(path, func) g_test_add (path, Lists, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/property-changes/each-fate", test_each_fate);
  ADD ("/property-changes/moved", test_moved);
  ADD ("/property-changes/other-providers-stay", test_other_providers_stay);
  ADD ("/property-changes/again", test_again);
  return g_test_run ();
}
