/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-database.h"

G_BEGIN_DECLS

int      farne_migration_get_latest (void);
gboolean farne_migrate_new          (FarneDatabase *database, GError **error);
gboolean farne_migrate              (FarneDatabase *database, gboolean is_writable, GError **error);
gboolean farne_migration_check      (FarneDatabase *database, gboolean is_writable, GError **error);
gboolean farne_migration_fits       (FarneDatabase *database, int version, gboolean *fits, GError **error);

G_END_DECLS
