/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-boundary-source.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/farne-error.h"
#include "exchange/farne-boundary-archive.h"

/* As much of a text as tells GeoJSON and TopoJSON from other JSON. */
#define HEAD 65536

typedef enum
{
  KIND_NONE,
  KIND_JSON,
  KIND_SHAPEFILE,
  KIND_GEOPACKAGE,
  KIND_ZIP,
  KIND_FOLDER,
} Kind;

static const char *const json_drivers[] = { "GeoJSON", "TopoJSON", NULL };
static const char *const shapefile_drivers[] = { "ESRI Shapefile", NULL };
static const char *const geopackage_drivers[] = { "GPKG", NULL };

/* Endings of files that say where something lies, and of their companions. */
static const char *const main_endings[] = { ".shp", ".geojson", ".topojson", ".json", ".gpkg", NULL };
static const char *const all_endings[] = { ".shp", ".shx", ".dbf", ".prj", ".cpg", ".geojson",
                                           ".topojson", ".json", ".gpkg", NULL };
static const char *const companions[] = { ".dbf", ".shx", ".prj" };

static gsize
read_head (const char *path, char *head)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  gsize size = 0;

  memset (head, 0, HEAD);
  if (stream != NULL)
    g_input_stream_read_all (G_INPUT_STREAM (stream), head, HEAD - 1, &size, NULL, NULL);

  return size;
}

static gboolean
is_map_json (const char *head, gsize size)
{
  const char *start = g_str_has_prefix (head, "\357\273\277") ? head + 3 : head;

  while (g_ascii_isspace (*start))
    start++;

  return *start == '{'
         && (g_strstr_len (head, size, "\"FeatureCollection\"") != NULL
             || g_strstr_len (head, size, "\"Feature\"") != NULL
             || g_strstr_len (head, size, "\"Topology\"") != NULL);
}

static gboolean
is_shapefile (const char *head, gsize size)
{
  static const char magic[] = { 0, 0, 0x27, 0x0a };

  return size >= 100 && memcmp (head, magic, sizeof magic) == 0;
}

/* SQLite's header, with GeoPackage's application id ("GPKG", or "GP10" and "GP11" of old). */
static gboolean
is_geopackage (const char *head, gsize size)
{
  return size >= 100 && memcmp (head, "SQLite format 3", 16) == 0
         && memcmp (head + 68, "GP", 2) == 0;
}

static gboolean
has_ending (const char *name, const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ending);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The files in a folder with one of some endings, by name. */
static GPtrArray *
list_files (const char *folder, const char *const *endings)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    for (guint i = 0; endings[i] != NULL; i++)
      if (name[0] != '.' && has_ending (name, endings[i]))
        {
          g_ptr_array_add (files, g_build_filename (folder, name, NULL));
          break;
        }
  g_ptr_array_sort (files, compare_names);

  return files;
}

static Kind
tell_kind (const char *path)
{
  g_autofree char *head = NULL;
  gsize size;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return KIND_FOLDER;
  /* Opening a pipe would wait for whoever fills it. */
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return KIND_NONE;

  head = g_malloc (HEAD);
  size = read_head (path, head);
  if (size > 4 && memcmp (head, "PK\003\004", 4) == 0)
    return farne_boundary_archive_has_any (path, main_endings) ? KIND_ZIP : KIND_NONE;
  if (is_shapefile (head, size))
    return KIND_SHAPEFILE;
  if (is_geopackage (head, size))
    return KIND_GEOPACKAGE;

  return is_map_json (head, size) ? KIND_JSON : KIND_NONE;
}

/**
 * farne_boundary_source_can_open:
 * @path: a file or folder
 *
 * Tells boundary files by their content.
 *
 * Returns: whether @path is GeoJSON, TopoJSON, a shapefile, a GeoPackage, or a zip or folder of them
 */
gboolean
farne_boundary_source_can_open (const char *path)
{
  Kind kind = tell_kind (path);

  if (kind == KIND_FOLDER)
    {
      g_autoptr (GPtrArray) files = list_files (path, main_endings);

      return files->len > 0;
    }

  return kind != KIND_NONE;
}

/* A shapefile is several files; without some of them its codes or its place are lost. */
static gboolean
check_companions (const char *path, GError **error)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".shp"));
  g_autofree char *name = g_path_get_basename (path);

  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *upper = g_ascii_strup (companions[i], -1);
      g_autofree char *low_path = g_strconcat (stem, companions[i], NULL);
      g_autofree char *up_path = g_strconcat (stem, upper, NULL);

      if (g_file_test (low_path, G_FILE_TEST_EXISTS) || g_file_test (up_path, G_FILE_TEST_EXISTS))
        continue;
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                   _("“%s” has no %s file beside it, which holds %s. Put all files of the "
                     "shapefile into one folder, or choose the zip they came in."),
                   name, companions[i],
                   i == 0 ? _("the codes and names")
                   : i == 1 ? _("the list of its shapes") : _("its projection"));
      return FALSE;
    }

  return TRUE;
}

/* Whatever the file is called, the copy bears the ending that it is found by. */
static gboolean
copy_package (const char *path, const char *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = has_ending (base, ".gpkg") ? g_strdup (base)
                                                     : g_strconcat (base, ".gpkg", NULL);
  g_autoptr (GFile) to = g_file_new_build_filename (folder, name, NULL);

  return g_file_copy (from, to, G_FILE_COPY_NONE, cancellable, NULL, NULL, error);
}

static gboolean
fill_folder (FarneBoundarySource *source, const char *path, Kind kind, GCancellable *cancellable,
             GError **error)
{
  source->folder = g_dir_make_tmp ("farne-boundaries-XXXXXX", error);
  if (source->folder == NULL)
    return FALSE;
  if (kind == KIND_ZIP)
    return farne_boundary_archive_unpack (path, source->folder, all_endings, cancellable, error);

  return copy_package (path, source->folder, cancellable, error);
}

/* Shapefiles come before the rest, since one of them alone may be accompanied by notes in JSON. */
static GPtrArray *
find_mains (const char *folder)
{
  for (guint i = 0; main_endings[i] != NULL; i++)
    {
      const char *const one[] = { main_endings[i], NULL };
      g_autoptr (GPtrArray) files = list_files (folder, one);

      if (files->len > 0)
        return g_steal_pointer (&files);
    }

  return g_ptr_array_new_with_free_func (g_free);
}

static gboolean
choose_drivers (FarneBoundarySource *source, GError **error)
{
  const char *first = source->files->pdata[0];
  Kind kind = tell_kind (first);

  source->in_degrees = kind == KIND_JSON;
  source->drivers = kind == KIND_SHAPEFILE    ? shapefile_drivers
                    : kind == KIND_GEOPACKAGE ? geopackage_drivers
                                              : json_drivers;
  for (guint i = 0; kind == KIND_SHAPEFILE && i < source->files->len; i++)
    if (!check_companions (source->files->pdata[i], error))
      return FALSE;

  return TRUE;
}

static FarneBoundarySource *
fail (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("“%s” holds no boundaries that can be read. Choose a GeoJSON, TopoJSON or "
                 "GeoPackage file, or a shapefile as folder, .shp or zip."), name);
  return NULL;
}

/**
 * farne_boundary_source_open:
 * @path: a boundary file, or a zip or folder of them
 * @cancellable: (nullable): to give up
 * @error: return location for %FARNE_ERROR_UNREADABLE
 *
 * Makes a boundary file ready for reading. Zips are unpacked and GeoPackages copied, so that nothing
 * is written beside the user's files.
 *
 * Returns: (transfer full): the source, or %NULL
 */
FarneBoundarySource *
farne_boundary_source_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (FarneBoundarySource) source = g_new0 (FarneBoundarySource, 1);
  Kind kind = tell_kind (path);

  if (kind == KIND_NONE)
    return fail (path, error);
  if (kind == KIND_ZIP || kind == KIND_GEOPACKAGE)
    {
      if (!fill_folder (source, path, kind, cancellable, error))
        return NULL;
      source->files = find_mains (source->folder);
    }
  else if (kind == KIND_FOLDER)
    source->files = find_mains (path);
  else
    {
      source->files = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (source->files, g_strdup (path));
    }
  if (source->files->len == 0)
    return fail (path, error);
  if (!choose_drivers (source, error))
    return NULL;

  return g_steal_pointer (&source);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/**
 * farne_boundary_source_free:
 * @source: (transfer full): a source
 *
 * Frees @source and removes its copies.
 */
void
farne_boundary_source_free (FarneBoundarySource *source)
{
  if (source->folder != NULL)
    remove_folder (source->folder);
  g_free (source->folder);
  g_clear_pointer (&source->files, g_ptr_array_unref);
  g_free (source);
}

/**
 * farne_boundary_source_get_main:
 * @path: a boundary file, or a zip or folder of them
 *
 * The one file whose content stands for all: of a folder its first, otherwise @path itself.
 *
 * Returns: (transfer full) (type filename): its path
 */
char *
farne_boundary_source_get_main (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GPtrArray) files = find_mains (path);

      if (files->len > 0)
        return g_strdup (files->pdata[0]);
    }

  return g_strdup (path);
}
