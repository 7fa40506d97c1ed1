/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geo/farne-point.h"

G_BEGIN_DECLS

/**
 * FarneAreaIndex:
 *
 * Boxes of areas on a grid: which areas may hold a point.
 */
typedef struct _FarneAreaIndex FarneAreaIndex;

FarneAreaIndex *farne_area_index_new  (const FarneBox *boxes, guint n_boxes);
void            farne_area_index_free (FarneAreaIndex *self);
const guint    *farne_area_index_find (FarneAreaIndex *self, FarnePoint point, guint *n_found);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneAreaIndex, farne_area_index_free)

G_END_DECLS
