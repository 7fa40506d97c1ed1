/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-outlines-file.h"
#include "desk/farne-pack.h"
#include "desk/farne-plain-table.h"
#include "desk/farne-populations.h"
#include "facts/farne-areas.h"
#include "model/farne-label-map.h"

static const FarneField *
find_key_field (const FarneKind *kind)
{
  const FarneField *code = farne_kind_find_field (kind, "code");

  return code != NULL ? code : farne_kind_find_field (kind, kind->title);
}

static const FarneField *
find_start_field (const FarneKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].period_end != NULL)
      return &kind->fields[i];
  return NULL;
}

/* What tells a row of a pack from the others of its kind: its code or title, and since when. */
static char *
make_key (FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  const FarneField *start = find_start_field (kind);
  g_autofree char *title = farne_record_get_text (record, find_key_field (kind));
  g_autofree char *since = start == NULL ? NULL : farne_record_get_text (record, start);

  return since == NULL ? g_steal_pointer (&title) : g_strdup_printf ("%s\t%s", title, since);
}

/* Rows of one file with the same key are told apart by their order. */
static void
give_id (FarneRecord *record, GHashTable *seen)
{
  g_autofree char *key = make_key (record);
  guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));
  g_autofree char *code = nth == 0 ? g_strdup (key) : g_strdup_printf ("%s\t%u", key, nth);

  farne_record_set_id (record, farne_store_id_for_code (farne_record_get_kind (record), code));
  g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (nth + 1));
}

/* Whether a rule of its kind stops the record. */
static gboolean
fail_check (FarneRecord *record, GError **error)
{
  g_autoptr (GPtrArray) problems = farne_record_check (record);

  for (guint i = 0; i < problems->len; i++)
    {
      FarneProblem *problem = g_ptr_array_index (problems, i);

      if (!problem->is_error)
        continue;
      g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_RULE, problem->text);
      return TRUE;
    }
  return FALSE;
}

static FarneRecord *
read_record (const FarneKind *kind, FarnePlainTable *table, guint row, GError **error)
{
  g_autoptr (FarneRecord) record = farne_record_new (kind);
  gboolean good = TRUE;

  for (guint i = 0; good && table->headers[i] != NULL; i++)
    {
      const FarneField *field = farne_kind_find_field (kind, table->headers[i]);

      if (field == NULL)
        {
          g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                       _("“%s” has no field “%s”."), kind->name, table->headers[i]);
          good = FALSE;
        }
      else
        good = farne_record_set_text (record, field,
                                      farne_plain_table_get (table, row, table->headers[i]), error);
    }
  if (good && !fail_check (record, error))
    return g_steal_pointer (&record);
  farne_plain_table_prefix_error (table, row, error);
  return NULL;
}

/* A later row with the id of an earlier one takes its place: a pack overrides what all share. */
static void
put_record (GPtrArray *records, FarneRecord *record)
{
  for (guint i = 0; i < records->len; i++)
    if (farne_record_get_id (g_ptr_array_index (records, i)) == farne_record_get_id (record))
      {
        g_ptr_array_remove_index (records, i);
        break;
      }
  g_ptr_array_add (records, record);
}

static gboolean
read_kind (const FarneKind *kind, const char *folder, GPtrArray *records, GError **error)
{
  g_autofree char *name = g_strconcat (kind->name, ".csv", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FarnePlainTable) table = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  table = farne_plain_table_read (path, error);
  if (table == NULL)
    return FALSE;
  for (guint row = 0; row < table->rows->len; row++)
    {
      FarneRecord *record = read_record (kind, table, row, error);

      if (record == NULL)
        return FALSE;
      give_id (record, seen);
      put_record (records, record);
    }
  return TRUE;
}

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
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autofree char *common = get_common_folder (pack);

  g_return_val_if_fail (pack != NULL, NULL);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) of_kind = g_ptr_array_new_with_free_func (g_object_unref);

      if (!read_kind (kinds[i], common, of_kind, error)
          || !read_kind (kinds[i], pack->folder, of_kind, error))
        return NULL;
      g_ptr_array_extend_and_steal (records, g_steal_pointer (&of_kind));
    }
  return g_steal_pointer (&records);
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
save_all (FarneStore *store, GPtrArray *records, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !farne_store_save (store, g_ptr_array_index (records, i), error))
      return FALSE;
  return TRUE;
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

  if (records == NULL || !save_all (store, records, cancellable, error))
    return FALSE;
  areas = make_areas (records);
  return pour_extras (pack, store, areas, cancellable, error);
}
