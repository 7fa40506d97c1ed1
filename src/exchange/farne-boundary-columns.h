/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/farne-day.h"
#include "exchange/farne-boundary-reader.h"
#include "exchange/farne-boundary-table.h"

G_BEGIN_DECLS

/**
 * FarneBoundaryColumns:
 * @code: the column of codes
 * @name: the column of names, or -1
 * @parent: the column of the authority's code, or -1
 * @level: (nullable): the level that the codes tell of
 * @year: the year that the columns' names tell, or 0
 *
 * Which column is what.
 */
typedef struct
{
  int code;
  int name;
  int parent;
  const char *level;
  int year;
} FarneBoundaryColumns;

gboolean farne_boundary_columns_find (FarneBoundaryColumns *columns, const FarneBoundaryTable *table, const FarneBoundaryOptions *options, GError **error);

G_END_DECLS
