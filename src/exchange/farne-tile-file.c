/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-tile-file.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "store/farne-queries.h"

/* Tiles beyond this zoom are smaller than a doorstep. */
#define MAX_ZOOM 22

struct _FarneTileFile
{
  GObject parent_instance;

  sqlite3 *database;
  sqlite3_stmt *content;
  char *title;
  char *attribution;
  guint min_zoom;
  guint max_zoom;
};

typedef sqlite3_stmt Statement;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Statement, sqlite3_finalize)

G_DEFINE_FINAL_TYPE (FarneTileFile, farne_tile_file, G_TYPE_OBJECT)

static void
farne_tile_file_finalize (GObject *object)
{
  FarneTileFile *self = FARNE_TILE_FILE (object);

  sqlite3_finalize (self->content);
  sqlite3_close (self->database);
  g_free (self->title);
  g_free (self->attribution);

  G_OBJECT_CLASS (farne_tile_file_parent_class)->finalize (object);
}

static void
farne_tile_file_class_init (FarneTileFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_tile_file_finalize;
}

static void
farne_tile_file_init (FarneTileFile *self)
{
}

static Statement *
prepare (FarneTileFile *self, const char *query)
{
  Statement *statement = NULL;

  sqlite3_prepare_v2 (self->database, farne_queries_find (query), -1, &statement, NULL);

  return statement;
}

/* What the file says of itself under a name; %NULL where it says nothing. */
static char *
read_metadata (FarneTileFile *self, const char *name)
{
  g_autoptr (Statement) statement = prepare (self, "tiles-metadata");

  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);
  if (sqlite3_step (statement) != SQLITE_ROW || sqlite3_column_type (statement, 0) == SQLITE_NULL)
    return NULL;

  return g_utf8_make_valid ((const char *) sqlite3_column_text (statement, 0), -1);
}

/* Attributions are often HTML; only their words are shown. */
static char *
strip_markup (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean inside = FALSE;

  for (; *text != '\0'; text++)
    {
      if (*text == '<' || *text == '>')
        inside = *text == '<';
      else if (!inside)
        g_string_append_c (plain, *text);
    }
  g_string_replace (plain, "&copy;", "©", 0);
  g_string_replace (plain, "&amp;", "&", 0);

  return farne_text_tidy (plain->str);
}

static gboolean
read_zooms (FarneTileFile *self)
{
  g_autoptr (Statement) statement = prepare (self, "tiles-zoom");

  if (statement == NULL || sqlite3_step (statement) != SQLITE_ROW
      || sqlite3_column_type (statement, 0) == SQLITE_NULL)
    return FALSE;

  self->min_zoom = CLAMP (sqlite3_column_int (statement, 0), 0, MAX_ZOOM);
  self->max_zoom = CLAMP (sqlite3_column_int (statement, 1), 0, MAX_ZOOM);
  return TRUE;
}

static gboolean
check_format (FarneTileFile *self, const char *name, GError **error)
{
  g_autofree char *format = read_metadata (self, "format");

  if (g_strcmp0 (format, "pbf") != 0)
    return TRUE;

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("“%s” holds vector tiles, which can't be shown. Choose a base map of pictures "
                 "(PNG or JPEG)."), name);
  return FALSE;
}

static gboolean
open_database (FarneTileFile *self, const char *path)
{
  return sqlite3_open_v2 (path, &self->database, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK
         && (self->content = prepare (self, "tiles-content")) != NULL && read_zooms (self);
}

/**
 * farne_tile_file_open:
 * @path: an MBTiles file
 * @error: return location for %FARNE_ERROR_UNREADABLE
 *
 * Opens a base map for reading.
 *
 * Returns: (transfer full): the file, or %NULL
 */
FarneTileFile *
farne_tile_file_open (const char *path, GError **error)
{
  g_autoptr (FarneTileFile) self = g_object_new (FARNE_TYPE_TILE_FILE, NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *attribution = NULL;

  if (!open_database (self, path))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                   _("“%s” is not a base map: no tiles are in it. Choose an MBTiles file."), name);
      return NULL;
    }
  if (!check_format (self, name, error))
    return NULL;

  self->title = read_metadata (self, "name");
  if (self->title == NULL)
    self->title = g_strdup (name);
  attribution = read_metadata (self, "attribution");
  self->attribution = strip_markup (attribution != NULL ? attribution : "");

  return g_steal_pointer (&self);
}

/**
 * farne_tile_file_get_title:
 * @self: a base map
 *
 * Returns: (transfer none): its name
 */
const char *
farne_tile_file_get_title (FarneTileFile *self)
{
  g_return_val_if_fail (FARNE_IS_TILE_FILE (self), NULL);

  return self->title;
}

/**
 * farne_tile_file_get_attribution:
 * @self: a base map
 *
 * Returns: (transfer none): the line that must stand by the map, as plain text; "" for none
 */
const char *
farne_tile_file_get_attribution (FarneTileFile *self)
{
  g_return_val_if_fail (FARNE_IS_TILE_FILE (self), NULL);

  return self->attribution;
}

/**
 * farne_tile_file_get_min_zoom:
 * @self: a base map
 *
 * Returns: the smallest zoom level that it has tiles for
 */
guint
farne_tile_file_get_min_zoom (FarneTileFile *self)
{
  g_return_val_if_fail (FARNE_IS_TILE_FILE (self), 0);

  return self->min_zoom;
}

/**
 * farne_tile_file_get_max_zoom:
 * @self: a base map
 *
 * Returns: the largest zoom level that it has tiles for
 */
guint
farne_tile_file_get_max_zoom (FarneTileFile *self)
{
  g_return_val_if_fail (FARNE_IS_TILE_FILE (self), 0);

  return self->max_zoom;
}

/**
 * farne_tile_file_load:
 * @self: a base map
 * @zoom: a zoom level
 * @x: the tile's column, from the west
 * @y: the tile's row, from the north; MBTiles count from the south
 * @error: return location for %FARNE_ERROR_UNREADABLE
 *
 * Reads a tile.
 *
 * Returns: (transfer full) (nullable): the picture's bytes; %NULL without @error where there is none
 */
GBytes *
farne_tile_file_load (FarneTileFile *self, guint zoom, guint x, guint y, GError **error)
{
  g_autofree char *name = NULL;
  GBytes *bytes = NULL;
  int status;

  g_return_val_if_fail (FARNE_IS_TILE_FILE (self), NULL);

  if (zoom > MAX_ZOOM || y >= 1u << zoom)
    return NULL;

  sqlite3_bind_int (self->content, 1, (int) zoom);
  sqlite3_bind_int (self->content, 2, (int) x);
  sqlite3_bind_int (self->content, 3, (int) ((1u << zoom) - 1 - y));
  status = sqlite3_step (self->content);
  if (status == SQLITE_ROW)
    bytes = g_bytes_new (sqlite3_column_blob (self->content, 0),
                         (gsize) sqlite3_column_bytes (self->content, 0));
  else if (status != SQLITE_DONE)
    {
      name = g_path_get_basename (sqlite3_db_filename (self->database, "main"));
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                   _("The base map “%s” can't be read: %s. Choose the file again, or none."), name,
                   sqlite3_errmsg (self->database));
    }
  sqlite3_reset (self->content);

  return bytes;
}
