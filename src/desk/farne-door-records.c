/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-columns.h"
#include "desk/farne-door-records.h"
#include "desk/farne-parcel.h"
#include "desk/farne-record-tabulate.h"
#include "desk/farne-record-tale.h"
#include "exchange/farne-table-writer.h"
#include "store/farne-store-query.h"
#include "store/farne-target.h"

static gboolean
refuse_kind (FarneDesk *desk, const FarneKind *kind, const char *door, GError **error)
{
  return farne_door_refuse (
    desk, door, _(kind->label_plural), error,
    _("%s are restricted: each tells of a single person, household or home. The team may have them: "
      "ask with --team."), _(kind->label_plural));
}

static gboolean
refuse_field (FarneDesk *desk, const FarneKind *kind, const FarneField *field, const char *door,
              GError **error)
{
  return farne_door_refuse (
    desk, door, _(kind->label_plural), error,
    _("%s: “%s” is restricted, and what is asked for would tell it. The team may have it: ask with "
      "--team."), _(kind->label_plural), farne_field_get_label (field));
}

/* A field that what is asked depends on, and that may not be told: the answer would tell it. */
static const FarneField *
find_telling (const FarneRecordQuery *query)
{
  for (guint i = 0; i < query->filters->len; i++)
    {
      const FarneRecordFilter *filter = query->filters->pdata[i];

      if (farne_field_is_restricted (filter->field))
        return filter->field;
    }
  for (guint i = 0; i < query->orders->len; i++)
    {
      const FarneField *field = g_array_index (query->orders, FarneRecordOrder, i).field;

      if (farne_field_is_restricted (field))
        return field;
    }
  for (guint i = 0; query->text != NULL && i < query->kind->n_fields; i++)
    if (farne_field_is_searched (&query->kind->fields[i]) && farne_field_is_restricted (&query->kind->fields[i]))
      return &query->kind->fields[i];
  return query->group != NULL && farne_field_is_restricted (query->group) ? query->group : NULL;
}

static gboolean
check_request (FarneDesk *desk, const FarneRecordRequest *request, const char *door, GError **error)
{
  const FarneField *telling = find_telling (request->query);

  if (request->team)
    return TRUE;
  if (request->query->kind->restricted)
    return refuse_kind (desk, request->query->kind, door, error);
  return telling == NULL || refuse_field (desk, request->query->kind, telling, door, error);
}

static char *
list_labels (GPtrArray *fields)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", farne_field_get_label (fields->pdata[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
tell_withheld (GPtrArray *fields, char **withheld)
{
  g_autofree char *labels = list_labels (fields);

  *withheld = fields->len == 0 ? NULL
              : g_strdup_printf (_("Left out, because restricted: %s. The team may have them: ask with "
                                   "--team."), labels);
}

/* All fields that may be told; the others are left out, and said. */
static GPtrArray *
choose_all (const FarneKind *kind, gboolean team, char **withheld)
{
  GPtrArray *fields = g_ptr_array_new ();
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; i < kind->n_fields; i++)
    g_ptr_array_add (!team && farne_field_is_restricted (&kind->fields[i]) ? left : fields,
                     (gpointer) &kind->fields[i]);
  tell_withheld (left, withheld);
  return fields;
}

static GPtrArray *
choose_named (FarneDesk *desk, const FarneRecordRequest *request, const char *door, GError **error)
{
  const FarneKind *kind = request->query->kind;
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  for (guint i = 0; request->fields[i] != NULL; i++)
    {
      const FarneField *field = farne_kind_find_field (kind, request->fields[i]);

      if (field == NULL)
        {
          g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                       _("%s has no field “%s”; “farne kinds %s” lists them."), _(kind->label),
                       request->fields[i], kind->name);
          return NULL;
        }
      if (!request->team && farne_field_is_restricted (field))
        {
          refuse_field (desk, kind, field, door, error);
          return NULL;
        }
      g_ptr_array_add (fields, (gpointer) field);
    }
  return g_steal_pointer (&fields);
}

static FarneCleared *
clear (FarneDesk *desk, FarneHandled *content, const char *door, const char *what, GError **error)
{
  return farne_handled_get_handling (content) == FARNE_HANDLING_PUBLIC
         ? farne_door_clear (desk, content, door, what, error)
         : farne_door_clear_for_team (desk, content, door, what, error);
}

/* The records as a table that may leave. */
static FarneCleared *
clear_records (FarneDesk *desk, const FarneRecordRequest *request, const char *door,
               const char *where, gboolean for_people, char **withheld, GError **error)
{
  const FarneKind *kind = request->query->kind;
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (FarneRecordCells) table = NULL;
  g_autofree char *n = NULL;
  g_autofree char *what = NULL;

  *withheld = NULL;
  if (!check_request (desk, request, door, error))
    return NULL;
  fields = request->fields == NULL ? choose_all (kind, request->team, withheld)
           : choose_named (desk, request, door, error);
  records = fields == NULL ? NULL
            : farne_store_query (farne_desk_get_store (desk), request->query, error);
  table = records == NULL ? NULL
          : farne_desk_tabulate (desk, kind, records, fields, for_people, error);
  if (table == NULL)
    return NULL;
  /* Translators: an entry of the ledger: a kind of record, how many, and where they went */
  n = farne_number_to_text (records->len, 0);
  what = g_strdup_printf (_("%s (%s): %s"), _(kind->label_plural), n, where);
  return clear (desk, FARNE_HANDLED (table), door, what, error);
}

/**
 * farne_door_records_text:
 * @desk: a desk
 * @request: which records
 * @format: `csv`, `json` or `text`
 * @withheld: (out) (nullable): a sentence that tells what was left out
 *
 * Records as text for the terminal. Restricted kinds, and questions whose answer would tell a
 * restricted field, are refused unless the team asks; restricted fields are left out. What the team
 * takes is marked, and entered in the ledger.
 *
 * Errors: %FARNE_ERROR_RESTRICTED; %FARNE_ERROR_USAGE.
 *
 * Returns: (transfer full): the text, or %NULL with @error
 */
char *
farne_door_records_text (FarneDesk *desk, const FarneRecordRequest *request, const char *format,
                         char **withheld, GError **error)
{
  const gboolean for_people = g_str_equal (format, "text");
  g_autoptr (FarneCleared) cleared =
    clear_records (desk, request, "text", _("terminal"), for_people, withheld, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (cleared == NULL)
    return NULL;
  if (g_str_equal (format, "csv"))
    return farne_table_records_to_csv (cleared);
  if (!for_people)
    return farne_record_cells_to_json (cleared);
  rows = farne_record_cells_list_rows (cleared);
  return farne_columns_to_text (rows);
}

/**
 * farne_door_records:
 * @desk: a desk
 * @request: which records
 * @path: a file; its ending says whether CSV, JSON, XLSX or ODS
 * @n_records: (out): how many were written
 * @withheld: (out) (nullable): a sentence that tells what was left out
 *
 * Writes records to a file, in words that lead back to what they stand for, see
 * farne_door_records_text(). A file with
 * what is restricted can be read by its owner alone.
 *
 * Returns: whether it is written
 */
gboolean
farne_door_records (FarneDesk *desk, const FarneRecordRequest *request, const char *path,
                    guint *n_records, char **withheld, GError **error)
{
  g_autoptr (FarneCleared) cleared =
    farne_target_check (path, FARNE_TARGET_RECORDS, error)
    ? clear_records (desk, request, "table", path, FALSE, withheld, error) : NULL;

  if (cleared == NULL)
    return FALSE;
  *n_records = farne_record_cells_get_n_rows (farne_cleared_get_content (cleared));
  return farne_table_write_records (cleared, path, error);
}

/**
 * farne_door_record:
 * @desk: a desk
 * @record: a record
 * @team: whether it is for the team
 * @json: whether as JSON
 * @withheld: (out) (nullable): a sentence that tells what was left out
 *
 * All about one record: its fields, its links both ways, its history.
 *
 * Errors: %FARNE_ERROR_RESTRICTED.
 *
 * Returns: (transfer full): the text, or %NULL with @error
 */
char *
farne_door_record (FarneDesk *desk, FarneRecord *record, gboolean team, gboolean json,
                   char **withheld, GError **error)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (FarneParcel) parcel = NULL;
  g_autoptr (FarneCleared) cleared = NULL;
  g_autofree char *text = NULL;
  g_autofree char *what = NULL;

  *withheld = NULL;
  if (!team && kind->restricted)
    {
      refuse_kind (desk, kind, "text", error);
      return NULL;
    }
  fields = choose_all (kind, team, withheld);
  text = farne_record_tale_tell (desk, record, fields, team, json, error);
  if (text == NULL)
    return NULL;
  /* Links may lead to what is restricted, so what the team is told always is. */
  parcel = farne_parcel_new (text, team ? FARNE_HANDLING_RESTRICTED : FARNE_HANDLING_PUBLIC);
  what = g_strdup_printf ("%s #%" G_GINT64_FORMAT, _(kind->label), farne_record_get_id (record));
  cleared = clear (desk, FARNE_HANDLED (parcel), "text", what, error);
  return cleared == NULL ? NULL : g_strdup (text);
}

/**
 * farne_door_load_findings:
 * @desk: a desk
 * @job: a table of records that was read
 * @path: a CSV file
 * @error: return location for an error
 *
 * Writes which rows of a table are not kept or look wrong, and why. What is restricted in them is not
 * quoted.
 *
 * Returns: whether it is written
 */
gboolean
farne_door_load_findings (FarneDesk *desk, FarneLoadJob *job, const char *path, GError **error)
{
  const char *file_name = farne_load_job_get_file_name (job);
  g_autofree char *csv =
    farne_problems_to_csv (farne_load_job_get_rows (job)->problems, file_name);
  g_autofree char *what = g_strdup_printf (_("Findings in %s"), file_name);
  g_autoptr (FarneParcel) parcel = farne_parcel_new (csv, FARNE_HANDLING_PUBLIC);
  g_autoptr (FarneCleared) cleared = NULL;

  if (!farne_target_check (path, FARNE_TARGET_FINDINGS, error)
      || !farne_target_check_apart (path, farne_load_job_get_path (job), error))
    return FALSE;
  cleared = farne_door_clear (desk, FARNE_HANDLED (parcel), "table", what, error);

  return cleared != NULL && farne_target_write (path, csv, -1, 0600, error);
}
