/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/farne-national-grid.h"

#include <math.h>

/* Metres between two places in degrees, for small distances. */
static double
measure (double longitude, double latitude, double to_longitude, double to_latitude)
{
  double metres = 6371000 * G_PI / 180;

  return hypot ((to_longitude - longitude) * cos (latitude * G_PI / 180) * metres,
                (to_latitude - latitude) * metres);
}

/*
 * Caister water tower as the Ordnance Survey's guide has it on ETRS89, and places as PROJ 9 has them
 * (EPSG:27700 to EPSG:4326).
 */
static void
test_known_places (void)
{
  static const struct { double easting, northing, latitude, longitude; } cases[] = {
    { 651409.903, 313177.270, 52.65800783, 1.71607397 },
    { 530624.974, 178388.464, 51.48936459, -0.11995054 },
    { 449798, 520601, 54.57817389, -1.23111446 },
    { 425000, 564000, 54.96999791, -1.61101633 },
    { 400000, 650000, 55.74338283, -2.00156684 },
    { 247958.971, 393492.909, 53.41626689, -4.28917332 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double longitude, latitude;

      farne_national_grid_to_degrees (cases[i].easting, cases[i].northing, &longitude, &latitude);
      g_test_message ("%.7f %.7f", latitude, longitude);
      g_assert_cmpfloat (measure (longitude, latitude, cases[i].longitude, cases[i].latitude), <,
                         10);
    }
}

static void
test_sheet (void)
{
  g_assert_true (farne_national_grid_holds (449798, 520601));
  g_assert_false (farne_national_grid_holds (0, 0));
  g_assert_false (farne_national_grid_holds (-1, 5));
  g_assert_false (farne_national_grid_holds (449798, 1300001));
  g_assert_cmpfloat (farne_national_grid_distance (0, 0, 3, 4), ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/national-grid/known-places", test_known_places);
  g_test_add_func ("/national-grid/sheet", test_sheet);
  return g_test_run ();
}
