/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/farne-protect.h"
#include "base/farne-day.h"
#include "paint/farne-scene.h"

G_BEGIN_DECLS

/* A4 in points, with margins of 20 mm. */
#define FARNE_PAPER_WIDTH 595.28
#define FARNE_PAPER_HEIGHT 841.89
#define FARNE_PAPER_MARGIN 56.69
#define FARNE_PAPER_ROOM (FARNE_PAPER_WIDTH - 2 * FARNE_PAPER_MARGIN)
#define FARNE_PAPER_GAP 24.0
#define FARNE_PAPER_HALF ((FARNE_PAPER_ROOM - FARNE_PAPER_GAP) / 2)

#define FARNE_TYPE_PAPER (farne_paper_get_type ())
G_DECLARE_FINAL_TYPE (FarnePaper, farne_paper, FARNE, PAPER, GObject)

/*
 * A paper: scenes in the paper look and texts, one after another on A4 pages, each figure with its
 * title above and its as-at and sources below. The briefing is one, and so is a printed page. A
 * FarneHandled: the strictest of its scenes. Build it, then treat it as immutable.
 */
FarnePaper *farne_paper_new           (const char *title, const char *standing, const char *author);
void        farne_paper_set_handling  (FarnePaper *self, FarneHandling handling);
void        farne_paper_add_heading   (FarnePaper *self, const char *heading);
void        farne_paper_add_text      (FarnePaper *self, const char *text, gboolean warning);
void        farne_paper_add_note      (FarnePaper *self, const char *note);
void        farne_paper_add_scene     (FarnePaper *self, FarneScene *scene, gboolean titled, const char *highlight);
void        farne_paper_add_pair      (FarnePaper *self, FarneScene *left, FarneScene *right, const char *highlight);
void        farne_paper_add_break     (FarnePaper *self);
double      farne_paper_get_room      (FarnePaper *self);
double      farne_paper_measure_notes (GPtrArray *notes);
const char *farne_paper_get_title     (FarnePaper *self);
guint       farne_paper_get_n_pages   (FarnePaper *self);
void        farne_paper_draw_page     (FarnePaper *self, cairo_t *cr, guint page, const char *stamp);
gboolean    farne_paper_write         (FarneCleared *paper, const char *path, FarneDay dated, GError **error);

G_END_DECLS
