/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-load-columns.h"

#include <string.h>

#include "base/farne-text.h"
#include "desk/farne-record-tabulate.h"

/* A header may stand this far down; titles and notes come first. */
#define MOST_ROWS_ABOVE 30

/* Columns of our own tables that fill no field. */
static const FarneField id_column = { .name = FARNE_RECORD_COLUMN_ID };
static const FarneField handling_column = { .name = FARNE_RECORD_COLUMN_HANDLING };

/* Lines between words count as spaces. */
static char *
fold (const char *name)
{
  g_autofree char *plain = g_strdelimit (g_strdup (name), "_-/", ' ');

  return farne_text_fold (plain);
}

static void
learn (GHashTable *names, const char *name, const FarneField *field)
{
  char *folded = fold (name);

  if (*folded == '\0' || g_hash_table_contains (names, folded))
    g_free (folded);
  else
    g_hash_table_insert (names, folded, (gpointer) field);
}

static void
learn_others (GHashTable *names, const FarneField *field)
{
  g_auto (GStrv) others = g_strsplit (field->also != NULL ? field->also : "", ";", -1);

  for (guint i = 0; others[i] != NULL; i++)
    learn (names, others[i], field);
}

/* As in "Property reference". */
static void
learn_with_kind (GHashTable *names, const FarneKind *kind, const FarneField *field)
{
  g_autofree char *by_name = g_strdup_printf ("%s %s", kind->name, field->name);
  g_autofree char *by_label =
    g_strdup_printf ("%s %s", kind->label, farne_field_get_label (field));

  learn (names, by_name, field);
  learn (names, by_label, field);
}

/* Folded names of columns → fields, the surest first: what stands in our own tables. */
static GHashTable *
list_names (const FarneKind *kind)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  learn (names, FARNE_RECORD_COLUMN_ID, &id_column);
  learn (names, FARNE_RECORD_COLUMN_HANDLING, &handling_column);
  for (guint i = 0; i < kind->n_fields; i++)
    learn (names, farne_field_get_header (kind, &kind->fields[i]), &kind->fields[i]);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      learn (names, kind->fields[i].name, &kind->fields[i]);
      learn (names, farne_field_get_label (&kind->fields[i]), &kind->fields[i]);
    }
  for (guint i = 0; i < kind->n_fields; i++)
    {
      learn_others (names, &kind->fields[i]);
      learn_with_kind (names, kind, &kind->fields[i]);
    }
  learn (names, kind->label, farne_kind_find_field (kind, kind->title));
  return names;
}

/* Publishers have many names for an authority. */
static const FarneField *
find_authority (const FarneKind *kind, const char *column)
{
  const FarneField *authority = farne_kind_find_field (kind, "authority");
  g_autofree char *folded = farne_input_fold (column);

  if (authority == NULL || authority->type != FARNE_FIELD_AREA
      || (farne_input_rank (FARNE_INPUT_NAME, folded) < 0
          && farne_input_rank (FARNE_INPUT_CODE, folded) < 0))
    return NULL;
  return authority;
}

/* A unit or a note in brackets behind a name says nothing about which column it is. */
static const FarneField *
find_name (const FarneKind *kind, GHashTable *names, const char *column)
{
  g_autofree char *folded = fold (column);
  g_autofree char *short_name = NULL;
  const FarneField *field = g_hash_table_lookup (names, folded);
  char *bracket = strchr (folded, '(');

  if (field != NULL)
    return field;
  if (bracket == NULL)
    return find_authority (kind, column);
  *bracket = '\0';
  short_name = farne_text_tidy (folded);
  return g_hash_table_lookup (names, short_name);
}

/**
 * farne_kind_find_field_by_column:
 * @kind: a kind
 * @column: the name of a column
 *
 * Finds the field that a column of a spreadsheet most likely holds: by its header in our own tables,
 * its label, its name, #FarneField.also, each with or without the kind before it.
 *
 * Returns: (nullable): the field
 */
const FarneField *
farne_kind_find_field_by_column (const FarneKind *kind, const char *column)
{
  g_autoptr (GHashTable) names = list_names (kind);
  const FarneField *field = find_name (kind, names, column);

  return field == &id_column || field == &handling_column ? NULL : field;
}

/**
 * farne_load_columns_list_sample:
 * @columns: columns of a table
 * @most: how many rows at most
 *
 * Returns: (transfer container) (element-type GStrv): the cells of the first rows below the header
 */
GPtrArray *
farne_load_columns_list_sample (const FarneLoadColumns *columns, guint most)
{
  GPtrArray *sample = g_ptr_array_new ();

  for (guint i = columns->first; i < columns->sheet->lines->len && sample->len < most; i++)
    g_ptr_array_add (sample, ((const FarneLoadLine *) columns->sheet->lines->pdata[i])->cells);

  return sample;
}

/**
 * farne_load_columns_free:
 * @columns: (transfer full): columns
 *
 * Frees them.
 */
void
farne_load_columns_free (FarneLoadColumns *columns)
{
  g_clear_pointer (&columns->header, farne_header_free);
  g_free (columns->fields);
  g_free (columns);
}

static gboolean
is_taken (const FarneLoadColumns *columns, const FarneField *field)
{
  for (guint i = 0; i < columns->header->n; i++)
    if (columns->fields[i] == field)
      return TRUE;
  return FALSE;
}

static void
assign (FarneLoadColumns *columns, guint column, const FarneField *field)
{
  if (field == NULL || field == &handling_column || columns->fields[column] != NULL
      || is_taken (columns, field))
    return;
  if (field == &id_column && columns->id >= 0)
    return;
  columns->n_found++;
  if (field == &id_column)
    columns->id = column;
  else
    columns->fields[column] = field;
}

/* What somebody said comes before what headers say. */
static void
assign_mapped (FarneLoadColumns *columns, const FarneKind *kind, GHashTable *mapping)
{
  for (guint i = 0; mapping != NULL && i < kind->n_fields; i++)
    {
      const char *name = g_hash_table_lookup (mapping, kind->fields[i].name);
      const int column = name == NULL || *name == '\0'
                         ? -1 : farne_header_find_name (columns->header, name);

      if (column >= 0)
        assign (columns, column, &kind->fields[i]);
    }
}

/**
 * farne_load_columns_map:
 * @columns: columns
 * @kind: the kind they are for
 * @mapping: (nullable) (element-type utf8 utf8): names of fields → names or letters of columns; ""
 *   for no column
 *
 * Finds what each column fills: as @mapping says, and by its header for fields it says nothing of.
 * Of several columns for one field the first counts.
 */
void
farne_load_columns_map (FarneLoadColumns *columns, const FarneKind *kind, GHashTable *mapping)
{
  g_autoptr (GHashTable) names = list_names (kind);

  memset (columns->fields, 0, sizeof (FarneField *) * columns->header->n);
  columns->id = -1;
  columns->n_found = 0;
  assign_mapped (columns, kind, mapping);
  for (guint i = 0; i < columns->header->n; i++)
    {
      const FarneField *field = find_name (kind, names, columns->header->names[i]);

      if (field != NULL && (mapping == NULL || !g_hash_table_contains (mapping, field->name)))
        assign (columns, i, field);
    }
}

static FarneLoadColumns *
columns_new (const FarneLoadSheet *sheet, FarneHeader *header, guint first)
{
  FarneLoadColumns *columns = g_new0 (FarneLoadColumns, 1);

  columns->sheet = sheet;
  columns->header = header;
  columns->first = first;
  columns->fields = g_new0 (const FarneField *, header->n + 1);
  columns->id = -1;
  return columns;
}

static FarneLoadColumns *
try_line (const FarneKind *kind, const FarneLoadSheet *sheet, guint index, GHashTable *mapping)
{
  const FarneLoadLine *line = sheet->lines->pdata[index];
  FarneHeader *header = farne_header_new (line->row, (const char *const *) line->cells);
  FarneLoadColumns *columns = columns_new (sheet, header, index + 1);

  farne_load_columns_map (columns, kind, mapping);
  return columns;
}

/* Takes up the mapping that was made for the same header before. */
static gboolean
recall (FarneLoadColumns *columns, const FarneKind *kind, GHashTable *remembered)
{
  g_autofree char *signature = farne_load_columns_sign (columns, kind);
  GHashTable *mapping = g_hash_table_lookup (remembered, signature);

  if (mapping != NULL)
    farne_load_columns_map (columns, kind, mapping);
  return mapping != NULL;
}

/**
 * farne_load_columns_find:
 * @kind: a kind
 * @table: a table
 * @mapping: (nullable) (element-type utf8 utf8): see farne_load_columns_map()
 * @remembered: (element-type utf8 GHashTable): mappings made before, by farne_load_columns_sign()
 *
 * Finds the row that names most fields of a kind, among the first of each sheet, and what each column
 * fills. Where @mapping is unset, a row that was mapped before comes first.
 *
 * Returns: (transfer full) (nullable): the columns; %NULL for a table without rows
 */
FarneLoadColumns *
farne_load_columns_find (const FarneKind *kind, const FarneLoadTable *table, GHashTable *mapping,
                         GHashTable *remembered)
{
  g_autoptr (FarneLoadColumns) best = NULL;

  for (guint i = 0; i < table->sheets->len; i++)
    {
      const FarneLoadSheet *sheet = table->sheets->pdata[i];

      for (guint j = 0; j < MIN (sheet->lines->len, MOST_ROWS_ABOVE); j++)
        {
          g_autoptr (FarneLoadColumns) columns = try_line (kind, sheet, j, mapping);

          if (mapping == NULL && recall (columns, kind, remembered))
            return g_steal_pointer (&columns);
          if (best != NULL && columns->n_found <= best->n_found)
            continue;
          g_clear_pointer (&best, farne_load_columns_free);
          best = g_steal_pointer (&columns);
        }
    }
  return g_steal_pointer (&best);
}

/* A header of letters as wide as the widest of the first rows. */
static FarneHeader *
make_letters (const FarneLoadSheet *sheet)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;
  guint n = 0;

  for (guint i = 0; i < MIN (sheet->lines->len, MOST_ROWS_ABOVE); i++)
    n = MAX (n, ((const FarneLoadLine *) sheet->lines->pdata[i])->n);
  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, "");
  cells = g_strv_builder_end (builder);
  return farne_header_new (0, (const char *const *) cells);
}

/**
 * farne_load_columns_new_in_order:
 * @table: a table without a row of names
 * @names: (nullable) (array zero-terminated=1): the fields its columns hold, in their order
 * @kind: a kind
 *
 * Takes every row of the first sheet that has any for a record. Columns go by their letters.
 *
 * Returns: (transfer full) (nullable): the columns; %NULL for a table without rows
 */
FarneLoadColumns *
farne_load_columns_new_in_order (const FarneLoadTable *table, const char *const *names,
                                 const FarneKind *kind)
{
  for (guint i = 0; i < table->sheets->len; i++)
    {
      const FarneLoadSheet *sheet = table->sheets->pdata[i];
      FarneLoadColumns *columns;

      if (sheet->lines->len == 0)
        continue;
      columns = columns_new (sheet, make_letters (sheet), 0);
      for (guint j = 0; names != NULL && names[j] != NULL && j < columns->header->n; j++)
        assign (columns, j, farne_kind_find_field (kind, names[j]));
      return columns;
    }
  return NULL;
}

/**
 * farne_load_columns_get_mapping:
 * @columns: columns
 *
 * What each field is filled from.
 *
 * Returns: (transfer full) (element-type utf8 utf8): names of fields → names of columns
 */
GHashTable *
farne_load_columns_get_mapping (const FarneLoadColumns *columns)
{
  GHashTable *mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < columns->header->n; i++)
    if (columns->fields[i] != NULL)
      g_hash_table_insert (mapping, g_strdup (columns->fields[i]->name),
                           g_strdup (columns->header->names[i]));
  return mapping;
}

/**
 * farne_load_columns_sign:
 * @columns: columns
 * @kind: the kind they are for
 *
 * What the mapping of a header for a kind is remembered by.
 *
 * Returns: (transfer full): the signature
 */
char *
farne_load_columns_sign (const FarneLoadColumns *columns, const FarneKind *kind)
{
  g_autofree char *header = farne_header_sign (columns->header);
  g_autofree char *joined = g_strconcat (kind->name, "\n", header, NULL);

  return farne_text_digest (joined, strlen (joined));
}
