/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-problems.h"
#include "exchange/farne-workbook.h"
#include "model/farne-postcode-directory.h"

G_BEGIN_DECLS

#define FARNE_TYPE_POSTCODE_IMPORT (farne_postcode_import_get_type ())
G_DECLARE_FINAL_TYPE (FarnePostcodeImport, farne_postcode_import, FARNE, POSTCODE_IMPORT, GObject)

/* Code-Point Open or the ONS Postcode Directory, as a CSV file; nothing is saved yet. */
gboolean                farne_postcode_file_is_one (const char *path);
FarnePostcodeImport    *farne_postcode_import_read (const char *path, FarneDay vintage, FarneProgressFunc progress, gpointer progress_data, GCancellable *cancellable, GError **error);
FarnePostcodeDirectory *farne_postcode_import_get_directory (FarnePostcodeImport *self); /* unsaved, without its segment */
GBytes                 *farne_postcode_import_get_segment   (FarnePostcodeImport *self);
FarneProblems          *farne_postcode_import_get_problems  (FarnePostcodeImport *self);

G_END_DECLS
