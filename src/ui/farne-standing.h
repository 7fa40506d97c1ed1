/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_STANDING (farne_standing_get_type ())
G_DECLARE_FINAL_TYPE (FarneStanding, farne_standing, FARNE, STANDING, GtkWidget)

/*
 * The head of a page: as at which day (to be chosen), what the figures stand on, and the choice
 * between the published series and the restricted one where there is one.
 */
void farne_standing_show (FarneStanding *self, FarneContext *context, FarneOverview *overview);

G_END_DECLS
