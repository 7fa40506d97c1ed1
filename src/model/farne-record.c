/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/farne-record.h"

/*
 * What counts as set. A text that is there and not empty, a day other than FARNE_DAY_NONE, and any
 * number or flag other than 0 are set, however they got there: `release->n_rows = 5` is enough.
 * Only for a flag, a count or a number that is 0 does the presence mask decide: 0 is set if it was
 * put with a setter, or if the field was set before and then assigned 0.
 */
typedef struct
{
  gint64 id;
  guint64 present;
} FarneRecordPrivate;

enum
{
  PROP_ID = 1,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FarneRecord, farne_record, G_TYPE_OBJECT)

#define PRIVATE(self) ((FarneRecordPrivate *) farne_record_get_instance_private (self))
#define MEMBER(self, field, type) G_STRUCT_MEMBER (type, self, (field)->offset)

static guint
get_index (FarneRecord *self, const FarneField *field)
{
  const FarneKind *kind = FARNE_RECORD_GET_CLASS (self)->kind;

  g_assert (field >= kind->fields && field < kind->fields + kind->n_fields);

  return field - kind->fields;
}

static guint64
get_bit (FarneRecord *self, const FarneField *field)
{
  return G_GUINT64_CONSTANT (1) << get_index (self, field);
}

static void
notify_field (FarneRecord *self, const FarneField *field)
{
  g_object_notify_by_pspec (G_OBJECT (self),
                            FARNE_RECORD_GET_CLASS (self)->properties[get_index (self, field)]);
}

static gint64
get_default_integer (const FarneField *field)
{
  return field->type == FARNE_FIELD_DAY ? FARNE_DAY_NONE : 0;
}

/* Whether the value that stands for "unset" may also be a value of its own. */
static gboolean
may_be_zero (const FarneField *field)
{
  return field->type == FARNE_FIELD_FLAG || field->type == FARNE_FIELD_COUNT ||
         field->type == FARNE_FIELD_NUMBER || field->type == FARNE_FIELD_MONEY;
}

static void
write_integer (FarneRecord *self, const FarneField *field, gint64 value)
{
  if (field->type == FARNE_FIELD_FLAG)
    MEMBER (self, field, gboolean) = value != 0;
  else if (field->type == FARNE_FIELD_DAY)
    MEMBER (self, field, FarneDay) = (FarneDay) value;
  else
    MEMBER (self, field, gint64) = value;
}

static void
mark_present (FarneRecord *self, const FarneField *field)
{
  PRIVATE (self)->present |= get_bit (self, field);
}

/**
 * farne_record_peek_text:
 * @self: a record
 * @field: a field of its kind with %FARNE_STORAGE_TEXT
 *
 * Reads a field.
 *
 * Returns: (transfer none) (nullable): the text, or %NULL if unset
 */
const char *
farne_record_peek_text (FarneRecord *self, const FarneField *field)
{
  const char *text = MEMBER (self, field, char *);

  return text != NULL && *text != '\0' ? text : NULL;
}

/**
 * farne_record_peek_integer:
 * @self: a record
 * @field: a field of its kind with %FARNE_STORAGE_INTEGER
 *
 * Reads a field.
 *
 * Returns: the value; 0 (or %FARNE_DAY_NONE) if unset
 */
gint64
farne_record_peek_integer (FarneRecord *self, const FarneField *field)
{
  if (field->type == FARNE_FIELD_FLAG)
    return MEMBER (self, field, gboolean) != 0;
  if (field->type == FARNE_FIELD_DAY)
    return MEMBER (self, field, FarneDay);

  return MEMBER (self, field, gint64);
}

/**
 * farne_record_peek_real:
 * @self: a record
 * @field: a field of its kind with %FARNE_STORAGE_REAL
 *
 * Reads a field.
 *
 * Returns: the value; 0 if unset
 */
double
farne_record_peek_real (FarneRecord *self, const FarneField *field)
{
  return MEMBER (self, field, double);
}

/**
 * farne_record_has:
 * @self: a record
 * @field: a field of its kind
 *
 * Tells whether a field is set. A member assigned in C counts as set if it isn't the default (%NULL
 * or "", %FARNE_DAY_NONE, 0); a 0 counts as set if a setter put it there.
 *
 * Returns: whether it is
 */
gboolean
farne_record_has (FarneRecord *self, const FarneField *field)
{
  FarneFieldStorage storage = farne_field_get_storage (field);

  if (storage == FARNE_STORAGE_TEXT)
    return farne_record_peek_text (self, field) != NULL;
  if (may_be_zero (field) && (PRIVATE (self)->present & get_bit (self, field)) != 0)
    return TRUE;
  if (storage == FARNE_STORAGE_REAL)
    return farne_record_peek_real (self, field) != 0;

  return farne_record_peek_integer (self, field) != get_default_integer (field);
}

/**
 * farne_record_has_same:
 * @self: a record
 * @other: another of the same kind
 * @field: a field of the kind
 *
 * Tells whether a field is the same in two records: unset in both, or set to the same value.
 *
 * Returns: whether it is
 */
gboolean
farne_record_has_same (FarneRecord *self, FarneRecord *other, const FarneField *field)
{
  FarneFieldStorage storage = farne_field_get_storage (field);

  if (farne_record_has (self, field) != farne_record_has (other, field))
    return FALSE;
  if (storage == FARNE_STORAGE_TEXT)
    return g_strcmp0 (farne_record_peek_text (self, field),
                      farne_record_peek_text (other, field)) == 0;
  if (storage == FARNE_STORAGE_REAL)
    return farne_record_peek_real (self, field) == farne_record_peek_real (other, field);

  return farne_record_peek_integer (self, field) == farne_record_peek_integer (other, field);
}

/**
 * farne_record_unset:
 * @self: a record
 * @field: a field of its kind
 *
 * Empties a field.
 */
void
farne_record_unset (FarneRecord *self, const FarneField *field)
{
  FarneFieldStorage storage = farne_field_get_storage (field);
  gboolean was_set = farne_record_has (self, field);

  PRIVATE (self)->present &= ~get_bit (self, field);
  if (storage == FARNE_STORAGE_TEXT)
    g_clear_pointer (&MEMBER (self, field, char *), g_free);
  else if (storage == FARNE_STORAGE_REAL)
    MEMBER (self, field, double) = 0;
  else
    write_integer (self, field, get_default_integer (field));

  if (was_set)
    notify_field (self, field);
}

/**
 * farne_record_put_text:
 * @self: a record
 * @field: a field of its kind with %FARNE_STORAGE_TEXT
 * @value: (nullable): the value; %NULL or "" to unset
 *
 * Sets a field as it stands, without reading it as farne_record_set_text() does.
 */
void
farne_record_put_text (FarneRecord *self, const FarneField *field, const char *value)
{
  char *old = MEMBER (self, field, char *);
  gboolean changed;

  if (value != NULL && *value == '\0')
    value = NULL;
  changed = g_strcmp0 (farne_record_peek_text (self, field), value) != 0;
  MEMBER (self, field, char *) = g_strdup (value);
  g_free (old);

  if (changed)
    notify_field (self, field);
}

/**
 * farne_record_put_integer:
 * @self: a record
 * @field: a field of its kind with %FARNE_STORAGE_INTEGER
 * @value: the value
 *
 * Sets a field. 0 is a value for flags and counts; for a time and a reference it unsets, as
 * %FARNE_DAY_NONE does for a day.
 */
void
farne_record_put_integer (FarneRecord *self, const FarneField *field, gint64 value)
{
  gboolean changed = !farne_record_has (self, field) ||
                     farne_record_peek_integer (self, field) != value;

  write_integer (self, field, value);
  mark_present (self, field);
  if (changed)
    notify_field (self, field);
}

/**
 * farne_record_put_real:
 * @self: a record
 * @field: a field of its kind with %FARNE_STORAGE_REAL
 * @value: the value
 *
 * Sets a field.
 */
void
farne_record_put_real (FarneRecord *self, const FarneField *field, double value)
{
  gboolean changed = !farne_record_has (self, field) ||
                     farne_record_peek_real (self, field) != value;

  MEMBER (self, field, double) = value;
  mark_present (self, field);
  if (changed)
    notify_field (self, field);
}

static void
farne_record_constructed (GObject *object)
{
  FarneRecord *self = FARNE_RECORD (object);
  const FarneKind *kind = FARNE_RECORD_GET_CLASS (self)->kind;

  G_OBJECT_CLASS (farne_record_parent_class)->constructed (object);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == FARNE_FIELD_DAY)
      write_integer (self, &kind->fields[i], FARNE_DAY_NONE);
}

static void
farne_record_finalize (GObject *object)
{
  FarneRecord *self = FARNE_RECORD (object);
  const FarneKind *kind = FARNE_RECORD_GET_CLASS (self)->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    if (farne_field_get_storage (&kind->fields[i]) == FARNE_STORAGE_TEXT)
      g_free (MEMBER (self, &kind->fields[i], char *));

  G_OBJECT_CLASS (farne_record_parent_class)->finalize (object);
}

static void
farne_record_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  farne_record_set_id (FARNE_RECORD (object), g_value_get_int64 (value));
}

static void
farne_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int64 (value, farne_record_get_id (FARNE_RECORD (object)));
}

static void
farne_record_class_init (FarneRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = farne_record_constructed;
  object_class->finalize = farne_record_finalize;
  object_class->set_property = farne_record_set_property;
  object_class->get_property = farne_record_get_property;
  g_object_class_install_property (
    object_class, PROP_ID,
    g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
}

static void
farne_record_init (FarneRecord *self)
{
}

/**
 * farne_record_new:
 * @kind: a kind
 *
 * Makes an empty record that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FarneRecord *
farne_record_new (const FarneKind *kind)
{
  return g_object_new (kind->get_type (), NULL);
}

/**
 * farne_record_copy_field:
 * @self: a record
 * @from: another of the same kind
 * @field: a field of the kind
 *
 * Gives a field the value it has in @from, or unsets it if it is unset there.
 */
void
farne_record_copy_field (FarneRecord *self, FarneRecord *from, const FarneField *field)
{
  if (!farne_record_has (from, field))
    farne_record_unset (self, field);
  else if (farne_field_get_storage (field) == FARNE_STORAGE_TEXT)
    farne_record_put_text (self, field, farne_record_peek_text (from, field));
  else if (farne_field_get_storage (field) == FARNE_STORAGE_REAL)
    farne_record_put_real (self, field, farne_record_peek_real (from, field));
  else
    farne_record_put_integer (self, field, farne_record_peek_integer (from, field));
}

/**
 * farne_record_assign:
 * @self: a record
 * @from: another of the same kind
 *
 * Gives @self all field values of @from, with a notification for each that differs. The id stays.
 */
void
farne_record_assign (FarneRecord *self, FarneRecord *from)
{
  const FarneKind *kind = farne_record_get_kind (self);

  g_return_if_fail (farne_record_get_kind (from) == kind);

  for (guint i = 0; i < kind->n_fields; i++)
    farne_record_copy_field (self, from, &kind->fields[i]);
}

/**
 * farne_record_dup:
 * @self: a record
 *
 * Copies a record, with its id.
 *
 * Returns: (transfer full): the copy
 */
FarneRecord *
farne_record_dup (FarneRecord *self)
{
  FarneRecord *copy = farne_record_new (farne_record_get_kind (self));

  farne_record_assign (copy, self);
  PRIVATE (copy)->id = PRIVATE (self)->id;

  return copy;
}

/**
 * farne_record_equal:
 * @self: a record
 * @other: another
 *
 * Tells whether two records are of one kind with the same values, and the same fields unset. Ids
 * are not compared.
 *
 * Returns: whether they are equal
 */
gboolean
farne_record_equal (FarneRecord *self, FarneRecord *other)
{
  const FarneKind *kind = farne_record_get_kind (self);

  if (farne_record_get_kind (other) != kind)
    return FALSE;
  for (guint i = 0; i < kind->n_fields; i++)
    if (!farne_record_has_same (self, other, &kind->fields[i]))
      return FALSE;

  return TRUE;
}

/**
 * farne_record_get_kind:
 * @self: a record
 *
 * Tells the kind of a record.
 *
 * Returns: (transfer none): the kind
 */
const FarneKind *
farne_record_get_kind (FarneRecord *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD (self), NULL);

  return FARNE_RECORD_GET_CLASS (self)->kind;
}

/**
 * farne_record_get_id:
 * @self: a record
 *
 * Tells the id of a record in its file.
 *
 * Returns: the id, or 0 if it was never saved
 */
gint64
farne_record_get_id (FarneRecord *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD (self), 0);

  return PRIVATE (self)->id;
}

/**
 * farne_record_set_id:
 * @self: a record
 * @id: an id dealt out by a store, or 0
 *
 * Sets the id of a record.
 */
void
farne_record_set_id (FarneRecord *self, gint64 id)
{
  g_return_if_fail (FARNE_IS_RECORD (self));
  g_return_if_fail (id >= 0);

  if (PRIVATE (self)->id == id)
    return;
  PRIVATE (self)->id = id;
  g_object_notify (G_OBJECT (self), "id");
}

/**
 * farne_record_get_title:
 * @self: a record
 *
 * Tells what stands for the record in a list.
 *
 * Returns: (transfer none): the text of the kind's title field, or "" if unset
 */
const char *
farne_record_get_title (FarneRecord *self)
{
  const FarneKind *kind = farne_record_get_kind (self);
  const char *text = farne_record_peek_text (self, farne_kind_find_field (kind, kind->title));

  return text != NULL ? text : "";
}
