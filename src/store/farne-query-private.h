/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store-private.h"
#include "store/farne-store-query.h"

G_BEGIN_DECLS

GArray  *farne_store_query_ids  (FarneStore *self, const FarneRecordQuery *query, GError **error);
gboolean farne_store_query_keys (FarneStore *self, const FarneRecordQuery *query, gint64 id,
                                 gboolean always, GPtrArray **keys, GError **error);

G_END_DECLS
