/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-band-rows.h"

static void
clear_band (gpointer data)
{
  g_free (((FarneBand *) data)->words);
}

static void
clear_row (gpointer data)
{
  FarneBandRow *row = data;

  g_free (row->key);
  g_free (row->name);
  g_array_unref (row->bands);
}

/**
 * farne_band_rows_new:
 *
 * Makes an empty list of rows.
 *
 * Returns: (transfer full) (element-type FarneBandRow): the rows
 */
GArray *
farne_band_rows_new (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (FarneBandRow));

  g_array_set_clear_func (rows, clear_row);
  return rows;
}

/**
 * farne_band_rows_add:
 * @rows: (element-type FarneBandRow): rows
 * @key: what the row stands for, as the code of an authority
 * @name: its name
 *
 * Adds a row without a band.
 */
void
farne_band_rows_add (GArray *rows, const char *key, const char *name)
{
  FarneBandRow row = { g_strdup (key), g_strdup (name),
                       g_array_new (FALSE, FALSE, sizeof (FarneBand)) };

  g_array_set_clear_func (row.bands, clear_band);
  g_array_append_val (rows, row);
}

/**
 * farne_band_rows_band:
 * @rows: (element-type FarneBandRow): rows, at least one
 * @from: the first day, or %FARNE_DAY_NONE for "always so far"
 * @to: the last day, or %FARNE_DAY_NONE for "until further notice"
 * @tone: how it is inked
 * @words: what it stands for
 *
 * Adds a band to the last row.
 */
void
farne_band_rows_band (GArray *rows, FarneDay from, FarneDay to, FarneBandTone tone,
                      const char *words)
{
  FarneBand band = { from, to, tone, g_strdup (words) };

  g_return_if_fail (rows->len > 0);

  g_array_append_val (g_array_index (rows, FarneBandRow, rows->len - 1).bands, band);
}

/**
 * farne_band_chart_new:
 * @title: what it shows
 * @from: the first day shown
 * @to: the last day shown
 * @on: the day that is marked
 * @handling: how careful one must be with it
 *
 * Makes a chart without rows.
 *
 * Returns: (transfer full): the chart
 */
FarneBandChart *
farne_band_chart_new (const char *title, FarneDay from, FarneDay to, FarneDay on,
                      FarneHandling handling)
{
  FarneBandChart *self = g_new (FarneBandChart, 1);

  *self = (FarneBandChart) { g_strdup (title), farne_band_rows_new (), from, to, on, handling,
                              FALSE };
  return self;
}

/**
 * farne_band_chart_free:
 * @self: (transfer full): a chart
 *
 * Frees it.
 */
void
farne_band_chart_free (FarneBandChart *self)
{
  g_free (self->title);
  g_array_unref (self->rows);
  g_free (self);
}
