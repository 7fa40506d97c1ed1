/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-load-preview.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"
#include "base/farne-text.h"
#include "desk/farne-record-tabulate.h"

/* Rows told one by one. */
#define MOST_TOLD 20

static const struct
{
  const char *member;
  const char *words;
} fates[FARNE_N_LOAD_FATES] = {
  [FARNE_LOAD_NEW] = { "new", N_("New") },
  [FARNE_LOAD_CHANGED] = { "changed", N_("Changed") },
  [FARNE_LOAD_SAME] = { "same", N_("As before") },
  [FARNE_LOAD_REJECTED] = { "rejected", N_("Not kept") },
};

/**
 * farne_load_fate_get_words:
 * @fate: a fate
 *
 * Returns: the words for it
 */
const char *
farne_load_fate_get_words (FarneLoadFate fate)
{
  return _(fates[fate].words);
}

/**
 * farne_load_preview_describe_row:
 * @row: a row that changes a record
 *
 * Names the fields it changes.
 *
 * Returns: (transfer full): their labels
 */
char *
farne_load_preview_describe_row (const FarneLoadRow *row)
{
  const FarneKind *kind = farne_record_get_kind (row->record);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    if (!farne_record_has_same (row->before, row->record, &kind->fields[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              farne_field_get_label (&kind->fields[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * farne_load_preview_list_ignored:
 * @job: a job that was read
 *
 * Names the columns that fill nothing, by their headers or letters.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
 */
char **
farne_load_preview_list_ignored (FarneLoadJob *job)
{
  const FarneLoadColumns *columns = farne_load_job_get_columns (job);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < columns->header->n; i++)
    if (columns->fields[i] == NULL && (int) i != columns->id
        && !farne_text_same (columns->header->names[i], FARNE_RECORD_COLUMN_HANDLING))
      g_strv_builder_add (names, columns->header->names[i]);
  return g_strv_builder_end (names);
}

static JsonObject *
map_columns (const FarneLoadColumns *columns)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < columns->header->n; i++)
    if (columns->fields[i] != NULL)
      json_object_set_string_member (object, columns->fields[i]->name, columns->header->names[i]);
  return object;
}

static JsonArray *
list_ignored (FarneLoadJob *job)
{
  g_auto (GStrv) names = farne_load_preview_list_ignored (job);
  JsonArray *array = json_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    json_array_add_string_element (array, names[i]);
  return array;
}

static JsonArray *
list_changes (const FarneLoadRows *rows)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < rows->rows->len && json_array_get_length (array) < MOST_TOLD; i++)
    {
      const FarneLoadRow *row = rows->rows->pdata[i];
      g_autofree char *id = NULL;
      g_autofree char *fields = NULL;
      JsonObject *object;

      if (row->fate != FARNE_LOAD_CHANGED)
        continue;
      id = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (row->before));
      fields = farne_load_preview_describe_row (row);
      object = json_object_new ();
      json_object_set_int_member (object, "row", row->row);
      json_object_set_string_member (object, "id", id);
      json_object_set_string_member (object, "fields", fields);
      json_array_add_object_element (array, object);
    }
  return array;
}

/**
 * farne_load_preview_to_json:
 * @job: a job that was read, and needs no mapping
 *
 * What the table would do: counts, names of fields, where and why a row is not kept.
 *
 * Returns: (transfer full): one JSON object
 */
JsonNode *
farne_load_preview_to_json (FarneLoadJob *job)
{
  const FarneLoadColumns *columns = farne_load_job_get_columns (job);
  const FarneLoadRows *rows = farne_load_job_get_rows (job);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (node, object);
  json_object_set_string_member (object, "kind", farne_load_job_get_kind (job)->name);
  json_object_set_string_member (object, "file", farne_load_job_get_file_name (job));
  json_object_set_string_member (object, "sheet", columns->sheet->name);
  json_object_set_object_member (object, "columns", map_columns (columns));
  json_object_set_array_member (object, "ignored", list_ignored (job));
  for (guint i = 0; i < FARNE_N_LOAD_FATES; i++)
    json_object_set_int_member (object, fates[i].member, farne_load_rows_count (rows, i));
  json_object_set_int_member (object, "warnings",
                              farne_problems_count (rows->problems, FARNE_FINDING_WARNING));
  json_object_set_array_member (object, "changes", list_changes (rows));
  json_object_set_array_member (object, "findings", farne_problems_to_json (rows->problems, G_MAXUINT));
  return node;
}

static void
write_count (GString *text, const char *words, guint count)
{
  g_autofree char *n = farne_number_to_text (count, 0);

  g_string_append_printf (text, "  %s: %s\n", words, n);
}

static void
write_changes (GString *text, const FarneLoadRows *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->rows->len; i++)
    {
      const FarneLoadRow *row = rows->rows->pdata[i];
      g_autofree char *fields = NULL;

      if (row->fate != FARNE_LOAD_CHANGED || n++ >= MOST_TOLD)
        continue;
      fields = farne_load_preview_describe_row (row);
      /* Translators: a row's number, the id of a record, the names of fields */
      g_string_append_printf (text, _("    row %u changes #%" G_GINT64_FORMAT ": %s\n"), row->row,
                              farne_record_get_id (row->before), fields);
    }
  if (n > MOST_TOLD)
    g_string_append_printf (text, _("    and %u more\n"), n - MOST_TOLD);
}

static void
write_finding (GString *text, const FarneFinding *finding)
{
  const char *fate = finding->kind == FARNE_FINDING_REJECT ? _("not kept") : _("warning");

  if (finding->row == 0)
    g_string_append_printf (text, "    %s: %s\n", fate, finding->reason);
  else if (*finding->column == '\0')
    /* Translators: a row's number, whether it is kept, what is wrong there */
    g_string_append_printf (text, _("    row %u, %s: %s\n"), finding->row, fate, finding->reason);
  else
    /* Translators: a row's number, the name of a column, whether it is kept, what is wrong there */
    g_string_append_printf (text, _("    row %u, %s, %s: %s\n"), finding->row, finding->column, fate,
                            finding->reason);
}

/* Each row that is not kept is told, however many there are. */
static void
write_findings (GString *text, FarneProblems *problems)
{
  guint n_warnings = 0;

  for (guint i = 0; i < farne_problems_get_n (problems); i++)
    {
      const FarneFinding *finding = farne_problems_get (problems, i);

      if (finding->kind == FARNE_FINDING_REJECT || n_warnings++ < MOST_TOLD)
        write_finding (text, finding);
    }
  if (n_warnings > MOST_TOLD)
    g_string_append_printf (text, _("    and %u more warnings\n"), n_warnings - MOST_TOLD);
}

/**
 * farne_load_preview_to_text:
 * @job: a job that was read, and needs no mapping
 *
 * What the table would do, in lines; see farne_load_preview_to_json().
 *
 * Returns: (transfer full): lines of text
 */
char *
farne_load_preview_to_text (FarneLoadJob *job)
{
  const FarneLoadRows *rows = farne_load_job_get_rows (job);
  g_auto (GStrv) names = farne_load_preview_list_ignored (job);
  g_autofree char *ignored = g_strjoinv (", ", names);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("%s from %s\n"), _(farne_load_job_get_kind (job)->label_plural),
                          farne_load_job_get_file_name (job));
  for (guint i = 0; i < FARNE_N_LOAD_FATES; i++)
    write_count (text, farne_load_fate_get_words (i), farne_load_rows_count (rows, i));
  write_count (text, _("Warnings"), farne_problems_count (rows->problems, FARNE_FINDING_WARNING));
  if (*ignored != '\0')
    g_string_append_printf (text, _("  Columns not read: %s\n"), ignored);
  write_changes (text, rows);
  write_findings (text, rows->problems);
  return g_string_free (text, FALSE);
}
