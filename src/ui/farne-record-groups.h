/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desk/farne-desk.h"
#include "store/farne-record-query.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_GROUPS (farne_record_groups_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordGroups, farne_record_groups, FARNE, RECORD_GROUPS, GtkWidget)

/* The groups of a list with how many records each has; one is chosen, or all. Emits "chosen". */
void              farne_record_groups_show      (FarneRecordGroups *self, FarneDesk *desk, const FarneRecordQuery *query, const FarneField *field);
const char       *farne_record_groups_get_value (FarneRecordGroups *self);

G_END_DECLS
