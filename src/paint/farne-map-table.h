/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/farne-map-figures.h"

G_BEGIN_DECLS

/* The table twin, summary and foot of a map of either sort. For this room only. */
void farne_map_table_add (FarneScene *scene, FarneMapFigures *map);

G_END_DECLS
