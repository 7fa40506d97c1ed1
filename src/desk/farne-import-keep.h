/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-boundary-reader.h"
#include "exchange/farne-import.h"
#include "exchange/farne-postcode-reader.h"
#include "store/farne-store.h"

G_BEGIN_DECLS

gboolean farne_import_put             (FarneStore *store, FarneImport *import, FarneRelease *revised, GError **error);
gboolean farne_import_keep            (FarneStore *store, FarneImport *import, const FarneImportOptions *options, FarneRelease *revised, GError **error);
gboolean farne_import_keep_boundaries (FarneStore *store, FarneBoundaryImport *import, GError **error);
gboolean farne_import_keep_postcodes  (FarneStore *store, FarnePostcodeImport *import, GError **error);

G_END_DECLS
