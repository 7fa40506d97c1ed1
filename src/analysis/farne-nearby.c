/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-nearby.h"

#include "geo/farne-national-grid.h"

static void
clear_nearby (gpointer data)
{
  g_clear_object (&((FarneNearby *) data)->property);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const FarneNearby *left = a, *right = b;

  if (left->metres != right->metres)
    return left->metres < right->metres ? -1 : 1;
  return g_strcmp0 (left->property->reference, right->property->reference);
}

static gboolean
counts (FarneProperty *property, FarneProperty *from)
{
  return farne_national_grid_holds (property->easting, property->northing)
         && (g_strcmp0 (property->status, "active") == 0
             || g_strcmp0 (property->status, "proposed") == 0)
         && g_strcmp0 (property->reference, from->reference) != 0;
}

/**
 * farne_nearby_find:
 * @properties: (element-type FarneProperty): all properties
 * @from: the property asked about
 * @metres: how far to look
 *
 * Finds the properties in use or proposed near another, by the position of their postcodes: good to a
 * few doors. Where @from has no position there are none.
 *
 * Returns: (transfer full) (element-type FarneNearby): the nearest first
 */
GArray *
farne_nearby_find (GPtrArray *properties, FarneProperty *from, double metres)
{
  GArray *nearby = g_array_new (FALSE, FALSE, sizeof (FarneNearby));

  g_array_set_clear_func (nearby, clear_nearby);
  if (!farne_national_grid_holds (from->easting, from->northing))
    return nearby;
  for (guint i = 0; i < properties->len; i++)
    {
      FarneNearby near = { g_ptr_array_index (properties, i), 0 };

      if (!counts (near.property, from))
        continue;
      near.metres = farne_national_grid_distance (from->easting, from->northing,
                                                  near.property->easting, near.property->northing);
      if (near.metres > metres)
        continue;
      g_object_ref (near.property);
      g_array_append_val (nearby, near);
    }
  g_array_sort (nearby, compare);
  return nearby;
}

/**
 * farne_nearby_sum:
 * @nearby: (element-type FarneNearby): properties near another
 * @metres: up to how far away
 * @n_properties: (out): how many there are
 *
 * Adds up bed spaces.
 *
 * Returns: bed spaces within @metres
 */
gint64
farne_nearby_sum (GArray *nearby, double metres, guint *n_properties)
{
  gint64 bed_spaces = 0;

  *n_properties = 0;
  for (guint i = 0; i < nearby->len; i++)
    {
      const FarneNearby *near = &g_array_index (nearby, FarneNearby, i);

      if (near->metres > metres)
        break;
      bed_spaces += near->property->bed_spaces;
      (*n_properties)++;
    }
  return bed_spaces;
}
