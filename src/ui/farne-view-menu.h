/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_VIEW_MENU (farne_view_menu_get_type ())
G_DECLARE_FINAL_TYPE (FarneViewMenu, farne_view_menu, FARNE, VIEW_MENU, GtkPopover)

/*
 * A popover list of what a page can show, under headings, narrowed by typing where it is long.
 * Emits "chosen" with the name of one.
 */
void farne_view_menu_clear       (FarneViewMenu *self);
void farne_view_menu_add_heading (FarneViewMenu *self, const char *title);
void farne_view_menu_add         (FarneViewMenu *self, const char *name, const char *title, gint64 n, gboolean shown);
void farne_view_menu_prepare     (FarneViewMenu *self);

G_END_DECLS
