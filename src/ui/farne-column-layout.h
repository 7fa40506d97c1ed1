/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_COLUMN_LAYOUT (farne_column_layout_get_type ())
G_DECLARE_FINAL_TYPE (FarneColumnLayout, farne_column_layout, FARNE, COLUMN_LAYOUT, GtkLayoutManager)

/*
 * Cards of any height in columns of one width: each stands in the column that is shortest so far, so
 * that no card leaves a gap below it.
 */

G_END_DECLS
