/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-place-code.h"

typedef char *(*TidyFunc) (const char *text);

static void
test_tidy (void)
{
  static const struct
  {
    TidyFunc tidy;
    const char *text;
    const char *expected;
  } cases[] = {
    { farne_area_code_tidy, " e06000002 ", "E06000002" },
    { farne_area_code_tidy, "E0600002", NULL },
    { farne_area_code_tidy, "N/A", NULL },
    { farne_postcode_tidy, "ts12ab", "TS1 2AB" },
    { farne_postcode_tidy, "TS10  2AB", "TS10 2AB" },
    { farne_postcode_tidy, "EC1A 1BB", "EC1A 1BB" },
    { farne_postcode_tidy, "TS1 2", NULL },
    { farne_postcode_tidy, "TS123 2AB", NULL },
    { farne_sector_tidy, "ts1 2", "TS1 2" },
    { farne_sector_tidy, "NE612", "NE61 2" },
    { farne_sector_tidy, "ZZ1 2", "ZZ1 2" },
    { farne_sector_tidy, "TS1 2AB", NULL },
    { farne_sector_tidy, "", NULL },
    { farne_postcode_get_sector, "ts10 2ab", "TS10 2" },
    { farne_postcode_get_sector, "nowhere", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tidy = cases[i].tidy (cases[i].text);

      g_assert_cmpstr (tidy, ==, cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-code/tidy", test_tidy);
  return g_test_run ();
}
