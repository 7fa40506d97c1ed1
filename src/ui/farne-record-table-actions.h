/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-record-table.h"

G_BEGIN_DECLS

void farne_record_table_actions_install (GtkWidgetClass *widget_class);
void farne_record_table_actions_update  (FarneRecordTable *self);
void farne_record_table_actions_popup   (FarneRecordTable *self, GtkWidget **menu, double x, double y);

G_END_DECLS
