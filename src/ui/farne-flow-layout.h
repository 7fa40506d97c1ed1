/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_FLOW_LAYOUT (farne_flow_layout_get_type ())
G_DECLARE_FINAL_TYPE (FarneFlowLayout, farne_flow_layout, FARNE, FLOW_LAYOUT, GtkLayoutManager)

#define FARNE_TYPE_FLOW_CHILD (farne_flow_child_get_type ())
G_DECLARE_FINAL_TYPE (FarneFlowChild, farne_flow_child, FARNE, FLOW_CHILD, GtkLayoutChild)

/*
 * Cards in rows: as many side by side as their basis allows, evenly filled, the rest below. Each
 * child says in its layout properties how wide it wants to be at least (basis, pixels) and how
 * much of the spare room it takes (grow).
 */

G_END_DECLS
