/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-door-release.h"
#include "desk/farne-releases.h"

static gboolean
write_out (const char *text, const char *output, GError **error)
{
  if (output != NULL)
    return g_file_set_contents (output, text, -1, error);
  farne_output_text (text);
  return TRUE;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 2, 2, error);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneRelease) release = NULL;
  g_autofree char *text = NULL;

  if (words == NULL)
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);
  release = desk == NULL ? NULL : farne_desk_find_release (desk, words[1], error);
  text = release == NULL ? NULL : farne_door_rejects (desk, release, error);
  return text != NULL && write_out (text, output, error);
}

const FarneVerb farne_verb_rejects = {
  .name = "rejects",
  .usage = "FILE RELEASE [-o OUT.csv]",
  .summary = N_("Lists the rows of a file that were not kept, repaired or doubted, as CSV."),
  .run = run,
};
