/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-backup.h"
#include "store/farne-database.h"

G_BEGIN_DECLS

gboolean farne_backup_make   (FarneDatabase *database, GError **error);
gboolean farne_backup_if_due (FarneStore *self, GError **error);
char    *farne_copy_make     (FarneDatabase *database, const char *path, gboolean is_new_copy,
                              GCancellable *cancellable, GError **error);
gboolean farne_copy_is_sound (const char *path, GError **error);

G_END_DECLS
