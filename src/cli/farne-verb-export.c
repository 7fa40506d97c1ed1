/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-selection.h"
#include "desk/farne-door.h"
#include "store/farne-target.h"

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (FarneSelection) selection = { 0 };
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output },
    { NULL }
  };
  g_auto (GStrv) words = farne_selection_parse (&selection, argc, argv, entries, 1, error);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneView) view = NULL;

  if (words == NULL || !farne_arguments_check_output (output, FARNE_TARGET_FIGURES, error))
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);
  view = desk == NULL ? NULL : farne_selection_make_view (&selection, desk, error);
  return view != NULL && farne_door_table (desk, view, output, error);
}

const FarneVerb farne_verb_export = {
  .name = "export",
  .usage = "FILE -o OUT.csv|xlsx|ods|gpkg " FARNE_SELECTION_USAGE,
  .summary = N_("Writes counted people as a file."),
  .run = run,
};
