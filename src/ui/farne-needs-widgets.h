/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desk/farne-needs-collect.h"
#include "ui/farne-card.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

/* "Needs me" in the window: the card of the first page, and what opens a page of records. */
void       farne_card_show_needs     (FarneCard *card, GtkWidget *box, FarneContext *context);
GPtrArray *farne_needs_to_attention  (GPtrArray *needs);

G_END_DECLS
