/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "base/farne-error.h"
#include "desk/farne-cells.h"
#include "desk/farne-data-folder.h"
#include "desk/farne-demo.h"
#include "desk/farne-document-file.h"
#include "desk/farne-import-keep.h"
#include "desk/farne-populations.h"
#include "desk/farne-record-files.h"
#include "model/farne-header-map.h"
#include "model/farne-label-map.h"
#include "model/farne-series.h"

/* What is needed while the demonstration is poured in. */
typedef struct
{
  FarneStore *store;
  char *folder;
  JsonParser *parser;
  JsonObject *plan;
  FarneAreas *areas;
  GPtrArray *series;
} Pouring;

static void
pouring_clear (Pouring *pouring)
{
  g_free (pouring->folder);
  g_clear_object (&pouring->parser);
  g_clear_object (&pouring->areas);
  g_clear_pointer (&pouring->series, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pouring, pouring_clear)

static gboolean
load_plan (Pouring *pouring, GError **error)
{
  g_autofree char *path = NULL;

  pouring->folder = farne_data_folder_find ("demo", "FARNE_DEMO");
  pouring->parser = json_parser_new_immutable ();
  path = g_build_filename (pouring->folder, "demo.json", NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                   _("There is no demonstration in %s; install Farne again, or set FARNE_DEMO "
                     "to the folder that holds it."), pouring->folder);
      return FALSE;
    }
  if (!json_parser_load_from_file (pouring->parser, path, error))
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (json_parser_get_root (pouring->parser)))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE, _("%s should hold a JSON object."),
                   path);
      return FALSE;
    }
  pouring->plan = json_node_get_object (json_parser_get_root (pouring->parser));
  return TRUE;
}

static const char *
get_text (JsonObject *object, const char *member)
{
  return json_object_get_string_member_with_default (object, member, NULL);
}

static gboolean
check_pack (Pouring *pouring, const char *pack, GError **error)
{
  const char *own = get_text (pouring->plan, "pack");

  if (g_strcmp0 (own, pack) == 0)
    return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
               _("There is no demonstration of “%s”; there is one of “%s”."), pack, own);
  return FALSE;
}

static gboolean
load_places (Pouring *pouring, GError **error)
{
  g_autoptr (GPtrArray) areas = farne_store_list (pouring->store, &farne_area_kind, "name", error);
  g_autoptr (GPtrArray) maps = NULL;

  if (areas != NULL)
    maps = farne_store_list (pouring->store, &farne_label_map_kind, NULL, error);
  if (maps == NULL)
    return FALSE;
  g_set_object (&pouring->areas, NULL);
  pouring->areas = farne_areas_new (areas, maps);
  return TRUE;
}

static FarneImportOptions *
make_options (Pouring *pouring, JsonObject *entry)
{
  FarneImportOptions *options = farne_import_options_new (pouring->areas);
  const char *published = get_text (entry, "published");

  options->layout = g_strdup (get_text (entry, "layout"));
  options->restricted = json_object_get_boolean_member_with_default (entry, "restricted", FALSE);
  options->synthetic = json_object_get_boolean_member_with_default (entry, "synthetic", FALSE);
  options->series = g_ptr_array_ref (pouring->series);
  if (published != NULL)
    farne_day_parse (published, &options->published);
  return options;
}

static void
name_release (FarneRelease *release, JsonObject *entry)
{
  const char *title = get_text (entry, "title");
  const char *publisher = get_text (entry, "publisher");

  if (title != NULL)
    g_object_set (release, "title", title, NULL);
  if (publisher != NULL)
    g_object_set (release, "publisher", publisher, NULL);
  farne_release_note_source (release);
}

static gboolean
pour_import (Pouring *pouring, JsonObject *entry, GCancellable *cancellable, GError **error)
{
  g_autoptr (FarneImportOptions) options = make_options (pouring, entry);
  g_autofree char *path = g_build_filename (pouring->folder, get_text (entry, "file"), NULL);
  g_autoptr (FarneImport) import =
    farne_import_read (path, options, NULL, NULL, cancellable, error);

  if (import == NULL)
    return FALSE;
  if (farne_import_needs_mapping (import))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE, _("%s fits no layout."), path);
      return FALSE;
    }
  name_release (farne_import_get_release (import), entry);
  return farne_import_put (pouring->store, import, NULL, error);
}

static gboolean
pour_imports (Pouring *pouring, GCancellable *cancellable, GError **error)
{
  JsonArray *entries = json_object_get_array_member (pouring->plan, "imports");

  for (guint i = 0; i < json_array_get_length (entries); i++)
    if (!pour_import (pouring, json_array_get_object_element (entries, i), cancellable, error))
      return FALSE;
  return TRUE;
}

static gboolean
pour_cells (Pouring *pouring, GError **error)
{
  g_autofree char *cells = g_build_filename (pouring->folder, "cells.csv", NULL);
  g_autofree char *people = g_build_filename (pouring->folder, "cell-populations.csv", NULL);

  if (g_file_test (cells, G_FILE_TEST_EXISTS)
      && !(farne_cells_pour (pouring->store, cells, error) && load_places (pouring, error)))
    return FALSE;
  return !g_file_test (people, G_FILE_TEST_EXISTS)
         || farne_populations_pour (pouring->store, pouring->areas, people, TRUE, error);
}

static void
know_kind (GPtrArray *known, FarneStore *store, const FarneKind *kind)
{
  g_autoptr (GPtrArray) records = farne_store_list (store, kind, NULL, NULL);

  if (records != NULL)
    g_ptr_array_extend_and_steal (known, g_steal_pointer (&records));
}

/* Documents that name a file have it beside the records. */
static gboolean
attach_files (Pouring *pouring, const char *folder, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      FarneDocument *document = FARNE_IS_DOCUMENT (records->pdata[i]) ? records->pdata[i] : NULL;
      g_autofree char *path = document != NULL && document->file_name != NULL
                                ? g_build_filename (folder, document->file_name, NULL) : NULL;

      if (path != NULL && !farne_document_attach (pouring->store, document, path, error))
        return FALSE;
    }
  return TRUE;
}

/* The partnership's own records, which refer to each other and to what the pack brought. */
static gboolean
pour_records (Pouring *pouring, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_build_filename (pouring->folder, "records", NULL);
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (g_object_unref);
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (GPtrArray) records = NULL;

  for (guint i = 0; kinds[i] != NULL; i++)
    know_kind (known, pouring->store, kinds[i]);
  records = farne_record_files_read ((const char *const[]) { folder, NULL }, known, error);

  return records != NULL && attach_files (pouring, folder, records, error)
         && farne_record_files_pour (pouring->store, records, cancellable, error);
}

/**
 * farne_demo_pour:
 * @store: a store with a transaction open, into which the pack was poured
 * @pack: the id of that pack
 * @cancellable: (nullable): to stop
 *
 * Puts the demonstration into a desk file: made-up cells with made-up residents, its imports
 * in order, the partnership's own records, and the day that counts as today.
 *
 * Returns: whether it is in; if not, the caller rolls back
 */
gboolean
farne_demo_pour (FarneStore *store, const char *pack, GCancellable *cancellable, GError **error)
{
  g_auto (Pouring) pouring = { .store = store };

  if (!load_plan (&pouring, error) || !check_pack (&pouring, pack, error))
    return FALSE;
  pouring.series = farne_store_list (store, &farne_series_kind, NULL, error);
  return pouring.series != NULL
         && load_places (&pouring, error)
         && pour_cells (&pouring, error)
         && pour_imports (&pouring, cancellable, error)
         && pour_records (&pouring, cancellable, error)
         && farne_store_set_setting (store, "today", get_text (pouring.plan, "today"), error);
}
