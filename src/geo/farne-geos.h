/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <geos_c.h>
#include <gio/gio.h>

#include "geo/farne-arc.h"
#include "geo/farne-shapes.h"

G_BEGIN_DECLS

/**
 * FarneGeosFunc:
 * @ring: (element-type FarneGridPoint): a ring
 * @hole: whether it is a hole
 * @user_data: as given
 *
 * Takes one ring.
 */
typedef void (*FarneGeosFunc) (GArray *ring, gboolean hole, gpointer user_data);

typedef FarnePoint (*FarneGeosProjection) (double x, double y);

/* GEOS, reentrant, speaking GError: what the builder needs of it. */
GEOSContextHandle_t farne_geos_new          (void);
void                farne_geos_free         (GEOSContextHandle_t geos);
GEOSGeometry       *farne_geos_read_wkb     (GEOSContextHandle_t geos, gconstpointer wkb, gsize size, gboolean *repaired, GError **error);
GEOSGeometry       *farne_geos_from_rings   (GEOSContextHandle_t geos, GArray *rings);
GEOSGeometry       *farne_geos_from_points  (GEOSContextHandle_t geos, const FarnePoint *points, guint n_points);
void                farne_geos_each_ring    (GEOSContextHandle_t geos, const GEOSGeometry *shape, FarneGeosProjection projection, FarneGeosFunc func, gpointer user_data);
gboolean            farne_geos_find_inside  (GEOSContextHandle_t geos, const GEOSGeometry *shape, FarnePoint *point);
gboolean            farne_geos_find_label   (GEOSContextHandle_t geos, const GEOSGeometry *shape, FarnePoint *label);

G_END_DECLS
