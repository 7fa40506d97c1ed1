/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-clock.h"

#include <string.h>

#define NOON 12

/* Reads one or two digits; -1 if there are none, or too many. */
static int
read_digits (const char **p)
{
  int value = 0, n = 0;

  for (; g_ascii_isdigit (**p); (*p)++, n++)
    value = value * 10 + (**p - '0');

  return n == 1 || n == 2 ? value : -1;
}

/* The hour of a clock of twelve; -1 where there is none such. */
static int
turn_hour (int hour, gboolean afternoon)
{
  if (hour < 1 || hour > NOON)
    return -1;

  return hour % NOON + (afternoon ? NOON : 0);
}

/**
 * farne_clock_tidy:
 * @text: a time of day, as `14:30`, `9.30`, `2 pm` or `2:30pm`
 *
 * Brings a time of day into its usual form.
 *
 * Returns: (transfer full) (nullable): as `14:30`, or %NULL if @text isn't a time of day
 */
char *
farne_clock_tidy (const char *text)
{
  g_autofree char *plain = g_strstrip (g_ascii_strdown (text, -1));
  const char *p = plain;
  int hour = read_digits (&p);
  const gboolean has_minutes = *p == ':' || *p == '.';
  int minute = has_minutes ? (p++, read_digits (&p)) : 0;

  while (*p == ' ')
    p++;
  if (g_str_equal (p, "am") || g_str_equal (p, "pm"))
    hour = turn_hour (hour, *p == 'p');
  else if (*p != '\0' || !has_minutes)
    return NULL;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return NULL;

  return g_strdup_printf ("%02d:%02d", hour, minute);
}

/**
 * farne_clock_get_minutes:
 * @clock: a time of day as farne_clock_tidy() writes it
 *
 * Tells how far a day has gone.
 *
 * Returns: the minutes since midnight
 */
int
farne_clock_get_minutes (const char *clock)
{
  g_return_val_if_fail (strlen (clock) == 5, 0);

  return (int) g_ascii_strtoll (clock, NULL, 10) * 60 + (int) g_ascii_strtoll (clock + 3, NULL, 10);
}
