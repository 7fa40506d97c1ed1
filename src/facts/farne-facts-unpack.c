/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-facts-private.h"

#include "facts/farne-bytes.h"

static void
unpack_runs (const FarnePacked *packed, guint width, gpointer codes)
{
  FarneByteReader runs;
  gsize row = 0;

  farne_byte_reader_init (&runs, packed->data, packed->size);
  while (runs.at < runs.size)
    {
      guint64 code = farne_byte_reader_number (&runs, G_MAXUINT64);
      guint64 n = farne_byte_reader_number (&runs, G_MAXUINT64);

      for (; n > 0; n--)
        farne_number_put (codes, width, row++, code);
    }
}

static void
unpack_derived (FarneFacts *self, const FarnePacked *packed, guint width, gpointer codes)
{
  FarneFactsColumn *stored = &self->columns[packed->parent];
  const FarneColumn *parent = &stored->column;
  g_autofree guint32 *table = g_new (guint32, MAX (parent->n_values, 1));
  FarneByteReader reader;

  if (parent->codes == NULL)
    farne_facts_unpack_column (self, packed->parent);

  farne_byte_reader_init (&reader, packed->data, packed->size);
  for (guint i = 0; i < parent->n_values; i++)
    table[i] = farne_byte_reader_number (&reader, G_MAXUINT32);
  for (guint i = 0; i < self->n_rows; i++)
    farne_number_put (codes, width, i, table[farne_number_at (parent->codes, parent->width, i)]);
}

/* A packed code may name a value past the end of the dictionary only in a forged segment. */
static void
keep_within (gpointer codes, guint width, guint n, guint n_values)
{
  for (guint i = 0; i < n; i++)
    if ((guint32) farne_number_at (codes, width, i) >= n_values)
      farne_number_put (codes, width, i, n_values - 1);
}

/**
 * farne_facts_unpack_column:
 * @self: facts from a segment
 * @index: a column
 *
 * Unpacks the codes of a column. Called once for each, under the lock of @self.
 */
void
farne_facts_unpack_column (FarneFacts *self, guint index)
{
  FarneFactsColumn *stored = &self->columns[index];
  const FarnePacked *packed = &stored->packed;
  guint width = stored->column.width;
  gpointer codes = g_malloc_n (MAX (self->n_rows, 1), width);

  if (packed->packing == FARNE_PACKING_RUNS)
    unpack_runs (packed, width, codes);
  else if (packed->packing == FARNE_PACKING_DERIVED)
    unpack_derived (self, packed, width, codes);
  else
    farne_bits_unpack (packed->data, packed->bits, packed->base, self->n_rows, width, codes);
  keep_within (codes, width, self->n_rows, stored->column.n_values);

  g_atomic_pointer_set (&stored->column.codes, codes);
}

/**
 * farne_facts_unpack_values:
 * @self: facts from a segment
 *
 * Unpacks the values. Called once, under the lock of @self.
 */
void
farne_facts_unpack_values (FarneFacts *self)
{
  const FarnePacked *packed = &self->packed_values;
  gpointer values = g_malloc_n (MAX (self->n_rows, 1), self->value_width);

  farne_bits_unpack (packed->data, packed->bits, packed->base, self->n_rows, self->value_width,
                     values);
  g_atomic_pointer_set (&self->values, values);
}
