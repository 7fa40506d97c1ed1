/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-postcode-key.h"

#include <string.h>

/* The outward half padded to its longest, then the inward half. */
#define OUTWARD 4
#define INWARD 3
#define LETTERS (OUTWARD + INWARD)
/* A pad, ten digits, twenty-six letters. */
#define BASE 37

static const char shapes[][OUTWARD + 1] = { "A9", "A99", "AA9", "AA99", "A9A", "AA9A" };

static char
get_class (char c)
{
  return g_ascii_isdigit (c) ? '9' : g_ascii_isupper (c) ? 'A' : '?';
}

static gboolean
fits (const char *text, gsize length, const char *shape)
{
  if (strlen (shape) != length)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (get_class (text[i]) != shape[i])
      return FALSE;
  return TRUE;
}

/* The outward half of a postcode, see BS 7666. */
static gboolean
is_outward (const char *text, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (fits (text, length, shapes[i]))
      return TRUE;
  return FALSE;
}

/* Letters and digits in upper case, without spaces; 0 if there are too many or others. */
static gsize
squeeze (const char *text, gsize length, char *letters)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isspace (text[i]))
        continue;
      if (n == LETTERS || !g_ascii_isalnum (text[i]))
        return 0;
      letters[n++] = g_ascii_toupper (text[i]);
    }
  return n;
}

static guint
to_digit (char c)
{
  return g_ascii_isdigit (c) ? c - '0' + 1 : c - 'A' + 11;
}

static char
from_digit (guint digit)
{
  return digit == 0 ? '\0' : digit <= 10 ? '0' + digit - 1 : 'A' + digit - 11;
}

/**
 * farne_postcode_pack:
 * @text: a postcode, spaced and cased anyhow; need not be terminated
 * @length: its bytes
 *
 * A postcode as one number, so that a million of them are found quickly. Numbers are ordered by area,
 * district, sector and unit, read as text.
 *
 * Returns: the number, below 2^37; 0 if @text isn't a postcode
 */
guint64
farne_postcode_pack (const char *text, gsize length)
{
  char letters[LETTERS];
  gsize n = squeeze (text, length, letters);
  gsize outward = n - MIN (n, INWARD);
  guint64 key = 0;

  if (!is_outward (letters, outward) || !fits (letters + outward, n - outward, "9AA"))
    return 0;
  for (gsize i = 0; i < OUTWARD; i++)
    key = key * BASE + (i < outward ? to_digit (letters[i]) : 0);
  for (gsize i = outward; i < n; i++)
    key = key * BASE + to_digit (letters[i]);
  return key;
}

/**
 * farne_postcode_unpack:
 * @key: what farne_postcode_pack() gave
 *
 * The inverse of farne_postcode_pack().
 *
 * Returns: (transfer full) (nullable): the postcode as `TS1 2AB`, or %NULL if @key is none
 */
char *
farne_postcode_unpack (guint64 key)
{
  char letters[LETTERS + 1] = { 0 };
  g_autofree char *text = NULL;

  for (int i = LETTERS - 1; i >= 0; i--, key /= BASE)
    letters[i] = from_digit (key % BASE);
  text = g_strdup_printf ("%.*s %s", OUTWARD, letters, letters + OUTWARD);
  return farne_postcode_pack (text, strlen (text)) != 0 ? g_steal_pointer (&text) : NULL;
}
