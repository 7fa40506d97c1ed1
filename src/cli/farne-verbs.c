/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/farne-verb.h"

/* In the order of the help. */
static const FarneVerb *const verbs[] = {
  &farne_verb_new,
  &farne_verb_import,
  &farne_verb_properties,
  &farne_verb_figures,
  &farne_verb_map,
  &farne_verb_brief,
  &farne_verb_prepare,
  &farne_verb_sheet,
  &farne_verb_dispersal,
  &farne_verb_export,
  &farne_verb_releases,
  &farne_verb_rejects,
  &farne_verb_compare,
  &farne_verb_withdraw,
  &farne_verb_erase,
  &farne_verb_kinds,
  &farne_verb_list,
  &farne_verb_show,
  &farne_verb_add,
  &farne_verb_change,
  &farne_verb_delete,
  &farne_verb_load,
  &farne_verb_attach,
  &farne_verb_extract,
  &farne_verb_due,
  &farne_verb_calendar,
  &farne_verb_history,
  &farne_verb_ledger,
  &farne_verb_undo,
  &farne_verb_redo,
  &farne_verb_today,
  &farne_verb_check,
  &farne_verb_compact,
  &farne_verb_copy,
  &farne_verb_backup,
  &farne_verb_restore,
  &farne_verb_help,
  NULL
};

/**
 * farne_verbs_get_all:
 *
 * All commands of the terminal, in the order of the help.
 *
 * Returns: (transfer none) (array zero-terminated=1): the verbs
 */
const FarneVerb *const *
farne_verbs_get_all (void)
{
  return verbs;
}

/**
 * farne_verbs_find:
 * @name: a word
 *
 * Finds a command.
 *
 * Returns: (transfer none) (nullable): the verb, or %NULL if the word is none
 */
const FarneVerb *
farne_verbs_find (const char *name)
{
  for (guint i = 0; verbs[i] != NULL; i++)
    if (g_str_equal (verbs[i]->name, name))
      return verbs[i];
  return NULL;
}
