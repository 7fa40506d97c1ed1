/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_WRAP_LAYOUT (farne_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (FarneWrapLayout, farne_wrap_layout, FARNE, WRAP_LAYOUT, GtkLayoutManager)

/* Children side by side at their own width, as words of a text: in a new line where there is no room. */
GtkLayoutManager *farne_wrap_layout_new (void);

G_END_DECLS
