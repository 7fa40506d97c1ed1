/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-workbook.h"

G_BEGIN_DECLS

#define FARNE_ROW_MOST_CELLS 16384
#define FARNE_ROW_MOST_ROWS 1048576

typedef struct _FarneRow FarneRow;

/* One row as it is put together: cells, and the texts that must be kept until it is handed on. */
FarneRow   *farne_row_new        (void);
void        farne_row_free       (FarneRow *self);
void        farne_row_clear      (FarneRow *self);
void        farne_row_set_number (FarneRow *self, guint number);
FarneCell  *farne_row_add        (FarneRow *self, guint column, GError **error);
guint       farne_row_get_n      (FarneRow *self);
FarneCell  *farne_row_get_cells  (FarneRow *self);
const char *farne_row_keep_text  (FarneRow *self, const char *text, gsize length);
void        farne_row_set_text   (FarneRow *self, FarneCell *cell, const char *text, gsize length);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneRow, farne_row_free)

G_END_DECLS
