/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A window over another, with a title and content that scrolls. */
GtkWidget *farne_table_window_new (GtkWidget *widget, const char *title, const char *subtitle, GtkWidget *content);
void       farne_table_window_add_button (GtkWidget *window, GtkWidget *button);

G_END_DECLS
