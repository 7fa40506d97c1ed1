/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-record-rules.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "model/farne-area.h"
#include "store/farne-kind-sql.h"
#include "store/farne-links.h"
#include "store/farne-queries.h"
#include "store/farne-query-sql.h"
#include "store/farne-record-doubts.h"
#include "store/farne-store-private.h"

/*
 * The rules that one record alone can't tell: what it refers to is there, and its period leaves
 * those of its like alone. @beside are records that are edited together with it, and stand for
 * what the file holds of them.
 */

static gboolean
is_beside (GListModel *beside, const FarneKind *kind, gint64 id)
{
  for (guint i = 0; beside != NULL && i < g_list_model_get_n_items (beside); i++)
    {
      g_autoptr (FarneRecord) other = g_list_model_get_item (beside, i);

      if (farne_record_get_kind (other) == kind && farne_record_get_id (other) == id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
exists (FarneStore *self, const FarneKind *kind, gint64 id)
{
  g_autofree char *sql = farne_queries_fill ("record-exists", "table", kind->name, NULL);
  g_autoptr (FarneStatement) statement = farne_database_prepare (self->database, sql, NULL);

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "i", id);

  return farne_statement_next (statement, NULL);
}

static void
check_end (FarneStore *self, FarneRecord *record, const FarneField *field, gint64 id,
           GListModel *beside, GPtrArray *problems)
{
  const FarneKind *target = farne_kinds_find (field->target);

  if (target == NULL || exists (self, target, id) || is_beside (beside, target, id) ||
      (target == farne_record_get_kind (record) && id == farne_record_get_id (record)))
    return;
  g_ptr_array_add (problems,
                   /* Translators: the name of a field, and the kind of record it refers to */
                   farne_problem_new (field, TRUE, _("%s: the %s isn’t there any more. Choose another."),
                                      farne_field_get_label (field), _(target->label)));
}

static void
check_references (FarneStore *self, FarneRecord *record, GListModel *beside, GPtrArray *problems)
{
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];
      g_autoptr (GArray) ids = NULL;

      if (!farne_record_has (record, field))
        continue;
      if (field->type == FARNE_FIELD_REFERENCE)
        check_end (self, record, field, farne_record_peek_integer (record, field), beside,
                   problems);
      if (field->type != FARNE_FIELD_REFERENCES)
        continue;
      ids = farne_references_list_ids (farne_record_peek_text (record, field));
      for (guint j = 0; j < ids->len; j++)
        check_end (self, record, field, g_array_index (ids, gint64, j), beside, problems);
    }
}

static FarneDay
get_day (FarneRecord *record, const FarneField *field)
{
  return field != NULL ? (FarneDay) farne_record_peek_integer (record, field) : FARNE_DAY_NONE;
}

static char *
describe_period (FarneDay from, FarneDay to)
{
  g_autofree char *first = from != FARNE_DAY_NONE ? farne_day_to_text (from) : NULL;
  g_autofree char *last = to != FARNE_DAY_NONE ? farne_day_to_text (to) : NULL;

  if (first != NULL && last != NULL)
    return g_strdup_printf (_("%s to %s"), first, last);
  if (first != NULL)
    return g_strdup_printf (_("from %s on"), first);

  return last != NULL ? g_strdup_printf (_("until %s"), last) : g_strdup (_("without dates"));
}

/* An area stands for a record by its name. */
static char *
dup_title (FarneStore *self, FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autoptr (FarneStatement) statement = NULL;

  if (farne_kind_find_field (kind, kind->title)->type == FARNE_FIELD_AREA)
    statement = farne_database_query (self->database, "area-name", NULL);
  if (statement != NULL)
    farne_statement_bind (statement, "t", farne_record_get_title (record));

  return statement != NULL && farne_statement_next (statement, NULL)
           ? farne_statement_dup_text (statement, 0) : g_strdup (farne_record_get_title (record));
}

/* What to do about two periods that share a day: the earlier one ends before the later begins. */
static char *
advise (FarneRecord *record, FarneRecord *other, const FarneField *start)
{
  const FarneDay mine = get_day (record, start), theirs = get_day (other, start);
  const FarneDay later = MAX (mine, theirs);
  g_autofree char *day = later != FARNE_DAY_NONE ? farne_day_to_text (later - 1) : NULL;

  if (mine == theirs || day == NULL)
    return g_strdup (_("Change that one instead."));

  /* Translators: a day */
  return g_strdup_printf (theirs < mine ? _("End that one on %s first.") : _("End this one on %s."),
                          day);
}

static void
add_overlap (FarneStore *self, FarneRecord *record, FarneRecord *other, const FarneField *start,
             const FarneField *end, GPtrArray *problems)
{
  g_autofree char *period = describe_period (get_day (other, start), get_day (other, end));
  g_autofree char *title = dup_title (self, other);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (other));
  g_autofree char *advice = advise (record, other, start);

  g_ptr_array_add (problems,
                   /* Translators: the name of a field, the title of a record, its id, its period as
                    * "1 April 2016 to 31 March 2017", and a sentence that says what to do */
                   farne_problem_new (start, TRUE,
                                      _("%s: the period overlaps that of “%s” (#%s, %s). %s"),
                                      farne_field_get_label (start), title, id, period, advice));
}

/* Whether two closed periods share a day. */
static gboolean
overlap (FarneRecord *a, FarneRecord *b, const FarneField *start, const FarneField *end)
{
  const FarneDay a_end = get_day (a, end), b_end = get_day (b, end);

  return (a_end == FARNE_DAY_NONE || get_day (b, start) <= a_end) &&
         (b_end == FARNE_DAY_NONE || get_day (a, start) <= b_end);
}

static gboolean
are_alike (FarneRecord *a, FarneRecord *b, char **names)
{
  const FarneKind *kind = farne_record_get_kind (a);

  if (farne_record_get_kind (b) != kind)
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    if (!farne_record_has_same (a, b, farne_kind_find_field (kind, names[i])))
      return FALSE;

  return TRUE;
}

static void
check_beside (FarneStore *self, FarneRecord *record, GListModel *beside, const FarneField *start,
              const FarneField *end, char **names, GPtrArray *problems)
{
  for (guint i = 0; beside != NULL && i < g_list_model_get_n_items (beside); i++)
    {
      g_autoptr (FarneRecord) other = g_list_model_get_item (beside, i);

      if (other != record && are_alike (record, other, names) && overlap (record, other, start, end))
        add_overlap (self, record, other, start, end, problems);
    }
}

/* The condition that others are alike in the fields of a rule. */
static FarneCondition *
make_alike (FarneRecord *record, char **names)
{
  const FarneKind *kind = farne_record_get_kind (record);
  FarneCondition *condition = farne_condition_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *sql = farne_queries_fill ("and-alike", "field", names[i], NULL);

      farne_condition_add (condition, " ");
      farne_condition_add (condition, sql);
      farne_condition_add_field (condition, record, farne_kind_find_field (kind, names[i]));
    }

  return condition;
}

static FarneStatement *
prepare_overlapping (FarneStore *self, FarneRecord *record, const FarneField *start,
                     const FarneField *end, char **names, GError **error)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autoptr (FarneCondition) alike = make_alike (record, names);
  g_autofree char *columns = farne_kind_sql_columns (kind);
  g_autofree char *sql = farne_queries_fill ("periods-overlapping", "table", kind->name, "columns",
                                             columns, "start", start->name, "end", end->name,
                                             "alike", alike->sql->str, NULL);
  FarneStatement *statement = farne_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return NULL;
  farne_statement_bind (statement, "i", farne_record_get_id (record));
  farne_field_bind (record, start, statement, 2);
  farne_field_bind (record, end, statement, 3);
  farne_condition_bind (alike, statement, 4);

  return statement;
}

static void
check_period (FarneStore *self, FarneRecord *record, const FarneField *start, GListModel *beside,
              GPtrArray *problems)
{
  const FarneKind *kind = farne_record_get_kind (record);
  const FarneField *end = farne_kind_find_field (kind, start->period_end);
  g_auto (GStrv) names = g_strsplit (start->alone, " ", -1);
  g_autoptr (FarneStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  check_beside (self, record, beside, start, end, names, problems);
  statement = prepare_overlapping (self, record, start, end, names, &error);
  while (statement != NULL && farne_statement_next (statement, &error))
    {
      g_autoptr (FarneRecord) other = farne_record_read (kind, statement);

      if (!is_beside (beside, kind, farne_record_get_id (other)))
        add_overlap (self, record, other, start, end, problems);
    }
  if (error != NULL)
    g_ptr_array_add (problems, farne_problem_new (start, TRUE, "%s", error->message));
}

static void
check_periods (FarneStore *self, FarneRecord *record, GListModel *beside, GPtrArray *problems)
{
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].alone != NULL && kind->fields[i].period_end != NULL)
      check_period (self, record, &kind->fields[i], beside, problems);
}

/**
 * farne_store_check_record:
 * @self: a store
 * @record: a record
 * @beside: (nullable): a list of #FarneRecord edited together with it, @record among them or not
 * @problems: (element-type FarneProblem): takes what is found
 *
 * Checks what a record alone can't tell: that the records it refers to are there, that its period
 * overlaps none of a record alike in the fields of #FarneField.alone, and what looks wrong beside
 * what it refers to, see farne_store_add_doubts().
 */
void
farne_store_check_record (FarneStore *self, FarneRecord *record, GListModel *beside,
                          GPtrArray *problems)
{
  g_return_if_fail (FARNE_IS_STORE (self));

  check_references (self, record, beside, problems);
  check_periods (self, record, beside, problems);
  farne_store_add_doubts (self, record, beside, problems);
}

/* The first error among problems, as an error that names the record. */
static gboolean
raise_first (FarneRecord *record, GPtrArray *problems, GError **error)
{
  for (guint i = 0; i < problems->len; i++)
    {
      FarneProblem *problem = problems->pdata[i];

      if (!problem->is_error)
        continue;
      /* Translators: the kind of record, its title, and what is wrong with it */
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE, _("%s “%s”: %s"),
                   _(farne_record_get_kind (record)->label), farne_record_get_title (record),
                   problem->text);
      return FALSE;
    }

  return TRUE;
}

/**
 * farne_store_check_periods:
 * @self: a store
 * @record: a record, saved or not
 * @error: return location for an error
 *
 * Checks that the periods of a record overlap none of its like.
 *
 * Errors: %FARNE_ERROR_RULE, which names the other record and its dates.
 *
 * Returns: whether they don't
 */
gboolean
farne_store_check_periods (FarneStore *self, FarneRecord *record, GError **error)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_problem_free);

  check_periods (self, record, NULL, problems);

  return raise_first (record, problems, error);
}

static gboolean
check_rules (FarneStore *self, FarneRecord *record, GError **error)
{
  g_autoptr (GPtrArray) problems = farne_record_check (record);

  check_references (self, record, NULL, problems);

  return raise_first (record, problems, error);
}

/**
 * farne_store_write:
 * @self: a store in a step
 * @record: a record
 * @error: return location for an error
 *
 * Saves a record without a look at the periods of its like: for several that are saved together
 * and checked by farne_store_check_periods() once all are in place. See farne_store_save().
 *
 * Returns: whether it was saved
 */
gboolean
farne_store_write (FarneStore *self, FarneRecord *record, GError **error)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autoptr (FarneStatement) statement = NULL;

  if (!farne_store_check_step (self, error) || !check_rules (self, record, error))
    return FALSE;
  statement = farne_database_prepare (self->database, farne_kind_sql_get (kind)->save, error);
  if (statement == NULL)
    return FALSE;
  if (farne_record_get_id (record) == 0)
    farne_record_set_id (record, farne_store_deal_id (self));
  farne_record_bind (record, statement);

  return farne_statement_run (statement, error);
}
