/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_PICKER (farne_record_picker_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordPicker, farne_record_picker, FARNE, RECORD_PICKER, GtkWidget)

/*
 * A record found by typing part of it, or made in place. Emits "picked" when another is chosen, or
 * none, or when what stands there is no record.
 */
GtkWidget   *farne_record_picker_new         (FarneContext *context, const FarneKind *kind, const char *label);
void         farne_record_picker_set_record  (FarneRecordPicker *self, FarneRecord *record);
FarneRecord *farne_record_picker_get_record  (FarneRecordPicker *self);
char        *farne_record_picker_dup_unknown (FarneRecordPicker *self);

G_END_DECLS
