/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desk/farne-needs.h"
#include "ui/farne-card.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

/* "Needs me" on the first page. */
void farne_card_show_needs (FarneCard *card, GtkWidget *box, FarneContext *context);

G_END_DECLS
