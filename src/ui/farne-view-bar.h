/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_VIEW_BAR (farne_view_bar_get_type ())
G_DECLARE_FINAL_TYPE (FarneViewBar, farne_view_bar, FARNE, VIEW_BAR, GtkWidget)

/*
 * One row of tabs for the views of a page, and one menu for its lists of records. Views without room
 * for a tab are in the menu too. Emits "chosen" with the name of one, and "opening" before the menu
 * opens, for the counts of the lists.
 */
void     farne_view_bar_add_view  (FarneViewBar *self, const char *name, const char *title);
void     farne_view_bar_add_list  (FarneViewBar *self, const char *name, const char *title);
void     farne_view_bar_set_count (FarneViewBar *self, const char *name, gint64 n);
gboolean farne_view_bar_show      (FarneViewBar *self, const char *name);
void     farne_view_bar_step      (FarneViewBar *self, int by);

G_END_DECLS
