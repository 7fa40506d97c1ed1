/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-merge.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "model/farne-area.h"
#include "store/farne-kind-sql.h"
#include "store/farne-links.h"
#include "store/farne-queries.h"
#include "store/farne-query-sql.h"
#include "store/farne-record-rules.h"
#include "store/farne-references.h"
#include "store/farne-store-private.h"

/* More than so many that may be the same say nothing. */
#define MOST_SAME 20

static gboolean
is_folded (const FarneField *field)
{
  return field->type == FARNE_FIELD_TEXT || field->type == FARNE_FIELD_NOTE ||
         field->type == FARNE_FIELD_TEXTS;
}

/* Adds that a field is the same; one that needn't be set tells no two records apart while it isn't. */
static void
add_same (FarneCondition *condition, FarneRecord *record, const FarneField *field, gboolean first,
          gboolean set)
{
  const char *template = is_folded (field) ? "same-folded" : "same-exactly";
  g_autofree char *sql = NULL;

  if (field->month)
    template = "same-month";
  else if (set)
    template = is_folded (field) ? "where-same" : "where-is";
  sql = farne_queries_fill (template, "field", field->name, NULL);
  if (!first)
    farne_condition_add (condition, " AND ");
  farne_condition_add (condition, sql);
  farne_condition_add_field (condition, record, field);
}

/* Adds that records are alike in a set of fields; tells whether the record has enough to tell. */
static gboolean
add_set (FarneCondition *condition, FarneRecord *record, const char *set, gboolean all)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_auto (GStrv) names = g_strsplit (set != NULL ? set : "", " ", -1);
  g_autoptr (FarneCondition) own = farne_condition_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      const FarneField *field = farne_kind_find_field (kind, names[i]);

      if (field != NULL && farne_record_has (record, field))
        add_same (own, record, field, i == 0, i == 0 || all);
      else if (i == 0 || all)
        return FALSE;
    }
  if (own->values->len == 0)
    return FALSE;
  farne_condition_add (condition, condition->values->len > 0 ? " OR (" : "(");
  farne_condition_add (condition, own->sql->str);
  farne_condition_add (condition, ")");
  farne_condition_take_values (condition, own);

  return TRUE;
}

/* The condition of doubles, or NULL if the record has too little to tell. */
static FarneCondition *
make_same (FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autoptr (FarneCondition) condition = farne_condition_new ();

  add_set (condition, record, kind->same, FALSE);
  add_set (condition, record, kind->alike, TRUE);

  return condition->values->len > 0 ? g_steal_pointer (&condition) : NULL;
}

/**
 * farne_store_find_same:
 * @self: a store
 * @record: a record, saved or not
 * @error: return location for an error
 *
 * Finds records of the same kind that may be the same twice: alike in the fields of
 * #FarneKind.same, or in all of #FarneKind.alike, texts folded by farne_text_fold(), months as such.
 * The first of the fields must be set; another of the former that is unset in one of two records
 * doesn't tell them apart.
 *
 * Returns: (transfer full) (element-type FarneRecord): the records, a few at most
 */
GPtrArray *
farne_store_find_same (FarneStore *self, FarneRecord *record, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FarneCondition) condition = make_same (record);
  const FarneKind *kind = farne_record_get_kind (record);
  g_autofree char *columns = farne_kind_sql_columns (kind);
  g_autofree char *sql = NULL;
  g_autoptr (FarneStatement) statement = NULL;
  g_autoptr (GError) local = NULL;
  int last;

  g_return_val_if_fail (FARNE_IS_STORE (self), NULL);

  if (condition == NULL)
    return g_steal_pointer (&records);
  sql = farne_queries_fill ("same-list", "table", kind->name, "columns", columns, "condition",
                            condition->sql->str, NULL);
  statement = farne_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return NULL;
  farne_statement_bind (statement, "i", farne_record_get_id (record));
  last = farne_condition_bind (condition, statement, 2);
  sqlite3_bind_int (statement, last, MOST_SAME);
  while (farne_statement_next (statement, &local))
    g_ptr_array_add (records, farne_record_read (kind, statement));

  return farne_statement_ended (&local, error) ? g_steal_pointer (&records) : NULL;
}

static gboolean
is_list (const FarneField *field)
{
  return field->type == FARNE_FIELD_REFERENCES || field->type == FARNE_FIELD_TEXTS;
}

/* The other end of a period that a field is one end of, or NULL. */
static const FarneField *
get_other_end (const FarneKind *kind, const FarneField *field)
{
  if (field->period_end != NULL)
    return farne_kind_find_field (kind, field->period_end);
  for (guint i = 0; i < kind->n_fields; i++)
    if (g_strcmp0 (kind->fields[i].period_end, field->name) == 0)
      return &kind->fields[i];

  return NULL;
}

/* A period that is open on one side is no gap to be filled. */
static gboolean
is_gap (FarneRecord *record, const FarneField *field)
{
  const FarneField *other = get_other_end (farne_record_get_kind (record), field);

  return !farne_record_has (record, field) && (other == NULL || !farne_record_has (record, other));
}

/* A record that would refer to itself, or to what goes, does so no longer. */
static void
cut_self (FarneRecord *stays, FarneRecord *goes, const FarneField *field)
{
  if (!farne_record_has (stays, field))
    return;
  if (g_strcmp0 (field->target, farne_record_get_kind (stays)->name) == 0)
    {
      farne_record_turn_reference (stays, field, farne_record_get_id (goes), 0);
      farne_record_turn_reference (stays, field, farne_record_get_id (stays), 0);
    }
  else if (field->type == FARNE_FIELD_AREA && FARNE_IS_AREA (stays) &&
           (g_strcmp0 (farne_record_peek_text (stays, field), FARNE_AREA (goes)->code) == 0 ||
            g_strcmp0 (farne_record_peek_text (stays, field), FARNE_AREA (stays)->code) == 0))
    farne_record_unset (stays, field);
}

/* Unset fields are filled and lists joined. */
static void
fill_fields (FarneRecord *stays, FarneRecord *goes)
{
  const FarneKind *kind = farne_record_get_kind (stays);
  g_autoptr (FarneRecord) before = farne_record_dup (stays);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];

      if (is_gap (before, field))
        farne_record_copy_field (stays, goes, field);
      else if (is_list (field))
        farne_record_join_list (stays, goes, field);
      cut_self (stays, goes, field);
    }
}

static void
turn (FarneRecord *record, const FarneField *field, FarneRecord *stays, FarneRecord *goes)
{
  if (field->type == FARNE_FIELD_AREA)
    farne_record_put_text (record, field, FARNE_AREA (stays)->code);
  else
    farne_record_turn_reference (record, field, farne_record_get_id (goes),
                                 farne_record_get_id (stays));
}

static gboolean
is_same_record (FarneRecord *a, FarneRecord *b)
{
  return farne_record_get_kind (a) == farne_record_get_kind (b) &&
         farne_record_get_id (a) == farne_record_get_id (b);
}

/* Turns what refers to the one that goes by one field. */
static gboolean
turn_field (FarneStore *self, const FarneLinkField *link, FarneRecord *stays, FarneRecord *goes,
            GPtrArray *turned, GError **error)
{
  g_autoptr (GPtrArray) records = farne_store_list_referring (self, link, goes, -1, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      FarneRecord *record = records->pdata[i];

      if (is_same_record (record, stays) || is_same_record (record, goes))
        continue;
      turn (record, link->field, stays, goes);
      if (!farne_store_write (self, record, error))
        return FALSE;
      g_ptr_array_add (turned, g_object_ref (record));
    }

  return records != NULL;
}

static gboolean
turn_all (FarneStore *self, FarneRecord *stays, FarneRecord *goes, GPtrArray *turned,
          GError **error)
{
  g_autoptr (GArray) links = farne_kind_list_incoming (farne_record_get_kind (goes));

  for (guint i = 0; i < links->len; i++)
    if (!turn_field (self, &g_array_index (links, FarneLinkField, i), stays, goes, turned, error))
      return FALSE;

  return TRUE;
}

/* Periods are looked at once all is in its place. */
static gboolean
check_all_periods (FarneStore *self, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!farne_store_check_periods (self, records->pdata[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
merge_inside (FarneStore *self, FarneRecord *stays, FarneRecord *goes, GError **error)
{
  g_autoptr (GPtrArray) turned = g_ptr_array_new_with_free_func (g_object_unref);

  fill_fields (stays, goes);
  g_ptr_array_add (turned, g_object_ref (stays));

  return farne_database_run (self->database, "defer-foreign-keys", error) &&
         turn_all (self, stays, goes, turned, error) && farne_store_delete (self, goes, error) &&
         farne_store_write (self, stays, error) && check_all_periods (self, turned, error);
}

/* What the history says: no title that is for the team alone. */
static char *
describe (FarneRecord *goes, FarneRecord *stays)
{
  const FarneKind *kind = farne_record_get_kind (stays);

  if (farne_kind_title_is_restricted (kind))
    /* Translators: a step of the history; the kind of record in the plural */
    return g_strdup_printf (_("Merge two: %s"), _(kind->label_plural));

  /* Translators: a step of the history; the kind of record and the titles of two */
  return g_strdup_printf (_("Merge %s “%s” into “%s”"), _(kind->label), farne_record_get_title (goes),
                          farne_record_get_title (stays));
}

/**
 * farne_store_merge:
 * @self: a store between steps
 * @stays: a saved record; afterwards as the file holds it
 * @goes: another of the same kind
 * @error: return location for an error
 *
 * Makes two records one, in one step of the history: every reference to the one that goes is turned
 * to the one that stays (for areas, every code), its unset fields are filled from the other
 * (but for the open end of a period), and its lists take in what the other's have besides.
 *
 * Errors: %FARNE_ERROR_RULE if a record would break a rule: if periods would overlap, say.
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
farne_store_merge (FarneStore *self, FarneRecord *stays, FarneRecord *goes, GError **error)
{
  const FarneKind *kind = farne_record_get_kind (stays);
  g_autoptr (FarneRecord) kept = NULL;
  g_autoptr (FarneRecord) other = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (self), FALSE);
  g_return_val_if_fail (farne_record_get_kind (goes) == kind && !is_same_record (stays, goes), FALSE);

  kept = farne_store_get (self, kind, farne_record_get_id (stays), error);
  other = kept != NULL ? farne_store_get (self, kind, farne_record_get_id (goes), error) : NULL;
  if (other == NULL)
    return FALSE;
  what = describe (other, kept);
  if (!farne_store_begin (self, what, error))
    return FALSE;
  if (!merge_inside (self, kept, other, error))
    {
      farne_store_rollback (self);
      return FALSE;
    }
  if (!farne_store_commit (self, error))
    return FALSE;
  farne_record_assign (stays, kept);

  return TRUE;
}
