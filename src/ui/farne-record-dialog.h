/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

/**
 * FarneRecordFunc:
 * @record: a record that was saved
 * @user_data: as given
 *
 * Takes a record that was made in a dialog.
 */
typedef void (*FarneRecordFunc) (FarneRecord *record, gpointer user_data);

void farne_record_dialog_add (GtkWidget *widget, FarneContext *context, const FarneKind *kind, const char *title, FarneRecordFunc func, gpointer object);

G_END_DECLS
