/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-digest-step.h"

#include "desk/farne-record-keeping.h"

/**
 * farne_digest_step_new:
 * @title: what it is, on one line
 * @what: how the history calls it, without a title that is for the team alone
 *
 * Returns: (transfer full): a step that changes nothing yet
 */
FarneDigestStep *
farne_digest_step_new (const char *title, const char *what)
{
  FarneDigestStep *self = g_new0 (FarneDigestStep, 1);

  self->title = g_strdup (title);
  self->what = g_strdup (what);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * farne_digest_step_add:
 * @self: a step
 * @record: (type FarneRecord): a saved record
 *
 * Takes a copy of a record into the step.
 *
 * Returns: (transfer none): the copy, to be changed with farne_digest_step_set()
 */
FarneRecord *
farne_digest_step_add (FarneDigestStep *self, gpointer record)
{
  FarneRecord *copy = farne_record_dup (record);

  g_ptr_array_add (self->records, copy);

  return copy;
}

/**
 * farne_digest_step_set:
 * @record: a record of a step
 * @field: the name of a field of its kind
 * @text: its value, as farne_record_get_text() writes it
 *
 * Says what a field becomes.
 */
void
farne_digest_step_set (FarneRecord *record, const char *field, const char *text)
{
  const FarneField *found = farne_kind_find_field (farne_record_get_kind (record), field);

  g_return_if_fail (found != NULL);

  farne_record_set_text (record, found, text, NULL);
}

/**
 * farne_digest_step_copy:
 * @self: a step
 *
 * Returns: (transfer full): the same step, with the same records
 */
FarneDigestStep *
farne_digest_step_copy (const FarneDigestStep *self)
{
  FarneDigestStep *copy = farne_digest_step_new (self->title, self->what);

  for (guint i = 0; i < self->records->len; i++)
    g_ptr_array_add (copy->records, g_object_ref (self->records->pdata[i]));

  return copy;
}

/**
 * farne_digest_step_take:
 * @self: a step
 * @desk: the desk
 * @error: return location for an error
 *
 * Checks and saves the records, in one step of the history.
 *
 * Errors: %FARNE_ERROR_RULE with every sentence that stops it, or why nothing can be saved.
 *
 * Returns: whether all are saved; if not, none is
 */
gboolean
farne_digest_step_take (const FarneDigestStep *self, FarneDesk *desk, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);

  if (!farne_store_begin (store, self->what, error))
    return FALSE;
  for (guint i = 0; i < self->records->len; i++)
    if (!farne_desk_put_record (desk, self->records->pdata[i], NULL, error))
      {
        farne_store_rollback (store);
        return FALSE;
      }
  return farne_store_commit (store, error);
}

/**
 * farne_digest_step_free:
 * @self: (transfer full): a step
 *
 * Frees it.
 */
void
farne_digest_step_free (FarneDigestStep *self)
{
  g_free (self->title);
  g_free (self->what);
  g_ptr_array_unref (self->records);
  g_free (self);
}
