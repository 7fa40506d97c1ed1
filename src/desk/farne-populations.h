/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-areas.h"
#include "store/farne-store.h"

G_BEGIN_DECLS

gboolean farne_populations_pour (FarneStore *store, FarneAreas *areas, const char *path, gboolean synthetic, GError **error);

G_END_DECLS
