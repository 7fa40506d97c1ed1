/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"

static void
set_text (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static void
set_flag (JsonObject *object, const char *name, gboolean flag)
{
  if (flag)
    json_object_set_boolean_member (object, name, TRUE);
}

static void
set_choices (JsonObject *object, const FarneField *field)
{
  JsonObject *choices = json_object_new ();

  for (guint i = 0; field->choices[i] != NULL; i++)
    json_object_set_string_member (choices, field->choices[i],
                                   field->choice_labels != NULL ? _(field->choice_labels[i])
                                                                : field->choices[i]);
  json_object_set_object_member (object, "choices", choices);
}

static void
set_range (JsonObject *object, const FarneField *field)
{
  if (field->has_min)
    json_object_set_double_member (object, "min", field->min);
  if (field->max > field->min)
    json_object_set_double_member (object, "max", field->max);
}

static JsonNode *
describe_field (const FarneField *field)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (node, object);
  json_object_set_string_member (object, "name", field->name);
  json_object_set_string_member (object, "type", farne_field_get_type_name (field));
  json_object_set_string_member (object, "label", farne_field_get_label (field));
  set_flag (object, "required", field->required);
  set_flag (object, "searched", field->searched);
  set_flag (object, "restricted", field->restricted);
  set_range (object, field);
  if (field->choices != NULL)
    set_choices (object, field);
  set_text (object, "target", field->target);
  set_text (object, "ends_with", field->period_end);
  set_text (object, "alone", field->alone);
  set_text (object, "initial", field->initial);
  set_text (object, "help", field->help != NULL ? _(field->help) : NULL);

  return node;
}

static JsonNode *
describe_kind (const FarneKind *kind)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *fields = json_array_new ();

  json_node_take_object (node, object);
  json_object_set_string_member (object, "name", kind->name);
  json_object_set_string_member (object, "label", _(kind->label));
  json_object_set_string_member (object, "label_plural", _(kind->label_plural));
  set_text (object, "section", kind->section);
  json_object_set_string_member (object, "title", kind->title);
  set_text (object, "same", kind->same);
  set_flag (object, "restricted", kind->restricted);
  for (guint i = 0; i < kind->n_fields; i++)
    json_array_add_element (fields, describe_field (&kind->fields[i]));
  json_object_set_array_member (object, "fields", fields);

  return node;
}

static void
print_json (void)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  json_node_take_array (node, array);
  for (guint i = 0; kinds[i] != NULL; i++)
    json_array_add_element (array, describe_kind (kinds[i]));
  farne_output_json (node);
}

static void
print_field (const FarneField *field)
{
  g_autofree char *choices = field->choices != NULL ? g_strjoinv ("|", (char **) field->choices) : NULL;
  const char *of = choices != NULL ? choices : field->target;

  farne_output_line ("  %-18s %-10s %s%s%s", field->name, farne_field_get_type_name (field),
                     field->required ? "! " : "", field->restricted ? _("(team) ") : "",
                     of != NULL ? of : "");
}

static void
print_text (void)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      farne_output_line ("%s: %s%s", kinds[i]->name, _(kinds[i]->label_plural),
                         kinds[i]->restricted ? _(" (for the team only)") : "");
      for (guint j = 0; j < kinds[i]->n_fields; j++)
        print_field (&kinds[i]->fields[j]);
    }
}

static gboolean
run (int argc, char **argv, GError **error)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 0, 0, error);

  if (words == NULL)
    return FALSE;
  if (json)
    print_json ();
  else
    print_text ();

  return TRUE;
}

const FarneVerb farne_verb_kinds = {
  .name = "kinds",
  .usage = "[--json]",
  .summary = N_("Lists the kinds of record with their fields; “!” marks what must be there."),
  .run = run,
};
