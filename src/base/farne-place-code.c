/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-place-code.h"

#include <string.h>

#include "base/farne-text.h"

/* Upper case, without any spaces. */
static char *
squeeze (const char *text)
{
  g_autofree char *tidy = farne_text_tidy (text);
  g_auto (GStrv) parts = g_strsplit (tidy, " ", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  return g_ascii_strup (joined, -1);
}

static gboolean
fits (const char *text, const char *shape)
{
  for (; *shape != '\0'; text++, shape++)
    {
      if (*shape == 'A' && !g_ascii_isupper (*text))
        return FALSE;
      if (*shape == '9' && !g_ascii_isdigit (*text))
        return FALSE;
    }

  return *text == '\0';
}

/**
 * farne_area_code_is_valid:
 * @code: a code
 *
 * Tells whether a text has the shape of a GSS code: a letter and eight digits.
 *
 * Returns: whether it has
 */
gboolean
farne_area_code_is_valid (const char *code)
{
  return code != NULL && fits (code, "A99999999");
}

/**
 * farne_area_code_tidy:
 * @text: a code as a source writes it
 *
 * Brings a GSS code into its usual form.
 *
 * Returns: (transfer full) (nullable): the code, or %NULL if @text isn't one
 */
char *
farne_area_code_tidy (const char *text)
{
  g_autofree char *code = squeeze (text);

  return farne_area_code_is_valid (code) ? g_steal_pointer (&code) : NULL;
}

/* The outward half of a postcode, see BS 7666: A9, A99, AA9, AA99, A9A, AA9A. */
static gboolean
is_outward (const char *text)
{
  static const char *const shapes[] = { "A9", "A99", "AA9", "AA99", "A9A", "AA9A" };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (fits (text, shapes[i]))
      return TRUE;

  return FALSE;
}

static char *
split_off (const char *text, gsize tail, const char *tail_shape)
{
  g_autofree char *code = squeeze (text);
  gsize length = strlen (code);

  if (length <= tail || !fits (code + length - tail, tail_shape))
    return NULL;

  g_autofree char *outward = g_strndup (code, length - tail);

  return is_outward (outward) ? g_strconcat (outward, " ", code + length - tail, NULL) : NULL;
}

/**
 * farne_postcode_tidy:
 * @text: a postcode, spaced and cased anyhow
 *
 * Brings a postcode into its usual form.
 *
 * Returns: (transfer full) (nullable): as `TS1 2AB`, or %NULL if @text isn't a postcode
 */
char *
farne_postcode_tidy (const char *text)
{
  return split_off (text, 3, "9AA");
}

/**
 * farne_sector_tidy:
 * @text: a postcode sector, spaced and cased anyhow
 *
 * Brings a postcode sector into its usual form.
 *
 * Returns: (transfer full) (nullable): as `TS1 2`, or %NULL if @text isn't a sector
 */
char *
farne_sector_tidy (const char *text)
{
  return split_off (text, 1, "9");
}

/**
 * farne_postcode_get_sector:
 * @postcode: a postcode, spaced and cased anyhow
 *
 * Tells the sector of a postcode.
 *
 * Returns: (transfer full) (nullable): as `TS1 2`, or %NULL if @postcode isn't one
 */
char *
farne_postcode_get_sector (const char *postcode)
{
  g_autofree char *tidy = farne_postcode_tidy (postcode);

  if (tidy == NULL)
    return NULL;

  tidy[strlen (tidy) - 2] = '\0';
  return g_steal_pointer (&tidy);
}
