/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geo/farne-point.h"

G_BEGIN_DECLS

gboolean   farne_national_grid_holds      (double easting, double northing);
void       farne_national_grid_to_degrees (double easting, double northing, double *longitude, double *latitude);
FarnePoint farne_point_from_grid          (double easting, double northing);
double     farne_national_grid_distance   (double easting, double northing, double to_easting, double to_northing);

G_END_DECLS
