/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

void farne_store_add_doubts (FarneStore *self, FarneRecord *record, GListModel *beside, GPtrArray *problems);

G_END_DECLS
