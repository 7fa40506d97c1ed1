/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "cli/farne-verb.h"
#include "store/farne-backup.h"

static gboolean
report (const char *path, GPtrArray *findings, GError **error)
{
  for (guint i = 0; i < findings->len; i++)
    farne_output_line ("%s", (const char *) g_ptr_array_index (findings, i));
  if (findings->len == 0)
    {
      farne_output_line (_("%s is sound."), path);
      return TRUE;
    }
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED,
               _("%s is not sound; “farne restore %s” brings back its last good copy."), path, path);
  return FALSE;
}

/* A file that holds nothing is no sound desk: opening it says what to do. */
static gboolean
fail_unfinished (const char *path, GError **error)
{
  g_autoptr (FarneDesk) desk = farne_desk_open (path, FARNE_STORE_READ_ONLY, error);

  return desk != NULL;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 1, 1, error);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FarneStore) store = NULL;

  if (words == NULL)
    return FALSE;
  if (farne_desk_is_unfinished (words[0]))
    return fail_unfinished (words[0], error);
  store = farne_store_open (words[0], FARNE_STORE_READ_ONLY, error);
  return store != NULL && farne_store_check (store, findings, error)
         && report (words[0], findings, error);
}

const FarneVerb farne_verb_check = {
  .name = "check",
  .usage = "FILE",
  .summary = N_("Checks that a desk file is sound."),
  .run = run,
};
