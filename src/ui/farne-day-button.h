/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desk/farne-desk.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DAY_BUTTON (farne_day_button_get_type ())
G_DECLARE_FINAL_TYPE (FarneDayButton, farne_day_button, FARNE, DAY_BUTTON, GtkWidget)

/* The desk's day in the header bar, and a calendar to change it. */
void farne_day_button_set_desk (FarneDayButton *self, FarneDesk *desk);

G_END_DECLS
