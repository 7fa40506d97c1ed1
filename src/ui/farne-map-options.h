/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_MAP_OPTIONS (farne_map_options_get_type ())
G_DECLARE_FINAL_TYPE (FarneMapOptions, farne_map_options, FARNE, MAP_OPTIONS, GtkWidget)

/* What a map shows, to be chosen beside it: measure, level, quantity, classes, who is counted. Emits "changed". */
void       farne_map_options_show     (FarneMapOptions *self, FarneContext *context, const FarneView *view);
FarneView *farne_map_options_dup_view (FarneMapOptions *self);

G_END_DECLS
