/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-case-file.h"
#include "desk/farne-door.h"
#include "store/farne-target.h"

static gboolean
run (int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output },
    { NULL }
  };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 2, 2, error);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneProtocolCase) about = NULL;

  if (words == NULL || !farne_arguments_check_output (output, FARNE_TARGET_PAPER, error))
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);
  about = desk == NULL ? NULL : farne_case_file_find (desk, words[1], error);
  return about != NULL && farne_door_sheet (desk, about, output, error);
}

const FarneVerb farne_verb_sheet = {
  .name = "sheet",
  .usage = "FILE CASE -o OUT.pdf",
  .summary = N_("Writes the evidence sheet of a protocol case, for its consultees."),
  .run = run,
};
