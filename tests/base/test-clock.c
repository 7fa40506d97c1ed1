/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-clock.h"

static void
test_tidy (void)
{
  static const struct
  {
    const char *text;
    const char *clock; /* NULL: none */
  } cases[] = {
    { "14:30", "14:30" }, { " 9.30 ", "09:30" }, { "2 pm", "14:00" }, { "2:30PM", "14:30" },
    { "12 am", "00:00" }, { "12pm", "12:00" },   { "0:05", "00:05" }, { "24:00", NULL },
    { "13 pm", NULL },    { "14", NULL },        { "9:60", NULL },    { "", NULL },
    { "half nine", NULL }, { "9:30:00", NULL },  { ":30", NULL },     { "123:00", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clock = farne_clock_tidy (cases[i].text);

      g_assert_cmpstr (clock, ==, cases[i].clock);
    }
}

static void
test_minutes (void)
{
  g_assert_cmpint (farne_clock_get_minutes ("00:00"), ==, 0);
  g_assert_cmpint (farne_clock_get_minutes ("14:30"), ==, 870);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/tidy", test_tidy);
  g_test_add_func ("/clock/minutes", test_minutes);

  return g_test_run ();
}
