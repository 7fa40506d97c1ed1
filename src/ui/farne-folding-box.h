/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_FOLDING_BOX (farne_folding_box_get_type ())
G_DECLARE_FINAL_TYPE (FarneFoldingBox, farne_folding_box, FARNE, FOLDING_BOX, GtkWidget)

/* A sidebar beside content; the sidebar goes away where there is no room for both. */
gboolean farne_folding_box_is_folded (FarneFoldingBox *self);

G_END_DECLS
