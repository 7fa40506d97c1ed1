/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desk/farne-load-job.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_LOAD_PREVIEW_PAGE (farne_load_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (FarneLoadPreviewPage, farne_load_preview_page, FARNE, LOAD_PREVIEW_PAGE, GtkWidget)

/* What a table of records brings, before it is kept. */
void farne_load_preview_page_show (FarneLoadPreviewPage *self, FarneContext *context, FarneLoadJob *job);

G_END_DECLS
