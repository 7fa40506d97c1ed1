/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * The segment of postcodes, version 1; numbers as farne_bytes_add_number() writes them.
 *
 *   "FPCD" version
 *   n_codes { length, code }        the first is empty
 *   n_postcodes { key }             each the step from the one before; from 1 up
 *   4 × { bits, packed numbers }    easting, northing, authority, ward; see farne_bits_pack()
 */
#define FARNE_POSTCODES_MAGIC "FPCD"
#define FARNE_POSTCODES_VERSION 1

enum
{
  FARNE_POSTCODES_EASTING,
  FARNE_POSTCODES_NORTHING,
  FARNE_POSTCODES_AUTHORITY,
  FARNE_POSTCODES_WARD,
  FARNE_POSTCODES_COLUMNS,
};
