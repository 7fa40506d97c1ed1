/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

void     farne_store_check_record     (FarneStore *self, FarneRecord *record, GListModel *beside, GPtrArray *problems);
gboolean farne_store_write            (FarneStore *self, FarneRecord *record, GError **error);
gboolean farne_store_check_periods    (FarneStore *self, FarneRecord *record, GError **error);

G_END_DECLS
