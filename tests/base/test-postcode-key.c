/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-place-code.h"
#include "base/farne-postcode-key.h"

#include <string.h>

static guint64
pack (const char *text)
{
  return farne_postcode_pack (text, strlen (text));
}

static void
test_spelled_anyhow (void)
{
  static const char *const spellings[] = { "TS1 2AB", "ts12ab", " Ts1  2aB ", "TS1 2 AB" };

  for (guint i = 1; i < G_N_ELEMENTS (spellings); i++)
    g_assert_cmpuint (pack (spellings[i]), ==, pack (spellings[0]));
  g_assert_cmpuint (pack ("TS11 2AB"), !=, pack ("TS1 2AB"));
}

static void
test_refused (void)
{
  static const char *const texts[] = { "", " ", "TS1", "TS1 2A", "TS1 2ABC", "1S1 2AB", "TS1-2AB",
                                       "TS1 22A", "TSTS1 2AB", "TS123 2AB", "T\xc3\xa9 2AB" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpuint (pack (texts[i]), ==, 0);
  g_assert_null (farne_postcode_unpack (0));
  g_assert_null (farne_postcode_unpack (G_MAXUINT64));
}

static char *
make_random (GRand *rand)
{
  static const char *const shapes[] = { "A9", "A99", "AA9", "AA99", "A9A", "AA9A" };
  GString *text = g_string_new (shapes[g_rand_int_range (rand, 0, G_N_ELEMENTS (shapes))]);

  g_string_append (text, " 9AA");
  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] != ' ')
      text->str[i] = text->str[i] == '9' ? '0' + g_rand_int_range (rand, 0, 10)
                     : 'A' + g_rand_int_range (rand, 0, 26);
  return g_string_free (text, FALSE);
}

/* Whatever is a postcode comes back as it was, as the other tidier has it. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20170410);

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = make_random (rand);
      g_autofree char *tidy = farne_postcode_tidy (text);
      g_autofree char *again = farne_postcode_unpack (pack (text));

      g_assert_cmpstr (again, ==, text);
      g_assert_cmpstr (tidy, ==, text);
      g_assert_cmpuint (pack (text), <, G_GUINT64_CONSTANT (1) << 37);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/postcode-key/spelled-anyhow", test_spelled_anyhow);
  g_test_add_func ("/postcode-key/refused", test_refused);
  g_test_add_func ("/postcode-key/round-trip", test_round_trip);
  return g_test_run ();
}
