/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-field.h"

#include <glib/gi18n-lib.h>

/* What follows from the type of a field alone. */
static const struct
{
  const char *name;
  FarneFieldStorage storage;
  gboolean is_numeric;
  gboolean is_long;
  gboolean is_edited;
} types[] = {
  [FARNE_FIELD_TEXT] = { "text", FARNE_STORAGE_TEXT, FALSE, FALSE, TRUE },
  [FARNE_FIELD_NOTE] = { "note", FARNE_STORAGE_TEXT, FALSE, TRUE, TRUE },
  [FARNE_FIELD_CHOICE] = { "choice", FARNE_STORAGE_TEXT, FALSE, FALSE, TRUE },
  [FARNE_FIELD_TEXTS] = { "texts", FARNE_STORAGE_TEXT, FALSE, FALSE, TRUE },
  [FARNE_FIELD_FLAG] = { "flag", FARNE_STORAGE_INTEGER, FALSE, FALSE, TRUE },
  [FARNE_FIELD_COUNT] = { "count", FARNE_STORAGE_INTEGER, TRUE, FALSE, TRUE },
  [FARNE_FIELD_NUMBER] = { "number", FARNE_STORAGE_REAL, TRUE, FALSE, TRUE },
  [FARNE_FIELD_DAY] = { "day", FARNE_STORAGE_INTEGER, FALSE, FALSE, TRUE },
  [FARNE_FIELD_TIME] = { "time", FARNE_STORAGE_INTEGER, FALSE, FALSE, FALSE },
  [FARNE_FIELD_AREA] = { "area", FARNE_STORAGE_TEXT, FALSE, FALSE, TRUE },
  [FARNE_FIELD_REFERENCE] = { "reference", FARNE_STORAGE_INTEGER, FALSE, FALSE, TRUE },
  [FARNE_FIELD_REFERENCES] = { "references", FARNE_STORAGE_TEXT, FALSE, FALSE, TRUE },
  [FARNE_FIELD_SEGMENT] = { "segment", FARNE_STORAGE_TEXT, FALSE, TRUE, FALSE },
  [FARNE_FIELD_JSON] = { "json", FARNE_STORAGE_TEXT, FALSE, TRUE, FALSE },
  [FARNE_FIELD_MONEY] = { "money", FARNE_STORAGE_INTEGER, TRUE, FALSE, TRUE },
  [FARNE_FIELD_POSTCODE] = { "postcode", FARNE_STORAGE_TEXT, FALSE, FALSE, TRUE },
  [FARNE_FIELD_CLOCK] = { "clock", FARNE_STORAGE_TEXT, FALSE, FALSE, TRUE },
};

/**
 * farne_field_get_type_name:
 * @field: a field
 *
 * Tells the type of a field in a word, for scripts.
 *
 * Returns: the word
 */
const char *
farne_field_get_type_name (const FarneField *field)
{
  g_return_val_if_fail (field->type < G_N_ELEMENTS (types), NULL);

  return types[field->type].name;
}

/**
 * farne_field_get_storage:
 * @field: a field
 *
 * Tells how the value of a field is held in C, in SQL and in JSON alike.
 *
 * Returns: the storage
 */
FarneFieldStorage
farne_field_get_storage (const FarneField *field)
{
  g_return_val_if_fail (field->type < G_N_ELEMENTS (types), FARNE_STORAGE_TEXT);

  return types[field->type].storage;
}

/**
 * farne_field_is_numeric:
 * @field: a field
 *
 * Tells whether values are numbers, which stand below each other by their last digit.
 *
 * Returns: whether they are
 */
gboolean
farne_field_is_numeric (const FarneField *field)
{
  return types[field->type].is_numeric;
}

/**
 * farne_field_is_long:
 * @field: a field
 *
 * Tells whether values are too long for a cell of a table.
 *
 * Returns: whether they are
 */
gboolean
farne_field_is_long (const FarneField *field)
{
  return types[field->type].is_long;
}

/**
 * farne_field_is_edited:
 * @field: a field
 *
 * Tells whether people type it; contents, JSON and moments are put in by the program.
 *
 * Returns: whether they do
 */
gboolean
farne_field_is_edited (const FarneField *field)
{
  return types[field->type].is_edited;
}

/**
 * farne_field_get_value_type:
 * @field: a field
 *
 * Tells the type of the GObject property of a field.
 *
 * Returns: %G_TYPE_STRING, %G_TYPE_DOUBLE, %G_TYPE_BOOLEAN (flags), %G_TYPE_INT (days) or
 *   %G_TYPE_INT64
 */
GType
farne_field_get_value_type (const FarneField *field)
{
  if (farne_field_get_storage (field) == FARNE_STORAGE_TEXT)
    return G_TYPE_STRING;
  if (farne_field_get_storage (field) == FARNE_STORAGE_REAL)
    return G_TYPE_DOUBLE;
  if (field->type == FARNE_FIELD_FLAG)
    return G_TYPE_BOOLEAN;

  return field->type == FARNE_FIELD_DAY ? G_TYPE_INT : G_TYPE_INT64;
}

/**
 * farne_field_get_label:
 * @field: a field
 *
 * Tells the name of a field for people.
 *
 * Returns: the translated label
 */
const char *
farne_field_get_label (const FarneField *field)
{
  return _(field->label);
}

/**
 * farne_field_is_searched:
 * @field: a field
 *
 * Tells whether the value of a field decides what search finds: its text does, or what it refers to
 * does by its name.
 *
 * Returns: whether it does
 */
gboolean
farne_field_is_searched (const FarneField *field)
{
  switch (field->type)
    {
    case FARNE_FIELD_AREA:
    case FARNE_FIELD_CHOICE:
    case FARNE_FIELD_REFERENCE:
    case FARNE_FIELD_REFERENCES:
      return TRUE;
    default:
      return field->searched;
    }
}
