/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "facts/farne-view.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"

typedef enum
{
  MEMBER_TEXT,
  MEMBER_FLAG,
  MEMBER_DAY,
  MEMBER_WORD,
  MEMBER_COUNT,
  MEMBER_AMOUNT, /* above 0 where it is set */
} MemberType;

typedef struct
{
  const char *name;
  MemberType type;
  gsize offset;
  const char *const *words; /* of a word: its texts, in the order of the enumeration */
  guint least;              /* of a count: the least and the most */
  guint most;
} Member;

static const char *const quantities[] = { "count", "rate", "share", "change", NULL };
static const char *const forms[] = { "table", "map", "tiles", "gauges", "trend", "bars", NULL };
static const char *const methods[] = { "jenks", "quantile", "equal", "manual", NULL };

static const Member members[] = {
  { "measure", MEMBER_TEXT, G_STRUCT_OFFSET (FarneView, measure) },
  { "restricted", MEMBER_FLAG, G_STRUCT_OFFSET (FarneView, restricted) },
  { "level", MEMBER_TEXT, G_STRUCT_OFFSET (FarneView, level) },
  { "within", MEMBER_TEXT, G_STRUCT_OFFSET (FarneView, within) },
  { "at", MEMBER_DAY, G_STRUCT_OFFSET (FarneView, at) },
  { "from", MEMBER_DAY, G_STRUCT_OFFSET (FarneView, from) },
  { "to", MEMBER_DAY, G_STRUCT_OFFSET (FarneView, to) },
  { "summed", MEMBER_FLAG, G_STRUCT_OFFSET (FarneView, summed) },
  { "known", MEMBER_DAY, G_STRUCT_OFFSET (FarneView, known) },
  { "quantity", MEMBER_WORD, G_STRUCT_OFFSET (FarneView, quantity), quantities },
  { "since", MEMBER_DAY, G_STRUCT_OFFSET (FarneView, since) },
  { "denominator", MEMBER_TEXT, G_STRUCT_OFFSET (FarneView, denominator) },
  { "vintage", MEMBER_DAY, G_STRUCT_OFFSET (FarneView, vintage) },
  { "limit", MEMBER_AMOUNT, G_STRUCT_OFFSET (FarneView, limit) },
  { "form", MEMBER_WORD, G_STRUCT_OFFSET (FarneView, form), forms },
  { "classes", MEMBER_COUNT, G_STRUCT_OFFSET (FarneView, n_classes), NULL, 2, 9 },
  { "method", MEMBER_WORD, G_STRUCT_OFFSET (FarneView, method), methods },
  { "ramp", MEMBER_TEXT, G_STRUCT_OFFSET (FarneView, ramp) },
};

static void
write_member (JsonObject *object, const Member *member, const FarneView *view)
{
  gconstpointer field = G_STRUCT_MEMBER_P (view, member->offset);
  const char *text = member->type == MEMBER_TEXT ? *(char *const *) field : NULL;
  FarneDay day = member->type == MEMBER_DAY ? *(const FarneDay *) field : FARNE_DAY_NONE;
  g_autofree char *iso = day != FARNE_DAY_NONE ? farne_day_to_iso (day) : NULL;

  if (text != NULL || iso != NULL)
    json_object_set_string_member (object, member->name, text != NULL ? text : iso);
  else if (member->type == MEMBER_FLAG && *(const gboolean *) field)
    json_object_set_boolean_member (object, member->name, TRUE);
  else if (member->type == MEMBER_WORD)
    json_object_set_string_member (object, member->name, member->words[*(const guint *) field]);
  else if (member->type == MEMBER_COUNT)
    json_object_set_int_member (object, member->name, *(const guint *) field);
  else if (member->type == MEMBER_AMOUNT && *(const double *) field > 0)
    json_object_set_double_member (object, member->name, *(const double *) field);
}

static JsonArray *
texts_to_json (char **texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);

  return array;
}

static JsonObject *
filters_to_json (GPtrArray *filters)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < filters->len; i++)
    {
      const FarneFilter *filter = g_ptr_array_index (filters, i);

      json_object_set_array_member (object, filter->dimension, texts_to_json (filter->values));
    }

  return object;
}

static JsonArray *
breaks_to_json (GArray *breaks)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < breaks->len; i++)
    json_array_add_double_element (array, g_array_index (breaks, double, i));

  return array;
}

/**
 * farne_view_to_json:
 * @view: a view
 *
 * Writes a view as a JSON object; what is unset is left out.
 *
 * Returns: (transfer full): the object
 */
JsonNode *
farne_view_to_json (const FarneView *view)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    write_member (object, &members[i], view);
  if (view->by != NULL && view->by[0] != NULL)
    json_object_set_array_member (object, "by", texts_to_json (view->by));
  if (view->filters != NULL && view->filters->len > 0)
    json_object_set_object_member (object, "where", filters_to_json (view->filters));
  if (view->breaks != NULL && view->breaks->len > 0)
    json_object_set_array_member (object, "breaks", breaks_to_json (view->breaks));

  json_node_take_object (node, object);
  return node;
}

/* The text of a node, or NULL if it is no text. */
static const char *
get_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node) : NULL;
}

static gboolean
read_word (const Member *member, const char *text, guint *word)
{
  for (guint i = 0; text != NULL && member->words[i] != NULL; i++)
    if (g_str_equal (member->words[i], text))
      {
        *word = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_count (const Member *member, JsonNode *node, guint *count)
{
  gint64 number;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;

  number = json_node_get_int (node);
  *count = CLAMP (number, member->least, member->most);
  return number >= member->least && number <= member->most;
}

static gboolean
read_amount (JsonNode *node, double *amount)
{
  *amount = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : 0;
  return *amount > 0;
}

static gboolean
read_member (const Member *member, JsonNode *node, FarneView *view)
{
  gpointer field = G_STRUCT_MEMBER_P (view, member->offset);
  const char *text = get_text (node);

  switch (member->type)
    {
    case MEMBER_TEXT:
      g_free (*(char **) field);
      *(char **) field = g_strdup (text);
      return text != NULL;
    case MEMBER_FLAG:
      *(gboolean *) field = JSON_NODE_HOLDS_VALUE (node) && json_node_get_boolean (node);
      return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
    case MEMBER_DAY:
      return text != NULL && farne_day_parse (text, field);
    case MEMBER_WORD:
      return read_word (member, text, field);
    case MEMBER_COUNT:
      return read_count (member, node, field);
    case MEMBER_AMOUNT:
      return read_amount (node, field);
    default:
      return FALSE;
    }
}

static char **
read_texts (JsonNode *node)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *text = get_text (json_array_get_element (array, i));

      if (text == NULL)
        return NULL;
      g_strv_builder_add (texts, text);
    }

  return g_strv_builder_end (texts);
}

static gboolean
read_filters (JsonNode *node, FarneView *view)
{
  g_autoptr (GList) names = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  names = json_object_get_members (json_node_get_object (node));
  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *member = json_object_get_member (json_node_get_object (node), l->data);
      g_auto (GStrv) values = read_texts (member);

      if (values == NULL)
        return FALSE;
      farne_view_set_filter (view, l->data, (const char *const *) values);
    }

  return TRUE;
}

static gboolean
read_breaks (JsonNode *node, FarneView *view)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  g_clear_pointer (&view->breaks, g_array_unref);
  view->breaks = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      double number = JSON_NODE_HOLDS_VALUE (element) ? json_node_get_double (element) : 0;

      if (!JSON_NODE_HOLDS_VALUE (element)
          || json_node_get_value_type (element) == G_TYPE_STRING)
        return FALSE;
      g_array_append_val (view->breaks, number);
    }

  return TRUE;
}

static gboolean
read_other (const char *name, JsonNode *node, FarneView *view)
{
  if (g_str_equal (name, "where"))
    return read_filters (node, view);
  if (g_str_equal (name, "breaks"))
    return read_breaks (node, view);
  if (!g_str_equal (name, "by"))
    return FALSE;

  g_strfreev (view->by);
  view->by = read_texts (node);
  return view->by != NULL;
}

static gboolean
read_any (const char *name, JsonNode *node, FarneView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i].name, name))
      return read_member (&members[i], node, view);

  return read_other (name, node, view);
}

/**
 * farne_view_from_json:
 * @node: a JSON object, as farne_view_to_json() writes it
 * @error: a location for an error
 *
 * Reads a view. What is left out is unset, but `measure` and `level` must be there.
 *
 * Returns: (transfer full): the view, or %NULL with %FARNE_ERROR_USAGE
 */
FarneView *
farne_view_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FarneView) view = farne_view_new (NULL, NULL);
  g_autoptr (GList) names = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    names = json_object_get_members (json_node_get_object (node));

  for (GList *l = names; l != NULL; l = l->next)
    if (!read_any (l->data, json_object_get_member (json_node_get_object (node), l->data), view))
      {
        g_set_error (
            error, FARNE_ERROR, FARNE_ERROR_USAGE,
            _("The view can’t be read: its member “%s” is not what a view may have there."),
            (const char *) l->data);
        return NULL;
      }

  if (view->measure == NULL || view->level == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                   _("The view can’t be read: it must say its measure and its level."));
      return NULL;
    }

  return g_steal_pointer (&view);
}
