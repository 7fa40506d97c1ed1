/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-load-table.h"
#include "exchange/farne-header.h"
#include "model/farne-record.h"

G_BEGIN_DECLS

/**
 * FarneLoadColumns:
 * @sheet: the sheet that holds the records
 * @header: its header; without a row of names, columns go by their letters
 * @first: the first of its lines that is a record
 * @fields: (array): what each column of @header fills, %NULL for nothing
 * @id: the column of the ids of records, or -1
 * @n_found: how many columns fill something
 *
 * Which column of a table is which field of a kind.
 */
typedef struct
{
  const FarneLoadSheet *sheet;
  FarneHeader *header;
  guint first;
  const FarneField **fields;
  int id;
  guint n_found;
} FarneLoadColumns;

FarneLoadColumns *farne_load_columns_find         (const FarneKind *kind, const FarneLoadTable *table, GHashTable *mapping, GHashTable *remembered);
FarneLoadColumns *farne_load_columns_new_in_order (const FarneLoadTable *table, const char *const *names, const FarneKind *kind);
void              farne_load_columns_map          (FarneLoadColumns *columns, const FarneKind *kind, GHashTable *mapping);
GHashTable       *farne_load_columns_get_mapping  (const FarneLoadColumns *columns);
char             *farne_load_columns_sign         (const FarneLoadColumns *columns, const FarneKind *kind);
const FarneField *farne_kind_find_field_by_column (const FarneKind *kind, const char *column);
GPtrArray        *farne_load_columns_list_sample  (const FarneLoadColumns *columns, guint most);
void              farne_load_columns_free         (FarneLoadColumns *columns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneLoadColumns, farne_load_columns_free)

G_END_DECLS
