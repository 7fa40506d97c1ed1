/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-gazetteer.h"
#include "desk/farne-header-memory.h"
#include "desk/farne-import-keep.h"
#include "desk/farne-outlines-file.h"

static gboolean
put_problems (FarneStore *store, FarneRelease *release, FarneProblems *problems, GError **error)
{
  g_autoptr (GBytes) content = NULL;

  if (problems == NULL || farne_problems_get_n (problems) == 0)
    return TRUE;
  content = farne_problems_encode (problems);
  g_free (release->problems_segment);
  release->problems_segment = farne_store_put_segment (store, content, error);
  return release->problems_segment != NULL;
}

/**
 * farne_import_put:
 * @store: a store with a transaction open
 * @import: a table that was read
 * @revised: (nullable): the release it supersedes
 *
 * Puts a table into a desk file as a release.
 *
 * Returns: whether it is in; if not, the caller rolls back
 */
gboolean
farne_import_put (FarneStore *store, FarneImport *import, FarneRelease *revised, GError **error)
{
  g_autoptr (FarneRecord) copy =
    farne_record_dup (FARNE_RECORD (farne_import_get_release (import)));
  FarneRelease *release = FARNE_RELEASE (copy);

  if (!farne_import_check_handling (import, error))
    return FALSE;
  release->imported = g_get_real_time ();
  if (revised != NULL)
    release->supersedes = farne_record_get_id (FARNE_RECORD (revised));
  g_free (release->segment);
  release->segment = farne_store_put_segment (store, farne_import_get_segment (import), error);
  return release->segment != NULL
         && put_problems (store, release, farne_import_get_problems (import), error)
         && farne_store_save (store, copy, error);
}

static char *
settings_to_json (const FarneImportOptions *options)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (node, object);
  if (options->measure != NULL)
    json_object_set_string_member (object, "measure", options->measure);
  if (options->restricted >= 0)
    json_object_set_boolean_member (object, "restricted", options->restricted == 1);
  return json_to_string (node, FALSE);
}

/* A mapping made by hand is remembered by the header row it was made for. */
static gboolean
remember_mapping (FarneStore               *store,
                  FarneImport              *import,
                  const FarneImportOptions *options,
                  GError                  **error)
{
  const char *signature = farne_import_get_signature (import);
  g_autofree char *settings = NULL;

  if (options->mapping == NULL || g_hash_table_size (options->mapping) == 0 || signature == NULL)
    return TRUE;
  settings = settings_to_json (options);
  return farne_header_memory_keep (store, signature, farne_import_get_layout (import),
                                   options->mapping, settings, error);
}

static gboolean
fail_unmapped (FarneImport *import, GError **error)
{
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("%s fits no layout; say first which of its columns is which."),
               farne_import_get_release (import) == NULL
               ? _("The table") : farne_import_get_release (import)->file_name);
  return FALSE;
}

static gboolean
end_step (FarneStore *store, gboolean good, GError **error)
{
  if (good && farne_store_commit (store, error))
    return TRUE;
  farne_store_rollback (store);
  return FALSE;
}

/**
 * farne_import_keep:
 * @store: a writable store
 * @import: a table that was read
 * @options: what the reader was told
 * @revised: (nullable): the release it supersedes
 *
 * Saves a table as a release, with the mapping that was made for it, in one transaction.
 *
 * Returns: whether it is saved; if not, nothing has changed
 */
gboolean
farne_import_keep (FarneStore               *store,
                   FarneImport              *import,
                   const FarneImportOptions *options,
                   FarneRelease             *revised,
                   GError                  **error)
{
  g_autofree char *what = NULL;

  if (farne_import_needs_mapping (import))
    return fail_unmapped (import, error);
  what = g_strdup_printf (_("Import %s"), farne_import_get_release (import)->file_name);
  if (!farne_store_begin (store, what, error))
    return FALSE;
  return end_step (store,
                   farne_import_put (store, import, revised, error)
                   && remember_mapping (store, import, options, error), error);
}

static gboolean
put_boundaries (FarneStore *store, FarneBoundaryImport *import, GError **error)
{
  GPtrArray *areas = farne_boundary_import_get_new_areas (import);

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    if (!farne_store_save (store, g_ptr_array_index (areas, i), error))
      return FALSE;
  return farne_outlines_save (store, farne_boundary_import_get_boundaries (import),
                              farne_boundary_import_get_shapes (import), error);
}

/**
 * farne_import_keep_boundaries:
 * @store: a writable store
 * @import: boundaries that were read
 *
 * Saves boundaries, and the areas they bring, in one transaction.
 *
 * Returns: whether they are saved; if not, nothing has changed
 */
gboolean
farne_import_keep_boundaries (FarneStore *store, FarneBoundaryImport *import, GError **error)
{
  FarneBoundaries *boundaries = farne_boundary_import_get_boundaries (import);
  g_autofree char *what = g_strdup_printf (_("Import %s"), boundaries->file_name != NULL
                                           ? boundaries->file_name : boundaries->title);

  if (!farne_store_begin (store, what, error))
    return FALSE;
  return end_step (store, put_boundaries (store, import, error), error);
}

/**
 * farne_import_keep_postcodes:
 * @store: a writable store
 * @import: a directory of postcodes that was read
 *
 * Saves a directory of postcodes in one transaction.
 *
 * Returns: whether it is saved; if not, nothing has changed
 */
gboolean
farne_import_keep_postcodes (FarneStore *store, FarnePostcodeImport *import, GError **error)
{
  FarnePostcodeDirectory *directory = farne_postcode_import_get_directory (import);
  g_autofree char *what = g_strdup_printf (_("Import %s"), directory->file_name);

  if (!farne_store_begin (store, what, error))
    return FALSE;
  return end_step (store,
                   farne_postcode_directory_put (store, directory,
                                                 farne_postcode_import_get_segment (import),
                                                 error), error);
}
