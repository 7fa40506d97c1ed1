/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-json-text.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/farne-error.h"

/* A longer text is not parsed only to say where it is wrong. */
#define LONGEST (64 << 20)
#define BYTE_ORDER_MARK "\357\273\277"

static const char *
skip_spaces (const char *text, const char *end)
{
  while (text < end && g_ascii_isspace (*text))
    text++;
  return text;
}

static const char *
skip_mark (const char *text, gsize length)
{
  const gsize mark = strlen (BYTE_ORDER_MARK);

  return length >= mark && memcmp (text, BYTE_ORDER_MARK, mark) == 0 ? text + mark : text;
}

/**
 * farne_json_text_is_one:
 * @text: (array length=length): the beginning of a file
 * @length: its bytes
 *
 * Tells JSON from a table: it begins with an object, or with a list of objects, lists or texts. A
 * header in brackets, as in "[note 1]", is none.
 *
 * Returns: whether it looks like JSON
 */
gboolean
farne_json_text_is_one (const char *text, gsize length)
{
  const char *end = text + length;
  const char *first = skip_spaces (skip_mark (text, length), end);
  const char *second;

  if (first == end || (*first != '{' && *first != '['))
    return FALSE;
  second = skip_spaces (first + 1, end);
  return second < end && strchr (*first == '{' ? "\"}" : "{[\"", *second) != NULL;
}

/* The parser knows its line only while it parses. */
static void
note_line (JsonParser *parser, GError *error, gpointer user_data)
{
  *(guint *) user_data = json_parser_get_current_line (parser);
}

/**
 * farne_json_text_check:
 * @text: (array length=length): a whole file
 * @length: its bytes
 * @file_name: its name, for the message
 * @error: where to put an error
 *
 * Whether a text is valid JSON.
 *
 * Returns: %FALSE with %FARNE_ERROR_UNREADABLE, which names the line that is wrong
 */
gboolean
farne_json_text_check (const char *text, gsize length, const char *file_name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  const char *start = skip_mark (text, length);
  guint line = 0;

  g_signal_connect (parser, "error", G_CALLBACK (note_line), &line);
  if (json_parser_load_from_data (parser, start, length - (start - text), NULL))
    return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("“%s” is no valid JSON: it can't be read past line %u. Get the file again from where "
                 "it was published."), file_name, MAX (line, 1));
  return FALSE;
}

/**
 * farne_json_text_check_file:
 * @path: a file
 * @error: where to put an error
 *
 * Whether a file is valid JSON. One that is very large or can't be opened is let be.
 *
 * Returns: %FALSE with %FARNE_ERROR_UNREADABLE
 */
gboolean
farne_json_text_check_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = NULL;
  struct stat status;
  gsize length;

  if (stat (path, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > LONGEST
      || !g_file_get_contents (path, &text, &length, NULL))
    return TRUE;
  return farne_json_text_check (text, length, name, error);
}
