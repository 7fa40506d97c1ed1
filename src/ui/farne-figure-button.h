/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_FIGURE_BUTTON (farne_figure_button_get_type ())
G_DECLARE_FINAL_TYPE (FarneFigureButton, farne_figure_button, FARNE, FIGURE_BUTTON, GtkButton)

/* A headline figure; a click asks where it comes from. */
GtkWidget *farne_figure_button_new          (const FarneHeadline *headline);
void       farne_figure_button_show_origins (FarneFigureButton *self, FarneContext *context, FarneOverview *overview);

G_END_DECLS
