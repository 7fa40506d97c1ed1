/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-record-query.h"
#include "store/farne-store.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_LIST (farne_record_list_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordList, farne_record_list, FARNE, RECORD_LIST, GObject)

FarneRecordList *farne_record_list_new           (FarneStore *store, const FarneKind *kind, const char *order_by);
FarneRecordList *farne_record_list_new_for_query (FarneStore *store, const FarneRecordQuery *query);
gboolean         farne_record_list_set_query     (FarneRecordList *self, const FarneRecordQuery *query, GError **error);
const FarneRecordQuery *farne_record_list_get_query (FarneRecordList *self);
gboolean         farne_record_list_find          (FarneRecordList *self, gint64 id, guint *position);
gint64           farne_record_list_get_id        (FarneRecordList *self, guint position);

G_END_DECLS
