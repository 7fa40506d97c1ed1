/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-import-private.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"

G_DEFINE_FINAL_TYPE (FarneImport, farne_import, G_TYPE_OBJECT)

static void
farne_import_finalize (GObject *object)
{
  FarneImport *self = FARNE_IMPORT (object);

  g_clear_pointer (&self->probe, farne_probe_free);
  g_clear_pointer (&self->sample, g_ptr_array_unref);
  g_clear_pointer (&self->segment, g_bytes_unref);
  g_clear_object (&self->problems);
  g_clear_object (&self->release);
  g_clear_object (&self->facts);
  g_free (self->sheet);
  g_free (self->signature);
  G_OBJECT_CLASS (farne_import_parent_class)->finalize (object);
}

static void
farne_import_class_init (FarneImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_import_finalize;
}

static void
farne_import_init (FarneImport *self)
{
  self->problems = farne_problems_new ();
}

/**
 * farne_import_needs_mapping:
 * @self: a file as read
 *
 * Whether no layout fits, so that there are no facts until somebody says which column is which.
 */
gboolean
farne_import_needs_mapping (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), FALSE);

  return self->facts == NULL;
}

/**
 * farne_import_has_header:
 * @self: a file as read
 *
 * Whether a row of the table names its columns; without one they go by their letters.
 *
 * Returns: whether one does
 */
gboolean
farne_import_has_header (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), FALSE);

  return !self->probe->headless;
}

/**
 * farne_import_get_headers:
 * @self: a file as read
 *
 * The columns of the table by name.
 *
 * Returns: (transfer none) (array zero-terminated=1): they
 */
const char *const *
farne_import_get_headers (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  return (const char *const *) self->probe->header->names;
}

/**
 * farne_import_list_tellable_headers:
 * @self: a file as read
 *
 * The columns of the table as they may be told outside the window, see farne_header_list_tellable().
 *
 * Returns: (transfer full) (array zero-terminated=1): a name or a letter for each
 */
char **
farne_import_list_tellable_headers (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  return farne_header_list_tellable (self->probe->header);
}

/**
 * farne_import_get_sample:
 * @self: a file as read
 *
 * The first rows under the header.
 *
 * Returns: (transfer none) (element-type GStrv): at most 20 rows
 */
GPtrArray *
farne_import_get_sample (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  return self->sample;
}

/**
 * farne_import_guess_mapping:
 * @self: a file as read
 *
 * What the columns probably bring, by their usual names.
 *
 * Returns: (transfer full) (element-type utf8 utf8): field → column
 */
GHashTable *
farne_import_guess_mapping (FarneImport *self)
{
  GHashTable *mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  for (int input = 0; input < FARNE_N_INPUTS; input++)
    {
      int column = farne_header_find (self->probe->header, input);

      if (column >= 0)
        g_hash_table_insert (mapping, g_strdup (farne_input_get_name (input)),
                             g_strdup (self->probe->header->names[column]));
    }
  return mapping;
}

/**
 * farne_import_get_signature:
 * @self: a file as read
 *
 * By what the same header is known again.
 */
const char *
farne_import_get_signature (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  return self->signature;
}

/**
 * farne_import_get_layout:
 * @self: a file as read
 *
 * The name of the layout it was read as.
 *
 * Returns: (nullable): the name, or %NULL while it needs a mapping
 */
const char *
farne_import_get_layout (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  return self->probe->layout != NULL ? self->probe->layout->name : NULL;
}

/**
 * farne_import_get_layout_title:
 * @self: a file as read
 *
 * The title of the layout, translated.
 *
 * Returns: (nullable): the title, or %NULL while it needs a mapping
 */
const char *
farne_import_get_layout_title (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  return self->probe->layout != NULL ? _(self->probe->layout->title) : NULL;
}

/**
 * farne_import_get_sheet:
 * @self: a file as read
 *
 * The name of the sheet that was read; "" for CSV.
 */
const char *
farne_import_get_sheet (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  return self->sheet;
}

/**
 * farne_import_get_release:
 * @self: a file as read
 *
 * The file described, unsaved.
 *
 * Returns: (transfer none) (nullable): the release, or %NULL while it needs a mapping
 */
FarneRelease *
farne_import_get_release (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  return self->release;
}

/**
 * farne_import_get_facts:
 * @self: a file as read
 *
 * Its figures.
 *
 * Returns: (transfer none) (nullable): they, or %NULL while it needs a mapping
 */
FarneFacts *
farne_import_get_facts (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  return self->facts;
}

/**
 * farne_import_get_problems:
 * @self: a file as read
 *
 * What was found in it.
 *
 * Returns: (transfer none): the findings
 */
FarneProblems *
farne_import_get_problems (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  return self->problems;
}

/**
 * farne_import_get_segment:
 * @self: a file as read
 *
 * The facts, encoded.
 *
 * Returns: (transfer none) (nullable): the segment, or %NULL while it needs a mapping
 */
GBytes *
farne_import_get_segment (FarneImport *self)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), NULL);

  return self->segment;
}

/**
 * farne_import_is_always_restricted:
 * @self: a file as read
 *
 * Whether the table is never public, whatever it was read as: its header tells of people in detail,
 * or what its columns were mapped to does.
 *
 * Returns: whether it is
 */
gboolean
farne_import_is_always_restricted (FarneImport *self)
{
  guint score;
  const FarneLayout *layout;

  g_return_val_if_fail (FARNE_IS_IMPORT (self), TRUE);

  layout = farne_layout_recognise (self->probe->header, &score);
  return self->in_detail || (layout != NULL && layout->restricted);
}

/**
 * farne_import_check_handling:
 * @self: a file as read
 * @error: where to put an error
 *
 * Whether a file may be kept as its release says: a table that is recognised as a restricted one is
 * never kept as public, whoever asks.
 *
 * Returns: whether it may; if not, %FARNE_ERROR_RESTRICTED
 */
gboolean
farne_import_check_handling (FarneImport *self, GError **error)
{
  g_return_val_if_fail (FARNE_IS_IMPORT (self), FALSE);

  if (self->release == NULL || self->release->restricted || !farne_import_is_always_restricted (self))
    return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED,
               _("“%s” is laid out as restricted counts, which tell of single people in small "
                 "places, so it can’t be kept as public. Keep it as restricted; to publish from it, "
                 "make a table without wards, sectors, nationalities, ages, sexes and households."),
               self->release->file_name);
  return FALSE;
}
