/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-workbook.h"

G_BEGIN_DECLS

#define FARNE_TYPE_WORKBOOK_XLSX (farne_workbook_xlsx_get_type ())
G_DECLARE_FINAL_TYPE (FarneWorkbookXlsx, farne_workbook_xlsx, FARNE, WORKBOOK_XLSX, FarneWorkbook)


G_END_DECLS
