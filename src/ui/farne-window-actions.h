/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-window.h"

G_BEGIN_DECLS

void farne_window_actions_install (GtkWidgetClass *widget_class);
void farne_window_actions_update  (FarneWindow *self);

G_END_DECLS
