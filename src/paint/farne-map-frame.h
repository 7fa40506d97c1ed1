/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/farne-painters.h"

G_BEGIN_DECLS

/**
 * FARNE_MAP_LABELS_BESIDE_MAX:
 *
 * With more areas than this, names beside the coast would be a crowd, and stand inside alone.
 */
#define FARNE_MAP_LABELS_BESIDE_MAX 40

/**
 * FarneMapFrame:
 * @shapes: the outlines
 * @map: the figures
 * @look: the look
 * @scale: scene units to one unit of the world
 * @dx: added to world x times scale
 * @dy: added to world y times scale
 *
 * Where the world lies on a map: for the painters, and the map of the window.
 */
typedef struct
{
  FarneShapes *shapes;
  FarneMapFigures *map;
  const FarneLook *look;
  double scale;
  double dx;
  double dy;
} FarneMapFrame;

void       farne_map_frame_fit      (FarneMapFrame *self, double x, double y, double width, double height);
void       farne_map_frame_lean     (FarneMapFrame *self, double left, double share, double most);
FarnePoint farne_map_frame_to_scene (const FarneMapFrame *self, FarnePoint world);
int        farne_map_frame_pick     (const FarneMapFrame *self, double x, double y);
gboolean   farne_map_frame_is_free  (const FarneMapFrame *self, double x, double y, double width, double height);
void       farne_map_labels_add     (const FarneMapFrame *frame, FarneScene *scene, const cairo_rectangle_t *kept_free, guint n_kept);

G_END_DECLS
