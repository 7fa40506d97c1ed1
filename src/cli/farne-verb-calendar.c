/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-calendar.h"
#include "store/farne-target.h"

static gboolean
run (int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output },
    { NULL }
  };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, options, 1, 1, error);
  g_autoptr (FarneDesk) desk = NULL;

  if (words == NULL || !farne_arguments_check_output (output, FARNE_TARGET_CALENDAR, error))
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);

  return desk != NULL && farne_door_calendar (desk, output, error);
}

const FarneVerb farne_verb_calendar = {
  .name = "calendar",
  .usage = "FILE -o OUT.ics",
  .summary = N_("Writes meetings, events and what is due as a calendar."),
  .run = run,
};
