/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_FIELD_ROW (farne_field_row_get_type ())
G_DECLARE_FINAL_TYPE (FarneFieldRow, farne_field_row, FARNE, FIELD_ROW, GtkWidget)

/*
 * One field of a record being edited: its name, what it is typed into, and what is said of it. Writes
 * into the record as one types. Emits "edited".
 */
GtkWidget        *farne_field_row_new          (FarneContext *context, FarneRecord *record, const FarneField *field);
const FarneField *farne_field_row_get_field    (FarneFieldRow *self);
const char       *farne_field_row_get_wrong    (FarneFieldRow *self);
gboolean          farne_field_row_is_touched   (FarneFieldRow *self);
void              farne_field_row_set_problem  (FarneFieldRow *self, const char *text, gboolean is_error);
void              farne_field_row_reload       (FarneFieldRow *self);
void              farne_field_row_focus        (FarneFieldRow *self);

G_END_DECLS
