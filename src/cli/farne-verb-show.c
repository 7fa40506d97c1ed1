/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-record-arguments.h"
#include "desk/farne-door-records.h"

static gboolean
run (int argc, char **argv, GError **error)
{
  gboolean json = FALSE, team = FALSE;
  const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json },
                                   { "team", 0, 0, G_OPTION_ARG_NONE, &team },
                                   { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 3, 3, error);
  const FarneKind *kind = words == NULL ? NULL : farne_arguments_find_kind (words[1], error);
  g_autoptr (FarneDesk) desk = kind == NULL ? NULL : farne_desk_open_to_read (words[0], error);
  g_autoptr (FarneRecord) record =
    desk == NULL ? NULL : farne_arguments_find_record (desk, kind, words[2], error);
  g_autofree char *withheld = NULL;
  g_autofree char *text =
    record == NULL ? NULL : farne_door_record (desk, record, team, json, &withheld, error);

  if (text == NULL)
    return FALSE;
  farne_output_text (text);
  farne_output_note (withheld);
  return TRUE;
}

const FarneVerb farne_verb_show = {
  .name = "show",
  .usage = "FILE KIND ID [--json] [--team]",
  .summary = N_("Tells all about a record: fields, links both ways, history."),
  .run = run,
};
