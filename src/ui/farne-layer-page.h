/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_LAYER_PAGE (farne_layer_page_get_type ())
G_DECLARE_FINAL_TYPE (FarneLayerPage, farne_layer_page, FARNE, LAYER_PAGE, GtkWidget)

/* Asks which layer of a boundary file to read. */
void        farne_layer_page_show      (FarneLayerPage *self, const char *const *layers);
const char *farne_layer_page_get_layer (FarneLayerPage *self);

G_END_DECLS
