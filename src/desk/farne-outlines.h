/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-areas.h"
#include "geo/farne-shapes.h"
#include "model/farne-boundaries.h"
#include "store/farne-store.h"

G_BEGIN_DECLS

#define FARNE_TYPE_OUTLINES (farne_outlines_get_type ())
G_DECLARE_FINAL_TYPE (FarneOutlines, farne_outlines, FARNE, OUTLINES, GObject)

/* The outlines of a desk file: the best of each level at a day, each decoded once. */
FarneOutlines *farne_outlines_new    (FarneStore *store);
FarneShapes   *farne_outlines_find   (FarneOutlines *self, const char *level, FarneDay on, FarneBoundaries **boundaries, GError **error);
FarneShapes   *farne_outlines_join   (FarneOutlines *self, FarneAreas *areas, const char *level, FarneDay on, FarneBoundaries **boundaries, GError **error);
void           farne_outlines_forget (FarneOutlines *self);

G_END_DECLS
