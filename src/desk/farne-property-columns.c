/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-property-columns.h"

#include "base/farne-text.h"
#include "desk/farne-load-columns.h"

static const char *const field_names[] = { "reference", "address", "postcode", "authority", "sort",
                                           "bed_spaces", "occupied", "provider", "subcontractor", "status", "from",
                                           "to", "note", NULL };

/* Whether a column is told to fill a field: 1, another one is: 0, nothing is told: -1. */
static int
ask_mapping (GHashTable *mapping, const char *field, const char *folded)
{
  const char *column = mapping == NULL ? NULL : g_hash_table_lookup (mapping, field);
  g_autofree char *wanted = column == NULL ? NULL : farne_text_fold (column);

  return wanted == NULL ? -1 : g_str_equal (wanted, folded);
}

static const FarneField *
match (const char *name, GHashTable *mapping)
{
  g_autofree char *folded = farne_text_fold (name);
  const FarneField *named = farne_kind_find_field_by_column (&farne_property_kind, name);

  for (guint i = 0; field_names[i] != NULL; i++)
    {
      const FarneField *field = farne_kind_find_field (&farne_property_kind, field_names[i]);
      const int told = ask_mapping (mapping, field_names[i], folded);

      if (told == 1 || (told < 0 && field == named))
        return field;
    }
  return NULL;
}

static gboolean
is_taken (const FarneField **fields, guint n, const FarneField *field)
{
  for (guint i = 0; i < n; i++)
    if (fields[i] == field)
      return TRUE;
  return FALSE;
}

/**
 * farne_property_columns_match:
 * @names: (array zero-terminated=1): the header of a list
 * @mapping: (nullable) (element-type utf8 utf8): field to column, for names that are not known
 *
 * Finds what each column of a list fills. The first column of several for one field counts.
 *
 * Returns: (transfer container): a field or %NULL for each column
 */
const FarneField **
farne_property_columns_match (const char *const *names, GHashTable *mapping)
{
  guint n = g_strv_length ((char **) names);
  const FarneField **fields = g_new0 (const FarneField *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const FarneField *field = *names[i] == '\0' ? NULL : match (names[i], mapping);

      if (field != NULL && !is_taken (fields, i, field))
        fields[i] = field;
    }
  return fields;
}

/**
 * farne_property_columns_get_fields:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the fields a list may fill
 */
const char *const *
farne_property_columns_get_fields (void)
{
  return field_names;
}
