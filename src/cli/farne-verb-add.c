/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-record-arguments.h"
#include "cli/farne-verb.h"
#include "desk/farne-record-typing.h"

static gboolean
run_add (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 3, G_MAXINT, error);
  const FarneKind *kind = words != NULL ? farne_arguments_find_kind (words[1], error) : NULL;
  g_autoptr (FarneDesk) desk = kind != NULL ? farne_desk_open (words[0], FARNE_STORE_WRITE, error) : NULL;
  g_autoptr (FarneRecord) record = NULL;
  g_autofree char *what = NULL;

  if (desk == NULL)
    return FALSE;
  record = farne_record_new (kind);
  farne_desk_fill_initial (desk, record);
  if (!farne_arguments_fill (desk, record, words + 2, error))
    return FALSE;
  what = g_strdup_printf (_("Add %s"), farne_record_get_title (record));
  if (!farne_arguments_save (desk, record, what, error))
    return FALSE;
  farne_output_line ("%" G_GINT64_FORMAT, farne_record_get_id (record));

  return TRUE;
}

static gboolean
run_change (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 4, G_MAXINT, error);
  const FarneKind *kind = words != NULL ? farne_arguments_find_kind (words[1], error) : NULL;
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneRecord) found = NULL;
  g_autoptr (FarneRecord) record = NULL;
  g_autofree char *what = NULL;
  gint64 id;

  if (kind == NULL || !farne_arguments_parse_id (words[2], &id, error))
    return FALSE;
  desk = farne_desk_open (words[0], FARNE_STORE_WRITE, error);
  found = desk != NULL ? farne_store_get (farne_desk_get_store (desk), kind, id, error) : NULL;
  if (found == NULL)
    return FALSE;
  record = farne_record_dup (found);
  what = g_strdup_printf (_("Change %s"), farne_record_get_title (record));

  return farne_arguments_fill (desk, record, words + 3, error)
         && farne_arguments_save (desk, record, what, error);
}

const FarneVerb farne_verb_add = {
  .name = "add",
  .usage = "FILE KIND FIELD=VALUE...",
  .summary = N_("Adds a record and prints its id."),
  .run = run_add,
};

const FarneVerb farne_verb_change = {
  .name = "change",
  .usage = "FILE KIND ID FIELD=VALUE...",
  .summary = N_("Changes fields of a record; an empty value unsets one."),
  .run = run_change,
};
