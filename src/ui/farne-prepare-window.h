/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PREPARE_WINDOW (farne_prepare_window_get_type ())
G_DECLARE_FINAL_TYPE (FarnePrepareWindow, farne_prepare_window, FARNE, PREPARE_WINDOW, AdwWindow)

/* What there is to know before a visit, a monthly look, a meeting; saved as a paper. */
void farne_prepare_window_present (GtkWidget *widget, FarneContext *context);

G_END_DECLS
