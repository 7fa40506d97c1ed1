/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-workbook.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/farne-error.h"
#include "exchange/farne-file-digest.h"
#include "exchange/farne-row.h"
#include "exchange/farne-workbook-format.h"
#include "exchange/farne-workbook-private.h"

typedef struct
{
  char *path;
  char *file_name;
  int fd;
  gint64 size;
  FarneFileDigest *digest;
  GPtrArray *sheets;
  GArray *merges;
  FarneProgressFunc progress;
  gpointer progress_data;
} FarneWorkbookPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FarneWorkbook, farne_workbook, G_TYPE_OBJECT)

#define PRIVATE(self) ((FarneWorkbookPrivate *) farne_workbook_get_instance_private (self))

static void
farne_workbook_finalize (GObject *object)
{
  FarneWorkbookPrivate *private = PRIVATE (FARNE_WORKBOOK (object));

  g_clear_pointer (&private->digest, farne_file_digest_free);
  g_clear_pointer (&private->sheets, g_ptr_array_unref);
  g_clear_pointer (&private->merges, g_array_unref);
  if (private->fd >= 0)
    close (private->fd);
  g_free (private->path);
  g_free (private->file_name);
  G_OBJECT_CLASS (farne_workbook_parent_class)->finalize (object);
}

static void
farne_workbook_class_init (FarneWorkbookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_workbook_finalize;
}

static void
farne_workbook_init (FarneWorkbook *self)
{
  FarneWorkbookPrivate *private = PRIVATE (self);

  private->fd = -1;
  private->sheets = g_ptr_array_new_with_free_func (g_free);
  private->merges = g_array_new (FALSE, FALSE, sizeof (FarneMerge));
}

static int
open_file (const char *path, gint64 *size, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  struct stat status;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd >= 0 && fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    {
      *size = status.st_size;
      if (status.st_size > 0)
        return fd;
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                   _("“%s” is empty. Get the file again from where it was published."), name);
    }
  else if (fd >= 0)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                 _("“%s” is not a file. Choose a spreadsheet or a CSV file."), name);
  else
    g_set_error (
        error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
        _("“%s” could not be opened: %s. Check that it is there and that you may read it."), name,
        g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return -1;
}

/* Passes on what a format refused, with the place of it. */
static gboolean
refuse (FarneWorkbook *self, const char *sheet, GError *refused, GError **error)
{
  farne_error_add_place (refused, PRIVATE (self)->file_name, sheet);
  g_propagate_error (error, refused);
  return FALSE;
}

static gboolean
load (FarneWorkbook *self, GCancellable *cancellable, GError **error)
{
  GError *refused = NULL;

  return FARNE_WORKBOOK_GET_CLASS (self)->load (self, PRIVATE (self)->sheets, cancellable, &refused)
         || refuse (self, NULL, refused, error);
}

/**
 * farne_workbook_open:
 * @path: a file
 * @cancellable: (nullable): to cancel
 * @error: where to put an error
 *
 * Opens a workbook. What it is, its content tells and not its name: CSV in any usual encoding, ODS,
 * XLSX, or XLS where GDAL can read it.
 *
 * Returns: (transfer full) (nullable): the workbook; %NULL with %FARNE_ERROR_NOT_FOUND, or with
 *   %FARNE_ERROR_UNREADABLE and a sentence that says what to do, as for a password
 */
FarneWorkbook *
farne_workbook_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (FarneWorkbook) self = NULL;
  FarneWorkbookPrivate *private;
  gint64 size;
  GType format;
  int fd = open_file (path, &size, error);

  if (fd < 0)
    return NULL;
  format = farne_workbook_format_tell (fd, size, name, error);
  if (format == G_TYPE_INVALID)
    {
      close (fd);
      return NULL;
    }
  self = g_object_new (format, NULL);
  private = PRIVATE (self);
  private->path = g_strdup (path);
  private->file_name = g_steal_pointer (&name);
  private->fd = fd;
  private->size = size;
  if (!load (self, cancellable, error))
    return NULL;
  private->digest = farne_file_digest_new (fd, size);
  return g_steal_pointer (&self);
}

/**
 * farne_workbook_get_file_name:
 * @self: a workbook
 *
 * The name of the file, without its folder.
 */
const char *
farne_workbook_get_file_name (FarneWorkbook *self)
{
  g_return_val_if_fail (FARNE_IS_WORKBOOK (self), NULL);

  return PRIVATE (self)->file_name;
}

/**
 * farne_workbook_get_sha256:
 * @self: a workbook
 *
 * The hash of the file. It is computed beside the reading; this waits for it.
 *
 * Returns: 64 hexadecimal digits
 */
const char *
farne_workbook_get_sha256 (FarneWorkbook *self)
{
  g_return_val_if_fail (FARNE_IS_WORKBOOK (self), NULL);

  return farne_file_digest_get (PRIVATE (self)->digest);
}

/**
 * farne_workbook_get_size:
 * @self: a workbook
 *
 * The size of the file in bytes.
 */
gint64
farne_workbook_get_size (FarneWorkbook *self)
{
  g_return_val_if_fail (FARNE_IS_WORKBOOK (self), 0);

  return PRIVATE (self)->size;
}

/**
 * farne_workbook_get_n_sheets:
 * @self: a workbook
 *
 * How many sheets it has; a CSV file has one.
 */
guint
farne_workbook_get_n_sheets (FarneWorkbook *self)
{
  g_return_val_if_fail (FARNE_IS_WORKBOOK (self), 0);

  return PRIVATE (self)->sheets->len;
}

/**
 * farne_workbook_get_sheet_name:
 * @self: a workbook
 * @sheet: a sheet, from 0
 *
 * The name of a sheet; "" for CSV.
 */
const char *
farne_workbook_get_sheet_name (FarneWorkbook *self, guint sheet)
{
  g_return_val_if_fail (FARNE_IS_WORKBOOK (self), NULL);
  g_return_val_if_fail (sheet < PRIVATE (self)->sheets->len, NULL);

  return g_ptr_array_index (PRIVATE (self)->sheets, sheet);
}

/**
 * farne_workbook_find_sheet:
 * @self: a workbook
 * @name: the name of a sheet
 *
 * Finds a sheet by its name.
 *
 * Returns: the sheet, or -1
 */
int
farne_workbook_find_sheet (FarneWorkbook *self, const char *name)
{
  guint index;

  g_return_val_if_fail (FARNE_IS_WORKBOOK (self), -1);

  return g_ptr_array_find_with_equal_func (PRIVATE (self)->sheets, name, g_str_equal, &index)
           ? (int) index : -1;
}

/**
 * farne_workbook_read:
 * @self: a workbook
 * @sheet: a sheet, from 0
 * @func: takes the rows that are not empty
 * @user_data: for @func
 * @progress: (nullable): hears of progress
 * @progress_data: for @progress
 * @cancellable: (nullable): to cancel
 * @error: where to put an error
 *
 * Reads a sheet from its beginning, until its end or until @func has enough.
 *
 * Returns: %FALSE with %FARNE_ERROR_UNREADABLE or %G_IO_ERROR_CANCELLED
 */
gboolean
farne_workbook_read (FarneWorkbook    *self,
                     guint             sheet,
                     FarneRowFunc      func,
                     gpointer          user_data,
                     FarneProgressFunc progress,
                     gpointer          progress_data,
                     GCancellable     *cancellable,
                     GError          **error)
{
  FarneWorkbookPrivate *private = PRIVATE (self);
  GError *refused = NULL;

  g_return_val_if_fail (FARNE_IS_WORKBOOK (self), FALSE);
  g_return_val_if_fail (sheet < private->sheets->len, FALSE);

  private->progress = progress;
  private->progress_data = progress_data;
  g_array_set_size (private->merges, 0);
  return FARNE_WORKBOOK_GET_CLASS (self)->read_sheet (self, sheet, func, user_data, cancellable,
                                                      &refused)
         || refuse (self, private->sheets->pdata[sheet], refused, error);
}

/**
 * farne_workbook_get_merges:
 * @self: a workbook
 *
 * Merged cells met so far in the sheet that was read last.
 *
 * Returns: (transfer none) (element-type FarneMerge): they
 */
GArray *
farne_workbook_get_merges (FarneWorkbook *self)
{
  g_return_val_if_fail (FARNE_IS_WORKBOOK (self), NULL);

  return PRIVATE (self)->merges;
}

/**
 * farne_workbook_get_path:
 * @self: a workbook
 *
 * Where the file lies.
 */
const char *
farne_workbook_get_path (FarneWorkbook *self)
{
  return PRIVATE (self)->path;
}

/**
 * farne_workbook_get_fd:
 * @self: a workbook
 *
 * The open file; owned by the workbook.
 */
int
farne_workbook_get_fd (FarneWorkbook *self)
{
  return PRIVATE (self)->fd;
}

/**
 * farne_workbook_advance:
 * @self: a workbook
 * @done: how much of the sheet is read, 0 to 1
 *
 * Tells of progress.
 */
void
farne_workbook_advance (FarneWorkbook *self, double done)
{
  FarneWorkbookPrivate *private = PRIVATE (self);

  if (private->progress != NULL)
    private->progress (done, private->progress_data);
}

/**
 * farne_workbook_add_merge:
 * @self: a workbook
 * @merge: merged cells
 *
 * Notes merged cells.
 */
void
farne_workbook_add_merge (FarneWorkbook *self, const FarneMerge *merge)
{
  if (PRIVATE (self)->merges->len < FARNE_ROW_MOST_CELLS)
    g_array_append_vals (PRIVATE (self)->merges, merge, 1);
}

/**
 * farne_workbook_check_row:
 * @self: a workbook
 * @row: a row that is not empty, from 1
 * @error: where to put an error
 *
 * Whether a row lies within the 1,048,576 that spreadsheets have.
 */
gboolean
farne_workbook_check_row (FarneWorkbook *self, guint row, GError **error)
{
  if (row <= FARNE_ROW_MOST_ROWS)
    return TRUE;
  g_set_error (
      error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
      _("“%s” has more than 1,048,576 rows in one sheet. Save the sheet as CSV and import "
        "that."),
      PRIVATE (self)->file_name);
  return FALSE;
}
