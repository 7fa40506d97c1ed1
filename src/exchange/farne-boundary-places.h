/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-boundary-columns.h"
#include "exchange/farne-boundary-remarks.h"
#include "geo/farne-shapes-builder.h"

G_BEGIN_DECLS

/**
 * FarneBoundaryPlaces:
 * @level: the level of the areas
 * @shapes: their shapes
 * @new_areas: (element-type FarneArea): areas among them that the desk file does not know yet
 *
 * A layer's shapes with the places they are of.
 */
typedef struct
{
  const char *level;
  FarneShapes *shapes;
  GPtrArray *new_areas;
} FarneBoundaryPlaces;

gboolean farne_boundary_places_find  (FarneBoundaryPlaces *places, const FarneBoundaryTable *table, const FarneBoundaryColumns *columns, const FarneBoundaryOptions *options, FarneDay on, FarneBoundaryRemarks *remarks, GCancellable *cancellable, GError **error);
void     farne_boundary_places_clear (FarneBoundaryPlaces *places);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FarneBoundaryPlaces, farne_boundary_places_clear)

G_END_DECLS
