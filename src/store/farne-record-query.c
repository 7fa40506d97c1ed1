/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-record-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"

G_DEFINE_BOXED_TYPE (FarneRecordQuery, farne_record_query, farne_record_query_copy,
                     farne_record_query_free)

static void
filter_free (FarneRecordFilter *filter)
{
  g_strfreev (filter->values);
  g_free (filter);
}

static FarneRecordFilter *
filter_new (const FarneField *field, FarneMatch match, const char *const *values)
{
  FarneRecordFilter *filter = g_new0 (FarneRecordFilter, 1);

  filter->field = field;
  filter->match = match;
  filter->values = values != NULL ? g_strdupv ((char **) values) : g_new0 (char *, 1);

  return filter;
}

/**
 * farne_record_query_new:
 * @kind: a kind
 *
 * Makes a query for all records of a kind, in the kind's order.
 *
 * Returns: (transfer full): the query
 */
FarneRecordQuery *
farne_record_query_new (const FarneKind *kind)
{
  FarneRecordQuery *self = g_new0 (FarneRecordQuery, 1);

  g_return_val_if_fail (kind != NULL, NULL);

  self->kind = kind;
  self->filters = g_ptr_array_new_with_free_func ((GDestroyNotify) filter_free);
  self->orders = g_array_new (FALSE, FALSE, sizeof (FarneRecordOrder));
  self->today = farne_day_today ();

  return self;
}

/**
 * farne_record_query_copy:
 * @self: a query
 *
 * Copies a query.
 *
 * Returns: (transfer full): the copy
 */
FarneRecordQuery *
farne_record_query_copy (const FarneRecordQuery *self)
{
  FarneRecordQuery *copy = farne_record_query_new (self->kind);

  for (guint i = 0; i < self->filters->len; i++)
    {
      const FarneRecordFilter *filter = self->filters->pdata[i];

      g_ptr_array_add (copy->filters, filter_new (filter->field, filter->match,
                                                  (const char *const *) filter->values));
    }
  g_array_append_vals (copy->orders, self->orders->data, self->orders->len);
  copy->text = g_strdup (self->text);
  copy->group = self->group;
  copy->today = self->today;

  return copy;
}

/**
 * farne_record_query_free:
 * @self: (transfer full): a query
 *
 * Frees a query.
 */
void
farne_record_query_free (FarneRecordQuery *self)
{
  g_ptr_array_unref (self->filters);
  g_array_unref (self->orders);
  g_free (self->text);
  g_free (self);
}

static gboolean
is_list_or_blob (const FarneField *field)
{
  return field->type == FARNE_FIELD_REFERENCES || field->type == FARNE_FIELD_SEGMENT ||
         field->type == FARNE_FIELD_JSON;
}

/**
 * farne_match_fits:
 * @match: how to compare
 * @field: a field
 *
 * Tells whether a field can be compared like that: less and more need an order, and contents and
 * JSON are only set or unset.
 *
 * Returns: whether it can
 */
gboolean
farne_match_fits (FarneMatch match, const FarneField *field)
{
  if (match == FARNE_MATCH_SET || match == FARNE_MATCH_UNSET)
    return TRUE;
  if (field->type == FARNE_FIELD_SEGMENT || field->type == FARNE_FIELD_JSON)
    return FALSE;
  if (match >= FARNE_MATCH_LESS && match <= FARNE_MATCH_AT_LEAST)
    return !is_list_or_blob (field) && field->type != FARNE_FIELD_REFERENCE &&
           field->type != FARNE_FIELD_FLAG;

  return match != FARNE_MATCH_CONTAINS || field->type != FARNE_FIELD_FLAG;
}

/**
 * farne_match_read_day:
 * @text: a day in any spelling of farne_day_parse_loosely(), or `today+7`, `today-30`
 * @today: what `today` means
 * @day: (out): the day
 *
 * Reads the day of a filter.
 *
 * Returns: whether it is a day
 */
gboolean
farne_match_read_day (const char *text, FarneDay today, FarneDay *day)
{
  gint64 days = 0;

  if (g_ascii_strncasecmp (text, "today", strlen ("today")) != 0)
    return farne_day_parse_loosely (text, today, day);
  text += strlen ("today");
  if (*text != '\0' && ((*text != '+' && *text != '-') ||
                        !g_ascii_string_to_signed (*text == '+' ? text + 1 : text, 10, -100000,
                                                   100000, &days, NULL)))
    return FALSE;
  *day = today + (FarneDay) days;

  return TRUE;
}

static gboolean
is_any_text (const FarneField *field, FarneMatch match)
{
  return match == FARNE_MATCH_CONTAINS || field->type == FARNE_FIELD_AREA ||
         field->type == FARNE_FIELD_TEXTS;
}

/* A value must be one of the field's type, so that a mistake is told, and not found in silence. */
static gboolean
check_value (const FarneRecordQuery *self, const FarneField *field, FarneMatch match,
             const char *value, GError **error)
{
  g_autoptr (FarneRecord) pattern = NULL;
  FarneDay day;

  if (*value == '\0')
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE,
                   _("%s: there is no value to compare with. Write “%s is unset” for none."),
                   farne_field_get_label (field), field->name);
      return FALSE;
    }
  if (is_any_text (field, match))
    return TRUE;
  if ((field->type == FARNE_FIELD_DAY || field->type == FARNE_FIELD_TIME) &&
      farne_match_read_day (value, self->today, &day))
    return TRUE;
  pattern = farne_record_new (self->kind);

  return farne_record_set_text (pattern, field, value, error);
}

static gboolean
fits_number (FarneMatch match, guint n_values)
{
  if (match == FARNE_MATCH_SET || match == FARNE_MATCH_UNSET)
    return n_values == 0;

  return match == FARNE_MATCH_ONE_OF ? n_values > 0 : n_values == 1;
}

/**
 * farne_record_query_add_filter:
 * @self: a query
 * @field: a field of its kind
 * @match: how to compare
 * @values: (nullable) (array zero-terminated=1): with what: one value, several for
 *   %FARNE_MATCH_ONE_OF, none for "is set" and "is unset"
 * @error: return location for an error
 *
 * Adds a condition. It holds beside the others.
 *
 * Errors: %FARNE_ERROR_RULE if a value isn't of the field's type, or the field can't be compared
 * like that.
 *
 * Returns: whether it was added
 */
gboolean
farne_record_query_add_filter (FarneRecordQuery *self, const FarneField *field, FarneMatch match,
                               const char *const *values, GError **error)
{
  guint n_values;

  g_return_val_if_fail (self != NULL && field != NULL, FALSE);

  if (!farne_match_fits (match, field))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE, _("%s can’t be compared like that."),
                   farne_field_get_label (field));
      return FALSE;
    }
  for (n_values = 0; values != NULL && values[n_values] != NULL; n_values++)
    if (!check_value (self, field, match, values[n_values], error))
      return FALSE;
  if (!fits_number (match, n_values))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE, _("%s: one value is needed."),
                   farne_field_get_label (field));
      return FALSE;
    }
  if (match == FARNE_MATCH_ONE_OF && n_values == 1)
    match = FARNE_MATCH_EQUALS;
  g_ptr_array_add (self->filters, filter_new (field, match, values));

  return TRUE;
}

static gboolean
add_order (FarneRecordQuery *self, char *term, GError **error)
{
  g_auto (GStrv) words = g_strsplit (g_strstrip (term), " ", -1);
  FarneRecordOrder order = { NULL, FALSE };
  const char *direction = words[0] != NULL ? words[1] : NULL;

  if (words[0] != NULL)
    order.field = farne_kind_find_field (self->kind, words[0]);
  if (direction != NULL)
    order.descends = g_ascii_strcasecmp (direction, "desc") == 0;
  if (order.field == NULL ||
      (direction != NULL && !order.descends && g_ascii_strcasecmp (direction, "asc") != 0))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE, _("%s can’t be ordered by “%s”."),
                   _(self->kind->label_plural), term);
      return FALSE;
    }
  g_array_append_val (self->orders, order);

  return TRUE;
}

/**
 * farne_record_query_set_order:
 * @self: a query
 * @order: (nullable): names of fields separated by ",", each with " desc" behind it to turn it
 *   round: "due desc, title"; %NULL or "" for the kind's own order
 * @error: return location for an error
 *
 * Sets the order. On error it is as it was.
 *
 * Errors: %FARNE_ERROR_RULE if the kind has no such field.
 *
 * Returns: whether it was set
 */
gboolean
farne_record_query_set_order (FarneRecordQuery *self, const char *order, GError **error)
{
  g_auto (GStrv) terms = g_strsplit (order != NULL ? order : "", ",", -1);
  g_autoptr (GArray) old = g_steal_pointer (&self->orders);

  self->orders = g_array_new (FALSE, FALSE, sizeof (FarneRecordOrder));
  for (guint i = 0; terms[i] != NULL; i++)
    if (!add_order (self, terms[i], error))
      {
        g_array_unref (self->orders);
        self->orders = g_steal_pointer (&old);
        return FALSE;
      }

  return TRUE;
}

/**
 * farne_record_query_set_text:
 * @self: a query
 * @text: (nullable): words, or %NULL
 *
 * Sets the words that are found in each record.
 */
void
farne_record_query_set_text (FarneRecordQuery *self, const char *text)
{
  g_free (self->text);
  self->text = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/**
 * farne_record_query_set_group:
 * @self: a query
 * @field: (nullable): a field of its kind, or %NULL
 *
 * Sets what records are grouped by: they are ordered by it first.
 */
void
farne_record_query_set_group (FarneRecordQuery *self, const FarneField *field)
{
  self->group = field;
}

/**
 * farne_record_query_set_today:
 * @self: a query
 * @today: a day
 *
 * Sets what `today` means in its filters: the day of the desk. The calendar's until then.
 */
void
farne_record_query_set_today (FarneRecordQuery *self, FarneDay today)
{
  self->today = today;
}
