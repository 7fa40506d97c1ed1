/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

gboolean farne_demo_pour (FarneStore *store, const char *pack, GCancellable *cancellable, GError **error);

G_END_DECLS
