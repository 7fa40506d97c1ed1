/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-calendar-writer.h"

#include "base/farne-clock.h"

/* RFC 5545, 3.1: no line is longer, its line break not counted. */
#define MOST_OCTETS 75

/* A meeting whose end nobody entered. */
#define USUAL_MINUTES 60
#define MINUTES_OF_A_DAY (24 * 60)

/* British time has these rules since 1996 (the Summer Time Order 1997; Directive 2000/84/EC). */
static const char *const time_zone[] = {
  "BEGIN:VTIMEZONE",
  "TZID:Europe/London",
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T010000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0100",
  "TZNAME:BST",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0000",
  "TZNAME:GMT",
  "END:STANDARD",
  "END:VTIMEZONE",
};

/**
 * farne_calendar_entry_free:
 * @entry: (transfer full): an entry
 *
 * Frees an entry.
 */
void
farne_calendar_entry_free (FarneCalendarEntry *entry)
{
  g_free (entry->uid);
  g_free (entry->key);
  g_free (entry->title);
  g_free (entry->category);
  g_free (entry->place);
  g_free (entry->starts);
  g_free (entry->ends);
  g_free (entry);
}

/* How much of a line fits: never half of a character. */
static gsize
find_fold (const char *line, gsize most)
{
  gsize n = strlen (line);

  if (n <= most)
    return n;
  n = most;
  while (((guchar) line[n] & 0xc0) == 0x80)
    n--;

  return n;
}

/* A line that is too long goes on behind a line break and a space. */
static void
add_line (GString *text, const char *line)
{
  gsize most = MOST_OCTETS;

  do
    {
      gsize n = find_fold (line, most);

      g_string_append_len (text, line, n);
      line += n;
      g_string_append (text, *line != '\0' ? "\r\n " : "\r\n");
      most = MOST_OCTETS - 1;
    }
  while (*line != '\0');
}

static void
add_value (GString *text, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);

  add_line (text, line);
}

/* RFC 5545, 3.3.11. Other control characters may not stand in a text. */
static void
add_text (GString *text, const char *name, const char *value)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  if (value == NULL || *value == '\0')
    return;
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (escaped, "\\n");
      else if (strchr ("\\;,", *p) != NULL)
        g_string_append_printf (escaped, "\\%c", *p);
      else if ((guchar) *p >= ' ')
        g_string_append_c (escaped, *p);
    }
  add_value (text, name, escaped->str);
}

static void
add_day (GString *text, const char *name, FarneDay day)
{
  int year, month, day_of_month;
  g_autofree char *line = NULL;

  farne_day_get_ymd (day, &year, &month, &day_of_month);
  line = g_strdup_printf ("%s;VALUE=DATE:%04d%02d%02d", name, year, month, day_of_month);
  add_line (text, line);
}

static void
add_moment (GString *text, const char *name, FarneDay day, int minutes)
{
  int year, month, day_of_month;
  g_autofree char *line = NULL;

  farne_day_get_ymd (day + minutes / MINUTES_OF_A_DAY, &year, &month, &day_of_month);
  minutes %= MINUTES_OF_A_DAY;
  line = g_strdup_printf ("%s;TZID=Europe/London:%04d%02d%02dT%02d%02d00", name, year, month,
                          day_of_month, minutes / 60, minutes % 60);
  add_line (text, line);
}

/* The end of an event is not part of it: a day longer where it lasts all day. */
static void
add_when (GString *text, const FarneCalendarEntry *entry)
{
  const FarneDay last = entry->until != FARNE_DAY_NONE ? MAX (entry->until, entry->day) : entry->day;
  const int starts = entry->starts != NULL ? farne_clock_get_minutes (entry->starts) : -1;
  int ends = entry->ends != NULL ? farne_clock_get_minutes (entry->ends) : -1;

  if (starts < 0)
    {
      add_day (text, "DTSTART", entry->day);
      add_day (text, "DTEND", last + 1);
      return;
    }
  if (ends < 0 || (last == entry->day && ends <= starts))
    ends = starts + USUAL_MINUTES;
  add_moment (text, "DTSTART", entry->day, starts);
  add_moment (text, "DTEND", last, ends);
}

static void
add_entry (GString *text, const FarneCalendarEntry *entry, const char *stamp)
{
  add_line (text, "BEGIN:VEVENT");
  add_text (text, "UID", entry->uid);
  add_value (text, "DTSTAMP", stamp);
  add_when (text, entry);
  add_text (text, "SUMMARY", entry->title);
  add_text (text, "LOCATION", entry->place);
  add_text (text, "CATEGORIES", entry->category);
  if (entry->is_cancelled)
    add_line (text, "STATUS:CANCELLED");
  add_line (text, "END:VEVENT");
}

static char *
write_stamp (gint64 stamp)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (stamp / G_USEC_PER_SEC);

  return g_date_time_format (moment, "%Y%m%dT%H%M%SZ");
}

/**
 * farne_calendar_to_text:
 * @entries: (element-type FarneCalendarEntry): what is in the calendar, in the order it is written
 * @name: the name of the calendar
 * @stamp: when its data last changed, in microseconds since 1970-01-01 UTC: it is the DTSTAMP of every
 *   entry, so that the same data give the same bytes at any time
 *
 * Writes a calendar as iCalendar (RFC 5545): UTF-8, lines ended by CR LF and folded at 75 octets,
 * times in Europe/London with the rules of its time zone in the file.
 *
 * Returns: (transfer full): the text
 */
char *
farne_calendar_to_text (GPtrArray *entries, const char *name, gint64 stamp)
{
  GString *text = g_string_new (NULL);
  g_autofree char *moment = write_stamp (stamp);

  add_line (text, "BEGIN:VCALENDAR");
  add_line (text, "VERSION:2.0");
  add_line (text, "PRODID:-//Farne//Farne//EN");
  add_line (text, "CALSCALE:GREGORIAN");
  add_text (text, "X-WR-CALNAME", name);
  for (guint i = 0; i < G_N_ELEMENTS (time_zone); i++)
    add_line (text, time_zone[i]);
  for (guint i = 0; i < entries->len; i++)
    add_entry (text, g_ptr_array_index (entries, i), moment);
  add_line (text, "END:VCALENDAR");

  return g_string_free (text, FALSE);
}
