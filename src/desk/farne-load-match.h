/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FarneKnown:
 * @record: a record
 * @row: the row of the table it stands in, 0 for one of the file
 * @taken_by: for one of the file, the row that is about it; 0 for none yet
 *
 * A record that a row may be about.
 */
typedef struct
{
  FarneRecord *record;
  guint row;
  guint taken_by;
} FarneKnown;

typedef struct _FarneLoadMatch FarneLoadMatch;

/* Tells which record a row is about. */
FarneLoadMatch *farne_load_match_new       (FarneStore *store, const FarneKind *kind, GError **error);
FarneKnown     *farne_load_match_find_id   (FarneLoadMatch *self, gint64 id);
gboolean        farne_load_match_is_strict (FarneLoadMatch *self);
gboolean        farne_load_match_is_called (FarneLoadMatch *self, FarneRecord *told, FarneRecord *record);
GPtrArray      *farne_load_match_list      (FarneLoadMatch *self, FarneRecord *told);
GPtrArray      *farne_load_match_list_like (FarneLoadMatch *self, FarneRecord *told);
void            farne_load_match_add       (FarneLoadMatch *self, FarneRecord *record, guint row);
char           *farne_load_match_describe  (FarneLoadMatch *self);
void            farne_load_match_free      (FarneLoadMatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneLoadMatch, farne_load_match_free)

G_END_DECLS
