/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-import-check.h"
#include "exchange/farne-postcode-reader.h"

G_BEGIN_DECLS

JsonNode *farne_import_preview_new        (FarneImport *import, const FarneImportCheck *check);
JsonNode *farne_import_preview_boundaries (FarneBoundaryImport *import);
JsonNode *farne_import_preview_postcodes  (FarnePostcodeImport *import);
char     *farne_import_preview_to_text    (JsonNode *preview);

G_END_DECLS
