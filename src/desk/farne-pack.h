/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/farne-store.h"

G_BEGIN_DECLS

/**
 * FarnePack:
 * @id: its name, as `north-east`
 * @title: its name for people
 * @folder: where its files are
 *
 * A region pack: a partnership and its region as plain files.
 */
typedef struct
{
  char *id;
  char *title;
  char *folder;
} FarnePack;

void       farne_pack_free (FarnePack *pack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarnePack, farne_pack_free)

GPtrArray *farne_pack_list (void);
FarnePack *farne_pack_find (const char *id, GError **error);
GPtrArray *farne_pack_read (const FarnePack *pack, GError **error);
gboolean   farne_pack_pour (const FarnePack *pack, FarneStore *store, GCancellable *cancellable, GError **error);

G_END_DECLS
