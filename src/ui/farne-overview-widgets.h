/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "analysis/farne-overview.h"
#include "ui/farne-card.h"

G_BEGIN_DECLS

/* Parts of an overview as widgets, for every page that shows one. */
GtkWidget *farne_soft_label_new (const char *text);
void farne_box_clear          (GtkWidget *box);
void farne_box_fill_headlines (GtkWidget *box, GPtrArray *headlines, GCallback clicked, gpointer user_data);
void farne_box_fill_freshness (GtkWidget *box, GPtrArray *freshness);
void farne_card_show_changes  (FarneCard *card, GtkWidget *box, FarneOverview *overview);
void farne_card_show_trend_title (FarneCard *card, FarneOverview *overview);

G_END_DECLS
