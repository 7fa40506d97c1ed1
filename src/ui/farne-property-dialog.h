/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PROPERTY_DIALOG (farne_property_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FarnePropertyDialog, farne_property_dialog, FARNE, PROPERTY_DIALOG, AdwWindow)

/* A provider's list of properties on its way in: mapped where it must be, compared, kept or not. */
void farne_property_dialog_present (GtkWidget *widget, FarneContext *context, const char *path);

G_END_DECLS
