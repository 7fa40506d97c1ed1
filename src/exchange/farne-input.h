/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FarneInput:
 *
 * What a column of a source may say. A mapping made by hand is from these to columns.
 */
typedef enum
{
  FARNE_INPUT_DATE,
  FARNE_INPUT_YEAR,
  FARNE_INPUT_CODE,
  FARNE_INPUT_NAME,
  FARNE_INPUT_REGION,
  FARNE_INPUT_WARD_CODE,
  FARNE_INPUT_WARD,
  FARNE_INPUT_SECTOR,
  FARNE_INPUT_SUPPORT,
  FARNE_INPUT_ACCOMMODATION,
  FARNE_INPUT_NATIONALITY,
  FARNE_INPUT_AGE,
  FARNE_INPUT_SEX,
  FARNE_INPUT_HOUSEHOLD,
  FARNE_INPUT_SCHEME,
  FARNE_INPUT_STATUS,
  FARNE_INPUT_MEASURE,
  FARNE_INPUT_VALUE,
} FarneInput;

#define FARNE_N_INPUTS (FARNE_INPUT_VALUE + 1)

const char *farne_input_get_name      (FarneInput input);
const char *farne_input_get_label     (FarneInput input);
const char *farne_input_get_dimension (FarneInput input);
int         farne_input_find          (const char *name);
int         farne_input_rank          (FarneInput input, const char *folded);
gboolean    farne_input_is_detail     (FarneInput input);
gboolean    farne_input_names_detail  (const char *folded);
char       *farne_input_fold          (const char *header);
const char *farne_input_spell         (FarneInput input, const char *folded);

G_END_DECLS
