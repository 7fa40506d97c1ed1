/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-day.h"
#include "facts/farne-handled.h"

G_BEGIN_DECLS

/**
 * FarneBandTone:
 * @FARNE_BAND_STRONG: holds fully
 * @FARNE_BAND_SOFT: holds in part, or is planned
 * @FARNE_BAND_OUTLINED: is agreed, and doesn't hold yet
 * @FARNE_BAND_ENDED: has ended
 * @FARNE_BAND_WARNING: must be seen to, as what is late
 * @FARNE_BAND_OPEN: nothing yet
 *
 * How a band is inked; each has a pattern of its own, and its words beside it as well.
 */
typedef enum
{
  FARNE_BAND_STRONG,
  FARNE_BAND_SOFT,
  FARNE_BAND_OUTLINED,
  FARNE_BAND_ENDED,
  FARNE_BAND_WARNING,
  FARNE_BAND_OPEN,
} FarneBandTone;

/**
 * FarneBand:
 * @from: its first day, or %FARNE_DAY_NONE
 * @to: its last day, or %FARNE_DAY_NONE
 * @tone: how it is inked
 * @words: what it stands for
 *
 * A time in a row. One of a single day is drawn as a point.
 */
typedef struct
{
  FarneDay from;
  FarneDay to;
  FarneBandTone tone;
  char *words;
} FarneBand;

/**
 * FarneBandRow:
 * @key: what it stands for
 * @name: its name
 * @bands: (element-type FarneBand): its times, in order
 *
 * A row of times.
 */
typedef struct
{
  char *key;
  char *name;
  GArray *bands;
} FarneBandRow;

/**
 * FarneBandChart:
 * @title: what it shows
 * @rows: (element-type FarneBandRow): the rows
 * @from: the first day shown
 * @to: the last day shown
 * @on: the day that is marked
 * @handling: how careful one must be with it
 * @is_history: whether it tells what held since when: bands without an end stop on the marked day, what
 *   is known of later is drawn paler, and a key tells the bands apart
 *
 * Rows of times on one line of years.
 */
typedef struct
{
  char *title;
  GArray *rows;
  FarneDay from;
  FarneDay to;
  FarneDay on;
  FarneHandling handling;
  gboolean is_history;
} FarneBandChart;

GArray *farne_band_rows_new  (void);
void    farne_band_rows_add  (GArray *rows, const char *key, const char *name);
void    farne_band_rows_band (GArray *rows, FarneDay from, FarneDay to, FarneBandTone tone, const char *words);

FarneBandChart *farne_band_chart_new  (const char *title, FarneDay from, FarneDay to, FarneDay on, FarneHandling handling);
void            farne_band_chart_free (FarneBandChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneBandChart, farne_band_chart_free)

G_END_DECLS
