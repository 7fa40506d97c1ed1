/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desk/farne-desk.h"

G_BEGIN_DECLS

#define FARNE_TYPE_FILTER_LIST (farne_filter_list_get_type ())
G_DECLARE_FINAL_TYPE (FarneFilterList, farne_filter_list, FARNE, FILTER_LIST, GtkBox)

/* Who is counted: a tick for each kind of support and accommodation. Emits "changed". */
void farne_filter_list_show (FarneFilterList *self, FarneDesk *desk, const FarneView *view);
void farne_filter_list_read (FarneFilterList *self, FarneView *view);

G_END_DECLS
