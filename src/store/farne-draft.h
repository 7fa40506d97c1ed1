/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FarneConflict:
 * @record: the record of the draft
 * @field: the field that both changed, or %NULL if the record was deleted underneath
 * @mine: its value in the draft, as text
 * @theirs: (nullable): its value in the file, as text
 *
 * Where the file changed underneath a draft in a way that can't be merged.
 */
typedef struct
{
  FarneRecord *record;
  const FarneField *field;
  char *mine;
  char *theirs;
} FarneConflict;

void farne_conflict_free (FarneConflict *conflict);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneConflict, farne_conflict_free)

#define FARNE_TYPE_DRAFT (farne_draft_get_type ())
G_DECLARE_FINAL_TYPE (FarneDraft, farne_draft, FARNE, DRAFT, GObject)

/* One record, or several that belong together, being edited. Survives a crash. */
FarneDraft *farne_draft_new         (FarneStore *store);
void        farne_draft_add         (FarneDraft *self, FarneRecord *record);
GListModel *farne_draft_get_records (FarneDraft *self);
GPtrArray  *farne_draft_check       (FarneDraft *self);
gboolean    farne_draft_keep        (FarneDraft *self, GError **error);
gboolean    farne_draft_save        (FarneDraft *self, const char *what, GPtrArray *conflicts, GError **error);
void        farne_draft_settle      (FarneDraft *self, FarneConflict *conflict, gboolean take_mine);
gboolean    farne_draft_discard     (FarneDraft *self, GError **error);
GPtrArray  *farne_draft_list        (FarneStore *store, GError **error);
FarneDraft *farne_draft_find        (FarneStore *store, const FarneKind *kind, gint64 id);

G_END_DECLS
