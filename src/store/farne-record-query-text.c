/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-record-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"

/* Longer signs stand before those they start with. */
static const struct
{
  const char *sign;
  FarneMatch match;
} signs[] = {
  { "!=", FARNE_MATCH_NOT },   { "<=", FARNE_MATCH_AT_MOST }, { ">=", FARNE_MATCH_AT_LEAST },
  { "=", FARNE_MATCH_EQUALS }, { "<", FARNE_MATCH_LESS },     { ">", FARNE_MATCH_MORE },
  { "~", FARNE_MATCH_CONTAINS },
};

/* In a value a backslash makes "|", a line's end and itself plain. */
static void
add_escaped (GString *text, const char *value)
{
  for (const char *p = value; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (text, "\\n");
    else if (*p == '\\' || *p == '|')
      g_string_append_printf (text, "\\%c", *p);
    else
      g_string_append_c (text, *p);
}

/* The values between the bars that aren't escaped. */
static GStrv
split_values (const char *text)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GString) value = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '|')
      {
        g_strv_builder_add (values, g_strstrip (value->str));
        g_string_truncate (value, 0);
      }
    else if (*p == '\\' && p[1] != '\0')
      g_string_append_c (value, *++p == 'n' ? '\n' : *p);
    else
      g_string_append_c (value, *p);
  g_strv_builder_add (values, g_strstrip (value->str));

  return g_strv_builder_end (values);
}

static const char *
get_sign (FarneMatch match)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].match == match)
      return signs[i].sign;

  return "=";
}

/**
 * farne_record_filter_to_text:
 * @filter: a filter
 *
 * Writes a condition as farne_record_query_add_where() reads it.
 *
 * Returns: (transfer full): the text
 */
char *
farne_record_filter_to_text (const FarneRecordFilter *filter)
{
  g_autoptr (GString) text = g_string_new (filter->field->name);

  if (filter->match == FARNE_MATCH_SET || filter->match == FARNE_MATCH_UNSET)
    {
      g_string_append (text, filter->match == FARNE_MATCH_SET ? " is set" : " is unset");
      return g_string_free (g_steal_pointer (&text), FALSE);
    }
  g_string_append (text, get_sign (filter->match));
  for (guint i = 0; filter->values[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, '|');
      add_escaped (text, filter->values[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
list_fields (const FarneKind *kind)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", kind->fields[i].name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static const FarneField *
find_field (const FarneKind *kind, const char *name, GError **error)
{
  const FarneField *field = farne_kind_find_field (kind, name);
  g_autofree char *names = NULL;

  if (field != NULL)
    return field;
  names = list_fields (kind);
  /* Translators: the kind of record, what was asked for, and the names there are */
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE, _("%s has no field “%s”. There are: %s."),
               _(kind->label), name, names);

  return NULL;
}

static gboolean
add_presence (FarneRecordQuery *self, const FarneField *field, const char *words,
              const char *where, GError **error)
{
  const gboolean set = g_ascii_strcasecmp (words, "is set") == 0;

  if (set || g_ascii_strcasecmp (words, "is unset") == 0)
    return farne_record_query_add_filter (self, field, set ? FARNE_MATCH_SET : FARNE_MATCH_UNSET,
                                          NULL, error);
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
               _("“%s” can’t be read. Write FIELD=VALUE, with one of = != < <= > >= ~, or “FIELD "
                 "is set” or “FIELD is unset”."),
               where);

  return FALSE;
}

/* A part of a name is looked for as it is; a whole one is read. */
static gboolean
read_values (char **values, const FarneField *field, FarneMatch match, FarneWhereReader reader,
             gpointer data, GError **error)
{
  for (guint i = 0; reader != NULL && match != FARNE_MATCH_CONTAINS && values[i] != NULL; i++)
    {
      char *read = *values[i] != '\0' ? reader (field, values[i], data, error) : g_strdup ("");

      if (read == NULL)
        return FALSE;
      g_free (values[i]);
      values[i] = read;
    }

  return TRUE;
}

/* How the values of a condition are read. */
typedef struct
{
  FarneWhereReader read;
  gpointer data;
} Reading;

static gboolean
add_comparison (FarneRecordQuery *self, const FarneField *field, guint sign, const char *rest,
                const Reading *reading, GError **error)
{
  g_auto (GStrv) values = split_values (rest);
  FarneMatch match = signs[sign].match;

  if (match == FARNE_MATCH_EQUALS && values[0] != NULL && *values[0] == '\0' && values[1] == NULL)
    return farne_record_query_add_filter (self, field, FARNE_MATCH_UNSET, NULL, error);
  if (match == FARNE_MATCH_NOT && values[0] != NULL && *values[0] == '\0' && values[1] == NULL)
    return farne_record_query_add_filter (self, field, FARNE_MATCH_SET, NULL, error);
  if (match == FARNE_MATCH_EQUALS && values[1] != NULL)
    match = FARNE_MATCH_ONE_OF;
  if (match != FARNE_MATCH_ONE_OF && values[1] != NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                   _("Several values separated by “|” stand behind “=” only."));
      return FALSE;
    }

  return read_values (values, field, match, reading->read, reading->data, error) &&
         farne_record_query_add_filter (self, field, match, (const char *const *) values, error);
}

static gboolean
add_where (FarneRecordQuery *self, const char *where, const Reading *reading, GError **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (where));
  const gsize length = strspn (plain, "abcdefghijklmnopqrstuvwxyz_0123456789");
  g_autofree char *name = g_strndup (plain, length);
  const char *rest = plain + length;
  const FarneField *field = find_field (self->kind, name, error);

  if (field == NULL)
    return FALSE;
  while (*rest == ' ')
    rest++;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (rest, signs[i].sign))
      return add_comparison (self, field, i, rest + strlen (signs[i].sign), reading, error);

  return add_presence (self, field, rest, where, error);
}

/**
 * farne_record_query_add_where:
 * @self: a query
 * @where: a condition: the name of a field, one of `=` `!=` `<` `<=` `>` `>=` `~`, and a value; or
 *   `FIELD=a|b` for one of several values, `FIELD is set`, `FIELD is unset`. In values `\|` stands
 *   for a bar and `\\` for a backslash
 * @error: return location for an error
 *
 * Adds a condition written as text, as on the command line.
 *
 * Errors: %FARNE_ERROR_USAGE if it can't be read or names no field of the kind; %FARNE_ERROR_RULE
 * if the value isn't of the field's type.
 *
 * Returns: whether it was added
 */
gboolean
farne_record_query_add_where (FarneRecordQuery *self, const char *where, GError **error)
{
  const Reading plain = { NULL, NULL };

  return add_where (self, where, &plain, error);
}

/**
 * farne_record_query_read_where:
 * @self: a query
 * @where: a condition, see farne_record_query_add_where()
 * @reader: reads each of its values, except a part of a text behind `~`
 * @data: for @reader
 * @error: return location for an error
 *
 * Adds a condition whose values are written as people write them.
 *
 * Errors: those of farne_record_query_add_where() and of @reader.
 *
 * Returns: whether it was added
 */
gboolean
farne_record_query_read_where (FarneRecordQuery *self, const char *where, FarneWhereReader reader,
                               gpointer data, GError **error)
{
  const Reading reading = { reader, data };

  return add_where (self, where, &reading, error);
}

/**
 * farne_record_query_get_order:
 * @self: a query
 *
 * Writes the order as farne_record_query_set_order() reads it.
 *
 * Returns: (transfer full): the text; "" for the kind's own order
 */
char *
farne_record_query_get_order (const FarneRecordQuery *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->orders->len; i++)
    {
      const FarneRecordOrder *order = &g_array_index (self->orders, FarneRecordOrder, i);

      g_string_append_printf (text, "%s%s%s", i > 0 ? ", " : "", order->field->name,
                              order->descends ? " desc" : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * farne_record_query_to_text:
 * @self: a query
 *
 * Writes a query as text, to keep it as a saved view: a line for each of its parts, `where
 * CONDITION`, `text WORDS`, `order FIELDS`, `group FIELD`. What `today` means is not part of it.
 *
 * Returns: (transfer full): the text, as farne_record_query_parse() reads it
 */
char *
farne_record_query_to_text (const FarneRecordQuery *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *order = farne_record_query_get_order (self);

  for (guint i = 0; i < self->filters->len; i++)
    {
      g_autofree char *where = farne_record_filter_to_text (self->filters->pdata[i]);

      g_string_append_printf (text, "where %s\n", where);
    }
  if (self->text != NULL)
    {
      g_string_append (text, "text ");
      add_escaped (text, self->text);
      g_string_append_c (text, '\n');
    }
  if (*order != '\0')
    g_string_append_printf (text, "order %s\n", order);
  if (self->group != NULL)
    g_string_append_printf (text, "group %s\n", self->group->name);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
read_words (FarneRecordQuery *self, const char *rest, GError **error)
{
  g_auto (GStrv) values = split_values (rest);

  farne_record_query_set_text (self, values[0]);

  return TRUE;
}

static gboolean
read_group (FarneRecordQuery *self, const char *rest, GError **error)
{
  self->group = find_field (self->kind, rest, error);

  return self->group != NULL;
}

static const struct
{
  const char *word;
  gboolean (*read) (FarneRecordQuery *self, const char *rest, GError **error);
} parts[] = {
  { "where ", farne_record_query_add_where },
  { "text ", read_words },
  { "order ", farne_record_query_set_order },
  { "group ", read_group },
};

static gboolean
read_part (FarneRecordQuery *self, const char *line, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (line, parts[i].word))
      return parts[i].read (self, line + strlen (parts[i].word), error);
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
               _("“%s” is no part of a view: where, text, order or group."), line);

  return FALSE;
}

/**
 * farne_record_query_parse:
 * @kind: a kind
 * @text: what farne_record_query_to_text() wrote
 * @error: return location for an error
 *
 * Reads a query.
 *
 * Errors: %FARNE_ERROR_USAGE; %FARNE_ERROR_RULE.
 *
 * Returns: (transfer full): the query
 */
FarneRecordQuery *
farne_record_query_parse (const FarneKind *kind, const char *text, GError **error)
{
  g_autoptr (FarneRecordQuery) self = farne_record_query_new (kind);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !read_part (self, lines[i], error))
      return NULL;

  return g_steal_pointer (&self);
}
