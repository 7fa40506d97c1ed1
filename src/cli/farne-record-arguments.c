/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "cli/farne-record-arguments.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "cli/farne-verb.h"
#include "desk/farne-record-typing.h"
#include "store/farne-record-rules.h"

/**
 * farne_arguments_find_kind:
 * @name: a word of the command line
 * @error: return location for an error
 *
 * Finds the kind of record that a word names.
 *
 * Errors: %FARNE_ERROR_USAGE, with the kinds there are.
 *
 * Returns: (transfer none) (nullable): the kind
 */
const FarneKind *
farne_arguments_find_kind (const char *name, GError **error)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  const FarneKind *kind = farne_kinds_find (name);
  g_autoptr (GString) names = g_string_new (NULL);

  if (kind != NULL)
    return kind;
  for (guint i = 0; kinds[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", kinds[i]->name);
  farne_arguments_fail (error, _("There is no kind of record “%s”; there are: %s."), name, names->str);

  return NULL;
}

/**
 * farne_arguments_parse_id:
 * @text: a word of the command line
 * @id: (out): the id
 * @error: return location for an error
 *
 * Reads the id of a record.
 *
 * Returns: whether it is one
 */
gboolean
farne_arguments_parse_id (const char *text, gint64 *id, GError **error)
{
  return g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, id, NULL)
         || farne_arguments_fail (error, _("“%s” is not the id of a record."), text);
}

static gboolean
fail_field (const FarneKind *kind, const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", kind->fields[i].name);

  return farne_arguments_fail (error, _("“%s” has no field “%s”; it has: %s."), kind->name, name, names->str);
}

static gboolean
fill_one (FarneDesk *desk, FarneRecord *record, const char *word, GError **error)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_auto (GStrv) parts = g_strsplit (word, "=", 2);
  const FarneField *field;

  if (g_strv_length (parts) != 2)
    return farne_arguments_fail (error, _("“%s” should be FIELD=VALUE."), word);
  field = farne_kind_find_field (kind, parts[0]);
  if (field == NULL)
    return fail_field (kind, parts[0], error);

  return farne_desk_type_field (desk, record, field, parts[1], error);
}

/**
 * farne_arguments_fill:
 * @desk: a desk
 * @record: a record
 * @words: (array zero-terminated=1): words as FIELD=VALUE
 * @error: return location for an error
 *
 * Sets fields as they are typed.
 *
 * Returns: whether all are set
 */
gboolean
farne_arguments_fill (FarneDesk *desk, FarneRecord *record, char **words, GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!fill_one (desk, record, words[i], error))
      return FALSE;

  return TRUE;
}

/* What stops the record fails; what is only odd is told, and kept. */
static gboolean
pass_rules (FarneDesk *desk, FarneRecord *record, GError **error)
{
  g_autoptr (GPtrArray) problems = farne_record_check (record);

  farne_store_check_record (farne_desk_get_store (desk), record, NULL, problems);
  for (guint i = 0; i < problems->len; i++)
    {
      const FarneProblem *problem = g_ptr_array_index (problems, i);

      if (problem->is_error)
        {
          g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_RULE, problem->text);
          return FALSE;
        }
      g_printerr (_("Kept, but look again: %s\n"), problem->text);
    }

  return TRUE;
}

/**
 * farne_arguments_save:
 * @desk: a desk that can be written to
 * @record: a record
 * @what: what is done, for the history
 * @error: return location for an error
 *
 * Checks a record by the rules of its kind and saves it as one step.
 *
 * Returns: whether it is saved; if not, nothing has changed
 */
gboolean
farne_arguments_save (FarneDesk *desk, FarneRecord *record, const char *what, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);

  if (!pass_rules (desk, record, error) || !farne_store_begin (store, what, error))
    return FALSE;
  if (farne_store_save (store, record, error) && farne_store_commit (store, error))
    return farne_store_close (store, error);
  farne_store_rollback (store);

  return FALSE;
}
