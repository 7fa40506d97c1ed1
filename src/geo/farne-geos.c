/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "geo/farne-geos.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"

/* How near the label's place must come to the best, as a part of the area's size. */
#define LABEL_PRECISION 0.01

static void
log_message_cb (const char *message, void *user_data)
{
  g_debug ("GEOS: %s", message);
}

/**
 * farne_geos_new:
 *
 * Starts GEOS for one thread. Its messages go to the debug log.
 *
 * Returns: (transfer full): the handle; free with farne_geos_free()
 */
GEOSContextHandle_t
farne_geos_new (void)
{
  GEOSContextHandle_t geos = GEOS_init_r ();

  GEOSContext_setNoticeMessageHandler_r (geos, log_message_cb, NULL);
  GEOSContext_setErrorMessageHandler_r (geos, log_message_cb, NULL);

  return geos;
}

/**
 * farne_geos_free:
 * @geos: (transfer full): a handle
 *
 * Ends GEOS.
 */
void
farne_geos_free (GEOSContextHandle_t geos)
{
  GEOS_finish_r (geos);
}

static GEOSGeometry *
repair (GEOSContextHandle_t geos, GEOSGeometry *shape, gboolean *repaired)
{
  GEOSGeometry *valid;

  *repaired = GEOSisValid_r (geos, shape) != 1;
  if (!*repaired)
    return shape;

  valid = GEOSMakeValid_r (geos, shape);
  GEOSGeom_destroy_r (geos, shape);

  return valid;
}

/**
 * farne_geos_read_wkb:
 * @geos: a handle
 * @wkb: (array length=size): polygons as well-known binary
 * @size: bytes of @wkb
 * @repaired: (out): whether a ring was invalid and had to be repaired
 * @error: return location for %FARNE_ERROR_UNREADABLE
 *
 * Reads a shape, and repairs rings that cross themselves.
 *
 * Returns: (transfer full): the shape, or %NULL
 */
GEOSGeometry *
farne_geos_read_wkb (GEOSContextHandle_t geos, gconstpointer wkb, gsize size,
                     gboolean *repaired, GError **error)
{
  GEOSWKBReader *reader = GEOSWKBReader_create_r (geos);
  GEOSGeometry *shape = GEOSWKBReader_read_r (geos, reader, wkb, size);

  GEOSWKBReader_destroy_r (geos, reader);
  *repaired = FALSE;
  if (shape != NULL)
    shape = repair (geos, shape, repaired);
  if (shape == NULL)
    g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                         _("A shape is broken beyond repair."));

  return shape;
}

static GEOSGeometry *
make_ring (GEOSContextHandle_t geos, const FarneRing *ring)
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (geos, ring->n_points + 1, 2);

  for (guint i = 0; i <= ring->n_points; i++)
    {
      FarnePoint point = ring->points[i % ring->n_points];

      GEOSCoordSeq_setXY_r (geos, sequence, i, point.x, point.y);
    }

  return GEOSGeom_createLinearRing_r (geos, sequence);
}

static guint
count_holes (GArray *rings, guint outer)
{
  guint n = 0;

  while (outer + 1 + n < rings->len && g_array_index (rings, FarneRing, outer + 1 + n).hole)
    n++;

  return n;
}

static GEOSGeometry *
make_polygon (GEOSContextHandle_t geos, GArray *rings, guint outer, guint n_holes)
{
  g_autofree GEOSGeometry **holes = g_new0 (GEOSGeometry *, n_holes + 1);

  for (guint i = 0; i < n_holes; i++)
    holes[i] = make_ring (geos, &g_array_index (rings, FarneRing, outer + 1 + i));

  return GEOSGeom_createPolygon_r (geos, make_ring (geos, &g_array_index (rings, FarneRing, outer)),
                                   holes, n_holes);
}

/**
 * farne_geos_from_rings:
 * @geos: a handle
 * @rings: (element-type FarneRing): rings, each one that is no hole followed by its holes
 *
 * Returns: (transfer full) (nullable): the polygons, valid
 */
GEOSGeometry *
farne_geos_from_rings (GEOSContextHandle_t geos, GArray *rings)
{
  g_autoptr (GPtrArray) polygons = g_ptr_array_new ();
  GEOSGeometry *shape;
  gboolean repaired;

  for (guint i = 0; i < rings->len;)
    {
      guint n_holes = count_holes (rings, i);

      g_ptr_array_add (polygons, make_polygon (geos, rings, i, n_holes));
      i += 1 + n_holes;
    }
  shape = GEOSGeom_createCollection_r (geos, GEOS_MULTIPOLYGON, (GEOSGeometry **) polygons->pdata,
                                       polygons->len);

  return shape != NULL ? repair (geos, shape, &repaired) : NULL;
}

/**
 * farne_geos_from_points:
 * @geos: a handle
 * @points: (array length=n_points): points
 * @n_points: how many
 *
 * Returns: (transfer full): the points as one shape
 */
GEOSGeometry *
farne_geos_from_points (GEOSContextHandle_t geos, const FarnePoint *points, guint n_points)
{
  g_autofree GEOSGeometry **each = g_new0 (GEOSGeometry *, n_points + 1);

  for (guint i = 0; i < n_points; i++)
    each[i] = GEOSGeom_createPointFromXY_r (geos, points[i].x, points[i].y);

  return GEOSGeom_createCollection_r (geos, GEOS_MULTIPOINT, each, n_points);
}

static void
give_ring (GEOSContextHandle_t geos, const GEOSGeometry *line, gboolean hole,
           FarneGeosProjection projection, FarneGeosFunc func, gpointer user_data)
{
  g_autoptr (GArray) ring = g_array_new (FALSE, FALSE, sizeof (FarneGridPoint));
  const GEOSCoordSequence *sequence = GEOSGeom_getCoordSeq_r (geos, line);
  guint n = 0;

  GEOSCoordSeq_getSize_r (geos, sequence, &n);
  for (guint i = 0; i + 1 < n; i++)
    {
      FarneGridPoint point;
      double x = 0;
      double y = 0;

      GEOSCoordSeq_getXY_r (geos, sequence, i, &x, &y);
      point = farne_grid_point_new (projection != NULL ? projection (x, y) : (FarnePoint) { x, y });
      g_array_append_val (ring, point);
    }

  func (ring, hole, user_data);
}

static void
give_polygon (GEOSContextHandle_t geos, const GEOSGeometry *polygon,
              FarneGeosProjection projection, FarneGeosFunc func, gpointer user_data)
{
  if (GEOSisEmpty_r (geos, polygon))
    return;

  give_ring (geos, GEOSGetExteriorRing_r (geos, polygon), FALSE, projection, func, user_data);
  for (int i = 0; i < GEOSGetNumInteriorRings_r (geos, polygon); i++)
    give_ring (geos, GEOSGetInteriorRingN_r (geos, polygon, i), TRUE, projection, func, user_data);
}

/**
 * farne_geos_each_ring:
 * @geos: a handle
 * @shape: a shape
 * @projection: (nullable): from the shape's coordinates to the unit square, where they differ
 * @func: takes each ring of its polygons, each one that is no hole followed by its holes
 * @user_data: for @func
 *
 * Takes the rings out of a shape. Points and lines in it, as a repair may leave, are passed over.
 */
void
farne_geos_each_ring (GEOSContextHandle_t geos, const GEOSGeometry *shape,
                      FarneGeosProjection projection, FarneGeosFunc func, gpointer user_data)
{
  int type = GEOSGeomTypeId_r (geos, shape);

  if (type == GEOS_POLYGON)
    give_polygon (geos, shape, projection, func, user_data);
  else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION)
    for (int i = 0; i < GEOSGetNumGeometries_r (geos, shape); i++)
      farne_geos_each_ring (geos, GEOSGetGeometryN_r (geos, shape, i), projection, func, user_data);
}

static const GEOSGeometry *
find_largest (GEOSContextHandle_t geos, const GEOSGeometry *shape)
{
  const GEOSGeometry *largest = NULL;
  double most = 0;

  for (int i = 0; i < GEOSGetNumGeometries_r (geos, shape); i++)
    {
      const GEOSGeometry *part = GEOSGetGeometryN_r (geos, shape, i);
      double area = 0;

      GEOSArea_r (geos, part, &area);
      if (area > most)
        {
          most = area;
          largest = part;
        }
    }

  return largest;
}

static double
measure_precision (GEOSContextHandle_t geos, const GEOSGeometry *shape)
{
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  GEOSGeom_getXMin_r (geos, shape, &x0);
  GEOSGeom_getYMin_r (geos, shape, &y0);
  GEOSGeom_getXMax_r (geos, shape, &x1);
  GEOSGeom_getYMax_r (geos, shape, &y1);

  return LABEL_PRECISION * MAX (x1 - x0, y1 - y0);
}

/**
 * farne_geos_find_label:
 * @geos: a handle
 * @shape: polygons
 * @label: (out): the point of the largest of them that is furthest from its border
 *
 * Finds where a name may stand: the pole of inaccessibility, to a hundredth of the area's size.
 *
 * Returns: whether @shape encloses anything
 */
gboolean
farne_geos_find_label (GEOSContextHandle_t geos, const GEOSGeometry *shape, FarnePoint *label)
{
  const GEOSGeometry *largest = find_largest (geos, shape);
  GEOSGeometry *radius;
  gboolean found;

  if (largest == NULL)
    return FALSE;

  radius = GEOSMaximumInscribedCircle_r (geos, largest, measure_precision (geos, largest));
  if (radius == NULL)
    return FALSE;

  found = GEOSCoordSeq_getXY_r (geos, GEOSGeom_getCoordSeq_r (geos, radius), 0,
                                &label->x, &label->y) == 1;
  GEOSGeom_destroy_r (geos, radius);

  return found;
}

/**
 * farne_geos_find_inside:
 * @geos: a handle
 * @shape: polygons
 * @point: (out): a point inside, in the coordinates of @shape
 *
 * Returns: whether there is one
 */
gboolean
farne_geos_find_inside (GEOSContextHandle_t geos, const GEOSGeometry *shape, FarnePoint *point)
{
  GEOSGeometry *inside = GEOSPointOnSurface_r (geos, shape);
  gboolean found;

  if (inside == NULL)
    return FALSE;

  found = GEOSGeomGetX_r (geos, inside, &point->x) == 1
          && GEOSGeomGetY_r (geos, inside, &point->y) == 1;
  GEOSGeom_destroy_r (geos, inside);

  return found;
}
