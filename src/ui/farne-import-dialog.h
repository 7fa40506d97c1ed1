/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_IMPORT_DIALOG (farne_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FarneImportDialog, farne_import_dialog, FARNE, IMPORT_DIALOG, AdwWindow)

/* One file on its way in: read, mapped where it must be, previewed, kept or not. */
GtkWidget *farne_import_dialog_new (GtkWindow *parent, FarneContext *context, const char *path);

G_END_DECLS
