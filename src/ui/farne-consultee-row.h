/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/farne-consultation.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CONSULTEE_ROW (farne_consultee_row_get_type ())
G_DECLARE_FINAL_TYPE (FarneConsulteeRow, farne_consultee_row, FARNE, CONSULTEE_ROW, GtkWidget)

/* One who was asked about a case: how the answer stands, and the answer itself, typed in place. */
GtkWidget *farne_consultee_row_new    (FarneContext *context, FarneConsultation *consultation);
void       farne_consultee_row_show   (FarneConsulteeRow *self, FarneConsultation *consultation);
gint64     farne_consultee_row_get_id (FarneConsulteeRow *self);

G_END_DECLS
