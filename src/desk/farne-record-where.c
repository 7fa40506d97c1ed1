/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-record-where.h"

/* A condition and the reader of its values. */
typedef struct
{
  FarneRecordReader *reader;
  const FarneKind *kind;
} Reading;

/* Texts are compared as they are; days keep what was typed, which may follow the day of the desk. */
static gboolean
is_read (const FarneField *field)
{
  return field->type == FARNE_FIELD_AREA || field->type == FARNE_FIELD_REFERENCE ||
         field->type == FARNE_FIELD_REFERENCES || field->type == FARNE_FIELD_COUNT;
}

static char *
read_value (const FarneField *field, const char *value, gpointer data, GError **error)
{
  Reading *reading = data;
  g_autoptr (FarneRecord) pattern = farne_record_new (reading->kind);

  if (!is_read (field))
    return g_strdup (value);
  if (!farne_record_reader_set (reading->reader, pattern, field, value, error))
    return NULL;

  return farne_record_get_text (pattern, field);
}

/**
 * farne_record_reader_add_where:
 * @self: a reader
 * @query: a query
 * @where: a condition, see farne_record_query_add_where()
 * @error: return location for an error
 *
 * Adds a condition whose values are written as a field is, see farne_record_reader_set(): an area by
 * its name, what is referred to by its title, a financial year as `2016/17`.
 *
 * Errors: those of farne_record_query_add_where(), and %FARNE_ERROR_RULE or %FARNE_ERROR_NOT_FOUND
 * where there is no such area or record.
 *
 * Returns: whether it was added
 */
gboolean
farne_record_reader_add_where (FarneRecordReader *self, FarneRecordQuery *query, const char *where,
                               GError **error)
{
  Reading reading = { self, query->kind };

  return farne_record_query_read_where (query, where, read_value, &reading, error);
}
