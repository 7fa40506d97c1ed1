/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "exchange/farne-record-cells.h"

G_BEGIN_DECLS

/* Columns beside the fields. */
#define FARNE_RECORD_COLUMN_ID "id"
#define FARNE_RECORD_COLUMN_HANDLING "handling"

const char       *farne_field_get_header (const FarneKind *kind, const FarneField *field);
FarneHandling     farne_fields_get_handling (const FarneKind *kind, GPtrArray *fields);
FarneRecordCells *farne_desk_tabulate    (FarneDesk *desk, const FarneKind *kind, GPtrArray *records, GPtrArray *fields, gboolean for_people, GError **error);
JsonNode         *farne_record_to_told_json (FarneRecord *record, GPtrArray *fields);

G_END_DECLS
