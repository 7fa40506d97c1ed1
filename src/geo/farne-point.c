/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/farne-point.h"

#include <math.h>

/* Where Web Mercator's square ends: the latitude whose northing is pi. */
#define LATITUDE_MAX 85.0511287798066

/**
 * farne_point_from_degrees:
 * @longitude: degrees east on WGS 84
 * @latitude: degrees north on WGS 84; beyond 85.05 the edge of the world's square is taken
 *
 * Projects a place to Web Mercator (EPSG:3857), as a fraction of the world.
 *
 * Returns: the point
 */
FarnePoint
farne_point_from_degrees (double longitude, double latitude)
{
  double radians = CLAMP (latitude, -LATITUDE_MAX, LATITUDE_MAX) * G_PI / 180;

  return (FarnePoint) { (longitude + 180) / 360, (1 - asinh (tan (radians)) / G_PI) / 2 };
}

/**
 * farne_point_to_degrees:
 * @point: a point
 * @longitude: (out): degrees east on WGS 84
 * @latitude: (out): degrees north on WGS 84
 *
 * The inverse of farne_point_from_degrees().
 */
void
farne_point_to_degrees (FarnePoint point, double *longitude, double *latitude)
{
  *longitude = point.x * 360 - 180;
  *latitude = atan (sinh (G_PI * (1 - 2 * point.y))) * 180 / G_PI;
}

/**
 * farne_point_get_distance:
 * @point: a point
 * @from: the start of a line
 * @to: its end
 *
 * How far @point is from the nearest point of the straight line between @from and @to.
 *
 * Returns: the distance, as a fraction of the world
 */
double
farne_point_get_distance (FarnePoint point, FarnePoint from, FarnePoint to)
{
  double dx = to.x - from.x;
  double dy = to.y - from.y;
  double length2 = dx * dx + dy * dy;
  double along = 0;

  if (length2 > 0)
    along = CLAMP (((point.x - from.x) * dx + (point.y - from.y) * dy) / length2, 0, 1);

  return hypot (from.x + along * dx - point.x, from.y + along * dy - point.y);
}

/**
 * farne_box_is_empty:
 * @box: a box
 *
 * Returns: whether @box holds no point
 */
gboolean
farne_box_is_empty (const FarneBox *box)
{
  return box->x0 > box->x1 || box->y0 > box->y1;
}

/**
 * farne_box_contains:
 * @box: a box
 * @point: a point
 * @margin: how far outside it may lie
 *
 * Returns: whether @point lies in @box or within @margin of it on each axis
 */
gboolean
farne_box_contains (const FarneBox *box, FarnePoint point, double margin)
{
  return point.x >= box->x0 - margin && point.x <= box->x1 + margin
         && point.y >= box->y0 - margin && point.y <= box->y1 + margin;
}

/**
 * farne_box_add:
 * @box: a box
 * @point: a point
 *
 * Widens @box to hold @point.
 */
void
farne_box_add (FarneBox *box, FarnePoint point)
{
  farne_box_join (box, &(FarneBox) { point.x, point.y, point.x, point.y });
}

/**
 * farne_box_join:
 * @box: a box
 * @other: another; may be empty
 *
 * Widens @box to hold @other.
 */
void
farne_box_join (FarneBox *box, const FarneBox *other)
{
  if (farne_box_is_empty (other))
    return;
  if (farne_box_is_empty (box))
    {
      *box = *other;
      return;
    }

  box->x0 = MIN (box->x0, other->x0);
  box->y0 = MIN (box->y0, other->y0);
  box->x1 = MAX (box->x1, other->x1);
  box->y1 = MAX (box->y1, other->y1);
}
