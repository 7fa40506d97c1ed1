/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "store/farne-journal.h"

#define MOST_ENTRIES 1000

static const char *
get_state (const FarneJournalEntry *entry)
{
  if (g_str_equal (entry->action, "undo"))
    return _("undid");
  if (g_str_equal (entry->action, "redo"))
    return _("redid");
  return entry->undone ? _("undone") : "";
}

static void
print_text (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const FarneJournalEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *when = farne_output_time (entry->when, "%Y-%m-%d %H:%M");
      const char *state = get_state (entry);

      farne_output_line ("%s  %s  %s%s%s%s", when, entry->who, entry->what,
                         *state == '\0' ? "" : " (", state, *state == '\0' ? "" : ")");
    }
}

static JsonNode *
describe (gpointer record)
{
  const FarneJournalEntry *entry = record;
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autofree char *when = farne_output_time (entry->when, "%Y-%m-%dT%H:%M:%S%z");
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, entry->id);
  g_autofree char *of = g_strdup_printf ("%" G_GINT64_FORMAT, entry->of);

  json_node_take_object (node, object);
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "what", entry->what);
  json_object_set_string_member (object, "who", entry->who);
  json_object_set_string_member (object, "when", when);
  json_object_set_string_member (object, "action", entry->action);
  if (entry->of != 0)
    json_object_set_string_member (object, "of", of);
  json_object_set_int_member (object, "changes", entry->n_changes);
  json_object_set_boolean_member (object, "undone", entry->undone);
  return node;
}

static GPtrArray *
list (FarneStore *store, GError **error)
{
  return farne_store_get_history (store, MOST_ENTRIES, error);
}

static gboolean
run (int argc, char **argv, GError **error)
{
  return farne_output_entries (argc, argv, list, describe, print_text, error);
}

const FarneVerb farne_verb_history = {
  .name = "history",
  .usage = "FILE [--json]",
  .summary = N_("Lists what was done, newest first."),
  .run = run,
};
