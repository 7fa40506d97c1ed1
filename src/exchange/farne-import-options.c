/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-import-private.h"

/**
 * farne_import_options_new:
 * @areas: (nullable): the places of the desk file
 *
 * Makes options that leave everything to the file.
 *
 * Returns: (transfer full): the options
 */
FarneImportOptions *
farne_import_options_new (FarneAreas *areas)
{
  FarneImportOptions *options = g_new0 (FarneImportOptions, 1);

  g_set_object (&options->areas, areas);
  options->day = FARNE_DAY_NONE;
  options->published = FARNE_DAY_NONE;
  options->restricted = -1;
  options->no_header = -1;
  return options;
}

/**
 * farne_import_options_free:
 * @options: options
 *
 * Frees them and all they own.
 */
void
farne_import_options_free (FarneImportOptions *options)
{
  g_free (options->layout);
  g_free (options->sheet);
  g_free (options->measure);
  g_clear_pointer (&options->mapping, g_hash_table_unref);
  g_clear_pointer (&options->series, g_ptr_array_unref);
  g_clear_pointer (&options->header_maps, g_ptr_array_unref);
  g_clear_object (&options->areas);
  g_free (options);
}

/**
 * farne_import_options_is_mapped:
 * @options: options
 *
 * Whether somebody mapped the columns by hand.
 */
gboolean
farne_import_options_is_mapped (const FarneImportOptions *options)
{
  return options->mapping != NULL && g_hash_table_size (options->mapping) > 0;
}

/**
 * farne_import_get_fields:
 *
 * The names of the fields that a mapping may fill.
 *
 * Returns: (transfer none) (array zero-terminated=1): they
 */
const char *const *
farne_import_get_fields (void)
{
  static const char *names[FARNE_N_INPUTS + 1];

  for (int i = 0; i < FARNE_N_INPUTS; i++)
    names[i] = farne_input_get_name (i);
  return names;
}

/**
 * farne_import_get_field_label:
 * @field: one of farne_import_get_fields()
 *
 * The words for a field, translated.
 *
 * Returns: (nullable): the words, or %NULL if there is no such field
 */
const char *
farne_import_get_field_label (const char *field)
{
  int input = farne_input_find (field);

  return input >= 0 ? farne_input_get_label (input) : NULL;
}
