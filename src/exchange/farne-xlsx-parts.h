/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-zip.h"

G_BEGIN_DECLS

/**
 * FarneXlsxSheet:
 * @name: its name
 * @part: its part in the archive
 *
 * A sheet of an XLSX workbook.
 */
typedef struct
{
  char *name;
  char *part;
} FarneXlsxSheet;

/**
 * FarneXlsxParts:
 * @sheets: (element-type FarneXlsxSheet): the sheets in order
 * @strings: (nullable): the part of shared strings
 * @since_1904: whether dates count from 1904
 * @day_styles: (array length=n_styles): for each cell style, whether its number is a day
 * @n_styles: how many
 *
 * What the parts around the sheets of an XLSX workbook say (ECMA-376 part 1).
 */
typedef struct
{
  GPtrArray *sheets;
  char *strings;
  gboolean since_1904;
  gboolean *day_styles;
  guint n_styles;
} FarneXlsxParts;

FarneXlsxParts *farne_xlsx_parts_read (FarneZip *zip, GError **error);
void            farne_xlsx_parts_free (FarneXlsxParts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneXlsxParts, farne_xlsx_parts_free)

G_END_DECLS
