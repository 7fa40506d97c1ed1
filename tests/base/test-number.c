/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-number.h"

#include <math.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    double value;
    FarneMark mark;
  } cases[] = {
    { "1", 1, FARNE_MARK_LISTED },         { "1,234", 1234, FARNE_MARK_LISTED },
    { "1,234,567", 1234567, FARNE_MARK_LISTED }, { "1 234", 1234, FARNE_MARK_LISTED },
    { "\xe2\x88\x92" "5", -5, FARNE_MARK_LISTED },      { "-5", -5, FARNE_MARK_LISTED },
    { "12.5 [r]", 12.5, FARNE_MARK_LISTED }, { "7 [note 2]", 7, FARNE_MARK_LISTED },
    { "*", 0, FARNE_MARK_SUPPRESSED },     { "c", 0, FARNE_MARK_SUPPRESSED },
    { "[c]", 0, FARNE_MARK_SUPPRESSED },   { "z", 0, FARNE_MARK_NOT_COVERED },
    { ":", 0, FARNE_MARK_NO_DATA },        { "x", 0, FARNE_MARK_NO_DATA },
    { "..", 0, FARNE_MARK_NO_DATA },       { "1e3", 1000, FARNE_MARK_LISTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = NAN;
      FarneMark mark = FARNE_MARK_NO_DATA;

      g_test_message ("%s", cases[i].text);
      g_assert_true (farne_number_parse (cases[i].text, &value, &mark));
      g_assert_cmpfloat (value, ==, cases[i].value);
      g_assert_cmpint (mark, ==, cases[i].mark);
    }
}

static void
test_parse_refuses (void)
{
  static const char *const cases[] = { "", " ", "abc", "1,2", "12,34", "1,2345", "--1", "1.2.3", "nan", "inf", ",123", "1-2" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value;
      FarneMark mark;

      g_test_message ("%s", cases[i]);
      g_assert_false (farne_number_parse (cases[i], &value, &mark));
    }
}

static void
assert_takes (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_words (void)
{
  assert_takes (farne_number_to_text (3411, 0), "3,411");
  assert_takes (farne_number_to_text (1234567.25, 1), "1,234,567.2");
  assert_takes (farne_number_to_text (-0.2, 0), "0");
  assert_takes (farne_number_to_text (-1500, 0), "\xe2\x88\x92" "1,500");
  assert_takes (farne_number_to_signed (163, 0), "+163");
  assert_takes (farne_number_to_signed (-53, 0), "\xe2\x88\x92" "53");
  assert_takes (farne_number_to_signed (0, 0), "0");
  assert_takes (farne_number_to_percent (0.5034, 1), "50.3\302\240%");
  assert_takes (farne_number_to_ratio (224.69), "1\302\240:\302\240" "225");
  assert_takes (farne_number_to_ratio (INFINITY), "none");
  assert_takes (farne_number_to_json (3411), "3411");
  assert_takes (farne_number_to_json (0.1), "0.1");
  assert_takes (farne_number_to_json (NAN), "null");
}

static void
test_json_round_trip (void)
{
  for (guint i = 0; i < 10000; i++)
    {
      double value = g_test_rand_double_range (-1e6, 1e6);
      g_autofree char *text = farne_number_to_json (value);

      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, value);
    }
}

static void
test_text_round_trip (void)
{
  for (guint i = 0; i < 10000; i++)
    {
      gint32 number = g_test_rand_int ();
      g_autofree char *text = farne_number_to_text (number, 0);
      double value;
      FarneMark mark;

      g_assert_true (farne_number_parse (text, &value, &mark));
      g_assert_cmpfloat (value, ==, number);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/parse", test_parse);
  g_test_add_func ("/number/parse-refuses", test_parse_refuses);
  g_test_add_func ("/number/words", test_words);
  g_test_add_func ("/number/json-round-trip", test_json_round_trip);
  g_test_add_func ("/number/text-round-trip", test_text_round_trip);
  return g_test_run ();
}
