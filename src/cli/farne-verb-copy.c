/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "store/farne-backup.h"
#include "store/farne-target.h"

static gboolean
run (int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 1, 1, error);
  g_autoptr (FarneStore) store = NULL;

  if (words == NULL || !farne_arguments_check_output (output, FARNE_TARGET_DESK, error))
    return FALSE;
  store = farne_store_open (words[0], FARNE_STORE_READ_ONLY, error);
  return store != NULL && farne_store_save_copy (store, output, NULL, error);
}

const FarneVerb farne_verb_copy = {
  .name = "copy",
  .usage = "FILE -o OUT.farne",
  .summary = N_("Saves a copy of a desk file."),
  .run = run,
};
