/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-text.h"

#include <string.h>

#define DIGITS "0123456789"

/* The symbols "x", "z", "c", "u" and "b" are notes in square brackets alone: "Dorset (U)" is a name. */
static gboolean
is_note (const char *text, gsize length, gboolean square)
{
  static const char *const words[] = { "note", "r", "p", "revised", "provisional", "x", "z", "c", "u", "b" };
  guint n_words = G_N_ELEMENTS (words) - (square ? 0 : 5);
  g_autofree char *inside = g_ascii_strdown (text, length);

  g_strstrip (inside);
  if (inside[0] == '\0' || strspn (inside, "0123456789, ") == strlen (inside))
    return TRUE;

  for (guint i = 0; i < n_words; i++)
    {
      gsize n = strlen (words[i]);

      if (strncmp (inside, words[i], n) == 0 &&
          strspn (inside + n, "0123456789s., ") == strlen (inside + n))
        return TRUE;
    }

  return FALSE;
}

/* Whether there is nothing to tidy, as in most cells; what isn't ASCII is looked at closely. */
static gboolean
is_tidy (const char *text)
{
  char last = ' ';

  for (const char *p = text; *p != '\0'; last = *p++)
    if (!g_ascii_isprint (*p) || (*p == ' ' && last == ' '))
      return FALSE;

  return last != ' ' || *text == '\0';
}

/**
 * farne_text_tidy:
 * @text: any UTF-8 text
 *
 * Trims and makes every run of white space (no-break spaces as well) one space.
 *
 * Returns: (transfer full): the text
 */
char *
farne_text_tidy (const char *text)
{
  GString *tidy;
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  if (is_tidy (text))
    return g_strdup (text);
  tidy = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0x200b || c == 0xfeff)
        {
          gap = tidy->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (tidy, ' ');
      g_string_append_unichar (tidy, c);
      gap = FALSE;
    }

  return g_string_free (tidy, FALSE);
}

/**
 * farne_text_without_notes:
 * @text: a label of a published table
 *
 * Takes footnote marks off the end of a label: `Durham [note 3]`, `Durham (r)`, `People (1)(2)`.
 * Brackets that belong to the name stay: `Kingston upon Hull (City of)`.
 *
 * Returns: (transfer full): the label, tidied
 */
char *
farne_text_without_notes (const char *text)
{
  g_autofree char *label = farne_text_tidy (text);

  for (gsize length = strlen (label); length > 0; length = strlen (label))
    {
      char open = label[length - 1] == ']' ? '[' : label[length - 1] == ')' ? '(' : '\0';
      char *start = open != '\0' ? strrchr (label, open) : NULL;

      if (start == NULL || start == label ||
          !is_note (start + 1, label + length - 1 - (start + 1), open == '['))
        break;
      *start = '\0';
      g_strchomp (label);
    }

  return g_steal_pointer (&label);
}

static gunichar
fold_character (gunichar c)
{
  switch (c)
    {
    case 0x2018: case 0x2019: case '\'': case '.': case '`':
      return 0;
    case '-': case ',': case '/': case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014:
    case '(': case ')': case ':': case ';': case '_':
      return ' ';
    default:
      return c;
    }
}

/* Case and accents away. */
static char *
fold_letters (const char *text)
{
  g_autofree char *normal = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

/**
 * farne_text_fold:
 * @text: a name
 *
 * Folds a name so that spellings of the same name are equal: case, accents, punctuation, hyphens,
 * spaces, and "&" for "and" make no difference.
 *
 * Returns: (transfer full): the folded name
 */
char *
farne_text_fold (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *folded = fold_letters (text);
  g_autoptr (GString) out = g_string_sized_new (strlen (folded) + 1);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = fold_character (g_utf8_get_char (p));

      if (c == '&')
        g_string_append (out, " and ");
      else if (c != 0 && !g_unichar_ismark (c))
        g_string_append_unichar (out, c);
    }

  return farne_text_tidy (out->str);
}

/**
 * farne_text_same:
 * @a: a name
 * @b: another
 *
 * Tells whether two names are spellings of the same, see farne_text_fold().
 *
 * Returns: whether they are
 */
gboolean
farne_text_same (const char *a, const char *b)
{
  g_autofree char *folded_a = farne_text_fold (a);
  g_autofree char *folded_b = farne_text_fold (b);

  return g_str_equal (folded_a, folded_b);
}

/* Two numbers written in digits, of any length; both texts go on behind them. */
static int
compare_digits (const char **a, const char **b)
{
  gsize n_a, n_b;
  int order;

  *a += strspn (*a, "0");
  *b += strspn (*b, "0");
  n_a = strspn (*a, DIGITS);
  n_b = strspn (*b, DIGITS);
  order = n_a != n_b ? (n_a > n_b ? 1 : -1) : strncmp (*a, *b, n_a);
  *a += n_a;
  *b += n_b;

  return order;
}

/**
 * farne_text_compare:
 * @a: a text
 * @b: another
 *
 * Compares as people put titles in order: capitals count as small letters, and what is written in
 * digits as a number, so that `Ward 9` comes before `Ward 10`.
 *
 * Returns: less than, equal to or more than 0
 */
int
farne_text_compare (const char *a, const char *b)
{
  int order = 0;

  while (order == 0 && *a != '\0' && *b != '\0')
    if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
      order = compare_digits (&a, &b);
    else
      order = (guchar) g_ascii_tolower (*a++) - (guchar) g_ascii_tolower (*b++);

  return order != 0 ? order : (guchar) *a - (guchar) *b;
}

/**
 * farne_text_has_word:
 * @folded: a text, folded by farne_text_fold()
 * @word: what is looked for, folded as well
 *
 * Tells whether a word in a text starts like another, as words are looked for while they are typed.
 *
 * Returns: whether one does
 */
gboolean
farne_text_has_word (const char *folded, const char *word)
{
  g_return_val_if_fail (folded != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  for (const char *found = strstr (folded, word); found != NULL; found = strstr (found + 1, word))
    if (found == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_find_prev_char (folded, found))))
      return TRUE;

  return FALSE;
}

/**
 * farne_text_digest:
 * @data: (array length=size): bytes
 * @size: how many
 *
 * Tells the SHA-256 of some bytes, by which large content is addressed.
 *
 * Returns: (transfer full): 64 hexadecimal digits, lower case
 */
char *
farne_text_digest (gconstpointer data, gsize size)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, size);
}
