/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/farne-day.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DAY_SLIDER (farne_day_slider_get_type ())
G_DECLARE_FINAL_TYPE (FarneDaySlider, farne_day_slider, FARNE, DAY_SLIDER, GtkWidget)

/* Goes from one day that there are figures of to the next. Emits "changed". */
void     farne_day_slider_show    (FarneDaySlider *self, const FarneDay *days, guint n_days, FarneDay day);
FarneDay farne_day_slider_get_day (FarneDaySlider *self);

G_END_DECLS
