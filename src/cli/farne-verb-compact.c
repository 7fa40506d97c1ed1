/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cli/farne-verb.h"
#include "store/farne-journal.h"

static char *
get_size_text (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? g_format_size (info.st_size) : g_strdup ("?");
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 1, 1, error);
  g_autoptr (FarneStore) store = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (words == NULL)
    return FALSE;
  before = get_size_text (words[0]);
  store = farne_store_open (words[0], FARNE_STORE_WRITE, error);
  if (store == NULL || !farne_store_compact (store, error) || !farne_store_close (store, error))
    return FALSE;
  after = get_size_text (words[0]);
  /* Translators: a file, its size before and after */
  farne_output_line (_("%s: %s, was %s."), words[0], after, before);
  return TRUE;
}

const FarneVerb farne_verb_compact = {
  .name = "compact",
  .usage = "FILE",
  .summary = N_("Makes a desk file as small as it goes; what lies far back can no longer be undone."),
  .run = run,
};
