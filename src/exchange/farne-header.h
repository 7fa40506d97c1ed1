/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-input.h"

G_BEGIN_DECLS

/**
 * FarneHeader:
 * @row: the row in the sheet, from 1
 * @n: how many columns
 * @names: their names as they stand; a column without one is called by its letter
 * @folded: the same, folded; "" for a column without a name
 *
 * The header row of a table.
 */
typedef struct
{
  guint row;
  guint n;
  char **names;
  char **folded;
} FarneHeader;

FarneHeader *farne_header_new       (guint row, const char *const *cells);
void         farne_header_free      (FarneHeader *self);
int          farne_header_find      (const FarneHeader *self, FarneInput input);
int          farne_header_find_name (const FarneHeader *self, const char *name);
char       **farne_header_list_tellable (const FarneHeader *self);
gboolean     farne_header_tells_detail (const FarneHeader *self);
guint        farne_header_count     (const FarneHeader *self);
char        *farne_header_sign      (const FarneHeader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneHeader, farne_header_free)

G_END_DECLS
