/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "base/farne-day.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define YEAR_MIN 1800
#define YEAR_MAX 2200

static const char *const month_names[] = {
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
};

/* Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days from civil, and back. */
static gint32
days_from_civil (int year, int month, int day_of_month)
{
  int y = year - (month <= 2);
  int era = (y >= 0 ? y : y - 399) / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day_of_month - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * 146097 + day_of_era - 719468;
}

static int
days_in_month (int year, int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/**
 * farne_day_new:
 * @year: the year, 1800 to 2200
 * @month: the month, 1 to 12
 * @day_of_month: the day, from 1
 *
 * Makes a day from year, month and day.
 *
 * Returns: the day, or %FARNE_DAY_NONE if there is no such day
 */
FarneDay
farne_day_new (int year, int month, int day_of_month)
{
  if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12)
    return FARNE_DAY_NONE;
  if (day_of_month < 1 || day_of_month > days_in_month (year, month))
    return FARNE_DAY_NONE;

  return days_from_civil (year, month, day_of_month);
}

/**
 * farne_day_today:
 *
 * Tells the calendar's day here and now.
 *
 * Returns: today
 */
FarneDay
farne_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return farne_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                        g_date_time_get_day_of_month (now));
}

/**
 * farne_day_get_ymd:
 * @day: a day
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day_of_month: (out) (optional): its day of the month, from 1
 *
 * Takes a day apart.
 */
void
farne_day_get_ymd (FarneDay day, int *year, int *month, int *day_of_month)
{
  gint32 z = day + 719468;
  gint32 era = (z >= 0 ? z : z - 146096) / 146097;
  gint32 day_of_era = z - era * 146097;
  gint32 year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  gint32 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint32 shifted = (5 * day_of_year + 2) / 153;
  int m = shifted + (shifted < 10 ? 3 : -9);

  if (year != NULL)
    *year = year_of_era + era * 400 + (m <= 2);
  if (month != NULL)
    *month = m;
  if (day_of_month != NULL)
    *day_of_month = day_of_year - (153 * shifted + 2) / 5 + 1;
}

static gboolean
read_number (const char **text, int digits_min, int digits_max, int *number)
{
  int digits = 0;

  *number = 0;
  while (digits < digits_max && g_ascii_isdigit (**text))
    {
      *number = *number * 10 + (**text - '0');
      (*text)++;
      digits++;
    }

  return digits >= digits_min && !g_ascii_isdigit (**text);
}

static gboolean
read_month_name (const char **text, int *month)
{
  gsize length = 0;

  while (g_ascii_isalpha ((*text)[length]))
    length++;

  if (length < 3)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (month_names); i++)
    {
      gboolean sept = i == 8 && length == 4;

      if ((length == 3 || sept || length == strlen (month_names[i])) &&
          g_ascii_strncasecmp (*text, month_names[i], length) == 0)
        {
          *text += length;
          *month = i + 1;
          return TRUE;
        }
    }

  return FALSE;
}

static void
skip_separators (const char **text)
{
  while (**text == ' ' || **text == '-' || **text == '/' || **text == '.' || **text == ',')
    (*text)++;
}

static gboolean
is_end (const char *text)
{
  /* A time of midnight may follow, as spreadsheets write it. */
  if (g_str_has_prefix (text, "T00:00") || g_str_has_prefix (text, " 00:00"))
    return TRUE;

  return text[strspn (text, " ")] == '\0';
}

static int
full_year (int year, gboolean two_digits)
{
  if (!two_digits)
    return year;

  return year < 70 ? 2000 + year : 1900 + year;
}

static gboolean
read_year (const char **text, int *year)
{
  const char *start = *text;

  if (!read_number (text, 2, 4, year) || *text - start == 3)
    return FALSE;

  *year = full_year (*year, *text - start == 2);
  return TRUE;
}

static gboolean
keep (FarneDay found, FarneDay *day)
{
  if (found == FARNE_DAY_NONE)
    return FALSE;

  *day = found;
  return TRUE;
}

static gboolean
parse_iso (const char *text, FarneDay *day)
{
  int year, month, day_of_month;

  if (!read_number (&text, 4, 4, &year) || (*text != '-' && *text != '/'))
    return FALSE;
  text++;
  if (!read_number (&text, 1, 2, &month) || (*text != '-' && *text != '/'))
    return FALSE;
  text++;

  return read_number (&text, 1, 2, &day_of_month) && is_end (text) &&
         keep (farne_day_new (year, month, day_of_month), day);
}

static gboolean
parse_day_first (const char *text, FarneDay *day)
{
  int year, month, day_of_month;

  if (!read_number (&text, 1, 2, &day_of_month))
    return FALSE;
  if (g_ascii_isalpha (text[0]) && g_ascii_isalpha (text[1]) && !g_ascii_isalpha (text[2]))
    text += 2; /* 31st, 2nd */
  skip_separators (&text);
  if (!read_month_name (&text, &month) && !read_number (&text, 1, 2, &month))
    return FALSE;
  skip_separators (&text);

  return read_year (&text, &year) && is_end (text) &&
         keep (farne_day_new (year, month, day_of_month), day);
}

static gboolean
parse_month (const char *text, FarneDay *day)
{
  int year, month;

  if (!read_month_name (&text, &month))
    return FALSE;
  skip_separators (&text);
  if (!read_year (&text, &year) || !is_end (text) || year < YEAR_MIN || year > YEAR_MAX)
    return FALSE;

  return keep (farne_day_new (year, month, days_in_month (year, month)), day);
}

/**
 * farne_day_parse:
 * @text: a date as people and publishers write it: `2016-12-31`, `31 Dec 2016`, `31 December 2016`,
 *   `31/12/2016` (the day first, as in Britain), `31-Dec-16`; a month (`Dec 2016`) is its last day
 * @day: (out): the day
 *
 * Reads a date.
 *
 * Returns: whether @text is a date
 */
gboolean
farne_day_parse (const char *text, FarneDay *day)
{
  g_return_val_if_fail (text != NULL, FALSE);

  text += strspn (text, " ");

  return parse_iso (text, day) || parse_day_first (text, day) || parse_month (text, day);
}

/**
 * farne_day_from_serial:
 * @serial: a spreadsheet's date number, in days; a fraction is a time of day and is dropped
 * @since_1904: whether the workbook counts from 1904-01-01, not from 1899-12-30
 * @day: (out): the day
 *
 * Reads a spreadsheet's serial date (ECMA-376 part 1, 18.17.4.1). The 1900 system holds a
 * 29 February 1900 that never was; serials up to it are one day off there and are refused.
 *
 * Returns: whether @serial is a date the desk may hold
 */
gboolean
farne_day_from_serial (double serial, gboolean since_1904, FarneDay *day)
{
  FarneDay origin = since_1904 ? days_from_civil (1904, 1, 1) : days_from_civil (1899, 12, 30);
  double least = since_1904 ? 0 : 61;

  if (!isfinite (serial) || serial < least || serial > 110000)
    return FALSE;

  *day = origin + (FarneDay) floor (serial);
  return TRUE;
}

/**
 * farne_day_add_months:
 * @day: a day
 * @months: months to go, backwards if negative
 *
 * Goes by whole months; the last day of a month stays the last day.
 *
 * Returns: the day
 */
FarneDay
farne_day_add_months (FarneDay day, int months)
{
  int year, month, day_of_month, total;

  farne_day_get_ymd (day, &year, &month, &day_of_month);
  gboolean last = day_of_month == days_in_month (year, month);

  total = year * 12 + (month - 1) + months;
  year = total / 12;
  month = total % 12 + 1;

  int length = days_in_month (year, month);
  return days_from_civil (year, month, last ? length : MIN (day_of_month, length));
}

/**
 * farne_day_month_end:
 * @day: a day
 *
 * Finds the last day of the month of @day.
 *
 * Returns: the day
 */
FarneDay
farne_day_month_end (FarneDay day)
{
  int year, month;

  farne_day_get_ymd (day, &year, &month, NULL);

  return days_from_civil (year, month, days_in_month (year, month));
}

/**
 * farne_day_quarter_end:
 * @day: a day
 *
 * Finds the last day of the calendar quarter of @day.
 *
 * Returns: the day
 */
FarneDay
farne_day_quarter_end (FarneDay day)
{
  int year, month;

  farne_day_get_ymd (day, &year, &month, NULL);
  month = (month + 2) / 3 * 3;

  return days_from_civil (year, month, days_in_month (year, month));
}

/**
 * farne_day_financial_year:
 * @day: a day
 *
 * Tells the United Kingdom's financial year, which runs from 1 April.
 *
 * Returns: the calendar year in which it began: 2016 for 31 March 2017
 */
int
farne_day_financial_year (FarneDay day)
{
  int year, month;

  farne_day_get_ymd (day, &year, &month, NULL);

  return month >= 4 ? year : year - 1;
}

static char *
format_day (FarneDay day, const char *format)
{
  int year, month, day_of_month;

  g_return_val_if_fail (day != FARNE_DAY_NONE, g_strdup (""));

  farne_day_get_ymd (day, &year, &month, &day_of_month);
  g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);

  return g_date_time_format (time, format);
}

/**
 * farne_day_to_iso:
 * @day: a day
 *
 * Writes a day as ISO 8601 has it.
 *
 * Returns: (transfer full): `2016-12-31`, or "" for %FARNE_DAY_NONE
 */
char *
farne_day_to_iso (FarneDay day)
{
  int year, month, day_of_month;

  if (day == FARNE_DAY_NONE)
    return g_strdup ("");

  farne_day_get_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

/**
 * farne_day_to_text:
 * @day: a day
 *
 * Writes a day for people.
 *
 * Returns: (transfer full): `31 December 2016`, by locale
 */
char *
farne_day_to_text (FarneDay day)
{
  /* Translators: a whole date, as in "31 December 2016". See g_date_time_format(). */
  return format_day (day, _("%-d %B %Y"));
}

/**
 * farne_day_to_short_text:
 * @day: a day
 *
 * Writes a day for narrow places.
 *
 * Returns: (transfer full): `31 Dec 2016`, by locale
 */
char *
farne_day_to_short_text (FarneDay day)
{
  /* Translators: a short date, as in "31 Dec 2016". See g_date_time_format(). */
  return format_day (day, _("%-d %b %Y"));
}

/**
 * farne_day_to_month_text:
 * @day: a day
 *
 * Writes the month of a day for people.
 *
 * Returns: (transfer full): `December 2016`, by locale
 */
char *
farne_day_to_month_text (FarneDay day)
{
  /* Translators: a month, as in "December 2016". See g_date_time_format(). */
  return format_day (day, _("%B %Y"));
}
