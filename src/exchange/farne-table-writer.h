/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-protect.h"
#include "analysis/farne-rates.h"
#include "exchange/farne-record-cells.h"
#include "geo/farne-shapes.h"

G_BEGIN_DECLS

/* Writes cleared figures as CSV, JSON, XLSX, ODS or GeoPackage, by the ending of @path; whole or not at all. */
gboolean farne_table_write      (FarneCleared *figures, FarneRates *rates, FarneShapes *shapes, const char *path, GError **error);
/* The same for cleared records; a restricted file can be read by its owner alone. */
gboolean farne_table_write_records (FarneCleared *records, const char *path, GError **error);
char    *farne_table_records_to_csv (FarneCleared *records);

char    *farne_table_to_csv     (FarneCleared *figures, FarneRates *rates);
char    *farne_table_to_json    (FarneCleared *figures, FarneRates *rates);

G_END_DECLS
