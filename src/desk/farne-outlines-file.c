/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "base/farne-error.h"
#include "desk/farne-outlines-file.h"
#include "exchange/farne-boundary-reader.h"

/* The line that says who drew the outlines: the member `source` of the collection. */
static char *
read_source (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  if (!json_parser_load_from_file (parser, path, NULL)
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return NULL;
  return g_strdup (json_object_get_string_member_with_default (
                     json_node_get_object (json_parser_get_root (parser)), "source", NULL));
}

static void
describe (FarneBoundaries *boundaries, const char *path)
{
  g_autofree char *source = read_source (path);

  g_free (boundaries->title);
  boundaries->title = g_strdup (_("Schematic outlines of the authorities"));
  g_free (boundaries->quality);
  boundaries->quality = g_strdup ("schematic");
  if (source == NULL)
    return;
  g_free (boundaries->source);
  boundaries->source = g_strdup (source);
  g_free (boundaries->attribution);
  /* Translators: %s is who drew them */
  boundaries->attribution = g_strdup_printf (_("Outlines schematic (%s)"), source);
}

/**
 * farne_outlines_save:
 * @store: a store with a transaction open
 * @boundaries: the record
 * @shapes: the outlines it speaks of
 *
 * Puts outlines and the record of them into a desk file.
 *
 * Returns: whether they are in
 */
gboolean
farne_outlines_save (FarneStore      *store,
                     FarneBoundaries *boundaries,
                     FarneShapes     *shapes,
                     GError         **error)
{
  g_autoptr (GBytes) segment = farne_shapes_encode (shapes);

  g_free (boundaries->segment);
  boundaries->segment = farne_store_put_segment (store, segment, error);
  if (boundaries->segment == NULL)
    return FALSE;
  boundaries->imported = g_get_real_time ();
  return farne_store_save (store, FARNE_RECORD (boundaries), error);
}

/**
 * farne_outlines_file_pour:
 * @store: a store with a transaction open
 * @areas: the places
 * @path: a GeoJSON file of authorities with the properties `code` and `name`
 * @cancellable: (nullable): to stop
 *
 * Puts the schematic outlines of a region pack into a desk file.
 *
 * Returns: whether they are in; if not, the caller rolls back
 */
gboolean
farne_outlines_file_pour (FarneStore   *store,
                          FarneAreas   *areas,
                          const char   *path,
                          GCancellable *cancellable,
                          GError      **error)
{
  FarneBoundaryOptions options = {
    .level = "authority", .code_column = "code", .name_column = "name",
    .vintage = FARNE_DAY_NONE, .areas = areas,
  };
  g_autoptr (FarneBoundaryImport) import =
    farne_boundary_import_read (path, &options, cancellable, error);
  FarneBoundaries *boundaries;

  if (import == NULL)
    return FALSE;
  boundaries = farne_boundary_import_get_boundaries (import);
  describe (boundaries, path);
  return farne_outlines_save (store, boundaries, farne_boundary_import_get_shapes (import), error);
}
