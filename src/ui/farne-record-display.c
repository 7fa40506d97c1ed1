/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-record-display.h"

#include "desk/farne-record-words.h"

/* How each type is set. */
static const struct
{
  gboolean numeric;
  gboolean is_long;
  gboolean edited;
} types[] = {
  [FARNE_FIELD_TEXT] = { FALSE, FALSE, TRUE },
  [FARNE_FIELD_NOTE] = { FALSE, TRUE, TRUE },
  [FARNE_FIELD_CHOICE] = { FALSE, FALSE, TRUE },
  [FARNE_FIELD_TEXTS] = { FALSE, FALSE, TRUE },
  [FARNE_FIELD_FLAG] = { FALSE, FALSE, TRUE },
  [FARNE_FIELD_COUNT] = { TRUE, FALSE, TRUE },
  [FARNE_FIELD_NUMBER] = { TRUE, FALSE, TRUE },
  [FARNE_FIELD_DAY] = { FALSE, FALSE, TRUE },
  [FARNE_FIELD_TIME] = { FALSE, FALSE, FALSE },
  [FARNE_FIELD_AREA] = { FALSE, FALSE, TRUE },
  [FARNE_FIELD_REFERENCE] = { FALSE, FALSE, TRUE },
  [FARNE_FIELD_REFERENCES] = { FALSE, FALSE, TRUE },
  [FARNE_FIELD_SEGMENT] = { FALSE, TRUE, FALSE },
  [FARNE_FIELD_JSON] = { FALSE, TRUE, FALSE },
  [FARNE_FIELD_MONEY] = { TRUE, FALSE, TRUE },
  [FARNE_FIELD_POSTCODE] = { FALSE, FALSE, TRUE },
  [FARNE_FIELD_CLOCK] = { FALSE, FALSE, TRUE },
};

/**
 * farne_record_display:
 * @desk: the desk that areas and references lie in
 * @record: a record
 * @field: a field of its kind
 *
 * Tells what a field holds, as people read it in a cell or on a page, see
 * farne_desk_describe_field().
 *
 * Returns: (transfer full): the text, or "" if the field is unset
 */
char *
farne_record_display (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  return farne_desk_describe_field (desk, record, field);
}

/**
 * farne_record_display_value:
 * @desk: a desk
 * @kind: a kind
 * @field: a field of it
 * @value: a value as farne_record_get_text() writes it
 *
 * Tells a value of a field that stands outside a record: in a filter, a group or the history.
 *
 * Returns: (transfer full): the text; @value itself where it can't be read
 */
char *
farne_record_display_value (FarneDesk *desk, const FarneKind *kind, const FarneField *field,
                            const char *value)
{
  g_autoptr (FarneRecord) record = farne_record_new (kind);

  if (!farne_record_set_text (record, field, value, NULL))
    return g_strdup (value);

  return farne_record_display (desk, record, field);
}

/**
 * farne_field_is_long:
 * @field: a field
 *
 * Returns: whether its values are too long for a cell
 */
gboolean
farne_field_is_long (const FarneField *field)
{
  return types[field->type].is_long;
}

/**
 * farne_field_is_numeric:
 * @field: a field
 *
 * Returns: whether its values stand below each other by their last digit
 */
gboolean
farne_field_is_numeric (const FarneField *field)
{
  return types[field->type].numeric;
}

/**
 * farne_field_is_edited:
 * @field: a field
 *
 * Returns: whether people type it; contents, JSON and moments are put in by the program
 */
gboolean
farne_field_is_edited (const FarneField *field)
{
  return types[field->type].edited;
}
