/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-protect.h"
#include "desk/farne-desk.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_SHEET (farne_record_sheet_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordSheet, farne_record_sheet, FARNE, RECORD_SHEET, GObject)

/* Records as rows of text, which know how they must be handled: what is copied to a spreadsheet. */
FarneRecordSheet *farne_record_sheet_new    (FarneDesk *desk, const FarneKind *kind, GPtrArray *fields);
void              farne_record_sheet_add    (FarneRecordSheet *self, FarneRecord *record);
char             *farne_record_sheet_to_tsv (FarneCleared *sheet);

G_END_DECLS
