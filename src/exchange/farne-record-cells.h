/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "exchange/farne-figure-table.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_CELLS (farne_record_cells_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordCells, farne_record_cells, FARNE, RECORD_CELLS, GObject)

/* Records on their way out: the same as rows of text and as JSON. A FarneHandled. */
FarneRecordCells *farne_record_cells_new        (const char *name, FarneHandling handling);
void              farne_record_cells_add_column (FarneRecordCells *self, const char *key, gboolean is_number);
void              farne_record_cells_take_row   (FarneRecordCells *self, char **cells, JsonNode *object);
guint             farne_record_cells_get_n_rows (FarneRecordCells *self);

/* What leaves was cleared. */
FarneFigureTable *farne_record_cells_get_cells  (FarneCleared *cleared);
char             *farne_record_cells_to_json    (FarneCleared *cleared);
GPtrArray        *farne_record_cells_list_rows  (FarneCleared *cleared);

G_END_DECLS
