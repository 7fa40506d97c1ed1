/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-door-release.h"
#include "desk/farne-releases.h"
#include "store/farne-target.h"

static gboolean
print_out (FarneDesk *desk, FarneRelease *release, GError **error)
{
  g_autofree char *text = farne_door_rejects (desk, release, error);

  if (text != NULL)
    farne_output_text (text);
  return text != NULL;
}

static gboolean
write_out (FarneDesk *desk, FarneRelease *release, const char *output, GError **error)
{
  g_autoptr (FarneProblems) problems = farne_desk_get_problems (desk, release, error);

  return problems != NULL && farne_door_findings (desk, release, problems, output, error);
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 2, 2, error);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneRelease) release = NULL;

  if (words == NULL
      || (output != NULL && !farne_arguments_check_output (output, FARNE_TARGET_FINDINGS, error)))
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);
  release = desk == NULL ? NULL : farne_desk_find_release (desk, words[1], error);
  if (release == NULL)
    return FALSE;
  return output == NULL ? print_out (desk, release, error) : write_out (desk, release, output, error);
}

const FarneVerb farne_verb_rejects = {
  .name = "rejects",
  .usage = "FILE RELEASE [-o OUT.csv]",
  .summary = N_("Lists the rows of a file that were not kept, repaired or doubted, as CSV."),
  .run = run,
};
