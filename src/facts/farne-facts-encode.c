/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-facts-private.h"

#include <string.h>

#include "facts/farne-bytes.h"

static gint64
least_and_range (gconstpointer numbers, guint width, guint n, guint64 *range)
{
  gint64 least = n > 0 ? farne_number_at (numbers, width, 0) : 0;
  gint64 most = least;

  for (guint i = 1; i < n; i++)
    {
      gint64 number = farne_number_at (numbers, width, i);

      least = MIN (least, number);
      most = MAX (most, number);
    }

  *range = (guint64) most - (guint64) least;
  return least;
}

static void
add_bits (GByteArray *bytes, gconstpointer numbers, guint width, guint n)
{
  guint64 range;
  gint64 base = least_and_range (numbers, width, n, &range);
  guint bits = farne_bits_needed (range);
  guint64 base_as_bits = (guint64) base;

  farne_bytes_add_number (bytes, FARNE_PACKING_BITS);
  farne_bytes_add_number (bytes, base_as_bits);
  farne_bytes_add_number (bytes, bits);
  farne_bits_pack (bytes, numbers, width, n, base, bits);
}

/* What is read with its length first. */
static void
add_payload (GByteArray *bytes, FarnePacking packing, GByteArray *payload)
{
  farne_bytes_add_number (bytes, packing);
  farne_bytes_add_number (bytes, payload->len);
  g_byte_array_append (bytes, payload->data, payload->len);
}

static void
add_runs (GByteArray *bytes, const FarneColumn *column, guint n)
{
  g_autoptr (GByteArray) runs = g_byte_array_new ();

  for (guint i = 0; i < n; )
    {
      gint64 code = farne_number_at (column->codes, column->width, i);
      guint start = i;

      while (i < n && farne_number_at (column->codes, column->width, i) == code)
        i++;
      farne_bytes_add_number (runs, code);
      farne_bytes_add_number (runs, i - start);
    }

  add_payload (bytes, FARNE_PACKING_RUNS, runs);
}

static guint
count_runs (const FarneColumn *column, guint n)
{
  guint count = n > 0;

  for (guint i = 1; i < n; i++)
    count += farne_number_at (column->codes, column->width, i)
             != farne_number_at (column->codes, column->width, i - 1);

  return count;
}

/* The code of @column for each code of @parent, or NULL if it does not follow from it. */
static guint32 *
derive (const FarneColumn *column, const FarneColumn *parent, guint n)
{
  g_autofree guint32 *table = g_new (guint32, MAX (parent->n_values, 1));

  memset (table, 0xff, parent->n_values * sizeof *table);
  for (guint i = 0; i < n; i++)
    {
      guint32 code = farne_number_at (column->codes, column->width, i);
      guint32 *known = &table[farne_number_at (parent->codes, parent->width, i)];

      if (*known == G_MAXUINT32)
        *known = code;
      else if (*known != code)
        return NULL;
    }

  return g_steal_pointer (&table);
}

static void
add_derived (GByteArray *bytes, guint parent_index, const FarneColumn *parent,
             const FarneColumn *column, const guint32 *table)
{
  g_autoptr (GByteArray) payload = g_byte_array_new ();

  farne_bytes_add_number (payload, parent_index);
  for (guint i = 0; i < parent->n_values; i++)
    farne_bytes_add_number (payload, MIN (table[i], column->n_values - 1));

  add_payload (bytes, FARNE_PACKING_DERIVED, payload);
}

/* Derives column @index from a wider one that lies in the segment itself, if it follows from it. */
static gboolean
add_if_derived (GByteArray *bytes, FarneFacts *self, guint index, gboolean *derived)
{
  const FarneColumn *column = &self->columns[index].column;

  for (guint i = 0; i < self->n_columns && column->n_values > 1; i++)
    {
      const FarneColumn *parent = &self->columns[i].column;
      g_autofree guint32 *table = NULL;

      if (i == index || derived[i] || parent->n_values <= column->n_values
          || parent->n_values > self->n_rows / 8)
        continue;

      table = derive (column, parent, self->n_rows);
      if (table != NULL)
        {
          derived[index] = TRUE;
          add_derived (bytes, i, parent, column, table);
          return TRUE;
        }
    }

  return FALSE;
}

static void
add_codes (GByteArray *bytes, FarneFacts *self, guint index, gboolean *derived)
{
  const FarneColumn *column = &self->columns[index].column;
  guint n_runs = count_runs (column, self->n_rows);
  guint bits = farne_bits_needed (MAX (column->n_values, 1) - 1);

  if (n_runs > 1 && (gsize) n_runs * 4 < (gsize) self->n_rows * bits / 8)
    add_runs (bytes, column, self->n_rows);
  else if (!add_if_derived (bytes, self, index, derived))
    add_bits (bytes, column->codes, column->width, self->n_rows);
}

static void
add_column (GByteArray *bytes, FarneFacts *self, guint index, gboolean *derived)
{
  const FarneColumn *column = farne_facts_get_column (self, index);

  farne_bytes_add_text (bytes, column->name);
  farne_bytes_add_number (bytes, column->n_values);
  for (guint i = 0; i < column->n_values; i++)
    farne_bytes_add_text (bytes, column->values[i]);
  add_codes (bytes, self, index, derived);
}

static void
add_row_numbers (GByteArray *bytes, const GArray *numbers)
{
  guint32 last = 0;

  farne_bytes_add_number (bytes, numbers->len);
  for (guint i = 0; i < numbers->len; i++)
    {
      const FarneRowNumber *number = &g_array_index (numbers, FarneRowNumber, i);

      farne_bytes_add_number (bytes, number->row - last);
      farne_bytes_add_number (bytes, number->number);
      last = number->row;
    }
}

static void
put_header (GByteArray *bytes)
{
  guint32 version = GUINT32_TO_LE (FARNE_SEGMENT_VERSION);
  guint64 sum = GUINT64_TO_LE (farne_bytes_checksum (bytes->data + FARNE_SEGMENT_HEADER_SIZE,
                                                     bytes->len - FARNE_SEGMENT_HEADER_SIZE));

  memcpy (bytes->data, FARNE_SEGMENT_MAGIC, 8);
  memcpy (bytes->data + 8, &version, sizeof version);
  memcpy (bytes->data + 12, &sum, sizeof sum);
}

/**
 * farne_facts_encode:
 * @self: facts
 *
 * Packs facts into one segment: the same facts always give the same bytes.
 *
 * Returns: (transfer full): the segment
 */
GBytes *
farne_facts_encode (FarneFacts *self)
{
  GByteArray *bytes = g_byte_array_new ();
  gboolean derived[FARNE_FACTS_COLUMNS_MAX] = { FALSE };
  gconstpointer values;
  guint width;

  g_return_val_if_fail (FARNE_IS_FACTS (self), NULL);

  for (guint i = 0; i < self->n_columns; i++)
    farne_facts_get_column (self, i);
  values = farne_facts_get_values (self, &width);

  g_byte_array_set_size (bytes, FARNE_SEGMENT_HEADER_SIZE);
  farne_bytes_add_number (bytes, self->n_rows);
  farne_bytes_add_number (bytes, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    add_column (bytes, self, i, derived);
  add_bits (bytes, values, width, self->n_rows);
  add_row_numbers (bytes, self->specials);
  add_row_numbers (bytes, self->runs);
  put_header (bytes);

  return g_byte_array_free_to_bytes (bytes);
}
