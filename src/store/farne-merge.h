/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

GPtrArray *farne_store_find_same (FarneStore *self, FarneRecord *record, GError **error);
gboolean   farne_store_merge     (FarneStore *self, FarneRecord *stays, FarneRecord *goes, GError **error);

G_END_DECLS
