/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-releases.h"

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 2, 2, error);

  if (words == NULL || !farne_release_take_step (words, farne_desk_erase_release, error))
    return FALSE;
  farne_output_line ("%s", _("Erased. Backups that held it were removed, and a new one was made in "
                             "their place; copies elsewhere still hold it."));
  return TRUE;
}

const FarneVerb farne_verb_erase = {
  .name = "erase",
  .usage = "FILE RELEASE",
  .summary = N_("Erases what a release holds, for good, from the backups too; that it was here stays known."),
  .run = run,
};
