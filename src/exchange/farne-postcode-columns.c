/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-postcode-columns.h"

#include <string.h>

#include "base/farne-postcode-key.h"

/* Code-Point Open as published since 2011: ten columns, no header. */
#define CODE_POINT_COLUMNS 10
#define CODE_POINT_WORST_QUALITY 90

/*
 * Names of columns, best first: of the ONS Postcode Directory in its older and newer form, and of the
 * header that comes beside Code-Point Open. A `#` stands for the two digits of a year.
 */
static const char *const postcode_names[] = { "pcds", "pcd8", "pcd7", "pcd2", "pcd", "postcode",
                                              "pc", NULL };
static const char *const easting_names[] = { "oseast1m", "east1m", "easting", "eastings", "ea",
                                             NULL };
static const char *const northing_names[] = { "osnrth1m", "north1m", "northing", "northings", "no",
                                              NULL };
static const char *const authority_names[] = { "oslaua", "laua", "lad##cd", "admin_district_code",
                                               "dc", NULL };
static const char *const ward_names[] = { "osward", "ward", "wd##cd", "admin_ward_code", "wc",
                                          NULL };

static gboolean
fits (const char *name, const char *pattern)
{
  for (; *pattern != '\0'; name++, pattern++)
    if (*pattern == '#' ? !g_ascii_isdigit (*name) : g_ascii_tolower (*name) != *pattern)
      return FALSE;
  return *name == '\0';
}

static int
find_name (const char *const *row, const char *const *names)
{
  for (guint n = 0; names[n] != NULL; n++)
    for (int i = 0; row[i] != NULL; i++)
      if (fits (row[i], names[n]))
        return i;
  return -1;
}

static gboolean
is_whole (const char *text, guint64 most)
{
  guint64 number;

  return g_ascii_string_to_unsigned (text, 10, 0, most, &number, NULL);
}

static gboolean
is_code_point (const char *const *row)
{
  return g_strv_length ((char **) row) == CODE_POINT_COLUMNS
         && farne_postcode_pack (row[0], strlen (row[0])) != 0
         && is_whole (row[1], CODE_POINT_WORST_QUALITY)
         && is_whole (row[2], G_MAXINT32) && is_whole (row[3], G_MAXINT32);
}

/**
 * farne_postcode_columns_find:
 * @first_row: (array zero-terminated=1): the cells of the first row
 * @columns: (out caller-allocates): where what stands
 *
 * Tells a directory of postcodes by its first row: Code-Point Open by the shape of its cells, the ONS
 * Postcode Directory by its names.
 *
 * Returns: whether it is one
 */
gboolean
farne_postcode_columns_find (const char *const *first_row, FarnePostcodeColumns *columns)
{
  if (is_code_point (first_row))
    {
      *columns = (FarnePostcodeColumns) { 0, 2, 3, 8, 9, FALSE };
      return TRUE;
    }
  *columns = (FarnePostcodeColumns) {
    find_name (first_row, postcode_names), find_name (first_row, easting_names),
    find_name (first_row, northing_names), find_name (first_row, authority_names),
    find_name (first_row, ward_names), TRUE,
  };
  return columns->postcode >= 0 && columns->easting >= 0 && columns->northing >= 0;
}
