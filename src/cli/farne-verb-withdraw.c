/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-releases.h"

static gboolean
withdraw (FarneDesk *desk, FarneRelease *release, GError **error)
{
  return farne_desk_withdraw_release (desk, release, TRUE, error);
}

static gboolean
bring_back (FarneDesk *desk, FarneRelease *release, GError **error)
{
  return farne_desk_withdraw_release (desk, release, FALSE, error);
}

static gboolean
run (int argc, char **argv, GError **error)
{
  gboolean back = FALSE;
  const GOptionEntry entries[] = { { "back", 0, 0, G_OPTION_ARG_NONE, &back }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 2, 2, error);

  return words != NULL && farne_release_take_step (words, back ? bring_back : withdraw, error);
}

const FarneVerb farne_verb_withdraw = {
  .name = "withdraw",
  .usage = "FILE RELEASE [--back]",
  .summary = N_("Hides the figures of a release, or brings them back."),
  .run = run,
};
