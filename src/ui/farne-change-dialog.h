/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

void farne_change_dialog_present (GtkWidget *widget, FarneContext *context, GPtrArray *records);

G_END_DECLS
