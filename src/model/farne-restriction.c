/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/farne-record.h"

/**
 * farne_kind_title_is_restricted:
 * @kind: a kind
 *
 * Tells whether the titles of the records of a kind are for the team alone.
 *
 * Returns: whether they are
 */
gboolean
farne_kind_title_is_restricted (const FarneKind *kind)
{
  const FarneField *title = farne_kind_find_field (kind, kind->title);

  return kind->restricted || (title != NULL && title->restricted);
}

/**
 * farne_kind_holds_restricted:
 * @kind: a kind
 *
 * Tells whether anything that the records of a kind hold is for the team alone.
 *
 * Returns: whether the kind is, or any of its fields
 */
gboolean
farne_kind_holds_restricted (const FarneKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (farne_field_is_restricted (&kind->fields[i]))
      return TRUE;

  return kind->restricted;
}

/**
 * farne_field_is_restricted:
 * @field: a field
 *
 * Tells whether the value of a field is for the team alone: it says so itself, or it names records
 * whose titles are.
 *
 * Returns: whether it is
 */
gboolean
farne_field_is_restricted (const FarneField *field)
{
  const FarneKind *target = field->target != NULL ? farne_kinds_find (field->target) : NULL;

  return field->restricted || (target != NULL && farne_kind_title_is_restricted (target));
}
