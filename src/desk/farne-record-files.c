/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "desk/farne-record-files.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "desk/farne-plain-table.h"

/* A record that was read, with where it stands. */
typedef struct
{
  FarneRecord *record;
  FarnePlainTable *table;
  guint row;
} Line;

/* What is being read: the tables, their lines, and every record a line may refer to. */
typedef struct
{
  GPtrArray *tables;
  GArray *lines;
  GPtrArray *known;
  GHashTable *titles;
} Reading;

static void
reading_clear (Reading *reading)
{
  for (guint i = 0; i < reading->lines->len; i++)
    g_object_unref (g_array_index (reading->lines, Line, i).record);
  g_clear_pointer (&reading->lines, g_array_unref);
  g_clear_pointer (&reading->tables, g_ptr_array_unref);
  g_clear_pointer (&reading->titles, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static const FarneField *
find_key_field (const FarneKind *kind)
{
  const FarneField *code = farne_kind_find_field (kind, "code");

  return code != NULL ? code : farne_kind_find_field (kind, kind->title);
}

static const FarneField *
find_start_field (const FarneKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].period_end != NULL)
      return &kind->fields[i];
  return NULL;
}

/* What tells a row from the others of its kind: its code or title, and since when. */
static char *
make_key (FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  const FarneField *start = find_start_field (kind);
  g_autofree char *title = farne_record_get_text (record, find_key_field (kind));
  g_autofree char *since = start == NULL ? NULL : farne_record_get_text (record, start);

  return since == NULL ? g_steal_pointer (&title) : g_strdup_printf ("%s\t%s", title, since);
}

/* Rows of one file with the same key are told apart by their order. */
static void
give_id (FarneRecord *record, GHashTable *seen)
{
  g_autofree char *key = make_key (record);
  guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));
  g_autofree char *code = nth == 0 ? g_strdup (key) : g_strdup_printf ("%s\t%u", key, nth);

  farne_record_set_id (record, farne_store_id_for_code (farne_record_get_kind (record), code));
  g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (nth + 1));
}

static gboolean
is_reference (const FarneField *field)
{
  return field->type == FARNE_FIELD_REFERENCE || field->type == FARNE_FIELD_REFERENCES;
}

/* All but the references, which may be to what stands further down. */
static FarneRecord *
read_record (const FarneKind *kind, FarnePlainTable *table, guint row, GError **error)
{
  g_autoptr (FarneRecord) record = farne_record_new (kind);
  gboolean good = TRUE;

  for (guint i = 0; good && table->headers[i] != NULL; i++)
    {
      const FarneField *field = farne_kind_find_field (kind, table->headers[i]);

      if (field == NULL)
        {
          g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                       _("“%s” has no field “%s”."), kind->name, table->headers[i]);
          good = FALSE;
        }
      else if (!is_reference (field))
        good = farne_record_set_text (record, field,
                                      farne_plain_table_get (table, row, table->headers[i]), error);
    }
  if (good)
    return g_steal_pointer (&record);
  farne_plain_table_prefix_error (table, row, error);
  return NULL;
}

/* A later row with the id of an earlier one takes its place: a pack overrides what all share. */
static void
put_line (Reading *reading, FarneRecord *record, FarnePlainTable *table, guint row)
{
  const Line line = { record, table, row };

  for (guint i = 0; i < reading->lines->len; i++)
    {
      Line *other = &g_array_index (reading->lines, Line, i);

      if (farne_record_get_id (other->record) != farne_record_get_id (record)
          || farne_record_get_kind (other->record) != farne_record_get_kind (record))
        continue;
      g_object_unref (other->record);
      g_array_remove_index (reading->lines, i);
      break;
    }
  g_array_append_val (reading->lines, line);
}

static gboolean
read_kind (Reading *reading, const FarneKind *kind, const char *folder, GError **error)
{
  g_autofree char *name = g_strconcat (kind->name, ".csv", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  FarnePlainTable *table;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  table = farne_plain_table_read (path, error);
  if (table == NULL)
    return FALSE;
  g_ptr_array_add (reading->tables, table);
  for (guint row = 0; row < table->rows->len; row++)
    {
      FarneRecord *record = read_record (kind, table, row, error);

      if (record == NULL)
        return FALSE;
      give_id (record, seen);
      put_line (reading, record, table, row);
    }
  return TRUE;
}

static char *
make_title_key (const FarneKind *kind, const char *field, const char *text)
{
  g_autofree char *folded = farne_text_fold (text);

  return g_strdup_printf ("%s\t%s\t%s", kind->name, field, folded);
}

static void
know (Reading *reading, FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autofree char *title = farne_record_get_text (record, farne_kind_find_field (kind, kind->title));
  const FarneField *number = farne_kind_find_field (kind, "number");

  g_hash_table_insert (reading->titles, make_title_key (kind, kind->title, title), record);
  if (number != NULL)
    {
      g_autofree char *text = farne_record_get_text (record, number);

      g_hash_table_insert (reading->titles, make_title_key (kind, "number", text), record);
    }
}

static void
know_all (Reading *reading)
{
  for (guint i = 0; reading->known != NULL && i < reading->known->len; i++)
    know (reading, g_ptr_array_index (reading->known, i));
  for (guint i = 0; i < reading->lines->len; i++)
    know (reading, g_array_index (reading->lines, Line, i).record);
}

/* One record by its title, or by its number as `number=6`. */
static FarneRecord *
find_end (Reading *reading, const FarneKind *kind, const char *text)
{
  const gboolean by_number = g_str_has_prefix (text, "number=");
  g_autofree char *key = by_number ? make_title_key (kind, "number", strchr (text, '=') + 1)
                                   : make_title_key (kind, kind->title, text);

  return g_hash_table_lookup (reading->titles, key);
}

static gboolean
refer (Reading *reading, FarneRecord *record, const FarneField *field, const char *text, GError **error)
{
  const FarneKind *kind = farne_kinds_find (field->target);
  g_auto (GStrv) parts = field->type == FARNE_FIELD_REFERENCES ? g_strsplit (text, ";", -1)
                                                               : g_strsplit (text, "\n", 1);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      FarneRecord *end = find_end (reading, kind, g_strstrip (parts[i]));

      if (end == NULL)
        {
          g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND, _("%s: there is no %s “%s”."),
                       farne_field_get_label (field), kind->name, parts[i]);
          return FALSE;
        }
      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, ids->len > 0 ? " " : "",
                              farne_record_get_id (end));
    }
  return farne_record_set_text (record, field, ids->str, error);
}

/* Whether a rule of its kind stops the record. */
static gboolean
passes_check (FarneRecord *record, GError **error)
{
  g_autoptr (GPtrArray) problems = farne_record_check (record);

  for (guint i = 0; i < problems->len; i++)
    {
      FarneProblem *problem = g_ptr_array_index (problems, i);

      if (!problem->is_error)
        continue;
      g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_RULE, problem->text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
finish_line (Reading *reading, const Line *line, GError **error)
{
  const FarneKind *kind = farne_record_get_kind (line->record);
  gboolean good = TRUE;

  for (guint i = 0; good && line->table->headers[i] != NULL; i++)
    {
      const FarneField *field = farne_kind_find_field (kind, line->table->headers[i]);
      const char *text = farne_plain_table_get (line->table, line->row, field->name);

      if (is_reference (field) && text != NULL && *text != '\0')
        good = refer (reading, line->record, field, text, error);
    }
  if (good && passes_check (line->record, error))
    return TRUE;
  farne_plain_table_prefix_error (line->table, line->row, error);
  return FALSE;
}

/**
 * farne_record_files_read:
 * @folders: (array zero-terminated=1): folders with a file `KIND.csv` for each kind they hold
 *   records of; a later folder overrides an earlier one
 * @known: (nullable) (element-type FarneRecord): records that the files may refer to
 * @error: return location for an error
 *
 * Reads records from plain files. A column is a field by its name; a reference is the title of the
 * record referred to, or `number=N`; several stand between semicolons. Ids come from codes or titles,
 * so that every file made from the same folders has the same.
 *
 * Errors: what is wrong, with file and row.
 *
 * Returns: (transfer full) (element-type FarneRecord): the records, kind by kind
 */
GPtrArray *
farne_record_files_read (const char *const *folders, GPtrArray *known, GError **error)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_auto (Reading) reading = {
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_plain_table_free),
    g_array_new (FALSE, FALSE, sizeof (Line)), known,
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint j = 0; folders[j] != NULL; j++)
      if (!read_kind (&reading, kinds[i], folders[j], error))
        return NULL;
  know_all (&reading);
  for (guint i = 0; i < reading.lines->len; i++)
    {
      const Line *line = &g_array_index (reading.lines, Line, i);

      if (!finish_line (&reading, line, error))
        return NULL;
      g_ptr_array_add (records, g_object_ref (line->record));
    }

  return g_steal_pointer (&records);
}
