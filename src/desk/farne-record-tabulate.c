/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-record-tabulate.h"

#include <stdlib.h>

#include "base/farne-text.h"
#include "desk/farne-record-reader.h"
#include "desk/farne-record-words.h"

#define RESTRICTED "restricted"

/* A spreadsheet holds fifteen digits of a number. */
#define SPREADSHEET_NUMBER "%.15g"

static gboolean
is_taken (const FarneKind *kind, const FarneField *field, const char *label)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (&kind->fields[i] != field
        && (farne_text_same (farne_field_get_label (&kind->fields[i]), label)
            || farne_text_same (kind->fields[i].name, label)))
      return TRUE;
  return farne_text_same (label, FARNE_RECORD_COLUMN_ID)
         || farne_text_same (label, FARNE_RECORD_COLUMN_HANDLING);
}

/**
 * farne_field_get_header:
 * @kind: a kind
 * @field: a field of it
 *
 * The header of the column of a field: its label, or its name where another column could be taken
 * for it.
 *
 * Returns: the header
 */
const char *
farne_field_get_header (const FarneKind *kind, const FarneField *field)
{
  const char *label = farne_field_get_label (field);

  return is_taken (kind, field, label) ? field->name : label;
}

/**
 * farne_fields_get_handling:
 * @kind: a kind
 * @fields: (element-type FarneField): fields of it that are told
 *
 * How careful one must be with what these fields tell.
 *
 * Returns: the handling
 */
FarneHandling
farne_fields_get_handling (const FarneKind *kind, GPtrArray *fields)
{
  if (kind->restricted)
    return FARNE_HANDLING_RESTRICTED;
  for (guint i = 0; i < fields->len; i++)
    if (farne_field_is_restricted (fields->pdata[i]))
      return FARNE_HANDLING_RESTRICTED;
  return FARNE_HANDLING_PUBLIC;
}

/* Whether a spreadsheet gives the number back as it was. */
static gboolean
survives (FarneRecord *record, const FarneField *field)
{
  g_autofree char *text = farne_record_get_text (record, field);
  char shortened[G_ASCII_DTOSTR_BUF_SIZE];
  const double value = g_ascii_strtod (text, NULL);

  g_ascii_formatd (shortened, sizeof shortened, SPREADSHEET_NUMBER, value);
  return g_ascii_strtod (shortened, NULL) == value
         && (field->type != FARNE_FIELD_COUNT || ABS (value) < 1e15);
}

static gboolean
holds_numbers (const FarneField *field, GPtrArray *records)
{
  if (!farne_field_is_numeric (field))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (farne_record_has (records->pdata[i], field) && !survives (records->pdata[i], field))
      return FALSE;
  return TRUE;
}

static gboolean
is_told (GPtrArray *fields, const char *name)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_str_equal (((const FarneField *) fields->pdata[i])->name, name))
      return TRUE;
  return FALSE;
}

/**
 * farne_record_to_told_json:
 * @record: a record
 * @fields: (element-type FarneField): what is told of it
 *
 * Writes a record as farne_record_to_json(), without the fields that aren't told; what is restricted
 * says so in `handling`.
 *
 * Returns: (transfer full): the object
 */
JsonNode *
farne_record_to_told_json (FarneRecord *record, GPtrArray *fields)
{
  const FarneKind *kind = farne_record_get_kind (record);
  JsonNode *node = farne_record_to_json (record);
  JsonObject *object = json_node_get_object (node);

  for (guint i = 0; i < kind->n_fields; i++)
    if (json_object_has_member (object, kind->fields[i].name)
        && !is_told (fields, kind->fields[i].name))
      json_object_remove_member (object, kind->fields[i].name);
  if (farne_fields_get_handling (kind, fields) != FARNE_HANDLING_PUBLIC)
    json_object_set_string_member (object, FARNE_RECORD_COLUMN_HANDLING, RESTRICTED);
  return node;
}

/**
 * Filling:
 * @words: tells fields for people to look at
 * @reader: writes fields so that they are read back
 * @fields: the columns
 * @restricted: whether each row says so
 * @for_people: which of the two it is
 *
 * How rows are filled.
 */
typedef struct
{
  FarneRecordWords *words;
  FarneRecordReader *reader;
  GPtrArray *fields;
  gboolean restricted;
  gboolean for_people;
} Filling;

static char *
get_cell (const Filling *filling, FarneRecord *record, const FarneField *field)
{
  g_autofree char *text = NULL;

  if (!farne_record_has (record, field))
    return NULL;
  if (filling->for_people)
    {
      text = farne_record_words_get_field (filling->words, record, field);
      return farne_text_tidy (text);
    }
  return farne_record_reader_write (filling->reader, record, field);
}

static char **
make_row (const Filling *filling, FarneRecord *record)
{
  char **cells = g_new0 (char *, filling->fields->len + 3);
  guint n = 0;

  cells[n++] = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (record));
  for (guint i = 0; i < filling->fields->len; i++)
    cells[n++] = get_cell (filling, record, filling->fields->pdata[i]);
  if (filling->restricted)
    cells[n] = g_strdup (RESTRICTED);
  return cells;
}

/* What is referred to is read at once, not a title at a time. */
static gboolean
gather (FarneRecordWords *words, GPtrArray *fields, GError **error)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const FarneField *field = fields->pdata[i];

      if (field->target != NULL
          && !farne_record_words_gather (words, farne_kinds_find (field->target), error))
        return FALSE;
    }
  return TRUE;
}

/**
 * farne_desk_tabulate:
 * @desk: a desk
 * @kind: a kind
 * @records: (element-type FarneRecord): records of it
 * @fields: (element-type FarneField): the columns
 * @for_people: whether it is to be looked at only; otherwise farne_record_reader_set() reads each cell back
 * @error: return location for an error
 *
 * Sets records in a table that knows how it must be handled. What is restricted says so in a last
 * column.
 *
 * Returns: (transfer full): the table
 */
FarneRecordCells *
farne_desk_tabulate (FarneDesk *desk, const FarneKind *kind, GPtrArray *records,
                     GPtrArray *fields, gboolean for_people, GError **error)
{
  const FarneHandling handling = farne_fields_get_handling (kind, fields);
  g_autoptr (FarneRecordReader) reader = farne_record_reader_new (desk);
  g_autoptr (FarneRecordCells) table = farne_record_cells_new (kind->name, handling);
  const Filling filling = { farne_desk_get_record_words (desk), reader, fields,
                            handling != FARNE_HANDLING_PUBLIC, for_people };

  if (!gather (filling.words, fields, error))
    return NULL;
  farne_record_cells_add_column (table, FARNE_RECORD_COLUMN_ID, FALSE);
  for (guint i = 0; i < fields->len; i++)
    farne_record_cells_add_column (table, farne_field_get_header (kind, fields->pdata[i]),
                                   !for_people && holds_numbers (fields->pdata[i], records));
  if (filling.restricted)
    farne_record_cells_add_column (table, FARNE_RECORD_COLUMN_HANDLING, FALSE);
  for (guint i = 0; i < records->len; i++)
    farne_record_cells_take_row (table, make_row (&filling, records->pdata[i]),
                                 farne_record_to_told_json (records->pdata[i], fields));
  return g_steal_pointer (&table);
}
