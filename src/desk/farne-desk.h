/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-overview.h"
#include "analysis/farne-thresholds.h"
#include "exchange/farne-import.h"
#include "facts/farne-factbase.h"
#include "geo/farne-shapes.h"
#include "model/farne-boundaries.h"
#include "model/farne-partnership.h"
#include "paint/farne-painters.h"
#include "store/farne-store.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DESK (farne_desk_get_type ())
G_DECLARE_FINAL_TYPE (FarneDesk, farne_desk, FARNE, DESK, GObject)

/*
 * One open desk file with places, counted people, thresholds and outlines over it. Emits
 * "changed" after every commit, undo and redo, when what it answers may differ.
 */
FarneDesk        *farne_desk_create          (const char *path, const char *pack, gboolean demo, GCancellable *cancellable, GError **error);
gboolean          farne_desk_is_unfinished    (const char *path);
FarneDesk        *farne_desk_open            (const char *path, FarneStoreMode mode, GError **error);
FarneStore       *farne_desk_get_store       (FarneDesk *self);
FarnePartnership *farne_desk_get_partnership (FarneDesk *self);
FarneAreas       *farne_desk_get_areas       (FarneDesk *self);
FarneFactbase    *farne_desk_get_factbase    (FarneDesk *self);
FarneThresholds  *farne_desk_get_thresholds  (FarneDesk *self);
GPtrArray        *farne_desk_list_series     (FarneDesk *self); /* all, also those no release tells of yet */
FarneDay          farne_desk_get_today       (FarneDesk *self); /* the file's "today", else the calendar's */
gboolean          farne_desk_set_today       (FarneDesk *self, FarneDay today, GError **error);
gboolean          farne_desk_is_demo         (FarneDesk *self);

/* A factbase in which an unsaved release takes part: beside the others, or alone. */
FarneFactbase    *farne_desk_make_factbase   (FarneDesk *self, FarneRelease *release, FarneImport *import, gboolean with_others);

/* Outlines of a level, the best there are at a day; the record tells quality, vintage, attribution. */
FarneShapes      *farne_desk_get_shapes      (FarneDesk *self, const char *level, FarneDay on, FarneBoundaries **boundaries, GError **error);

/* Questions. The view's `known` and `at` are filled in where unset. */
FarneView        *farne_desk_fill_view       (FarneDesk *self, const FarneView *view);
FarneArea        *farne_desk_find_area       (FarneDesk *self, const char *text, const char *level, GError **error);
gboolean          farne_desk_settle_view     (FarneDesk *self, FarneView *view, GError **error);
gboolean          farne_desk_has_only_restricted (FarneDesk *self, const char *measure);
FarneFigures     *farne_desk_ask             (FarneDesk *self, const FarneView *view, GError **error);
FarneRates       *farne_desk_ask_rates       (FarneDesk *self, const FarneView *view, GError **error);
FarneMapFigures  *farne_desk_ask_map         (FarneDesk *self, const FarneView *view, GError **error);
FarneOverview    *farne_desk_ask_overview    (FarneDesk *self, const FarneView *view, GError **error);
FarneScene       *farne_desk_paint           (FarneDesk *self, const FarneView *view, double width, double height, const FarneLook *look, GError **error);

G_END_DECLS
