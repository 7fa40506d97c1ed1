/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store-private.h"

G_BEGIN_DECLS

gboolean farne_kind_is_searched     (const FarneKind *kind);
char    *farne_kind_make_search_text (const FarneKind *kind, gboolean guarded);
gboolean farne_derived_drop         (FarneDatabase *database, GError **error);
gboolean farne_derived_ensure       (FarneDatabase *database, GError **error);
gboolean farne_derived_ensure_search (FarneDatabase *database, GError **error);
gboolean farne_derived_follow        (FarneDatabase *database, FarneNotice *notice, GError **error);

G_END_DECLS
