/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/farne-import.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_MAPPING_PAGE (farne_mapping_page_get_type ())
G_DECLARE_FINAL_TYPE (FarneMappingPage, farne_mapping_page, FARNE, MAPPING_PAGE, GtkWidget)

/* Asks which column is which, of a table that no layout recognises. */
void     farne_mapping_page_show  (FarneMappingPage *self, FarneContext *context, FarneImport *import);
gboolean farne_mapping_page_apply (FarneMappingPage *self, FarneImportOptions *options);
void     farne_mapping_page_tell  (FarneMappingPage *self, const GError *error);

G_END_DECLS
