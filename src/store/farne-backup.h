/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

gboolean   farne_store_check         (FarneStore *self, GPtrArray *findings, GError **error);
gboolean   farne_store_save_copy     (FarneStore *self, const char *path, GCancellable *cancellable, GError **error);
gboolean   farne_store_back_up       (FarneStore *self, GError **error);
GPtrArray *farne_backup_list         (const char *path);
gboolean   farne_backup_restore      (const char *backup, const char *path, GError **error);

G_END_DECLS
