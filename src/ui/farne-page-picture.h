/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "facts/farne-handled.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PAGE_PICTURE (farne_page_picture_get_type ())
G_DECLARE_FINAL_TYPE (FarnePagePicture, farne_page_picture, FARNE, PAGE_PICTURE, GObject)

/* A picture of a window, that knows how what it shows must be handled. A FarneHandled. */
FarnePagePicture *farne_page_picture_new  (GtkWidget *window, FarneHandling handling);
gboolean          farne_page_picture_save (FarnePagePicture *self, const char *path, const char *stamp, GError **error);
gboolean          farne_page_picture_is_ready (GtkWidget *window);

G_END_DECLS
