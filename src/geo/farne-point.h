/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FarnePoint:
 * @x: Web Mercator easting, as a fraction of the world from 0 (180° W) to 1 (180° E)
 * @y: Web Mercator northing, as a fraction from 0 (north) to 1 (south)
 *
 * A place on the unit square of Web Mercator: libshumate's world pixels over world size.
 */
typedef struct
{
  double x;
  double y;
} FarnePoint;

/**
 * FarneBox:
 *
 * A rectangle of #FarnePoint; empty where @x0 > @x1.
 */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} FarneBox;

/**
 * FARNE_BOX_EMPTY:
 *
 * The box without a point.
 */
#define FARNE_BOX_EMPTY ((FarneBox) { 1, 1, 0, 0 })

FarnePoint farne_point_from_degrees (double longitude, double latitude);
void       farne_point_to_degrees   (FarnePoint point, double *longitude, double *latitude);
double     farne_point_get_distance (FarnePoint point, FarnePoint from, FarnePoint to);

gboolean   farne_box_is_empty       (const FarneBox *box);
gboolean   farne_box_contains       (const FarneBox *box, FarnePoint point, double margin);
void       farne_box_add            (FarneBox *box, FarnePoint point);
void       farne_box_join           (FarneBox *box, const FarneBox *other);

G_END_DECLS
