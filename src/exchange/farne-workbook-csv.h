/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-workbook.h"

G_BEGIN_DECLS

#define FARNE_TYPE_WORKBOOK_CSV (farne_workbook_csv_get_type ())
G_DECLARE_FINAL_TYPE (FarneWorkbookCsv, farne_workbook_csv, FARNE, WORKBOOK_CSV, FarneWorkbook)

G_END_DECLS
