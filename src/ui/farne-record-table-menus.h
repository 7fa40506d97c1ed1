/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-record-table.h"

G_BEGIN_DECLS

void farne_record_table_menus_add (FarneRecordTable *self, GtkMenuButton *group, GtkMenuButton *columns, GtkMenuButton *views);

G_END_DECLS
