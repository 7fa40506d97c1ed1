/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/farne-draft.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_FORM (farne_record_form_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordForm, farne_record_form, FARNE, RECORD_FORM, GtkWidget)

/*
 * A record as a form, made from its field table. What is typed is kept in the file as a draft until
 * it is saved or discarded. Emits "saved" with the record, and "closed" when it is left.
 */
GtkWidget   *farne_record_form_new         (FarneContext *context);
GtkWidget   *farne_record_form_new_part    (FarneContext *context, const char *const *names, const char *save_label);
gboolean     farne_record_form_edit        (FarneRecordForm *self, FarneRecord *record);
void         farne_record_form_resume      (FarneRecordForm *self, FarneDraft *draft);
FarneRecord *farne_record_form_get_record  (FarneRecordForm *self);
void         farne_record_form_keep        (FarneRecordForm *self);
gboolean     farne_record_form_follow      (FarneRecordForm *self, FarneRecord *record);
void         farne_record_form_focus       (FarneRecordForm *self);

G_END_DECLS
