/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_LIST (farne_record_list_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordList, farne_record_list, FARNE, RECORD_LIST, GObject)

FarneRecordList *farne_record_list_new (FarneStore *store, const FarneKind *kind, const char *order_by);

G_END_DECLS
