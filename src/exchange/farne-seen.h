/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FarneSeen FarneSeen;

/* Remembers keys of numbers, millions of them, by a 64-bit hash. */
FarneSeen *farne_seen_new  (gsize expected);
void       farne_seen_free (FarneSeen *self);
gboolean   farne_seen_add  (FarneSeen *self, const guint *key, guint length);
gboolean   farne_seen_end  (FarneSeen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneSeen, farne_seen_free)

G_END_DECLS
