/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/farne-national-grid.h"

#include <math.h>

/*
 * Constants and series from "A guide to coordinate systems in Great Britain", Ordnance Survey:
 * annexe A (ellipsoids and the projection), annexe C (inverse projection), section 6.6 (Helmert).
 */
#define AIRY_A 6377563.396
#define AIRY_B 6356256.909
#define WGS84_A 6378137.0
#define WGS84_B 6356752.314140
#define SCALE 0.9996012717
#define TRUE_LATITUDE (49 * G_PI / 180)
#define TRUE_LONGITUDE (-2 * G_PI / 180)
#define FALSE_EASTING 400000.0
#define FALSE_NORTHING (-100000.0)

/* The grid's own sheet. */
#define EASTING_MAX 700000
#define NORTHING_MAX 1300000

typedef struct
{
  double x;
  double y;
  double z;
} Cartesian;

/* The length of the meridian from the true origin to a latitude. */
static double
measure_meridian (double latitude)
{
  const double n = (AIRY_A - AIRY_B) / (AIRY_A + AIRY_B);
  const double n2 = n * n, n3 = n * n * n;
  double less = latitude - TRUE_LATITUDE, more = latitude + TRUE_LATITUDE;

  return AIRY_B * SCALE
         * ((1 + n + 5.0 / 4 * n2 + 5.0 / 4 * n3) * less
            - (3 * n + 3 * n2 + 21.0 / 8 * n3) * sin (less) * cos (more)
            + (15.0 / 8 * n2 + 15.0 / 8 * n3) * sin (2 * less) * cos (2 * more)
            - 35.0 / 24 * n3 * sin (3 * less) * cos (3 * more));
}

/* The latitude whose meridian has the length of the northing, to a hundredth of a millimetre. */
static double
find_foot (double northing)
{
  double length = northing - FALSE_NORTHING;
  double latitude = TRUE_LATITUDE, missing = length;

  for (int i = 0; i < 20 && fabs (missing) >= 0.00001; i++)
    {
      latitude += missing / (AIRY_A * SCALE);
      missing = length - measure_meridian (latitude);
    }
  return latitude;
}

/* Easting and northing to latitude and longitude on the Airy ellipsoid, in radians. */
static void
unproject (double easting, double northing, double *longitude, double *latitude)
{
  const double e2 = 1 - (AIRY_B * AIRY_B) / (AIRY_A * AIRY_A);
  double foot = find_foot (northing);
  double sine = sin (foot), t = tan (foot), t2 = t * t, t4 = t2 * t2;
  double nu = AIRY_A * SCALE / sqrt (1 - e2 * sine * sine);
  double rho = AIRY_A * SCALE * (1 - e2) * pow (1 - e2 * sine * sine, -1.5);
  double eta2 = nu / rho - 1;
  double d = (easting - FALSE_EASTING) / nu, d2 = d * d;

  *latitude = foot
              - t * d2 * nu / rho
                * (1.0 / 2 - d2 / 24 * (5 + 3 * t2 + eta2 - 9 * t2 * eta2)
                   + d2 * d2 / 720 * (61 + 90 * t2 + 45 * t4));
  *longitude = TRUE_LONGITUDE
               + d / cos (foot)
                 * (1 - d2 / 6 * (nu / rho + 2 * t2) + d2 * d2 / 120 * (5 + 28 * t2 + 24 * t4)
                    - d2 * d2 * d2 / 5040 * (61 + 662 * t2 + 1320 * t4 + 720 * t4 * t2));
}

static Cartesian
to_cartesian (double longitude, double latitude)
{
  const double e2 = 1 - (AIRY_B * AIRY_B) / (AIRY_A * AIRY_A);
  double nu = AIRY_A / sqrt (1 - e2 * sin (latitude) * sin (latitude));

  return (Cartesian) { nu * cos (latitude) * cos (longitude), nu * cos (latitude) * sin (longitude),
                       (1 - e2) * nu * sin (latitude) };
}

/* From OSGB36 to WGS 84: the transformation of section 6.6 the other way round. */
static Cartesian
shift_datum (Cartesian from)
{
  const double second = G_PI / 180 / 3600;
  const double s = 1 - 20.4894e-6;
  const double rx = 0.1502 * second, ry = 0.2470 * second, rz = 0.8421 * second;

  return (Cartesian) { 446.448 + s * from.x - rz * from.y + ry * from.z,
                       -125.157 + rz * from.x + s * from.y - rx * from.z,
                       542.060 - ry * from.x + rx * from.y + s * from.z };
}

/* Latitude by iteration; ten rounds settle it far below a millimetre. */
static void
from_cartesian (Cartesian at, double *longitude, double *latitude)
{
  const double e2 = 1 - (WGS84_B * WGS84_B) / (WGS84_A * WGS84_A);
  double p = hypot (at.x, at.y);

  *longitude = atan2 (at.y, at.x);
  *latitude = atan2 (at.z, p * (1 - e2));
  for (int i = 0; i < 10; i++)
    {
      double nu = WGS84_A / sqrt (1 - e2 * sin (*latitude) * sin (*latitude));

      *latitude = atan2 (at.z + e2 * nu * sin (*latitude), p);
    }
}

/**
 * farne_national_grid_holds:
 * @easting: metres
 * @northing: metres
 *
 * Whether a place lies on the sheet of the National Grid; (0, 0) stands for "no position" in the
 * Ordnance Survey's files.
 *
 * Returns: whether it does
 */
gboolean
farne_national_grid_holds (double easting, double northing)
{
  return easting >= 0 && easting < EASTING_MAX && northing >= 0 && northing < NORTHING_MAX
         && !(easting == 0 && northing == 0);
}

/**
 * farne_national_grid_to_degrees:
 * @easting: metres on the British National Grid (EPSG:27700)
 * @northing: metres
 * @longitude: (out): degrees east on WGS 84
 * @latitude: (out): degrees north on WGS 84
 *
 * Turns a place on the National Grid into degrees, by the Helmert transformation: within about five
 * metres of the OSTN15 grid, which is fine for wards.
 */
void
farne_national_grid_to_degrees (double  easting,
                                double  northing,
                                double *longitude,
                                double *latitude)
{
  double on_airy[2];

  unproject (easting, northing, &on_airy[0], &on_airy[1]);
  from_cartesian (shift_datum (to_cartesian (on_airy[0], on_airy[1])), longitude, latitude);
  *longitude *= 180 / G_PI;
  *latitude *= 180 / G_PI;
}

/**
 * farne_point_from_grid:
 * @easting: metres on the British National Grid
 * @northing: metres
 *
 * A place on the National Grid as a point of the map, see farne_national_grid_to_degrees().
 *
 * Returns: the point
 */
FarnePoint
farne_point_from_grid (double easting, double northing)
{
  double longitude, latitude;

  farne_national_grid_to_degrees (easting, northing, &longitude, &latitude);
  return farne_point_from_degrees (longitude, latitude);
}

/**
 * farne_national_grid_distance:
 * @easting: metres
 * @northing: metres
 * @to_easting: metres
 * @to_northing: metres
 *
 * How far two places of the grid are from each other in a straight line. The projection's scale
 * (0.9996 to 1.0004 over the country) is left aside.
 *
 * Returns: metres
 */
double
farne_national_grid_distance (double easting, double northing, double to_easting,
                              double to_northing)
{
  return hypot (to_easting - easting, to_northing - northing);
}
