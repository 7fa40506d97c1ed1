/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-csv-text.h"

#include <string.h>

/* Whether a spreadsheet would take the text, behind any apostrophes, for a formula. */
static gboolean
begins_formula (const char *text, gsize length, gsize *apostrophes)
{
  gsize i = 0;

  while (i < length && text[i] == '\'')
    i++;
  *apostrophes = i;
  return i < length && strchr ("=+-@\t\r", text[i]) != NULL && text[i] != '\0';
}

/* GDAL takes what begins as OpenDocument writes its formulas for one as well. */
static gboolean
begins_any_formula (const char *text, gsize *apostrophes)
{
  return begins_formula (text, strlen (text), apostrophes)
         || g_str_has_prefix (text + *apostrophes, "of:=");
}

static void
begin_cell (GString *csv)
{
  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
}

/**
 * farne_csv_append_plain:
 * @csv: a table
 * @number: a number as text, or ""
 *
 * Appends a cell as it is.
 */
void
farne_csv_append_plain (GString *csv, const char *number)
{
  begin_cell (csv);
  g_string_append (csv, number[0] == '\0' ? "\"\"" : number);
}

/**
 * farne_csv_append_text:
 * @csv: a table
 * @text: a text
 *
 * Appends a cell; it is quoted where it must be. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it, which our own reader takes away again
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
void
farne_csv_append_text (GString *csv, const char *text)
{
  gsize apostrophes;
  gboolean guard = begins_formula (text, strlen (text), &apostrophes);

  begin_cell (csv);
  if (!guard && text[0] != '\0' && strpbrk (text, ",;\t\"\r\n") == NULL && text[0] != ' ')
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append_c (csv, '"');
  if (guard)
    g_string_append_c (csv, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

/**
 * farne_csv_guard:
 * @text: a text for a cell of a spreadsheet
 *
 * Puts an apostrophe before a text that a spreadsheet, or GDAL, would take for a formula.
 *
 * Returns: (transfer full): the text
 */
char *
farne_csv_guard (const char *text)
{
  gsize apostrophes;

  return g_strconcat (begins_any_formula (text, &apostrophes) ? "'" : "", text, NULL);
}

/**
 * farne_csv_unguard:
 * @text: a text from a cell of a spreadsheet
 *
 * Takes the apostrophe away that farne_csv_guard() put before it.
 *
 * Returns: (transfer full): the text
 */
char *
farne_csv_unguard (const char *text)
{
  gsize apostrophes;

  return g_strdup (begins_any_formula (text, &apostrophes) && apostrophes > 0 ? text + 1 : text);
}

/**
 * farne_csv_end_row:
 * @csv: a table
 *
 * Ends the row.
 */
void
farne_csv_end_row (GString *csv)
{
  g_string_append_c (csv, '\n');
}

/**
 * farne_csv_is_guarded:
 * @text: (array length=length): a cell as read
 * @length: its bytes
 *
 * Whether the first character is an apostrophe that farne_csv_append_text() put there.
 */
gboolean
farne_csv_is_guarded (const char *text, gsize length)
{
  gsize apostrophes;

  return length > 1 && text[0] == '\'' && begins_formula (text, length, &apostrophes)
         && apostrophes > 0;
}
