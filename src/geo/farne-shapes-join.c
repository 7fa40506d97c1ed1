/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "geo/farne-shapes-builder.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "geo/farne-geos.h"
#include "geo/farne-shapes-builder-parts.h"

static GEOSGeometry *
read_area (GEOSContextHandle_t geos, FarneShapes *outlines, guint index)
{
  g_autoptr (GArray) rings = farne_shapes_get_rings (outlines, index, 0);

  return farne_geos_from_rings (geos, rings);
}

/* Takes @whole; NULL is nothing yet. */
static GEOSGeometry *
unite (GEOSContextHandle_t geos, GEOSGeometry *whole, FarneShapes *outlines, guint index)
{
  GEOSGeometry *area = read_area (geos, outlines, index);
  GEOSGeometry *united;

  if (whole == NULL || area == NULL)
    return whole == NULL ? area : whole;
  united = GEOSUnion_r (geos, whole, area);
  GEOSGeom_destroy_r (geos, whole);
  GEOSGeom_destroy_r (geos, area);

  return united;
}

/**
 * farne_shapes_builder_join:
 * @self: a builder
 * @code: the code of the whole
 * @name: (nullable): its name
 * @outlines: outlines
 * @indexes: (array length=n_indexes): which areas of @outlines make up the whole
 * @n_indexes: how many
 * @error: return location
 *
 * Adds an area that is made of others, without the lines between them.
 *
 * Returns: whether they enclose anything
 */
gboolean
farne_shapes_builder_join (FarneShapesBuilder *self,
                           const char         *code,
                           const char         *name,
                           FarneShapes        *outlines,
                           const guint        *indexes,
                           guint               n_indexes,
                           GError            **error)
{
  GEOSContextHandle_t geos = farne_shapes_builder_peek_geos (self);
  GEOSGeometry *whole = NULL;
  gboolean added;

  for (guint i = 0; i < n_indexes; i++)
    whole = unite (geos, whole, outlines, indexes[i]);
  if (whole == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_FAILED, _("The parts of %s can’t be joined."), code);
      return FALSE;
    }
  added = farne_shapes_builder_add_shape (self, code, name, NULL, whole, NULL, error);
  GEOSGeom_destroy_r (geos, whole);

  return added;
}
