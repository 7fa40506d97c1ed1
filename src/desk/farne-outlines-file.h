/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-areas.h"
#include "geo/farne-shapes.h"
#include "model/farne-boundaries.h"
#include "store/farne-store.h"

G_BEGIN_DECLS

gboolean farne_outlines_file_pour (FarneStore *store, FarneAreas *areas, const char *path, GCancellable *cancellable, GError **error);
gboolean farne_outlines_save      (FarneStore *store, FarneBoundaries *boundaries, FarneShapes *shapes, GError **error);

G_END_DECLS
