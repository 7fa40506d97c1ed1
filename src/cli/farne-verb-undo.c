/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "store/farne-journal.h"

/* One step along the journal. */
typedef gboolean (*StepFunc) (FarneStore *store, char **what, GError **error);

static gboolean
take_step (int argc, char **argv, StepFunc step, const char *done, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 1, 1, error);
  g_autoptr (FarneStore) store = NULL;
  g_autofree char *what = NULL;

  if (words == NULL)
    return FALSE;
  store = farne_store_open (words[0], FARNE_STORE_WRITE, error);
  if (store == NULL || !step (store, &what, error) || !farne_store_close (store, error))
    return FALSE;
  farne_output_line ("%s: %s", done, what);
  return TRUE;
}

static gboolean
run_undo (int argc, char **argv, GError **error)
{
  return take_step (argc, argv, farne_store_undo, _("Undone"), error);
}

static gboolean
run_redo (int argc, char **argv, GError **error)
{
  return take_step (argc, argv, farne_store_redo, _("Done again"), error);
}

const FarneVerb farne_verb_undo = {
  .name = "undo",
  .usage = "FILE",
  .summary = N_("Takes the last step back."),
  .run = run_undo,
};

const FarneVerb farne_verb_redo = {
  .name = "redo",
  .usage = "FILE",
  .summary = N_("Does the step again that was taken back last."),
  .run = run_redo,
};
