/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/farne-record.h"

/**
 * farne_record_set_value:
 * @self: a record
 * @field: a field of its kind
 * @value: a value of farne_field_get_value_type() or one that can be transformed to it; %NULL or ""
 *   as text and %FARNE_DAY_NONE as a day unset the field
 *
 * Sets a field.
 */
void
farne_record_set_value (FarneRecord *self, const FarneField *field, const GValue *value)
{
  g_auto (GValue) fitting = G_VALUE_INIT;

  g_value_init (&fitting, farne_field_get_value_type (field));
  if (!g_value_transform (value, &fitting))
    g_return_if_reached ();

  if (G_VALUE_HOLDS_STRING (&fitting))
    farne_record_put_text (self, field, g_value_get_string (&fitting));
  else if (G_VALUE_HOLDS_DOUBLE (&fitting))
    farne_record_put_real (self, field, g_value_get_double (&fitting));
  else if (G_VALUE_HOLDS_BOOLEAN (&fitting))
    farne_record_put_integer (self, field, g_value_get_boolean (&fitting));
  else if (G_VALUE_HOLDS_INT (&fitting))
    farne_record_put_integer (self, field, g_value_get_int (&fitting));
  else
    farne_record_put_integer (self, field, g_value_get_int64 (&fitting));
}

/**
 * farne_record_get_value:
 * @self: a record
 * @field: a field of its kind
 * @value: (out caller-allocates): takes the value; either initialised to
 *   farne_field_get_value_type(), or empty (zeroes)
 *
 * Reads a field. An unset field reads as %NULL, 0 or %FARNE_DAY_NONE.
 */
void
farne_record_get_value (FarneRecord *self, const FarneField *field, GValue *value)
{
  if (!G_IS_VALUE (value))
    g_value_init (value, farne_field_get_value_type (field));

  if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, farne_record_peek_text (self, field));
  else if (G_VALUE_HOLDS_DOUBLE (value))
    g_value_set_double (value, farne_record_peek_real (self, field));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, farne_record_peek_integer (self, field) != 0);
  else if (G_VALUE_HOLDS_INT (value))
    g_value_set_int (value, (int) farne_record_peek_integer (self, field));
  else
    g_value_set_int64 (value, farne_record_peek_integer (self, field));
}

static void
set_field_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  FarneRecord *self = FARNE_RECORD (object);

  farne_record_set_value (self, &FARNE_RECORD_GET_CLASS (self)->kind->fields[prop_id - 1], value);
}

static void
get_field_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  FarneRecord *self = FARNE_RECORD (object);

  farne_record_get_value (self, &FARNE_RECORD_GET_CLASS (self)->kind->fields[prop_id - 1], value);
}

static GParamSpec *
make_property (const FarneField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY;
  GType type = farne_field_get_value_type (field);
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');

  if (type == G_TYPE_STRING)
    return g_param_spec_string (name, field->label, NULL, NULL, flags);
  if (type == G_TYPE_DOUBLE)
    return g_param_spec_double (name, field->label, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  if (type == G_TYPE_BOOLEAN)
    return g_param_spec_boolean (name, field->label, NULL, FALSE, flags);
  if (type == G_TYPE_INT)
    return g_param_spec_int (name, field->label, NULL, G_MININT, G_MAXINT, FARNE_DAY_NONE, flags);

  return g_param_spec_int64 (name, field->label, NULL, G_MININT64, G_MAXINT64, 0, flags);
}

/**
 * farne_record_class_set_kind:
 * @klass: the class of a kind of record
 * @kind: the kind; at most 64 fields
 *
 * Gives a class its field table, and with it a GObject property for each field. Called by
 * FARNE_DEFINE_KIND().
 */
void
farne_record_class_set_kind (FarneRecordClass *klass, const FarneKind *kind)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_assert (kind->n_fields <= 64);

  klass->kind = kind;
  klass->properties = g_new0 (GParamSpec *, kind->n_fields);
  object_class->set_property = set_field_property;
  object_class->get_property = get_field_property;
  for (guint i = 0; i < kind->n_fields; i++)
    {
      klass->properties[i] = make_property (&kind->fields[i]);
      g_object_class_install_property (object_class, i + 1, klass->properties[i]);
    }
}
