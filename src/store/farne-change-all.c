/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-change-all.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "store/farne-record-rules.h"
#include "store/farne-store-private.h"

/**
 * farne_refusal_free:
 * @refusal: (transfer full): a refusal
 *
 * Frees a refusal.
 */
void
farne_refusal_free (FarneRefusal *refusal)
{
  g_object_unref (refusal->record);
  g_free (refusal->text);
  g_free (refusal);
}

static void
refuse (GPtrArray *refused, FarneRecord *record, GError *error)
{
  FarneRefusal *refusal = g_new0 (FarneRefusal, 1);

  refusal->record = g_object_ref (record);
  refusal->text = g_strdup (error->message);
  g_ptr_array_add (refused, refusal);
}

/* The record as the file holds it, with the field changed and written; NULL if it was refused. */
static FarneRecord *
change_one (FarneStore *self, FarneRecord *record, const FarneField *field, const char *text,
            GError **error)
{
  g_autoptr (FarneRecord) fresh =
    farne_store_get (self, farne_record_get_kind (record), farne_record_get_id (record), error);

  if (fresh == NULL || !farne_record_set_text (fresh, field, text, error) ||
      !farne_store_write (self, fresh, error))
    return NULL;

  return g_steal_pointer (&fresh);
}

static void
change_each (FarneStore *self, GPtrArray *records, const FarneField *field, const char *text,
             GPtrArray *refused)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GError) error = NULL;
      FarneRecord *fresh = change_one (self, records->pdata[i], field, text, &error);

      if (fresh != NULL)
        g_ptr_array_add (changed, fresh);
      else
        refuse (refused, records->pdata[i], error);
    }
  for (guint i = 0; i < changed->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!farne_store_check_periods (self, changed->pdata[i], &error))
        refuse (refused, changed->pdata[i], error);
    }
}

/**
 * farne_store_change_all:
 * @self: a store between steps
 * @records: (element-type FarneRecord): saved records of one kind; they are read anew
 * @field: a field of the kind
 * @text: (nullable): its value, as farne_record_set_text() reads it; empty unsets the field
 * @refused: (element-type FarneRefusal): takes what can't be changed, and why; its free function
 *   should be farne_refusal_free()
 * @error: return location for an error
 *
 * Gives a field the same value in many records, in one step of the history.
 *
 * Errors: %FARNE_ERROR_RULE with @refused filled if any record can't be changed.
 *
 * Returns: whether it was done in all; if not, in none
 */
gboolean
farne_store_change_all (FarneStore *self, GPtrArray *records, const FarneField *field,
                        const char *text, GPtrArray *refused, GError **error)
{
  g_autofree char *what = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);
  g_return_val_if_fail (refused != NULL && refused->len == 0, FALSE);

  if (records->len == 0)
    return TRUE;
  /* Translators: a step of the history; the name of a field, and how many records */
  what = g_strdup_printf (ngettext ("Change %s of %u record", "Change %s of %u records", records->len),
                          farne_field_get_label (field), records->len);
  if (!farne_store_begin (self, what, error))
    return FALSE;
  change_each (self, records, field, text, refused);
  if (refused->len == 0)
    return farne_store_commit (self, error);
  farne_store_rollback (self);
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE,
               ngettext ("%u record of %u can’t be changed, so none was.",
                         "%u records of %u can’t be changed, so none was.", refused->len),
               refused->len, records->len);

  return FALSE;
}
