/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-outlines-file.h"
#include "desk/farne-pack.h"
#include "desk/farne-populations.h"
#include "desk/farne-record-files.h"
#include "facts/farne-areas.h"
#include "model/farne-label-map.h"

static char *
get_common_folder (const FarnePack *pack)
{
  g_autofree char *parent = g_path_get_dirname (pack->folder);

  return g_build_filename (parent, "common", NULL);
}

/**
 * farne_pack_read:
 * @pack: a pack
 *
 * Reads the records of a pack: for each kind of record the file that all packs share, then the
 * pack's own. Their ids come from their codes, so that every file made from a pack has the same.
 *
 * Returns: (transfer full) (element-type FarneRecord): the records, kind by kind, or %NULL with
 *   @error, which names file and row
 */
GPtrArray *
farne_pack_read (const FarnePack *pack, GError **error)
{
  g_autofree char *common = NULL;

  g_return_val_if_fail (pack != NULL, NULL);

  common = get_common_folder (pack);

  return farne_record_files_read ((const char *const[]) { common, pack->folder, NULL }, NULL, error);
}

static GPtrArray *
select_kind (GPtrArray *records, const FarneKind *kind)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    if (farne_record_get_kind (g_ptr_array_index (records, i)) == kind)
      g_ptr_array_add (selected, g_object_ref (g_ptr_array_index (records, i)));
  return selected;
}

static FarneAreas *
make_areas (GPtrArray *records)
{
  g_autoptr (GPtrArray) areas = select_kind (records, &farne_area_kind);
  g_autoptr (GPtrArray) label_maps = select_kind (records, &farne_label_map_kind);

  return farne_areas_new (areas, label_maps);
}

static gboolean
pour_extras (const FarnePack *pack,
             FarneStore      *store,
             FarneAreas      *areas,
             GCancellable    *cancellable,
             GError         **error)
{
  g_autofree char *populations = g_build_filename (pack->folder, "populations.csv", NULL);
  g_autofree char *outlines = g_build_filename (pack->folder, "outlines.geojson", NULL);

  if (g_file_test (populations, G_FILE_TEST_EXISTS)
      && !farne_populations_pour (store, areas, populations, FALSE, error))
    return FALSE;
  if (g_file_test (outlines, G_FILE_TEST_EXISTS)
      && !farne_outlines_file_pour (store, areas, outlines, cancellable, error))
    return FALSE;
  return TRUE;
}

/**
 * farne_pack_pour:
 * @pack: a pack
 * @store: a store with a transaction open
 * @cancellable: (nullable): to stop
 *
 * Puts all of a pack into a desk file: its records, its populations as releases, its outlines.
 *
 * Returns: whether all is in; if not, the caller rolls back
 */
gboolean
farne_pack_pour (const FarnePack *pack,
                 FarneStore      *store,
                 GCancellable    *cancellable,
                 GError         **error)
{
  g_autoptr (GPtrArray) records = farne_pack_read (pack, error);
  g_autoptr (FarneAreas) areas = NULL;

  if (records == NULL || !farne_record_files_pour (store, records, cancellable, error))
    return FALSE;
  areas = make_areas (records);
  return pour_extras (pack, store, areas, cancellable, error);
}
