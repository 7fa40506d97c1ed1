/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/farne-record-list.h"
#include "ui/farne-context.h"
#include "ui/farne-saved-views.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_TABLE (farne_record_table_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordTable, farne_record_table, FARNE, RECORD_TABLE, GtkWidget)

/*
 * The records of one kind: sorted, filtered, grouped, with the columns that are wanted; several are
 * selected, changed, copied and deleted at once. Opens a record with the window's
 * "win.open-record" and makes one with "win.add-record".
 */
GtkWidget              *farne_record_table_new          (FarneContext *context, const FarneKind *kind);
FarneContext           *farne_record_table_get_context  (FarneRecordTable *self);
const FarneKind        *farne_record_table_get_kind     (FarneRecordTable *self);
const FarneRecordQuery *farne_record_table_get_query    (FarneRecordTable *self);
gboolean                farne_record_table_show_query   (FarneRecordTable *self, const char *text, const char *columns, GError **error);
char                  **farne_record_table_get_columns  (FarneRecordTable *self);
void                    farne_record_table_set_columns  (FarneRecordTable *self, const char *const *names);
const FarneField       *farne_record_table_get_group    (FarneRecordTable *self);
void                    farne_record_table_set_group    (FarneRecordTable *self, const FarneField *field);
const char             *farne_record_table_get_order    (FarneRecordTable *self);
void                    farne_record_table_set_order    (FarneRecordTable *self, const char *order);
GPtrArray              *farne_record_table_list_selected (FarneRecordTable *self);
GPtrArray              *farne_record_table_list_fields  (FarneRecordTable *self);
guint                   farne_record_table_get_n_selected (FarneRecordTable *self);
void                    farne_record_table_select_at    (FarneRecordTable *self, double x, double y);
void                    farne_record_table_focus        (FarneRecordTable *self);

G_END_DECLS
