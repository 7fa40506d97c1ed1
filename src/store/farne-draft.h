/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DRAFT (farne_draft_get_type ())
G_DECLARE_FINAL_TYPE (FarneDraft, farne_draft, FARNE, DRAFT, GObject)

/* One record, or several that belong together, being edited. Survives a crash. */
FarneDraft *farne_draft_new         (FarneStore *store);
void        farne_draft_add         (FarneDraft *self, FarneRecord *record);
GListModel *farne_draft_get_records (FarneDraft *self);
GPtrArray  *farne_draft_check       (FarneDraft *self);
gboolean    farne_draft_keep        (FarneDraft *self, GError **error);
gboolean    farne_draft_save        (FarneDraft *self, const char *what, GPtrArray *conflicts, GError **error);
gboolean    farne_draft_discard     (FarneDraft *self, GError **error);
GPtrArray  *farne_draft_list        (FarneStore *store, GError **error);

G_END_DECLS
