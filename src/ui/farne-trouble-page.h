/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_TROUBLE_PAGE (farne_trouble_page_get_type ())
G_DECLARE_FINAL_TYPE (FarneTroublePage, farne_trouble_page, FARNE, TROUBLE_PAGE, GtkWidget)

/* What is shown instead of a desk that can't be opened: why, and what to do. */
void farne_trouble_page_set (FarneTroublePage *self, const char *path, const GError *error);

G_END_DECLS
