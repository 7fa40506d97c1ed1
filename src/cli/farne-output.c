/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "base/farne-error.h"
#include "cli/farne-verb.h"

/**
 * farne_output_text:
 * @text: lines of text
 *
 * Writes on standard output, in UTF-8 whatever the locale.
 */
void
farne_output_text (const char *text)
{
  fputs (text, stdout);
}

/**
 * farne_output_line:
 * @format: as for printf()
 * @...: what goes into it
 *
 * Writes one line on standard output.
 */
void
farne_output_line (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  vprintf (format, arguments);
  va_end (arguments);
  putchar ('\n');
}

/**
 * farne_output_json:
 * @node: a JSON value
 *
 * Writes a JSON value on standard output.
 */
void
farne_output_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);

  farne_output_line ("%s", text);
}

/**
 * farne_desk_open_to_read:
 * @path: a desk file
 *
 * Opens a desk file to read from it. Where nobody else writes to it, it is opened for writing, so
 * that what leaves is entered in its ledger.
 *
 * Returns: (transfer full): the desk, or %NULL with @error
 */
FarneDesk *
farne_desk_open_to_read (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  FarneDesk *desk = farne_desk_open (path, FARNE_STORE_WRITE, &local);

  if (desk != NULL)
    return desk;
  if (g_error_matches (local, FARNE_ERROR, FARNE_ERROR_LOCKED)
      || g_error_matches (local, FARNE_ERROR, FARNE_ERROR_READ_ONLY))
    return farne_desk_open (path, FARNE_STORE_READ_ONLY, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
