/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-query-private.h"

G_BEGIN_DECLS

GArray *farne_record_places_follow (FarneStore *store, const FarneRecordQuery *query, GArray *ids,
                                    GArray *changes, GError **error);

G_END_DECLS
