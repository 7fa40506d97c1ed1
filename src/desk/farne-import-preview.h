/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-import-check.h"
#include "exchange/farne-postcode-reader.h"

G_BEGIN_DECLS

/* Findings told in lines, unless all are asked for. */
#define FARNE_PREVIEW_FINDINGS 20

JsonNode *farne_import_preview_new        (FarneImport *import, const FarneImportCheck *check, guint most);
JsonNode *farne_import_preview_unmapped   (FarneImport *import, const char *file_name);
JsonNode *farne_import_preview_boundaries (FarneBoundaryImport *import, guint most);
JsonNode *farne_import_preview_postcodes  (FarnePostcodeImport *import, guint most);
char     *farne_import_preview_to_text    (JsonNode *preview, const char *rest);

G_END_DECLS
