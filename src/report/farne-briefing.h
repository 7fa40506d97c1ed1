/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/farne-overview.h"
#include "geo/farne-shapes.h"
#include "paint/farne-painters.h"

G_BEGIN_DECLS

#define FARNE_TYPE_BRIEFING (farne_briefing_get_type ())
G_DECLARE_FINAL_TYPE (FarneBriefing, farne_briefing, FARNE, BRIEFING, GObject)

/* The briefing for the region or one authority: A4 pages of the same scenes as the screen. A FarneHandled. */
FarneBriefing *farne_briefing_new        (FarneOverview *overview, FarneMapFigures *map, FarneShapes *shapes, const char *attribution, const char *partnership);
guint          farne_briefing_get_n_pages (FarneBriefing *self);
void           farne_briefing_draw_page  (FarneBriefing *self, cairo_t *cr, guint page, const char *stamp);
gboolean       farne_briefing_write      (FarneCleared *briefing, const char *path, FarneDay dated, GError **error);

G_END_DECLS
