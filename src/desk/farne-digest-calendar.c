/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-calendar.h"
#include "exchange/farne-calendar-writer.h"

/* A quarter ahead, by which most deadlines are known. */
#define DAYS_AHEAD 92

static char *
tell_time (const FarneCalendarEntry *entry)
{
  if (entry->starts == NULL)
    return g_strdup ("");

  return entry->ends != NULL ? g_strdup_printf ("%s–%s", entry->starts, entry->ends)
                             : g_strdup (entry->starts);
}

static void
add_entry (FarneTableContent *table, const FarneCalendarEntry *entry)
{
  g_autofree char *day = farne_digest_day_text (entry->day);
  g_autofree char *time = tell_time (entry);
  const char *place = entry->is_cancelled ? _("cancelled") : entry->place != NULL ? entry->place : "";
  /* Translators: a day, what is on it, the kind of thing, where */
  g_autofree char *words = g_strdup_printf (_("%s: %s, %s. %s"), day, entry->title, entry->category, place);

  farne_table_content_add (table, entry->key, words, FALSE,
                           (const char *[]) { day, time, entry->title, entry->category, place, NULL });
}

/* What may leave as a calendar is no secret here either. */
static void
add_ahead (FarneDesk *desk, GPtrArray *parts)
{
  const char *const headers[] = { _("Day"), _("Time"), _("What"), _("Kind"), _("Where"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, desk, _("What comes in the next three months?"));
  g_autoptr (FarneTableContent) table = farne_table_content_new (headers, 5);
  g_autoptr (GPtrArray) entries = farne_desk_list_calendar (desk);
  const FarneDay today = farne_desk_get_today (desk);

  part->adds = "meeting";
  part->handling = FARNE_HANDLING_PUBLIC;
  for (guint i = 0; i < entries->len; i++)
    {
      const FarneCalendarEntry *entry = g_ptr_array_index (entries, i);
      const FarneDay last = MAX (entry->day, entry->until);

      if (last >= today && entry->day <= today + DAYS_AHEAD)
        add_entry (table, entry);
    }
  if (table->rows->len == 0)
    {
      part->note = g_strdup (_("Nothing is planned. Add the next meeting."));
      return;
    }
  part->note = g_strdup (_("Meetings, events, training, and what is due to or from others. Export Calendar, "
                           "in the main menu, writes all of it for a calendar program."));
  part->table = g_steal_pointer (&table);
}

static GPtrArray *
build (FarneDesk *desk, gint64 choice, GError **error)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_part_free);

  add_ahead (desk, parts);

  return parts;
}

const FarneDigest farne_calendar_digest = {
  "calendar", "partnership", N_("Calendar"), NULL, NULL, build,
};
