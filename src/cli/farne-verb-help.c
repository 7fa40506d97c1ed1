/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"

static void
list_verbs (void)
{
  const FarneVerb *const *verbs = farne_verbs_get_all ();

  farne_output_line ("%s", _("Usage: farne [FILE]            opens the window"));
  farne_output_line ("%s\n", _("       farne VERB FILE …        works in the terminal"));
  for (guint i = 0; verbs[i] != NULL; i++)
    farne_output_line ("  %-10s %s", verbs[i]->name, _(verbs[i]->summary));
  farne_output_line ("\n%s", _("“farne help VERB” tells how a verb is used."));
}

static gboolean
tell_of (const char *name, GError **error)
{
  const FarneVerb *verb = farne_verbs_find (name);

  if (verb == NULL)
    return farne_arguments_fail (error, _("There is no command “%s”; “farne help” lists them."),
                                 name);
  farne_output_line (_("Usage: farne %s %s"), verb->name, verb->usage);
  farne_output_line ("%s", _(verb->summary));
  return TRUE;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 0, 1, error);

  if (words == NULL)
    return FALSE;
  if (words[0] != NULL)
    return tell_of (words[0], error);
  list_verbs ();
  return TRUE;
}

const FarneVerb farne_verb_help = {
  .name = "help",
  .usage = "[VERB]",
  .summary = N_("Lists the verbs, or tells how one is used."),
  .run = run,
};
