/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-place-doubts.h"
#include "desk/farne-record-keeping.h"
#include "desk/farne-record-words.h"
#include "store/farne-merge.h"
#include "store/farne-record-rules.h"

/**
 * farne_desk_name_record:
 * @desk: a desk
 * @record: a saved record
 *
 * Names a record in a sentence: by its title and its id, `“Title” (#12)`; where the title is for the
 * team alone, by the id.
 *
 * Returns: (transfer full): the name
 */
char *
farne_desk_name_record (FarneDesk *desk, FarneRecord *record)
{
  g_autofree char *title = NULL;

  if (farne_kind_title_is_restricted (farne_record_get_kind (record)))
    return g_strdup_printf ("#%" G_GINT64_FORMAT, farne_record_get_id (record));
  title = farne_record_words_get_title (farne_desk_get_record_words (desk), record);
  return g_strdup_printf ("“%s” (#%" G_GINT64_FORMAT ")", title, farne_record_get_id (record));
}

/* Records that may be the same twice. */
static void
check_same (FarneDesk *desk, FarneRecord *record, GPtrArray *problems)
{
  g_autoptr (GPtrArray) same =
    farne_store_find_same (farne_desk_get_store (desk), record, NULL);

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      g_autofree char *name = farne_desk_name_record (desk, same->pdata[i]);

      g_ptr_array_add (problems,
                       farne_problem_new (NULL, FALSE, _("This may be the same as %s."), name));
    }
}

/* The directories of postcodes are opened where there is a postcode alone. */
static void
check_places (FarneDesk *desk, FarneRecord *record, GPtrArray *problems)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autoptr (FarneGazetteer) gazetteer = NULL;

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == FARNE_FIELD_POSTCODE && farne_record_has (record, &kind->fields[i]))
      {
        gazetteer = farne_gazetteer_new (desk, farne_desk_get_today (desk), NULL);
        break;
      }
  if (gazetteer != NULL)
    farne_gazetteer_add_doubts (gazetteer, record, problems);
}

/**
 * farne_desk_check_record:
 * @desk: a desk
 * @record: a record, saved or not
 *
 * Checks a record by all rules: of its fields, of its kind, of what it refers to, of the periods of
 * its like, and of where its postcode lies; a new one also for being there already.
 *
 * Returns: (transfer full) (element-type FarneProblem): what was found
 */
GPtrArray *
farne_desk_check_record (FarneDesk *desk, FarneRecord *record)
{
  GPtrArray *problems = farne_record_check (record);

  farne_store_check_record (farne_desk_get_store (desk), record, NULL, problems);
  check_places (desk, record, problems);
  if (farne_record_get_id (record) == 0)
    check_same (desk, record, problems);
  return problems;
}

/**
 * farne_problems_to_line:
 * @problems: (element-type FarneProblem): what was found
 * @errors: whether those that stop a save, or those that don't
 *
 * Tells what was found on one line.
 *
 * Returns: (transfer full): the sentences; "" if there are none
 */
char *
farne_problems_to_line (GPtrArray *problems, gboolean errors)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const FarneProblem *problem = problems->pdata[i];

      if (problem->is_error == errors)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", problem->text);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * farne_desk_describe_step:
 * @desk: a desk
 * @record: a record, new or changed
 *
 * What the history says of saving a record: everybody may read it, so it tells no title that is for
 * the team alone.
 *
 * Returns: (transfer full): the words
 */
char *
farne_desk_describe_step (FarneDesk *desk, FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  const gboolean is_new = farne_record_get_id (record) == 0;
  g_autofree char *title = NULL;

  if (farne_kind_title_is_restricted (kind))
    return g_strdup_printf (is_new ? _("Add %s") : _("Change %s"), _(kind->label));
  title = farne_record_words_get_title (farne_desk_get_record_words (desk), record);
  return g_strdup_printf (is_new ? _("Add %s “%s”") : _("Change %s “%s”"), _(kind->label), title);
}

/**
 * farne_desk_put_record:
 * @desk: a desk with a step open
 * @record: a record, new or changed
 * @warnings: (nullable) (element-type utf8): takes sentences about what looks wrong and doesn't stop it
 * @error: return location for an error
 *
 * Checks a record and saves it as part of the step.
 *
 * Errors: %FARNE_ERROR_RULE with every sentence that stops it.
 *
 * Returns: whether it was saved
 */
gboolean
farne_desk_put_record (FarneDesk *desk, FarneRecord *record, GPtrArray *warnings, GError **error)
{
  g_autoptr (GPtrArray) problems = farne_desk_check_record (desk, record);
  g_autofree char *errors = farne_problems_to_line (problems, TRUE);

  if (*errors != '\0')
    {
      g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_RULE, errors);
      return FALSE;
    }
  for (guint i = 0; warnings != NULL && i < problems->len; i++)
    g_ptr_array_add (warnings, g_strdup (((FarneProblem *) problems->pdata[i])->text));

  return farne_store_save (farne_desk_get_store (desk), record, error);
}

/**
 * farne_desk_keep_record:
 * @desk: a desk
 * @record: a record, new or changed
 * @warnings: (element-type utf8): takes sentences about what looks wrong and doesn't stop it
 * @error: return location for an error
 *
 * Checks a record and saves it, in one step of the history.
 *
 * Errors: %FARNE_ERROR_RULE with every sentence that stops it.
 *
 * Returns: whether it was saved; if not, nothing was
 */
gboolean
farne_desk_keep_record (FarneDesk *desk, FarneRecord *record, GPtrArray *warnings, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);
  g_autofree char *what = farne_desk_describe_step (desk, record);

  if (!farne_store_begin (store, what, error))
    return FALSE;
  if (farne_desk_put_record (desk, record, warnings, error))
    return farne_store_commit (store, error);
  farne_store_rollback (store);
  return FALSE;
}
