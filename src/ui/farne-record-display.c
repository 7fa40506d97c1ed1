/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-record-display.h"

#include "desk/farne-record-words.h"

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
