/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

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
 * farne_output_records:
 * @records: things of one kind
 * @to_json: tells one of them: (transfer full)
 *
 * Writes an array of JSON objects on standard output.
 */
void
farne_output_records (GPtrArray *records, JsonNode *(*to_json) (gpointer record))
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, json_array_new ());
  for (guint i = 0; i < records->len; i++)
    json_array_add_element (json_node_get_array (node), to_json (g_ptr_array_index (records, i)));
  farne_output_json (node);
}

/**
 * farne_output_entries:
 * @argc: how many words
 * @argv: the words of a verb: `FILE [--json]`
 * @list: what is told of the file
 * @to_json: tells one of them: (transfer full)
 * @print: tells all of them, in lines
 * @error: return location for an error
 *
 * Does all of a verb that only lists what a desk file has.
 *
 * Returns: whether it is done
 */
gboolean
farne_output_entries (int argc, char **argv, GPtrArray *(*list) (FarneStore *store, GError **error),
                      JsonNode *(*to_json) (gpointer entry), void (*print) (GPtrArray *entries),
                      GError **error)
{
  gboolean json = FALSE;
  const GOptionEntry options[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, options, 1, 1, error);
  g_autoptr (FarneStore) store = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (words == NULL)
    return FALSE;
  store = farne_store_open (words[0], FARNE_STORE_READ_ONLY, error);
  entries = store == NULL ? NULL : list (store, error);
  if (entries == NULL)
    return FALSE;
  if (json)
    farne_output_records (entries, to_json);
  else
    print (entries);
  return TRUE;
}

/**
 * farne_output_time:
 * @when: microseconds since 1970-01-01 UTC
 * @format: as for g_date_time_format()
 *
 * Writes a moment in the time of the place.
 *
 * Returns: (transfer full): the text
 */
char *
farne_output_time (gint64 when, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (when / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (time);

  return g_date_time_format (local, format);
}
