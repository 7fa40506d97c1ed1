/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "base/farne-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/farne-text.h"

#define MINUS "\xe2\x88\x92" /* U+2212 */

static const struct
{
  const char *id;
  const char *words;
} marks[] = {
  [FARNE_MARK_LISTED] = { "listed", N_("listed") },
  [FARNE_MARK_NONE_LISTED] = { "none-listed", N_("none listed") },
  [FARNE_MARK_NOT_COVERED] = { "not-covered", N_("not covered") },
  [FARNE_MARK_SUPPRESSED] = { "suppressed", N_("suppressed") },
  [FARNE_MARK_NO_DATA] = { "no-data", N_("no data") },
};

/**
 * farne_mark_get_id:
 * @mark: a mark
 *
 * Tells the name of a mark, as in JSON and CSV.
 *
 * Returns: `listed`, `none-listed`, `not-covered`, `suppressed` or `no-data`
 */
const char *
farne_mark_get_id (FarneMark mark)
{
  g_return_val_if_fail ((guint) mark < G_N_ELEMENTS (marks), NULL);

  return marks[mark].id;
}

/**
 * farne_mark_get_words:
 * @mark: a mark
 *
 * Tells a mark for people.
 *
 * Returns: the translated words
 */
const char *
farne_mark_get_words (FarneMark mark)
{
  g_return_val_if_fail ((guint) mark < G_N_ELEMENTS (marks), NULL);

  return _(marks[mark].words);
}

static gboolean
parse_symbol (const char *text, FarneMark *mark)
{
  static const struct
  {
    const char *symbol;
    FarneMark mark;
  } symbols[] = {
    /* The Government Statistical Service's recommended symbols, and older ones still met:
     * https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/ */
    { "c", FARNE_MARK_SUPPRESSED }, { "[c]", FARNE_MARK_SUPPRESSED },
    { "*", FARNE_MARK_SUPPRESSED }, { "~", FARNE_MARK_SUPPRESSED },
    { "z", FARNE_MARK_NOT_COVERED }, { "[z]", FARNE_MARK_NOT_COVERED },
    { "n/a", FARNE_MARK_NOT_COVERED },
    { ":", FARNE_MARK_NO_DATA }, { "..", FARNE_MARK_NO_DATA },
    { "x", FARNE_MARK_NO_DATA }, { "[x]", FARNE_MARK_NO_DATA },
    { "u", FARNE_MARK_NO_DATA }, { "[u]", FARNE_MARK_NO_DATA },
    { "w", FARNE_MARK_NO_DATA }, { "[w]", FARNE_MARK_NO_DATA },
  };

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_ascii_strcasecmp (text, symbols[i].symbol) == 0)
      {
        *mark = symbols[i].mark;
        return TRUE;
      }

  return FALSE;
}

/* Commas must part groups of three: "1,234", not "1,2". */
static gboolean
commas_are_thousands (const char *text)
{
  const char *point = strchr (text, '.');
  gsize whole = point != NULL ? (gsize) (point - text) : strlen (text);
  const char *first = strchr (text, ',');

  if (first == NULL)
    return TRUE;
  if (first == text || first > text + 3)
    return FALSE;

  for (gsize i = first - text; i < whole; i++)
    if ((text[i] == ',') != ((whole - i) % 4 == 0))
      return FALSE;

  return point == NULL || strchr (point, ',') == NULL;
}

static gboolean
parse_digits (const char *text, double *value)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean negative = FALSE;
  char *end;

  if (g_str_has_prefix (text, MINUS) || text[0] == '-')
    {
      negative = TRUE;
      text += text[0] == '-' ? 1 : strlen (MINUS);
    }
  if (!g_ascii_isdigit (text[0]) && text[0] != '.')
    return FALSE;
  if (strspn (text, "0123456789.,eE+-") != strlen (text) || !commas_are_thousands (text))
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    if (*p != ',')
      g_string_append_c (digits, *p);

  *value = g_ascii_strtod (digits->str, &end);
  if (negative)
    *value = -*value;

  return *end == '\0' && end != digits->str && isfinite (*value);
}

/**
 * farne_number_parse:
 * @text: a cell of a published table: `1,234`, `1 234`, `−5`, `12.5 [r]`, `*`, `:`, `c`, `z`, `x`
 * @value: (out): the number, if there is one
 * @mark: (out): %FARNE_MARK_LISTED for a number, else what the symbol means
 *
 * Reads a number or one of the symbols that stand in for one. An empty text is neither.
 *
 * Returns: whether @text is a number or a known symbol
 */
gboolean
farne_number_parse (const char *text, double *value, FarneMark *mark)
{
  g_return_val_if_fail (text != NULL, FALSE);

  g_autofree char *tidy = farne_text_tidy (text);

  *mark = FARNE_MARK_LISTED;
  *value = 0;
  if (parse_symbol (tidy, mark))
    return TRUE;

  g_autofree char *plain = farne_text_without_notes (tidy);
  g_auto (GStrv) groups = g_strsplit (plain, " ", -1);
  g_autofree char *joined = g_strjoinv (groups[0] != NULL && groups[1] != NULL ? "," : "", groups);

  return parse_digits (joined, value);
}

/* Groups by threes with the locale's separator; "," in the C locale, so that tests and paper agree. */
static char *
group_digits (const char *digits)
{
  GString *grouped = g_string_new (NULL);
  gsize whole = strcspn (digits, ".");

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        /* Translators: what parts thousands, as in "1,234" */
        g_string_append (grouped, C_("thousands separator", ","));
      g_string_append_c (grouped, digits[i]);
    }
  if (digits[whole] == '.')
    {
      /* Translators: what parts decimals, as in "50.3" */
      g_string_append (grouped, C_("decimal point", "."));
      g_string_append (grouped, digits + whole + 1);
    }

  return g_string_free (grouped, FALSE);
}

static char *
absolute_to_text (double value, int decimals)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE * 12];
  char format[8];

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, 9));
  g_ascii_formatd (buffer, sizeof buffer, format, fabs (value));

  return group_digits (buffer);
}

static gboolean
is_zero (const char *text)
{
  return strpbrk (text, "123456789") == NULL;
}

/**
 * farne_number_to_text:
 * @value: a number
 * @decimals: digits behind the point
 *
 * Writes a number for people: thousands parted, a real minus, no minus before zero.
 *
 * Returns: (transfer full): as `3,411` or `−1.5`
 */
char *
farne_number_to_text (double value, int decimals)
{
  g_autofree char *text = absolute_to_text (value, decimals);

  return g_strconcat (value < 0 && !is_zero (text) ? MINUS : "", text, NULL);
}

/**
 * farne_number_in_words:
 * @one: the words for one, marked for translation, with “%u” where the number stands
 * @many: the words for any other number
 * @n: how many
 *
 * Says how many there are of something, thousands separated.
 *
 * Returns: (transfer full): the words, translated
 */
char *
farne_number_in_words (const char *one, const char *many, guint n)
{
  const char *words = g_dngettext (GETTEXT_PACKAGE, one, many, n);
  g_auto (GStrv) parts = g_strsplit (words, "%u", 2);
  g_autofree char *number = farne_number_to_text (n, 0);

  return g_strjoinv (number, parts);
}

/**
 * farne_number_to_signed:
 * @value: a change
 * @decimals: digits behind the point
 *
 * Writes a change for people, with its sign; no change has none.
 *
 * Returns: (transfer full): as `+163`, `−53` or `0`
 */
char *
farne_number_to_signed (double value, int decimals)
{
  g_autofree char *text = absolute_to_text (value, decimals);

  return g_strconcat (is_zero (text) ? "" : value < 0 ? MINUS : "+", text, NULL);
}

/**
 * farne_number_to_percent:
 * @share: a share, 1 for all
 * @decimals: digits behind the point
 *
 * Writes a share as a percentage.
 *
 * Returns: (transfer full): as `50.3 %` with a no-break space
 */
char *
farne_number_to_percent (double share, int decimals)
{
  g_autofree char *text = farne_number_to_text (share * 100, decimals);

  /* Translators: a percentage; the space is a no-break space */
  return g_strdup_printf (_("%s\302\240%%"), text);
}

/**
 * farne_number_to_ratio:
 * @residents_per_person: residents to each person; infinite where nobody is counted
 *
 * Writes a ratio of one person to so many residents.
 *
 * Returns: (transfer full): as `1 : 225` with no-break spaces, or `none` for an infinite one
 */
char *
farne_number_to_ratio (double residents_per_person)
{
  if (!isfinite (residents_per_person))
    return g_strdup (_("none"));

  g_autofree char *text = farne_number_to_text (floor (residents_per_person + 0.5), 0);

  /* Translators: one person to so many residents; the spaces are no-break spaces */
  return g_strdup_printf (_("1\302\240:\302\240%s"), text);
}

/**
 * farne_number_to_json:
 * @value: a finite number
 *
 * Writes a number as JSON has it, the shortest that reads back the same.
 *
 * Returns: (transfer full): as `3411` or `0.503`
 */
char *
farne_number_to_json (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return g_strdup ("null");
  if (value == floor (value) && fabs (value) < 9007199254740992.0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) value);

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }

  return g_strdup (buffer);
}
