/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FarneDay:
 *
 * A calendar day of the proleptic Gregorian calendar, as days since 1970-01-01.
 */
typedef gint32 FarneDay;

/**
 * FARNE_DAY_NONE:
 *
 * No day: unset, or without an end.
 */
#define FARNE_DAY_NONE G_MININT32

FarneDay farne_day_new           (int year, int month, int day_of_month);
FarneDay farne_day_today         (void);
gboolean farne_day_parse         (const char *text, FarneDay *day);
gboolean farne_day_parse_loosely (const char *text, FarneDay today, FarneDay *day);
gboolean farne_day_from_serial   (double serial, gboolean since_1904, FarneDay *day);
void     farne_day_get_ymd       (FarneDay day, int *year, int *month, int *day_of_month);
FarneDay farne_day_add_months    (FarneDay day, int months);
FarneDay farne_day_quarter_end   (FarneDay day);
FarneDay farne_day_month_end     (FarneDay day);
int      farne_day_financial_year (FarneDay day);
char    *farne_day_to_iso        (FarneDay day);
char    *farne_day_to_text       (FarneDay day);
char    *farne_day_to_short_text (FarneDay day);
char    *farne_day_to_month_text (FarneDay day);

/**
 * farne_day_within:
 * @day: a day
 * @from: the first day that holds, or %FARNE_DAY_NONE for "always so far"
 * @to: the last day that holds, or %FARNE_DAY_NONE for "until further notice"
 *
 * Whether @day lies in the closed interval.
 */
static inline gboolean
farne_day_within (FarneDay day, FarneDay from, FarneDay to)
{
  return (from == FARNE_DAY_NONE || day >= from) && (to == FARNE_DAY_NONE || day <= to);
}

G_END_DECLS
