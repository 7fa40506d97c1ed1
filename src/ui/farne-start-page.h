/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_START_PAGE (farne_start_page_get_type ())
G_DECLARE_FINAL_TYPE (FarneStartPage, farne_start_page, FARNE, START_PAGE, GtkWidget)

/* The first page: demonstration, new from a region pack, open, recent files. */
void farne_start_page_update (FarneStartPage *self);

G_END_DECLS
