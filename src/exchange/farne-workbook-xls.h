/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-workbook.h"

G_BEGIN_DECLS

#define FARNE_TYPE_WORKBOOK_XLS (farne_workbook_xls_get_type ())
G_DECLARE_FINAL_TYPE (FarneWorkbookXls, farne_workbook_xls, FARNE, WORKBOOK_XLS, FarneWorkbook)

gboolean farne_workbook_xls_can_read (void);

G_END_DECLS
