/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-record-query.h"
#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FarneGroupCount:
 * @value: what the records of the group have in the field, as farne_record_get_text() writes it; ""
 *   for none
 * @n: how many records
 *
 * A group of the records of a query.
 */
typedef struct
{
  char *value;
  gint64 n;
} FarneGroupCount;

void farne_group_count_free (FarneGroupCount *count);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneGroupCount, farne_group_count_free)

GPtrArray *farne_store_query    (FarneStore *self, const FarneRecordQuery *query, GError **error);
gint64     farne_store_count    (FarneStore *self, const FarneRecordQuery *query, GError **error);
GPtrArray *farne_store_count_by (FarneStore *self, const FarneRecordQuery *query, const FarneField *field, GError **error);

G_END_DECLS
