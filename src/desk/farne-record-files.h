/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

GPtrArray *farne_record_files_read (const char *const *folders, GPtrArray *known, GError **error);
gboolean   farne_record_files_pour (FarneStore *store, GPtrArray *records, GCancellable *cancellable, GError **error);

G_END_DECLS
