/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-breaks.h"

#include <string.h>

#include "base/farne-error.h"

static void
test_read (void)
{
  const struct { const char *text; guint n; double first; double last; } cases[] = {
    { "200; 300; 1,100", 3, 200, 1100 }, { "100,200,500", 3, 100, 500 },
    { "0.1 0.25", 2, 0.1, 0.25 },        { " 50 ", 1, 50, 50 },
    { "-10; 0; 10;", 3, -10, 10 },       { "1;2;3;4;5;6;7;8", 8, 1, 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) breaks = farne_breaks_parse (cases[i].text, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpuint (breaks->len, ==, cases[i].n);
      g_assert_cmpfloat (g_array_index (breaks, double, 0), ==, cases[i].first);
      g_assert_cmpfloat (g_array_index (breaks, double, breaks->len - 1), ==, cases[i].last);
    }
}

static void
test_refused (void)
{
  const struct { const char *text; const char *why; } cases[] = {
    { "", "no breaks" },         { "1; tea", "“tea” is not a number" },
    { "200; 100", "100 stands behind 200" }, { "5; 5", "5 stands behind 5" },
    { "1;2;3;4;5;6;7;8;9", "at most 9 classes" }, { "10; c", "“c” is not a number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_null (farne_breaks_parse (cases[i].text, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_USAGE);
      g_assert_nonnull (strstr (error->message, cases[i].why));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/breaks/read", test_read);
  g_test_add_func ("/breaks/refused", test_refused);
  return g_test_run ();
}
