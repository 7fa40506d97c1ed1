/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-record-arguments.h"
#include "desk/farne-record-keeping.h"
#include "store/farne-removal.h"

/* How many records of one kind are named; the rest is counted. */
#define MOST_NAMED 3

/* Records to which the same happens: an item of each, one after the other. */
typedef struct
{
  const FarneRemovalItem *first;
  GString *names;
  guint n;
} Group;

static void
group_free (Group *group)
{
  g_string_free (group->names, TRUE);
  g_free (group);
}

static gboolean
belongs (const Group *group, const FarneRemovalItem *item)
{
  return group->first->effect == item->effect &&
         (item->effect == FARNE_REMOVAL_GOES || group->first->field == item->field) &&
         farne_record_get_kind (group->first->record) == farne_record_get_kind (item->record);
}

static Group *
find_group (GPtrArray *groups, const FarneRemovalItem *item)
{
  Group *group;

  for (guint i = 0; i < groups->len; i++)
    if (belongs (groups->pdata[i], item))
      return groups->pdata[i];
  group = g_new0 (Group, 1);
  group->first = item;
  group->names = g_string_new (NULL);
  g_ptr_array_add (groups, group);
  return group;
}

/* Names are looked up while all that they are made of is still there. */
static GPtrArray *
group_items (FarneDesk *desk, GPtrArray *items)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);

  for (guint i = 0; i < items->len; i++)
    {
      const FarneRemovalItem *item = items->pdata[i];
      Group *group = find_group (groups, item);
      g_autofree char *name = NULL;

      if (group->n++ >= MOST_NAMED)
        continue;
      name = farne_desk_name_record (desk, item->record);
      g_string_append_printf (group->names, "%s%s", group->n > 1 ? ", " : "", name);
    }
  return groups;
}

/* "Property “P1” (#12)", or "Properties (915): “P1” (#12), “P2” (#13), “P3” (#14) and 912 more". */
static char *
describe_group (const Group *group)
{
  const FarneKind *kind = farne_record_get_kind (group->first->record);
  const guint more = group->n > MOST_NAMED ? group->n - MOST_NAMED : 0;

  if (group->n == 1)
    return g_strdup_printf ("%s %s", _(kind->label), group->names->str);
  if (more == 0)
    return g_strdup_printf ("%s (%u): %s", _(kind->label_plural), group->n, group->names->str);

  /* Translators: a kind of record in the plural, how many, names of the first, and how many more */
  return g_strdup_printf (ngettext ("%s (%u): %s and %u more", "%s (%u): %s and %u more", more),
                          _(kind->label_plural), group->n, group->names->str, more);
}

static void
tell_group (const Group *group)
{
  static const char *const effects[] = {
    [FARNE_REMOVAL_GOES] = N_("Goes: %s"),
    [FARNE_REMOVAL_UNSET] = N_("Is left without “%2$s”: %1$s"),
    [FARNE_REMOVAL_TAKEN_OUT] = N_("Loses one of “%2$s”: %1$s"),
    [FARNE_REMOVAL_KEPT] = N_("Keeps the code of the area in “%2$s”: %1$s"),
  };
  g_autofree char *records = describe_group (group);
  const FarneField *field = group->first->field;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-extra-args"
  farne_output_line (_(effects[group->first->effect]), records,
                     field != NULL ? farne_field_get_label (field) : "");
#pragma GCC diagnostic pop
}

static gboolean
remove_record (FarneDesk *desk, FarneRecord *record, gboolean dry_run, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) groups = NULL;

  g_ptr_array_add (records, record);
  items = farne_store_plan_removal (store, records, error);
  groups = items != NULL ? group_items (desk, items) : NULL;
  if (items == NULL || (!dry_run && !farne_store_remove (store, records, error))
      || !farne_store_close (store, error))
    return FALSE;
  for (guint i = 0; i < groups->len; i++)
    tell_group (groups->pdata[i]);
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
