/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-workbook.h"
#include "exchange/farne-zip.h"

G_BEGIN_DECLS

/* For the formats alone. */
const char *farne_workbook_get_path  (FarneWorkbook *self);
int         farne_workbook_get_fd    (FarneWorkbook *self);
void        farne_workbook_advance   (FarneWorkbook *self, double done);
void        farne_workbook_add_merge (FarneWorkbook *self, const FarneMerge *merge);
gboolean    farne_workbook_check_row (FarneWorkbook *self, guint row, GError **error);

G_END_DECLS
