/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-facts-private.h"

#include "facts/farne-bytes.h"

G_DEFINE_FINAL_TYPE (FarneFacts, farne_facts, G_TYPE_OBJECT)

static void
farne_facts_finalize (GObject *object)
{
  FarneFacts *self = FARNE_FACTS (object);

  for (guint i = 0; i < self->n_columns; i++)
    {
      FarneFactsColumn *stored = &self->columns[i];

      g_free ((char *) stored->column.name);
      g_free (stored->column.values);
      g_free (stored->column.codes);
      g_free (stored->block);
    }
  g_free (self->columns);
  g_free (self->values);
  g_array_unref (self->specials);
  g_array_unref (self->runs);
  g_clear_pointer (&self->segment, g_bytes_unref);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (farne_facts_parent_class)->finalize (object);
}

static void
farne_facts_class_init (FarneFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_facts_finalize;
}

static void
farne_facts_init (FarneFacts *self)
{
  self->specials = g_array_new (FALSE, FALSE, sizeof (FarneRowNumber));
  self->runs = g_array_new (FALSE, FALSE, sizeof (FarneRowNumber));
  g_mutex_init (&self->mutex);
}

/**
 * farne_code_width:
 * @n_values: how many values a dictionary has
 *
 * How many bytes a code into it needs.
 *
 * Returns: 1, 2 or 4
 */
guint
farne_code_width (guint n_values)
{
  return n_values <= 1u << 8 ? 1 : n_values <= 1u << 16 ? 2 : 4;
}

/* Columns and values are unpacked once, when first needed, by whichever thread comes first. */
static gpointer
unpack_once (FarneFacts *self, gpointer *where, void (*unpack) (FarneFacts *, guint), guint index)
{
  if (g_atomic_pointer_get (where) == NULL)
    {
      g_mutex_lock (&self->mutex);
      if (*where == NULL)
        unpack (self, index);
      g_mutex_unlock (&self->mutex);
    }

  return *where;
}

static void
unpack_values (FarneFacts *self, guint unused)
{
  farne_facts_unpack_values (self);
}

static int
find_index (FarneFacts *self, const char *name)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (g_str_equal (self->columns[i].column.name, name))
      return i;

  return -1;
}

/**
 * farne_facts_peek_column:
 * @self: facts
 * @name: the name of a column
 *
 * A column for the sake of its dictionary alone: its codes may not be unpacked yet.
 *
 * Returns: (transfer none) (nullable): the column
 */
const FarneColumn *
farne_facts_peek_column (FarneFacts *self, const char *name)
{
  int index = find_index (self, name);

  return index < 0 ? NULL : &self->columns[index].column;
}

/**
 * farne_facts_get_values:
 * @self: facts
 * @width: (out): bytes of each, see farne_number_at()
 *
 * The values of all rows; 0 for a row that has none.
 *
 * Returns: (transfer none): an array of farne_facts_get_n_rows() numbers
 */
gconstpointer
farne_facts_get_values (FarneFacts *self, guint *width)
{
  *width = self->value_width;
  return unpack_once (self, &self->values, unpack_values, 0);
}

/**
 * farne_facts_get_specials:
 * @self: facts
 * @n: (out): how many
 *
 * The rows that are not simply listed, in order.
 *
 * Returns: (transfer none) (array length=n): the rows
 */
const FarneRowNumber *
farne_facts_get_specials (FarneFacts *self, guint *n)
{
  *n = self->specials->len;
  return (const FarneRowNumber *) self->specials->data;
}

/**
 * farne_facts_get_n_rows:
 * @self: facts
 *
 * How many rows there are.
 *
 * Returns: the rows
 */
guint
farne_facts_get_n_rows (FarneFacts *self)
{
  g_return_val_if_fail (FARNE_IS_FACTS (self), 0);

  return self->n_rows;
}

/**
 * farne_facts_get_n_columns:
 * @self: facts
 *
 * How many columns there are, beside the values.
 *
 * Returns: the columns
 */
guint
farne_facts_get_n_columns (FarneFacts *self)
{
  g_return_val_if_fail (FARNE_IS_FACTS (self), 0);

  return self->n_columns;
}

/**
 * farne_facts_get_column:
 * @self: facts
 * @index: which, below farne_facts_get_n_columns()
 *
 * One column, with its codes.
 *
 * Returns: (transfer none): the column
 */
const FarneColumn *
farne_facts_get_column (FarneFacts *self, guint index)
{
  g_return_val_if_fail (FARNE_IS_FACTS (self), NULL);
  g_return_val_if_fail (index < self->n_columns, NULL);

  unpack_once (self, &self->columns[index].column.codes, farne_facts_unpack_column, index);

  return &self->columns[index].column;
}

/**
 * farne_facts_find_column:
 * @self: facts
 * @name: the name of a column
 *
 * The column of a name, with its codes.
 *
 * Returns: (transfer none) (nullable): the column, or %NULL if these facts have none such
 */
const FarneColumn *
farne_facts_find_column (FarneFacts *self, const char *name)
{
  int index;

  g_return_val_if_fail (FARNE_IS_FACTS (self), NULL);

  index = find_index (self, name);

  return index < 0 ? NULL : farne_facts_get_column (self, index);
}

/**
 * farne_facts_get_text:
 * @self: facts
 * @column: one of its columns, from farne_facts_get_column() or farne_facts_find_column()
 * @row: a row, from 0
 *
 * What stands in a column of a row.
 *
 * Returns: (transfer none): the source's words
 */
const char *
farne_facts_get_text (FarneFacts *self, const FarneColumn *column, guint row)
{
  g_return_val_if_fail (FARNE_IS_FACTS (self), NULL);
  g_return_val_if_fail (row < self->n_rows, NULL);

  return column->values[farne_number_at (column->codes, column->width, row)];
}

static int
compare_special (gconstpointer a, gconstpointer b)
{
  const FarneRowNumber *left = a, *right = b;

  return (left->row > right->row) - (left->row < right->row);
}

/**
 * farne_facts_get_value:
 * @self: facts
 * @row: a row, from 0
 * @mark: (out) (optional): what stands behind the value
 *
 * The value of a row.
 *
 * Returns: the value; 0 unless FARNE_MARK_HAS_VALUE()
 */
gint64
farne_facts_get_value (FarneFacts *self, guint row, FarneMark *mark)
{
  gconstpointer values;
  guint width, found;

  g_return_val_if_fail (FARNE_IS_FACTS (self), 0);
  g_return_val_if_fail (row < self->n_rows, 0);

  if (mark != NULL)
    {
      FarneRowNumber wanted = { row, 0 };

      *mark = FARNE_MARK_LISTED;
      if (g_array_binary_search (self->specials, &wanted, compare_special, &found))
        *mark = g_array_index (self->specials, FarneRowNumber, found).number;
    }

  values = farne_facts_get_values (self, &width);
  return farne_number_at (values, width, row);
}

/**
 * farne_facts_get_source_row:
 * @self: facts
 * @row: a row, from 0
 *
 * Where the row stands in its source.
 *
 * Returns: the row there, from 1, as the spreadsheet counts
 */
guint
farne_facts_get_source_row (FarneFacts *self, guint row)
{
  const FarneRowNumber *runs;
  guint low = 0, high;

  g_return_val_if_fail (FARNE_IS_FACTS (self), 0);
  g_return_val_if_fail (row < self->n_rows, 0);

  runs = (const FarneRowNumber *) self->runs->data;
  for (high = self->runs->len; high - low > 1; )
    {
      guint middle = low + (high - low) / 2;

      if (runs[middle].row <= row)
        low = middle;
      else
        high = middle;
    }

  return runs[low].number + (row - runs[low].row);
}
