/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-row-shape.h"

#include <stdlib.h>
#include <string.h>

#include "base/farne-day.h"
#include "base/farne-place-code.h"

typedef enum
{
  SHAPE_WORDS,
  SHAPE_NUMBER,
  SHAPE_DAY,
  SHAPE_CODE,
} Shape;

/* A year may head a column of numbers. */
static gboolean
is_year (const char *text)
{
  return strlen (text) == 4 && strspn (text, "0123456789") == 4 && atoi (text) >= 1900
         && atoi (text) <= 2100;
}

static Shape
find_shape (const char *text)
{
  FarneDay day;

  if (farne_area_code_is_valid (text))
    return SHAPE_CODE;
  if (text[0] != '\0' && text[strspn (text, "0123456789.,- ")] == '\0'
      && strpbrk (text, "0123456789") != NULL && strchr (text + 1, '-') == NULL)
    return is_year (text) ? SHAPE_WORDS : SHAPE_NUMBER;

  return farne_day_parse (text, &day) ? SHAPE_DAY : SHAPE_WORDS;
}

/**
 * farne_row_is_data:
 * @row: (array zero-terminated=1): the cells of a row that may name columns
 * @below: (array zero-terminated=1): those of the row below
 *
 * Whether a row plainly is data: a number, a day or the code of an area stands in it above another
 * of the same kind. Days may head columns of numbers, and years too; words over words tell nothing.
 *
 * Returns: whether it is
 */
gboolean
farne_row_is_data (char **row, char **below)
{
  for (guint i = 0; row[i] != NULL && below[i] != NULL; i++)
    {
      Shape shape = find_shape (row[i]);

      if (shape != SHAPE_WORDS && shape == find_shape (below[i]))
        return TRUE;
    }
  return FALSE;
}
