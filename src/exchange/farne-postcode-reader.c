/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-postcode-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "base/farne-postcode-key.h"
#include "exchange/farne-postcode-columns.h"
#include "geo/farne-national-grid.h"
#include "geo/farne-postcodes-builder.h"

/* The first row of the Postcode Directory is some 600 bytes long. */
#define FIRST_BYTES 4096

struct _FarnePostcodeImport
{
  GObject parent_instance;

  FarnePostcodeDirectory *directory;
  GBytes *segment;
  FarneProblems *problems;
};

G_DEFINE_FINAL_TYPE (FarnePostcodeImport, farne_postcode_import, G_TYPE_OBJECT)

typedef struct
{
  FarnePostcodeImport *import;
  FarnePostcodesBuilder *builder;
  FarnePostcodeColumns columns;
  gboolean known;
  gboolean is_directory;
  guint n_unplaced;
} Reading;

static void
farne_postcode_import_finalize (GObject *object)
{
  FarnePostcodeImport *self = FARNE_POSTCODE_IMPORT (object);

  g_clear_object (&self->directory);
  g_clear_pointer (&self->segment, g_bytes_unref);
  g_clear_object (&self->problems);
  G_OBJECT_CLASS (farne_postcode_import_parent_class)->finalize (object);
}

static void
farne_postcode_import_class_init (FarnePostcodeImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_postcode_import_finalize;
}

static void
farne_postcode_import_init (FarnePostcodeImport *self)
{
  self->problems = farne_problems_new ();
}

/* The cells of a first row; neither form of directory has commas or quotes inside them. */
static char **
split_first_row (char *text)
{
  char **cells;

  text[strcspn (text, "\r\n")] = '\0';
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    memmove (text, text + 3, strlen (text + 3) + 1);
  cells = g_strsplit (text, ",", -1);
  for (guint i = 0; cells[i] != NULL; i++)
    g_strstrip (g_strdelimit (cells[i], "\"", ' '));
  return cells;
}

/**
 * farne_postcode_file_is_one:
 * @path: a file
 *
 * Tells a directory of postcodes by its content.
 *
 * Returns: whether @path can be read by farne_postcode_import_read()
 */
gboolean
farne_postcode_file_is_one (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream =
    g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_file_read (file, NULL, NULL) : NULL;
  char text[FIRST_BYTES + 1] = { 0 };
  FarnePostcodeColumns columns;
  g_auto (GStrv) cells = NULL;
  gsize length = 0;

  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), text, FIRST_BYTES, &length, NULL, NULL)
      || memchr (text, '\0', length) != NULL)
    return FALSE;
  cells = split_first_row (text);
  return farne_postcode_columns_find ((const char *const *) cells, &columns);
}

static char **
copy_cells (const FarneCell *cells, guint n_cells)
{
  char **texts = g_new0 (char *, n_cells + 1);

  for (guint i = 0; i < n_cells; i++)
    texts[i] = g_strndup (cells[i].length > 0 ? cells[i].text : "", cells[i].length);
  return texts;
}

static void
reject (Reading *reading, guint row, const char *column, const FarneCell *cell, const char *reason)
{
  g_autofree char *content = cell == NULL ? g_strdup ("") : g_strndup (cell->text, cell->length);

  farne_problems_add (reading->import->problems, FARNE_FINDING_REJECT, "", row, column, content,
                      reason);
}

static const FarneCell *
get_cell (const FarneCell *cells, guint n_cells, int column)
{
  return column >= 0 && (guint) column < n_cells && cells[column].length > 0 ? &cells[column]
         : NULL;
}

/* A whole number of metres; nothing stands for 0, which means no position. */
static gboolean
read_metres (const FarneCell *cell, gint32 *metres)
{
  gint64 number = 0;

  for (gsize i = 0; cell != NULL && i < cell->length; i++)
    {
      if (!g_ascii_isdigit (cell->text[i]) || number > G_MAXINT32 / 10 - 1)
        return FALSE;
      number = number * 10 + cell->text[i] - '0';
    }
  *metres = number;
  return TRUE;
}

static guint
read_code (Reading *reading, const FarneCell *cell)
{
  return cell == NULL ? 0 : farne_postcodes_builder_code (reading->builder, cell->text,
                                                          cell->length);
}

static void
take_postcode (Reading *reading, guint row, const FarneCell *cells, guint n_cells)
{
  const FarnePostcodeColumns *at = &reading->columns;
  const FarneCell *postcode = get_cell (cells, n_cells, at->postcode);
  const FarneCell *easting = get_cell (cells, n_cells, at->easting);
  const FarneCell *northing = get_cell (cells, n_cells, at->northing);
  guint64 key = postcode == NULL ? 0 : farne_postcode_pack (postcode->text, postcode->length);
  gint32 x, y;

  if (key == 0)
    reject (reading, row, _("Postcode"), postcode, _("This is not a postcode."));
  else if (!read_metres (easting, &x))
    reject (reading, row, _("Easting"), easting, _("This is not a number of metres."));
  else if (!read_metres (northing, &y))
    reject (reading, row, _("Northing"), northing, _("This is not a number of metres."));
  else
    {
      if (!farne_national_grid_holds (x, y))
        {
          reading->n_unplaced++;
          x = y = 0;
        }
      farne_postcodes_builder_add (reading->builder, key, x, y,
                                   read_code (reading, get_cell (cells, n_cells, at->authority)),
                                   read_code (reading, get_cell (cells, n_cells, at->ward)));
    }
}

static gboolean
take_row (guint row, const FarneCell *cells, guint n_cells, gpointer user_data)
{
  Reading *reading = user_data;

  if (!reading->known)
    {
      g_auto (GStrv) texts = copy_cells (cells, n_cells);

      reading->known = TRUE;
      reading->is_directory =
        farne_postcode_columns_find ((const char *const *) texts, &reading->columns);
      if (!reading->is_directory || reading->columns.has_header)
        return reading->is_directory;
    }
  take_postcode (reading, row, cells, n_cells);
  return TRUE;
}

static void
tell_unplaced (Reading *reading)
{
  g_autofree char *text = NULL;

  if (reading->n_unplaced == 0)
    return;
  text = g_strdup_printf (ngettext ("%u postcode has no position: homes there are given to no ward.",
                                    "%u postcodes have no position: homes there are given to no "
                                    "ward.", reading->n_unplaced), reading->n_unplaced);
  farne_problems_add (reading->import->problems, FARNE_FINDING_WARNING, "", 0, "", "", text);
}

static void
describe (FarnePostcodeImport *self, FarneWorkbook *workbook, const FarnePostcodeColumns *columns,
          FarneDay vintage, guint n_postcodes)
{
  FarnePostcodeDirectory *directory = self->directory = farne_postcode_directory_new ();

  directory->title = g_strdup (columns->has_header ? _("Postcode directory")
                               : _("Code-Point Open"));
  directory->vintage = vintage;
  directory->n_postcodes = n_postcodes;
  directory->file_name = g_strdup (farne_workbook_get_file_name (workbook));
  directory->sha256 = g_strdup (farne_workbook_get_sha256 (workbook));
  directory->attribution = g_strdup (_("Contains OS data © Crown copyright and database right, "
                                       "Royal Mail data © Royal Mail copyright and database "
                                       "right, National Statistics data © Crown copyright and "
                                       "database right."));
}

static gboolean
fail_empty (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("%s has no postcodes with eastings and northings. Choose a file of Code-Point "
                 "Open or of the ONS Postcode Directory."), name);
  return FALSE;
}

static gboolean
end_reading (Reading *reading, FarneWorkbook *workbook, const char *path, FarneDay vintage,
             GError **error)
{
  FarnePostcodeImport *self = reading->import;
  guint n_postcodes = 0;

  if (reading->is_directory)
    self->segment = farne_postcodes_builder_end (reading->builder, &n_postcodes);
  if (n_postcodes == 0)
    return fail_empty (path, error);
  tell_unplaced (reading);
  farne_problems_sort (self->problems);
  describe (self, workbook, &reading->columns, vintage, n_postcodes);
  return TRUE;
}

/**
 * farne_postcode_import_read:
 * @path: a CSV file of Code-Point Open (one postcode area, or several put together) or of the ONS
 *   Postcode Directory
 * @vintage: the day it describes, or %FARNE_DAY_NONE
 * @progress: (nullable): hears of progress
 * @progress_data: for @progress
 * @cancellable: (nullable): to cancel
 * @error: return location for %FARNE_ERROR_UNREADABLE or %G_IO_ERROR_CANCELLED
 *
 * Reads a directory of postcodes. Rows that can't be read are told with their number and reason.
 *
 * Returns: (transfer full): what was read, or %NULL
 */
FarnePostcodeImport *
farne_postcode_import_read (const char        *path,
                            FarneDay           vintage,
                            FarneProgressFunc  progress,
                            gpointer           progress_data,
                            GCancellable      *cancellable,
                            GError           **error)
{
  g_autoptr (FarneWorkbook) workbook = farne_workbook_open (path, cancellable, error);
  g_autoptr (FarnePostcodeImport) self = NULL;
  g_autoptr (FarnePostcodesBuilder) builder = NULL;
  Reading reading = { 0 };

  if (workbook == NULL)
    return NULL;
  self = g_object_new (FARNE_TYPE_POSTCODE_IMPORT, NULL);
  builder = farne_postcodes_builder_new ();
  reading.import = self;
  reading.builder = builder;
  if (!farne_workbook_read (workbook, 0, take_row, &reading, progress, progress_data, cancellable,
                            error)
      || !end_reading (&reading, workbook, path, vintage, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * farne_postcode_import_get_directory:
 * @self: what was read
 *
 * Returns: (transfer none): the record of it, unsaved and without its segment
 */
FarnePostcodeDirectory *
farne_postcode_import_get_directory (FarnePostcodeImport *self)
{
  g_return_val_if_fail (FARNE_IS_POSTCODE_IMPORT (self), NULL);

  return self->directory;
}

/**
 * farne_postcode_import_get_segment:
 * @self: what was read
 *
 * Returns: (transfer none): the postcodes, see farne_postcodes_decode()
 */
GBytes *
farne_postcode_import_get_segment (FarnePostcodeImport *self)
{
  g_return_val_if_fail (FARNE_IS_POSTCODE_IMPORT (self), NULL);

  return self->segment;
}

/**
 * farne_postcode_import_get_problems:
 * @self: what was read
 *
 * Returns: (transfer none): rows not kept, postcodes without a position
 */
FarneProblems *
farne_postcode_import_get_problems (FarnePostcodeImport *self)
{
  g_return_val_if_fail (FARNE_IS_POSTCODE_IMPORT (self), NULL);

  return self->problems;
}
