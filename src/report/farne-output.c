/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "report/farne-output.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"

/**
 * farne_output_append:
 * @bytes: a #GByteArray
 * @data: (array length=length): what cairo writes
 * @length: of it, in bytes
 *
 * A write function for cairo's streams.
 *
 * Returns: always success
 */
cairo_status_t
farne_output_append (gpointer bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * farne_output_check:
 * @surface: a surface that was drawn on
 * @path: the file it is for
 * @error: where to report an error
 *
 * Returns: whether all was drawn, or %FALSE with @error set to %FARNE_ERROR_FAILED
 */
gboolean
farne_output_check (cairo_surface_t *surface, const char *path, GError **error)
{
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED,
               _("“%s” could not be drawn: %s. Try a smaller size."), path,
               cairo_status_to_string (status));
  return FALSE;
}
