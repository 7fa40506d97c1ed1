/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FARNE_BACKUPS_KEPT:
 *
 * How many backups of a file are kept; an older one goes when a newer one is made.
 */
#define FARNE_BACKUPS_KEPT 10

/**
 * FarneBackup:
 * @path: the backup
 * @when: when it was made, in microseconds since 1970-01-01 UTC
 * @size: its size, in bytes
 * @is_replaced: whether it is a file that a restored backup took the place of, and not a backup
 *
 * One backup of a desk file. It is a desk file itself.
 */
typedef struct
{
  char *path;
  gint64 when;
  goffset size;
  gboolean is_replaced;
} FarneBackup;

void farne_backup_free (FarneBackup *backup);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneBackup, farne_backup_free)

gboolean   farne_store_check         (FarneStore *self, GPtrArray *findings, GError **error);
gboolean   farne_store_save_copy     (FarneStore *self, const char *path, GCancellable *cancellable, GError **error);
gboolean   farne_store_back_up       (FarneStore *self, GError **error);
gint64     farne_store_get_backup_age (FarneStore *self);
gboolean   farne_store_drop_from_backups (FarneStore *self, const char *sha256, GError **error);
GPtrArray *farne_backup_list         (const char *path);
gboolean   farne_backup_restore      (const char *backup, const char *path, GError **error);

G_END_DECLS
