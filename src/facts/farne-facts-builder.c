/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-facts-builder.h"

#include <string.h>

#include "facts/farne-bytes.h"
#include "facts/farne-facts-private.h"
#include "facts/farne-intern.h"

typedef struct
{
  char *name;
  FarneIntern *intern;
  guint width;
  guint8 *codes;
} Column;

struct _FarneFactsBuilder
{
  GObject parent_instance;

  Column columns[FARNE_FACTS_COLUMNS_MAX];
  guint n_columns;
  guint n_rows;
  guint n_allocated;
  guint value_width; /* 4, or 8 from the first value that needs it */
  guint8 *values;
  GArray *specials;
  GArray *runs;
  guint last_source_row;
};

G_DEFINE_FINAL_TYPE (FarneFactsBuilder, farne_facts_builder, G_TYPE_OBJECT)

static void
farne_facts_builder_finalize (GObject *object)
{
  FarneFactsBuilder *self = FARNE_FACTS_BUILDER (object);

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free (self->columns[i].name);
      g_free (self->columns[i].codes);
      g_clear_pointer (&self->columns[i].intern, farne_intern_free);
    }
  g_free (self->values);
  g_clear_pointer (&self->specials, g_array_unref);
  g_clear_pointer (&self->runs, g_array_unref);

  G_OBJECT_CLASS (farne_facts_builder_parent_class)->finalize (object);
}

static void
farne_facts_builder_class_init (FarneFactsBuilderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_facts_builder_finalize;
}

static void
farne_facts_builder_init (FarneFactsBuilder *self)
{
  self->value_width = 4;
  self->specials = g_array_new (FALSE, FALSE, sizeof (FarneRowNumber));
  self->runs = g_array_new (FALSE, FALSE, sizeof (FarneRowNumber));
}

/* Copies @n numbers into new memory for @n_allocated of @width bytes. */
static guint8 *
widen (guint8 *numbers, guint from, guint width, guint n, guint n_allocated)
{
  guint8 *wider = g_malloc_n (n_allocated, width);

  for (guint i = 0; i < n; i++)
    farne_number_put (wider, width, i, farne_number_at (numbers, from, i));
  g_free (numbers);

  return wider;
}

static void
reserve (FarneFactsBuilder *self)
{
  guint n = MAX (1024, self->n_allocated * 2);

  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i].codes = g_realloc_n (self->columns[i].codes, n, self->columns[i].width);
  self->values = g_realloc_n (self->values, n, self->value_width);
  self->n_allocated = n;
}

static void
put_value (FarneFactsBuilder *self, gint64 value)
{
  if (self->value_width == 4 && (value > G_MAXINT32 || value < G_MININT32))
    {
      self->values = widen (self->values, 4, 8, self->n_rows, self->n_allocated);
      self->value_width = 8;
    }

  farne_number_put (self->values, self->value_width, self->n_rows, value);
}

/**
 * farne_facts_builder_new:
 *
 * Facts without columns or rows. A builder is used by one thread at a time.
 *
 * Returns: (transfer full): a new builder
 */
FarneFactsBuilder *
farne_facts_builder_new (void)
{
  return g_object_new (FARNE_TYPE_FACTS_BUILDER, NULL);
}

/**
 * farne_facts_builder_add_column:
 * @self: a builder
 * @name: the name of the column, one of those listed in the header
 *
 * Adds a column. All columns come before the first row.
 *
 * Returns: its index
 */
guint
farne_facts_builder_add_column (FarneFactsBuilder *self, const char *name)
{
  Column *column;

  g_return_val_if_fail (FARNE_IS_FACTS_BUILDER (self), 0);
  g_return_val_if_fail (self->n_rows == 0, 0);
  g_return_val_if_fail (self->n_columns < FARNE_FACTS_COLUMNS_MAX, 0);

  column = &self->columns[self->n_columns];
  column->name = g_strdup (name);
  column->intern = farne_intern_new ();
  column->width = 1;

  return self->n_columns++;
}

/**
 * farne_facts_builder_intern:
 * @self: a builder
 * @column: the index of a column
 * @text: (nullable): a value of it; %NULL is the empty text
 * @length: its bytes, or -1 if it ends with a zero
 *
 * The code of a value, added to the column's dictionary if it is new.
 *
 * Returns: the code
 */
guint
farne_facts_builder_intern (FarneFactsBuilder *self, guint column, const char *text, gssize length)
{
  Column *wanted = &self->columns[column];
  guint code;

  if (text == NULL)
    text = "", length = 0;

  code = farne_intern_add (wanted->intern, text, length < 0 ? strlen (text) : (gsize) length);
  if (farne_code_width (code + 1) > wanted->width)
    {
      guint width = farne_code_width (code + 1);

      wanted->codes = widen (wanted->codes, wanted->width, width, self->n_rows, self->n_allocated);
      wanted->width = width;
    }

  return code;
}

static void
note_source (FarneFactsBuilder *self, guint source_row)
{
  if (self->n_rows == 0 || source_row != self->last_source_row + 1)
    {
      FarneRowNumber run = { self->n_rows, source_row };

      g_array_append_val (self->runs, run);
    }
  self->last_source_row = source_row;
}

/**
 * farne_facts_builder_add_row:
 * @self: a builder
 * @codes: a code for each column, from farne_facts_builder_intern()
 * @value: people counted; left out unless @mark has a value
 * @mark: what stands behind it
 * @source_row: the row in the source, from 1
 *
 * Adds a row.
 */
void
farne_facts_builder_add_row (FarneFactsBuilder *self, const guint *codes, gint64 value,
                             FarneMark mark, guint source_row)
{
  g_return_if_fail (self->n_rows < FARNE_FACTS_ROWS_MAX);

  if (self->n_rows == self->n_allocated)
    reserve (self);

  for (guint i = 0; i < self->n_columns; i++)
    farne_number_put (self->columns[i].codes, self->columns[i].width, self->n_rows, codes[i]);
  put_value (self, FARNE_MARK_HAS_VALUE (mark) ? value : 0);
  note_source (self, source_row);

  if (mark != FARNE_MARK_LISTED)
    {
      FarneRowNumber special = { self->n_rows, mark };

      g_array_append_val (self->specials, special);
    }
  self->n_rows++;
}

/**
 * farne_facts_builder_get_n_rows:
 * @self: a builder
 *
 * How many rows were added so far.
 *
 * Returns: the number
 */
guint
farne_facts_builder_get_n_rows (FarneFactsBuilder *self)
{
  g_return_val_if_fail (FARNE_IS_FACTS_BUILDER (self), 0);

  return self->n_rows;
}

/**
 * farne_facts_builder_get_code:
 * @self: a builder
 * @column: the index of a column
 * @row: a row that was added
 *
 * What a row has in a column.
 *
 * Returns: the code
 */
guint
farne_facts_builder_get_code (FarneFactsBuilder *self, guint column, guint row)
{
  return farne_number_at (self->columns[column].codes, self->columns[column].width, row);
}

/**
 * farne_facts_builder_get_text:
 * @self: a builder
 * @column: the index of a column
 * @code: a code of it
 *
 * What a code stands for.
 *
 * Returns: the text, until another is added
 */
const char *
farne_facts_builder_get_text (FarneFactsBuilder *self, guint column, guint code)
{
  return farne_intern_get (self->columns[column].intern, code);
}

/**
 * farne_facts_builder_get_value:
 * @self: a builder
 * @row: a row that was added
 * @mark: (out): what stands behind it
 *
 * The people of a row.
 *
 * Returns: the value; 0 unless FARNE_MARK_HAS_VALUE()
 */
gint64
farne_facts_builder_get_value (FarneFactsBuilder *self, guint row, FarneMark *mark)
{
  const FarneRowNumber *specials = (const FarneRowNumber *) self->specials->data;
  guint low = 0, high = self->specials->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (specials[middle].row < row)
        low = middle + 1;
      else
        high = middle;
    }
  *mark = low < self->specials->len && specials[low].row == row ? (FarneMark) specials[low].number
                                                                : FARNE_MARK_LISTED;
  return farne_number_at (self->values, self->value_width, row);
}

static void
hand_over_column (Column *from, FarneFactsColumn *to, guint n_rows)
{
  to->column.name = g_steal_pointer (&from->name);
  to->column.n_values = farne_intern_get_n (from->intern);
  to->column.values = farne_intern_dup_texts (from->intern, &to->block);
  to->column.width = from->width;
  to->column.codes = g_realloc_n (g_steal_pointer (&from->codes), MAX (n_rows, 1), from->width);
  g_clear_pointer (&from->intern, farne_intern_free);
}

/* The narrowest array that holds all values. */
static void
hand_over_values (FarneFactsBuilder *self, FarneFacts *facts)
{
  gint64 least = 0, most = 0;
  guint width;

  for (guint i = 0; i < self->n_rows; i++)
    {
      gint64 value = farne_number_at (self->values, self->value_width, i);

      least = MIN (least, value);
      most = MAX (most, value);
    }
  width = least >= 0 && most <= G_MAXUINT8 ? 1 : least >= 0 && most <= G_MAXUINT16 ? 2
          : self->value_width;

  facts->values = widen (g_steal_pointer (&self->values), self->value_width, width, self->n_rows,
                         MAX (self->n_rows, 1));
  facts->value_width = width;
}

/**
 * farne_facts_builder_end:
 * @self: a builder; it can't be used again
 *
 * Ends the building.
 *
 * Returns: (transfer full): the facts
 */
FarneFacts *
farne_facts_builder_end (FarneFactsBuilder *self)
{
  FarneFacts *facts;

  g_return_val_if_fail (FARNE_IS_FACTS_BUILDER (self), NULL);
  g_return_val_if_fail (self->runs != NULL, NULL);

  facts = g_object_new (FARNE_TYPE_FACTS, NULL);
  facts->n_rows = self->n_rows;
  facts->n_columns = self->n_columns;
  facts->columns = g_new0 (FarneFactsColumn, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    hand_over_column (&self->columns[i], &facts->columns[i], self->n_rows);
  hand_over_values (self, facts);

  g_array_unref (facts->specials);
  facts->specials = g_steal_pointer (&self->specials);
  g_array_unref (facts->runs);
  facts->runs = g_steal_pointer (&self->runs);
  self->n_columns = 0;

  return facts;
}
