/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-store-private.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "store/farne-kind-sql.h"
#include "store/farne-record-rules.h"

/*
 * An id has 63 bits: bit 62 says that it comes from the code of a region pack; otherwise 30 bits
 * are the copy of the file and 32 a number that the copy deals out once.
 */
#define PACK_BIT (G_GINT64_CONSTANT (1) << 62)
#define NUMBER_BITS 32

/**
 * farne_store_deal_id:
 * @self: a store in a step
 *
 * Deals out the next id, for a record that others are to refer to before it is saved. It is given to no
 * other, whether the record is saved or not.
 *
 * Returns: the id
 */
gint64
farne_store_deal_id (FarneStore *self)
{
  self->is_number_stale = TRUE;

  return (self->copy << NUMBER_BITS) | ++self->last_number;
}

/**
 * farne_store_id_for_code:
 * @kind: a kind
 * @code: what names the record in a region pack, as the code of an area
 *
 * Makes the id of a record of a region pack: the same in every file. Set it on the record before it
 * is saved for the first time.
 *
 * Returns: the id
 */
gint64
farne_store_id_for_code (const FarneKind *kind, const char *code)
{
  g_autofree char *name = g_strconcat (kind->name, "\n", code, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  guint64 number;

  digest[16] = '\0';
  number = g_ascii_strtoull (digest, NULL, 16);

  return PACK_BIT | (gint64) (number & (PACK_BIT - 1));
}

/* Every write lies in a step, or it could not be undone. */
gboolean
farne_store_check_step (FarneStore *self, GError **error)
{
  if (self->session != NULL)
    return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED, _("Nothing can be saved outside a step."));

  return FALSE;
}

/**
 * farne_store_save:
 * @self: a store in a step
 * @record: a record; without an id it is new and is given one
 * @error: return location for an error
 *
 * Saves a record. An id that isn't in the file yet is taken as it is.
 *
 * Errors: %FARNE_ERROR_RULE if the record breaks a rule, refers to one that isn't there, or its
 * period overlaps that of another alike, see #FarneField.alone.
 *
 * Returns: whether it was saved
 */
gboolean
farne_store_save (FarneStore *self, FarneRecord *record, GError **error)
{
  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  return farne_store_check_step (self, error) && farne_store_check_periods (self, record, error) &&
         farne_store_write (self, record, error);
}

/* SQLite says no more than that a reference would be left without its record. */
static gboolean
explain_refusal (FarneStore *self, FarneRecord *record, GError **error)
{
  if ((sqlite3_errcode (self->database->db) & 0xff) != SQLITE_CONSTRAINT)
    return FALSE;
  g_clear_error (error);
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE,
               _("%s “%s” can’t be deleted: other records refer to it."),
               _(farne_record_get_kind (record)->label), farne_record_get_title (record));

  return FALSE;
}

/**
 * farne_store_delete:
 * @self: a store in a step
 * @record: a saved record
 * @error: return location for an error
 *
 * Deletes a record.
 *
 * Errors: %FARNE_ERROR_RULE if others refer to it.
 *
 * Returns: whether it was deleted
 */
gboolean
farne_store_delete (FarneStore *self, FarneRecord *record, GError **error)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autoptr (FarneStatement) statement = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);

  if (!farne_store_check_step (self, error))
    return FALSE;
  statement = farne_database_prepare (self->database, farne_kind_sql_get (kind)->drop, error);
  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "i", farne_record_get_id (record));

  return farne_statement_run (statement, error) || explain_refusal (self, record, error);
}

/* The record of the only row; without one, an error that names what was asked for. */
static FarneRecord *
read_one (const FarneKind *kind, FarneStatement *statement, const char *asked, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (farne_statement_next (statement, &local))
    return farne_record_read (kind, statement);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    /* Translators: the kind of record, and what it was looked for by */
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND, _("There is no %s “%s”."),
                 _(kind->label), asked);

  return NULL;
}

/**
 * farne_store_get:
 * @self: a store
 * @kind: a kind
 * @id: an id
 * @error: return location for an error
 *
 * Reads a record by its id. Changing it changes nothing in the file until it is saved.
 *
 * Errors: %FARNE_ERROR_NOT_FOUND.
 *
 * Returns: (transfer full): the record
 */
FarneRecord *
farne_store_get (FarneStore *self, const FarneKind *kind, gint64 id, GError **error)
{
  g_autoptr (FarneStatement) statement = NULL;
  g_autofree char *asked = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  statement = farne_database_prepare (self->database, farne_kind_sql_get (kind)->get, error);
  if (statement == NULL)
    return NULL;
  farne_statement_bind (statement, "i", id);

  return read_one (kind, statement, asked, error);
}

/**
 * farne_store_find:
 * @self: a store
 * @kind: a kind
 * @field: the name of a field
 * @value: (nullable): its value, as farne_record_set_text() reads it; empty finds an unset field
 * @error: return location for an error
 *
 * Finds the first record with a value in a field.
 *
 * Errors: %FARNE_ERROR_NOT_FOUND; %FARNE_ERROR_RULE if @value isn't of the field's type.
 *
 * Returns: (transfer full): the record
 */
FarneRecord *
farne_store_find (FarneStore *self, const FarneKind *kind, const char *field, const char *value,
                  GError **error)
{
  const FarneField *wanted = farne_kind_find_field (kind, field);
  g_autoptr (FarneRecord) pattern = farne_record_new (kind);
  g_autoptr (FarneStatement) statement = NULL;
  g_autofree char *sql = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  if (!farne_record_set_text (pattern, wanted, value, error))
    return NULL;
  sql = farne_kind_sql_find (kind, wanted);
  statement = farne_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return NULL;
  farne_field_bind (pattern, wanted, statement, 1);

  return read_one (kind, statement, value != NULL ? value : "", error);
}

static FarneStatement *
prepare_list (FarneStore *self, const FarneKind *kind, const char *order_by, GError **error)
{
  g_autofree char *order = farne_kind_sql_order (kind, order_by, error);
  g_autofree char *sql = order != NULL ? g_strconcat (farne_kind_sql_get (kind)->list, order, NULL)
                                       : NULL;

  return sql != NULL ? farne_database_prepare (self->database, sql, error) : NULL;
}

/**
 * farne_store_list:
 * @self: a store
 * @kind: a kind
 * @order_by: (nullable): names of fields, separated by ",", each with " desc" behind it to turn it
 *   round: "published desc, title"; by id if %NULL
 * @error: return location for an error
 *
 * Reads all records of a kind.
 *
 * Returns: (transfer full) (element-type FarneRecord): the records
 */
GPtrArray *
farne_store_list (FarneStore *self, const FarneKind *kind, const char *order_by, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FarneStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  statement = prepare_list (self, kind, order_by, error);
  if (statement == NULL)
    return NULL;
  while (farne_statement_next (statement, &local))
    g_ptr_array_add (records, farne_record_read (kind, statement));

  return farne_statement_ended (&local, error) ? g_steal_pointer (&records) : NULL;
}
