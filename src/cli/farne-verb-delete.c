/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-record-arguments.h"
#include "desk/farne-record-words.h"
#include "store/farne-removal.h"

/* What happens to a record: by kind and id, as the titles of some are for the team alone. */
static void
tell_item (const FarneRemovalItem *item)
{
  static const char *const effects[] = {
    [FARNE_REMOVAL_GOES] = N_("Goes: %s #%s"),
    [FARNE_REMOVAL_UNSET] = N_("Is left without “%3$s”: %1$s #%2$s"),
    [FARNE_REMOVAL_TAKEN_OUT] = N_("Loses one of “%3$s”: %1$s #%2$s"),
    [FARNE_REMOVAL_KEPT] = N_("Keeps the code of the area in “%3$s”: %1$s #%2$s"),
  };
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (item->record));

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-extra-args"
  farne_output_line (_(effects[item->effect]), _(farne_record_get_kind (item->record)->label), id,
                     item->field != NULL ? farne_field_get_label (item->field) : "");
#pragma GCC diagnostic pop
}

static gboolean
remove_record (FarneDesk *desk, FarneRecord *record, gboolean dry_run, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = NULL;

  g_ptr_array_add (records, record);
  items = farne_store_plan_removal (store, records, error);
  if (items == NULL || (!dry_run && !farne_store_remove (store, records, error))
      || !farne_store_close (store, error))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    tell_item (items->pdata[i]);
  return TRUE;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = { { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 3, 3, error);
  const FarneKind *kind = words == NULL ? NULL : farne_arguments_find_kind_to_write (words[1], error);
  g_autoptr (FarneDesk) desk =
    kind == NULL ? NULL : farne_desk_open (words[0], FARNE_STORE_WRITE, error);
  g_autoptr (FarneRecord) record =
    desk == NULL ? NULL : farne_arguments_find_record (desk, kind, words[2], error);

  return record != NULL && remove_record (desk, record, dry_run, error);
}

const FarneVerb farne_verb_delete = {
  .name = "delete",
  .usage = "FILE KIND ID [--dry-run]",
  .summary = N_("Deletes a record, and tells what goes with it."),
  .run = run,
};
