/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

/* The published figure beside what was said: as it was known then, and now. */
GtkWidget *farne_quoted_card_new (FarneContext *context, FarneRecord *quoted);

G_END_DECLS
