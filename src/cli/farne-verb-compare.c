/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-door-release.h"
#include "desk/farne-releases.h"

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 3, 3, error);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneRelease) release = NULL;
  g_autoptr (FarneRelease) other = NULL;
  g_autofree char *text = NULL;

  if (words == NULL)
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);
  release = desk == NULL ? NULL : farne_desk_find_release (desk, words[1], error);
  other = release == NULL ? NULL : farne_desk_find_release (desk, words[2], error);
  text = other == NULL ? NULL : farne_door_moves (desk, release, other, error);
  if (text == NULL)
    return FALSE;
  farne_output_text (text);
  return TRUE;
}

const FarneVerb farne_verb_compare = {
  .name = "compare",
  .usage = "FILE RELEASE RELEASE",
  .summary = N_("Lists the figures that differ between two releases."),
  .run = run,
};
