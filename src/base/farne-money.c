/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-money.h"

#include "base/farne-number.h"

/**
 * farne_money_to_column_text:
 * @pence: an amount in pence
 * @exact: whether pence are written
 *
 * Writes an amount for a column, of which either all amounts have pence or none: `£8,520.00` where
 * @exact, else `£8,520`.
 *
 * Returns: (transfer full): the text
 */
char *
farne_money_to_column_text (gint64 pence, gboolean exact)
{
  const double pounds = (pence < 0 ? -(double) pence : (double) pence) / 100;
  g_autofree char *text = farne_number_to_text (pounds, exact ? 2 : 0);

  return g_strconcat (pence < 0 ? "−£" : "£", text, NULL);
}

/**
 * farne_money_to_text:
 * @pence: an amount in pence
 *
 * Writes an amount for reading: whole pounds without pence, as `£8,520`, and `−£12.50` below nought.
 *
 * Returns: (transfer full): the text
 */
char *
farne_money_to_text (gint64 pence)
{
  return farne_money_to_column_text (pence, pence % 100 != 0);
}
