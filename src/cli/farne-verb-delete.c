/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-record-arguments.h"
#include "cli/farne-verb.h"
#include "store/farne-removal.h"

/* What happens to a record when another goes; what stays as it is needs no word. */
static const char *const effects[] = {
  [FARNE_REMOVAL_GOES] = N_("goes too"),
  [FARNE_REMOVAL_UNSET] = N_("no longer refers to it"),
  [FARNE_REMOVAL_TAKEN_OUT] = N_("no longer lists it"),
  [FARNE_REMOVAL_KEPT] = N_("keeps its code"),
};

static void
tell (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const FarneRemovalItem *item = g_ptr_array_index (items, i);
      const FarneKind *kind = farne_record_get_kind (item->record);

      farne_output_line ("%s %" G_GINT64_FORMAT " %s", kind->name, farne_record_get_id (item->record),
                         item->field == NULL ? _("is deleted") : _(effects[item->effect]));
    }
}

static gboolean
run (int argc, char **argv, GError **error)
{
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = { { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 3, 3, error);
  const FarneKind *kind = words != NULL ? farne_arguments_find_kind (words[1], error) : NULL;
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) items = NULL;
  FarneRecord *record;
  gint64 id;

  if (kind == NULL || !farne_arguments_parse_id (words[2], &id, error))
    return FALSE;
  desk = farne_desk_open (words[0], dry_run ? FARNE_STORE_READ_ONLY : FARNE_STORE_WRITE, error);
  record = desk != NULL ? farne_store_get (farne_desk_get_store (desk), kind, id, error) : NULL;
  if (record == NULL)
    return FALSE;
  g_ptr_array_add (records, record);
  items = farne_store_plan_removal (farne_desk_get_store (desk), records, error);
  if (items == NULL || (!dry_run && !farne_store_remove (farne_desk_get_store (desk), records, error)))
    return FALSE;
  tell (items);

  return farne_store_close (farne_desk_get_store (desk), error);
}

const FarneVerb farne_verb_delete = {
  .name = "delete",
  .usage = "FILE KIND ID [--dry-run]",
  .summary = N_("Deletes a record with what hangs on it, and tells what that is."),
  .run = run,
};
