/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-day.h"

G_BEGIN_DECLS

/**
 * FarneBandTone:
 * @FARNE_BAND_STRONG: holds fully
 * @FARNE_BAND_SOFT: holds in part, or is planned
 * @FARNE_BAND_WARNING: stands out: has ended, is late
 * @FARNE_BAND_OPEN: nothing yet
 *
 * How a band is inked; each has its words beside it as well.
 */
typedef enum
{
  FARNE_BAND_STRONG,
  FARNE_BAND_SOFT,
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

GArray *farne_band_rows_new  (void);
void    farne_band_rows_add  (GArray *rows, const char *key, const char *name);
void    farne_band_rows_band (GArray *rows, FarneDay from, FarneDay to, FarneBandTone tone, const char *words);

G_END_DECLS
