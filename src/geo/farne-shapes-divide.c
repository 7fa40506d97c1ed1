/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "geo/farne-shapes-builder.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "geo/farne-geos.h"
#include "geo/farne-shapes-builder-parts.h"

/* An area on its way to be cells. */
typedef struct
{
  GEOSContextHandle_t geos;
  GEOSGeometry *area;
  GEOSGeometry *sites;
  GEOSGeometry *cells;
} Division;

static void
clear_division (Division *division)
{
  if (division->cells != NULL)
    GEOSGeom_destroy_r (division->geos, division->cells);
  if (division->sites != NULL)
    GEOSGeom_destroy_r (division->geos, division->sites);
  if (division->area != NULL)
    GEOSGeom_destroy_r (division->geos, division->area);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Division, clear_division)

/* Sites in one place would share a cell, so there must be as many cells as sites. */
static gboolean
divide (Division *division, FarneShapes *outlines, guint index, const FarnePoint *points,
        guint n_points)
{
  g_autoptr (GArray) rings = farne_shapes_get_rings (outlines, index, 0);

  division->area = farne_geos_from_rings (division->geos, rings);
  division->sites = farne_geos_from_points (division->geos, points, n_points);
  if (division->area != NULL && division->sites != NULL)
    division->cells = GEOSVoronoiDiagram_r (division->geos, division->sites, division->area, 0, 0);

  return division->cells != NULL
         && (n_points == 1
             || GEOSGetNumGeometries_r (division->geos, division->cells) == (int) n_points);
}

static const GEOSGeometry *
find_cell (Division *division, guint site)
{
  const GEOSGeometry *point = GEOSGetGeometryN_r (division->geos, division->sites, (int) site);

  for (int i = 0; i < GEOSGetNumGeometries_r (division->geos, division->cells); i++)
    {
      const GEOSGeometry *cell = GEOSGetGeometryN_r (division->geos, division->cells, i);

      if (GEOSContains_r (division->geos, cell, point) == 1)
        return cell;
    }

  return NULL;
}

/* The part of the area that belongs to one site; a single site has it all. */
static GEOSGeometry *
cut_cell (Division *division, guint site)
{
  const GEOSGeometry *cell;

  if (GEOSGetNumGeometries_r (division->geos, division->sites) == 1)
    return GEOSGeom_clone_r (division->geos, division->area);

  cell = find_cell (division, site);
  return cell != NULL ? GEOSIntersection_r (division->geos, cell, division->area) : NULL;
}

static gboolean
add_cell (FarneShapesBuilder *self, Division *division, guint site, const char *code,
          const char *name, const char *parent, GError **error)
{
  GEOSGeometry *cell = cut_cell (division, site);
  gboolean added;

  if (cell == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED,
                   _("The cell %s (%s) can't be cut out of %s: its point lies elsewhere."),
                   name, code, parent);
      return FALSE;
    }

  added = farne_shapes_builder_add_shape (self, code, name, parent, cell, NULL, error);
  GEOSGeom_destroy_r (division->geos, cell);

  return added;
}

/**
 * farne_shapes_builder_divide:
 * @self: a builder
 * @outlines: outlines
 * @index: which area of @outlines to divide
 * @points: (array length=n_points): one point in each cell, all different
 * @codes: (array length=n_points): the cells' codes
 * @names: (array length=n_points): their names
 * @n_points: how many cells
 * @error: return location
 *
 * Adds cells of an area: each holds what is nearer to its point than to any other (Voronoi), as far
 * as the area goes. The area becomes their parent.
 *
 * Returns: whether every point has a cell
 */
gboolean
farne_shapes_builder_divide (FarneShapesBuilder *self,
                             FarneShapes        *outlines,
                             guint               index,
                             const FarnePoint   *points,
                             const char *const  *codes,
                             const char *const  *names,
                             guint               n_points,
                             GError            **error)
{
  g_auto (Division) division = { farne_shapes_builder_peek_geos (self) };
  const char *parent = farne_shapes_get_code (outlines, index);

  if (!divide (&division, outlines, index, points, n_points))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED,
                   _("%s can't be divided into cells: every cell needs a point of its own."),
                   parent);
      return FALSE;
    }

  for (guint i = 0; i < n_points; i++)
    if (!add_cell (self, &division, i, codes[i], names[i], parent, error))
      return FALSE;

  return TRUE;
}
