/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-section.h"

G_BEGIN_DECLS

/* What a page says, on paper: its own paper or the briefing of its overview, through the door. */
gboolean farne_papers_save_briefing (FarneContext *context, const char *area, const char *path, GError **error);
gboolean farne_papers_save_page     (FarneSection *section, const char *path, GError **error);
void     farne_papers_print         (GtkWindow *window, FarneSection *section);

G_END_DECLS
