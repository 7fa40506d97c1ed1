/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"
#include "cli/farne-verb.h"
#include "desk/farne-columns.h"
#include "desk/farne-releases.h"

#define LONGEST_TITLE 64

static char *
get_id_text (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static char *
get_day_text (FarneDay day)
{
  return day == FARNE_DAY_NONE ? g_strdup ("") : farne_day_to_iso (day);
}

static const char *
get_state (FarneRelease *release)
{
  if (release->erased)
    return _("erased");
  if (release->withdrawn)
    return _("withdrawn");
  if (release->restricted)
    return release->synthetic ? _("restricted, made up") : _("restricted");
  return release->provisional ? _("provisional") : "";
}

/* A title cut to what a line holds. */
static char *
get_short_title (FarneRelease *release)
{
  const char *title = farne_record_get_title (FARNE_RECORD (release));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (title, -1) <= LONGEST_TITLE)
    return g_strdup (title);
  start = g_utf8_substring (title, 0, LONGEST_TITLE - 1);
  return g_strconcat (start, "…", NULL);
}

/* Takes the cells, up to a NULL. */
static void
take_row (GPtrArray *rows, char *cell, ...)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  va_list more;

  va_start (more, cell);
  for (; cell != NULL; cell = va_arg (more, char *))
    g_ptr_array_add (cells, cell);
  va_end (more);
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (rows, g_ptr_array_steal (cells, NULL));
}

static void
print_table (GPtrArray *releases)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *text = NULL;

  take_row (rows, g_strdup (_("Number")), g_strdup (_("Published")), g_strdup (_("First")),
            g_strdup (_("Last")), g_strdup (_("Rows")), g_strdup (_("State")),
            g_strdup (_("Title")), NULL);
  for (guint i = 0; i < releases->len; i++)
    {
      FarneRelease *release = g_ptr_array_index (releases, i);

      take_row (rows, get_id_text (farne_record_get_id (FARNE_RECORD (release))),
                get_day_text (release->published), get_day_text (release->first_day),
                get_day_text (release->last_day), farne_number_to_text (release->n_rows, 0),
                g_strdup (get_state (release)), get_short_title (release), NULL);
    }
  text = farne_columns_to_text (rows);
  farne_output_text (text);
}

static JsonNode *
describe (gpointer record)
{
  return farne_record_to_json (record);
}

static gboolean
run (int argc, char **argv, GError **error)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 1, 1, error);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (GPtrArray) releases = NULL;

  if (words == NULL)
    return FALSE;
  desk = farne_desk_open (words[0], FARNE_STORE_READ_ONLY, error);
  releases = desk == NULL ? NULL : farne_desk_list_releases (desk, error);
  if (releases == NULL)
    return FALSE;
  if (json)
    farne_output_records (releases, describe);
  else
    print_table (releases);
  return TRUE;
}

const FarneVerb farne_verb_releases = {
  .name = "releases",
  .usage = "FILE [--json]",
  .summary = N_("Lists the releases in the file."),
  .run = run,
};
