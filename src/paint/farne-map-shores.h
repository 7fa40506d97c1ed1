/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/farne-map-frame.h"

G_BEGIN_DECLS

/**
 * FarneMapShores:
 * @n: how many rows, each of one unit of the scene
 * @left: (array length=n): where the land begins in each row
 * @right: (array length=n): where it ends; before @left where a row has no land
 *
 * The outermost land of a map on either side.
 */
typedef struct
{
  guint n;
  double *left;
  double *right;
} FarneMapShores;

void     farne_map_shores_init  (FarneMapShores *self, const FarneMapFrame *frame, double height);
void     farne_map_shores_clear (FarneMapShores *self);
gboolean farne_map_shores_find  (const FarneMapShores *self, double top, double bottom, int way, double *shore);

G_END_DECLS
