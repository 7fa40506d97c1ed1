/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-workbook-xls.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/farne-error.h"
#include "exchange/farne-gdal.h"
#include "exchange/farne-row.h"
#include "exchange/farne-workbook-private.h"

#define ROWS_BETWEEN_LOOKS 4096

struct _FarneWorkbookXls
{
  FarneWorkbook parent_instance;
};

G_DEFINE_FINAL_TYPE (FarneWorkbookXls, farne_workbook_xls, FARNE_TYPE_WORKBOOK)

static const char *const drivers[] = { "XLS", NULL };

/**
 * farne_workbook_xls_can_read:
 *
 * Whether the GDAL library is there and reads the old Excel format.
 */
gboolean
farne_workbook_xls_can_read (void)
{
  const FarneGdal *gdal = farne_gdal_load (NULL);

  return gdal != NULL && gdal->GDALGetDriverByName (drivers[0]) != NULL;
}

/* GDAL goes by the name, also later: a workbook of another name has the right one while it is open. */
typedef struct
{
  const FarneGdal *gdal;
  gpointer dataset;
  char *folder;
  char *link;
} Session;

static void
session_end (Session *session)
{
  if (session->dataset != NULL)
    session->gdal->GDALClose (session->dataset);
  if (session->link != NULL)
    g_unlink (session->link);
  if (session->folder != NULL)
    g_rmdir (session->folder);
  if (session->gdal != NULL)
    farne_gdal_end (session->gdal);
  g_free (session->link);
  g_free (session->folder);
}

static gboolean
give_name (Session *session, const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  session->folder = g_dir_make_tmp ("farne-XXXXXX", NULL);
  if (session->folder == NULL)
    return FALSE;
  session->link = g_build_filename (session->folder, "workbook.xls", NULL);
  return symlink (absolute, session->link) == 0;
}

static gboolean
has_name (const char *path)
{
  gsize length = strlen (path);

  return length > 4 && g_ascii_strcasecmp (path + length - 4, ".xls") == 0;
}

/* Rows must come as they stand, not with the first taken for a header. */
static gboolean
session_begin (Session *session, FarneWorkbook *workbook, GError **error)
{
  const char *path = farne_workbook_get_path (workbook);

  session->gdal = farne_gdal_load (error);
  if (session->gdal == NULL)
    return FALSE;
  farne_gdal_begin (session->gdal);
  session->gdal->CPLSetConfigOption ("OGR_XLS_HEADERS", "DISABLE");
  if (has_name (path) || give_name (session, path))
    session->dataset = farne_gdal_open (session->gdal, session->link != NULL ? session->link : path,
                                        drivers, NULL);
  if (session->dataset != NULL)
    return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("“%s” looks like a workbook of the old Excel format, but can't be read. Open it in "
                 "a spreadsheet program, save it as .xlsx, .ods or CSV, and import that."),
               farne_workbook_get_file_name (workbook));
  return FALSE;
}

static gboolean
farne_workbook_xls_load (FarneWorkbook *workbook,
                         GPtrArray     *sheets,
                         GCancellable  *cancellable,
                         GError       **error)
{
  Session session = { 0 };
  const FarneGdal *gdal;
  gboolean loaded = session_begin (&session, workbook, error);

  gdal = session.gdal;
  for (int i = 0; loaded && i < gdal->GDALDatasetGetLayerCount (session.dataset); i++)
    {
      gpointer layer = gdal->GDALDatasetGetLayer (session.dataset, i);

      g_ptr_array_add (sheets, g_strdup (gdal->OGR_L_GetName (layer)));
    }
  session_end (&session);
  return loaded;
}

static void
put_cell (const FarneGdal *gdal, gpointer feature, int field, int type, FarneRow *row,
          FarneCell *cell)
{
  g_autofree char *text = g_utf8_make_valid (gdal->OGR_F_GetFieldAsString (feature, field), -1);

  farne_row_set_text (row, cell, text, strlen (text));
  cell->type = text[0] == '\0' ? FARNE_CELL_EMPTY : FARNE_CELL_TEXT;
  if (type == FARNE_GDAL_INTEGER || type == FARNE_GDAL_INTEGER64 || type == FARNE_GDAL_REAL)
    {
      cell->number = gdal->OGR_F_GetFieldAsDouble (feature, field);
      cell->type = FARNE_CELL_NUMBER;
    }
  else if ((type == FARNE_GDAL_DATE || type == FARNE_GDAL_DATETIME) && strlen (text) >= 10)
    {
      g_autofree char *day = g_strndup (text, 10);

      if (farne_day_parse (day, &cell->day))
        cell->type = FARNE_CELL_DAY;
    }
}

static gboolean
fill_row (const FarneGdal *gdal, gpointer definition, gpointer feature, FarneRow *row,
          GError **error)
{
  int n_fields = gdal->OGR_FD_GetFieldCount (definition);

  farne_row_clear (row);
  for (int i = 0; i < n_fields; i++)
    {
      FarneCell *cell;

      if (!gdal->OGR_F_IsFieldSetAndNotNull (feature, i))
        continue;
      cell = farne_row_add (row, i, error);
      if (cell == NULL)
        return FALSE;
      put_cell (gdal, feature, i, gdal->OGR_Fld_GetType (gdal->OGR_FD_GetFieldDefn (definition, i)),
                row, cell);
    }
  return TRUE;
}

static gboolean
read_layer (FarneWorkbook   *workbook,
            const FarneGdal *gdal,
            gpointer         layer,
            FarneRowFunc     func,
            gpointer         user_data,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (FarneRow) row = farne_row_new ();
  gpointer definition = gdal->OGR_L_GetLayerDefn (layer);
  gint64 n_rows = MAX (gdal->OGR_L_GetFeatureCount (layer, TRUE), 1);
  gboolean going = TRUE;
  gpointer feature;

  for (guint number = 1; going && (feature = gdal->OGR_L_GetNextFeature (layer)) != NULL; number++)
    {
      gboolean filled = fill_row (gdal, definition, feature, row, error);

      gdal->OGR_F_Destroy (feature);
      if (!filled)
        return FALSE;
      if (number % ROWS_BETWEEN_LOOKS == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          farne_workbook_advance (workbook, MIN ((double) number / n_rows, 1));
        }
      if (farne_row_get_n (row) > 0)
        going = func (number, farne_row_get_cells (row), farne_row_get_n (row), user_data);
    }
  return farne_gdal_check (gdal, farne_workbook_get_path (workbook), error);
}

static gboolean
farne_workbook_xls_read_sheet (FarneWorkbook *workbook,
                               guint          sheet,
                               FarneRowFunc   func,
                               gpointer       user_data,
                               GCancellable  *cancellable,
                               GError       **error)
{
  Session session = { 0 };
  gboolean read = session_begin (&session, workbook, error);

  if (read)
    {
      gpointer layer = session.gdal->GDALDatasetGetLayer (session.dataset, sheet);

      read = read_layer (workbook, session.gdal, layer, func, user_data, cancellable, error);
    }
  session_end (&session);
  return read;
}

static void
farne_workbook_xls_class_init (FarneWorkbookXlsClass *klass)
{
  FarneWorkbookClass *workbook_class = FARNE_WORKBOOK_CLASS (klass);

  workbook_class->load = farne_workbook_xls_load;
  workbook_class->read_sheet = farne_workbook_xls_read_sheet;
}

static void
farne_workbook_xls_init (FarneWorkbookXls *self)
{
}
