/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

void farne_ledger_list_fill (GtkListBox *list, FarneContext *context);

G_END_DECLS
