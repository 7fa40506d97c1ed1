/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "analysis/farne-overview.h"

G_BEGIN_DECLS

/* Parts of an overview as widgets, for every page that shows one. */
void farne_box_clear          (GtkWidget *box);
void farne_box_fill_headlines (GtkWidget *box, GPtrArray *headlines);
void farne_box_fill_sentences (GtkWidget *box, GPtrArray *sentences);
void farne_box_fill_freshness (GtkWidget *box, GPtrArray *freshness);

G_END_DECLS
