/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

/* Where a figure comes from: its releases and their rows. */
void farne_origins_dialog_present (GtkWidget       *widget,
                                   FarneContext    *context,
                                   const FarneView *view,
                                   const char      *area,
                                   FarneDay         day);

G_END_DECLS
