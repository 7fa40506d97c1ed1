/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_FIT_LAYOUT (farne_fit_layout_get_type ())
G_DECLARE_FINAL_TYPE (FarneFitLayout, farne_fit_layout, FARNE, FIT_LAYOUT, GtkLayoutManager)

/*
 * Children in one line: the last is always there, so is a toggle button that is active, and of the
 * others as many as fit, from the first. Those that don't are no visible children of their parent.
 */

G_END_DECLS
