/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-record-arguments.h"

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 4, G_MAXINT, error);
  const FarneKind *kind = words == NULL ? NULL : farne_arguments_find_kind_to_write (words[1], error);
  g_autoptr (FarneDesk) desk =
    kind == NULL ? NULL : farne_desk_open (words[0], FARNE_STORE_WRITE, error);
  g_autoptr (FarneRecord) found =
    desk == NULL ? NULL : farne_arguments_find_record (desk, kind, words[2], error);
  g_autoptr (FarneRecord) record = found == NULL ? NULL : farne_record_dup (found);

  return record != NULL && farne_arguments_set_fields (desk, record, words + 3, FALSE, error)
         && farne_arguments_keep_record (desk, record, error);
}

const FarneVerb farne_verb_change = {
  .name = "change",
  .usage = "FILE KIND ID FIELD=VALUE...",
  .summary = N_("Changes fields of a record; an empty value takes one away."),
  .run = run,
};
