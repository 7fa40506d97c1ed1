/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/farne-store.h"

G_BEGIN_DECLS

gboolean farne_cells_pour (FarneStore *store, const char *path, GError **error);

G_END_DECLS
