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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/same", test_same);
  g_test_add_func ("/text/notes", test_notes);
  g_test_add_func ("/text/digest", test_digest);
  return g_test_run ();
}
