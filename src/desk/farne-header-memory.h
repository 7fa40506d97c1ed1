/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

/* Mappings of columns made by hand, remembered by the header row they were made for. */
gboolean    farne_header_memory_keep (FarneStore *store, const char *signature, const char *layout, GHashTable *mapping, const char *settings, GError **error);
GHashTable *farne_header_memory_list (FarneStore *store, const char *layout);

G_END_DECLS
