/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/farne-map-frame.h"

G_BEGIN_DECLS

/**
 * FarneMapNames:
 * @frame: where the world lies
 * @scene: the scene that is painted
 * @taken: (element-type cairo_rectangle_t): where no name may stand any more
 *
 * The names of a map while they are placed. For this room only.
 */
typedef struct
{
  const FarneMapFrame *frame;
  FarneScene *scene;
  GArray *taken;
} FarneMapNames;

gboolean            farne_map_names_is_taken (const FarneMapNames *self, const cairo_rectangle_t *box);
cairo_rectangle_t   farne_map_names_measure  (const FarneMapNames *self, const char *text);
void                farne_map_names_set      (FarneMapNames *self, const cairo_rectangle_t *box, FarneColour colour, const FarneInk *ground, const char *text);
const FarneMapFill *farne_map_names_get_fill (const FarneMapNames *self, guint shape);
const char         *farne_map_names_get_brief (FarneArea *area);
void                farne_map_outside_add    (FarneMapNames *self, GArray *shapes);

G_END_DECLS
