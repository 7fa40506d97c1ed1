/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FarnePostcodeColumns:
 * @postcode: the column of postcodes, from 0
 * @easting: of eastings in metres
 * @northing: of northings
 * @authority: of the codes of authorities, or -1
 * @ward: of the codes of wards, or -1
 * @has_header: whether the first row names the columns
 *
 * Where a directory of postcodes has what.
 */
typedef struct
{
  int postcode;
  int easting;
  int northing;
  int authority;
  int ward;
  gboolean has_header;
} FarnePostcodeColumns;

gboolean farne_postcode_columns_find (const char *const *first_row, FarnePostcodeColumns *columns);

G_END_DECLS
