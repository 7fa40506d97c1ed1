/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desk/farne-import-job.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_IMPORT_PREVIEW_PAGE (farne_import_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (FarneImportPreviewPage, farne_import_preview_page, FARNE, IMPORT_PREVIEW_PAGE, GtkWidget)

/* What a file is, before it is kept. "valid" is notified when what is typed becomes right or wrong. */
void     farne_import_preview_page_show     (FarneImportPreviewPage *self, FarneContext *context, FarneImportJob *job);
gboolean farne_import_preview_page_is_valid (FarneImportPreviewPage *self);
gboolean farne_import_preview_page_adds_nothing (FarneImportPreviewPage *self);

G_END_DECLS
