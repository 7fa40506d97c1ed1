/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desk/farne-load-job.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_LOAD_DIALOG (farne_load_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FarneLoadDialog, farne_load_dialog, FARNE, LOAD_DIALOG, AdwWindow)

/* A table of records on its way in: read, mapped where it must be, previewed, kept or not. */
void farne_load_dialog_present (GtkWidget *widget, FarneContext *context, FarneLoadJob *job);

G_END_DECLS
