/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

/* The journal of the file: who did what, when; what is undone now stands back. */
void farne_history_list_fill (GtkListBox *list, FarneContext *context);

G_END_DECLS
