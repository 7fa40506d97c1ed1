/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-table-writer.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/farne-error.h"
#include "exchange/farne-csv-text.h"
#include "exchange/farne-table-gdal.h"
#include "store/farne-target.h"

/* How a file is created: as the user's other files are, or for its owner alone. */
#define MODE_ALL 0666
#define MODE_OWNER 0600

static const struct
{
  const char *ending;
  const char *driver;
  gboolean has_shapes;
} formats[] = {
  { ".xlsx", "XLSX", FALSE },
  { ".ods", "ODS", FALSE },
  { ".gpkg", "GPKG", TRUE },
};

static void
append_row (GString *csv, FarneFigureTable *table, guint row)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const char *text = farne_figure_table_get (table, row, i);

      if (text == NULL || g_array_index (table->columns, FarneFigureColumn, i).is_number)
        farne_csv_append_plain (csv, text != NULL ? text : "");
      else
        farne_csv_append_text (csv, text);
    }
  farne_csv_end_row (csv);
}

static char *
make_csv (FarneFigureTable *table)
{
  GString *csv = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    farne_csv_append_text (csv, g_array_index (table->columns, FarneFigureColumn, i).key);
  farne_csv_end_row (csv);
  for (guint row = 0; row < table->rows->len; row++)
    append_row (csv, table, row);
  return g_string_free (csv, FALSE);
}

/**
 * farne_table_to_csv:
 * @figures: cleared figures
 * @rates: (nullable): people against residents, beside them
 *
 * Writes figures as CSV: a header row of the names that JSON has, then a row a figure. A figure
 * without a value is an empty cell, and its mark says why.
 *
 * Returns: (transfer full): CSV
 */
char *
farne_table_to_csv (FarneCleared *figures, FarneRates *rates)
{
  g_autoptr (FarneFigureTable) table = farne_figure_table_new (figures, rates);

  return make_csv (table);
}

/**
 * farne_table_records_to_csv:
 * @records: a #FarneRecordCells that may leave
 *
 * Writes records as CSV.
 *
 * Returns: (transfer full): CSV
 */
char *
farne_table_records_to_csv (FarneCleared *records)
{
  return make_csv (farne_record_cells_get_cells (records));
}

static gboolean
set_unwritable (const char *path, GError **error)
{
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_READ_ONLY,
               _("“%s” could not be written: %s. Choose another folder or name."), path,
               g_strerror (errno));
  return FALSE;
}

static gboolean
write_text (char *text, const char *path, int mode, GError **error)
{
  g_autofree char *owned = text;

  return farne_target_write (path, owned, -1, mode, error);
}

/* A folder beside the file, so that the finished file can be renamed into its place. */
static char *
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  char *template = g_build_filename (folder, ".farne-XXXXXX", NULL);

  if (g_mkdtemp (template) != NULL)
    return template;
  set_unwritable (path, error);
  g_free (template);
  return NULL;
}

static gboolean
write_by_gdal (FarneFigureTable *table, FarneShapes *shapes, const char *driver, const char *path,
               int mode, GError **error)
{
  g_autofree char *folder = make_folder (path, error);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *temporary = folder != NULL ? g_build_filename (folder, base, NULL) : NULL;
  gboolean written;

  if (folder == NULL)
    return FALSE;
  written = farne_table_write_gdal (table, shapes, driver, temporary, error);
  if (written && mode == MODE_OWNER)
    g_chmod (temporary, mode);
  if (written && g_rename (temporary, path) != 0)
    written = set_unwritable (path, error);
  g_unlink (temporary);
  g_rmdir (folder);
  return written;
}

/**
 * farne_table_write:
 * @figures: cleared figures
 * @rates: (nullable): people against residents, beside them
 * @shapes: (nullable): outlines of the areas, for GeoPackage
 * @path: a file; its ending says the format: CSV, JSON, XLSX, ODS or GPKG
 * @error: where to put an error
 *
 * Writes figures to a file, whole or not at all: what stood there stays until the new file is
 * ready.
 *
 * Returns: %FALSE with the errors of farne_target_check(), %FARNE_ERROR_READ_ONLY or
 *   %FARNE_ERROR_FAILED
 */
gboolean
farne_table_write (FarneCleared *figures,
                   FarneRates   *rates,
                   FarneShapes  *shapes,
                   const char   *path,
                   GError      **error)
{
  g_return_val_if_fail (FARNE_IS_CLEARED (figures), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!farne_target_check (path, FARNE_TARGET_FIGURES, error))
    return FALSE;
  if (farne_target_has_ending (path, ".csv"))
    return write_text (farne_table_to_csv (figures, rates), path, MODE_ALL, error);
  if (farne_target_has_ending (path, ".json"))
    return write_text (farne_table_to_json (figures, rates), path, MODE_ALL, error);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (farne_target_has_ending (path, formats[i].ending))
        {
          g_autoptr (FarneFigureTable) table = farne_figure_table_new (figures, rates);

          return write_by_gdal (table, formats[i].has_shapes ? shapes : NULL, formats[i].driver,
                                path, MODE_ALL, error);
        }
    }
  g_return_val_if_reached (FALSE);
}

/**
 * farne_table_write_records:
 * @records: a #FarneRecordCells that may leave
 * @path: a file; its ending says the format: CSV, JSON, XLSX or ODS
 * @error: where to put an error
 *
 * Writes records to a file, whole or not at all. What is restricted is created for its owner alone.
 *
 * Returns: %FALSE with the errors of farne_target_check(), %FARNE_ERROR_READ_ONLY or
 *   %FARNE_ERROR_FAILED
 */
gboolean
farne_table_write_records (FarneCleared *records, const char *path, GError **error)
{
  const FarneHandling handling = farne_handled_get_handling (farne_cleared_get_content (records));
  const int mode = handling == FARNE_HANDLING_PUBLIC ? MODE_ALL : MODE_OWNER;

  g_return_val_if_fail (FARNE_IS_CLEARED (records), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!farne_target_check (path, FARNE_TARGET_RECORDS, error))
    return FALSE;
  if (farne_target_has_ending (path, ".csv"))
    return write_text (farne_table_records_to_csv (records), path, mode, error);
  if (farne_target_has_ending (path, ".json"))
    return write_text (farne_record_cells_to_json (records), path, mode, error);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (farne_target_has_ending (path, formats[i].ending) && !formats[i].has_shapes)
      return write_by_gdal (farne_record_cells_get_cells (records), NULL, formats[i].driver, path,
                            mode, error);
  g_return_val_if_reached (FALSE);
}
