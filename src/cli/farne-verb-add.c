/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-record-arguments.h"

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 3, G_MAXINT, error);
  const FarneKind *kind = words == NULL ? NULL : farne_arguments_find_kind_to_write (words[1], error);
  g_autoptr (FarneDesk) desk =
    kind == NULL ? NULL : farne_desk_open (words[0], FARNE_STORE_WRITE, error);
  g_autoptr (FarneRecord) record = desk == NULL ? NULL : farne_record_new (kind);

  return record != NULL && farne_arguments_set_fields (desk, record, words + 2, TRUE, error)
         && farne_arguments_keep_record (desk, record, error);
}

const FarneVerb farne_verb_add = {
  .name = "add",
  .usage = "FILE KIND FIELD=VALUE...",
  .summary = N_("Adds a record, checked by its rules, and prints its id."),
  .run = run,
};
