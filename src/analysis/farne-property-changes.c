/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-property-changes.h"

#include "base/farne-text.h"

/* Where a property lies, found from its postcode. */
static const char *const place_fields[] = { "authority", "ward", "sector", "easting", "northing" };

static void
clear_change (gpointer data)
{
  FarnePropertyChange *change = data;

  g_clear_object (&change->before);
  g_clear_object (&change->after);
}

static const FarneField *
get_field (const char *name)
{
  return farne_kind_find_field (&farne_property_kind, name);
}

static gboolean
is_closed (FarneProperty *property)
{
  return g_strcmp0 (property->status, "closed") == 0
         || g_strcmp0 (property->status, "withdrawn") == 0;
}

static GHashTable *
index_by_reference (GPtrArray *properties)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < properties->len; i++)
    {
      FarneProperty *property = g_ptr_array_index (properties, i);

      if (property->reference != NULL)
        g_hash_table_insert (index, farne_text_fold (property->reference), property);
    }
  return index;
}

/* A home that moved to another postcode is not left in its old ward. */
static void
forget_place (FarneProperty *after, FarneProperty *listed)
{
  if (listed->postcode == NULL || g_strcmp0 (after->postcode, listed->postcode) == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (place_fields); i++)
    farne_record_unset (FARNE_RECORD (after), get_field (place_fields[i]));
}

/* What the list tells; an empty cell tells nothing. */
static void
take_listed (FarneProperty *after, FarneProperty *listed)
{
  forget_place (after, listed);
  for (guint i = 0; i < farne_property_kind.n_fields; i++)
    {
      const FarneField *field = &farne_property_kind.fields[i];

      if (farne_record_has (FARNE_RECORD (listed), field))
        farne_record_copy_field (FARNE_RECORD (after), FARNE_RECORD (listed), field);
    }
}

static void
set_status (FarneProperty *property, const char *status)
{
  farne_record_put_text (FARNE_RECORD (property), get_field ("status"), status);
}

static void
set_day (FarneProperty *property, const char *field, FarneDay day)
{
  farne_record_put_integer (FARNE_RECORD (property), get_field (field), day);
}

static guint64
compare_fields (FarneProperty *before, FarneProperty *after)
{
  guint64 fields = 0;

  for (guint i = 0; i < farne_property_kind.n_fields; i++)
    {
      const FarneField *field = &farne_property_kind.fields[i];

      if (!g_str_equal (field->name, "last_listed")
          && !farne_record_has_same (FARNE_RECORD (before), FARNE_RECORD (after), field))
        fields |= G_GUINT64_CONSTANT (1) << i;
    }
  return fields;
}

static FarnePropertyChange
make_new (FarneProperty *listed, FarneDay day)
{
  FarnePropertyChange change = { FARNE_PROPERTY_NEW, NULL, NULL, 0 };

  change.after = FARNE_PROPERTY (farne_record_dup (FARNE_RECORD (listed)));
  if (change.after->status == NULL)
    set_status (change.after, "active");
  set_day (change.after, "first_listed", day);
  set_day (change.after, "last_listed", day);
  return change;
}

static FarnePropertyChange
make_listed (FarneProperty *before, FarneProperty *listed, FarneDay day)
{
  FarnePropertyChange change = { FARNE_PROPERTY_SAME, g_object_ref (before), NULL, 0 };

  change.after = FARNE_PROPERTY (farne_record_dup (FARNE_RECORD (before)));
  take_listed (change.after, listed);
  if (listed->status == NULL)
    set_status (change.after, "active");
  if (is_closed (before) && !is_closed (change.after))
    farne_record_unset (FARNE_RECORD (change.after), get_field ("to"));
  if (!farne_record_has (FARNE_RECORD (before), get_field ("first_listed")))
    set_day (change.after, "first_listed", day);
  set_day (change.after, "last_listed", day);
  change.fields = compare_fields (before, change.after);
  if (is_closed (before) && !is_closed (change.after))
    change.fate = FARNE_PROPERTY_BACK;
  else if (change.fields != 0)
    change.fate = FARNE_PROPERTY_CHANGED;
  return change;
}

static FarnePropertyChange
make_gone (FarneProperty *before, FarneDay day)
{
  FarnePropertyChange change = { FARNE_PROPERTY_GONE, g_object_ref (before), NULL, 0 };

  change.after = FARNE_PROPERTY (farne_record_dup (FARNE_RECORD (before)));
  set_status (change.after, "closed");
  set_day (change.after, "to", day);
  change.fields = compare_fields (before, change.after);
  return change;
}

static GHashTable *
list_providers (GPtrArray *listed)
{
  GHashTable *providers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < listed->len; i++)
    {
      FarneProperty *property = g_ptr_array_index (listed, i);

      if (property->provider != 0)
        g_hash_table_add (providers, g_memdup2 (&property->provider, sizeof (gint64)));
    }
  return providers;
}

/* A list speaks for its own providers only; one that names none speaks for all. */
static gboolean
speaks_for (GHashTable *providers, FarneProperty *property)
{
  return g_hash_table_size (providers) == 0 || property->provider == 0
         || g_hash_table_contains (providers, &property->provider);
}

static void
add_gone (GArray *changes, GPtrArray *before, GPtrArray *listed, FarneDay day)
{
  g_autoptr (GHashTable) by_reference = index_by_reference (listed);
  g_autoptr (GHashTable) providers = list_providers (listed);

  for (guint i = 0; i < before->len; i++)
    {
      FarneProperty *property = g_ptr_array_index (before, i);
      g_autofree char *folded = farne_text_fold (property->reference);
      FarnePropertyChange change;

      if (g_strcmp0 (property->status, "active") != 0 || !speaks_for (providers, property)
          || g_hash_table_contains (by_reference, folded))
        continue;
      change = make_gone (property, day);
      g_array_append_val (changes, change);
    }
}

/**
 * farne_property_changes_find:
 * @before: (element-type FarneProperty): the properties of the file
 * @listed: (element-type FarneProperty): the properties of a list, each reference once; what a cell
 *   leaves empty is unset
 * @day: the day the list stands for
 *
 * Compares a list with what is known. Properties are the same by their reference, whatever its case
 * and spaces. What is in use but not listed is gone: closed on @day. A list that names providers
 * closes only theirs, and what is only proposed is never closed.
 *
 * Returns: (transfer full) (element-type FarnePropertyChange): in the order of the list, then those
 *   gone in the order of @before
 */
GArray *
farne_property_changes_find (GPtrArray *before, GPtrArray *listed, FarneDay day)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (FarnePropertyChange));
  g_autoptr (GHashTable) known = index_by_reference (before);

  g_array_set_clear_func (changes, clear_change);
  for (guint i = 0; i < listed->len; i++)
    {
      FarneProperty *property = g_ptr_array_index (listed, i);
      g_autofree char *folded = farne_text_fold (property->reference);
      FarneProperty *same = g_hash_table_lookup (known, folded);
      FarnePropertyChange change = same == NULL ? make_new (property, day)
                                   : make_listed (same, property, day);

      g_array_append_val (changes, change);
    }
  add_gone (changes, before, listed, day);
  return changes;
}

/**
 * farne_property_changes_count:
 * @changes: (element-type FarnePropertyChange): what a list says
 * @fate: one of its words
 *
 * Returns: of how many properties it says that
 */
guint
farne_property_changes_count (GArray *changes, FarnePropertyFate fate)
{
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    n += g_array_index (changes, FarnePropertyChange, i).fate == fate;
  return n;
}

/**
 * farne_property_change_describe:
 * @change: what a list says of a property
 *
 * Names the fields that differ; addresses and the like are named, never told.
 *
 * Returns: (transfer full): as "Bed spaces, Occupied"; "" where nothing differs
 */
char *
farne_property_change_describe (const FarnePropertyChange *change)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < farne_property_kind.n_fields; i++)
    if (change->fields & (G_GUINT64_CONSTANT (1) << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              farne_field_get_label (&farne_property_kind.fields[i]));
  return g_string_free (text, FALSE);
}
