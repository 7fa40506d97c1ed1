/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-releases.h"

static gboolean
run (int argc, char **argv, GError **error)
{
  gboolean back = FALSE;
  const GOptionEntry entries[] = { { "back", 0, 0, G_OPTION_ARG_NONE, &back }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 2, 2, error);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneRelease) release = NULL;

  if (words == NULL)
    return FALSE;
  desk = farne_desk_open (words[0], FARNE_STORE_WRITE, error);
  release = desk == NULL ? NULL : farne_desk_find_release (desk, words[1], error);
  return release != NULL
         && farne_desk_withdraw_release (desk, release, !back, error)
         && farne_store_close (farne_desk_get_store (desk), error);
}

const FarneVerb farne_verb_withdraw = {
  .name = "withdraw",
  .usage = "FILE RELEASE [--back]",
  .summary = N_("Hides the figures of a release, or brings them back."),
  .run = run,
};
