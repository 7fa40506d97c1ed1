/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_TOUR (farne_tour_get_type ())
G_DECLARE_FINAL_TYPE (FarneTour, farne_tour, FARNE, TOUR, GObject)

/*
 * Walks the demonstration through every page, light and dark, wide and narrow, and leaves pictures
 * and a briefing in a folder. "done" is emitted at the end.
 */
FarneTour *farne_tour_new      (GtkApplication *application, const char *folder, gboolean screenshots);
void       farne_tour_start    (FarneTour *self);
gboolean   farne_tour_was_good (FarneTour *self);

G_END_DECLS
