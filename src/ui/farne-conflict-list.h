/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desk/farne-desk.h"
#include "store/farne-draft.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CONFLICT_LIST (farne_conflict_list_get_type ())
G_DECLARE_FINAL_TYPE (FarneConflictList, farne_conflict_list, FARNE, CONFLICT_LIST, GtkBox)

/* What was changed elsewhere while it was edited here: mine or theirs, field by field. Emits "settled". */
void farne_conflict_list_show (FarneConflictList *self, FarneDesk *desk, FarneDraft *draft, GPtrArray *conflicts);

G_END_DECLS
