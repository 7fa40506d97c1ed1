/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-field.h"

#include <glib/gi18n-lib.h>

static const FarneFieldStorage storages[] = {
  [FARNE_FIELD_TEXT] = FARNE_STORAGE_TEXT,
  [FARNE_FIELD_NOTE] = FARNE_STORAGE_TEXT,
  [FARNE_FIELD_CHOICE] = FARNE_STORAGE_TEXT,
  [FARNE_FIELD_TEXTS] = FARNE_STORAGE_TEXT,
  [FARNE_FIELD_FLAG] = FARNE_STORAGE_INTEGER,
  [FARNE_FIELD_COUNT] = FARNE_STORAGE_INTEGER,
  [FARNE_FIELD_NUMBER] = FARNE_STORAGE_REAL,
  [FARNE_FIELD_DAY] = FARNE_STORAGE_INTEGER,
  [FARNE_FIELD_TIME] = FARNE_STORAGE_INTEGER,
  [FARNE_FIELD_AREA] = FARNE_STORAGE_TEXT,
  [FARNE_FIELD_REFERENCE] = FARNE_STORAGE_INTEGER,
  [FARNE_FIELD_REFERENCES] = FARNE_STORAGE_TEXT,
  [FARNE_FIELD_SEGMENT] = FARNE_STORAGE_TEXT,
  [FARNE_FIELD_JSON] = FARNE_STORAGE_TEXT,
  [FARNE_FIELD_MONEY] = FARNE_STORAGE_INTEGER,
  [FARNE_FIELD_POSTCODE] = FARNE_STORAGE_TEXT,
  [FARNE_FIELD_CLOCK] = FARNE_STORAGE_TEXT,
};

static const char *const type_names[] = {
  [FARNE_FIELD_TEXT] = "text",           [FARNE_FIELD_NOTE] = "note",
  [FARNE_FIELD_CHOICE] = "choice",       [FARNE_FIELD_TEXTS] = "texts",
  [FARNE_FIELD_FLAG] = "flag",           [FARNE_FIELD_COUNT] = "count",
  [FARNE_FIELD_NUMBER] = "number",       [FARNE_FIELD_DAY] = "day",
  [FARNE_FIELD_TIME] = "time",           [FARNE_FIELD_AREA] = "area",
  [FARNE_FIELD_REFERENCE] = "reference", [FARNE_FIELD_REFERENCES] = "references",
  [FARNE_FIELD_SEGMENT] = "segment",     [FARNE_FIELD_JSON] = "json",
  [FARNE_FIELD_MONEY] = "money",         [FARNE_FIELD_POSTCODE] = "postcode",
  [FARNE_FIELD_CLOCK] = "clock",
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
  g_return_val_if_fail (field->type < G_N_ELEMENTS (type_names), NULL);

  return type_names[field->type];
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
  g_return_val_if_fail (field->type < G_N_ELEMENTS (storages), FARNE_STORAGE_TEXT);

  return storages[field->type];
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
