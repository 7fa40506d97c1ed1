/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The menu of a scene view: its table twin, copy, save. */
void farne_scene_actions_install (GtkWidgetClass *widget_class);
void farne_scene_actions_popup   (GtkWidget *widget, GtkWidget **menu, double x, double y);

G_END_DECLS
