/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-record-arguments.h"
#include "desk/farne-columns.h"

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

static void
add_words (JsonBuilder *builder, const char *name, const char *text)
{
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, " ", -1) : NULL;

  if (words == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; words[i] != NULL; i++)
    json_builder_add_string_value (builder, words[i]);
  json_builder_end_array (builder);
}

static void
add_range (JsonBuilder *builder, const FarneField *field)
{
  if (field->has_min)
    {
      json_builder_set_member_name (builder, "min");
      json_builder_add_double_value (builder, field->min);
    }
  if (field->max > field->min)
    {
      json_builder_set_member_name (builder, "max");
      json_builder_add_double_value (builder, field->max);
    }
}

static void
add_choices (JsonBuilder *builder, const FarneField *field)
{
  if (field->choices == NULL)
    return;
  json_builder_set_member_name (builder, "choices");
  json_builder_begin_array (builder);
  for (guint i = 0; field->choices[i] != NULL; i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "value", field->choices[i]);
      add_text (builder, "label",
                field->choice_labels != NULL ? _(field->choice_labels[i]) : field->choices[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_field (JsonBuilder *builder, const FarneField *field)
{
  json_builder_begin_object (builder);
  add_text (builder, "name", field->name);
  add_text (builder, "label", farne_field_get_label (field));
  add_text (builder, "type", farne_field_get_type_name (field));
  add_flag (builder, "required", field->required);
  add_flag (builder, "searched", field->searched);
  add_flag (builder, "restricted", farne_field_is_restricted (field));
  add_range (builder, field);
  add_choices (builder, field);
  add_text (builder, "target", field->target);
  add_text (builder, "period_end", field->period_end);
  add_words (builder, "alone", field->alone);
  add_text (builder, "not_before", field->not_before);
  add_text (builder, "at_most", field->at_most);
  add_text (builder, "at_least", field->at_least);
  add_text (builder, "needed_by", field->needed_by);
  add_text (builder, "not_with", field->not_with);
  add_words (builder, "sum_of", field->sum_of);
  add_flag (builder, "month", field->month);
  add_text (builder, "initial", field->initial);
  add_text (builder, "help", field->help != NULL ? _(field->help) : NULL);
  json_builder_end_object (builder);
}

static void
add_kind (JsonBuilder *builder, const FarneKind *kind)
{
  json_builder_begin_object (builder);
  add_text (builder, "name", kind->name);
  add_text (builder, "label", _(kind->label));
  add_text (builder, "label_plural", _(kind->label_plural));
  add_text (builder, "section", kind->section);
  add_text (builder, "title", kind->title);
  add_words (builder, "subtitle", kind->subtitle);
  add_text (builder, "order", kind->order);
  add_words (builder, "same", kind->same);
  add_words (builder, "alike", kind->alike);
  add_flag (builder, "restricted", kind->restricted);
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < kind->n_fields; i++)
    add_field (builder, &kind->fields[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (const FarneKind *only)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; kinds[i] != NULL; i++)
    if (only == NULL || only == kinds[i])
      add_kind (builder, kinds[i]);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  farne_output_json (root);
}

static void
add_row (GPtrArray *rows, const char *first, const char *second, const char *third,
         const char *fourth)
{
  char **row = g_new0 (char *, 5);

  row[0] = g_strdup (first);
  row[1] = g_strdup (second);
  row[2] = g_strdup (third);
  row[3] = g_strdup (fourth);
  g_ptr_array_add (rows, row);
}

static void
print_rows (GPtrArray *rows)
{
  g_autofree char *text = farne_columns_to_text (rows);

  farne_output_text (text);
}

static void
print_kinds (void)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  add_row (rows, _("Name"), _("What it is"), _("Section"), _("Handling"));
  for (guint i = 0; kinds[i] != NULL; i++)
    add_row (rows, kinds[i]->name, _(kinds[i]->label_plural),
             kinds[i]->section != NULL ? kinds[i]->section : "",
             kinds[i]->restricted ? _("restricted") : "");
  print_rows (rows);
}

/* What a value must be: the choices, the kind referred to, the range. */
static char *
describe_rules (const FarneField *field)
{
  g_autoptr (GString) text = g_string_new (field->required ? _("required") : "");
  g_autofree char *choices =
    field->choices != NULL ? g_strjoinv (" | ", (char **) field->choices) : NULL;
  const char *rules[] = { choices, field->target,
                          farne_field_is_restricted (field) ? _("restricted") : NULL };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", rules[i]);
  if (field->has_min)
    g_string_append_printf (text, "%s≥ %g", text->len > 0 ? ", " : "", field->min);
  if (field->max > field->min)
    g_string_append_printf (text, "%s≤ %g", text->len > 0 ? ", " : "", field->max);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
print_fields (const FarneKind *kind)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  add_row (rows, _("Field"), _("Label"), _("Type"), _("Rules"));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *rules = describe_rules (&kind->fields[i]);

      add_row (rows, kind->fields[i].name, farne_field_get_label (&kind->fields[i]),
               farne_field_get_type_name (&kind->fields[i]), rules);
    }
  print_rows (rows);
}

static gboolean
run (int argc, char **argv, GError **error)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 0, 1, error);
  const FarneKind *kind = NULL;

  if (words == NULL)
    return FALSE;
  if (words[0] != NULL && (kind = farne_arguments_find_kind (words[0], error)) == NULL)
    return FALSE;
  if (json)
    print_json (kind);
  else if (kind != NULL)
    print_fields (kind);
  else
    print_kinds ();
  return TRUE;
}

const FarneVerb farne_verb_kinds = {
  .name = "kinds",
  .usage = "[KIND] [--json]",
  .summary = N_("Lists the kinds of record, or the fields of one with their rules."),
  .run = run,
};
