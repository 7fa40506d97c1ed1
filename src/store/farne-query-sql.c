/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-query-sql.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-text.h"
#include "store/farne-kind-sql.h"
#include "store/farne-queries.h"
#include "store/farne-search.h"
#include "store/farne-word-sql.h"

/* What is bound: a text as it is, or a field of a record as it is kept. */
typedef struct
{
  char *text;
  FarneRecord *record;
  const FarneField *field;
} Value;

static void
value_free (Value *value)
{
  g_free (value->text);
  g_clear_object (&value->record);
  g_free (value);
}

/**
 * farne_condition_new:
 *
 * Makes an empty condition.
 *
 * Returns: (transfer full): the condition
 */
FarneCondition *
farne_condition_new (void)
{
  FarneCondition *self = g_new0 (FarneCondition, 1);

  self->sql = g_string_new (NULL);
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) value_free);

  return self;
}

/**
 * farne_condition_free:
 * @self: (transfer full): a condition
 *
 * Frees a condition.
 */
void
farne_condition_free (FarneCondition *self)
{
  g_string_free (self->sql, TRUE);
  g_ptr_array_unref (self->values);
  g_free (self);
}

/* Adds SQL from a template, without a value. */
void
farne_condition_add (FarneCondition *self, const char *sql)
{
  g_string_append (self->sql, sql);
}

/* Adds a text for the next "?". */
void
farne_condition_add_text (FarneCondition *self, const char *text)
{
  Value *value = g_new0 (Value, 1);

  value->text = g_strdup (text);
  g_ptr_array_add (self->values, value);
}

/* Adds what a field of a record holds for the next "?". */
void
farne_condition_add_field (FarneCondition *self, FarneRecord *record, const FarneField *field)
{
  Value *value = g_new0 (Value, 1);

  value->record = g_object_ref (record);
  value->field = field;
  g_ptr_array_add (self->values, value);
}

/* Takes the values of another condition, whose SQL was filled in here. */
void
farne_condition_take_values (FarneCondition *self, FarneCondition *other)
{
  g_ptr_array_extend_and_steal (self->values, g_steal_pointer (&other->values));
  other->values = g_ptr_array_new_with_free_func ((GDestroyNotify) value_free);
}

/* Binds all values, from parameter @first on; tells the number of the next. */
int
farne_condition_bind (FarneCondition *self, FarneStatement *statement, int first)
{
  for (guint i = 0; i < self->values->len; i++, first++)
    {
      Value *value = self->values->pdata[i];

      if (value->field != NULL)
        farne_field_bind (value->record, value->field, statement, first);
      else
        sqlite3_bind_text (statement, first, value->text, -1, SQLITE_TRANSIENT);
    }

  return first;
}

static char *
fill_field (const char *name, const FarneField *field)
{
  const FarneKind *target = field->target != NULL ? farne_kinds_find (field->target) : NULL;

  return farne_queries_fill (name, "field", field->name, "target",
                             target != NULL ? target->name : "", "title",
                             target != NULL ? target->title : "", NULL);
}

/* Adds a template, and a text for each of its "?". */
static void
add_with_text (FarneCondition *self, const char *sql, const char *text)
{
  farne_condition_add (self, sql);
  for (const char *p = strchr (sql, '?'); p != NULL; p = strchr (p + 1, '?'))
    farne_condition_add_text (self, text);
}

static void
add_template (FarneCondition *self, const char *name, const FarneField *field, const char *text)
{
  g_autofree char *sql = fill_field (name, field);

  add_with_text (self, sql, text);
}

/* Adds a template with one "?" for a value of the field's own type. */
static void
add_typed (FarneCondition *self, const FarneRecordQuery *query, const char *sql,
           const FarneField *field, const char *text)
{
  g_autoptr (FarneRecord) pattern = farne_record_new (query->kind);
  FarneDay day;

  if (field->type == FARNE_FIELD_DAY && farne_match_read_day (text, query->today, &day))
    farne_record_put_integer (pattern, field, day);
  else
    farne_record_set_text (pattern, field, text, NULL);
  farne_condition_add (self, sql);
  farne_condition_add_field (self, pattern, field);
}

/* A moment is compared by its day when the value is a day. */
static gboolean
add_moment (FarneCondition *self, const FarneRecordQuery *query, const FarneField *field,
            const char *operator, const char *text)
{
  g_autofree char *sql = NULL;
  g_autofree char *iso = NULL;
  FarneDay day;

  if (field->type != FARNE_FIELD_TIME || !farne_match_read_day (text, query->today, &day))
    return FALSE;
  iso = farne_day_to_iso (day);
  sql = farne_queries_fill ("where-moment", "field", field->name, "operator", operator, NULL);
  add_with_text (self, sql, iso);

  return TRUE;
}

static void
add_member (FarneCondition *self, const FarneField *field, const char *text)
{
  g_autofree char *member = g_strdup_printf ("; %s;", text);

  add_template (self, "where-member", field, member);
}

static const char *
get_equal_template (const FarneField *field)
{
  switch (field->type)
    {
    case FARNE_FIELD_TEXT:
    case FARNE_FIELD_NOTE:
      return "where-same";
    case FARNE_FIELD_AREA:
      return "where-area";
    case FARNE_FIELD_REFERENCES:
      return "where-lists";
    default:
      return NULL;
    }
}

static void
add_equal (FarneCondition *self, const FarneRecordQuery *query, const FarneField *field,
           const char *text)
{
  const char *template = get_equal_template (field);
  g_autofree char *sql = NULL;

  if (template != NULL)
    add_template (self, template, field, text);
  else if (field->type == FARNE_FIELD_TEXTS)
    add_member (self, field, text);
  else if (!add_moment (self, query, field, "=", text))
    {
      sql = fill_field (field->type == FARNE_FIELD_FLAG ? "where-flag" : "where-is", field);
      add_typed (self, query, sql, field, text);
    }
}

/* Choices are found by the words that people see for them as well. */
static void
add_choices (FarneCondition *self, const FarneRecordQuery *query, const FarneField *field,
             const char *text)
{
  g_autofree char *part = farne_text_fold (text);
  g_autofree char *sql = fill_field ("where-is", field);

  farne_condition_add (self, "(");
  farne_condition_add (self, farne_queries_find ("where-never"));
  for (guint i = 0; field->choices[i] != NULL; i++)
    {
      g_autofree char *value = farne_text_fold (field->choices[i]);
      g_autofree char *label = farne_text_fold (
        field->choice_labels != NULL ? _(field->choice_labels[i]) : field->choices[i]);

      if (strstr (value, part) == NULL && strstr (label, part) == NULL)
        continue;
      farne_condition_add (self, " OR ");
      add_typed (self, query, sql, field, field->choices[i]);
    }
  farne_condition_add (self, ")");
}

static void
add_contains (FarneCondition *self, const FarneRecordQuery *query, const FarneField *field,
              const char *text)
{
  const char *template = "where-contains";

  if (field->type == FARNE_FIELD_CHOICE && field->choices != NULL)
    {
      add_choices (self, query, field, text);
      return;
    }
  if (field->type == FARNE_FIELD_AREA)
    template = "where-area-contains";
  else if (field->type == FARNE_FIELD_REFERENCE && field->target != NULL)
    template = "where-reference-contains";
  else if (field->type == FARNE_FIELD_REFERENCES && field->target != NULL)
    template = "where-references-contains";
  add_template (self, template, field, text);
}

static void
add_compared (FarneCondition *self, const FarneRecordQuery *query, const FarneRecordFilter *filter)
{
  static const char *const operators[] = {
    [FARNE_MATCH_LESS] = "<", [FARNE_MATCH_AT_MOST] = "<=",
    [FARNE_MATCH_MORE] = ">", [FARNE_MATCH_AT_LEAST] = ">=",
  };
  const FarneField *field = filter->field;
  const char *operator = operators[filter->match];
  const gboolean is_text = farne_field_get_storage (field) == FARNE_STORAGE_TEXT;
  g_autofree char *sql =
    farne_queries_fill (is_text ? "where-compared-text" : "where-compared", "field", field->name,
                        "operator", operator, NULL);

  if (is_text)
    add_with_text (self, sql, filter->values[0]);
  else if (!add_moment (self, query, field, operator, filter->values[0]))
    add_typed (self, query, sql, field, filter->values[0]);
}

static void
add_any (FarneCondition *self, const FarneRecordQuery *query, const FarneRecordFilter *filter)
{
  for (guint i = 0; filter->values[i] != NULL; i++)
    {
      farne_condition_add (self, i > 0 ? " OR " : "(");
      add_equal (self, query, filter->field, filter->values[i]);
    }
  farne_condition_add (self, ")");
}

/* "Not" wraps what it is not, so that an unset field is not it, either. */
static void
add_not (FarneCondition *self, const FarneRecordQuery *query, const FarneRecordFilter *filter)
{
  g_auto (GStrv) parts = g_strsplit (farne_queries_find ("where-not"), "{condition}", 2);

  farne_condition_add (self, parts[0]);
  add_equal (self, query, filter->field, filter->values[0]);
  farne_condition_add (self, parts[1]);
}

static void
add_filter (FarneCondition *self, const FarneRecordQuery *query, const FarneRecordFilter *filter)
{
  switch (filter->match)
    {
    case FARNE_MATCH_EQUALS:
    case FARNE_MATCH_ONE_OF:
      add_any (self, query, filter);
      break;
    case FARNE_MATCH_NOT:
      add_not (self, query, filter);
      break;
    case FARNE_MATCH_CONTAINS:
      add_contains (self, query, filter->field, filter->values[0]);
      break;
    case FARNE_MATCH_SET:
    case FARNE_MATCH_UNSET:
      add_template (self, filter->match == FARNE_MATCH_SET ? "where-set" : "where-unset",
                    filter->field, "");
      break;
    default:
      add_compared (self, query, filter);
    }
}

/* Each word is looked for by itself: one may be in the text, another in the name of an area. */
static void
add_words (FarneCondition *self, const FarneRecordQuery *query)
{
  g_auto (GStrv) words = farne_search_split (query->text);

  farne_condition_add (self, farne_queries_find (words[0] != NULL ? "where-always" : "where-never"));
  for (guint i = 0; words[i] != NULL; i++)
    {
      farne_condition_add (self, " AND ");
      farne_query_add_word (self, query->kind, words[i]);
    }
}

/**
 * farne_query_make_condition:
 * @query: a query
 *
 * Makes the condition that the records of a query meet.
 *
 * Returns: (transfer full): the condition
 */
FarneCondition *
farne_query_make_condition (const FarneRecordQuery *query)
{
  FarneCondition *self = farne_condition_new ();

  farne_condition_add (self, farne_queries_find ("where-always"));
  for (guint i = 0; i < query->filters->len; i++)
    {
      farne_condition_add (self, " AND ");
      add_filter (self, query, query->filters->pdata[i]);
    }
  if (query->text != NULL)
    {
      farne_condition_add (self, " AND ");
      add_words (self, query);
    }

  return self;
}

/**
 * farne_field_make_key:
 * @field: a field
 *
 * Makes the expression by which records are ordered: an area by its name, a reference by the title
 * of its record, texts without regard to case, all else by value.
 *
 * Returns: (transfer full): the expression, with its collation
 */
char *
farne_field_make_key (const FarneField *field)
{
  const char *name = "key";

  if (field->type == FARNE_FIELD_AREA)
    name = "key-area";
  else if (field->type == FARNE_FIELD_REFERENCE && field->target != NULL)
    name = "key-reference";
  else if (farne_field_get_storage (field) == FARNE_STORAGE_TEXT)
    name = "key-text";

  return fill_field (name, field);
}

static void
add_key (GPtrArray *keys, GArray *descends, const FarneField *field, gboolean turned)
{
  g_ptr_array_add (keys, farne_field_make_key (field));
  g_array_append_val (descends, turned);
}

/**
 * farne_query_list_keys:
 * @query: a query
 * @descends: (out) (transfer full) (element-type gboolean): whether each is turned round
 *
 * Lists the expressions by which the records of a query are ordered, before their ids.
 *
 * Returns: (transfer full) (element-type utf8): the expressions
 */
GPtrArray *
farne_query_list_keys (const FarneRecordQuery *query, GArray **descends)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FarneRecordQuery) own = farne_record_query_new (query->kind);
  GArray *orders = query->orders;

  *descends = g_array_new (FALSE, FALSE, sizeof (gboolean));
  if (query->group != NULL)
    add_key (keys, *descends, query->group, FALSE);
  if (orders->len == 0 && farne_record_query_set_order (own, query->kind->order, NULL))
    orders = own->orders;
  for (guint i = 0; i < orders->len; i++)
    {
      FarneRecordOrder *order = &g_array_index (orders, FarneRecordOrder, i);

      add_key (keys, *descends, order->field, order->descends);
    }

  return keys;
}

/**
 * farne_query_make_order:
 * @query: a query
 *
 * Makes the order of a query; records that are alike stand in the order of their ids.
 *
 * Returns: (transfer full): the clause, to stand behind a condition
 */
char *
farne_query_make_order (const FarneRecordQuery *query)
{
  g_autoptr (GArray) descends = NULL;
  g_autoptr (GPtrArray) keys = farne_query_list_keys (query, &descends);
  g_autoptr (GString) sql = g_string_new (" ORDER BY ");

  for (guint i = 0; i < keys->len; i++)
    g_string_append_printf (sql, "%s%s, ", (char *) keys->pdata[i],
                            g_array_index (descends, gboolean, i) ? " DESC" : "");
  g_string_append (sql, "id");

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static gboolean
field_depends_on (const FarneField *field, const char *table)
{
  if (field == NULL)
    return FALSE;

  return (field->type == FARNE_FIELD_AREA && g_str_equal (table, "area")) ||
         g_strcmp0 (field->target, table) == 0;
}

/**
 * farne_query_depends_on:
 * @query: a query
 * @table: the name of another kind
 *
 * Tells whether changes in another table may change what a query gives, or in which order.
 *
 * Returns: whether they may
 */
gboolean
farne_query_depends_on (const FarneRecordQuery *query, const char *table)
{
  g_autoptr (FarneRecordQuery) own = farne_record_query_new (query->kind);
  GArray *orders = query->orders;

  if (field_depends_on (query->group, table))
    return TRUE;
  for (guint i = 0; query->text != NULL && i < query->kind->n_fields; i++)
    if (field_depends_on (&query->kind->fields[i], table))
      return TRUE;
  for (guint i = 0; i < query->filters->len; i++)
    if (field_depends_on (((FarneRecordFilter *) query->filters->pdata[i])->field, table))
      return TRUE;
  if (orders->len == 0 && farne_record_query_set_order (own, query->kind->order, NULL))
    orders = own->orders;
  for (guint i = 0; i < orders->len; i++)
    if (field_depends_on (g_array_index (orders, FarneRecordOrder, i).field, table))
      return TRUE;

  return FALSE;
}
