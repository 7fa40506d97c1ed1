/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-zip.h"

G_BEGIN_DECLS

typedef struct _FarneXlsxStrings FarneXlsxStrings;

/* The shared strings of an XLSX workbook: each text once. */
FarneXlsxStrings *farne_xlsx_strings_read (FarneZip *zip, const char *part, GCancellable *cancellable, GError **error);
void              farne_xlsx_strings_free (FarneXlsxStrings *self);
gboolean          farne_xlsx_strings_get  (FarneXlsxStrings *self, guint64 index, const char **text, gsize *length);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneXlsxStrings, farne_xlsx_strings_free)

G_END_DECLS
