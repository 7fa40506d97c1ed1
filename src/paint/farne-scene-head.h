/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/farne-scene.h"

G_BEGIN_DECLS

/* The row that names the columns of a table, which each piece of it repeats. */
void   farne_scene_set_head (FarneScene *self, double height);
double farne_scene_get_head (FarneScene *self);

G_END_DECLS
