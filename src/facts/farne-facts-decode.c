/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "facts/farne-facts-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "facts/farne-bytes.h"

#define LONGEST_NAME 64u

static void
read_bits (FarneByteReader *reader, FarnePacked *packed, guint n)
{
  packed->base = (gint64) farne_byte_reader_number (reader, G_MAXUINT64);
  packed->bits = farne_byte_reader_number (reader, 64);
  if (packed->bits > 56 && packed->bits != 64)
    reader->failed = TRUE;
  packed->size = farne_bits_packed_size (n, packed->bits);
  packed->data = farne_byte_reader_take (reader, packed->size);
}

/* Repeated codes must fill the rows exactly. */
static gboolean
check_runs (const FarnePacked *packed, guint n, guint n_values)
{
  FarneByteReader runs;
  guint64 rows = 0;

  farne_byte_reader_init (&runs, packed->data, packed->size);
  while (runs.at < runs.size && !runs.failed)
    {
      farne_byte_reader_number (&runs, n_values - 1);
      rows += farne_byte_reader_number (&runs, n);
    }

  return !runs.failed && rows == n;
}

/* A derived column's table must be as long as its parent's dictionary; the parent stands alone. */
static gboolean
check_derived (FarneFacts *self, FarnePacked *packed, guint n_values)
{
  const FarneFactsColumn *parent;
  FarneByteReader table;

  farne_byte_reader_init (&table, packed->data, packed->size);
  packed->parent = farne_byte_reader_number (&table, self->n_columns - 1);
  parent = &self->columns[packed->parent];
  packed->data += table.at;
  packed->size -= table.at;
  for (guint i = 0; i < parent->column.n_values && !table.failed; i++)
    farne_byte_reader_number (&table, n_values - 1);

  return !table.failed && table.at == table.size
         && parent->packed.packing != FARNE_PACKING_DERIVED;
}

static gboolean
check_column (FarneFacts *self, FarneFactsColumn *stored)
{
  if (stored->column.n_values == 0)
    return self->n_rows == 0;
  if (stored->packed.packing == FARNE_PACKING_RUNS)
    return check_runs (&stored->packed, self->n_rows, stored->column.n_values);
  if (stored->packed.packing == FARNE_PACKING_DERIVED)
    return check_derived (self, &stored->packed, stored->column.n_values);

  return stored->packed.base >= 0 && stored->packed.base < stored->column.n_values;
}

static void
read_packed (FarneByteReader *reader, FarnePacked *packed, guint n)
{
  packed->packing = farne_byte_reader_number (reader, FARNE_PACKING_DERIVED);
  if (packed->packing == FARNE_PACKING_BITS)
    {
      read_bits (reader, packed, n);
      return;
    }

  packed->size = farne_byte_reader_number (reader, reader->size);
  packed->data = farne_byte_reader_take (reader, packed->size);
}

/* The texts with a final zero each, in one block. */
static void
read_dictionary (FarneByteReader *reader, FarneFactsColumn *stored)
{
  guint n = farne_byte_reader_number (reader, MIN (reader->size, FARNE_FACTS_ROWS_MAX));
  FarneByteReader ahead = *reader;
  gsize size = 0;
  char *to;

  for (guint i = 0; i < n && !ahead.failed; i++)
    {
      gsize length = farne_byte_reader_number (&ahead, ahead.size);

      farne_byte_reader_take (&ahead, length);
      size += length + 1;
    }
  if (ahead.failed)
    n = 0, reader->failed = TRUE;

  stored->column.n_values = n;
  stored->column.width = farne_code_width (n);
  stored->column.values = g_new0 (char *, n + 1);
  stored->block = to = g_malloc0 (size);
  for (guint i = 0; i < n; i++)
    {
      gsize length = farne_byte_reader_number (reader, reader->size);

      stored->column.values[i] = to;
      memcpy (to, farne_byte_reader_take (reader, length), length);
      to += length + 1;
    }
}

static void
read_column (FarneByteReader *reader, FarneFacts *self, guint index)
{
  FarneFactsColumn *stored = &self->columns[index];
  gsize length = farne_byte_reader_number (reader, LONGEST_NAME);
  const guint8 *name = farne_byte_reader_take (reader, length);

  stored->column.name = g_strndup ((const char *) name, name != NULL ? length : 0);
  read_dictionary (reader, stored);
  read_packed (reader, &stored->packed, self->n_rows);
}

static guint
value_width (const FarnePacked *packed)
{
  gint64 most;

  if (packed->bits == 64 || packed->base > G_MAXINT32 || packed->base < G_MININT32)
    return 8;

  most = packed->base + (gint64) ((G_GUINT64_CONSTANT (1) << packed->bits) - 1);
  if (packed->base >= 0 && most <= G_MAXUINT16)
    return most <= G_MAXUINT8 ? 1 : 2;

  return most <= G_MAXINT32 ? 4 : 8;
}

static void
read_values (FarneByteReader *reader, FarneFacts *self)
{
  read_packed (reader, &self->packed_values, self->n_rows);
  if (self->packed_values.packing != FARNE_PACKING_BITS)
    reader->failed = TRUE;
  else
    self->value_width = value_width (&self->packed_values);
}

/* Numbers of rows that rise; @most is the largest number that makes sense. */
static void
read_row_numbers (FarneByteReader *reader, guint n_rows, guint64 most, GArray *numbers)
{
  guint n = farne_byte_reader_number (reader, n_rows);
  guint64 row = 0;

  for (guint i = 0; i < n && !reader->failed; i++)
    {
      guint64 step = farne_byte_reader_number (reader, n_rows);
      guint32 number = farne_byte_reader_number (reader, most);
      FarneRowNumber row_number = { row += step, number };

      if (row >= n_rows || (i > 0 && step == 0))
        reader->failed = TRUE;
      g_array_append_val (numbers, row_number);
    }
}

/* Every row has a row in the source: the first run begins with the first row. */
static gboolean
check_source_rows (FarneFacts *self)
{
  if (self->runs->len == 0)
    return self->n_rows == 0;

  return g_array_index (self->runs, FarneRowNumber, 0).row == 0;
}

static void
read_body (FarneByteReader *reader, FarneFacts *self)
{
  guint n_columns;

  self->n_rows = farne_byte_reader_number (reader, FARNE_FACTS_ROWS_MAX);
  n_columns = farne_byte_reader_number (reader, FARNE_FACTS_COLUMNS_MAX);
  self->columns = g_new0 (FarneFactsColumn, n_columns);
  for (; self->n_columns < n_columns && !reader->failed; self->n_columns++)
    read_column (reader, self, self->n_columns);

  for (guint i = 0; i < self->n_columns && !reader->failed; i++)
    if (!check_column (self, &self->columns[i]))
      reader->failed = TRUE;

  read_values (reader, self);
  read_row_numbers (reader, self->n_rows, FARNE_MARK_NO_DATA, self->specials);
  read_row_numbers (reader, self->n_rows, G_MAXUINT32, self->runs);
  if (reader->at != reader->size || !check_source_rows (self))
    reader->failed = TRUE;
}

static gboolean
check_header (const guint8 *data, gsize size, GError **error)
{
  guint32 version;
  guint64 sum;

  if (size < FARNE_SEGMENT_HEADER_SIZE || memcmp (data, FARNE_SEGMENT_MAGIC, 8) != 0)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED,
                   _("The figures of a release can’t be read: they do not begin as figures do. "
                     "Restore the file from a backup."));
      return FALSE;
    }

  memcpy (&version, data + 8, sizeof version);
  if (GUINT32_FROM_LE (version) != FARNE_SEGMENT_VERSION)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_NEWER,
                   _("The figures of a release were written by a newer version of Farne. "
                     "Install the newer version to read them."));
      return FALSE;
    }

  memcpy (&sum, data + 12, sizeof sum);
  if (GUINT64_FROM_LE (sum)
      != farne_bytes_checksum (data + FARNE_SEGMENT_HEADER_SIZE, size - FARNE_SEGMENT_HEADER_SIZE))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED,
                   _("The figures of a release are damaged: their checksum does not agree. "
                     "Restore the file from a backup."));
      return FALSE;
    }

  return TRUE;
}

/**
 * farne_facts_decode:
 * @segment: what farne_facts_encode() made
 * @error: a location for an error
 *
 * Reads facts from a segment. Header, checksum, dictionaries and sizes are checked now; codes and
 * values are unpacked when first needed, from @segment, which is kept.
 *
 * Returns: (transfer full): the facts, or %NULL with %FARNE_ERROR_DAMAGED or %FARNE_ERROR_NEWER
 */
FarneFacts *
farne_facts_decode (GBytes *segment, GError **error)
{
  g_autoptr (FarneFacts) self = g_object_new (FARNE_TYPE_FACTS, NULL);
  FarneByteReader reader;
  gsize size;
  const guint8 *data = g_bytes_get_data (segment, &size);

  if (!check_header (data, size, error))
    return NULL;

  self->segment = g_bytes_ref (segment);
  farne_byte_reader_init (&reader, data, size);
  reader.at = FARNE_SEGMENT_HEADER_SIZE;
  read_body (&reader, self);
  if (reader.failed)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED,
                   _("The figures of a release are damaged: their parts do not fit together. "
                     "Restore the file from a backup."));
      return NULL;
    }

  return g_steal_pointer (&self);
}
