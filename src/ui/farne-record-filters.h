/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desk/farne-desk.h"
#include "store/farne-record-query.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_FILTERS (farne_record_filters_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordFilters, farne_record_filters, FARNE, RECORD_FILTERS, GtkBox)

/* The conditions of a list as chips, each taken away by a click. Emits "changed". */
void                    farne_record_filters_set_query (FarneRecordFilters *self, FarneDesk *desk, const FarneRecordQuery *query);
const FarneRecordQuery *farne_record_filters_get_query (FarneRecordFilters *self);
gboolean                farne_record_filters_add       (FarneRecordFilters *self, const FarneField *field, FarneMatch match, const char *value, GError **error);
const char             *farne_match_get_words          (FarneMatch match, const FarneField *field);

G_END_DECLS
