/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "cli/farne-record-arguments.h"
#include "desk/farne-record-keeping.h"
#include "desk/farne-record-reader.h"

/**
 * farne_output_note:
 * @text: (nullable): a sentence, or %NULL for none
 *
 * Says something beside the output, on standard error.
 */
void
farne_output_note (const char *text)
{
  if (text != NULL)
    fprintf (stderr, "farne: %s\n", text);
}

/**
 * farne_arguments_find_kind:
 * @name: the name of a kind, or its label, singular or plural, spelt anyhow
 * @error: return location
 *
 * Finds a kind of record.
 *
 * Returns: the kind, or %NULL with %FARNE_ERROR_USAGE
 */
const FarneKind *
farne_arguments_find_kind (const char *name, GError **error)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    if (farne_text_same (kinds[i]->name, name) || farne_text_same (_(kinds[i]->label), name)
        || farne_text_same (_(kinds[i]->label_plural), name))
      return kinds[i];
  farne_arguments_fail (error, _("There is no kind of record “%s”; “farne kinds” lists them."), name);
  return NULL;
}

/**
 * farne_arguments_find_kind_to_write:
 * @name: as for farne_arguments_find_kind()
 * @error: return location
 *
 * Finds a kind whose records may be typed. A release says of itself whether it is restricted, so
 * that nobody may write it by hand.
 *
 * Returns: the kind, or %NULL with %FARNE_ERROR_USAGE
 */
const FarneKind *
farne_arguments_find_kind_to_write (const char *name, GError **error)
{
  const FarneKind *kind = farne_arguments_find_kind (name, error);

  if (kind == NULL || !kind->imported)
    return kind;
  farne_arguments_fail (error, _("%s come with files and are not written by hand; see “farne import”, "
                                 "“farne withdraw” and “farne erase”."), _(kind->label_plural));
  return NULL;
}

/**
 * farne_arguments_find_record:
 * @desk: a desk
 * @kind: a kind
 * @text: the id of a record, as `12` or `#12`, or a title that it alone bears
 * @error: return location
 *
 * Finds a record.
 *
 * Returns: (transfer full): the record, or %NULL with @error
 */
FarneRecord *
farne_arguments_find_record (FarneDesk *desk, const FarneKind *kind, const char *text,
                             GError **error)
{
  g_autoptr (FarneRecordReader) reader = farne_record_reader_new (desk);
  gint64 id;

  if (!farne_record_reader_find (reader, kind, text, &id, error))
    return NULL;
  return farne_store_get (farne_desk_get_store (desk), kind, id, error);
}

/**
 * farne_arguments_find_field:
 * @kind: a kind
 * @name: the name of a field, or its label, spelt anyhow
 * @error: return location
 *
 * Finds a field.
 *
 * Returns: the field, or %NULL with %FARNE_ERROR_USAGE
 */
const FarneField *
farne_arguments_find_field (const FarneKind *kind, const char *name, GError **error)
{
  const FarneField *field = farne_kind_find_field (kind, name);

  for (guint i = 0; field == NULL && i < kind->n_fields; i++)
    if (farne_text_same (farne_field_get_label (&kind->fields[i]), name)
        || farne_text_same (kind->fields[i].name, name))
      field = &kind->fields[i];
  if (field == NULL)
    farne_arguments_fail (error, _("%s has no field “%s”; “farne kinds %s” lists them."),
                          _(kind->label), name, kind->name);
  return field;
}

/* @given: the fields before; of two values for one, nobody knows which is meant. */
static gboolean
set_field (FarneRecordReader *reader, FarneRecord *record, const char *assignment, GHashTable *given,
           GError **error)
{
  g_auto (GStrv) parts = g_strsplit (assignment, "=", 2);
  const FarneField *field;

  if (g_strv_length (parts) != 2)
    return farne_arguments_fail (error, _("“%s” should be FIELD=VALUE."), assignment);
  field = farne_arguments_find_field (farne_record_get_kind (record), parts[0], error);
  if (field != NULL && !g_hash_table_add (given, (gpointer) field))
    return farne_arguments_fail (error, _("“%s” is given twice; give it once."), parts[0]);
  return field != NULL && farne_record_reader_set (reader, record, field, parts[1], error);
}

/**
 * farne_arguments_set_fields:
 * @desk: a desk
 * @record: a record
 * @assignments: (array zero-terminated=1): `FIELD=VALUE`; an empty value unsets the field
 * @with_initial: whether what is left unset is set as in a new record
 * @error: return location
 *
 * Sets fields as the command line says. All are read before any other error is told.
 *
 * Errors: %FARNE_ERROR_USAGE for what isn't a field, or is given twice; %FARNE_ERROR_RULE for a value.
 *
 * Returns: whether all were set
 */
gboolean
farne_arguments_set_fields (FarneDesk *desk, FarneRecord *record, char **assignments,
                            gboolean with_initial, GError **error)
{
  g_autoptr (FarneRecordReader) reader = farne_record_reader_new (desk);
  g_autoptr (GHashTable) given = g_hash_table_new (NULL, NULL);

  for (guint i = 0; assignments[i] != NULL; i++)
    if (!set_field (reader, record, assignments[i], given, error))
      return FALSE;
  return !with_initial || farne_record_reader_set_initial (reader, record, error);
}

/**
 * farne_arguments_keep_record:
 * @desk: a desk
 * @record: a record, new or changed
 * @error: return location
 *
 * Saves a record, tells warnings on standard error, and prints its id.
 *
 * Returns: whether it is saved
 */
gboolean
farne_arguments_keep_record (FarneDesk *desk, FarneRecord *record, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);

  if (!farne_desk_keep_record (desk, record, warnings, error)
      || !farne_store_close (farne_desk_get_store (desk), error))
    return FALSE;
  for (guint i = 0; i < warnings->len; i++)
    farne_output_note (warnings->pdata[i]);
  farne_output_line ("%" G_GINT64_FORMAT, farne_record_get_id (record));
  return TRUE;
}
