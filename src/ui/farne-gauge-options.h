/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_GAUGE_OPTIONS (farne_gauge_options_get_type ())
G_DECLARE_FINAL_TYPE (FarneGaugeOptions, farne_gauge_options, FARNE, GAUGE_OPTIONS, GtkWidget)

/* A button with what a gauge measures against: limit, residents, who is counted. */
void farne_gauge_options_show (FarneGaugeOptions *self, FarneContext *context, FarneOverview *overview);

G_END_DECLS
