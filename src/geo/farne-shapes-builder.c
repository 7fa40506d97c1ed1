/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "geo/farne-shapes-builder.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "geo/farne-geos.h"
#include "geo/farne-noding.h"
#include "geo/farne-shapes-builder-parts.h"
#include "geo/farne-shapes-parts.h"

/* A ring on its way into the topology. */
typedef struct
{
  FarneShapeArea *area;
  gboolean hole;
} Draft;

struct _FarneShapesBuilder
{
  GObject parent_instance;

  GEOSContextHandle_t geos;
  GPtrArray *areas;
  GHashTable *by_code;
  GPtrArray *rings;
  GArray *drafts;
};

G_DEFINE_FINAL_TYPE (FarneShapesBuilder, farne_shapes_builder, G_TYPE_OBJECT)

typedef struct
{
  FarneShapesBuilder *builder;
  FarneShapeArea *area;
  guint n_rings;
} Target;

static void
farne_shapes_builder_finalize (GObject *object)
{
  FarneShapesBuilder *self = FARNE_SHAPES_BUILDER (object);

  farne_geos_free (self->geos);
  g_ptr_array_unref (self->areas);
  g_hash_table_unref (self->by_code);
  g_ptr_array_unref (self->rings);
  g_array_unref (self->drafts);

  G_OBJECT_CLASS (farne_shapes_builder_parent_class)->finalize (object);
}

static void
farne_shapes_builder_class_init (FarneShapesBuilderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_shapes_builder_finalize;
}

static void
farne_shapes_builder_init (FarneShapesBuilder *self)
{
  self->geos = farne_geos_new ();
  self->areas = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_shape_area_free);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
}

/**
 * farne_shapes_builder_new:
 *
 * Returns: (transfer full): a builder without an area
 */
FarneShapesBuilder *
farne_shapes_builder_new (void)
{
  return g_object_new (FARNE_TYPE_SHAPES_BUILDER, NULL);
}

static FarneShapeArea *
find_or_add_area (FarneShapesBuilder *self, const char *code, const char *name, const char *parent)
{
  FarneShapeArea *area = g_hash_table_lookup (self->by_code, code);

  if (area == NULL)
    {
      area = farne_shape_area_new (code, name, parent);
      g_hash_table_insert (self->by_code, area->code, area);
      g_ptr_array_add (self->areas, area);
    }

  return area;
}

static void
take_ring_cb (GArray *ring, gboolean hole, gpointer user_data)
{
  Target *target = user_data;
  Draft draft = { target->area, hole };

  g_ptr_array_add (target->builder->rings, g_array_ref (ring));
  g_array_append_val (target->builder->drafts, draft);
  target->n_rings++;
}

/**
 * farne_shapes_builder_peek_geos:
 * @self: a builder
 *
 * Returns: (transfer none): the GEOS that shapes for @self are made with
 */
GEOSContextHandle_t
farne_shapes_builder_peek_geos (FarneShapesBuilder *self)
{
  return self->geos;
}

/**
 * farne_shapes_builder_add_shape:
 * @self: a builder
 * @code: the area's code
 * @name: (nullable): its name
 * @parent: (nullable): the code of the area that it lies in
 * @shape: polygons
 * @projection: (nullable): from the coordinates of @shape to the unit square, where they differ
 * @error: return location for %FARNE_ERROR_UNREADABLE
 *
 * Adds the polygons of one area.
 *
 * Returns: whether they enclose anything
 */
gboolean
farne_shapes_builder_add_shape (FarneShapesBuilder *self,
                                const char         *code,
                                const char         *name,
                                const char         *parent,
                                const GEOSGeometry *shape,
                                FarneGeosProjection projection,
                                GError            **error)
{
  Target target = { self };

  if (GEOSGeomTypeId_r (self->geos, shape) >= GEOS_POLYGON && !GEOSisEmpty_r (self->geos, shape))
    {
      target.area = find_or_add_area (self, code, name, parent);
      farne_geos_each_ring (self->geos, shape, projection, take_ring_cb, &target);
    }
  if (target.n_rings > 0)
    return TRUE;

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("The shape of %s (%s) encloses no area."), name != NULL ? name : "", code);
  return FALSE;
}

/**
 * farne_shapes_builder_add_wkb:
 * @self: a builder
 * @code: the area's code; an area added again gets further polygons
 * @name: (nullable): its name
 * @parent: (nullable): the code of the area that it lies in
 * @wkb: (array length=size): polygons as well-known binary, in longitude and latitude on WGS 84
 * @size: bytes of @wkb
 * @repaired: (out) (optional): whether a ring was invalid and had to be repaired
 * @error: return location for %FARNE_ERROR_UNREADABLE
 *
 * Adds the polygons of one area.
 *
 * Returns: whether they enclose anything
 */
gboolean
farne_shapes_builder_add_wkb (FarneShapesBuilder *self,
                              const char         *code,
                              const char         *name,
                              const char         *parent,
                              gconstpointer       wkb,
                              gsize               size,
                              gboolean           *repaired,
                              GError            **error)
{
  gboolean was_invalid = FALSE;
  GEOSGeometry *shape;
  gboolean added;

  g_return_val_if_fail (FARNE_IS_SHAPES_BUILDER (self) && code != NULL, FALSE);

  shape = farne_geos_read_wkb (self->geos, wkb, size, &was_invalid, error);
  if (repaired != NULL)
    *repaired = was_invalid;
  if (shape == NULL)
    return FALSE;

  added = farne_shapes_builder_add_shape (self, code, name, parent, shape,
                                          farne_point_from_degrees, error);
  GEOSGeom_destroy_r (self->geos, shape);

  return added;
}

/**
 * farne_shapes_builder_find_inside:
 * @self: a builder
 * @wkb: (array length=size): polygons as well-known binary, in longitude and latitude on WGS 84
 * @size: bytes of @wkb
 * @point: (out): a point inside
 *
 * Finds a point that certainly lies inside, as needed to tell in which area a shape lies. Nothing
 * is added to @self.
 *
 * Returns: whether there is one
 */
gboolean
farne_shapes_builder_find_inside (FarneShapesBuilder *self,
                                  gconstpointer       wkb,
                                  gsize               size,
                                  FarnePoint         *point)
{
  gboolean repaired;
  GEOSGeometry *shape;
  gboolean found;

  g_return_val_if_fail (FARNE_IS_SHAPES_BUILDER (self), FALSE);

  shape = farne_geos_read_wkb (self->geos, wkb, size, &repaired, NULL);
  if (shape == NULL)
    return FALSE;

  found = farne_geos_find_inside (self->geos, shape, point);
  GEOSGeom_destroy_r (self->geos, shape);
  if (found)
    *point = farne_point_from_degrees (point->x, point->y);

  return found;
}

static FarnePoint
find_label (FarneShapesBuilder *self, GArray *rings)
{
  GEOSGeometry *shape = farne_geos_from_rings (self->geos, rings);
  FarnePoint label = g_array_index (rings, FarneRing, 0).points[0];

  if (shape != NULL)
    {
      farne_geos_find_label (self->geos, shape, &label);
      GEOSGeom_destroy_r (self->geos, shape);
    }

  return label;
}

/* Labels are found on the shapes as they are kept, so that they are the same after every reading. */
static void
place_labels (FarneShapesBuilder *self, FarneShapes *shapes)
{
  for (guint i = 0; i < self->areas->len; i++)
    {
      g_autoptr (GArray) rings = farne_shapes_get_rings (shapes, i, 0);
      FarneShapeArea *area = self->areas->pdata[i];

      area->label = farne_grid_point_new (find_label (self, rings));
    }
}

/* Leaves out rings that enclose nothing on the grid, with the holes in them. */
static void
drop_empty_rings (FarneShapesBuilder *self, GPtrArray *rings)
{
  gboolean drop = FALSE;

  for (guint i = 0; i < rings->len;)
    {
      gboolean hole = g_array_index (self->drafts, Draft, i).hole;
      gboolean empty = ((GArray *) rings->pdata[i])->len < 3;

      if (!hole)
        drop = empty;
      if (drop || empty)
        {
          g_ptr_array_remove_index (rings, i);
          g_array_remove_index (self->drafts, i);
        }
      else
        i++;
    }
}

static gboolean
check_areas (FarneShapesBuilder *self, GError **error)
{
  for (guint i = 0; i < self->areas->len; i++)
    {
      const FarneShapeArea *area = self->areas->pdata[i];

      if (area->rings->len == 0)
        {
          g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
                       _("The shape of %s (%s) is too small to be an area: less than a hand across."),
                       area->name, area->code);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * farne_shapes_builder_end:
 * @self: a builder
 * @error: return location for %FARNE_ERROR_UNREADABLE
 *
 * Makes neighbours agree on their vertices, finds the arcs they share, and a place for each name.
 * Afterwards @self must not be used but to be let go.
 *
 * Returns: (transfer full): the shapes, areas in the order they were added in, or %NULL
 */
FarneShapes *
farne_shapes_builder_end (FarneShapesBuilder *self, GError **error)
{
  g_autoptr (GPtrArray) rings = NULL;
  g_autoptr (FarneTopology) topology = NULL;
  g_autoptr (FarneShapes) shapes = NULL;

  g_return_val_if_fail (FARNE_IS_SHAPES_BUILDER (self), NULL);

  rings = farne_noding_join (self->rings);
  drop_empty_rings (self, rings);
  topology = farne_topology_new (rings);
  for (guint i = 0; i < rings->len; i++)
    {
      const Draft *draft = &g_array_index (self->drafts, Draft, i);

      g_ptr_array_add (draft->area->rings,
                       farne_shape_ring_new (g_array_ref (topology->rings->pdata[i]), draft->hole));
    }
  if (!check_areas (self, error))
    return NULL;

  shapes = farne_shapes_new_from_parts (topology->arcs, self->areas);
  place_labels (self, shapes);

  return g_steal_pointer (&shapes);
}
