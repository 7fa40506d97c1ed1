/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FarneLock FarneLock;

FarneLock *farne_lock_acquire (const char *path, GError **error);
void       farne_lock_release (FarneLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneLock, farne_lock_release)

G_END_DECLS
