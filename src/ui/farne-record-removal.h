/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

/**
 * FarneRemovedFunc:
 * @user_data: as given
 *
 * Called once records were deleted.
 */
typedef void (*FarneRemovedFunc) (gpointer user_data);

void farne_record_removal_ask (GtkWidget *widget, FarneContext *context, GPtrArray *records, FarneRemovedFunc func, gpointer user_data);

G_END_DECLS
