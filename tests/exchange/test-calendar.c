/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-calendar-writer.h"

#define STAMP (G_GINT64_CONSTANT (1491811200) * G_USEC_PER_SEC) /* 10 April 2017, 08:00 UTC */

static GPtrArray *
make_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) farne_calendar_entry_free);
}

static FarneCalendarEntry *
add (GPtrArray *entries, const char *title, FarneDay day, const char *starts, const char *ends)
{
  FarneCalendarEntry *entry = g_new0 (FarneCalendarEntry, 1);

  entry->uid = g_strdup_printf ("meeting-%u@example.org", entries->len);
  entry->title = g_strdup (title);
  entry->day = day;
  entry->until = FARNE_DAY_NONE;
  entry->starts = g_strdup (starts);
  entry->ends = g_strdup (ends);
  g_ptr_array_add (entries, entry);

  return entry;
}

/* A reader of its own: lines, unfolded. */
static GStrv
read_lines (const char *text)
{
  g_auto (GStrv) folded = g_strsplit (text, "\r\n ", -1);
  g_autofree char *plain = g_strjoinv ("", folded);

  g_assert_true (g_utf8_validate (plain, -1, NULL));
  g_assert_true (g_str_has_suffix (plain, "\r\n"));
  g_assert_null (strstr (plain, "\r\n\r\n"));

  return g_strsplit (plain, "\r\n", -1);
}

/* The value of the nth line of a name, with what is escaped as it was. */
static char *
find (GStrv lines, const char *name, guint nth)
{
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *colon = strchr (lines[i], ':');
      GString *value;

      if (colon == NULL || strncmp (lines[i], name, strlen (name)) != 0 ||
          strchr (":;", lines[i][strlen (name)]) == NULL || nth-- > 0)
        continue;
      value = g_string_new (NULL);
      for (const char *p = colon + 1; *p != '\0'; p++)
        {
          if (*p == '\\')
            p++;
          g_string_append_c (value, p[-1] == '\\' && *p == 'n' ? '\n' : *p);
        }
      return g_string_free (value, FALSE);
    }

  return NULL;
}

static void
test_text (void)
{
  const char *const title = "Regional board; papers, minutes \\ actions\nand a very long name: "
    "Ceòl, łódź, Übergänge, naïve, façade, jalapeño, smörgåsbord, crème brûlée, piñata";
  g_autoptr (GPtrArray) entries = make_entries ();
  g_autofree char *text = NULL;
  g_autofree char *read = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) folded = NULL;

  add (entries, title, farne_day_new (2017, 4, 27), "10:00", "12:30");
  text = farne_calendar_to_text (entries, "Partnership", STAMP);
  lines = read_lines (text);
  read = find (lines, "SUMMARY", 0);
  g_assert_cmpstr (read, ==, title);
  folded = g_strsplit (text, "\r\n", -1);
  for (guint i = 0; folded[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (folded[i]), <=, 75);
      g_assert_true (g_utf8_validate (folded[i], -1, NULL));
    }
}

static void
check_when (const char *starts, const char *ends, FarneDay until, const char *first, const char *last)
{
  g_autoptr (GPtrArray) entries = make_entries ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  add (entries, "Visit", farne_day_new (2017, 12, 31), starts, ends)->until = until;
  text = farne_calendar_to_text (entries, "Partnership", STAMP);
  lines = read_lines (text);
  g_assert_true (g_strv_contains ((const char *const *) lines, first));
  g_assert_true (g_strv_contains ((const char *const *) lines, last));
  g_assert_true (g_strv_contains ((const char *const *) lines, "DTSTAMP:20170410T080000Z"));
}

/* All day, over days, with times, without an end, over midnight. */
static void
test_when (void)
{
  check_when (NULL, NULL, FARNE_DAY_NONE, "DTSTART;VALUE=DATE:20171231", "DTEND;VALUE=DATE:20180101");
  check_when (NULL, NULL, farne_day_new (2018, 1, 2), "DTSTART;VALUE=DATE:20171231",
              "DTEND;VALUE=DATE:20180103");
  check_when ("14:30", "16:00", FARNE_DAY_NONE, "DTSTART;TZID=Europe/London:20171231T143000",
              "DTEND;TZID=Europe/London:20171231T160000");
  check_when ("14:30", NULL, FARNE_DAY_NONE, "DTSTART;TZID=Europe/London:20171231T143000",
              "DTEND;TZID=Europe/London:20171231T153000");
  check_when ("23:30", NULL, FARNE_DAY_NONE, "DTSTART;TZID=Europe/London:20171231T233000",
              "DTEND;TZID=Europe/London:20180101T003000");
}

/* Everything that begins ends, and one with a time zone has it told. */
static void
test_frame (void)
{
  g_autoptr (GPtrArray) entries = make_entries ();
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_auto (GStrv) lines = NULL;

  add (entries, "One", 17000, "10:00", NULL)->is_cancelled = TRUE;
  add (entries, "Two", 17001, NULL, NULL);
  text = farne_calendar_to_text (entries, "Partnership", STAMP);
  again = farne_calendar_to_text (entries, "Partnership", STAMP);
  g_assert_cmpstr (text, ==, again);
  lines = read_lines (text);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "BEGIN:"))
        g_ptr_array_add (open, lines[i] + strlen ("BEGIN:"));
      if (!g_str_has_prefix (lines[i], "END:"))
        continue;
      g_assert_cmpuint (open->len, >, 0);
      g_assert_cmpstr (g_ptr_array_steal_index (open, open->len - 1), ==, lines[i] + strlen ("END:"));
    }
  g_assert_cmpuint (open->len, ==, 0);
  g_assert_true (g_strv_contains ((const char *const *) lines, "STATUS:CANCELLED"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "TZID:Europe/London"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "VERSION:2.0"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/text", test_text);
  g_test_add_func ("/calendar/when", test_when);
  g_test_add_func ("/calendar/frame", test_frame);
  return g_test_run ();
}
