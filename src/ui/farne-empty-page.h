/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_EMPTY_PAGE (farne_empty_page_get_type ())
G_DECLARE_FINAL_TYPE (FarneEmptyPage, farne_empty_page, FARNE, EMPTY_PAGE, GtkWidget)

/* What a page of figures shows while it has none: why, and what to do. */
void farne_empty_page_show (FarneEmptyPage *self, FarneContext *context, const GError *error);

G_END_DECLS
