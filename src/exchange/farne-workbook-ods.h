/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-workbook.h"

G_BEGIN_DECLS

#define FARNE_TYPE_WORKBOOK_ODS (farne_workbook_ods_get_type ())
G_DECLARE_FINAL_TYPE (FarneWorkbookOds, farne_workbook_ods, FARNE, WORKBOOK_ODS, FarneWorkbook)


G_END_DECLS
