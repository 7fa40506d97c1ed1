/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-load-match.h"

#include <string.h>

#include "base/farne-text.h"

/* A day as text starts with its month, "2017-04". */
#define MONTH_LENGTH 7

/**
 * FarneLoadMatch:
 * @fields: (element-type FarneField): records alike in all of them are the same, the first deciding
 * @strict: whether no two records may be alike in them
 * @by_id: id → #FarneKnown
 * @by_first: folded text of the first field → #FarneKnown s
 *
 * What is known of a kind, as a table is read.
 */
struct _FarneLoadMatch
{
  GPtrArray *fields;
  gboolean strict;
  GHashTable *by_id;
  GHashTable *by_first;
};

static void
known_free (FarneKnown *known)
{
  g_object_unref (known->record);
  g_free (known);
}

/* A number or code that is given to each record tells it from all others. */
static const FarneField *
find_number (const FarneKind *kind)
{
  static const char *const names[] = { "code", "reference", "number" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const FarneField *field = farne_kind_find_field (kind, names[i]);

      if (field != NULL && field->required)
        return field;
    }
  return NULL;
}

static void
add_named (GPtrArray *fields, const FarneKind *kind, const char *list)
{
  g_auto (GStrv) names = g_strsplit (list, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (farne_kind_find_field (kind, names[i]) != NULL)
      g_ptr_array_add (fields, (gpointer) farne_kind_find_field (kind, names[i]));
}

/* Who, what, when and where a record can't be without: with its title, that is what it is about. */
static gboolean
is_essential (const FarneField *field)
{
  static const FarneFieldType types[] = { FARNE_FIELD_TEXT, FARNE_FIELD_DAY, FARNE_FIELD_AREA,
                                          FARNE_FIELD_REFERENCE };

  if (field->period_end != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (field->required && field->type == types[i])
      return TRUE;
  return FALSE;
}

static void
choose_fields (FarneLoadMatch *self, const FarneKind *kind)
{
  const FarneField *number = find_number (kind);

  self->strict = kind->same != NULL || number != NULL;
  if (number != NULL)
    g_ptr_array_add (self->fields, (gpointer) number);
  else if (kind->same != NULL)
    add_named (self->fields, kind, kind->same);
  if (self->strict)
    return;
  add_named (self->fields, kind, kind->title);
  for (guint i = 0; i < kind->n_fields; i++)
    if (is_essential (&kind->fields[i]) && !g_str_equal (kind->fields[i].name, kind->title))
      g_ptr_array_add (self->fields, (gpointer) &kind->fields[i]);
}

static gboolean
is_folded (const FarneField *field)
{
  return field->type == FARNE_FIELD_TEXT || field->type == FARNE_FIELD_NOTE;
}

static char *
make_key (FarneRecord *record, const FarneField *field)
{
  g_autofree char *text = farne_record_get_text (record, field);

  if (field->month && strlen (text) > MONTH_LENGTH)
    text[MONTH_LENGTH] = '\0';

  return is_folded (field) ? farne_text_fold (text) : g_steal_pointer (&text);
}

static void
add (FarneLoadMatch *self, FarneRecord *record, guint row)
{
  FarneKnown *known = g_new0 (FarneKnown, 1);
  char *key = make_key (record, self->fields->pdata[0]);
  GPtrArray *bucket = g_hash_table_lookup (self->by_first, key);
  const gint64 id = farne_record_get_id (record);

  known->record = g_object_ref (record);
  known->row = row;
  if (bucket == NULL)
    {
      bucket = g_ptr_array_new_with_free_func ((GDestroyNotify) known_free);
      g_hash_table_insert (self->by_first, g_steal_pointer (&key), bucket);
    }
  g_free (key);
  g_ptr_array_add (bucket, known);
  if (row == 0)
    g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), known);
}

/**
 * farne_load_match_new:
 * @store: a store
 * @kind: a kind
 * @error: return location for an error
 *
 * Takes in the records of a kind.
 *
 * Returns: (transfer full): what tells which of them a row is about
 */
FarneLoadMatch *
farne_load_match_new (FarneStore *store, const FarneKind *kind, GError **error)
{
  g_autoptr (GPtrArray) records = farne_store_list (store, kind, NULL, error);
  FarneLoadMatch *self;

  if (records == NULL)
    return NULL;
  self = g_new0 (FarneLoadMatch, 1);
  self->fields = g_ptr_array_new ();
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->by_first =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  choose_fields (self, kind);
  for (guint i = 0; i < records->len; i++)
    add (self, records->pdata[i], 0);
  return self;
}

/**
 * farne_load_match_free:
 * @self: (transfer full): a match
 *
 * Frees it.
 */
void
farne_load_match_free (FarneLoadMatch *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_first);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

/**
 * farne_load_match_find_id:
 * @self: a match
 * @id: an id
 *
 * Finds a record of the file.
 *
 * Returns: (transfer none) (nullable): the record
 */
FarneKnown *
farne_load_match_find_id (FarneLoadMatch *self, gint64 id)
{
  return g_hash_table_lookup (self->by_id, &id);
}

/**
 * farne_load_match_is_strict:
 * @self: a match
 *
 * Whether two records that are alike in what tells records of the kind apart are the same twice.
 *
 * Returns: whether they are
 */
gboolean
farne_load_match_is_strict (FarneLoadMatch *self)
{
  return self->strict;
}

/* What is unset in one of two doesn't tell them apart. */
static gboolean
is_alike (FarneRecord *a, FarneRecord *b, const FarneField *field)
{
  g_autofree char *key_a = NULL;
  g_autofree char *key_b = NULL;

  if (!farne_record_has (a, field) || !farne_record_has (b, field))
    return TRUE;
  if (!is_folded (field) && !field->month)
    return farne_record_has_same (a, b, field);
  key_a = make_key (a, field);
  key_b = make_key (b, field);
  return g_str_equal (key_a, key_b);
}

static gboolean
are_alike (FarneLoadMatch *self, FarneRecord *a, FarneRecord *b)
{
  for (guint i = 1; i < self->fields->len; i++)
    if (!is_alike (a, b, self->fields->pdata[i]))
      return FALSE;
  return TRUE;
}

static GPtrArray *
find_bucket (FarneLoadMatch *self, FarneRecord *told)
{
  g_autofree char *key = NULL;

  if (!farne_record_has (told, self->fields->pdata[0]))
    return NULL;
  key = make_key (told, self->fields->pdata[0]);
  return g_hash_table_lookup (self->by_first, key);
}

/**
 * farne_load_match_is_called:
 * @self: a match
 * @told: what a row tells, and no more
 * @record: a record
 *
 * Whether a record bears the name that a row tells, if any.
 *
 * Returns: whether it does
 */
gboolean
farne_load_match_is_called (FarneLoadMatch *self, FarneRecord *told, FarneRecord *record)
{
  return is_alike (told, record, self->fields->pdata[0]);
}

/**
 * farne_load_match_list:
 * @self: a match
 * @told: what a row tells, and no more
 *
 * Lists what a row may be about: records of the file, and rows before it.
 *
 * Returns: (transfer container) (element-type FarneKnown): they
 */
GPtrArray *
farne_load_match_list (FarneLoadMatch *self, FarneRecord *told)
{
  GPtrArray *bucket = find_bucket (self, told);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; bucket != NULL && i < bucket->len; i++)
    if (are_alike (self, told, ((const FarneKnown *) bucket->pdata[i])->record))
      g_ptr_array_add (found, bucket->pdata[i]);
  return found;
}

/**
 * farne_load_match_list_like:
 * @self: a match
 * @told: what a row tells, and no more
 *
 * Lists what bears the same name as a row, and is something else: it may be the same all the same.
 *
 * Returns: (transfer container) (element-type FarneKnown): they
 */
GPtrArray *
farne_load_match_list_like (FarneLoadMatch *self, FarneRecord *told)
{
  const FarneField *first = self->fields->pdata[0];
  GPtrArray *bucket = is_folded (first) ? find_bucket (self, told) : NULL;
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; bucket != NULL && i < bucket->len; i++)
    g_ptr_array_add (found, bucket->pdata[i]);
  return found;
}

/**
 * farne_load_match_add:
 * @self: a match
 * @record: a record that a row brings
 * @row: the row
 *
 * Takes in what rows further down may be about as well.
 */
void
farne_load_match_add (FarneLoadMatch *self, FarneRecord *record, guint row)
{
  add (self, record, row);
}

/**
 * farne_load_match_describe:
 * @self: a match
 *
 * Names the fields by which records of the kind are told apart.
 *
 * Returns: (transfer full): their labels
 */
char *
farne_load_match_describe (FarneLoadMatch *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->fields->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            farne_field_get_label (self->fields->pdata[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
