/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geo/farne-shapes.h"
#include "paint/farne-map-figures.h"
#include "report/farne-paper.h"

G_BEGIN_DECLS

/* The page of the map on paper: the map with its legend and marks, its table, and the sources. */
FarnePaper *farne_map_paper_new (FarneMapFigures *map, FarneShapes *shapes, const char *attribution, const char *standing, const char *partnership);

G_END_DECLS
