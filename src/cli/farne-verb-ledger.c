/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "store/farne-journal.h"

static void
print_text (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const FarneAuditEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *when = farne_output_time (entry->when, "%Y-%m-%d %H:%M");

      farne_output_line ("%s  %s  %s  %s", when, entry->who, entry->event, entry->what);
    }
}

static JsonNode *
describe (gpointer record)
{
  const FarneAuditEntry *entry = record;
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonNode *details = entry->details == NULL ? NULL : json_from_string (entry->details, NULL);
  g_autofree char *when = farne_output_time (entry->when, "%Y-%m-%dT%H:%M:%S%z");
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, entry->id);

  json_node_take_object (node, object);
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "when", when);
  json_object_set_string_member (object, "who", entry->who);
  json_object_set_string_member (object, "event", entry->event);
  json_object_set_string_member (object, "what", entry->what);
  if (details != NULL)
    json_object_set_member (object, "details", details);
  return node;
}

static GPtrArray *
list (FarneStore *store, GError **error)
{
  return farne_store_get_audit (store, 0, error);
}

static gboolean
run (int argc, char **argv, GError **error)
{
  return farne_output_entries (argc, argv, list, describe, print_text, error);
}

const FarneVerb farne_verb_ledger = {
  .name = "ledger",
  .usage = "FILE [--json]",
  .summary = N_("Lists what went out of a desk file or was refused, newest first."),
  .run = run,
};
