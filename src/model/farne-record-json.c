/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-record.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"

static JsonNode *
make_text_node (FarneRecord *self, const FarneField *field)
{
  g_autofree char *text = farne_record_get_text (self, field);

  return json_node_init_string (json_node_alloc (), text);
}

/* A JSON value stands as itself; what isn't JSON after all, as a text. */
static JsonNode *
make_json_node (FarneRecord *self, const FarneField *field)
{
  JsonNode *node = json_from_string (farne_record_peek_text (self, field), NULL);

  return node != NULL ? node : make_text_node (self, field);
}

static JsonNode *
make_node (FarneRecord *self, const FarneField *field)
{
  if (field->type == FARNE_FIELD_FLAG)
    return json_node_init_boolean (json_node_alloc (),
                                   farne_record_peek_integer (self, field) != 0);
  if (field->type == FARNE_FIELD_COUNT)
    return json_node_init_int (json_node_alloc (), farne_record_peek_integer (self, field));
  if (field->type == FARNE_FIELD_NUMBER)
    return json_node_init_double (json_node_alloc (), farne_record_peek_real (self, field));
  if (field->type == FARNE_FIELD_JSON)
    return make_json_node (self, field);

  return make_text_node (self, field);
}

/**
 * farne_record_to_json:
 * @self: a record
 *
 * Writes a record as a JSON object: `id` as text (where it has one), and each field that is set by
 * its name. Flags, counts and numbers are JSON values, JSON stands as itself, all else is text as
 * farne_record_get_text() has it.
 *
 * Returns: (transfer full): the object
 */
JsonNode *
farne_record_to_json (FarneRecord *self)
{
  const FarneKind *kind = farne_record_get_kind (self);
  JsonObject *object = json_object_new ();

  if (farne_record_get_id (self) != 0)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (self));

      json_object_set_string_member (object, "id", id);
    }
  for (guint i = 0; i < kind->n_fields; i++)
    if (farne_record_has (self, &kind->fields[i]))
      json_object_set_member (object, kind->fields[i].name, make_node (self, &kind->fields[i]));

  return json_node_init_object (json_node_alloc (), object);
}

static char *
node_to_text (const FarneField *field, JsonNode *node)
{
  if (field->type == FARNE_FIELD_JSON || !JSON_NODE_HOLDS_VALUE (node))
    return json_to_string (node, FALSE);
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (node));

  return json_to_string (node, FALSE);
}

static gboolean
read_id (FarneRecord *self, JsonNode *node, GError **error)
{
  g_autofree char *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_dup_string (node) : NULL;
  gint64 id;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &id, NULL))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE,
                   _("The id of a record is a number as text."));
      return FALSE;
    }
  farne_record_set_id (self, id);

  return TRUE;
}

static gboolean
read_member (FarneRecord *self, const char *name, JsonNode *node, GError **error)
{
  const FarneField *field = farne_kind_find_field (farne_record_get_kind (self), name);

  if (g_str_equal (name, "id"))
    return read_id (self, node, error);
  if (field == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE, _("“%s” is not a field of %s."), name,
                   farne_record_get_kind (self)->name);
      return FALSE;
    }
  if (JSON_NODE_HOLDS_NULL (node))
    return farne_record_set_text (self, field, NULL, error);
  if (JSON_NODE_HOLDS_VALUE (node) && field->type == FARNE_FIELD_NUMBER &&
      json_node_get_value_type (node) != G_TYPE_STRING)
    {
      farne_record_put_real (self, field, json_node_get_double (node));
      return TRUE;
    }

  g_autofree char *text = node_to_text (field, node);

  return farne_record_set_text (self, field, text, error);
}

/**
 * farne_record_from_json:
 * @kind: the kind of record
 * @node: an object as farne_record_to_json() writes it
 * @error: return location for an error
 *
 * Reads a record.
 *
 * Errors: %FARNE_ERROR_RULE if @node isn't an object, or a member isn't a field or not of its type.
 *
 * Returns: (transfer full): the record
 */
FarneRecord *
farne_record_from_json (const FarneKind *kind, JsonNode *node, GError **error)
{
  g_autoptr (FarneRecord) record = farne_record_new (kind);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE, _("A record in JSON is an object."));
      return NULL;
    }
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &member))
    if (!read_member (record, name, member, error))
      return NULL;

  return g_steal_pointer (&record);
}
