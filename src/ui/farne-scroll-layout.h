/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FarneScrollLayout:
 *
 * The layout of what stands in a scrolled window: one child, in the middle, no wider than
 * #FarneScrollLayout:maximum-width. What scrolls has no height of its own, so none is measured
 * where no width is given: the page is laid out once, at the width that it gets.
 */
#define FARNE_TYPE_SCROLL_LAYOUT (farne_scroll_layout_get_type ())
G_DECLARE_FINAL_TYPE (FarneScrollLayout, farne_scroll_layout, FARNE, SCROLL_LAYOUT, GtkLayoutManager)

G_END_DECLS
