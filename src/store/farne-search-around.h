/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-search.h"

G_BEGIN_DECLS

gboolean farne_search_around (FarneStore *store, const char *text, guint most, GPtrArray *hits, GError **error);
char    *farne_search_dup_title (FarneStore *store, const FarneKind *kind, gint64 id, const char *kept);
gboolean farne_hits_have     (GPtrArray *hits, const FarneKind *kind, gint64 id);

G_END_DECLS
