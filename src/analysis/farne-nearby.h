/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-property.h"

G_BEGIN_DECLS

/**
 * FarneNearby:
 * @property: a property
 * @metres: how far away it is, in a straight line
 *
 * A property near another.
 */
typedef struct
{
  FarneProperty *property;
  double metres;
} FarneNearby;

GArray *farne_nearby_find (GPtrArray *properties, FarneProperty *from, double metres);
gint64  farne_nearby_sum  (GArray *nearby, double metres, guint *n_properties);

G_END_DECLS
