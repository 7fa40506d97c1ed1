/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_CARD (farne_card_get_type ())
G_DECLARE_FINAL_TYPE (FarneCard, farne_card, FARNE, CARD, GtkBox)

/* One question: a title, something beside it (child type "suffix"), and the answer below. */
GtkWidget *farne_card_new       (const char *title);
void       farne_card_set_title (FarneCard *self, const char *title);
void       farne_card_add_suffix (FarneCard *self, GtkWidget *widget);

G_END_DECLS
