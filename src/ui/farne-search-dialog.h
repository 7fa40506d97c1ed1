/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_SEARCH_DIALOG (farne_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FarneSearchDialog, farne_search_dialog, FARNE, SEARCH_DIALOG, AdwWindow)

/* One field over everything, with what is found while one types; closed by Escape. */
void farne_search_dialog_present (GtkWindow *parent, FarneContext *context, GMenuModel *commands);

G_END_DECLS
