/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "store/farne-record-query.h"

G_BEGIN_DECLS

/**
 * FarneSavedView:
 * @name: what it is called; empty for the list as it was left last
 * @query: the question, as farne_record_query_to_text() writes it
 * @columns: names of the fields shown, separated by spaces
 *
 * A list as somebody wants to see it again.
 */
typedef struct
{
  char *name;
  char *query;
  char *columns;
} FarneSavedView;

FarneSavedView *farne_saved_view_new    (const char *name, const FarneRecordQuery *query, const char *const *columns);
void            farne_saved_view_free   (FarneSavedView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneSavedView, farne_saved_view_free)

GPtrArray      *farne_saved_views_list  (FarneStore *store, const FarneKind *kind);
gboolean        farne_saved_views_add   (FarneStore *store, const FarneKind *kind, const FarneSavedView *view, GError **error);
gboolean        farne_saved_views_remove (FarneStore *store, const FarneKind *kind, const char *name, GError **error);

FarneSavedView *farne_list_state_get    (const FarneKind *kind);
void            farne_list_state_keep   (const FarneRecordQuery *query, const char *const *columns);

G_END_DECLS
