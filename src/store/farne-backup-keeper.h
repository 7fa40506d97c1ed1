/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

#define FARNE_TYPE_BACKUP_KEEPER (farne_backup_keeper_get_type ())
G_DECLARE_FINAL_TYPE (FarneBackupKeeper, farne_backup_keeper, FARNE, BACKUP_KEEPER, GObject)

FarneBackupKeeper *farne_backup_keeper_new      (FarneStore *store, gint64 age);
void               farne_backup_keeper_look     (FarneBackupKeeper *self);
gboolean           farne_backup_keeper_is_at_it (FarneBackupKeeper *self);

G_END_DECLS
