/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PLACE_PAGE (farne_place_page_get_type ())
G_DECLARE_FINAL_TYPE (FarnePlacePage, farne_place_page, FARNE, PLACE_PAGE, GtkWidget)

/* The page of one authority: its figures, the limit, the trend, who, residents. */
gboolean farne_place_page_show (FarnePlacePage *self, FarneContext *context, const char *code, GError **error);
gboolean farne_place_page_is_restricted (FarnePlacePage *self);

G_END_DECLS
