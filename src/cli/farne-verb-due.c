/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-needs.h"

/* What a record of a single person, household or home is called stays with the team. */
static const char *
get_title (const FarneNeed *need)
{
  const FarneField *title =
    need->kind == NULL ? NULL : farne_kind_find_field (need->kind, need->kind->title);

  return title != NULL && (need->kind->restricted || title->restricted) ? _(need->kind->label)
         : need->title;
}

static void
print_text (GPtrArray *needs)
{
  for (guint i = 0; i < needs->len; i++)
    {
      const FarneNeed *need = g_ptr_array_index (needs, i);

      farne_output_line ("%s %s: %s", need->is_late ? "!" : " ", get_title (need), need->why);
    }
  if (needs->len == 0)
    farne_output_line ("%s", _("Nothing is due."));
}

static JsonNode *
describe (gpointer record)
{
  const FarneNeed *need = record;
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, need->id);
  g_autofree char *due = need->due != FARNE_DAY_NONE ? farne_day_to_iso (need->due) : NULL;

  json_node_take_object (node, object);
  json_object_set_string_member (object, "title", get_title (need));
  json_object_set_string_member (object, "why", need->why);
  json_object_set_boolean_member (object, "late", need->is_late);
  if (due != NULL)
    json_object_set_string_member (object, "due", due);
  if (need->kind != NULL)
    json_object_set_string_member (object, "kind", need->kind->name);
  if (need->id != 0)
    json_object_set_string_member (object, "id", id);
  if (need->section != NULL)
    json_object_set_string_member (object, "section", need->section);

  return node;
}

/* As it is typed on the day of the desk. */
static gboolean
read_by (FarneDesk *desk, const char *text, FarneDay *by, GError **error)
{
  return (text != NULL && farne_day_parse_loosely (text, farne_desk_get_today (desk), by)) ||
         farne_arguments_parse_day ("--by", text, by, error);
}

static gboolean
run (int argc, char **argv, GError **error)
{
  gboolean json = FALSE;
  g_autofree char *text = NULL;
  const GOptionEntry options[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &text },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json },
    { NULL }
  };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, options, 1, 1, error);
  FarneDay by = FARNE_DAY_NONE;
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (GPtrArray) needs = NULL;

  desk = words != NULL ? farne_desk_open_to_read (words[0], error) : NULL;
  if (desk == NULL || !read_by (desk, text, &by, error))
    return FALSE;
  needs = farne_desk_list_needs (desk, by);
  if (json)
    farne_output_records (needs, describe);
  else
    print_text (needs);

  return TRUE;
}

const FarneVerb farne_verb_due = {
  .name = "due",
  .usage = "FILE [--by DATE] [--json]",
  .summary = N_("Lists what is late, vacant or due."),
  .run = run,
};
