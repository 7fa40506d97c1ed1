/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DESK_VIEW (farne_desk_view_get_type ())
G_DECLARE_FINAL_TYPE (FarneDeskView, farne_desk_view, FARNE, DESK_VIEW, GtkWidget)

/*
 * The pages of an open desk beside the list of them, from the table of pages. A page is made when
 * it is first shown. "folded" and "restricted" are notified.
 */
void          farne_desk_view_set_context   (FarneDeskView *self, FarneContext *context);
FarneSection *farne_desk_view_show          (FarneDeskView *self, const char *name);
FarneSection *farne_desk_view_get_section   (FarneDeskView *self);
gboolean      farne_desk_view_is_folded     (FarneDeskView *self);
gboolean      farne_desk_view_is_restricted (FarneDeskView *self);
GMenuModel   *farne_desk_view_make_menu     (void);

G_END_DECLS
