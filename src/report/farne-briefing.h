/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-overview.h"
#include "geo/farne-shapes.h"
#include "paint/farne-map-figures.h"
#include "report/farne-paper.h"

G_BEGIN_DECLS

/* The briefing for the region or one authority: A4 pages of the same scenes as the screen. */
FarnePaper *farne_briefing_new (FarneOverview *overview, FarneMapFigures *map, FarneShapes *shapes, const char *attribution, const char *partnership);

G_END_DECLS
