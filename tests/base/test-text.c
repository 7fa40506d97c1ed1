/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-text.h"

static void
test_same (void)
{
  g_assert_true (farne_text_same ("Redcar & Cleveland", "Redcar and Cleveland"));
  g_assert_true (farne_text_same ("Stockton-on-Tees", "stockton on tees"));
  g_assert_true (farne_text_same ("Yorkshire And The Humber", "Yorkshire and  The\302\240Humber "));
  g_assert_true (farne_text_same ("St. Helens", "St Helens"));
  g_assert_true (farne_text_same ("Ynys M\303\264n", "Ynys Mon"));
  g_assert_false (farne_text_same ("North Tyneside", "South Tyneside"));
}

/* What is ASCII alone and what isn't take different roads to the same end. */
static void
test_fold (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "Smith's  (Homes) Ltd.", "smiths homes ltd" },
    { "Smith\342\200\231s (Homes) Ltd.", "smiths homes ltd" },
    { " A & B\t", "a and b" },
    { "\303\200 & B", "a and b" },
    { "P-0001/a", "p 0001 a" },
    { "P\342\200\2230001/\303\241", "p 0001 a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = farne_text_fold (cases[i][0]);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

static void
test_tidy (void)
{
  static const char *const cases[][2] = {
    { "", "" }, { "   ", "" }, { "a", "a" }, { "a b", "a b" }, { "a ", "a" }, { " a", "a" },
    { "a  b", "a b" }, { "a\tb", "a b" }, { "a\302\240b", "a b" }, { "\303\241  b", "\303\241 b" },
    { "a\342\200\213", "a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tidy = farne_text_tidy (cases[i][0]);

      g_assert_cmpstr (tidy, ==, cases[i][1]);
    }
}

static void
test_notes (void)
{
  static const struct
  {
    const char *text;
    const char *plain;
  } cases[] = {
    { "County Durham [note 3]", "County Durham" },
    { "Darlington (r)", "Darlington" },
    { "People (1)(2)", "People" },
    { "Section 95 [1, 2]", "Section 95" },
    { "Kingston upon Hull (City of)", "Kingston upon Hull (City of)" },
    { "N/A - Section 98 (pre-2023)", "N/A - Section 98 (pre-2023)" },
    { "Dorset (U)", "Dorset (U)" },
    { "Dorset [u]", "Dorset" },
    { "[note 1]", "[note 1]" },
    { "  Two   words ", "Two words" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = farne_text_without_notes (cases[i].text);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static void
test_digest (void)
{
  g_autofree char *digest = farne_text_digest ("abc", 3);

  g_assert_cmpstr (digest, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_compare (void)
{
  static const char *const ordered[] = {
    "", "1 in all", "A-2", "a-9", "A-10", "A-10b", "Ward 2", "ward 0010", "Ward 123456789012345678901",
    "Ward 123456789012345678902", "\303\211tat",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        const int order = farne_text_compare (ordered[i], ordered[j]);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
  g_assert_cmpint (farne_text_compare ("UP-007", "up-7"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/same", test_same);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/tidy", test_tidy);
  g_test_add_func ("/text/notes", test_notes);
  g_test_add_func ("/text/compare", test_compare);
  g_test_add_func ("/text/digest", test_digest);
  return g_test_run ();
}
